import type { Client } from '@temporalio/client';
import { searchAttributes } from '@zehuan/contracts';
import { exitCodes } from '../exit-codes.js';
import { StartProblem } from '../start-problem.js';

/** Types of search attributes by their numbers in Temporal's protocol. */
const keyword = 2;
const int = 3;

/** The search attributes of cycles, as the server must know them. */
export const searchAttributeTypes: Readonly<Record<string, number>> = {
  [searchAttributes.year]: int,
  [searchAttributes.unit]: keyword,
  [searchAttributes.phase]: keyword,
};

/** How long the record of a closed workflow stays on a namespace that we make. */
const retentionDays = 30;

const notFound = 5;
const alreadyExists = 6;

const codeOf = (error: unknown): unknown =>
  (error as { code?: unknown; cause?: { code?: unknown } }).code ??
  (error as { cause?: { code?: unknown } }).cause?.code;

/**
 * Makes sure that the namespace and the search attributes of cycles exist, and waits until the server knows them.
 * A server whose operator keeps these to himself gets a `StartProblem` that says what to ask for.
 */
export async function prepareNamespace(client: Client, patience = 60_000): Promise<void> {
  const { namespace } = client.options;
  try {
    await makeNamespace(client, namespace);
    await until(
      async () => (await missingAttributes(client, namespace)).length === 0,
      () => makeAttributes(client, namespace),
      patience,
    );
  } catch (error) {
    if (![7, 12, 16].includes(Number(codeOf(error)))) throw error;
    const wanted = Object.keys(searchAttributeTypes).join(', ');
    throw new StartProblem(
      exitCodes.configuration,
      `Temporal does not let us prepare the namespace ${namespace}: ask its operator to make it, with the search attributes ${wanted}.`,
      { cause: error },
    );
  }
}

async function makeNamespace({ workflowService }: Client, namespace: string): Promise<void> {
  try {
    await workflowService.describeNamespace({ namespace });
  } catch (error) {
    if (codeOf(error) !== notFound) throw error;
    const seconds = retentionDays * 86_400;
    await workflowService
      .registerNamespace({ namespace, workflowExecutionRetentionPeriod: { seconds: seconds as never } })
      .catch((refusal: unknown) => {
        // Two processes that start together both find nothing; one of them makes it.
        if (codeOf(refusal) !== alreadyExists) throw refusal;
      });
  }
}

async function missingAttributes(client: Client, namespace: string): Promise<string[]> {
  const { customAttributes } = await client.connection.operatorService.listSearchAttributes({ namespace });
  return Object.keys(searchAttributeTypes).filter((name) => !(name in customAttributes));
}

async function makeAttributes(client: Client, namespace: string): Promise<void> {
  const missing = await missingAttributes(client, namespace);
  // Another process that starts at the same time may have made them since we looked.
  if (missing.length === 0) return;
  const types = Object.fromEntries(missing.map((name) => [name, searchAttributeTypes[name] ?? keyword]));
  await client.connection.operatorService
    .addSearchAttributes({ namespace, searchAttributes: types })
    .catch((error: unknown) => {
      if (codeOf(error) !== alreadyExists) throw error;
    });
}

/** A namespace that was just made is not known everywhere at once: the server reads its list every few seconds. */
async function until(isDone: () => Promise<boolean>, act: () => Promise<void>, patience: number): Promise<void> {
  for (const deadline = Date.now() + patience; ;) {
    try {
      if (await isDone()) return;
      await act();
      if (await isDone()) return;
    } catch (error) {
      if (codeOf(error) !== notFound || Date.now() > deadline) throw error;
    }
    if (Date.now() > deadline) throw new Error('Temporal did not take the search attributes in time');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
