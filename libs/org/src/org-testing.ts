import type { DataSource } from 'typeorm';
import { type Fault, Refusal, systemActor } from '@zehuan/contracts';
import { inTransaction, type Transaction } from '@zehuan/platform';

/** Runs work in a transaction of the tests, at an instant if one is given. */
export const actIn =
  (dataSource: DataSource) =>
  <Answer>(work: (tx: Transaction) => Promise<Answer>, at?: string): Promise<Answer> =>
    inTransaction(dataSource, systemActor('test'), work, at === undefined ? {} : { at: new Date(at) });

/** The refusal with which work ends; fails when it does not. */
export async function refusalOf(
  work: Promise<unknown>,
): Promise<{ code: string; message: string; faults: readonly Fault[] }> {
  const outcome = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(outcome instanceof Refusal)) throw new Error('it was not refused', { cause: outcome });
  return { code: outcome.code, message: outcome.message, faults: outcome.faults };
}

/** The number of units whose path is not their parent's and their own label: 0 in a sound tree. */
export const brokenPaths = async (dataSource: DataSource): Promise<number> => {
  const rows: { count: number }[] = await dataSource.query(
    `select count(*)::int as count from unit u left join unit p on p.id = u.parent_id
      where u.path <> coalesce(p.path || u.node::text, u.node::text::ltree)`,
  );
  return rows[0]?.count ?? -1;
};
