import { type DayScale, instantOf, type WorkingCalendar } from '@zehuan/calendar';
import { type Phase, phases } from '@zehuan/contracts';
import type { Pack } from '../pack.schema.js';
import { dayIn, moveOffHoliday } from './holiday.js';

/** When a phase is planned to open and close; instants in epoch milliseconds. */
export interface PlannedPhase {
  readonly opensOn: string;
  readonly opensAt: number;
  readonly closesOn: string;
  readonly closesAt: number;
  readonly isProvisional: boolean;
  /** Days of the pack that are not worked and were moved: what it says, and where it went. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
}

export type PhaseCalendar = Readonly<Record<Phase, PlannedPhase>>;

/** The year's phases: each opens when its first day begins, and closes at the end of its last. */
export const phaseCalendar = (pack: Pack, year: number, calendar: WorkingCalendar, scale: DayScale): PhaseCalendar =>
  Object.fromEntries(
    phases.map((name) => [name, plannedPhase(pack, name, year, calendar, scale)]),
  ) as unknown as PhaseCalendar;

const plannedPhase = (
  pack: Pack,
  name: Phase,
  year: number,
  calendar: WorkingCalendar,
  scale: DayScale,
): PlannedPhase => {
  const phase = pack.phases[name];
  const rule = phase.onHoliday ?? pack.onHoliday;
  const said = { opens: dayIn(year, phase.opens), closes: dayIn(year, phase.closes) };
  const opens = moveOffHoliday(calendar, said.opens, rule);
  const closes = moveOffHoliday(calendar, said.closes, rule);
  const days = [
    { from: said.opens, to: opens.on },
    { from: said.closes, to: closes.on },
  ];
  return {
    opensOn: opens.on,
    opensAt: instantOf(scale, opens.on),
    closesOn: closes.on,
    closesAt: instantOf(scale, closes.on, pack.dayEndsAt),
    isProvisional: opens.isProvisional || closes.isProvisional,
    moved: days.filter((day) => day.from !== day.to),
  };
};
