export * from './api.js';
export * from './parts.js';
export { developmentAccount } from './http/acting.js';
export { type ProcessStatus, processStatusOf } from './process/process-status.js';
export { withinDeadline } from './process/within-deadline.js';
