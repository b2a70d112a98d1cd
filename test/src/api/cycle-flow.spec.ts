import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builtInPacks } from '@zehuan/policy';
import { answered, aRunningYear, lookOn, refused, write, year } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

let at: ApiUnderTest;
let cycle: string;
beforeAll(async () => {
  at = await apiUnderTest();
  cycle = await aRunningYear(at);
});
afterAll(async () => {
  await at.close();
  expect(at.contract.violations).toEqual([]);
});

const byId = () => ({ path: { id: cycle } });

describe('a cycle', () => {
  it('is read with its phases and counts, on its board and its time line, and as it stood', async () => {
    const read = await at.client.GET('/api/v1/cycles/{id}', { params: byId() });
    const view = answered(read);
    expect(view).toMatchObject({ phase: 'clarifying', state: 'running', asOf: null, unit: { code: '99' }, year });
    expect(view.phases).toHaveLength(5);
    expect(read.response.headers.get('etag')).toBe(`"${view.version}"`);
    const board = answered(await at.client.GET('/api/v1/cycles/{id}/board', { params: byId() })).items;
    expect(board.map(({ unitCode }) => unitCode)).toEqual(['9901', '9902']);
    expect(board.reduce((sum, row) => sum + row.ownAssigned, 0)).toBe(view.counts.byState.assigned);
    const asOf = new Date(Date.parse(view.startedAt) - 1000).toISOString();
    expect(refused(await at.client.GET('/api/v1/cycles/{id}', { params: { ...byId(), query: { asOf } } }))).toBe(
      '404 unknown-cycle',
    );
    const soon = new Date(Date.parse(view.startedAt) + 1000).toISOString();
    const early = answered(
      await at.client.GET('/api/v1/cycles/{id}', { params: { ...byId(), query: { asOf: soon } } }),
    );
    expect(early.counts.total).toBe(0);
    expect(answered(await at.client.GET('/api/v1/cycles/{id}/results', { params: byId() })).items).toEqual([]);
  });

  it('changes its arrangement in mid-year: a dry run first, then the difference for each unit', async () => {
    const line = {
      key: 'extra',
      title: { zh: '专项督查', en: 'Special inspection' },
      dueOn: `${year}-06-18`,
      reason: '省委部署',
    };
    const add = (isDryRun: boolean) =>
      at.client.POST('/api/v1/cycles/{id}/items', { params: { ...byId(), ...write() }, body: { ...line, isDryRun } });
    const lines = async () => answered(await at.client.GET('/api/v1/cycles/{id}/items', { params: byId() })).items;
    expect(answered(await add(true)).items.map(({ unitCode, added }) => [unitCode, added.length])).toEqual([
      ['9901', 1],
      ['9902', 1],
    ]);
    expect((await lines()).map(({ key }) => key)).not.toContain('extra');
    answered(await add(false));
    expect((await lines()).find(({ key }) => key === 'extra')).toMatchObject({
      origin: 'amended',
      tasks: 2,
      accepted: 0,
    });
    expect(refused(await add(false))).toBe('422 invalid-input');
    const item = { params: { path: { id: cycle, key: 'extra' }, ...write() } };
    const amended = await at.client.PATCH('/api/v1/cycles/{id}/items/{key}', {
      ...item,
      body: { dueOn: `${year}-07-15`, reason: '顺延' },
    });
    expect(answered(amended).items[0]?.moved).toEqual([
      { itemKey: 'extra', from: `${year}-06-18`, to: `${year}-07-15` },
    ]);
    const dropped = await at.client.DELETE('/api/v1/cycles/{id}/items/{key}', {
      params: { path: { id: cycle, key: 'extra' }, ...write(), query: { reason: '取消' } },
    });
    expect(answered(dropped).items.map(({ dropped: keys }) => keys)).toEqual([['extra'], ['extra']]);
    const gone = await at.client.DELETE('/api/v1/cycles/{id}/items/{key}', {
      params: { path: { id: cycle, key: 'none' }, ...write(), query: { reason: '取消' } },
    });
    expect(refused(gone)).toBe('404 unknown-item');
  });

  it("is handed on: a task is decomposed to a city's own counties, never to others'", async () => {
    const below = answered(await at.client.GET('/api/v1/cycles', { params: { query: { unit: '9901', year } } })).items;
    expect(below).toHaveLength(1);
    await lookOn(at, below[0]?.id ?? '', `${year}-02-01`);
    const [task] = answered(
      await at.client.GET('/api/v1/tasks', {
        params: { query: { unit: '9901', item: 'political-supervision', cycle } },
      }),
    ).items;
    const path = { id: task?.id ?? '' };
    const decompose = (units: string[]) =>
      at.client.POST('/api/v1/tasks/{id}/decompose', {
        params: { path, ...write({ 'X-Acting-Unit': '9901' }) },
        body: { measures: ['逐项落实'], dueOn: `${year}-03-10`, units },
      });
    expect(refused(await decompose(['990201']))).toBe('409 not-a-subordinate');
    expect(answered(await decompose(['990101', '990102']))).toMatchObject({ tasks: 2 });
    const own = answered(
      await at.client.GET('/api/v1/tasks', {
        params: { query: { unit: '9901', under: true, supervisedBy: '9901', overdue: false } },
      }),
    ).items;
    expect(own.filter(({ itemKey }) => itemKey === 'political-supervision/1')).toHaveLength(2);
    const line = {
      path: { id: below[0]?.id ?? '', key: 'political-supervision/1' },
      ...write({ 'X-Acting-Unit': '9901' }),
    };
    const moveTo = (dueOn: string) =>
      at.client.PATCH('/api/v1/cycles/{id}/items/{key}', {
        params: { ...line, ...write({ 'X-Acting-Unit': '9901' }) },
        body: { dueOn, reason: '顺延' },
      });
    expect(refused(await moveTo(`${year}-11-30`))).toBe('422 due-after-parent');
    const moved = answered(await moveTo(`${year}-03-12`)).items;
    expect(moved.map(({ unitCode, moved: lines }) => [unitCode, lines[0]?.to])).toEqual([
      ['990101', `${year}-03-12`],
      ['990102', `${year}-03-12`],
    ]);
    const dropped = await at.client.DELETE('/api/v1/cycles/{id}/items/{key}', {
      params: { ...line, query: { reason: '不再分解' } },
    });
    expect(answered(dropped).items.map(({ dropped: keys }) => keys)).toEqual([
      ['political-supervision/1'],
      ['political-supervision/1'],
    ]);
  });
});

describe('packs and calendar years', () => {
  it('checks, previews, loads and shows packs', async () => {
    const [pack] = await builtInPacks();
    const source = pack?.source ?? '';
    expect(answered(await at.client.POST('/api/v1/packs/check', { params: write(), body: { source } })).faults).toEqual(
      [],
    );
    const broken = answered(
      await at.client.POST('/api/v1/packs/check', { params: write(), body: { source: 'key: x\nphases: 1\n' } }),
    );
    expect(broken.pack).toBeNull();
    expect(broken.faults[0]).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
    expect(refused(await at.client.POST('/api/v1/packs', { params: write(), body: { source: 'key: x\n' } }))).toBe(
      '422 pack-invalid',
    );
    const loaded = await at.client.POST('/api/v1/packs', { params: write(), body: { source } });
    expect(loaded.response.headers.get('location')).toBe(
      `/api/v1/packs/${answered(loaded).key}/${answered(loaded).version}`,
    );
    const { key, version } = answered(loaded);
    expect(
      answered(await at.client.GET('/api/v1/packs/{key}/{version}', { params: { path: { key, version } } })).digest,
    ).toBe(answered(loaded).digest);
    expect(answered(await at.client.GET('/api/v1/packs')).items.map((each) => each.key)).toContain(key);
    const preview = answered(
      await at.client.POST('/api/v1/packs/preview', { params: write(), body: { unit: '99', year, pack: 'province' } }),
    );
    expect(preview.counts.tasks).toBeGreaterThan(0);
    expect(preview.phases).toHaveLength(5);
    const both = await at.client.POST('/api/v1/packs/preview', {
      params: write(),
      body: { unit: '99', year, pack: 'province', source },
    });
    expect(refused(both)).toBe('422 invalid-input');
  });

  it('loads a published year once, and computes anew what was provisional', async () => {
    const body = {
      calendar: 'cn',
      years: [{ year: 2190, notice: '演练', publishedOn: '2189-11-01', daysOff: ['2190-01-01'], makeUpDays: [] }],
    };
    const loaded = answered(await at.client.POST('/api/v1/calendar-years', { params: write(), body }));
    expect(loaded.changed).toBe(1);
    expect(answered(await at.client.POST('/api/v1/calendar-years', { params: write(), body })).changed).toBe(0);
    const listed = answered(await at.client.GET('/api/v1/calendar-years')).items;
    expect(listed.map((each) => each.year)).toContain(2190);
    const wrong = {
      calendar: 'cn',
      years: [{ year: 2190, notice: '演练', publishedOn: null, daysOff: ['2191-01-01'], makeUpDays: [] }],
    };
    expect(refused(await at.client.POST('/api/v1/calendar-years', { params: write(), body: wrong }))).toBe(
      '422 invalid-input',
    );
  });
});

describe('notices', () => {
  it('urges a set once, lets the told read it, and keeps who was told', async () => {
    const body = { filter: { cycle, item: 'responsibility-list' }, text: '请尽快签收' };
    const urged = await at.client.POST('/api/v1/tasks/urge', { params: write({ 'X-Acting-Unit': '99' }), body });
    expect(answered(urged)).toMatchObject({ urged: 2, leftOut: { tooSoon: 0 } });
    expect(
      refused(await at.client.POST('/api/v1/tasks/urge', { params: write({ 'X-Acting-Unit': '99' }), body })),
    ).toBe('429 urged-too-often');
    const inbox = { params: { header: { 'X-Acting-Unit': '9901' } } };
    const notices = answered(await at.client.GET('/api/v1/notifications', inbox)).items;
    const urge = notices.find(({ kind }) => kind === 'urge');
    expect(urge).toMatchObject({ unit: { code: '9901' }, readAt: null, details: { text: '请尽快签收' } });
    const { unread } = answered(await at.client.GET('/api/v1/notifications/unread', inbox));
    const marked = await at.client.POST('/api/v1/notifications/read', {
      params: write({ 'X-Acting-Unit': '9901' }),
      body: { ids: [urge?.id ?? ''] },
    });
    expect(answered(marked).count).toBe(1);
    expect(answered(await at.client.GET('/api/v1/notifications/unread', inbox)).unread).toBe(unread - 1);
    const told = answered(
      await at.client.GET('/api/v1/tasks/{id}/reminders', { params: { path: { id: urge?.task?.id ?? '' } } }),
    ).items;
    expect(told.map(({ kind }) => kind)).toContain('urge');
    const other = await at.client.GET('/api/v1/notifications', {
      params: { query: { unit: '9902' }, header: { 'X-Acting-Unit': '9901' } },
    });
    expect(refused(other)).toBe('404 unknown-unit');
  });

  it('keeps choices and channels, and never shows a secret again', async () => {
    const [holder] = answered(
      await at.client.GET('/api/v1/units/{code}/holders', { params: { path: { code: '9901' } } }),
    ).items;
    const path = { id: holder?.personId ?? '' };
    const chosen = await at.client.PATCH('/api/v1/notice-choices/{id}', {
      params: { path, ...write() },
      body: { digestOnly: true },
    });
    expect(answered(chosen)).toEqual({ byEmail: true, digestOnly: true });
    expect(answered(await at.client.GET('/api/v1/notice-choices/{id}', { params: { path } })).digestOnly).toBe(true);
    const added = answered(
      await at.client.POST('/api/v1/units/{code}/channels', {
        params: { path: { code: '9901' }, ...write() },
        body: { kind: 'webhook', address: 'https://hooks.example.org/a', secret: 'a-planted-secret' },
      }),
    );
    expect(added.hasSecret).toBe(true);
    const change = await at.client.PATCH('/api/v1/channels/{id}', {
      params: { path: { id: added.id }, ...write() },
      body: { isEnabled: false },
    });
    expect(answered(change).isEnabled).toBe(false);
    const listed = await at.client.GET('/api/v1/units/{code}/channels', { params: { path: { code: '9901' } } });
    const kept = await at.database.dataSource.query<object[]>('select body::text, headers::text from idempotency_key');
    expect(JSON.stringify([answered(listed), kept, at.logged])).not.toContain('a-planted-secret');
    const removed = await at.client.DELETE('/api/v1/channels/{id}', { params: { path: { id: added.id }, ...write() } });
    expect(removed.response.status).toBe(204);
    expect(
      refused(await at.client.DELETE('/api/v1/channels/{id}', { params: { path: { id: added.id }, ...write() } })),
    ).toBe('404 unknown-channel');
  });

  it('opens a feed that a calendar program reads without a header, and ends it; the token lies nowhere', async () => {
    const params = write();
    const { url } = answered(await at.client.POST('/api/v1/calendar-feeds', { params, body: { unit: '9901' } }));
    const path = new URL(url ?? '').pathname;
    const token = path.slice(path.lastIndexOf('/') + 1, -'.ics'.length);
    const feed = await at.contract.fetch(`${at.url}${path}`);
    expect([feed.status, feed.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(await feed.text()).toContain('BEGIN:VEVENT');
    const again = await at.client.POST('/api/v1/calendar-feeds', { params, body: { unit: '9901' } });
    expect(answered(again).url).toBeNull();
    const kept = await at.database.dataSource.query<object[]>('select body::text from idempotency_key');
    expect(JSON.stringify([kept, at.logged])).not.toContain(token);
    expect(
      answered(await at.client.POST('/api/v1/calendar-feeds/revoke', { params: write(), body: { token } })).count,
    ).toBe(1);
    expect((await at.contract.fetch(`${at.url}${path}`)).status).toBe(404);
  });

  it('is read with the token in a header too, and in no other way where the operator wants none in addresses', async () => {
    const strict = await apiUnderTest({ feedTokensInAddresses: false }, { beside: at });
    try {
      const made = answered(
        await strict.client.POST('/api/v1/calendar-feeds', { params: write(), body: { unit: '9901' } }),
      );
      const [url, token] = [made.url ?? '', made.token ?? ''];
      expect([url, token.length]).toEqual(['http://localhost/api/v1/calendar.ics', 43]);
      const read = (by: ApiUnderTest, authorization?: string) =>
        by.contract.fetch(`${by.url}/api/v1/calendar.ics`, {
          headers: authorization === undefined ? {} : { Authorization: authorization },
        });
      const basic = (password: string) => `Basic ${Buffer.from(`anybody:${password}`).toString('base64')}`;
      for (const by of [at, strict])
        for (const authorization of [basic(token), `Bearer ${token}`]) {
          const feed = await read(by, authorization);
          expect([feed.status, feed.headers.get('content-type'), feed.headers.get('vary')]).toEqual([
            ...[200, 'text/calendar; charset=utf-8'],
            expect.stringContaining('Authorization'),
          ]);
          expect(await feed.text()).toContain('BEGIN:VEVENT');
        }
      for (const authorization of [undefined, basic('no-such-token'), basic(''), `Bearer ${token}x`]) {
        const refusal = await read(strict, authorization);
        expect([refusal.status, refusal.headers.get('www-authenticate'), await refusal.json()]).toEqual([
          ...[401, expect.stringMatching(/^Basic realm=/)],
          expect.objectContaining({ code: 'feed-token-refused' }),
        ]);
      }
      const inAddress = (by: ApiUnderTest, given: string) =>
        by.contract.fetch(`${by.url}/api/v1/calendar/${given}.ics`);
      expect((await inAddress(at, token)).status).toBe(200);
      // Whether it is one or not: nobody learns it so.
      for (const given of [token, 'no-such-token']) {
        const refusal = await inAddress(strict, given);
        expect([refusal.status, await refusal.json()]).toEqual([
          403,
          expect.objectContaining({ code: 'feed-token-in-address' }),
        ]);
      }
      await at.client.POST('/api/v1/calendar-feeds/revoke', { params: write(), body: { token } });
      expect((await read(strict, basic(token))).status).toBe(401);
      expect(JSON.stringify([at.logged, strict.logged])).not.toContain(token);
      expect(strict.contract.violations).toEqual([]);
    } finally {
      await strict.close();
    }
  });
});
