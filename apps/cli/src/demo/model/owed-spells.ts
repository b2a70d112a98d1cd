/** What happened to a task, as its history says; instants are epoch milliseconds. */
export interface TaskHappening {
  readonly kind: string;
  readonly at: number;
  /** When the database wrote it, where that is known more exactly than from the instant of the act. */
  readonly writtenAt: number | null;
  readonly toState: string;
  /** The due time from then on. */
  readonly dueAt: number;
}

export interface TaskHistory {
  readonly taskId: string;
  readonly cycleId: string;
  readonly issuedAt: number;
  /** The due time with which it was issued. */
  readonly dueAt: number;
  readonly reviewDays: number;
  readonly happenings: readonly TaskHappening[];
}

/** A time during which one side owed something by a due time. */
export interface Spell {
  readonly side: 'responsible' | 'supervising';
  /** The ladder holds from then on. */
  readonly armedAt: number;
  readonly dueAt: number;
  /** When it was done; null where it never was. */
  readonly endedAt: number | null;
  /** How exact the end is: a written end is known to the millisecond, another to the length of a request. */
  readonly isEndExact: boolean;
}

const rearms = new Set(['returned', 'extended', 'withdrawn', 'reopened']);

/** The spells of a task, one after the other: owed by the unit, in review, owed again after a return. */
export const owedSpells = (history: TaskHistory, reviewDueAt: (submittedAt: number) => number): readonly Spell[] => {
  const spells: Spell[] = [];
  let open: Omit<Spell, 'endedAt' | 'isEndExact'> | null = {
    side: 'responsible',
    armedAt: history.issuedAt,
    dueAt: history.dueAt,
  };
  for (const event of history.happenings) {
    const isOver =
      event.toState === 'submitted' ||
      event.toState === 'accepted' ||
      event.toState === 'cancelled' ||
      rearms.has(event.kind);
    if (!isOver) continue;
    if (open) spells.push({ ...open, endedAt: event.writtenAt ?? event.at, isEndExact: event.writtenAt !== null });
    if (event.toState === 'submitted') open = { side: 'supervising', armedAt: event.at, dueAt: reviewDueAt(event.at) };
    else if (event.toState === 'accepted' || event.toState === 'cancelled') open = null;
    else open = { side: 'responsible', armedAt: event.at, dueAt: event.dueAt };
  }
  if (open) spells.push({ ...open, endedAt: null, isEndExact: true });
  return spells;
};
