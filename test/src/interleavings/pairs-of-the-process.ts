import type { Pair } from './act.js';
import { nothingWhilePaused, oneSucceeds, plannedOnce, successorIsTold } from './checks.js';
import { processActs as acts, unitActs as units } from './process-acts.js';
import { taskActs as tasks } from './task-acts.js';

const isDeep = true;
const isFresh = true;
const hasElsewhere = true;

/** The process with itself and with those who steer it. */
const ofCycles: readonly Pair[] = [
  { name: 'two closes at once', first: acts.close, second: acts.close, check: oneSucceeds },
  { name: 'close early and the deadline', first: acts.close, second: acts.lookAtDeadline },
  { name: 'close and reopen', first: acts.close, second: acts.reopen },
  { name: 'two looks at once', isFresh, first: acts.look, second: acts.look },
  { name: 'two looks at the deadline', first: acts.lookAtDeadline, second: acts.lookAtDeadline },
  {
    name: 'pause and the deadline',
    first: acts.pauseAtDeadline,
    second: acts.lookAtDeadline,
    check: nothingWhilePaused,
  },
  { name: 'pause and extend', first: acts.pause, second: acts.extend },
  { name: 'resume and look', before: acts.pause, first: acts.resume, second: acts.lookAtDeadline },
  { name: 'resume and submit', before: acts.pause, first: acts.resume, second: tasks.submitLate },
  { name: 'cancel and look', isFresh, first: acts.cancel, second: acts.look },
  { name: 'cancel the tree and look below', isDeep, first: acts.cancelTree, second: acts.lookBelow },
  { name: 'amend the arrangement and look', isFresh, first: acts.addLine, second: acts.look },
  { name: 'amend the arrangement twice', first: acts.addLine, second: acts.addLine, check: oneSucceeds },
  { name: 'amend the tree and cancel below', isDeep, first: acts.addLineToTree, second: acts.cancelBelow },
  { name: 'decompose and amend', isDeep, first: acts.decompose, second: acts.moveLine },
  { name: 'decompose twice', isDeep, first: acts.decompose, second: acts.decompose },
  { name: 'decompose and cancel below', isDeep, first: acts.decompose, second: acts.cancelBelow },
  { name: 'open a cycle and the cascade', isDeep, isFresh, first: acts.openBelow, second: acts.look },
  { name: 'assess twice', first: acts.assess, second: acts.assess },
  { name: 'plan messages twice', first: acts.plan, second: acts.plan, check: plannedOnce },
];

/** Changes of units and posts with the work that is under way. */
const ofUnits: readonly Pair[] = [
  { name: 'merge the unit and submit', first: units.merge, second: tasks.submit },
  { name: 'merge the unit and accept', isSubmitted: true, first: units.merge, second: tasks.accept },
  { name: 'merge the unit and remind', first: units.merge, second: acts.remind, check: successorIsTold },
  { name: 'merge the unit and issue', isFresh, first: units.merge, second: acts.look },
  { name: 'merge each into the other', first: units.merge, second: units.mergeBack, check: oneSucceeds },
  { name: 'abolish the unit and submit', first: units.abolish, second: tasks.submit },
  { name: 'abolish the unit and issue', isFresh, first: units.abolish, second: acts.look },
  { name: 'abolish the unit and amend', first: units.abolish, second: acts.addLine },
  { name: 'move the unit and issue', isFresh, hasElsewhere, first: units.move, second: acts.look },
  { name: 'move the unit and submit', hasElsewhere, first: units.move, second: tasks.submit },
  { name: 'move the unit and accept', isSubmitted: true, hasElsewhere, first: units.move, second: tasks.accept },
  { name: 'move the unit and return', isSubmitted: true, hasElsewhere, first: units.move, second: tasks.return },
  { name: 'move the unit and merge it', hasElsewhere, first: units.move, second: units.merge },
  { name: 'establish a unit and look', first: units.establish, second: acts.look },
  { name: 'import units and issue', isFresh, first: units.import, second: acts.look },
  { name: 'import units and amend', first: units.import, second: acts.addLine },
  { name: 'change the secretary and sign', first: units.appoint, second: tasks.sign },
  { name: 'change the secretary twice', first: units.appoint, second: units.appoint, check: oneSucceeds },
  { name: 'the first of a post, twice', first: units.firstMember, second: units.firstMember },
];

export const pairsOfTheProcess: readonly Pair[] = [...ofCycles, ...ofUnits];
