import { type Matter, Refusal, repeated, subordinateKinds, type UnitKind, type UnitLevel } from '@zehuan/contracts';
import { prepared, rowOf, rowsOf, type Transaction } from '@zehuan/platform';

/** A unit as the record has it now. */
export interface Unit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly parentId: string | null;
  /** Labels from the root down to the unit, joined by dots. */
  readonly path: string;
  readonly establishedOn: string;
  /** The last day; null while the unit exists. */
  readonly endedOn: string | null;
  readonly successorId: string | null;
  readonly version: number;
}

/** What the right to change a unit is judged by. */
export const matterOf = ({ id, path }: Pick<Unit, 'id' | 'path'>): Matter => ({ unitId: id, unitPath: path });

/** The kinds that a committee supervises, for SQL: `${isSubordinate('u')}`. */
export const isSubordinate = (alias: string): string =>
  `${alias}.kind in (${subordinateKinds.map((kind) => `'${kind}'`).join(',')})`;

/** The columns of `Unit` for a select from `unit` under an alias. */
export const unitColumns = (alias: string): string =>
  `${alias}.id, ${alias}.code, ${alias}.name, ${alias}.kind, ${alias}.level, ${alias}.parent_id as "parentId", ${alias}.path::text as path,
   ${alias}.established_on::text as "establishedOn", ${alias}.ended_on::text as "endedOn", ${alias}.successor_id as "successorId", ${alias}.version`;

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text can be an id at all, so that the database is not asked with one that cannot. */
export const isId = (text: string): boolean => uuidPattern.test(text);

/** A text that Postgres can hold and that no code or name needs to be longer than. */
const isAskable = (text: string): boolean => text.length <= 200 && !text.includes('\0');

export const unknownUnit = (asked: string): Refusal =>
  new Refusal('unknown-unit', `There is no unit ${repeated(asked)}`);

const lastOfCode = prepared(
  `select ${unitColumns('u')} from unit u where u.code = $1 order by u.ended_on desc nulls first, u.id desc limit 1`,
);
const byId = prepared(`select ${unitColumns('u')} from unit u where u.id = $1`);

/** The unit that bears the code now; where none does, the last that bore it and ended. */
export async function findUnitByCode(tx: Transaction, code: string): Promise<Unit | undefined> {
  if (!isAskable(code)) return undefined;
  return rowOf<Unit>(tx, lastOfCode, [code]);
}

/** Like `findUnitByCode`, refusing with `unknown-unit`. */
export async function unitByCode(tx: Transaction, code: string): Promise<Unit> {
  const unit = await findUnitByCode(tx, code);
  if (!unit) throw unknownUnit(code);
  return unit;
}

/** The unit with this id, ended or not; refuses with `unknown-unit`. */
export async function unitById(tx: Transaction, id: string): Promise<Unit> {
  const unit = isId(id) ? await rowOf<Unit>(tx, byId, [id]) : undefined;
  if (!unit) throw unknownUnit(id);
  return unit;
}

/** Several units by id, in the order of their codes; ids that are not there are left out. */
export const unitsByIds = (tx: Transaction, ids: readonly string[]): Promise<Unit[]> =>
  rowsOf<Unit>(tx, `select ${unitColumns('u')} from unit u where u.id = any($1::uuid[]) order by u.code`, [ids]);

/** The units whose supervising committee this unit is: existing, directly under it, by code. */
export const directSubordinates = (tx: Transaction, unitId: string): Promise<Unit[]> =>
  rowsOf<Unit>(
    tx,
    `select ${unitColumns('u')} from unit u
      where u.parent_id = $1 and u.ended_on is null and ${isSubordinate('u')} order by u.code`,
    [unitId],
  );

/** The line from the root down to the unit itself. */
export const lineOf = (tx: Transaction, unitId: string): Promise<Unit[]> =>
  rowsOf<Unit>(
    tx,
    `select ${unitColumns('a')} from unit u join unit a on a.path @> u.path where u.id = $1 order by nlevel(a.path)`,
    [unitId],
  );
