import type { Form } from '@zehuan/policy';
import { acknowledgementPlan, attachesEvidence, type Duty, resubmissionPlan, submissionPlan } from './act-plan.js';
import type { ItemAnswer, SubmittedAnswer, TaskAnswer } from './api-answers.js';
import { formValues } from './form-values.js';
import type { World } from './world.js';

/** A task as its committee remembers it. */
export interface KnownTask {
  readonly id: string;
  readonly cycleId: string;
  readonly code: string;
  readonly item: ItemAnswer;
  readonly dueOn: number;
}

/** What the simulated committees do with what they owe: sign, submit, submit again. Everything goes through the API. */
export class Committees {
  /** Tasks that wait for review, by cycle. */
  readonly inReview = new Map<string, Map<string, KnownTask>>();
  private readonly known = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly forms: Readonly<Record<string, Form>>,
  ) {}

  /** Takes note of a task that a list showed; true where it was new. */
  learn(task: TaskAnswer, item: ItemAnswer, dueOn: number): boolean {
    if (this.known.has(task.id)) return false;
    this.known.add(task.id);
    const known = { id: task.id, cycleId: task.cycleId, code: task.unit.code, item, dueOn };
    const isSigning = item.definition.dutyIsAcknowledgement === true;
    const plan = (isSigning ? acknowledgementPlan : submissionPlan)(this.world.seed, this.dutyOf(known));
    if (plan !== null) this.world.at(plan, () => (isSigning ? this.sign(known) : this.submit(known, 1)));
    return true;
  }

  /** Hears that a task was sent back. */
  hearReturned(task: KnownTask): void {
    const again = resubmissionPlan(this.world.seed, this.dutyOf(task), this.world.clock.now());
    this.world.at(again, () => this.submit(task, 2));
  }

  private dutyOf(task: KnownTask): Duty {
    return { code: task.code, key: dutyKey(task.item), learnedAt: this.world.clock.now(), dueOn: task.dueOn };
  }

  /** Signs for the arrangement by itself, so that the cycles below may start, then for all the rest at once. */
  private async sign(task: KnownTask): Promise<void> {
    const { api, run, ledger } = this.world;
    await api.write(`/tasks/${task.id}/acknowledge`, { as: task.code, key: `${run}/sign/${task.id}` });
    ledger.acknowledged += 1;
    ledger.states.set(task.id, 'accepted');
    const { count } = await api.write<{ count: number }>('/tasks/acknowledge', {
      as: task.code,
      key: `${run}/sign-all/${task.id}`,
      body: { unit: task.code, cycle: task.cycleId },
    });
    ledger.acknowledged += count;
  }

  private async submit(task: KnownTask, version: number): Promise<void> {
    const { api, run, ledger, seed, clock } = this.world;
    const form = this.forms[task.item.definition.form ?? ''];
    const attachmentIds = await this.evidence(task, version);
    const body = {
      form: form ? formValues(seed, form, { code: task.code, key: dutyKey(task.item), on: clock.today() }) : {},
      ...(version === 1 ? {} : { note: '已按退回意见补充。' }),
      ...(attachmentIds.length === 0 ? {} : { attachmentIds }),
    };
    const key = `${run}/submit/${task.id}/${version}`;
    const answer = await api.write<SubmittedAnswer>(`/tasks/${task.id}/submissions`, { as: task.code, key, body });
    ledger.submissions.set(answer.submission.id, { taskId: task.id, ...answer.submission });
    ledger.states.set(task.id, 'submitted');
    const waiting = this.inReview.get(task.cycleId) ?? new Map<string, KnownTask>();
    this.inReview.set(task.cycleId, waiting.set(task.id, task));
  }

  /** Attaches what is demanded, and what is welcome where the committee is one to do so. */
  private async evidence(task: KnownTask, version: number): Promise<readonly string[]> {
    const { seed } = this.world;
    const level = task.code.length === 4 ? 'city' : task.code.length === 6 ? 'county' : 'township';
    const attaches = attachesEvidence(seed, { code: task.code, key: dutyKey(task.item) }, level);
    const asked = (task.item.definition.evidence ?? []).filter((each) => each.isRequired === true || attaches);
    return Promise.all(asked.map((each) => this.attach(task, each.key, version)));
  }

  private async attach(task: KnownTask, evidenceKey: string, version: number): Promise<string> {
    const { api, run, ledger } = this.world;
    const body = new FormData();
    body.set('evidenceKey', evidenceKey);
    body.set(
      'file',
      new Blob([`${task.code} ${dutyKey(task.item)} 第${version}版 佐证材料\n`], { type: 'text/plain' }),
      `${evidenceKey}.txt`,
    );
    const key = `${run}/attach/${task.id}/${evidenceKey}/${version}`;
    const { id } = await api.write<{ id: string }>(`/tasks/${task.id}/attachments`, { as: task.code, key, body });
    ledger.attached += 1;
    return id;
  }
}

/** What tells a duty from the others of the same unit. */
export const dutyKey = (item: ItemAnswer): string => `${item.key}/${item.occurrence}`;
