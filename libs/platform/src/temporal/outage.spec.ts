import { describe, expect, it } from '@jest/globals';
import { WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';
import { isTemporalOutage } from './outage.js';

/** What the gRPC client throws. */
const status = (code: number): Error => Object.assign(new Error(`${code} SAID`), { code, details: 'said' });

const late = (code: number): Error =>
  new WorkflowUpdateRPCTimeoutOrCancelledError('Call cancelled', { cause: status(code) });

describe('an outage of Temporal', () => {
  it.each([
    ['an Update that was not answered in time, as the server saw it', late(4)],
    ['an Update that was not answered in time, as the client saw it', late(1)],
    ['a server that cannot be reached', status(14)],
  ])('is %s', (_, error) => {
    expect(isTemporalOutage(error)).toBe(true);
  });

  it.each([
    ['something not found', status(5)],
    ['an argument that is wrong', status(3)],
    ['an error of our own', new Error('no')],
  ])('is not %s', (_, error) => {
    expect(isTemporalOutage(error)).toBe(false);
  });
});
