import { Readable } from 'node:stream';
import { exampleForm, type Pack } from '@zehuan/policy';
import { addAttachment, diskStore, returnTask, submit } from '@zehuan/tasks';
import type { Running } from './embedded.js';

interface Owed {
  readonly id: string;
  readonly form: string;
}

/** A submission that was answered. */
export interface Acknowledged {
  readonly taskId: string;
  readonly version: number;
  readonly attachmentId: string;
}

const hands = 4;

/**
 * Committees that hand in the same tasks over and over, each time with a file, and get them returned; what they were
 * answered is kept in order.
 */
export class BusyCommittees {
  readonly acknowledged: Acknowledged[] = [];
  private isOver = false;
  private working: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly at: Running,
    private readonly pack: Pack,
    private readonly attachmentFolder: string,
  ) {}

  async begin(): Promise<void> {
    const owed = await this.at.database.query<Owed[]>(
      `select t.id, i.definition->>'form' as form from task t join item i on i.id = t.item_id
       where t.state = 'assigned' and i.definition->>'form' is not null order by t.id`,
    );
    if (owed.length < hands) throw new Error('there is too little to hand in');
    const shares = Array.from({ length: hands }, (_, hand) => owed.filter((_each, index) => index % hands === hand));
    this.working = Promise.all(shares.map((share) => this.work(share)));
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.working;
  }

  private async work(tasks: readonly Owed[]): Promise<void> {
    for (let turn = 0; !this.isOver; turn += 1) {
      const task = tasks[turn % tasks.length];
      if (task) await this.handIn(task);
    }
  }

  private async handIn({ id, form }: Owed): Promise<void> {
    const store = diskStore(this.attachmentFolder);
    const file = await this.at.act((tx) =>
      addAttachment(tx, store, {
        taskId: id,
        name: '材料.txt',
        stream: Readable.from([Buffer.from(`file of ${id}`)]),
      }),
    );
    const values = exampleForm(this.pack.forms[form] ?? { title: { zh: '', en: '' }, fields: [] }, '2026-02-01');
    const { submission } = await this.at.act((tx) =>
      submit(tx, { taskId: id, form: values, attachmentIds: [file.id] }),
    );
    this.acknowledged.push({ taskId: id, version: submission.version, attachmentId: file.id });
    await this.at.act((tx) => returnTask(tx, { taskId: id, reason: '请补充' }));
  }
}
