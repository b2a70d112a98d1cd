import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { phaseAfter, phaseStep } from './phase-step.js';

const facts = { opensAt: 100, closesAt: 200, openedAt: null, isComplete: false };

describe('the step of a phase', () => {
  it.each([
    ['waits for its day', facts, 99, { act: 'wait', until: 100 }],
    ['opens on its day', facts, 100, { act: 'open' }],
    ['opens late rather than never', facts, 500, { act: 'open' }],
    [
      'does not open early though nothing is left to do',
      { ...facts, isComplete: true },
      50,
      { act: 'wait', until: 100 },
    ],
    ['stays open while something is owed', { ...facts, openedAt: 100 }, 199, { act: 'wait', until: 200 }],
    ['closes when all is done', { ...facts, openedAt: 100, isComplete: true }, 150, { act: 'close', how: 'completed' }],
    ['closes at its deadline', { ...facts, openedAt: 100 }, 200, { act: 'close', how: 'deadline' }],
    [
      'is completed, not cut off, when both hold',
      { ...facts, openedAt: 100, isComplete: true },
      200,
      { act: 'close', how: 'completed' },
    ],
  ] as const)('%s', (_rule, given, now, expected) => {
    expect(phaseStep(given, now)).toEqual(expected);
  });

  it('never waits for a moment that has passed', () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.nat(1000),
        fc.option(fc.nat(1000), { nil: null }),
        fc.boolean(),
        fc.nat(2000),
        (opensAt, length, openedAt, isComplete, now) => {
          const step = phaseStep({ opensAt, closesAt: opensAt + length, openedAt, isComplete }, now);
          expect(step.act !== 'wait' || step.until > now).toBe(true);
        },
      ),
    );
  });

  it('goes through the five phases and ends', () => {
    expect([phaseAfter('clarifying'), phaseAfter('testing'), phaseAfter('applying')]).toEqual([
      'supervising',
      'applying',
      null,
    ]);
  });
});
