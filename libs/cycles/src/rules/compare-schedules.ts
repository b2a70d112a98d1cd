import { reconcileScheduleId, yearlyStartScheduleId } from '@zehuan/contracts';

/** A yearly start as the record has it, as far as its schedule is concerned. */
export interface RecordedStart {
  readonly unitCode: string;
  readonly packKey: string;
  readonly isOn: boolean;
}

/** Where the record's yearly starts and Temporal's schedules differ. */
export interface ScheduleDifferences {
  readonly isReconciled: boolean;
  readonly missing: readonly RecordedStart[];
  /** Codes of committees whose start the record has switched off, or which are no more. */
  readonly unwanted: readonly string[];
  /** Codes of committees of whose start the record says nothing: scheduled before the record kept it, or newer than a restored one. */
  readonly unrecorded: readonly string[];
}

/** Compares what the record wants to happen each year with the ids of the schedules. */
export function compareSchedules(
  starts: readonly RecordedStart[],
  scheduleIds: readonly string[],
  present: ReadonlySet<string>,
): ScheduleDifferences {
  const scheduled = new Set(scheduleIds);
  const prefix = yearlyStartScheduleId('');
  const recorded = new Map(starts.map((start) => [start.unitCode, start]));
  const codes = scheduleIds.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
  const isUnrecorded = (code: string): boolean => !recorded.has(code) && present.has(code);
  return {
    isReconciled: scheduled.has(reconcileScheduleId),
    missing: starts.filter(({ unitCode, isOn }) => isOn && !scheduled.has(yearlyStartScheduleId(unitCode))),
    unwanted: codes.filter((code) => !isUnrecorded(code) && recorded.get(code)?.isOn !== true),
    unrecorded: codes.filter(isUnrecorded),
  };
}
