import { type DeliveryActivities, type DeliveryLane, systemActor } from '@zehuan/contracts';
import { causeOf, insertIncidents } from '@zehuan/incidents';
import { type DeliveryChannel, passOverNext, planDeliveries, sendDue, type Transports } from '@zehuan/notices';
import { inTransaction, type Transaction } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import { attemptNumber, attemptsBeforeUnits } from './attempt.js';
import { whileBeating } from './heartbeat.js';
import { isLasting } from './set-aside.js';

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
}: DeliveryDependencies): DeliveryActivities => {
  // Channels that the operator has not set up are not planned for.
  const channels = Object.keys(transports) as DeliveryChannel[];
  const within = <Answer>(at: Date, work: (tx: Transaction) => Promise<Answer>): Promise<Answer> =>
    inTransaction(database, actor, (tx) => work(tx), { at });

  /** Plans what is not planned yet, in batches. Answers whether something was left to plan. */
  const plan = async (at: Date, limit?: number): Promise<boolean> => {
    const planned = await within(at, (tx) =>
      planDeliveries(tx, { channels, ...(limit === undefined ? {} : { limit }) }),
    );
    return planned.notifications > 0;
  };

  /** Plans one by one, and sets aside each with which planning fails: it is in its inbox, and stays there. */
  const planCarefully = async (at: Date): Promise<boolean> => {
    try {
      return await plan(at, 1);
    } catch (error) {
      if (!isLasting(error)) throw error;
      return within(at, async (tx) => {
        const passedOver = await passOverNext(tx);
        if (!passedOver) return false;
        const { cycleId, unitId } = passedOver;
        await insertIncidents(tx, { cycleId, unitIds: [unitId], step: 'notify', ...causeOf(error) });
        return true;
      });
    }
  };

  return {
    sendDueNotices: ({ lane, at }) =>
      whileBeating(async () => {
        const instant = new Date(at);
        // Whichever lane comes first plans for both.
        const isCareful = attemptNumber() >= attemptsBeforeUnits;
        while (isCareful ? await planCarefully(instant) : await plan(instant));
        const { nextAt } = await sendDue(database, transports, { at: instant, publicUrl, channels: channelsOf[lane] });
        return { wakeAt: nextAt?.getTime() ?? null };
      }),
  };
};
