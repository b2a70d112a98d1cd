import { beforeAll, describe, expect, it } from '@jest/globals';
import { shippedCalendar, workingCalendar, type WorkingCalendar } from '@zehuan/calendar';
import { builtInPacks } from '../built-in-packs.js';
import { loadPack } from '../load-pack.js';
import type { Item, Pack } from '../pack.schema.js';
import type { OrgFacts, UnitRef } from './org-facts.js';
import { type Preview, previewPack } from './preview.js';

let calendar: WorkingCalendar;
let jiangsu: Pack;
beforeAll(async () => {
  calendar = workingCalendar((await shippedCalendar()).years);
  const source = (await builtInPacks()).find(({ name }) => name === 'jiangsu')?.source ?? '';
  const { pack } = loadPack(source);
  if (!pack) throw new Error('the pack does not load');
  jiangsu = pack;
});

const unit = (code: string, level: UnitRef['level']): UnitRef => ({ code, name: code, level, kind: 'committee' });
const facts: OrgFacts = {
  root: unit('32', 'province'),
  cycles: 109,
  groups: [
    { level: 'city', kind: 'committee', units: 13 },
    { level: 'county', kind: 'committee', units: 95 },
    { level: 'township', kind: 'committee', units: 1237 },
  ],
  withoutTopLeader: [unit('3205', 'city')],
  withoutReporter: [],
};
const preview = (pack: Pack = jiangsu, year = 2026, of: OrgFacts = facts): Preview =>
  previewPack(pack, year, of, calendar);
const item = (key: string): Item => {
  const found = jiangsu.items.find((each) => each.key === key);
  if (!found) throw new Error(`there is no item ${key}`);
  return found;
};
const kinds = (of: Preview): readonly string[] => [...new Set(of.conflicts.map(({ kind }) => kind))];

describe('a preview', () => {
  it('counts what each level is asked for, worked out by hand from the items and their occurrences', () => {
    const { load, counts } = preview();
    const asked = (level: 'city' | 'township'): number =>
      jiangsu.items
        .filter((each) => each.levels.includes(level))
        .reduce((sum, each) => sum + (each.occurrences?.length ?? 1), 0);
    expect(load.map((level) => [level.level, level.tasksPerUnit])).toEqual([
      ['city', asked('city')],
      ['county', asked('city')],
      ['township', asked('township')],
    ]);
    expect(asked('city') - asked('township')).toBe(1);
    expect(counts).toEqual({
      cycles: 109,
      units: 1345,
      tasks: asked('city') * (13 + 95) + asked('township') * 1237,
    });
  });

  it('spreads all of it over the months, and nothing else', () => {
    for (const level of preview().load) {
      expect(level.months.reduce((sum, month) => sum + month.tasks, 0)).toBe(level.tasks);
      expect(level.months.map(({ month }) => month)).toEqual([...level.months.map(({ month }) => month)].sort());
    }
    expect(preview().load[0]?.months.find(({ month }) => month === '2026-05')?.tasksPerUnit).toBe(2);
  });

  it('lists the deadlines by day, each with the days of its reminders', () => {
    const { deadlines } = preview();
    expect(deadlines.map(({ at }) => at)).toEqual(deadlines.map(({ at }) => at).sort((a, b) => a - b));
    expect(deadlines.find((each) => each.item === 'letters')).toMatchObject({
      on: '2026-10-16',
      remindedOn: ['2026-09-28', '2026-10-13', '2026-10-16', '2026-10-19', '2026-10-23'],
      isProvisional: false,
    });
  });

  it('warns of an empty post, of days that moved and of days that are provisional', () => {
    const { conflicts } = preview(jiangsu, 2027);
    expect(conflicts).toContainEqual({ kind: 'noTopLeader', units: facts.withoutTopLeader });
    expect(conflicts).toContainEqual({
      kind: 'movedOffHoliday',
      day: { what: 'deadline', key: 'political-supervision', occurrence: '', on: '2027-05-31' },
      from: '2027-05-29',
    });
    expect(kinds(preview(jiangsu, 2027))).toContain('provisional');
  });
});

describe('the conflicts of a year', () => {
  it('are those of that year alone', () => {
    expect(kinds(preview(jiangsu, 2025))).toEqual(['noTopLeader', 'movedOffHoliday']);
    expect(kinds(preview(jiangsu, 2027, { ...facts, withoutTopLeader: [] }))).toContain('provisional');
  });

  it('name units of which nothing is asked', () => {
    const groups = [...facts.groups, { level: 'province', kind: 'department', units: 4 } as const];
    expect(preview(jiangsu, 2026, { ...facts, groups }).conflicts).toContainEqual({
      kind: 'nothingAsked',
      group: { level: 'province', kind: 'department', units: 4 },
    });
  });

  it('name a day that the pack keeps on a day off', () => {
    const pack = { ...jiangsu, items: [{ ...item('letters'), due: { on: '10-17', onHoliday: 'keep' as const } }] };
    expect(preview(pack).conflicts).toContainEqual({
      kind: 'onHoliday',
      day: { what: 'deadline', key: 'letters', occurrence: '', on: '2026-10-17' },
    });
  });

  it('name a deadline that was counted out of its phase', () => {
    const due = { workingDaysAfter: 'phaseOpens', days: 80 } as const;
    expect(preview({ ...jiangsu, items: [{ ...item('arrangement'), due }] }).conflicts).toContainEqual({
      kind: 'outsidePhase',
      day: { what: 'deadline', key: 'arrangement', occurrence: '', on: expect.stringMatching(/^2026-0[45]/) },
      phase: 'clarifying',
    });
  });

  it('name evidence that two items ask of the same units at nearly the same time, and only then', () => {
    const evidence = [{ key: 'ledger', title: { zh: '台账', en: 'Ledger' }, isRequired: true }];
    const one = { ...item('inspection-rectification'), evidence };
    const with_ = (other: Partial<Item>): Preview =>
      preview({ ...jiangsu, items: [one, { ...item('work-style'), evidence, ...other }] });
    expect(with_({}).conflicts).toContainEqual({
      kind: 'sameEvidence',
      evidence: { zh: '台账', en: 'Ledger' },
      days: [
        { what: 'deadline', key: 'inspection-rectification', occurrence: '', on: '2026-09-18' },
        { what: 'deadline', key: 'work-style', occurrence: '', on: '2026-09-30' },
      ],
      groups: facts.groups,
    });
    expect(kinds(with_({ due: { on: '04-30' } }))).not.toContain('sameEvidence');
    expect(kinds(with_({ levels: ['province'] }))).not.toContain('sameEvidence');
    expect(kinds(with_({ evidence: [] }))).not.toContain('sameEvidence');
  });
});
