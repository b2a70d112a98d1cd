import { phases } from '@zehuan/contracts';
import { type PackFault, when } from './fault.js';
import { isDay, order, spanOf } from './month-day.js';
import type { PackParts } from './pack-parts.js';

export const checkPhases = ({
  phases: plans,
  cascade,
  dayEndsAt,
  remindAt,
  notices,
}: PackParts): readonly PackFault[] => {
  const { clarifying } = plans;
  const { from, to } = notices?.quietHours ?? { from: '', to: '' };
  const isQuiet = (time: string): boolean => (from <= to ? time >= from && time < to : time >= from || time < to);
  return [
    ...phases.flatMap((name, index) => {
      const phase = plans[name];
      const before = phases[index - 1];
      const earlier = before && plans[before];
      if (!phase) return [];
      const { opens, closes } = phase;
      return [
        ...when(!isDay(opens), ['phases', name, 'opens'], `there is no day ${opens}`),
        ...when(!isDay(closes), ['phases', name, 'closes'], `there is no day ${closes}`),
        ...when(
          order(closes) <= order(opens),
          ['phases', name, 'closes'],
          `${closes} is not after the opening on ${opens}`,
        ),
        ...when(
          earlier !== undefined && order(opens) <= order(earlier.opens),
          ['phases', name, 'opens'],
          `${opens} is not after ${earlier?.opens ?? ''}, when the phase ${before ?? ''} opens`,
        ),
      ];
    }),
    ...when(
      cascade !== undefined &&
        clarifying !== undefined &&
        cascade.noLaterThanWorkingDays > spanOf(clarifying.opens, clarifying.closes),
      ['cascade', 'noLaterThanWorkingDays'],
      'the cycles below would start after the phase clarifying has closed',
    ),
    ...when(
      dayEndsAt !== undefined && remindAt !== undefined && remindAt >= dayEndsAt,
      ['remindAt'],
      `the reminder on the day would come after the deadline at ${dayEndsAt ?? ''}`,
    ),
    ...when(
      remindAt !== undefined && notices !== undefined && isQuiet(remindAt),
      ['remindAt'],
      `${remindAt ?? ''} lies in the quiet hours from ${from} to ${to}`,
    ),
  ];
};
