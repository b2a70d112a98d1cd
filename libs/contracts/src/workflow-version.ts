/**
 * Which workflows a worker hosts: the name of the newest recording of their histories (`test/histories`), raised with
 * every change that goes behind `patched()`. Later versions compare greater.
 */
export const workflowVersion = '2026-11-24';

/** All workers of the system are versions of one deployment. */
export const workerDeployment = 'zehuan';
