export { type RunningWorker, runWorker, type WorkerOptions, type WorkerSettings } from './run-worker.js';
export { type HostedWorkflows, hostedWorkflows } from './create-workers.js';
