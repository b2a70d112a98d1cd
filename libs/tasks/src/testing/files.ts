import { crc32, deflateRawSync } from 'node:zlib';
import CFB from 'cfb';

/** The smallest thing that is a PDF by its beginning. */
export const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const localHeader = (name: Buffer, packed: Buffer, content: Buffer): Buffer => {
  const header = Buffer.alloc(30);
  header.writeUInt32BE(0x504b0304, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(crc32(content), 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(content.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name, packed]);
};

const centralHeader = (name: Buffer, local: Buffer, offset: number): Buffer => {
  const header = Buffer.alloc(46);
  header.writeUInt32BE(0x504b0102, 0);
  header.writeUInt16LE(20, 4);
  local.copy(header, 6, 4, 30);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
};

/** A zip archive of these entries. */
export function zipOf(entries: Readonly<Record<string, string | Buffer>>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  for (const [path, text] of Object.entries(entries)) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    const local = localHeader(name, deflateRawSync(content), content);
    centrals.push(centralHeader(name, local, Buffer.concat(locals).length));
    locals.push(local);
  }
  const [body, directory] = [Buffer.concat(locals), Buffer.concat(centrals)];
  const end = Buffer.alloc(22);
  end.writeUInt32BE(0x504b0506, 0);
  end.writeUInt16LE(locals.length, 8);
  end.writeUInt16LE(locals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, directory, end]);
}

/** A compound file (DOC, XLS, WPS…) of streams, by their paths. */
export function compoundOf(streams: Readonly<Record<string, Buffer | string>>): Buffer {
  const file = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${path}`, Buffer.from(content));
  return CFB.write(file, { type: 'buffer' }) as Buffer;
}

/** `你好，责任` in GBK. */
export const gbkText = Buffer.from('c4e3bac3a3acd4f0c8ce0d0a', 'hex');

/** The head of a bitmap that says this size of itself. */
export function bmpOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(54);
  head.write('BM');
  head.writeUInt32LE(40, 14);
  head.writeUInt32LE(width, 18);
  head.writeInt32LE(height, 22);
  return head;
}

/** The head of a JPEG of this size, behind a segment of 60,000 bytes as cameras write them. */
export function jpegOf(width: number, height: number): Buffer {
  const ahead = Buffer.alloc(60_002);
  ahead.writeUInt16BE(0xffe1);
  ahead.writeUInt16BE(60_000, 2);
  const frame = Buffer.from('ffc0001108000000000301220002110103110100', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    ahead,
    frame,
    Buffer.alloc(64),
  ]);
}

/** A TIFF of pages of these sizes, its directories at its end; the last leads to `endsAt`, where another begins. */
export function tiffOf(pages: readonly (readonly [number, number])[], { endsAt = 0 } = {}): Buffer {
  const start = 8;
  const size = 2 + 2 * 12 + 4;
  const directories = pages.map(([width, height], place) => {
    const bytes = Buffer.alloc(size);
    bytes.writeUInt16LE(2);
    for (const [index, value] of [width, height].entries()) {
      bytes.writeUInt16LE(256 + index, 2 + 12 * index);
      bytes.writeUInt16LE(4, 4 + 12 * index);
      bytes.writeUInt32LE(1, 6 + 12 * index);
      bytes.writeUInt32LE(value, 10 + 12 * index);
    }
    bytes.writeUInt32LE(place === pages.length - 1 ? endsAt : start + (place + 1) * size, size - 4);
    return bytes;
  });
  const header = Buffer.from('49492a0008000000', 'hex');
  return Buffer.concat([header, ...directories]);
}
