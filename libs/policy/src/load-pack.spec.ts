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

  it.each<[string, string, string]>([
    ['on: "05-29" }', 'on: "05-29", days: 3 }', 'there is no setting days here'],
    [
      'due: { on: "05-15" }',
      'due: { on: "5-15" }',
      'give a day as "MM-DD", or "+1 MM-DD" for the year after that of the cycle',
    ],
    ['due: { on: "05-15" }', 'due: {}', 'the setting on is missing'],
    ['{ workingDaysAfter: phaseOpens, days: 20 }', '{ workingDaysAfter: phaseOpens }', 'the setting days is missing'],
    ['days: 20 }', 'days: 120 }', '120 working days lie outside the phase clarifying (01-05 to 03-31)'],
    ['digestFrom: 3', 'digestFrom: 1', 'Too small: expected number to be >=2'],
    [
      'form: statement',
      'form: statement\n    dutyIsAcknowledgement: true',
      'acknowledging ends the task, so it cannot ask for a form or evidence',
    ],
    [
      'levels: [city, county]',
      'levels: [city, village]',
      'Invalid option: expected one of "province"|"city"|"county"|"township"',
    ],
    ['opens: "04-01"', 'opens: "01-05"', '01-05 is not after 01-05, when the phase clarifying opens'],
    ['remindAt: "09:00"', 'remindAt: "07:30"', '07:30 lies in the quiet hours from 21:00 to 08:00'],
    ['remindAt: "09:00"', 'remindAt: "19:00"', 'the reminder on the day would come after the deadline at 18:00'],
    [
      'noLaterThanWorkingDays: 15',
      'noLaterThanWorkingDays: 200',
      'the cycles below would start after the phase clarifying has closed',
    ],
    ['key: reviewAfter1', 'key: after1', 'the rung after1 is in the ladder default already'],
    ['kind: yesNo, isRequired: true }', 'kind: yesNo, maxLength: 3 }', 'a field of kind yesNo has no maxLength'],
    ['min: "0", max: "1000" }', 'min: "2", max: "1" }', 'the most is less than the least'],
    ['weight: "30", full', 'weight: "31", full', 'the weights add up to 101, not 100'],
    ['field: talkRate', 'field: explanation', 'the field explanation holds no number'],
    ['from: "80"', 'from: "95"', 'must be less than the 90 of the grade before'],
    ['atMostShare: "0.3"', 'atMostShare: "3"', 'a share lies between 0 and 1'],
    ['grade: good,', 'grade: poor,', 'those above the quota of poor would have no grade to fall to'],
    [
      'when: statementMissing',
      'when: indicatorAtLeast, indicator: studies, atLeast: "1"',
      'there is no indicator studies',
    ],
    ['province: "32"', 'province: 32', 'give the two digits of the province in quotes, such as "32"'],
    ['province: "32"', 'province: !code "32"', 'Unresolved tag: !code'],
    ['dayEndsAt: "18:00"', 'dayEndsAt: "18:00"\ndayEndsAt: "17:00"', 'the key dayEndsAt is there already'],
  ])('with %s as %s is refused', async (good, bad, message) => {
    const source = await jiangsu();
    expect(source).toContain(good);
    const { faults } = loadPack(source.replace(good, bad));
    const at = source.slice(0, source.indexOf(good)).split('\n').length;
    expect(faults.map((fault) => fault.message)).toContain(message);
    expect(faults.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
    if (!message.startsWith('the weights'))
      expect(Math.min(...faults.map(({ line }) => Math.abs(line - at)))).toBeLessThan(3);
  });

  it('shows what the schema and what the rules find at the same time, each at its line and column', async () => {
    const source = (await jiangsu())
      .replace('weight: "12"', 'weight: heavy')
      .replace('form: study', 'form: studies')
      .replace('  - key: ideology', '  - key: cadre-selection')
      .replace('places: 2', 'places: 9')
      .replace('- { key: before3, workingDays: -3', '- { key: before10, workingDays: -3');
    const { faults } = loadPack(source);
    const places = faults.map(({ line, column, message }) => [
      source.split('\n')[line - 1]?.slice(column - 1, column + 6),
      message,
    ]);
    expect(places).toEqual([
      ['studies', expect.stringContaining('there is no form studies')],
      ['cadre-s', 'the item cadre-selection is there already'],
      ['heavy', 'give a decimal number, such as "12.5"'],
      ['before1', 'the rung before10 is there already'],
      ['9, mode', 'Too big: expected number to be <=2'],
    ]);
  });

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['dashes', '- '.repeat(20_000)],
    ['too much text', 'a'.repeat(300_000)],
  ])('is refused in one line when it is hostile: %s', (_what, source) => {
    expect(loadPack(source)).toMatchObject({ pack: null, faults: [{ line: 1, column: 1 }] });
    expect(loadPack(source).faults).toHaveLength(1);
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
