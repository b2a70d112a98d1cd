import type { Account } from '../account.js';
import { checkActs, checkTasks } from './check-tasks.js';
import { checkReminders } from './check-reminders.js';
import { checkResults } from './check-results.js';
import type { Finding } from './finding.js';

/** Everything that must add up when a year is over. */
export const checkYear = (account: Account): readonly Finding[] => [
  ...checkTasks(account),
  ...checkActs(account),
  ...checkReminders(account),
  ...checkResults(account),
];
