import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { transformFileSync } from '@swc/core';
import { armFailpoint, failpoint, failpoints, isFailpoint } from './failpoint.js';

const source = fileURLToPath(new URL('./failpoint.ts', import.meta.url));

/** Passes a point in a process of its own, and says how that ended and what it still said. */
const passed = (armed: string, times: number): { signal: string | null; said: string } => {
  const { code } = transformFileSync(source, {
    swcrc: false,
    jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
  });
  const program = `${code}
    armFailpoint(${JSON.stringify(armed)});
    for (let passage = 1; passage <= ${times}; passage += 1) {
      await failpoint('leased-before-sent');
      console.log(passage);
    }`;
  const { signal, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { signal, said: stdout.trim() };
};

afterEach(() => armFailpoint(undefined));

describe('a failpoint', () => {
  it('does nothing unless it is armed', () => {
    for (const name of failpoints) expect(failpoint(name)).toBeUndefined();
    armFailpoint('sent-before-marked');
    expect(failpoint('leased-before-sent')).toBeUndefined();
  });

  it('kills its process at once, so that nothing after it happens', () => {
    expect(passed('leased-before-sent', 2)).toEqual({ signal: 'SIGKILL', said: '' });
  });

  it('waits for the passage that it is armed for', () => {
    expect(passed('leased-before-sent:3', 5)).toEqual({ signal: 'SIGKILL', said: '1\n2' });
    expect(passed('leased-before-sent:3', 2)).toEqual({ signal: null, said: '1\n2' });
  });

  it.each(['', 'nowhere', 'leased-before-sent:0', 'leased-before-sent:x', 'leased-before-sent:1:2'])(
    'is not named by %p',
    (text) => {
      expect(isFailpoint(text)).toBe(false);
    },
  );
});
