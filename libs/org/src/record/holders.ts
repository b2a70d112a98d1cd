import type { PostKind } from '@zehuan/contracts';
import { prepared, rowsOf, type Transaction } from '@zehuan/platform';
import { isSubordinate, type Unit, unitColumns } from './unit.js';

/** A person in a post of a unit. */
export interface Holder {
  readonly unitId: string;
  readonly postId: string;
  readonly postKind: PostKind;
  readonly title: string;
  readonly tenureId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly fromOn: string;
  readonly toOn: string | null;
}

/** Whether the tenure under an alias holds on the day of a parameter. */
export const holdsOn = (alias: string, day: string): string =>
  `${alias}.from_on <= ${day}::date and (${alias}.to_on is null or ${alias}.to_on >= ${day}::date)`;

/** Who holds the posts of these units on a day. */
export const holdersOfAll = (tx: Transaction, unitIds: readonly string[], on: string): Promise<Holder[]> =>
  rowsOf<Holder>(
    tx,
    prepared(`select p.unit_id as "unitId", p.id as "postId", p.kind as "postKind", p.title, t.id as "tenureId", n.id as "personId", n.name,
            n.email, n.phone, t.from_on::text as "fromOn", t.to_on::text as "toOn"
       from post p join tenure t on t.post_id = p.id and ${holdsOn('t', '$2')} join person n on n.id = t.person_id
      where p.unit_id = any($1::uuid[])
      order by p.unit_id, array_position(array['topLeader','teamMember','coordinator','reporter'], p.kind) nulls last, p.id`),
    [unitIds, on],
  );

/** Who holds the posts of a unit on a day, the top leader first. */
export const holdersOf = (tx: Transaction, unitId: string, on: string): Promise<Holder[]> =>
  holdersOfAll(tx, [unitId], on);

/** The existing subordinates directly under a unit, or all below it, that nobody serves in a kind of post on a day. */
export const subordinatesWithout = (
  tx: Transaction,
  asked: { readonly unitId: string; readonly postKind: PostKind; readonly on: string; readonly isForTree?: boolean },
): Promise<Unit[]> =>
  rowsOf<Unit>(
    tx,
    `select ${unitColumns('u')} from unit r join unit u on u.path <@ r.path and u.id <> r.id and ($4 or u.parent_id = r.id)
      where r.id = $1 and u.ended_on is null and ${isSubordinate('u')}
        and not exists (select from post p join tenure t on t.post_id = p.id and ${holdsOn('t', '$3')}
                         where p.unit_id = u.id and p.kind = $2)
      order by u.code`,
    [asked.unitId, asked.postKind, asked.on, asked.isForTree ?? false],
  );
