import { type UnitKind, type UnitLevel } from '@zehuan/contracts';
import { rowsOf, type Transaction } from '@zehuan/platform';
import { keyAfter, limitOf, type Page, type PageRequest, pageOf } from './page.js';
import { isSubordinate, type Unit, unitByCode, unitColumns } from './unit.js';
import { matchesUnit, typedName } from './unit-search.js';

const unitPage = (rows: readonly Unit[], limit: number): Page<Unit> => pageOf(rows, limit, (unit) => unit.code);

/** The existing units directly under a unit, of every kind unless some are chosen, by code. */
export async function childrenOf(
  tx: Transaction,
  code: string,
  request: PageRequest & { readonly kinds?: readonly UnitKind[] | undefined } = {},
): Promise<Page<Unit>> {
  const parent = await unitByCode(tx, code);
  const limit = limitOf(request);
  const rows = await rowsOf<Unit>(
    tx,
    `select ${unitColumns('u')} from unit u
      where u.parent_id = $1 and u.ended_on is null and ($2::text is null or u.code > $2) and ($3::text[] is null or u.kind = any($3))
      order by u.code limit $4`,
    [parent.id, keyAfter(request.cursor), request.kinds ?? null, limit + 1],
  );
  return unitPage(rows, limit);
}

export interface UnitSearch extends PageRequest {
  /** A part of the name, in characters or in pinyin (in full or by initials), or the beginning of the code. */
  readonly q?: string | undefined;
  readonly level?: UnitLevel | undefined;
  readonly kind?: UnitKind | undefined;
  /** Only this unit and what is below it. */
  readonly under?: string | undefined;
}

/** The existing units that match all that is asked, by code. */
export async function searchUnits(tx: Transaction, search: UnitSearch): Promise<Page<Unit>> {
  const under = search.under === undefined ? null : (await unitByCode(tx, search.under)).path;
  const limit = limitOf(search);
  const { typed, pinyin } = typedName(search.q);
  const rows = await rowsOf<Unit>(
    tx,
    `select ${unitColumns('u')} from unit u
      where u.ended_on is null and ($1::text is null or u.code > $1)
        and ($2::text is null or ${matchesUnit('u', { typed: '$2', pinyin: '$7' })})
        and ($3::text is null or u.level = $3) and ($4::text is null or u.kind = $4)
        and ($5::ltree is null or u.path <@ $5)
      order by u.code limit $6`,
    [keyAfter(search.cursor), typed, search.level ?? null, search.kind ?? null, under, limit + 1, pinyin],
  );
  return unitPage(rows, limit);
}

/** How many committees, enterprises and departments a unit supervises. */
export interface SubordinateCounts {
  /** Directly under it: those with which its cycle deals. */
  readonly direct: number;
  /** All below it, itself not counted. */
  readonly below: number;
  readonly byLevel: Readonly<Record<UnitLevel, number>>;
}

export async function subordinateCounts(tx: Transaction, unitId: string): Promise<SubordinateCounts> {
  const rows = await rowsOf<{ level: UnitLevel; count: number; direct: number }>(
    tx,
    `select u.level, count(*)::int as count, (count(*) filter (where u.parent_id = $1))::int as direct
       from unit r join unit u on u.path <@ r.path and u.id <> r.id
      where r.id = $1 and u.ended_on is null and ${isSubordinate('u')} group by u.level`,
    [unitId],
  );
  const byLevel = { province: 0, city: 0, county: 0, township: 0 };
  for (const row of rows) byLevel[row.level] = row.count;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  return { direct: sum(rows.map((row) => row.direct)), below: sum(rows.map((row) => row.count)), byLevel };
}

/** The number of direct subordinates of each of the units; units without any are not in it. */
export async function directCounts(tx: Transaction, unitIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await rowsOf<{ id: string; count: number }>(
    tx,
    `select u.parent_id as id, count(*)::int as count from unit u
      where u.parent_id = any($1::uuid[]) and u.ended_on is null and ${isSubordinate('u')} group by 1`,
    [unitIds],
  );
  return new Map(rows.map((row) => [row.id, row.count]));
}
