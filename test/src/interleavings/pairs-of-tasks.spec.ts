import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pairsOfTasks } from './pairs-of-tasks.js';
import { openStage, type Stage } from './stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

describe('people who act at the same moment, in all orders of their statements', () => {
  it.each(pairsOfTasks)(
    '$name',
    async (pair) => {
      const found = await stage.find(pair);
      expect(found.firstWrong).toEqual([]);
      expect(found.hadTheirWay).toEqual(['first', 'second']);
    },
    600_000,
  );
});
