import { phases, taskStates, unitLevels } from '@zehuan/contracts';
import type { CycleAnswer } from './api-answers.js';
import type { ProgressRow } from './record/year-record.queries.js';

/** How a year stands, for the terminal. */
export interface Standing {
  readonly today: string;
  readonly day: number;
  readonly days: number;
  readonly cycles: readonly CycleAnswer[];
  readonly tasks: readonly ProgressRow[];
  readonly reminders: number;
  readonly escalations: number;
  readonly submissions: number;
}

/** Where lines go: rewritten in place on a terminal, one after the other elsewhere. */
export interface Screen {
  readonly isLive: boolean;
  write(text: string): void;
}

const bar = (share: number, width = 24): string => {
  const full = Math.max(0, Math.min(width, Math.round(share * width)));
  return `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
};

/** Of each level, how many cycles are in which phase: `city 13: supervising 12, closed 1`. */
export const phasesByLevel = (cycles: readonly CycleAnswer[]): string =>
  unitLevels
    .flatMap((level) => {
      const ofLevel = cycles.filter((cycle) => cycle.unit.level === level);
      if (ofLevel.length === 0) return [];
      const count = (word: string): number =>
        ofLevel.filter((cycle) => (cycle.state === 'running' ? cycle.phase : cycle.state) === word).length;
      const words = [...phases, 'paused', 'closed'].filter((word) => count(word) > 0);
      return [`${level} ${words.map((word) => `${word} ${count(word)}`).join(', ')}`];
    })
    .join(' · ');

export const tasksInWords = (rows: readonly ProgressRow[]): string => {
  const count = (state: string): number => rows.find((row) => row.state === state)?.count ?? 0;
  return taskStates
    .filter((state) => count(state) > 0)
    .map((state) => `${state} ${count(state)}`)
    .join(' · ');
};

const linesOf = (standing: Standing): readonly string[] => [
  `${standing.today}  ${bar(standing.day / standing.days)}  day ${standing.day} of ${standing.days}`,
  `  cycles     ${phasesByLevel(standing.cycles)}`,
  `  tasks      ${tasksInWords(standing.tasks)}`,
  `  submitted  ${standing.submissions} · reminders ${standing.reminders}, of them escalations ${standing.escalations}`,
];

/** Shows how the year stands: in place on a terminal, elsewhere one line now and then. */
export class Progress {
  private drawn = 0;
  private quietUntil = 0;

  constructor(
    private readonly screen: Screen,
    /** Milliseconds between two lines where the screen is not live. */
    private readonly lineEvery = 10_000,
  ) {}

  show(standing: Standing, now: number): void {
    const lines = linesOf(standing);
    if (this.screen.isLive) {
      const back = this.drawn > 0 ? `\u001b[${this.drawn}A\u001b[0J` : '';
      this.screen.write(`${back}${lines.join('\n')}\n`);
      this.drawn = lines.length;
      return;
    }
    if (now < this.quietUntil) return;
    this.quietUntil = now + this.lineEvery;
    this.screen.write(`${lines.map((line) => line.trim()).join(' | ')}\n`);
  }
}
