/** Tables whose changes write no entry of the trail, each with the reason. Every other table is audited; a test sees to that. */
export const unauditedTables: Readonly<Record<string, string>> = {
  audit_entry: 'is the trail',
  audit_link: 'is the trail',
  audit_chain: 'is the trail',
  unit_version: 'follows from the changes of unit by a trigger',
  task_tally: 'is counted from task by a trigger',
  unit_tally: 'is counted from task and reminder by triggers',
  task_event: 'is the history shown to people; the same acts are in the entries of task, submission and review',
  cycle_event: 'is the history shown to people; the same acts are in the entries of cycle, cycle_phase, item and task',
  notification: 'follows from what was done; that somebody has read one is nobody else’s matter',
  delivery: 'is the state of sending, changed by the process alone',
  delivery_notification: 'is the state of sending, changed by the process alone',
  idempotency_key: 'keeps answers for a day, so that a repeated request gets the same one',
  account_session: 'changes with every request; signing in, signing out and the ending of sessions are noted',
  password_history: 'holds nothing but hashes; that a password was changed is in the entry of credential',
  rate_budget: 'counts requests by the minute, and is forgotten with it',
  schema_migration: 'is written by the migrator as the owner of the schema',
};
