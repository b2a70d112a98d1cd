import { fileURLToPath } from 'node:url';
import type { WorkerOptions } from '@temporalio/worker';

/** The workflows of a folder (the project's own when left out), read from their sources with the packages that they import. */
export const workflowSources = (
  workflowsPath = fileURLToPath(import.meta.resolve('@zehuan/workflows')),
): Required<Pick<WorkerOptions, 'workflowsPath' | 'bundlerOptions'>> => ({
  workflowsPath,
  bundlerOptions: {
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, conditionNames: ['source', 'import', 'default'] },
    }),
  },
});
