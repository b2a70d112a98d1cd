import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  acknowledgementPlan,
  attachesEvidence,
  type Duty,
  isSentBack,
  resubmissionPlan,
  scoreFor,
  submissionPlan,
} from './act-plan.js';
import { chance } from './chance.js';
import { reviewTemperamentOf, type Temperament, temperamentOf } from './temperament.js';

const seed = 'seed';
const codes = Array.from({ length: 3000 }, (_, index) => `32${String(index).padStart(7, '0')}`);
const codeWith = (temperament: Temperament): string => {
  const code = codes.find((each) => temperamentOf(seed, each) === temperament);
  if (code === undefined) throw new Error(`no unit is ${temperament}`);
  return code;
};
const duty = (code: string, changes: Partial<Duty> = {}): Duty => ({
  code,
  key: 'k/',
  learnedAt: 100,
  dueOn: 200,
  ...changes,
});

describe('temperaments', () => {
  it('follow from code and seed alone', () => {
    expect(codes.map((code) => temperamentOf(seed, code))).toEqual(codes.map((code) => temperamentOf(seed, code)));
    expect(codes.map((code) => temperamentOf('other', code))).not.toEqual(
      codes.map((code) => temperamentOf(seed, code)),
    );
  });

  it('are shared out as a province would have them', () => {
    const share = (temperament: Temperament): number =>
      codes.filter((code) => temperamentOf(seed, code) === temperament).length / codes.length;
    expect(share('prompt')).toBeCloseTo(0.6, 1);
    expect(share('late')).toBeCloseTo(0.1, 1);
    expect(share('silent')).toBeGreaterThan(0.015);
    expect(share('silent')).toBeLessThan(0.045);
    expect(new Set(codes.map((code) => reviewTemperamentOf(seed, code)))).toEqual(new Set(['prompt', 'slow']));
  });

  it('rest on chances that are even', () => {
    const chances = codes.map((code) => chance(seed, 'any', code));
    expect(chances.reduce((sum, each) => sum + each, 0) / chances.length).toBeCloseTo(0.5, 1);
    expect(chances.every((each) => each >= 0 && each < 1)).toBe(true);
  });
});

describe('the plan of a committee', () => {
  const anyDuty = fc.record({
    code: fc.constantFrom(...codes),
    key: fc.string(),
    learnedAt: fc.double({ min: 0, max: 300, noNaN: true }),
    dueOn: fc.integer({ min: 0, max: 300 }),
  });

  it('never acts before it knows of the duty', () => {
    fc.assert(
      fc.property(anyDuty, (each) => {
        expect(submissionPlan(seed, each) ?? Infinity).toBeGreaterThan(each.learnedAt);
        expect(acknowledgementPlan(seed, each) ?? Infinity).toBeGreaterThan(each.learnedAt);
      }),
    );
  });

  it.each([
    ['prompt', 100, 200],
    ['steady', 191, 200.75],
  ] as const)('of a %s one is in time', (temperament, from, to) => {
    for (const key of ['a', 'b', 'c', 'd']) {
      const at = submissionPlan(seed, duty(codeWith(temperament), { key }));
      expect(at).toBeGreaterThan(from);
      expect(at).toBeLessThan(to);
    }
  });

  it('of a late one misses some deadlines and not all', () => {
    const missed = Array.from(
      { length: 200 },
      (_, index) => submissionPlan(seed, duty(codeWith('late'), { key: String(index) })) ?? 0,
    ).filter((at) => at > 200.75);
    expect(missed.length).toBeGreaterThan(40);
    expect(missed.length).toBeLessThan(130);
  });

  it('of a silent one is empty', () => {
    expect([
      submissionPlan(seed, duty(codeWith('silent'))),
      acknowledgementPlan(seed, duty(codeWith('silent'))),
    ]).toEqual([null, null]);
  });

  it('sends back a few, and hands them in again afterwards', () => {
    const back = codes.filter((code) => isSentBack(seed, { code, key: 'k' })).length / codes.length;
    expect(back).toBeGreaterThan(0.03);
    expect(back).toBeLessThan(0.09);
    for (const code of codes.slice(0, 50)) expect(resubmissionPlan(seed, { code, key: 'k' }, 10)).toBeGreaterThan(10);
  });

  it('gives scores that the API accepts, and evidence rarely from townships', () => {
    expect(codes.every((code) => /^\d{2}(\.\d)?$/.test(scoreFor(seed, { code, key: 'k' })))).toBe(true);
    expect(attachesEvidence(seed, { code: '3201', key: 'k' }, 'city')).toBe(true);
    expect(codes.filter((code) => attachesEvidence(seed, { code, key: 'k' }, 'township')).length).toBeLessThan(150);
  });
});
