import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { amissIn, found, installation, type Installation } from './installation.js';

/** As many supervising committees as the country has. */
const committees = 3_400;

let at: Installation;
beforeAll(async () => {
  at = await installation({ cities: 1, counties: 0, townships: 0 });
  const root = await at.open('99', 2027);
  await at.rows(
    `insert into unit (code, name, kind, level, parent_id, path, established_on, created_at, updated_at)
     select '99x' || n, 'x', 'committee', 'township', u.id, u.path, '2020-01-01', now(), now()
     from generate_series(1, $1::int) n join unit u on u.code = '9901'`,
    [committees - 1],
  );
  await at.rows(
    `insert into cycle (unit_id, unit_path, year, pack_id, parent_cycle_id, root_cycle_id, state, phase, scale, workflow_id, started_at, started_by, last_woke_at, next_wake_at)
     select u.id, u.path, c.year, c.pack_id, c.id, c.id, 'running', 'clarifying', c.scale, 'cycle/2027/' || u.code, now(), 'test', now(), now() + interval '100 days'
     from unit u join cycle c on c.id = $1 where u.code like '99x%'`,
    [root.id],
  );
}, 180_000);
afterAll(() => at.close());

const timed = async <Answer>(work: () => Promise<Answer>): Promise<{ answer: Answer; seconds: string }> => {
  const since = performance.now();
  const answer = await work();
  return { answer, seconds: ((performance.now() - since) / 1000).toFixed(1) };
};

it('finds every cycle of a whole country without its execution, and brings them all back', async () => {
  const looked = await timed(() => at.doctor());
  expect(found(looked.answer, 'cycles without execution').figures).toMatchObject({ count: committees });
  // Nobody works here: what is not mended is that, and the doctor need not wait for it.
  const mended = await timed(() => at.doctor({ mayRepair: true, patience: 0 }));
  expect(mended.answer.repairs).toContain(`Started the executions of ${committees} cycles.`);
  const after = await timed(() => at.doctor());
  expect(Object.keys(amissIn(after.answer))).toEqual(['broken workers']);
  console.log(
    `${committees} cycles: looked at in ${looked.seconds} s, brought back in ${mended.seconds} s, looked at again in ${after.seconds} s`,
  );
}, 600_000);
