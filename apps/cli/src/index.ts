export { runCommand } from './program.js';
export { consult, type Consultation } from './doctor/consult.js';
export { checkNames, exitCodeOf, type Finding } from './doctor/finding.js';
export { type Patient, withAddresses } from './doctor/patient.js';
