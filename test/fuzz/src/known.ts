import type { System } from './system.js';

/** What is there, for requests that are to hit it: by the place of a parameter in a path, and by the name of a field. */
export interface Known {
  readonly paths: Readonly<Record<string, readonly string[]>>;
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Instead of those of `paths` for acts that end a matter: nothing by which a caller is who they are. */
  readonly spare: Readonly<Record<string, readonly string[]>>;
}

/** The units of the callers, which no act may take from under them. */
const ofCallers = ['99', '9901', '990101', '990101001'];

export const knownOf = async ({ rows }: System): Promise<Known> => {
  const column = async (sql: string): Promise<readonly string[]> =>
    (await rows<{ value: string }>(sql)).map(({ value }) => value);
  const units = await column('select code as value from unit order by path limit 30');
  const tasks = await column(
    'select t.id as value from task t join unit u on u.id = t.unit_id order by u.path, t.id limit 60',
  );
  const cycles = await column('select id as value from cycle order by unit_path limit 10');
  const attachments = await column('select id as value from attachment order by id limit 10');
  const persons = await column('select id as value from person order by id limit 30');
  const items = await column('select distinct key as value from item');
  const packs = await column('select distinct key as value from policy_pack');
  const versions = await column('select distinct version as value from policy_pack');
  return {
    paths: {
      ...{ 'tasks.id': tasks, 'cycles.id': cycles, 'attachments.id': attachments, 'units.code': units },
      'channels.id': await column('select id as value from channel'),
      'incidents.id': await column('select id as value from incident order by id limit 10'),
      'webhook-hosts.id': await column('select id as value from webhook_host'),
      'accounts.id': await column(`select id as value from account where login like 'spare-%' order by login`),
      'grants.grantId': await column(
        `select g.id as value from role_grant g join account a on a.id = g.account_id where a.login like 'spare-%'`,
      ),
      'entries.id': await column('select id as value from audit_entry order by id limit 30'),
      ...{ 'notice-choices.id': persons, 'items.key': items, 'packs.key': packs, '{key}.version': versions },
    },
    fields: {
      ...{ unit: units, units, code: units, into: units, parent: units, supervisedBy: units },
      ...{ taskIds: tasks, cycle: cycles, attachmentIds: attachments, item: items },
      ...{ pack: packs, packVersion: versions, person: persons, personId: persons, signedBy: persons },
      ids: await column('select id as value from notification order by id limit 30'),
    },
    spare: { 'units.code': units.filter((code) => !ofCallers.includes(code)) },
  };
};
