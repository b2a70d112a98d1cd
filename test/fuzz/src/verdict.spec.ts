import { describe, expect, it } from '@jest/globals';
import { faultsOf, faultsOfAll, triedIn } from './verdict.js';

const floor = { operations: 2, requests: 5, succeeded: 1 };
const outcome = (counts: Readonly<Record<string, number>>, isClean = true) => ({
  counts,
  isClean,
  seconds: 1,
  said: '',
});

describe('the verdict on a run of fuzzing', () => {
  it('is good when enough was tried, something succeeded and no answer broke the document', () => {
    const good = outcome({ 'GET /a 200': 3, 'GET /a 404': 1, 'POST /b 422': 1 });
    expect(faultsOf(good, floor, true)).toEqual([]);
    expect(faultsOfAll([good], floor)).toEqual([]);
    const { operations, requests, statuses } = triedIn(good.counts);
    expect({ operations, requests, statuses }).toEqual({
      operations: 2,
      requests: 5,
      statuses: { '200': 3, '404': 1, '422': 1 },
    });
  });

  it.each([
    ['nothing was sent', outcome({}), 2],
    ['an operation was left out', outcome({ 'GET /a 200': 9 }), 1],
    ['too few requests were sent', outcome({ 'GET /a 200': 1, 'GET /b 200': 1 }), 1],
    ['an answer broke the document', outcome({ 'GET /a 200': 9, 'GET /b 200': 9 }, false), 1],
  ])('is bad when %s', (_, bad, faults) => expect(faultsOf(bad, floor, true)).toHaveLength(faults));

  it('is bad when a caller did not stay signed in, which only nobody may', () => {
    const strange = outcome({ 'GET /a 200': 1, 'GET /b 401': 9 });
    expect([true, false].map((isSignedIn) => faultsOf(strange, floor, isSignedIn).length)).toEqual([1, 0]);
  });

  it('is bad when everybody was only ever refused', () => {
    expect(faultsOfAll([outcome({ 'GET /a 403': 9, 'GET /b 403': 9 })], floor)).toHaveLength(1);
  });
});
