import { createHash } from 'node:crypto';
import { acceptAll, acknowledge, returnTask, submit } from '@zehuan/tasks';
import { exampleForm, type Pack } from '@zehuan/policy';
import type { Transaction } from '@zehuan/platform';
import type { JournalEntry, PlainCalendar } from './reminder-model.js';
import type { TimeSkippingProvince } from './time-skipping-province.js';

type Temperament = 'prompt' | 'punctual' | 'late' | 'silent';

interface SeenTask {
  readonly id: string;
  readonly unitCode: string;
  readonly itemKey: string;
  readonly kind: string;
  readonly cycleId: string;
  readonly workflowId: string;
  readonly dueOn: string;
  readonly dueAt: Date;
  readonly issuedAt: Date;
  readonly definition: {
    readonly form: string | null;
    readonly dutyIsAcknowledgement: boolean;
    readonly review: {
      readonly isScored: boolean;
      readonly withinWorkingDays: number;
      readonly returnGraceWorkingDays: number;
    };
  };
}

/** A number from 0 to 99 that a text always gets. */
export const lot = (text: string): number => createHash('sha256').update(text).digest().readUInt16BE(0) % 100;

/** How a committee goes about its duties, for the whole year. */
export const temperamentOf = (unitCode: string): Temperament => {
  const drawn = lot(unitCode);
  if (drawn < 45) return 'prompt';
  if (drawn < 80) return 'punctual';
  return drawn < 95 ? 'late' : 'silent';
};

const workingDaysFromDue = { prompt: -12, punctual: -1, late: 2, silent: null } as const;

/** Whether the supervising committee lets the review of a task wait past its day. */
const isReviewedLate = (taskId: string): boolean => lot(`review ${taskId}`) < 5;

/** A review that comes before its first rung moves no moment at which the cycle must look; the first is two days before its day. */
const reachesLadderOfReview = ({ id, definition }: SeenTask): boolean =>
  isReviewedLate(id) || definition.review.withinWorkingDays - 2 <= usualReviewDays;

/** Working days after which most reviews are done. */
const usualReviewDays = 3;

/** How many things people do at once. */
const hands = 8;

/** The committees of a province, who do what they do at ten in the morning of a day, and keep a journal of it. */
export class People {
  readonly journal: JournalEntry[] = [];
  private readonly plans = new Map<string, (() => Promise<void>)[]>();
  /** By day, then by score: what a supervising committee accepts, it accepts in one act. */
  private readonly acceptances = new Map<string, Map<string | undefined, SeenTask[]>>();
  private readonly tasks = new Map<string, SeenTask>();
  private seenUntil = new Date(0);
  private readonly toLookAgain = new Set<string>();
  submissions = 0;

  constructor(
    private readonly province: TimeSkippingProvince,
    private readonly pack: Pack,
    private readonly calendar: PlainCalendar,
  ) {}

  /** Looks at what was issued since, then does what is planned for the day. */
  async live(on: string): Promise<void> {
    for (const task of await this.issuedSince()) this.plan(task, on);
    const today = this.plans.get(on) ?? [];
    this.plans.delete(on);
    const acceptances = [...(this.acceptances.get(on) ?? [])];
    this.acceptances.delete(on);
    const queue = [
      ...today,
      ...acceptances.map(
        ([score, tasks]) =>
          () =>
            this.acceptAll(tasks, score),
      ),
    ];
    await Promise.all(
      Array.from({ length: hands }, async () => {
        for (let act = queue.shift(); act; act = queue.shift()) await act();
      }),
    );
    // What the API does after an act that gives a task another day: once for each cycle, however many acts.
    for (const workflowId of this.toLookAgain) await this.province.process.lookAgain(workflowId);
    this.toLookAgain.clear();
  }

  /** A person moved the day of a task that is still owed: it is planned anew. */
  note(entry: JournalEntry): void {
    this.journal.push(entry);
  }

  task(id: string): SeenTask | undefined {
    return this.tasks.get(id);
  }

  private async issuedSince(): Promise<SeenTask[]> {
    const fresh = await this.province.rows<SeenTask>(
      `select t.id, u.code as "unitCode", i.key as "itemKey", t.kind, t.cycle_id as "cycleId", c.workflow_id as "workflowId", t.due_on as "dueOn", t.due_at as "dueAt", t.issued_at as "issuedAt", i.definition
       from task t join unit u on u.id = t.unit_id join item i on i.id = t.item_id join cycle c on c.id = t.cycle_id where t.issued_at > $1`,
      [this.seenUntil],
    );
    for (const task of fresh) {
      this.tasks.set(task.id, task);
      this.journal.push({ taskId: task.id, at: task.issuedAt.getTime(), act: 'issued', dueOn: task.dueOn });
      if (task.issuedAt > this.seenUntil) this.seenUntil = task.issuedAt;
    }
    return fresh;
  }

  private plan(task: SeenTask, today: string): void {
    const days = workingDaysFromDue[temperamentOf(task.unitCode)];
    if (days === null) return;
    const wanted = this.calendar.shift(task.dueOn, days);
    const on = wanted > today ? wanted : this.calendar.shift(today, 1);
    this.on(on, () =>
      task.definition.dutyIsAcknowledgement
        ? this.acknowledge(task)
        : this.submit(task, on, lot(`return ${task.id}`) < 8),
    );
  }

  private on(day: string, act: () => Promise<void>): void {
    this.plans.set(day, [...(this.plans.get(day) ?? []), act]);
  }

  private async acknowledge(task: SeenTask): Promise<void> {
    await this.act((tx) => acknowledge(tx, { taskId: task.id }), task.id, 'ended');
  }

  private async submit(task: SeenTask, on: string, isReturned: boolean): Promise<void> {
    const form =
      task.definition.form === null
        ? {}
        : exampleForm(this.pack.forms[task.definition.form] ?? { title: { zh: '', en: '' }, fields: [] }, on);
    const review = this.calendar.shift(on, task.definition.review.withinWorkingDays);
    await this.act((tx) => submit(tx, { taskId: task.id, form }), task.id, 'submitted', review);
    this.submissions += 1;
    const slow = isReviewedLate(task.id) ? task.definition.review.withinWorkingDays + 2 : usualReviewDays;
    const reviewOn = this.calendar.shift(on, slow);
    if (isReturned) this.on(reviewOn, () => this.return(task, reviewOn));
    else this.toAccept(reviewOn, task);
  }

  private async return(task: SeenTask, on: string): Promise<void> {
    const grace = this.calendar.shift(on, task.definition.review.returnGraceWorkingDays);
    const present = this.dueOf(task);
    const dueOn = grace > present ? grace : present;
    await this.act(
      (tx) => returnTask(tx, { taskId: task.id, reason: '数据与台账不一致，请核实' }),
      task.id,
      'returned',
      dueOn,
    );
    const again = this.calendar.shift(on, 2);
    this.on(again, () => this.submit(task, again, false));
  }

  private toAccept(day: string, task: SeenTask): void {
    const score = task.definition.review.isScored ? String(70 + (lot(`score ${task.id}`) % 30)) : undefined;
    const ofDay = this.acceptances.get(day) ?? new Map<string | undefined, SeenTask[]>();
    this.acceptances.set(day, ofDay.set(score, [...(ofDay.get(score) ?? []), task]));
  }

  private async acceptAll(tasks: readonly SeenTask[], score: string | undefined): Promise<void> {
    const at = await this.province.act(async (tx) => {
      const { refused } = await acceptAll(tx, { taskIds: tasks.map(({ id }) => id), score });
      if (refused.length > 0) throw new Error(`not accepted: ${JSON.stringify(refused)}`);
      return tx.at.getTime();
    });
    for (const { id } of tasks) this.journal.push({ taskId: id, at, act: 'ended' });
  }

  /** The day on which the unit's duty was due last, by the journal. */
  private dueOf(task: SeenTask): string {
    for (let index = this.journal.length - 1; index >= 0; index -= 1) {
      const entry = this.journal[index];
      if (entry?.taskId === task.id && entry.act !== 'submitted' && entry.dueOn !== undefined) return entry.dueOn;
    }
    return task.dueOn;
  }

  private async act(
    work: (tx: Transaction) => Promise<unknown>,
    taskId: string,
    act: JournalEntry['act'],
    dueOn?: string,
  ): Promise<void> {
    const at = await this.province.act(async (tx) => {
      await work(tx);
      return tx.at.getTime();
    });
    this.journal.push({ taskId, at, act, ...(dueOn === undefined ? {} : { dueOn }) });
    const task = this.tasks.get(taskId);
    if (task && (act === 'returned' || (act === 'submitted' && reachesLadderOfReview(task))))
      this.toLookAgain.add(task.workflowId);
  }
}
