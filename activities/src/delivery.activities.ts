import { type DeliveryActivities, type DeliveryLane, systemActor } from '@zehuan/contracts';
import { type DeliveryChannel, planDeliveries, sendDue, type Transports } from '@zehuan/notices';
import { inTransaction } from '@zehuan/platform';
import type { DataSource } from 'typeorm';

export interface DeliveryDependencies {
  readonly database: DataSource;
  readonly transports: Transports;
  /** Where users reach the system, for the foot of each message. */
  readonly publicUrl: string;
}

const actor = systemActor('delivery');
const channelsOf: Readonly<Record<DeliveryLane, readonly DeliveryChannel[]>> = {
  mail: ['email'],
  chat: ['webhook', 'wecom', 'dingtalk'],
};

/** The side effects of `deliverNotices`. */
export const createDeliveryActivities = ({
  database,
  transports,
  publicUrl,
}: DeliveryDependencies): DeliveryActivities => ({
  async sendDueNotices({ lane, at }) {
    const instant = new Date(at);
    // Whichever lane comes first plans for both; channels that the operator has not set up are not planned for.
    const channels = Object.keys(transports) as DeliveryChannel[];
    for (;;) {
      const planned = await inTransaction(database, actor, (tx) => planDeliveries(tx, { channels }), { at: instant });
      if (planned.notifications === 0) break;
    }
    const { nextAt } = await sendDue(database, transports, { at: instant, publicUrl, channels: channelsOf[lane] });
    return { wakeAt: nextAt?.getTime() ?? null };
  },
});
