import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pairsOfTheProcess } from './pairs-of-the-process.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

describe('what the process, units and posts meet, in all orders of their statements', () => {
  it.each(pairsOfTheProcess)(
    '$name',
    async (pair) => {
      const found = await stage.find(pair);
      expect(found.firstWrong).toEqual([]);
      expect(found.hadTheirWay).toEqual(['first', 'second']);
    },
    600_000,
  );
});
