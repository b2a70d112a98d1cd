import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fuzz, type FuzzRun } from './schemathesis.js';

interface Planted {
  readonly operation: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
  /** How schemathesis names what is wrong. */
  readonly name: string;
}

/** One of each sort of what must be found. */
const planted: readonly Planted[] = [
  { ...{ operation: 'readStatus', path: '/api/v1/status' }, ...{ status: 500, body: {}, name: 'Server error' } },
  {
    ...{ operation: 'listSessions', path: '/api/v1/sessions', status: 200, body: { items: 'none' } },
    name: 'Response violates schema',
  },
  {
    ...{ operation: 'listPacks', path: '/api/v1/packs' },
    ...{ status: 418, body: {}, name: 'Undocumented status code' },
  },
];

/** A server that answers every operation with a fault of its own. */
const faultyServer = () =>
  createServer((request, response) => {
    const found = planted.find(({ path }) => request.url?.split('?')[0] === path);
    response.writeHead(found?.status ?? 404, { 'Content-Type': 'application/json', 'X-Request-Id': 'planted' });
    response.end(JSON.stringify(found?.body ?? {}));
  });

/** The control: faults that are planted are found, each under its name. Answers what was not found. */
export const findPlanted = async (
  program: string,
  run: Pick<FuzzRun, 'document' | 'known' | 'folder' | 'seed'>,
): Promise<readonly string[]> => {
  const server = faultyServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { said, isClean } = await fuzz(program, {
      ...run,
      ...{ name: 'planted', headers: {}, phases: ['fuzzing'], examples: 1, exclude: [] },
      address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      only: planted.map(({ operation }) => operation),
    });
    const missed = planted.filter(({ path, name }) => !sectionOf(said, path).includes(name));
    return [...(isClean ? ['nothing at all'] : []), ...missed.map(({ path, name }) => `${path}: ${name}`)];
  } finally {
    server.close();
    server.closeAllConnections();
  }
};

/** What is said of one operation: from its headline to the next. */
const sectionOf = (said: string, path: string): string => {
  const [, section = ''] = said.split(new RegExp(`^_+ GET ${path} _+$`, 'm'));
  return section.split(/^(?:_+ [A-Z]+ |=+ SUMMARY)/m)[0] ?? '';
};
