import { fileURLToPath } from 'node:url';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { temporal } from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { createActivities } from '@zehuan/activities';
import { type Actor, searchAttributes, systemActor, taskQueues } from '@zehuan/contracts';
import { CycleProcess } from '@zehuan/cycles';
import { inTransaction, type Transaction } from '@zehuan/platform';
import { testDatabase, type TestDatabase, testTemporalServerPath } from '@zehuan/platform/testing';

const { INDEXED_VALUE_TYPE_INT: indexedInt, INDEXED_VALUE_TYPE_KEYWORD: indexedKeyword } =
  temporal.api.enums.v1.IndexedValueType;
const dayMilliseconds = 86_400_000;

/** A record on real Postgres and a process on Temporal's time-skipping server, with the worker that joins them. */
export interface TimeSkippingProvince {
  readonly database: TestDatabase;
  readonly process: CycleProcess;
  readonly environment: TestWorkflowEnvironment;
  /** The process's time, epoch milliseconds. */
  now(): Promise<number>;
  /** Lets this much time pass, and everything happen that is due in it. */
  pass(milliseconds: number): Promise<void>;
  /** Lets time pass to an instant. */
  passTo(instant: string): Promise<void>;
  /** A person's act at the process's time. */
  act<Answer>(work: (tx: Transaction) => Promise<Answer>, actor?: Actor): Promise<Answer>;
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

type Activities = ReturnType<typeof createActivities>;

/** `changing` puts something between the workflows and their activities. */
export const timeSkippingProvince = async (
  changing: (activities: Activities) => Activities = (activities) => activities,
): Promise<TimeSkippingProvince> => {
  const database = await testDatabase([], { poolSize: 20 });
  const environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: await testTemporalServerPath() } },
  });
  await environment.connection.operatorService.addSearchAttributes({
    namespace: environment.namespace ?? 'default',
    searchAttributes: {
      [searchAttributes.year]: indexedInt,
      [searchAttributes.unit]: indexedKeyword,
      [searchAttributes.phase]: indexedKeyword,
    },
  });
  const process = new CycleProcess(() => Promise.resolve(environment.client));
  const worker = await Worker.create({
    connection: environment.nativeConnection,
    taskQueue: taskQueues.cycles,
    workflowsPath: fileURLToPath(import.meta.resolve('@zehuan/workflows')),
    activities: changing(createActivities({ database: await database.asApplication(), process })),
    bundlerOptions: {
      webpackConfigHook: (config) => ({
        ...config,
        resolve: { ...config.resolve, conditionNames: ['source', 'import', 'default'] },
      }),
    },
  });
  const running = worker.run();
  const now = (): Promise<number> => environment.currentTimeMs();
  const pass = (milliseconds: number): Promise<void> => environment.sleep(milliseconds);
  return {
    database,
    process,
    environment,
    now,
    pass,
    async passTo(instant) {
      for (;;) {
        const left = Date.parse(instant) - (await now());
        if (left <= 0) return;
        await pass(Math.min(left, 7 * dayMilliseconds));
      }
    },
    act: async (work, actor = systemActor('test')) =>
      inTransaction(database.dataSource, actor, work, { at: new Date(await now()) }),
    rows: (sql, parameters = []) => database.dataSource.query(sql, [...parameters]),
    async close() {
      worker.shutdown();
      await running;
      await environment.teardown();
      await database.close();
    },
  };
};
