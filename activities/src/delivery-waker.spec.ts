import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { deliveryWaker } from './delivery-waker.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('wakes the delivery once for all who asked meanwhile, and again for those who ask later', async () => {
  let woken = 0;
  const waker = deliveryWaker({ wakeDelivery: () => Promise.resolve((woken += 1) > 0) }, () => undefined, 1_000);
  for (let looks = 0; looks < 100; looks += 1) waker.wakeSoon();
  await jest.advanceTimersByTimeAsync(999);
  expect(woken).toBe(0);
  await jest.advanceTimersByTimeAsync(1);
  expect(woken).toBe(1);
  waker.wakeSoon();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(woken).toBe(2);
});

it('waits while others ask, but not for ever', async () => {
  let woken = 0;
  const waker = deliveryWaker({ wakeDelivery: () => Promise.resolve((woken += 1) > 0) }, () => undefined, 1_000);
  for (let asked = 0; asked < 5; asked += 1) {
    waker.wakeSoon();
    await jest.advanceTimersByTimeAsync(900);
  }
  expect(woken).toBe(0);
  waker.wakeSoon();
  await jest.advanceTimersByTimeAsync(500);
  expect(woken).toBe(1);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(woken).toBe(1);
});

it('says so when the process server is away', async () => {
  const heard: unknown[] = [];
  const away = new Error('away');
  const waker = deliveryWaker({ wakeDelivery: () => Promise.reject(away) }, (error) => heard.push(error), 10);
  waker.wakeSoon();
  await jest.advanceTimersByTimeAsync(10);
  expect(heard).toEqual([away]);
});
