export * from './api.js';
export { documentOnly } from './openapi/document-only.js';
export * from './parts.js';
export { type RunningApi, serveApi } from './serve-api.js';
export { ForgetKeys } from './http/forget-keys.js';
export { developmentAccount, developmentIdentity } from './access/development-account.js';
export type { Identify, Identity, SignedIn } from './access/identity.js';
export { withinDeadline } from './process/within-deadline.js';
