import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Agenda } from './agenda.js';

it('gives back what is due in the order of its time, and of equals the one put in first', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(20), (times, now) => {
      const agenda = new Agenda<string>();
      times.forEach((at, index) => {
        agenda.put(at, `${at} ${index}`);
      });
      const taken: string[] = [];
      for (let next = agenda.takeDue(now); next !== undefined; next = agenda.takeDue(now)) taken.push(next);
      const expected = times
        .map((at, index) => ({ at, index }))
        .filter(({ at }) => at <= now)
        .sort((a, b) => a.at - b.at || a.index - b.index);
      expect(taken).toEqual(expected.map(({ at, index }) => `${at} ${index}`));
      expect(agenda.size).toBe(times.length - taken.length);
    }),
  );
});
