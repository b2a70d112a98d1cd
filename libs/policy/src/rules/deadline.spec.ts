import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type CalendarYear,
  dayOf,
  realScale,
  shippedCalendar,
  workingCalendar,
  type WorkingCalendar,
} from '@zehuan/calendar';
import { phases } from '@zehuan/contracts';
import { builtInPacks } from '../built-in-packs.js';
import { loadPack } from '../load-pack.js';
import type { Due, Pack } from '../pack.schema.js';
import { resolveDeadline } from './deadline.js';
import { dayIn } from './holiday.js';
import { itemsFor, occurrencesOf } from './items.js';
import { ladderMoments } from './ladder.js';
import { phaseCalendar } from './phase-calendar.js';
import { squeezedPack } from './squeezed-pack.js';

const year2027: CalendarYear = {
  year: 2027,
  notice: '-',
  publishedOn: null,
  daysOff: ['2027-01-04', '2027-02-08'],
  makeUpDays: [],
};
let calendar: WorkingCalendar;
let published: WorkingCalendar;
let packs: readonly Pack[];
beforeAll(async () => {
  const { years } = await shippedCalendar();
  calendar = workingCalendar(years);
  published = workingCalendar([...years, year2027]);
  packs = (await builtInPacks()).flatMap(({ source }) => loadPack(source).pack ?? []);
});
const jiangsu = (): Pack => {
  const pack = packs.find(({ key }) => key === 'jiangsu');
  if (!pack) throw new Error('the pack does not load');
  return pack;
};

describe('the day of a pack in a year', () => {
  it.each([
    [2026, '02-28', '2026-02-28'],
    [2026, '+1 02-28', '2027-02-28'],
    [2027, '02-29', '2027-02-28'],
    [2028, '02-29', '2028-02-29'],
    [2027, '+1 02-29', '2028-02-29'],
    [2099, '+1 02-29', '2100-02-28'],
  ])('in %i, %s is %s', (year, monthDay, on) => {
    expect(dayIn(year, monthDay)).toBe(on);
  });
});

describe("Jiangsu's phases", () => {
  it('open in the morning of the first day, close in the evening of the last, and move off holidays', () => {
    const planned = phaseCalendar(jiangsu(), 2026, calendar, realScale);
    expect(planned.clarifying).toEqual({
      opensOn: '2026-01-05',
      opensAt: Date.parse('2026-01-05T00:00:00+08:00'),
      closesOn: '2026-03-31',
      closesAt: Date.parse('2026-03-31T18:00:00+08:00'),
      isProvisional: false,
      moved: [],
    });
    expect(planned.supervising).toMatchObject({
      closesOn: '2026-11-02',
      moved: [{ from: '2026-10-31', to: '2026-11-02' }],
    });
    expect(phases.map((phase) => planned[phase].isProvisional)).toEqual([false, false, false, true, true]);
  });

  it('move to the working day before, or stay, where the pack says so', () => {
    const { clarifying, supervising, stating, testing, applying } = jiangsu().phases;
    const pack: Pack = {
      ...jiangsu(),
      onHoliday: 'previous',
      phases: { clarifying, supervising, stating: { ...stating, onHoliday: 'keep' }, testing, applying },
    };
    const planned = phaseCalendar(pack, 2026, calendar, realScale);
    expect(planned.supervising.closesOn).toBe('2026-10-30');
    expect(planned.stating).toMatchObject({ opensOn: '2026-11-01', closesOn: '2026-12-20', moved: [] });
  });
});

describe('a deadline', () => {
  const resolve = (
    due: Due,
    of: WorkingCalendar = calendar,
    phase: 'clarifying' | 'testing' | 'applying' = 'clarifying',
  ) => {
    const { on, isProvisional, movedFrom } = resolveDeadline(jiangsu(), { phase, due }, 2026, of, realScale);
    return [on, isProvisional, movedFrom];
  };

  it.each<[Due, string, string | null]>([
    [{ on: '02-12' }, '2026-02-12', null],
    [{ on: '02-15' }, '2026-02-24', '2026-02-15'],
    [{ on: '02-15', onHoliday: 'previous' }, '2026-02-14', '2026-02-15'],
    [{ on: '02-15', onHoliday: 'keep' }, '2026-02-15', null],
    [{ on: '02-14' }, '2026-02-14', null],
    [{ workingDaysAfter: 'phaseOpens', days: 20 }, '2026-02-02', null],
    [{ workingDaysAfter: 'phaseOpens', days: 0 }, '2026-01-05', null],
    [{ workingDaysBefore: 'phaseCloses', days: 3 }, '2026-03-26', null],
    [{ workingDaysBefore: 'phaseCloses', days: 0 }, '2026-03-31', null],
  ])('%j falls on %s', (due, on, movedFrom) => {
    expect(resolve(due)).toEqual([on, false, movedFrom]);
  });

  it('in a year that is not published is provisional, and moves when it is published', () => {
    const due: Due = { on: '+1 02-08' };
    expect(resolve(due, calendar, 'applying')).toEqual(['2027-02-08', true, null]);
    expect(resolve(due, published, 'applying')).toEqual(['2027-02-09', false, '2027-02-08']);
    expect(resolve({ workingDaysBefore: 'phaseCloses', days: 3 }, calendar, 'testing')[1]).toBe(true);
    expect(resolve({ workingDaysAfter: 'phaseOpens', days: 8 }, calendar, 'testing')).toEqual([
      '2026-12-31',
      true,
      null,
    ]);
  });

  it('of every item lies in its phase, on a working day, when the day ends, in any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2010, max: 2040 }), fc.boolean(), (year, isSqueezed) => {
        for (const plain of packs) {
          const pack = isSqueezed ? squeezedPack(plain, 1000) : plain;
          const scale = isSqueezed
            ? { originOn: `${year}-01-01`, originAt: 5_000_000, dayMilliseconds: 1000 }
            : realScale;
          const planned = phaseCalendar(pack, year, calendar, scale);
          for (const item of pack.items)
            for (const { due } of occurrencesOf(item)) {
              const deadline = resolveDeadline(pack, { phase: item.phase, due }, year, calendar, scale, planned);
              expect(deadline.at).toBeGreaterThan(planned[item.phase].opensAt);
              expect(deadline.at).toBeLessThanOrEqual(planned[item.phase].closesAt);
              expect(deadline.at).toBeGreaterThan(planned[item.issuedIn].opensAt);
              expect(calendar.isWorkingDay(deadline.on)).toBe(true);
              expect(dayOf(scale, deadline.at)).toBe(deadline.on);
            }
        }
      }),
    );
  });
});

describe('a ladder', () => {
  const moments = (dueOn: string) => ladderMoments(jiangsu().ladders.default, dueOn, calendar, realScale, '09:00');

  it('stands on working days around the deadline, in the morning', () => {
    expect(moments('2026-10-16').map((moment) => [moment.rung, moment.firesOn])).toEqual([
      ['before10', '2026-09-28'],
      ['before3', '2026-10-13'],
      ['onDay', '2026-10-16'],
      ['after1', '2026-10-19'],
      ['after5', '2026-10-23'],
    ]);
    expect(moments('2026-10-16')[2]?.firesAt).toBe(Date.parse('2026-10-16T09:00:00+08:00'));
  });

  it('is provisional rung by rung', () => {
    expect(moments('2026-12-21').map((moment) => moment.isProvisional)).toEqual([false, false, false, false, true]);
  });

  it('keeps its order, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (days) => {
        const dueOn = calendar.addWorkingDays('2010-01-04', days).on;
        const at = moments(dueOn).map((moment) => moment.firesAt);
        expect(at).toEqual([...at].sort((a, b) => a - b));
        expect(new Set(at).size).toBe(at.length);
      }),
    );
  });
});

describe('the items that a unit is asked for', () => {
  it('depend on its level and kind', () => {
    const keys = (level: string, kind = 'committee') => itemsFor(jiangsu(), level, kind).map((item) => item.key);
    expect(keys('city')).toContain('top-leader-supervision');
    expect(keys('township')).not.toContain('top-leader-supervision');
    expect(keys('province')).toEqual([]);
    const [first, ...rest] = jiangsu().items;
    if (!first) throw new Error('the pack has no items');
    const pack: Pack = { ...jiangsu(), items: [{ ...first, unitKinds: ['enterprise'] }, ...rest] };
    expect(itemsFor(pack, 'city', 'committee').map((item) => item.key)).not.toContain(first.key);
    expect(itemsFor(pack, 'city', 'enterprise').map((item) => item.key)).toContain(first.key);
  });
});
