export { runCommand } from './program.js';
export { consult, type Consultation } from './doctor/consult.js';
export { checkNames, exitCodeOf, type Finding } from './doctor/finding.js';
export { type Patient, withAddresses } from './doctor/patient.js';
export { accountOf } from './demo/account.js';
export { checkReminders } from './demo/check/check-reminders.js';
export { Ledger } from './demo/ledger.js';
export { unitsBelow } from './demo/record/year-record.queries.js';
