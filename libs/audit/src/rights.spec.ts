import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, everything, systemActor } from '@zehuan/contracts';
import { inTransaction, rowsOf } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import type { DataSource } from 'typeorm';
import { note } from './note.service.js';
import { auditEntities } from './record/entities.js';

const person: Actor = { ...systemActor('x'), name: 'account:1', kind: 'person', scope: everything };
const auditor: Actor = { ...person, name: 'account:2', scope: null, roles: ['auditAdmin'] };

let database: TestDatabase;
let application: DataSource;
const as = (actor: Actor, sql: string, parameters: readonly unknown[] = []): Promise<unknown[]> =>
  inTransaction(application, actor, (tx) => rowsOf(tx, sql, parameters));

beforeAll(async () => {
  database = await testDatabase(auditEntities);
  application = await database.asApplication();
  await inTransaction(application, person, (tx) => note(tx, { kind: 'read', subject: 'unit' }));
});
afterAll(() => database.close());

describe('the application', () => {
  it.each([
    `update audit_entry set actor = 'x'`,
    `delete from audit_entry`,
    `truncate audit_entry`,
    `update audit_chain set hash = ''`,
    `delete from audit_chain`,
    `insert into audit_chain values ('x', 0, '', 0, '')`,
    `update audit_link set hash = ''`,
    `delete from audit_link`,
    `insert into audit_link values ('x', 1, uuidv7(), '')`,
    `alter table audit_entry disable trigger all`,
    `alter table task disable trigger all`,
    `drop trigger task_is_audited_at_update on task`,
    `set session_replication_role = replica`,
    `create or replace function audit_update() returns trigger language plpgsql as 'begin return null; end'`,
    `create temp table own (like audit_entry); create trigger own_linked after insert on own for each row execute function audit_link_entry()`,
    `create temp table own (a int); create trigger own_audited after insert on own for each statement execute function audit_insert()`,
  ])('may not: %s', async (sql) => {
    await expect(as(person, sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('writes in the name of its actor alone, now, and never as if a statement had', async () => {
    const insert = (column: string, value: string): Promise<unknown> =>
      as(person, `insert into audit_entry (chain, kind, subject, ${column}) values ('c', 'read', 's', $1)`, [value]);
    await expect(insert('actor', 'account:9')).rejects.toThrow(/permission denied/);
    await expect(insert('at', '2020-01-01')).rejects.toThrow(/permission denied/);
    await expect(
      as(person, `insert into audit_entry (chain, kind, subject) values ('c', 'update', 'task')`),
    ).rejects.toThrow(/row-level security/);
    await expect(
      as(
        person,
        `insert into audit_entry (chain, kind, subject) select 'c', 'read', set_config('app.actor', '', true)`,
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('changes nothing without an entry, whoever it says it is', async () => {
    await application.query(`select set_config('app.scope', '*', false), set_config('app.actor', '', false)`);
    await inTransaction(application, { ...person, name: '' }, (tx) =>
      rowsOf(tx, `insert into person (name, created_at) values ('a', now())`),
    );
    const [entry] = await database.dataSource.query<unknown[]>(
      `select actor, kind from audit_entry where subject = 'person'`,
    );
    expect(entry).toEqual({ actor: 'database:zehuan_app', kind: 'insert' });
  });

  it('reads the trail for the audit administrator, and for nobody else', async () => {
    for (const table of ['audit_entry', 'audit_link', 'audit_chain']) {
      expect(await as(person, `select from ${table}`)).toEqual([]);
      expect(await as(auditor, `select from ${table}`)).not.toEqual([]);
    }
  });
});
