import { createHash } from 'node:crypto';
import { exampleForm, type Pack } from '@zehuan/policy';
import type { Answered, Client, Write } from './client.js';
import { dateAt, plan, year } from './squeezed-year.js';

/** A task as people see it in the record. */
export interface SeenTask {
  readonly id: string;
  readonly code: string;
  readonly supervisor: string;
  readonly itemKey: string;
  readonly occurrence: string;
  readonly state: string;
  readonly version: number;
  readonly submissionCount: number;
  readonly isDelegated: boolean;
  readonly comments: number;
  readonly form: string | null;
  readonly isScored: boolean;
  readonly isSigning: boolean;
  readonly evidence: readonly string[];
  readonly topLeaderId: string;
  readonly reporterId: string;
  /** The last rung of its ladder has been raised for the present deadline. */
  readonly isEscalated: boolean;
}

/** What is seen of all tasks in one look. */
export const seenTasks = `
select t.id, u.code, s.code as supervisor, i.key as "itemKey", i.occurrence, t.state, t.version,
  t.submission_count as "submissionCount", t.delegate_person_id is not null as "isDelegated",
  (select count(*)::int from task_comment c where c.task_id = t.id) as comments,
  i.definition->>'form' as form, coalesce((i.definition->'review'->>'isScored')::boolean, false) as "isScored",
  coalesce((i.definition->>'dutyIsAcknowledgement')::boolean, false) as "isSigning",
  array(select e->>'key' from jsonb_array_elements(i.definition->'evidence') e) as evidence,
  (select person_id from tenure n join post p on p.id = n.post_id where p.unit_id = u.id and p.kind = 'topLeader') as "topLeaderId",
  (select person_id from tenure n join post p on p.id = n.post_id where p.unit_id = u.id and p.kind = 'reporter') as "reporterId",
  exists (select from reminder r where r.task_id = t.id and r.rung = 'after2' and r.due_at = t.due_at) as "isEscalated"
from task t join unit u on u.id = t.unit_id join unit s on s.id = t.supervising_unit_id join item i on i.id = t.item_id`;

export type Temperament = 'prompt' | 'late' | 'silent' | 'sentBack';

const chance = (...parts: readonly string[]): number =>
  createHash('sha256').update(parts.join('/')).digest().readUInt32BE(0) / 2 ** 32;

const dutyOf = ({ itemKey, occurrence, code }: SeenTask): string => `${itemKey}/${occurrence}/${code}`;

/** How a duty is met: the same in every run, whatever goes wrong in it. */
export const temperamentOf = (task: SeenTask): Temperament => {
  if (task.itemKey === 'result-receipt') return 'prompt';
  const share = chance('temperament', dutyOf(task));
  return share < 0.5 ? 'prompt' : share < 0.75 ? 'late' : share < 0.87 ? 'silent' : 'sentBack';
};

/** Some hand the work to their top leader first, and some remark on it. */
const delegates = (task: SeenTask): boolean => !task.isSigning && chance('delegates', dutyOf(task)) < 0.15;
const remarks = (task: SeenTask): boolean => chance('remarks', dutyOf(task)) < 0.15;

type Act = Omit<Write, 'key'> & { readonly name: string };

/**
 * What somebody does next about a task, judged by nothing but the record: the prompt at once, the late when the last
 * rung of the ladder has been raised, the silent never; reviews follow at once, and some send the first version back.
 */
export const nextAct = (task: SeenTask, pack: Pack): Act | null => {
  const at = `/tasks/${task.id}`;
  const owes = ['assigned', 'acknowledged', 'returned'].includes(task.state);
  const temperament = temperamentOf(task);
  if (task.state === 'submitted') return review(task);
  if (!owes || temperament === 'silent' || (temperament === 'late' && !task.isEscalated)) return null;
  if (task.isSigning) return { name: 'acknowledge', path: `${at}/acknowledge`, as: task.code };
  if (delegates(task) && !task.isDelegated)
    return { name: 'delegate', path: `${at}/delegate`, as: task.code, body: { personId: task.topLeaderId } };
  if (remarks(task) && task.comments === 0)
    return { name: 'comment', path: `${at}/comments`, as: task.code, body: { text: `请知悉 ${dutyOf(task)}` } };
  const form = task.form === null ? {} : exampleForm(formOf(pack, task.form), `${year}-06-30`);
  const body = { form, ...(task.submissionCount === 0 ? {} : { note: '已补充。' }), signedBy: task.topLeaderId };
  return { name: 'submit', path: `${at}/submissions`, as: task.code, body };
};

const formOf = (pack: Pack, key: string): Pack['forms'][string] => {
  const form = pack.forms[key];
  if (!form) throw new Error(`The pack has no form ${key}`);
  return form;
};

const review = (task: SeenTask): Act => {
  const common = { as: task.supervisor, ifMatch: task.version };
  if (temperamentOf(task) === 'sentBack' && task.submissionCount === 1)
    return { ...common, name: 'return', path: `/tasks/${task.id}/return`, body: { reason: '请补充整改措施。' } };
  const score = String(60 + Math.floor(chance('score', dutyOf(task)) * 40));
  return { ...common, name: 'accept', path: `/tasks/${task.id}/accept`, body: task.isScored ? { score } : {} };
};

/** Submissions that the API has acknowledged: none of them may ever be missing. */
export interface Acknowledged {
  readonly submissionId: string;
  readonly taskId: string;
}

/** All people of the province, each of whom does one thing at a time about a task. */
export class People {
  readonly acknowledged: Acknowledged[] = [];
  readonly refused: string[] = [];
  private readonly busy = new Set<string>();

  constructor(
    private readonly client: Client,
    private readonly pack: Pack,
    private readonly run: string,
  ) {}

  get underWay(): number {
    return this.busy.size;
  }

  /**
   * Begins what is to be done about the tasks. Whoever was busy when the reading began is left for the next look:
   * what was read of their task may be from before the act that has ended since.
   */
  async look(read: () => Promise<readonly SeenTask[]>): Promise<void> {
    const wereBusy = new Set(this.busy);
    for (const task of await read()) {
      if (wereBusy.has(task.id)) continue;
      const act = nextAct(task, this.pack);
      if (act) this.begin(task, act);
    }
  }

  private begin(task: SeenTask, act: Act): void {
    this.busy.add(task.id);
    void this.do(task, act)
      .catch((error: unknown) => this.refused.push(error instanceof Error ? error.message : String(error)))
      .finally(() => this.busy.delete(task.id));
  }

  private async do(task: SeenTask, { name, ...act }: Act): Promise<void> {
    const key = `${this.run}/${name}/${task.id}/${task.version}/${task.comments}`;
    const attachmentIds = name === 'submit' ? await this.attach(task) : [];
    const body = attachmentIds.length === 0 ? act.body : { ...(act.body as object), attachmentIds };
    const answer = await this.client.write({ ...act, body, key });
    if (answer.status >= 400) this.refused.push(`${name} ${dutyOf(task)}: ${answer.status} ${codeOf(answer)}`);
    else if (name === 'submit') {
      const { id } = answer.body['submission'] as { id: string };
      this.acknowledged.push({ submissionId: id, taskId: task.id });
    }
  }

  private async attach(task: SeenTask): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const evidenceKey of task.evidence) {
      const version = task.submissionCount + 1;
      const file = { evidenceKey, name: `${evidenceKey}.txt`, text: `${dutyOf(task)} 第${version}版\n`.repeat(50) };
      const key = `${this.run}/attach/${task.id}/${evidenceKey}/${version}`;
      const answer = await this.client.write({ path: `/tasks/${task.id}/attachments`, as: task.code, key, file });
      if (answer.status >= 400) throw new Error(`attach ${dutyOf(task)}: ${answer.status} ${codeOf(answer)}`);
      ids.push(String(answer.body['id']));
    }
    return ids;
  }
}

export const codeOf = ({ body }: Answered): string => String(body['code']);

/** What the coordinators do, the last when statements are overdue: each moves the process itself, by an Update. */
export const coordinatorsActs = (
  cycleIdOf: (code: string) => string,
): readonly (Omit<Write, 'key'> & { name: string })[] => [
  {
    name: 'extend',
    path: `/cycles/${cycleIdOf('99')}/extend`,
    as: '99',
    body: { reason: '统一延期', unit: '9902', item: 'committee-study', dueOn: dateAt(plan.extendedTo) },
  },
  { name: 'pause', path: `/cycles/${cycleIdOf('9901')}/pause`, as: '9901', body: { reason: '暂停核对' } },
  { name: 'resume', path: `/cycles/${cycleIdOf('9901')}/resume`, as: '9901', body: { reason: '核对完毕' } },
  {
    name: 'close',
    path: `/cycles/${cycleIdOf('9902')}/phases/clarifying/close`,
    as: '9902',
    body: { reason: '推迟收口', on: dateAt(plan.clarifyingCloses + 1) },
  },
  {
    name: 'close-late',
    path: `/cycles/${cycleIdOf('9903')}/phases/stating/close`,
    as: '9903',
    body: { reason: '述责会推迟', on: dateAt(plan.statingCloses + 1) },
  },
];
