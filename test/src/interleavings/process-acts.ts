import { createActivities } from '@zehuan/activities';
import { computeResults } from '@zehuan/assessment';
import type { OnCycle } from '@zehuan/contracts';
import {
  abolishUnitWithWork,
  appointWithHandover,
  cancelCycle,
  changeArrangement,
  closePhase,
  type CycleProcess,
  decompose,
  extendCycle,
  mergeUnitWithWork,
  moveUnitWithWork,
  openCycle,
  pauseCycle,
  reopenPhase,
  resumeCycle,
} from '@zehuan/cycles';
import { planDeliveries, raiseReminders } from '@zehuan/notices';
import { establishUnit, importUnits } from '@zehuan/org';
import { above, type Act, below, bySystem } from './act.js';
import { afterMarch, february, type World, year } from './world.js';

const said = { actor: 'development:coordinator', onBehalfOf: null, reason: 'interleaved' };
const on = <More extends object>({ cycleId }: World, at: Date, more: More): OnCycle<typeof said & More> => ({
  ...{ ...said, ...more, cycleId, at: at.getTime() },
});
const clarifying = 'clarifying' as const;
const dayAfter = `${year}-02-11`;
const ended = { on: dayAfter, reason: '机构改革', version: undefined };

const deaf = {
  startOrWake: () => Promise.resolve(),
  lookAgain: () => Promise.resolve(true),
  wakeDelivery: () => Promise.resolve(true),
} as unknown as CycleProcess;

/** A wake-up of a cycle, as its workflow has it done. */
const look =
  (at: Date, cycleOf: (world: World) => string = ({ cycleId }) => cycleId): Act =>
  (database, world) =>
    createActivities({ database, process: deaf }).advanceCycle({ cycleId: cycleOf(world), at: at.getTime() });

const amending = (change: Parameters<typeof changeArrangement>[1]['changes'][number]): Act =>
  above(february, (tx, { cycleId }) =>
    changeArrangement(tx, { cycleId, reason: '调整', isForTree: false, isDryRun: false, changes: [change] }),
  );

/** What the process does, and those who steer it. */
export const processActs = {
  look: look(february),
  lookAtDeadline: look(afterMarch),
  lookBelow: look(february, ({ cycleBelowId }) => cycleBelowId),
  remind: bySystem(afterMarch, (tx, { cycleId }) => raiseReminders(tx, { cycleId })),
  close: bySystem(february, (tx, world) => closePhase(tx, on(world, february, { phase: clarifying }))),
  reopen: bySystem(february, (tx, world) =>
    reopenPhase(tx, on(world, february, { phase: clarifying, closesOn: `${year}-05-20` })),
  ),
  pause: bySystem(february, (tx, world) => pauseCycle(tx, on(world, february, { isForTree: false }))),
  pauseAtDeadline: bySystem(afterMarch, (tx, world) => pauseCycle(tx, on(world, afterMarch, { isForTree: false }))),
  resume: bySystem(afterMarch, (tx, world) =>
    resumeCycle(tx, on(world, afterMarch, { isForTree: false, shiftsDeadlines: true })),
  ),
  cancel: bySystem(february, (tx, world) => cancelCycle(tx, on(world, february, { isForTree: false }))),
  cancelTree: bySystem(february, (tx, world) => cancelCycle(tx, on(world, february, { isForTree: true }))),
  extend: bySystem(february, (tx, world) =>
    extendCycle(tx, on(world, february, { isForTree: false, dueOn: `${year}-05-20` })),
  ),
  cancelBelow: bySystem(february, (tx, { cycleBelowId: cycleId }) =>
    cancelCycle(tx, { ...said, cycleId, at: february.getTime(), isForTree: false }),
  ),
  addLine: amending({ act: 'add', key: 'extra', title: { zh: '专项', en: 'Extra' }, dueOn: `${year}-06-18` }),
  addLineToTree: above(february, (tx, { cycleId }) =>
    changeArrangement(tx, {
      ...{ cycleId, reason: '调整', isForTree: true, isDryRun: false },
      changes: [{ act: 'add', key: 'extra', title: { zh: '专项', en: 'Extra' }, dueOn: `${year}-06-18` }],
    }),
  ),
  moveLine: amending({ act: 'amend', key: 'responsibility-list', dueOn: `${year}-05-29` }),
  dropLine: amending({ act: 'drop', key: 'responsibility-list' }),
  decompose: below(february, (tx, { taskId }) => decompose(tx, { taskId, measures: ['分解'], dueOn: `${year}-03-13` })),
  openBelow: bySystem(february, (tx, { one }) => openCycle(tx, { unitCode: one.code, year, packKey: 'province' })),
  assess: bySystem(afterMarch, (tx, { cycleId }) => computeResults(tx, { cycleId })),
  plan: bySystem(february, (tx) => planDeliveries(tx, { channels: ['email'] })),
} satisfies Record<string, Act>;

/** What happens to units and posts. */
export const unitActs = {
  merge: bySystem(february, (tx, { one, other }) =>
    mergeUnitWithWork(tx, { code: one.code, into: other.code, ...ended }),
  ),
  mergeBack: bySystem(february, (tx, { one, other }) =>
    mergeUnitWithWork(tx, { code: other.code, into: one.code, ...ended }),
  ),
  abolish: bySystem(february, (tx, { one }) => abolishUnitWithWork(tx, { code: one.code, ...ended })),
  move: bySystem(february, (tx, { one, elsewhere }) =>
    moveUnitWithWork(tx, { code: one.code, under: elsewhere.unit.code, ...ended }),
  ),
  establish: bySystem(february, (tx, { committee }) =>
    establishUnit(tx, {
      ...{ code: `${committee.code}03`, name: `新委员会${committee.code}`, kind: 'committee', level: 'county' },
      ...{ parentCode: committee.code, on: `${year}-02-10`, reason: 'test' },
    }),
  ),
  import: bySystem(february, (tx, { committee: { code } }) =>
    importUnits(tx, [
      { row: 2, cells: { code: `${code}03`, name: `新${code}`, kind: 'committee', level: 'county', parentCode: code } },
    ]),
  ),
  appoint: bySystem(february, (tx, { one }) =>
    appointWithHandover(tx, {
      ...{ unitId: one.id, kind: 'topLeader', fromOn: `${year}-02-10`, person: { name: '新任书记' } },
    }),
  ),
  firstMember: bySystem(february, (tx, { one }) =>
    appointWithHandover(tx, {
      ...{ unitId: one.id, kind: 'teamMember', fromOn: `${year}-02-10`, person: { name: '班子成员' } },
    }),
  ),
} satisfies Record<string, Act>;
