import { type PostKind, Refusal, requireRight } from '@zehuan/contracts';
import type { Transaction } from '@zehuan/platform';
import {
  findPerson,
  insertPerson,
  insertPost,
  insertTenure,
  lockedPost,
  lockedTenure,
  type Post,
  postsOf,
  setTenureEnd,
  type Tenure,
  tenuresOfPost,
} from './record/posts.js';
import { existingUnit } from './record/lock-unit.js';
import { isId, matterOf } from './record/unit.js';
import { assertReason, writeChanges } from './record/write-changes.js';
import { addDays, assertDay } from './rules/day.js';
import { postTitle } from './rules/post-title.js';
import { assertNone, emailFault, nameFault } from './rules/unit-text.js';

/** A post of a unit. A unit has one top leader, so asking for that post again answers the one that is there. */
export async function createPost(
  tx: Transaction,
  asked: { readonly unitId: string; readonly kind: PostKind; readonly title?: string | undefined },
): Promise<Post> {
  const title = asked.title?.trim() ?? postTitle(asked.kind);
  assertNone(nameFault(title), '/title');
  await existingUnit(tx, asked.unitId);
  const topLeader =
    asked.kind === 'topLeader' ? (await postsOf(tx, asked.unitId)).find(({ kind }) => kind === 'topLeader') : undefined;
  return topLeader ?? insertPost(tx, { unitId: asked.unitId, kind: asked.kind, title });
}

/** A person who is not in the record yet. */
export interface NewPerson {
  readonly name: string;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
}

/** Someone in the record, by id, or someone new. */
export type Appointee = { readonly personId: string } | { readonly person: NewPerson };

async function personIdOf(tx: Transaction, appointee: Appointee): Promise<string> {
  if ('personId' in appointee) {
    const person = isId(appointee.personId) ? await findPerson(tx, appointee.personId) : undefined;
    if (!person) throw new Refusal('unknown-person');
    return person.id;
  }
  const { name, email = null, phone = null } = appointee.person;
  assertNone(nameFault(name), '/person/name');
  if (email !== null) assertNone(emailFault(email), '/person/email');
  return insertPerson(tx, { name: name.trim(), email, phone });
}

/** What a new holder meant: who holds the post now, and who did until the day before. */
export interface Appointed {
  readonly unitId: string;
  readonly post: Post;
  readonly tenure: Tenure;
  readonly previous: Tenure | null;
}

/**
 * Puts a person into a post from a day on; whoever held it until then leaves it the day before. Refuses with `post-held`
 * where another tenure begins on that day or later, or the same person holds the post. The same act twice changes nothing.
 */
export async function appoint(
  tx: Transaction,
  act: Appointee & { readonly postId: string; readonly fromOn: string; readonly reason?: string | undefined },
): Promise<Appointed> {
  assertDay(act.fromOn, '/fromOn');
  const post = isId(act.postId) ? await lockedPost(tx, act.postId) : undefined;
  if (!post) throw new Refusal('unknown-post');
  const unit = await existingUnit(tx, post.unitId);
  requireRight(tx.actor, post.kind === 'topLeader' ? 'unit.appointTopLeader' : 'unit.appoint', matterOf(unit));
  assertNone(act.fromOn < unit.establishedOn ? `the unit was established on ${unit.establishedOn}` : null, '/fromOn');
  const held = (await tenuresOfPost(tx, post.id)).filter(({ toOn }) => toOn === null || toOn >= act.fromOn);
  const same = held.find((tenure) => 'personId' in act && tenure.personId === act.personId);
  if (same?.fromOn === act.fromOn) return { unitId: unit.id, post, tenure: same, previous: null };
  const later = held.find(({ fromOn }) => fromOn >= act.fromOn);
  if (later) throw new Refusal('post-held', `A tenure of this post begins on ${later.fromOn}`);
  if (same) throw new Refusal('post-held', `The person holds this post since ${same.fromOn}`);
  return replaceHolder(tx, post, held[0] ?? null, act);
}

async function replaceHolder(
  tx: Transaction,
  post: Post,
  holder: Tenure | null,
  act: Appointee & { readonly fromOn: string; readonly reason?: string | undefined },
): Promise<Appointed> {
  const previous = holder && ((await setTenureEnd(tx, holder.id, addDays(act.fromOn, -1)))[0] ?? null);
  const personId = await personIdOf(tx, act);
  const tenure = await insertTenure(tx, { postId: post.id, personId, fromOn: act.fromOn });
  const details = { postId: post.id, postKind: post.kind, personId, previousPersonId: previous?.personId ?? null };
  await writeChanges(tx, { on: act.fromOn, reason: act.reason ?? 'appointment' }, [
    { kind: 'holderChanged', unitId: post.unitId, details },
  ]);
  return { unitId: post.unitId, post, tenure, previous };
}

/** Like `appoint`, for the unit's first post of a kind, which is made where it has none. */
export async function appointTo(
  tx: Transaction,
  act: Appointee & {
    readonly unitId: string;
    readonly kind: PostKind;
    readonly fromOn: string;
    readonly reason?: string | undefined;
  },
): Promise<Appointed> {
  await existingUnit(tx, act.unitId);
  const post = (await postsOf(tx, act.unitId)).find(({ kind }) => kind === act.kind);
  return appoint(tx, { ...act, postId: (post ?? (await createPost(tx, { unitId: act.unitId, kind: act.kind }))).id });
}

/** Ends a tenure on its last day and leaves the post vacant. Refuses a day before it began, or after it ended. */
export async function endTenure(
  tx: Transaction,
  act: { readonly tenureId: string; readonly on: string; readonly reason: string },
): Promise<Tenure> {
  assertReason(act.reason);
  assertDay(act.on, '/on');
  const tenure = isId(act.tenureId) ? await lockedTenure(tx, act.tenureId) : undefined;
  if (!tenure) throw new Refusal('unknown-tenure');
  if (tenure.toOn === act.on) return tenure;
  assertNone(act.on < tenure.fromOn ? `the tenure began on ${tenure.fromOn}` : null, '/on');
  assertNone(tenure.toOn !== null && act.on > tenure.toOn ? `the tenure ended on ${tenure.toOn}` : null, '/on');
  const [ended] = await setTenureEnd(tx, tenure.id, act.on);
  const post = await lockedPost(tx, tenure.postId);
  if (!ended || !post) throw new Error('a locked tenure is gone');
  const details = { postId: post.id, postKind: post.kind, personId: null, previousPersonId: tenure.personId };
  await writeChanges(tx, act, [{ kind: 'holderChanged', unitId: post.unitId, details }]);
  return ended;
}
