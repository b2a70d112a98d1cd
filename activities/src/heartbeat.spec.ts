import { describe, expect, it } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { whileBeating } from './heartbeat.js';

describe('work that beats', () => {
  it('says that it lives for as long as it goes on, and no longer', async () => {
    const environment = new MockActivityEnvironment();
    let beats = 0;
    const third = new Promise<void>((resolve) => {
      environment.on('heartbeat', () => {
        beats += 1;
        if (beats === 3) resolve();
      });
    });
    expect(await environment.run(() => whileBeating(() => third.then(() => 'done'), 1))).toBe('done');
    const before = beats;
    await environment.run(() => whileBeating(() => Promise.resolve(), 1));
    expect(beats).toBe(before);
  });

  it('fails as the work fails, also where nobody listens', async () => {
    await expect(whileBeating(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});
