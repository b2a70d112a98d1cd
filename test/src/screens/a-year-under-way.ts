import { openDemoAccounts } from '@zehuan/access';
import type { ApiParts } from '@zehuan/api';
import { systemActor, taskQueues } from '@zehuan/contracts';
import { markWoken, openCycle, stepCycle } from '@zehuan/cycles';
import { insertIncidents } from '@zehuan/incidents';
import { raiseReminders } from '@zehuan/notices';
import { loadProvince } from '@zehuan/org';
import { inTransaction, type Transaction } from '@zehuan/platform';
import { exampleForm, type Form } from '@zehuan/policy';
import { accept, acceptAll, acknowledgeAll, returnTask, submit } from '@zehuan/tasks';
import { signedInPeople } from '../access/signed-in-people.js';
import { builtConsole } from '../console/browser.js';

/** The province of the pictures: the smallest of those that come along. */
const province = '64';

/** The year that most of lies behind, so that there is something to see of it. */
const year = new Date(Date.now() - 120 * 86_400_000).getUTCFullYear();

const summary =
  '已召开专题会议研究部署，逐项明确责任领导、责任单位和完成时限，重点任务按季度推进，发现的问题均已列入清单。';

/** How often of ten a unit hands in what it owes by the day; whole cities are quicker than others. */
const diligence = (code: string): number => {
  const city = Number(code.slice(2, 4)) || 1;
  return [10, 7, 9, 6, 10, 4][city] ?? 9 - (Number(code) % 3);
};

interface Owed {
  readonly id: string;
  readonly code: string;
  readonly form: Form;
}

/** What is owed by a day and needs nobody's signature, of units that are as diligent as that. */
const owedBy = (tx: Transaction, day: string): Promise<readonly Owed[]> =>
  tx.manager.query<Owed[]>(
    `select t.id, u.code, p.content->'forms'->(i.definition->>'form') as form
     from task t join item i on i.id = t.item_id join unit u on u.id = t.unit_id
       join cycle c on c.id = t.cycle_id join policy_pack p on p.id = c.pack_id
     where t.state in ('assigned','acknowledged','returned') and t.due_on <= $1
       and i.definition->>'form' in ('progress','study','rectification','inspection')
     order by t.id`,
    [day],
  );

/** A province whose year is under way: most of it done, some late, some sent back, some waiting for somebody. */
export async function aYearUnderWay(besides: Partial<ApiParts> = {}) {
  const people = await signedInPeople(
    {},
    {
      consoleFolder: builtConsole,
      ...besides,
      processStatus: () =>
        Promise.resolve({
          isReachable: true,
          detail: null,
          queues: Object.values(taskQueues).map((name) => ({
            ...{ name, pollers: 2, lastPollAt: new Date(), backlog: 0, lagSeconds: 0 },
          })),
        }),
    },
  );
  const at = <Answer>(day: string, work: (tx: Transaction) => Promise<Answer>): Promise<Answer> =>
    inTransaction(people.at.database.dataSource, systemActor('demo'), work, { at: new Date(`${day}T10:00:00+08:00`) });

  await at(`${year}-01-03`, (tx) => loadProvince(tx, { province, withPeople: true }));
  const accounts = await inTransaction(people.at.database.dataSource, systemActor('demo'), (tx) =>
    openDemoAccounts(tx, province),
  );
  const cycle = await at(`${year}-01-04`, (tx) => openCycle(tx, { unitCode: province, year, packKey: 'province' }));

  const look = async (day: string): Promise<void> => {
    const looked = new Set<string>();
    for (;;) {
      const running = await people.query<{ id: string }>(
        `select id from cycle where state = 'running' order by unit_path`,
      );
      const next = running.find(({ id }) => !looked.has(id));
      if (!next) return;
      looked.add(next.id);
      await at(day, async (tx) => {
        for (;;) {
          const step = await stepCycle(tx, next.id);
          if (step.did === 'waits') return markWoken(tx, next.id, step.until);
        }
      });
      await at(day, (tx) => raiseReminders(tx, { cycleId: next.id }));
    }
  };
  /** What is still with somebody afterwards was handed in last. */
  const handIn = (day: string, isLast: boolean): Promise<void> =>
    at(day, async (tx) => {
      const done: string[] = [];
      for (const [place, { id, code, form }] of (await owedBy(tx, day)).entries()) {
        if ((place * 7 + Number(code)) % 10 >= diligence(code)) continue;
        await submit(tx, { taskId: id, form: { ...exampleForm(form, day), summary } });
        const fate = isLast ? place % 5 : 0;
        if (fate === 3) await returnTask(tx, { taskId: id, reason: '问题清单不够具体，请逐条写明责任人和完成时限。' });
        else if (fate < 2) done.push(id);
      }
      if (done.length === 0) return;
      const { refused } = await acceptAll(tx, { taskIds: done });
      for (const { taskId } of refused) await accept(tx, { taskId, score: '92.5' });
    });

  await look(`${year}-01-06`);
  const units = await people.query<{ id: string; code: string }>(
    `select id, code from unit where code like '${province}%' and kind = 'committee' order by code`,
  );
  await look(`${year}-02-10`);
  for (const { id, code } of units)
    if (Number(code) % 17 !== 0) await at(`${year}-02-11`, (tx) => acknowledgeAll(tx, { unitId: id }));
  const today = new Date().toISOString().slice(0, 10);
  const days = ['03-20', '04-02', '05-15', '06-30', '07-31', '09-30', '11-20'].map((day) => `${year}-${day}`);
  const passed = days.filter((day) => day < today);
  for (const day of passed) {
    await handIn(day, day === passed.at(-1));
    await look(day);
  }
  return { people, accounts, cycleId: cycle.id, year, at, today };
}

export type YearUnderWay = Awaited<ReturnType<typeof aYearUnderWay>>;

/** What administrators and the process have left to be decided. */
export async function someMatters({ people, accounts, cycleId, at, today }: YearUnderWay): Promise<void> {
  const password = accounts[0]?.password ?? '';
  const heir = await people.somebody([]);
  await people.query(`update person set name = '李明' where id = $1`, [heir.personId]);
  await people.query(`update account set login = 'liming' where id = $1`, [heir.accountId]);
  const security = await people.browser('security', password);
  const asked = await people.call('POST', `/accounts/${heir.accountId}/administrator-grants`, {
    headers: security.headers,
    body: { role: 'auditAdmin', reason: '原审计管理员轮岗，提请由其接任' },
  });
  if (asked.status !== 202) throw new Error(JSON.stringify(asked.body));
  const host = await people.call('POST', '/webhook-hosts', {
    headers: security.headers,
    body: { host: 'qyapi.weixin.qq.com', port: 443, reason: '值班群消息' },
  });
  if (host.status !== 201) throw new Error(JSON.stringify(host.body));
  await someDelegations(people, password);
  await someProposals(people);
  const late = await people.query<{ id: string }>(`select id from unit where code = '${province}02'`);
  await at(today, (tx) =>
    insertIncidents(tx, {
      cycleId,
      unitIds: late.map(({ id }) => id),
      step: 'issue',
      code: 'calendar-unpublished',
      message: 'The calendar of the next year is not published yet',
    }),
  );
}

/** Two people who are new in their posts have come by the identity provider, which names roles for them. */
async function someProposals(people: YearUnderWay['people']): Promise<void> {
  for (const [name, login, code, kind] of [
    ['张敏', 'zhangmin', `${province}01`, 'reporter'],
    ['赵强', 'zhaoqiang', `${province}02`, 'coordinator'],
  ] as const) {
    const { personId, accountId } = await people.somebody([]);
    await people.query('update person set name = $2 where id = $1', [personId, name]);
    await people.query('update account set login = $2 where id = $1', [accountId, login]);
    await people.query(
      `with place as (insert into post (unit_id, kind, title, created_at) select id, $2, $2, now() from unit where code = $3 returning id),
         held as (insert into tenure (person_id, post_id, from_on, created_at) select $1, id, '2020-01-01', now() from place)
       insert into role_proposal (account_id, role, post_id, issuer, proposed_at)
       select $4, $2, id, 'https://login.example.gov.cn/realms/party', now() from place`,
      [personId, kind, code, accountId],
    );
  }
}

/** The coordinator of the province is away now, and was before; both times the secretary acts for them. */
async function someDelegations(people: YearUnderWay['people'], password: string): Promise<void> {
  const { headers } = await people.browser(`coordinator-${province}`, password);
  const dayAfter = (days: number): string =>
    new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
  const first = async (path: string): Promise<Record<string, string>> =>
    ((await people.call('GET', path, { headers })).body['items'] as Record<string, string>[])[0] ?? {};
  const postId = (await first('/delegable-posts'))['id'] ?? '';
  const [secretary] = await people.query<{ personId: string }>(
    `select person_id as "personId" from account where login = 'topLeader-${province}'`,
  );
  const give = (fromOn: string, toOn: string, reason: string) =>
    people.call('POST', '/delegations', {
      headers,
      body: { postId, personId: secretary?.personId, fromOn, toOn, reason },
    });
  const given = await give(dayAfter(0), dayAfter(2), '陪同检查组下乡');
  await people.call('POST', `/delegations/${String(given.body['id'])}/end`, { headers, body: { reason: '提前返回' } });
  const now = await give(dayAfter(0), dayAfter(9), '参加省委党校培训');
  const later = await give(dayAfter(30), dayAfter(34), '休假');
  for (const { status, body } of [given, now, later]) if (status !== 201) throw new Error(JSON.stringify(body));
}
