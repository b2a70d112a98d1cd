import type { Pair } from './act.js';
import {
  countedRightAtClose,
  notRemindedAfterSubmitting,
  oneSucceeds,
  oneVersion,
  remindedForTheDayInForce,
  reviewersNotReminded,
} from './checks.js';
import { processActs as process } from './process-acts.js';
import { taskActs as acts } from './task-acts.js';

const isSubmitted = true;

/** People with one task, and people against the clock. */
export const pairsOfTasks: readonly Pair[] = [
  { name: 'submit and submit', first: acts.submit, second: acts.submitOther, check: oneVersion },
  { name: 'acknowledge and submit', first: acts.acknowledge, second: acts.submit },
  { name: 'acknowledge all and submit', first: acts.acknowledgeAll, second: acts.submit },
  { name: 'delegate and submit', first: acts.delegate, second: acts.submit },
  { name: 'submit and withdraw', isSubmitted, first: acts.withdraw, second: acts.submitOther },
  { name: 'submit with a file and remove it', before: acts.attach, first: acts.submitFile, second: acts.removeFile },
  { name: 'withdraw and accept', isSubmitted, first: acts.withdraw, second: acts.accept, check: oneSucceeds },
  { name: 'withdraw and return', isSubmitted, first: acts.withdraw, second: acts.return, check: oneSucceeds },
  { name: 'accept and return', isSubmitted, first: acts.accept, second: acts.return, check: oneSucceeds },
  { name: 'accept all and withdraw', isSubmitted, first: acts.acceptAll, second: acts.withdraw },
  { name: 'accept all and return', isSubmitted, first: acts.acceptAll, second: acts.return },
  { name: 'return and extend', isSubmitted, first: acts.return, second: acts.extend },
  { name: 'extend and submit', first: acts.extend, second: acts.submit },
  { name: 'cancel the task and submit', first: acts.cancel, second: acts.submit },
  { name: 'comment and submit', first: acts.comment, second: acts.submit },
  { name: 'urge and submit', first: acts.urge, second: acts.submit },
  { name: 'urge twice', first: acts.urge, second: acts.urge, check: oneSucceeds },
  { name: 'submit and remind', first: acts.submitLate, second: process.remind, check: notRemindedAfterSubmitting },
  { name: 'extend and remind', first: acts.extend, second: process.remind, check: remindedForTheDayInForce },
  {
    name: 'withdraw and remind',
    isSubmitted,
    first: acts.withdrawLate,
    second: process.remind,
    check: reviewersNotReminded,
  },
  {
    name: 'accept and remind',
    isSubmitted,
    first: acts.acceptLate,
    second: process.remind,
    check: reviewersNotReminded,
  },
  { name: 'urge and remind', first: acts.urge, second: process.remind },
  { name: 'remind twice', first: process.remind, second: process.remind },
  { name: 'submit and close', first: acts.submit, second: process.close, check: countedRightAtClose },
  { name: 'submit and the deadline', first: acts.submitLate, second: process.lookAtDeadline },
  { name: 'submit and cancel the cycle', first: acts.submit, second: process.cancel },
  { name: 'submit and pause', first: acts.submit, second: process.pause },
  { name: 'submit and extend the cycle', first: acts.submit, second: process.extend },
  { name: 'submit and amend its line', first: acts.submit, second: process.moveLine },
  { name: 'submit and drop its line', first: acts.submit, second: process.dropLine },
  { name: 'assess and accept', isSubmitted, first: process.assess, second: acts.accept },
];
