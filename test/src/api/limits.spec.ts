import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';
import { operationsOf } from './contract.js';

type Schema = Readonly<Record<string, unknown>>;

let at: ApiUnderTest;
beforeAll(async () => {
  at = await apiUnderTest();
});
afterAll(async () => {
  await at.close();
  expect(at.logged.filter(({ level }) => level === 'error')).toEqual([]);
});

const ended = async (path: string, init: RequestInit = {}): Promise<string> => {
  const response = await fetch(`${at.url}${path}`, init);
  const text = await response.text();
  expect(text.length).toBeLessThan(500_000);
  return `${response.status} ${(JSON.parse(text) as { code: string }).code}`;
};
const post = (body: RequestInit['body'], headers: Readonly<Record<string, string>> = {}): Promise<string> =>
  ended('/api/v1/packs/check', {
    method: 'POST',
    body: body ?? null,
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
  });

/** What is sent to the server as it is; what it answers, as it is. */
const raw = (request: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(at.url);
    const socket = connect(Number(port), hostname, () => socket.write(request));
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => (answer += part));
    socket.on('close', () => resolve(answer));
    // It hangs up while we still write, once it has seen enough.
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' ? resolve(answer) : reject(error),
    );
  });

/** Every place in a body or an address that takes text, a list or a number without an end. */
function boundless(
  given: Schema,
  where: string,
  schemas: Readonly<Record<string, Schema>>,
  seen: readonly string[] = [],
): string[] {
  const named = typeof given.$ref === 'string' ? given.$ref.slice(given.$ref.lastIndexOf('/') + 1) : null;
  if (named !== null && seen.includes(named)) return [];
  const schema = named === null ? given : (schemas[named] ?? {});
  const known = named === null ? seen : [...seen, named];
  const has = (...names: readonly string[]): boolean => names.some((name) => name in schema);
  const type = [schema.type].flat().find((each) => each !== 'null');
  const inner = (of: unknown, name: string): string[] => boundless(of as Schema, `${where}${name}`, schemas, known);
  const branches = ['oneOf', 'anyOf', 'allOf'].flatMap((name) => (schema[name] as Schema[] | undefined) ?? []);
  return [
    ...branches.flatMap((branch) => inner(branch, '')),
    ...(type === 'string' && !has('maxLength', 'enum', 'format', 'pattern') ? [where] : []),
    ...(type === 'integer' && !has('maximum') ? [where] : []),
    ...(type === 'array' ? [...(has('maxItems') ? [] : [where]), ...inner(schema.items, '[]')] : []),
    ...Object.entries((schema.properties as Record<string, Schema> | undefined) ?? {}).flatMap(([name, of]) =>
      inner(of, `.${name}`),
    ),
    ...(type === 'object' && schema.additionalProperties === true ? [`${where} (open)`] : []),
  ];
}

describe('limits', () => {
  it('stand for every text, list and number that an operation takes', () => {
    const schemas = (at.api.document.components?.schemas ?? {}) as Readonly<Record<string, Schema>>;
    const places = operationsOf(at.api.document).flatMap((operation) => [
      ...operation.parameters.flatMap(({ name, schema }) => boundless(schema, `${operation.id} ?${name}`, schemas)),
      ...(operation.body ? boundless(operation.body.schema, operation.id, schemas) : []),
    ]);
    // Forms are checked by the pack, anchors by the trail, and both are bounded by the size and the depth of a body.
    expect(places.sort()).toEqual([
      'saveTaskDraft.form (open)',
      'submitTask.form (open)',
      'verifyAuditTrail.anchor (open)',
    ]);
  });

  it('of an address and of headers', async () => {
    expect(await ended(`/api/v1/units?under=${'9'.repeat(4100)}`)).toBe('414 address-too-long');
    expect(await ended(`/api/v1/units/${'9'.repeat(4100)}`)).toBe('414 address-too-long');
    const long = await raw(`GET /api/v1/units HTTP/1.1\r\nHost: a\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(long).toMatch(/^HTTP\/1\.1 431 /);
    const endless = await raw(`GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`);
    expect(endless).toMatch(/^HTTP\/1\.1 431 /);
    for (const answer of [long, endless, await raw('NONSENSE\r\n\r\n')]) {
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d [A-Za-z ]+\r\nConnection: close\r\n\r\n$/);
    }
  });

  it('of a body: its bytes, also packed ones, its depth, the faults that it is answered with', async () => {
    expect(await post(JSON.stringify({ source: 'x'.repeat(1_000_001) }))).toBe('413 body-too-large');
    const bomb = gzipSync(Buffer.alloc(50_000_000, 0x20));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await post(new Uint8Array(bomb), { 'Content-Encoding': 'gzip' })).toBe('413 body-too-large');
    expect(await post(`{"source":${'['.repeat(25)}${']'.repeat(25)}}`)).toBe('422 invalid-input');
    const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, place) => [`f${place}`, 1]));
    expect(await post(JSON.stringify(many))).toBe('422 invalid-input');
  });

  it('of a form with a file: its parts, its fields and their names', async () => {
    const send = (fields: Readonly<Record<string, string>>, files = 1): Promise<string> => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      for (let each = 0; each < files; each += 1) body.append('file', new File(['code,name\n'], 'a.csv'));
      const headers = { 'Idempotency-Key': randomUUID() };
      return ended('/api/v1/units/import', { method: 'POST', body, headers });
    };
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, place) => [`f${place}`, '1']));
    expect(await send(many)).toBe('422 invalid-input');
    expect(await send({ ['n'.repeat(101)]: '1' })).toBe('422 invalid-input');
    expect(await send({ evidenceKey: 'x'.repeat(10_001) })).toBe('422 invalid-input');
    expect(await send({}, 2)).toBe('422 invalid-input');
  });
});
