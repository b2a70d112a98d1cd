import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { systemActor } from '@zehuan/contracts';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { tell } from '@zehuan/tasks';
import { actorOf, type FixtureUnit } from '@zehuan/tasks/testing';
import { planDeliveries, type Planned } from '../plan-deliveries.service.js';
import { raiseReminders } from '../raise-reminders.service.js';
import type { DeliveryChannel } from '../record/delivery.entity.js';
import { type SendOptions, sendDue, type SentCounts } from '../send-due.service.js';
import type { Transports } from '../transports/transport.js';
import { type NoticeFixture, noticeFixtureOn } from './notice-fixture.js';

/** A day on which a task of the fixture falls due, outside of the quiet hours. */
export const noon = '2027-03-31T04:00:00Z';

export const later = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

export interface DeliveryRow {
  readonly channel: string;
  readonly state: string;
  readonly attempts: number;
  readonly isDigest: boolean;
  readonly notBefore: Date;
  readonly error: string | null;
  readonly about: number;
}

const deliveryRows = `
select d.channel, d.state, d.attempts, d.is_digest as "isDigest", d.not_before as "notBefore", d.last_error as error, count(*)::int as about
from delivery d join delivery_notification dn on dn.delivery_id = d.id join notification n on n.id = dn.notification_id
where n.cycle_id = $1 group by d.id order by d.id`;

/** What a test of delivery stands on: a unit with a reporter and her address, anew for each test, and what happens there. */
export class DeliveryStage {
  readonly unit: FixtureUnit;
  readonly reporter: string;

  constructor(
    readonly fixture: NoticeFixture,
    readonly database: TestDatabase,
    private readonly cycleId: string,
    private readonly supervisor: FixtureUnit,
    people: { readonly unit: FixtureUnit; readonly reporter: string },
  ) {
    this.unit = people.unit;
    this.reporter = people.reporter;
  }

  task(): Promise<string> {
    return this.fixture.task({ unit: this.unit, supervisor: this.supervisor, cycleId: this.cycleId });
  }

  async remind(at = noon): Promise<void> {
    await this.fixture.at(at, systemActor('cycle'), (tx) => raiseReminders(tx, { cycleId: this.cycleId }));
  }

  async comment(taskId: string, text: string, at = noon): Promise<void> {
    await this.fixture.at(at, actorOf(null), (tx) =>
      tell(tx, { kind: 'comment', taskIds: [taskId], to: 'responsible', posts: ['reporter'], details: { text } }),
    );
  }

  plan(at = noon, channels: readonly DeliveryChannel[] = ['email', 'webhook', 'wecom', 'dingtalk']): Promise<Planned> {
    return this.fixture.at(at, systemActor('delivery'), (tx) => planDeliveries(tx, { channels }));
  }

  send(transports: Transports, at = noon, more: Partial<SendOptions> = {}): Promise<SentCounts> {
    return sendDue(this.database.dataSource, transports, {
      at: new Date(at),
      publicUrl: 'http://zehuan.test',
      ...more,
    });
  }

  deliveries(): Promise<DeliveryRow[]> {
    return this.fixture.rows(deliveryRows, [this.cycleId]);
  }
}

export interface Staged {
  /** The stage of the test that runs. */
  now(): DeliveryStage;
  /** Something to be closed after the test. */
  closing<Thing extends { close?: (() => unknown) | undefined }>(thing: Thing): Thing;
}

/** Sets a database up for a file and a stage for each of its tests. */
export function deliveryStages(): Staged {
  let database: TestDatabase;
  let fixture: NoticeFixture;
  let stage: DeliveryStage | undefined;
  let number = 0;
  const open: { close?: (() => unknown) | undefined }[] = [];
  beforeAll(async () => {
    database = await testDatabase();
    fixture = noticeFixtureOn(database.dataSource);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    number += 1;
    await fixture.rows('update notification set planned_at = created_at where planned_at is null');
    await fixture.rows(`update delivery set state = 'dropped' where state in ('queued','sending')`);
    const above = await fixture.unit(`${number}`);
    const unit = await fixture.unit(`${number}01`, above);
    const reporter = await fixture.holder(unit, 'reporter', 'reporter');
    await fixture.email(reporter, `reporter${number}@example.test`);
    stage = new DeliveryStage(fixture, database, await fixture.noticeCycle(above), above, { unit, reporter });
  });
  afterEach(async () => {
    for (const thing of open.splice(0).reverse()) await thing.close?.();
  });
  return {
    now() {
      if (!stage) throw new Error('No test runs');
      return stage;
    },
    closing(thing) {
      open.push(thing);
      return thing;
    },
  };
}
