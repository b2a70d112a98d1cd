import type { KeyObject } from 'node:crypto';
import { type Actor, Refusal } from '@zehuan/contracts';
import { inTransaction, type Transaction } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import { note } from './note.service.js';
import { keepSeal, lastSeal, lastSealedHeads, lockSealing, presentHeads, type SealRow } from './record/seal.queries.js';
import {
  type Anchor,
  digestOf,
  keyIdOf,
  publicKeyText,
  type Seal,
  type SealDocument,
  sha256Of,
  signSeal,
} from './rules/seal.js';
import { documentOf, keysOf } from './rules/seal-chain.js';
import { type Keyring, openKeyring, readKeyring } from './signing-key.js';

const isSame = (one: object, other: object | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Signs the heads of all chains as they are; `successor` is the key that seals from now on. Answers the seal's number.
 * @throws Refusal `seal-key-unknown` where another key sealed last, and nothing says that this one follows it
 */
export async function sealHeads(tx: Transaction, keyring: Keyring, successor?: KeyObject): Promise<number> {
  await lockSealing(tx);
  const [before, heads, sealed] = [await lastSeal(tx), await presentHeads(tx), await lastSealedHeads(tx)];
  if (before) mustFollow(before, keyring);
  const number = (before?.number ?? 0) + 1;
  const known = new Map(sealed.map((each) => [each.chain, each]));
  const { privateKey } = keyring;
  const document: SealDocument = {
    format: 'zehuan-audit-seal-1',
    number,
    at: tx.at.toISOString(),
    previous: before ? sha256Of(before.document) : null,
    chains: heads.length,
    heads: digestOf(heads),
    keyId: keyIdOf(privateKey),
    ...(successor ? { successor: { keyId: keyIdOf(successor), publicKey: publicKeyText(successor) } } : {}),
  };
  const seal = { number, at: tx.at, keyId: document.keyId, ...signSeal(document, privateKey) };
  const changed = heads.filter((head) => !isSame(head, known.get(head.chain)));
  await keepSeal(tx, seal, changed);
  await note(tx, { kind: 'sealed', subject: 'audit_seal', matter: String(number), rowCount: heads.length });
  return number;
}

function mustFollow(before: SealRow, { privateKey, publicKeys }: Keyring): void {
  const named = documentOf(before)?.successor?.keyId;
  if (named === keyIdOf(privateKey) || keysOf(publicKeys).has(before.keyId)) return;
  throw new Refusal('seal-key-unknown', `The last seal is by the key ${before.keyId}, which is not here`);
}

const day = 24 * 60 * 60 * 1000;

/** Seals where the last seal is a day old or there is none; the first time it makes the key. Answers whether it did. */
export async function sealWhenDue(database: DataSource, actor: Actor, keyPath: string, at: Date): Promise<boolean> {
  const isDue = await inTransaction(database, actor, async (tx) => {
    const last = await lastSeal(tx);
    if (last && readKeyring(keyPath) === null)
      throw new Refusal('seal-key-unknown', `The key ${keyPath} is not there, and ${last.keyId} has sealed before`);
    return last === undefined || at.getTime() - last.at.getTime() >= day;
  });
  if (isDue) await inTransaction(database, actor, (tx) => sealHeads(tx, openKeyring(keyPath)), { at });
  return isDue;
}

/** The last seal with the heads of all chains, to be kept elsewhere. */
export async function readAnchor(tx: Transaction, publicKeys: readonly KeyObject[]): Promise<Anchor> {
  const seal = await lastSeal(tx);
  if (!seal) throw new Refusal('nothing-sealed');
  const key = keysOf(publicKeys).get(seal.keyId);
  if (!key) throw new Refusal('nothing-sealed', 'The key of the last seal is not here');
  const { document, signature } = seal satisfies Seal;
  const anchor = { format: 'zehuan-audit-anchor-1', document, signature, publicKey: publicKeyText(key) } as const;
  return { ...anchor, heads: await lastSealedHeads(tx) };
}
