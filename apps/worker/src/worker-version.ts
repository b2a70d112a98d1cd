import type { Client } from '@temporalio/client';
import type { WorkerDeploymentOptions } from '@temporalio/worker';
import { workerDeployment } from '@zehuan/contracts';

/**
 * Executions go on with the version that is current: a worker of another version takes none of their tasks, and so
 * never replays what it does not know.
 */
export const versionOptions = (buildId: string): WorkerDeploymentOptions => ({
  version: { deploymentName: workerDeployment, buildId },
  useWorkerVersioning: true,
  defaultVersioningBehavior: 'AUTO_UPGRADE',
});

/** What a worker is to the others once it has looked: in charge, or waiting because a newer one is. */
export type Rank = 'current' | 'older';

const patienceMilliseconds = 60_000;
const pauseMilliseconds = 250;

/**
 * Makes a version current once its workers poll, and waits until the server hands executions to it. Versions only go forward by themselves: one that finds a newer one
 * current leaves it so, whatever the order in which machines are started.
 */
export async function takeOver(client: Client, buildId: string): Promise<Rank> {
  for (const deadline = Date.now() + patienceMilliseconds; ;) {
    try {
      const rank = await becomeCurrent(client, buildId);
      if (rank === 'older' || (await isRouted(client))) return rank;
      if (Date.now() > deadline) return rank;
    } catch (error) {
      if (!isNotYet(error) || Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
  }
}

const becomeCurrent = async (client: Client, buildId: string): Promise<Rank> => {
  const deployment = { namespace: client.options.namespace, deploymentName: workerDeployment };
  const { workerDeploymentInfo, conflictToken } = await client.workflowService.describeWorkerDeployment(deployment);
  const current = workerDeploymentInfo?.routingConfig?.currentDeploymentVersion?.buildId ?? '';
  if (current > buildId) return 'older';
  if (current < buildId)
    await client.workflowService.setWorkerDeploymentCurrentVersion({
      ...deployment,
      buildId,
      conflictToken,
      identity: client.options.identity,
    });
  return 'current';
};

const inProgress = 1;

/** Whether every task queue knows which version is current; until then executions that are started wait. */
const isRouted = async (client: Client): Promise<boolean> => {
  const deployment = { namespace: client.options.namespace, deploymentName: workerDeployment };
  const { workerDeploymentInfo } = await client.workflowService.describeWorkerDeployment(deployment);
  return (workerDeploymentInfo?.routingConfigUpdateState as number | null | undefined) !== inProgress;
};

/** Pollers are not known yet (NOT_FOUND, FAILED_PRECONDITION), or somebody else was faster (ABORTED). */
const notYet = new Set([5, 9, 10]);
const isNotYet = (error: unknown): boolean => notYet.has((error as { code?: number }).code ?? -1);
