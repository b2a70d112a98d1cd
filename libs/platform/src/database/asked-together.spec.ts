import { expect, it } from '@jest/globals';
import { askedTogether } from './asked-together.js';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A question whose answers come when they are told to, and what was asked by it. */
function question() {
  const asked: (readonly string[])[] = [];
  const pending: { readonly answer: () => void; readonly fail: (error: Error) => void }[] = [];
  const ask = askedTogether<string>((keys) => {
    asked.push(keys);
    return new Promise((resolve, reject) => {
      const found = new Map(keys.filter((key) => key !== 'nobody').map((key) => [key, `${key}!`]));
      pending.push({ answer: () => resolve(found), fail: reject });
    });
  });
  return { ask, asked, next: () => pending.shift() };
}

it('asks at once for whoever asks alone, and together for whoever came meanwhile', async () => {
  const { ask, asked, next } = question();
  const first = ask('a');
  await turn();
  expect(asked).toEqual([['a']]);
  const others = [ask('b'), ask('c'), ask('b'), ask('nobody')];
  await turn();
  expect(asked).toHaveLength(1);
  next()?.answer();
  expect(await first).toBe('a!');
  await turn();
  expect(asked).toEqual([['a'], ['b', 'c', 'nobody']]);
  next()?.answer();
  expect(await Promise.all(others)).toEqual(['b!', 'c!', 'b!', null]);
});

it('remembers nothing', async () => {
  const { ask, asked, next } = question();
  for (const count of [1, 2]) {
    const answer = ask('a');
    await turn();
    next()?.answer();
    expect(await answer).toBe('a!');
    expect(asked).toHaveLength(count);
  }
});

it('goes on after a failure, which only those hear of who were asked for', async () => {
  const { ask, asked, next } = question();
  const first = ask('a');
  await turn();
  const second = ask('b');
  next()?.fail(new Error('the record is away'));
  await expect(first).rejects.toThrow('the record is away');
  await turn();
  next()?.answer();
  expect(await second).toBe('b!');
  expect(asked).toEqual([['a'], ['b']]);
});

it('asks for no more than a hundred by one statement, one after the other', async () => {
  const { ask, asked, next } = question();
  const all = Array.from({ length: 250 }, (_, index) => ask(`key ${index}`));
  for (const expected of [100, 200, 250]) {
    await turn();
    expect(asked.flat()).toHaveLength(expected);
    next()?.answer();
    await turn();
  }
  expect(await Promise.all(all)).toHaveLength(250);
});
