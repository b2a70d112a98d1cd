import { hkdfSync } from 'node:crypto';
import type { PayloadKey } from '@zehuan/platform';

/** A key for what somebody's browsers keep, and the name that stands beside what it has encrypted. */
export interface DraftKey {
  readonly id: string;
  /** 32 bytes in base64, for AES-256-GCM. */
  readonly key: string;
}

const draftKeyBytes = 32;

/**
 * The keys of an account's drafts, one from each of ours (HKDF, RFC 5869): the first encrypts, all decrypt. They are the
 * same at every sign-in and are kept nowhere.
 */
export const draftKeysOf = (keys: readonly PayloadKey[], accountId: string): readonly DraftKey[] =>
  keys.map(({ id, key }) => ({
    id,
    key: Buffer.from(hkdfSync('sha256', key, '', `zehuan/drafts/1/${accountId}`, draftKeyBytes)).toString('base64'),
  }));
