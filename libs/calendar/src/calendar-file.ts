import { readFile } from 'node:fs/promises';
import { type Fault, Refusal } from '@zehuan/contracts';
import { z } from 'zod';
import { ordinalOf } from './rules/day-scale.js';
import { type CalendarYear, firstDayOfNotice } from './rules/working-days.js';

/** Published years of one calendar, as a file brings them. */
export interface CalendarFile {
  readonly calendar: string;
  readonly years: readonly CalendarYear[];
}

const isWeekend = (on: string): boolean => [2, 3].includes(((ordinalOf(on) % 7) + 7) % 7);

/** What is wrong with a day of a notice, if anything. */
const faultOf = (field: 'daysOff' | 'makeUpDays', on: string, year: CalendarYear): string | undefined => {
  if (on < firstDayOfNotice(year.year) || on > `${year.year}-12-31`) return `${on} is not in ${year.year}`;
  if (year[field].indexOf(on) !== year[field].lastIndexOf(on)) return `${on} is named twice`;
  if (field === 'makeUpDays' && !isWeekend(on)) return `${on} is not on a weekend, so no work is made up on it`;
  if (field === 'daysOff' && year.makeUpDays.includes(on)) return `${on} is both a day off and made up`;
  return undefined;
};

const day = z.iso.date();
const yearSchema = z
  .strictObject({
    year: z.number().int().min(1949).max(2200),
    notice: z.string().min(1).max(200),
    publishedOn: day.nullable(),
    daysOff: z.array(day).max(200),
    makeUpDays: z.array(day).max(100),
  })
  .superRefine((year, context) => {
    for (const field of ['daysOff', 'makeUpDays'] as const)
      year[field].forEach((on, index) => {
        const message = faultOf(field, on, year);
        if (message !== undefined) context.addIssue({ code: 'custom', path: [field, index], message });
      });
  });
const fileSchema = z.strictObject({
  calendar: z.string().regex(/^[a-z][a-z0-9-]{0,20}$/, 'a name of small letters, digits and hyphens'),
  years: z
    .array(yearSchema)
    .min(1)
    .max(300)
    .superRefine((years, context) => {
      years.forEach(({ year }, index) => {
        if (years.findIndex((each) => each.year === year) < index)
          context.addIssue({ code: 'custom', path: [index, 'year'], message: `${year} is there already` });
      });
    }),
});

/** Checks a file of calendar years; refuses `invalid-input` with every fault at once. */
export const parseCalendarFile = (content: unknown): CalendarFile => {
  const parsed = fileSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const faults: Fault[] = parsed.error.issues.map((issue) => ({
    pointer: issue.path.map((step) => `/${String(step)}`).join(''),
    message: issue.message,
  }));
  throw new Refusal('invalid-input', 'The calendar is not accepted', faults);
};

/** The years that come with the system. */
export const shippedCalendar = async (): Promise<CalendarFile> =>
  parseCalendarFile(JSON.parse(await readFile(new URL('../data/cn.json', import.meta.url), 'utf8')));
