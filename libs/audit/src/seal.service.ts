import type { KeyObject } from 'node:crypto';
import { Refusal } from '@zehuan/contracts';
import type { Transaction } from '@zehuan/platform';
import { note } from './note.service.js';
import { keepSeal, lastSeal, lastSealedHeads, lockSealing, presentHeads } from './record/seal.queries.js';
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
import { keysOf } from './rules/seal-chain.js';

const isSame = (one: object, other: object | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Signs the heads of all chains as they are; `successor` is the key that seals from now on. Answers the seal's number. */
export async function sealHeads(tx: Transaction, privateKey: KeyObject, successor?: KeyObject): Promise<number> {
  await lockSealing(tx);
  const [before, heads, sealed] = [await lastSeal(tx), await presentHeads(tx), await lastSealedHeads(tx)];
  const number = (before?.number ?? 0) + 1;
  const known = new Map(sealed.map((each) => [each.chain, each]));
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
