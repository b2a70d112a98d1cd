import type { PostKind, UnitKind, UnitLevel } from '@zehuan/contracts';
import { rowsOf, type Transaction } from '@zehuan/platform';
import type { Present, PresentHolder, PresentUnit } from '../rules/import-present.js';
import { holdsOn } from './holders.js';

interface UnitRecord {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly parentCode: string | null;
  readonly establishedOn: string;
}

const presentUnits = (tx: Transaction, under: string | null): Promise<UnitRecord[]> =>
  rowsOf(
    tx,
    `select u.id, u.code, u.name, u.kind, u.level, p.code as "parentCode", u.established_on::text as "establishedOn"
       from unit u left join unit p on p.id = u.parent_id
      where u.ended_on is null and ($1::ltree is null or u.path <@ $1) order by u.code`,
    [under],
  );

type HolderRecord = PresentHolder & { readonly unitId: string; readonly kind: PostKind };

/** The holder of the first post of each kind that is held on the day. */
const presentHolders = (tx: Transaction, under: string | null, on: string): Promise<HolderRecord[]> =>
  rowsOf(
    tx,
    `select distinct on (p.unit_id, p.kind) p.unit_id as "unitId", p.kind, t.id as "tenureId", n.id as "personId", n.name, n.email,
            t.from_on::text as "fromOn"
       from post p join tenure t on t.post_id = p.id and ${holdsOn('t', '$2')} join person n on n.id = t.person_id
       join unit u on u.id = p.unit_id
      where u.ended_on is null and ($1::ltree is null or u.path <@ $1) order by p.unit_id, p.kind, p.id`,
    [under, on],
  );

const comingPosts = (tx: Transaction, on: string): Promise<{ unitId: string; kind: PostKind }[]> =>
  rowsOf(
    tx,
    `select p.unit_id as "unitId", p.kind from post p join tenure t on t.post_id = p.id where t.from_on > $1`,
    [on],
  );

function grouped<Row extends { readonly unitId: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.unitId);
    if (group) group.push(row);
    else groups.set(row.unitId, [row]);
  }
  return groups;
}

/** What became of the units that bore these codes before. */
async function formerCodes(tx: Transaction, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf<{
    code: string;
    now: string;
    endedOn: string | null;
    successor: string | null;
  }>(
    tx,
    `select distinct on (v.code) v.code, u.code as now, u.ended_on::text as "endedOn", s.code as successor
       from unit_version v join unit u on u.id = v.unit_id left join unit s on s.id = u.successor_id
      where v.code = any($1::text[]) and not exists (select from unit c where c.code = v.code and c.ended_on is null)
      order by v.code, v.valid_from desc`,
    [codes],
  );
  const fate = (row: (typeof rows)[number]): string =>
    row.endedOn === null
      ? `bears the code ${row.now} now`
      : `ended on ${row.endedOn}${row.successor === null ? '' : ` and ${row.successor} took over`}`;
  return new Map(rows.map((row) => [row.code, `the unit that had the code ${row.code} ${fate(row)}`]));
}

/** The existing units, all or below a path, with who holds their posts on a day. */
export async function readPresentUnits(
  tx: Transaction,
  on: string,
  under: string | null = null,
): Promise<PresentUnit[]> {
  const units = await presentUnits(tx, under);
  const holders = grouped(await presentHolders(tx, under, on));
  const coming = grouped(await comingPosts(tx, on));
  return units.map((unit) => ({
    ...unit,
    holders: Object.fromEntries((holders.get(unit.id) ?? []).map((holder) => [holder.kind, holder])),
    comingPosts: (coming.get(unit.id) ?? []).map(({ kind }) => kind),
  }));
}

/** What the record has to say to a file that names these codes. */
export async function readPresent(tx: Transaction, on: string, codes: readonly string[]): Promise<Present> {
  const units = new Map((await readPresentUnits(tx, on)).map((unit) => [unit.code, unit]));
  return { units, formerCodes: await formerCodes(tx, codes), on };
}
