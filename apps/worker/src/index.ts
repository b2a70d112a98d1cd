export { type RunningWorker, runWorker, type WorkerOptions, type WorkerSettings } from './run-worker.js';
