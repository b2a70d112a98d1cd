import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import { payloadCodec } from './payload-codec.js';
import type { PayloadKey } from './payload-keys.js';

const failureConverterPath = fileURLToPath(new URL('../../failure-converter.cjs', import.meta.url));

/**
 * How values become payloads, for every client and worker alike: encrypted where there are keys, the messages and
 * stack traces of failures too. Bundle the workflows with its `failureConverterPath`.
 */
export const temporalDataConverter = (keys: readonly PayloadKey[]): DataConverter => ({
  payloadCodecs: [payloadCodec(keys)],
  ...(keys.length === 0 ? {} : { failureConverterPath }),
});
