import { describe, expect, it } from '@jest/globals';
import { builtInPacks } from './built-in-packs.js';
import { loadPack } from './load-pack.js';

const jiangsu = async (): Promise<string> =>
  (await builtInPacks()).find((pack) => pack.name === 'jiangsu')?.source ?? '';

describe('a policy pack', () => {
  it('comes with the system without a fault', async () => {
    for (const pack of await builtInPacks())
      expect({ name: pack.name, faults: loadPack(pack.source).faults }).toEqual({ name: pack.name, faults: [] });
  });

  it('of Jiangsu has at least a dozen items, five rungs and four grades', async () => {
    const { pack } = loadPack(await jiangsu());
    expect(pack?.items.length).toBeGreaterThanOrEqual(12);
    expect(pack?.ladders.default.map((rung) => rung.workingDays)).toEqual([-10, -3, 0, 1, 5]);
    expect(pack?.assessment.grades.map((grade) => grade.title.zh)).toEqual(['好', '较好', '一般', '差']);
  });

  it.each([
    [
      'an item twice',
      (s: string) => s.replace('key: grassroots', 'key: ideology'),
      /items\/\d+\/key/,
      'the item ideology is there already',
    ],
    [
      'a form that is not there',
      (s: string) => s.replace('form: study', 'form: studies'),
      /form/,
      'there is no form studies; there are progress, study, rectification, inspection, statement, selfAssessment',
    ],
    [
      'a day outside its phase',
      (s: string) => s.replace('due: { on: "11-30" }', 'due: { on: "10-30" }'),
      /due\/on/,
      '10-30 lies outside the phase stating (11-01 to 12-20)',
    ],
    [
      'a day that does not exist',
      (s: string) => s.replace('due: { on: "06-19" }', 'due: { on: "06-31" }'),
      /due\/on/,
      'there is no day 06-31',
    ],
    [
      'weights that do not add up',
      (s: string) => s.replace('{ key: daily, weight: "40" }', '{ key: daily, weight: "41" }'),
      /components/,
      'the weights add up to 101, not 100',
    ],
    [
      'a gap below the last grade',
      (s: string) => s.replace('en: Poor }, from: "0"', 'en: Poor }, from: "10"'),
      /grades/,
      'the last grade must begin at 0, or some score has no grade',
    ],
    [
      'a rung twice',
      (s: string) => s.replace('workingDays: -3, audience: [reporter]', 'workingDays: -10, audience: [reporter]'),
      /ladders/,
      'the day -10 is there already',
    ],
    [
      'an escalation before the deadline',
      (s: string) =>
        s.replace('workingDays: 0, audience: [reporter]', 'workingDays: 0, audience: [reporter], isEscalation: true'),
      /isEscalation/,
      'nothing escalates before the deadline has passed',
    ],
    [
      'a veto of an unknown grade',
      (s: string) => s.replace('capsGradeAt: poor', 'capsGradeAt: bad'),
      /capsGradeAt/,
      'there is no grade bad',
    ],
    [
      'an unknown setting',
      (s: string) => s.replace('remindAt:', 'remindedAt:'),
      /remindedAt/,
      'there is no setting remindedAt here',
    ],
  ])('is refused for %s, with the line', async (_what, spoil, pointer, message) => {
    const good = await jiangsu();
    const bad = spoil(good);
    expect(bad).not.toBe(good);
    const { faults } = loadPack(bad);
    const line = bad.split('\n').findIndex((text, index) => text !== good.split('\n')[index]) + 1;
    expect(faults).toContainEqual(expect.objectContaining({ message, pointer: expect.stringMatching(pointer) }));
    if (!['weights that do not add up', 'a gap below the last grade'].includes(_what))
      expect(faults.map((fault) => fault.line)).toContain(line);
  });

  it('names every fault at once, and faults of YAML with their place', async () => {
    const bad = (await jiangsu())
      .replace('form: study', 'form: studies')
      .replace('capsGradeAt: poor', 'capsGradeAt: bad');
    expect(loadPack(bad).faults).toHaveLength(2);
    expect(loadPack('key: a\nb: [').faults[0]).toMatchObject({ line: 2 });
    expect(loadPack('').faults.length).toBeGreaterThan(0);
    expect(loadPack('a: &a [1]\nb: [*a, *a]').faults.length).toBeGreaterThan(0);
  });
});
