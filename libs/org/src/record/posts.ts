import type { PostKind } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';

/** A post of a unit, held by one person at a time. */
export interface Post {
  readonly id: string;
  readonly unitId: string;
  readonly kind: PostKind;
  readonly title: string;
}

/** A person holding a post, from a day to a day, both included. */
export interface Tenure {
  readonly id: string;
  readonly postId: string;
  readonly personId: string;
  readonly fromOn: string;
  readonly toOn: string | null;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly isSimulated: boolean;
}

const postColumns = 'id, unit_id as "unitId", kind, title';
const tenureColumns =
  'id, post_id as "postId", person_id as "personId", from_on::text as "fromOn", to_on::text as "toOn"';

/** The posts of a unit, in the order in which they were made. */
export const postsOf = (tx: Transaction, unitId: string): Promise<Post[]> =>
  rowsOf<Post>(tx, `select ${postColumns} from post where unit_id = $1 order by id`, [unitId]);

export const lockedPost = (tx: Transaction, postId: string): Promise<Post | undefined> =>
  rowOf<Post>(tx, `select ${postColumns} from post where id = $1 for update`, [postId]);

export const insertPost = async (tx: Transaction, post: Omit<Post, 'id'>): Promise<Post> => {
  const sql = `insert into post (unit_id, kind, title, created_at) values ($1, $2, $3, $4) returning ${postColumns}`;
  const row = await rowOf<Post>(tx, sql, [post.unitId, post.kind, post.title, tx.at]);
  if (!row) throw new Error('a post was not written');
  return row;
};

/** All who held, hold or will hold a post, the first first. */
export const tenuresOfPost = (tx: Transaction, postId: string): Promise<Tenure[]> =>
  rowsOf<Tenure>(tx, `select ${tenureColumns} from tenure where post_id = $1 order by from_on`, [postId]);

export const lockedTenure = (tx: Transaction, tenureId: string): Promise<Tenure | undefined> =>
  rowOf<Tenure>(tx, `select ${tenureColumns} from tenure where id = $1 for update`, [tenureId]);

export const insertTenure = async (tx: Transaction, tenure: Omit<Tenure, 'id' | 'toOn'>): Promise<Tenure> => {
  const sql = `insert into tenure (post_id, person_id, from_on, created_at) values ($1, $2, $3, $4) returning ${tenureColumns}`;
  const row = await rowOf<Tenure>(tx, sql, [tenure.postId, tenure.personId, tenure.fromOn, tx.at]);
  if (!row) throw new Error('a tenure was not written');
  return row;
};

export const setTenureEnd = (tx: Transaction, tenureId: string, toOn: string): Promise<Tenure[]> =>
  rowsOf<Tenure>(tx, `update tenure set to_on = $2 where id = $1 returning ${tenureColumns}`, [tenureId, toOn]);

/** The person with this id, or undefined. */
export const findPerson = (tx: Transaction, personId: string): Promise<Person | undefined> =>
  rowOf<Person>(tx, `select id, name, email, phone, is_simulated as "isSimulated" from person where id = $1`, [
    personId,
  ]);

/** Writes a new person, whom nobody but the operator sees until they hold a post: so the row cannot be asked for again. */
export async function insertPerson(
  tx: Transaction,
  person: { name: string; email: string | null; phone: string | null },
): Promise<string> {
  const row = await rowOf<{ id: string }>(tx, 'select uuidv7() as id');
  if (!row) throw new Error('the database gave no id');
  const sql = 'insert into person (id, name, email, phone, created_at) values ($1, $2, $3, $4, $5)';
  await rowsOf(tx, sql, [row.id, person.name, person.email, person.phone, tx.at]);
  return row.id;
}
