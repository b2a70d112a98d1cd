import { phases, type Phase } from '@zehuan/contracts';
import type { Pack } from '@zehuan/policy';
import { Agenda } from './agenda.js';
import { type ApiClient, ApiProblem, pause } from './api-client.js';
import type { CycleAnswer, ItemAnswer, TaskAnswer } from './api-answers.js';
import { Committees } from './committees.js';
import { Ledger } from './ledger.js';
import { Reviewers } from './reviewers.js';
import type { World } from './world.js';
import { numberOf, type YearClock } from './year-clock.js';

export interface YearToLive {
  readonly api: ApiClient;
  readonly clock: YearClock;
  readonly pack: Pack;
  readonly rootCode: string;
  readonly year: number;
  readonly rootCycleId: string;
  readonly seed: string;
  readonly signal: AbortSignal;
  /** When each phase opens at the earliest, epoch milliseconds. */
  readonly opensAt: Readonly<Record<Phase, number>>;
  /** When to give up on cycles that do not close, epoch milliseconds. */
  readonly giveUpAt: number;
}

/** A cycle as the simulation follows it. */
interface Followed {
  cycle: CycleAnswer;
  items: ReadonlyMap<string, ItemAnswer> | null;
  /** Tasks of phases up to this one have been read. */
  readThrough: number;
}

/** How often the agenda is looked at, milliseconds. */
const beat = 25;
/** How many acts may be under way before more are begun. */
const mostUnderWay = 200;
/** How often the simulation looks for new cycles and new tasks, milliseconds. */
const lookEvery = 1_000;

/** One year lived by all simulated committees of a tree, from the first cycle to the last that closes. */
export class SimulatedYear {
  readonly ledger = new Ledger();
  private readonly agenda = new Agenda<{ readonly at: number; readonly act: () => Promise<void> }>();
  private readonly followed = new Map<string, Followed>();
  private readonly committees: Committees;
  private readonly reviewers: Reviewers;
  private underWay = 0;

  constructor(private readonly plan: YearToLive) {
    const world: World = {
      api: plan.api,
      clock: plan.clock,
      ledger: this.ledger,
      seed: plan.seed,
      run: plan.rootCycleId,
      at: (moment, act) => {
        const at = plan.clock.instantOf(moment);
        this.agenda.put(at, { at, act });
      },
    };
    this.committees = new Committees(world, plan.pack.forms);
    this.reviewers = new Reviewers(world, this.committees, (cycleId) => this.isOver(cycleId));
  }

  get cycles(): readonly CycleAnswer[] {
    return [...this.followed.values()].map((each) => each.cycle);
  }

  get waitingActs(): number {
    return this.agenda.size + this.underWay;
  }

  /** Lives the year; ends when every cycle has closed, or at the time to give up. */
  async live(): Promise<void> {
    const { signal, giveUpAt } = this.plan;
    let lookAt = 0;
    let looking: Promise<void> = Promise.resolve();
    let isLooking = false;
    while (!signal.aborted && Date.now() < giveUpAt && !this.isYearOver()) {
      if (Date.now() >= lookAt && !isLooking) {
        lookAt = Date.now() + lookEvery;
        isLooking = true;
        looking = this.attempt(() => this.look()).finally(() => (isLooking = false));
      }
      this.beginDueActs();
      await pause(beat, signal);
    }
    await looking;
    while (this.underWay > 0 && !signal.aborted) await pause(beat, signal);
  }

  private beginDueActs(): void {
    while (this.underWay < mostUnderWay) {
      const due = this.agenda.takeDue(Date.now());
      if (!due) return;
      this.ledger.worstDelay = Math.max(this.ledger.worstDelay, Date.now() - due.at);
      this.underWay += 1;
      void this.attempt(due.act).finally(() => (this.underWay -= 1));
    }
  }

  /** Does an act; what the API refuses is counted and goes into the final account, and the year goes on. */
  private async attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (this.plan.signal.aborted) return;
      if (error instanceof ApiProblem && error.status < 500) this.ledger.refused(error.message);
      else this.ledger.failed(wordsOf(error));
    }
  }

  private async look(): Promise<void> {
    await this.lookForCycles();
    await Promise.all([...this.followed.values()].map((each) => this.attempt(() => this.lookForTasks(each))));
  }

  private async lookForCycles(): Promise<void> {
    const { api, rootCode, year } = this.plan;
    for (const cycle of await api.readAll<CycleAnswer>('/cycles', { unit: rootCode, under: true, year })) {
      const known = this.followed.get(cycle.id);
      if (known) known.cycle = cycle;
      else if (cycle.state !== 'cancelled') {
        this.followed.set(cycle.id, { cycle, items: null, readThrough: -1 });
        this.reviewers.begin(cycle.id, cycle.unit.code);
      }
    }
  }

  /** Reads a cycle's new tasks once after each opening of a phase: page by page, for all its units together. */
  private async lookForTasks(followed: Followed): Promise<void> {
    const { cycle } = followed;
    const open = phases.indexOf(cycle.phase);
    if (open <= followed.readThrough || cycle.state !== 'running') return;
    if (Date.now() < this.plan.opensAt[cycle.phase]) return;
    followed.items ??= await this.itemsOf(cycle);
    const awaited = [...followed.items.values()].some((item) => phases.indexOf(item.issuedIn) === open);
    const query = { cycle: cycle.id, supervisedBy: cycle.unit.code, state: 'assigned,acknowledged' };
    const tasks = awaited ? await this.plan.api.readAll<TaskAnswer>('/tasks', query) : [];
    let isIssued = !awaited;
    for (const task of tasks) {
      const item = followed.items.get(task.itemId);
      if (!item) continue;
      this.committees.learn(task, item, numberOf(task.dueOn));
      isIssued ||= phases.indexOf(item.issuedIn) === open;
    }
    if (isIssued) followed.readThrough = open;
  }

  private async itemsOf(cycle: CycleAnswer): Promise<ReadonlyMap<string, ItemAnswer>> {
    const { items } = await this.plan.api.read<{ items: ItemAnswer[] }>(`/cycles/${cycle.id}/items`);
    return new Map(items.map((item) => [item.id, item]));
  }

  private isOver(cycleId: string): boolean {
    const state = this.followed.get(cycleId)?.cycle.state;
    return state === 'closed' || state === 'cancelled';
  }

  /** The root has closed and no cycle below it runs. */
  private isYearOver(): boolean {
    return this.isOver(this.plan.rootCycleId) && this.cycles.every((cycle) => this.isOver(cycle.id));
  }
}

const wordsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
};

/** How many cycles are in each phase; the closed ones under their own word. */
export const cyclesByPhase = (cycles: readonly CycleAnswer[]): ReadonlyMap<Phase | 'closed', number> => {
  const counts = new Map<Phase | 'closed', number>();
  for (const { state, phase } of cycles) {
    const key = state === 'closed' ? 'closed' : phase;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};
