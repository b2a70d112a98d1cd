import { createPublicKey } from 'node:crypto';
import { type Fault, Refusal } from '@zehuan/contracts';
import type { Anchor, SealedHead } from './seal.js';

const hash = /^[0-9a-f]{64}$/;

const isPlace = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

function isHead(value: unknown): value is SealedHead {
  if (typeof value !== 'object' || value === null) return false;
  const { chain, start, startHash, sequence, hash: head } = value as Partial<Record<keyof SealedHead, unknown>>;
  const areHashes = [startHash, head].every((each) => typeof each === 'string' && hash.test(each));
  return typeof chain === 'string' && isPlace(start) && isPlace(sequence) && areHashes;
}

function isKey(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    return createPublicKey(value).asymmetricKeyType === 'ed25519';
  } catch {
    // Node has many errors for what is no key.
    return false;
  }
}

const fault = (member: string, message: string): Fault => ({ pointer: `/anchor/${member}`, message });

/** Takes for an anchor what has its shape; whether it is a right one, the verification says. Refuses `invalid-input`. */
export function anchorFrom(value: unknown): Anchor {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Anchor, unknown>>;
  const faults = [
    ...(given.format === 'zehuan-audit-anchor-1' ? [] : [fault('format', 'must be zehuan-audit-anchor-1')]),
    ...(typeof given.document === 'string' ? [] : [fault('document', 'must be the text that was signed')]),
    ...(typeof given.signature === 'string' ? [] : [fault('signature', 'must be base64')]),
    ...(isKey(given.publicKey) ? [] : [fault('publicKey', 'must be a public Ed25519 key, PEM')]),
    ...(Array.isArray(given.heads) && given.heads.every(isHead) ? [] : [fault('heads', 'must be heads of chains')]),
  ];
  if (faults.length > 0) throw new Refusal('invalid-input', 'It is no anchor of the audit trail', faults);
  return given as Anchor;
}
