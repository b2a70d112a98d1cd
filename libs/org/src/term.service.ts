import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { existingUnit } from './record/lock-unit.js';
import { assertDay, lastDayOfYears } from './rules/day.js';
import { assertNone } from './rules/unit-text.js';

/** A committee's term of office, both days included. */
export interface Term {
  readonly unitId: string;
  readonly number: number;
  readonly fromOn: string;
  readonly toOn: string;
}

/** Sets the days of a committee's n-th term, five years unless said otherwise; refuses one that overlaps another. */
export async function setTerm(
  tx: Transaction,
  asked: Omit<Term, 'toOn'> & { readonly toOn?: string | undefined },
): Promise<Term> {
  assertDay(asked.fromOn, '/fromOn');
  const toOn = asked.toOn ?? lastDayOfYears(asked.fromOn, 5);
  assertDay(toOn, '/toOn');
  assertNone(toOn > asked.fromOn ? null : 'a term ends after it begins', '/toOn');
  assertNone(Number.isInteger(asked.number) && asked.number > 0 ? null : 'terms are numbered from 1', '/number');
  await existingUnit(tx, asked.unitId);
  const overlap = await rowOf<{ number: number }>(
    tx,
    'select number from term where unit_id = $1 and number <> $2 and from_on <= $4 and to_on >= $3 limit 1',
    [asked.unitId, asked.number, asked.fromOn, toOn],
  );
  assertNone(overlap ? `the term overlaps term ${overlap.number}` : null, '/fromOn');
  await rowsOf(
    tx,
    `insert into term (unit_id, number, from_on, to_on) values ($1, $2, $3, $4)
     on conflict (unit_id, number) do update set from_on = excluded.from_on, to_on = excluded.to_on`,
    [asked.unitId, asked.number, asked.fromOn, toOn],
  );
  return { unitId: asked.unitId, number: asked.number, fromOn: asked.fromOn, toOn };
}
