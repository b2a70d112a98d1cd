import { urge } from '@zehuan/notices';
import { rowOf } from '@zehuan/platform';
import {
  accept,
  acceptAll,
  acknowledge,
  acknowledgeAll,
  attachReceived,
  cancel,
  comment,
  delegate,
  extend,
  removeAttachment,
  returnTask,
  submit,
  withdraw,
} from '@zehuan/tasks';
import type { Transaction } from '@zehuan/platform';
import { above, type Act, below } from './act.js';
import { afterMarch, february, form, type World, year } from './world.js';

const reason = '补充材料';

/** What people do with the task of the world. */
export const taskActs = {
  submit: below(february, (tx, { taskId }) => submit(tx, { taskId, form })),
  submitOther: below(february, (tx, { taskId }) =>
    submit(tx, { taskId, form: { ...form, summary: `${form.summary}。` } }),
  ),
  submitLate: below(afterMarch, (tx, { taskId }) => submit(tx, { taskId, form })),
  sign: below(february, (tx, { taskId, topLeader }) => submit(tx, { taskId, form, signedBy: topLeader })),
  acknowledge: below(february, (tx, { taskId }) => acknowledge(tx, { taskId })),
  acknowledgeAll: below(february, (tx, { one }) => acknowledgeAll(tx, { unitId: one.id })),
  withdraw: below(february, (tx, { taskId }) => withdraw(tx, { taskId })),
  withdrawLate: below(afterMarch, (tx, { taskId }) => withdraw(tx, { taskId })),
  delegate: below(february, (tx, { taskId, reporter }) => delegate(tx, { taskId, personId: reporter })),
  accept: above(february, (tx, { taskId }) => accept(tx, { taskId })),
  acceptLate: above(afterMarch, (tx, { taskId }) => accept(tx, { taskId })),
  acceptAll: above(february, (tx, { cycleId, committee }) =>
    acceptAll(tx, { cycleId, supervisingUnitId: committee.id }),
  ),
  return: above(february, (tx, { taskId }) => returnTask(tx, { taskId, reason })),
  extend: above(february, (tx, { taskId }) => extend(tx, { taskId, dueOn: `${year}-05-20`, reason })),
  cancel: above(february, (tx, { taskId }) => cancel(tx, { taskId, reason })),
  comment: above(february, (tx, { taskId }) => comment(tx, { taskId, text: reason })),
  urge: above(february, (tx, { taskId }) => urge(tx, { taskIds: [taskId] })),
  attach: below(february, (tx, { taskId }) => attachReceived(tx, { taskId, file })),
  submitFile: below(february, async (tx, world) =>
    submit(tx, { taskId: world.taskId, form, attachmentIds: [await fileOf(tx, world)] }),
  ),
  removeFile: below(february, async (tx, world) => removeAttachment(tx, { attachmentId: await fileOf(tx, world) })),
} satisfies Record<string, Act>;

const file = { name: '清单.pdf', mediaType: 'application/pdf', size: 1, sha256: '0'.repeat(64), storageKey: 'one' };

const fileOf = async (tx: Transaction, { taskId }: World): Promise<string> => {
  const row = await rowOf<{ id: string }>(tx, 'select id from attachment where task_id = $1', [taskId]);
  return row?.id ?? '';
};
