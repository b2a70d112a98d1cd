import { chance } from './chance.js';
import { daysBetweenReviews, isSentBack, scoreFor } from './act-plan.js';
import type { TaskAnswer } from './api-answers.js';
import { ApiProblem } from './api-client.js';
import { type Committees, dutyKey, type KnownTask } from './committees.js';
import { reviewTemperamentOf } from './temperament.js';
import type { World } from './world.js';

interface Outcome {
  readonly count: number;
  readonly refused: readonly { readonly taskId: string; readonly code: string }[];
}

/** What the supervising committees do: every few days they go through what waits for them, send some back and accept the rest. */
export class Reviewers {
  constructor(
    private readonly world: World,
    private readonly committees: Committees,
    private readonly isOver: (cycleId: string) => boolean,
  ) {}

  /** Begins the rounds of a committee; they go on until its cycle is over. */
  begin(cycleId: string, code: string): void {
    const days = daysBetweenReviews[reviewTemperamentOf(this.world.seed, code)];
    const go = (round: number): void => {
      if (this.isOver(cycleId)) return;
      const next = this.world.clock.now() + (round === 0 ? chance(this.world.seed, 'round', code) : 1) * days;
      this.world.at(next, async () => {
        try {
          await this.review(cycleId, code, round);
        } finally {
          go(round + 1);
        }
      });
    };
    go(0);
  }

  private async review(cycleId: string, code: string, round: number): Promise<void> {
    const remembered = this.committees.inReview.get(cycleId);
    if (!remembered || remembered.size === 0) return;
    const query = { cycle: cycleId, supervisedBy: code, state: 'submitted' };
    const listed = await this.world.api.readAll<TaskAnswer>('/tasks', query);
    const waiting = listed.flatMap((answer) => {
      const task = remembered.get(answer.id);
      return task ? [{ task, answer }] : [];
    });
    const isReturned = ({ task, answer }: (typeof waiting)[number]): boolean =>
      answer.submissionCount === 1 && isSentBack(this.world.seed, { code: task.code, key: dutyKey(task.item) });
    const toAccept = waiting.filter((each) => !isReturned(each)).map((each) => each.task);
    await Promise.all([
      ...waiting.filter(isReturned).map((each) => this.sendBack(code, each.task, each.answer)),
      ...[...this.byScore(toAccept)].map(([score, tasks]) => this.accept(cycleId, code, round, score, tasks)),
    ]);
  }

  /** Sets that can be accepted in one act: those without a score, and those with the same. */
  private byScore(tasks: readonly KnownTask[]): Map<string, KnownTask[]> {
    const sets = new Map<string, KnownTask[]>();
    for (const task of tasks) {
      const isScored = task.item.definition.review?.isScored === true;
      const score = isScored ? scoreFor(this.world.seed, { code: task.code, key: dutyKey(task.item) }) : '';
      sets.set(score, [...(sets.get(score) ?? []), task]);
    }
    return sets;
  }

  private async accept(
    cycleId: string,
    code: string,
    round: number,
    score: string,
    tasks: readonly KnownTask[],
  ): Promise<void> {
    const { api, run, ledger } = this.world;
    for (let start = 0; start < tasks.length; start += 1000) {
      const set = tasks.slice(start, start + 1000);
      const answer = await api.write<Outcome>('/tasks/accept', {
        as: code,
        key: `${run}/accept/${cycleId}/${round}/${score}/${start}`,
        body: { taskIds: set.map((task) => task.id), ...(score === '' ? {} : { score }) },
      });
      ledger.accepted += answer.count;
      const refused = new Map(answer.refused.map((each) => [each.taskId, each.code]));
      for (const reason of refused.values()) ledger.refused(`accept: ${reason}`);
      for (const task of set) if (!refused.has(task.id)) this.settled(task, 'accepted');
    }
  }

  private async sendBack(code: string, task: KnownTask, answer: TaskAnswer): Promise<void> {
    const { api, run, ledger } = this.world;
    try {
      await api.write(`/tasks/${task.id}/return`, {
        as: code,
        key: `${run}/return/${task.id}/${answer.submissionCount}`,
        ifMatch: answer.version,
        body: { reason: '存在问题部分不具体，请补充整改措施和完成时限。' },
      });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      ledger.refused(`return: ${error.code}`);
      return;
    }
    ledger.returned += 1;
    this.settled(task, 'returned');
    this.committees.hearReturned(task);
  }

  private settled(task: KnownTask, state: 'accepted' | 'returned'): void {
    this.world.ledger.states.set(task.id, state);
    this.committees.inReview.get(task.cycleId)?.delete(task.id);
  }
}
