import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

const pack = promisify(gzip);
const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/**
 * Serves scripts and styles of the built console packed with gzip, a third of their size, to whoever takes it; each is packed
 * when it is first asked for, and kept. Only names that the build has made are looked for. They hold no secrets, so that
 * nothing can be learnt from how well they pack.
 */
export function packedAssets(folder: string): RequestHandler {
  const packed = new Map<string, Promise<Buffer> | null>();
  for (const name of readdirSync(join(folder, 'assets'))) packed.set(`/assets/${name}`, null);
  const packedOf = (path: string): Promise<Buffer> => {
    const made = packed.get(path) ?? readFile(join(folder, path)).then((file) => pack(file, { level: 9 }));
    packed.set(path, made);
    return made;
  };
  return (request, response, next) => {
    const type = types[request.path.split('.').at(-1) ?? ''];
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || type === undefined || !packed.has(request.path)) {
      next();
      return;
    }
    response.vary('Accept-Encoding');
    if (request.acceptsEncodings('gzip') !== 'gzip') {
      next();
      return;
    }
    packedOf(request.path).then((body) => {
      response.setHeader('Content-Encoding', 'gzip');
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      response.setHeader('Content-Type', type);
      response.send(body);
    }, next);
  };
}
