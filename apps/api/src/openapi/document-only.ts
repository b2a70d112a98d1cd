import { usualAccessRules } from '@zehuan/access';
import { createDataSource } from '@zehuan/platform';
import type { ApiParts } from '../parts.js';

const nowhere = (): Promise<never> => Promise.reject(new Error('These parts only make the document'));

/** Parts that lead nowhere: enough to make the OpenAPI document, which depends on the code alone. */
export const documentOnly = (): ApiParts => ({
  database: createDataSource({ url: 'postgres://nowhere/nothing' }),
  access: usualAccessRules,
  accessKeys: [],
  identify: nowhere,
  process: {
    act: nowhere,
    startOrWake: nowhere,
    lookAgain: nowhere,
    scheduleYearlyStart: nowhere,
    unscheduleYearlyStart: nowhere,
  },
  processStatus: nowhere,
  store: { put: nowhere, get: nowhere, remove: nowhere },
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  measures: { observeRequest: () => undefined, exposition: nowhere },
  readiness: nowhere,
  limits: { bodyBytes: 1, uploadBytes: 1 },
  publicUrl: 'http://localhost',
  lookAgainSeconds: 60,
  temporal: { namespace: '', uiOrigin: null, codec: { encode: nowhere, decode: nowhere } },
  consoleFolder: null,
});
