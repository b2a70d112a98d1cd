import type { FileHandle } from 'node:fs/promises';
import { imageSize } from 'image-size';
import { contentRefused } from './file-kinds.js';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Every kind but TIFF says its size so near its beginning, behind what cameras write of themselves. */
const headBytes = 1024 * 1024;
const mostPages = 10_000;

const damaged = () => contentRefused('it is a damaged picture');

async function read(file: FileHandle, at: number, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  return bytes.subarray(0, (await file.read(bytes, 0, size, at)).bytesRead);
}

async function exactly(file: FileHandle, at: number, size: number): Promise<Buffer> {
  const bytes = await read(file, at, size);
  if (bytes.length < size) throw damaged();
  return bytes;
}

function sizeInHead(head: Buffer): PictureSize {
  try {
    const { width, height } = imageSize(head);
    return { width, height };
  } catch {
    // Whatever the reader stumbles over, the picture is the cause: nothing else takes part.
    throw damaged();
  }
}

/** The width and height that a directory of a TIFF names: tags 256 and 257, each a short or a long number. */
function sizeInDirectory(entries: Buffer, isBigEndian: boolean): PictureSize {
  const short = (at: number): number => (isBigEndian ? entries.readUInt16BE(at) : entries.readUInt16LE(at));
  const long = (at: number): number => (isBigEndian ? entries.readUInt32BE(at) : entries.readUInt32LE(at));
  const tag = (sought: number): number => {
    for (let at = 0; at < entries.length; at += 12)
      if (short(at) === sought) return short(at + 2) === 3 ? short(at + 8) : long(at + 8);
    throw damaged();
  };
  return { width: tag(256), height: tag(257) };
}

/** A TIFF holds several pages, and its directories may lie anywhere: scanners write them at the end. */
async function pagesOfTiff(file: FileHandle): Promise<PictureSize[]> {
  const header = await exactly(file, 0, 8);
  const isBigEndian = header.toString('latin1', 0, 2) === 'MM';
  const short = (bytes: Buffer, at: number): number => (isBigEndian ? bytes.readUInt16BE(at) : bytes.readUInt16LE(at));
  const long = (bytes: Buffer, at: number): number => (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at));
  // The wide form, for pictures of gigabytes, is read by little software and refused.
  if (short(header, 2) !== 42) throw damaged();
  const pages: PictureSize[] = [];
  for (let at = long(header, 4); at !== 0;) {
    if (pages.length >= mostPages) throw damaged();
    const entries = 12 * short(await exactly(file, at, 2), 0);
    const directory = await exactly(file, at + 2, entries + 4);
    pages.push(sizeInDirectory(directory.subarray(0, entries), isBigEndian));
    at = long(directory, entries);
  }
  return pages;
}

/** The size of a picture, of a TIFF that of each page, as its beginning says it; no pixel is decoded. */
export async function pictureSizes(file: FileHandle, mediaType: string): Promise<readonly PictureSize[]> {
  return mediaType === 'image/tiff' ? pagesOfTiff(file) : [sizeInHead(await read(file, 0, headBytes))];
}
