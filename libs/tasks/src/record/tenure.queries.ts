import type { PostKind } from '@zehuan/contracts';
import { prepared, rowOf, type Transaction } from '@zehuan/platform';

/** The day of an instant where the record is kept; tenures are counted in it. */
export const dayInChina = (parameter: string): string =>
  `(${parameter}::timestamptz at time zone 'Asia/Shanghai')::date`;

const holding = prepared(`
select 1 from post join tenure on tenure.post_id = post.id
where post.unit_id = $2 and tenure.person_id = $1 and daterange(from_on, to_on, '[]') @> ${dayInChina('$3')}
  and ($4::text is null or post.kind = $4)
limit 1 for share of tenure`);

/**
 * Whether a person holds a post (of a kind, or any) of a unit on the day of the act. The tenure stays as it is until the
 * act is committed: whoever appoints a successor waits, or this waits and then sees the successor.
 */
export async function isInTenure(
  tx: Transaction,
  personId: string,
  unitId: string,
  postKind?: PostKind,
): Promise<boolean> {
  const found = await rowOf(tx, holding, [personId, unitId, tx.at, postKind ?? null]);
  return found !== undefined;
}
