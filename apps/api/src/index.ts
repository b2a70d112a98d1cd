export * from './api.js';
export { documentOnly } from './openapi/document-only.js';
export * from './parts.js';
export { type RunningApi, serveApi } from './serve-api.js';
export { ForgetKeys } from './http/forget-keys.js';
export { developmentAccount } from './http/acting.js';
export { withinDeadline } from './process/within-deadline.js';
