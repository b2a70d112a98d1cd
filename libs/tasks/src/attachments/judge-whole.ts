import { open, type FileHandle } from 'node:fs/promises';
import { Refusal } from '@zehuan/contracts';
import { ArchiveFault, type ArchiveLimits, zipContents } from '@zehuan/platform';
import { compoundEntries } from './compound-file.js';
import { contentRefused, type FileKind, foreignStreams } from './file-kinds.js';
import { pictureSizes } from './picture-sizes.js';

/** How much may come out of a file when it is opened. */
export interface ContentLimits {
  readonly archive: ArchiveLimits;
  /** Pixels of a picture, or of a page of one. */
  readonly pixels: number;
}

/** The limits where an operator sets none. */
export const usualContentLimits: ContentLimits = {
  archive: { unpackedBytes: 536_870_912, entries: 10_000, depth: 3 },
  pixels: 100_000_000,
};

const macrosInZip = /(^|\/)vbaProject\.bin$/i;
const macrosInCompound = /^(macros|_vba_project|_vba_project_cur|vba)$/i;
const withMacros = () => contentRefused('it holds macros');

async function judgeZip(file: FileHandle, entry: string, limits: ArchiveLimits): Promise<void> {
  try {
    const content = file.createReadStream({ start: 0, autoClose: false }) as AsyncIterable<Buffer>;
    const { names } = await zipContents(content, limits);
    if (!names.includes(entry)) throw contentRefused();
    if (names.some((name) => macrosInZip.test(name))) throw withMacros();
  } catch (error) {
    if (!(error instanceof ArchiveFault)) throw error;
    throw error.kind === 'too-large' ? new Refusal('archive-too-large', error.message) : contentRefused(error.message);
  }
}

async function judgeCompound(file: FileHandle, streams: readonly string[]): Promise<void> {
  const entries = await compoundEntries(file);
  const top = new Set(entries.filter(({ isTop, kind }) => isTop && kind === 'stream').map(({ name }) => name));
  if (!streams.some((name) => top.has(name))) throw contentRefused();
  if (foreignStreams(streams).some((name) => top.has(name))) throw contentRefused('it is of two kinds at once');
  if (entries.some(({ name }) => macrosInCompound.test(name))) throw withMacros();
}

async function judgePicture(file: FileHandle, mediaType: string, pixels: number): Promise<void> {
  for (const { width, height } of await pictureSizes(file, mediaType)) {
    if (!(width > 0 && height > 0)) throw contentRefused('it is a damaged picture');
    if (width * height > pixels)
      throw new Refusal('image-too-large', `It is ${width} × ${height}; a picture may have ${pixels} pixels`);
  }
}

function judge(file: FileHandle, { mediaType, proof }: FileKind, limits: ContentLimits): Promise<void> {
  switch (proof.by) {
    case 'zip':
      return judgeZip(file, proof.entry, limits.archive);
    case 'compound':
      return judgeCompound(file, proof.streams);
    case 'beginning':
      return mediaType.startsWith('image/') ? judgePicture(file, mediaType, limits.pixels) : Promise.resolve();
    case 'text':
      return Promise.resolve();
  }
}

/**
 * Judges a file that has come whole: what a container holds, and how much comes out of it when it is opened. Refuses
 * `attachment-type-refused`, `archive-too-large` and `image-too-large`; unpacks nothing to the disk.
 */
export async function judgeWhole(path: string, kind: FileKind, limits: ContentLimits): Promise<void> {
  const file = await open(path, 'r');
  try {
    await judge(file, kind, limits);
  } finally {
    await file.close();
  }
}
