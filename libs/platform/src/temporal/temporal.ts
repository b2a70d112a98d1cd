import {
  Client,
  Connection,
  defaultGrpcRetryOptions,
  makeGrpcRetryInterceptor,
  ServiceError,
} from '@temporalio/client';
import type { Settings } from '../settings/settings.js';
import { type ConnectionSettings, temporalConnectionOptions } from './connection-options.js';
import { temporalDataConverter } from './data-converter.js';

/** The settings that say how Temporal is reached, and how what is kept there is encrypted. */
export type TemporalSettings = ConnectionSettings & Pick<Settings, 'TEMPORAL_PAYLOAD_KEYS'>;

/** The way to Temporal of one process. It connects when it is first asked, and again after a failure. */
export interface Temporal {
  readonly address: string;
  readonly namespace: string;
  client(): Promise<Client>;
  /** Whether the server answers within the given time (2 s when left out). */
  isReachable(milliseconds?: number): Promise<boolean>;
  close(): Promise<void>;
}

/** Two seconds of trying again, not the 28 of the SDK: a person waits for the answer, and the record is safe anyway. */
const impatient = { maxAttempts: 6 };

/** A way to Temporal by the settings; nothing is connected until `client()` is called. */
export function createTemporal(settings: TemporalSettings): Temporal {
  const options = temporalConnectionOptions(settings);
  const namespace = settings.TEMPORAL_NAMESPACE;
  const dataConverter = temporalDataConverter(settings.TEMPORAL_PAYLOAD_KEYS);
  let connecting: Promise<Connection> | undefined;

  const connection = (): Promise<Connection> => {
    connecting ??= Connection.connect({
      ...options,
      connectTimeout: 3_000,
      interceptors: [makeGrpcRetryInterceptor(defaultGrpcRetryOptions(impatient))],
    }).catch((error: unknown) => {
      connecting = undefined;
      throw new ServiceError(`Temporal at ${options.address} does not answer`, { cause: error as Error });
    });
    return connecting;
  };

  return {
    address: options.address,
    namespace,
    client: async () => new Client({ connection: await connection(), namespace, dataConverter }),
    async isReachable(milliseconds = 2_000) {
      try {
        const open = await connection();
        await open.withDeadline(Date.now() + milliseconds, () => open.workflowService.getSystemInfo({}));
        return true;
      } catch {
        // Why it does not answer makes no difference to who asks whether it does.
        return false;
      }
    },
    async close() {
      const open = await connecting?.catch(() => undefined);
      connecting = undefined;
      await open?.close();
    },
  };
}
