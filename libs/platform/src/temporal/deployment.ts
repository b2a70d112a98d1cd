import type { Client } from '@temporalio/client';
import { workerDeployment } from '@zehuan/contracts';

/** The versions of the worker that Temporal has seen, and the one to which it gives its tasks. */
export interface Deployment {
  readonly current: string | null;
  /** Ascending. */
  readonly versions: readonly string[];
}

const notFound = 5;

const described = async (client: Client) => {
  const deployment = { namespace: client.options.namespace, deploymentName: workerDeployment };
  return { deployment, answer: await client.workflowService.describeWorkerDeployment(deployment) };
};

/** Asks Temporal which version is in charge; no version where no worker has ever polled. */
export async function deploymentOf(client: Client): Promise<Deployment> {
  try {
    const info = (await described(client)).answer.workerDeploymentInfo;
    const versions = (info?.versionSummaries ?? []).map(({ deploymentVersion }) => deploymentVersion?.buildId ?? '');
    return {
      current: info?.routingConfig?.currentDeploymentVersion?.buildId ?? null,
      versions: versions.filter((version) => version !== '').sort(),
    };
  } catch (error) {
    if ((error as { code?: unknown }).code !== notFound) throw error;
    return { current: null, versions: [] };
  }
}

/** Puts a version in charge where none is: a Temporal that lost its data forgets it, and workers that run do not tell it anew. */
export async function putInCharge(client: Client, buildId: string): Promise<void> {
  const { deployment, answer } = await described(client);
  const { conflictToken } = answer;
  await client.workflowService.setWorkerDeploymentCurrentVersion({
    ...deployment,
    buildId,
    conflictToken,
    identity: client.options.identity,
  });
}
