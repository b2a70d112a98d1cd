import { type Actor, postKinds, systemActor } from '@zehuan/contracts';
import { inTransaction, type Transaction } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import type { Lived } from './stepping.js';
import type { World, WorldKind } from './world.js';

/** One of two who act at once, with the connection that it is given. */
export type Act = (database: DataSource, world: World) => Promise<unknown>;

/** Two acts that meet. */
export interface Pair extends WorldKind {
  readonly name: string;
  readonly first: Act;
  readonly second: Act;
  /** What has happened before. */
  readonly before?: Act;
  /** What else must hold: fails with an error. */
  readonly check?: Check;
}

export type Check = (database: DataSource, world: World, lived: Lived) => Promise<void>;

type Work = (tx: Transaction, world: World) => Promise<unknown>;

const person = (unitId: string): Actor => ({
  ...systemActor('test'),
  name: 'development:tester',
  kind: 'person',
  unitId,
  roles: postKinds,
});

const as =
  (actorOf: (world: World) => Actor) =>
  (at: Date, work: Work): Act =>
  (database, world) =>
    inTransaction(database, actorOf(world), (tx) => work(tx, world), { at });

/** An act of the unit that owes the task, in one transaction. */
export const below = as(({ one }) => person(one.id));
/** An act of the committee that supervises it. */
export const above = as(({ committee }) => person(committee.id));
/** An act of the process, or of whoever administers units. */
export const bySystem = as(() => systemActor('test'));
