import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Act, permissionOf, permissions } from '@zehuan/contracts';
import type { OpenAPIObject } from '@nestjs/swagger';
import { type Api, createApi, documentOnly } from '@zehuan/api';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { operationsOf } from './contract.js';

type Json = Record<string, unknown>;

let api: Api;
let document: OpenAPIObject;
beforeAll(async () => {
  api = await createApi(documentOnly());
  document = JSON.parse(JSON.stringify(api.document)) as OpenAPIObject;
});
afterAll(() => api.close());

/** Schemas that say nothing: SWC emits no metadata, so a field without its decorator would be one. */
function* empty(value: unknown, at: string): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  const schema = value as Json;
  const says = ['type', '$ref', 'anyOf', 'oneOf', 'allOf', 'enum'].some((key) => key in schema);
  if (!says) yield at;
  if (schema.type === 'object' && !schema.properties && schema.additionalProperties === undefined)
    yield `${at} (an object of nothing)`;
  for (const [name, property] of Object.entries((schema.properties ?? {}) as Json))
    yield* empty(property, `${at}/${name}`);
  if (schema.items) yield* empty(schema.items, `${at}[]`);
}

/** What needs nobody signed in: to sign in, by which ways one may, and to read a feed whose token one bears. */
const openOperations = [
  'beginProviderSignIn',
  'endProviderSignIn',
  'readFeed',
  'readFeedByHeader',
  'readSignInOptions',
  'signIn',
];
/** What changes nothing and takes a body. */
const readingByPost = ['previewPack'];

describe('the OpenAPI document', () => {
  it('names for every operation a line of the table of rights, but for those that are open to everyone', () => {
    const operations = operationsOf(document);
    const without = operations.filter(({ permission }) => permission === null).map(({ id }) => id);
    expect(without.sort()).toEqual(openOperations);
    for (const { id, method, permission } of operations) {
      if (permission === null) continue;
      expect(Object.keys(permissions)).toContain(permission);
      const { isReading = false } = permissionOf(permission as Act);
      expect([id, isReading]).toEqual([id, method === 'GET' || readingByPost.includes(id)]);
    }
  });

  it('is the one that is kept beside the code: run npm run generate:openapi', async () => {
    const kept = await readFile(new URL('../../../apps/api/openapi.json', import.meta.url), 'utf8');
    expect(document).toEqual(JSON.parse(kept));
  });

  it('gives the types of the client that the console keeps', async () => {
    const kept = await readFile(new URL('../../../apps/console/src/api/openapi.types.ts', import.meta.url), 'utf8');
    const { default: openapiTS, astToString } = await import('openapi-typescript');
    expect(kept.endsWith(astToString(await openapiTS(document as never)))).toBe(true);
  });

  it('is OpenAPI 3.1 with an operation for everything that the issue names', () => {
    expect(document.openapi).toBe('3.1.0');
    const had = operationsOf(document).map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`);
    expect(had).toEqual(expect.arrayContaining([...named]));
    expect(new Set(operationsOf(document).map(({ id }) => id)).size).toBe(had.length);
  });

  it('has no schema that says nothing', () => {
    const schemas = Object.entries(document.components?.schemas ?? {});
    expect(schemas.flatMap(([name, schema]) => [...empty(schema, name)])).toEqual([]);
    for (const { id, body, responses, parameters } of operationsOf(document)) {
      if (body) expect([...empty(body.schema, `${id} body`)]).toEqual([]);
      for (const parameter of parameters) expect([...empty(parameter.schema, `${id} ${parameter.name}`)]).toEqual([]);
      for (const [status, { content }] of Object.entries(responses)) {
        for (const [type, media] of Object.entries(content ?? {}))
          expect([...empty(media.schema, `${id} ${status} ${type}`)]).toEqual([]);
      }
    }
  });

  it('documents the problems of every operation', () => {
    for (const { id, method, codes, responses } of operationsOf(document)) {
      expect([id, codes]).toEqual([id, expect.arrayContaining(['record-unavailable', 'invalid-input'])]);
      if (method !== 'GET' && !keepsNothing.has(id))
        expect([id, codes]).toEqual([
          id,
          expect.arrayContaining(['idempotency-key-missing', 'idempotency-key-reused']),
        ]);
      // Headers that are too large are refused before there is a request, without a body.
      const problems = Object.entries(responses).filter(([status]) => Number(status) >= 400 && status !== '431');
      for (const [, response] of problems)
        expect(Object.keys(response.content ?? {})).toEqual(['application/problem+json']);
    }
  });

  it('knows for every operation that an address or the headers may be too long', () => {
    for (const { id, responses } of operationsOf(document))
      expect([id, Object.keys(responses)]).toEqual([id, expect.arrayContaining(['414', '431'])]);
  });

  it('lets a body be left out that may be empty, and no other', () => {
    const schemas = document.components?.schemas as Record<string, { required?: readonly string[] }>;
    const bodies = Object.values(document.paths)
      .flatMap((path) => [path.post, path.put, path.patch])
      .flatMap((operation) =>
        operation?.requestBody && 'content' in operation.requestBody ? [operation.requestBody] : [],
      );
    const isEmptiable = ({ content }: (typeof bodies)[number]): boolean => {
      const schema = content['application/json']?.schema;
      if (!schema || !('$ref' in schema)) return false;
      return (schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)]?.required ?? []).length === 0;
    };
    expect(bodies.filter((body) => body.required === false).length).toBeGreaterThan(3);
    for (const body of bodies) expect(body.required !== false).toBe(!isEmptiable(body));
  });

  it('refers to nothing that is not there, in schemas that a validator takes', () => {
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    ajv.addSchema({ $id: 'api', components: document.components });
    const names = Object.keys(document.components?.schemas ?? {});
    for (const name of names) expect(() => ajv.compile({ $ref: `api#/components/schemas/${name}` })).not.toThrow();
  });
});

/** Keep nothing for a repeat, so they ask for no key: signing in, and what callers that know of none repeat without harm. */
const keepsNothing = new Set([
  'signIn',
  'decodePayloads',
  'encodePayloads',
  'verifyAuditTrail',
  'previewAccountImport',
]);

const taskActs = [
  'acknowledge',
  'decompose',
  'delegate',
  'submissions',
  'withdraw',
  'return',
  'accept',
  'extend',
  'cancel',
  'comments',
  'attachments',
];
const cycleActs = ['pause', 'resume', 'cancel', 'extend', 'reopen', 'phases/{phase}/close', 'items'];
const named = [
  ...taskActs.map((act) => `POST /tasks/{id}/${act}`),
  ...cycleActs.map((act) => `POST /cycles/{id}/${act}`),
  ...['', '/{id}', '/{id}/board', '/{id}/timeline', '/{id}/items', '/{id}/results'].map((path) => `GET /cycles${path}`),
  ...['POST /cycles', 'PATCH /cycles/{id}/items/{key}', 'DELETE /cycles/{id}/items/{key}'],
  ...['', '/{id}', '/{id}/history', '/{id}/submissions', '/counts'].map((path) => `GET /tasks${path}`),
  ...['POST /tasks/acknowledge', 'POST /tasks/accept', 'GET /attachments/{id}/content'],
  ...['', '/{code}', '/{code}/children', '/{code}/holders', '/export'].map((path) => `GET /units${path}`),
  'POST /units',
  ...['import', '{code}/rename', '{code}/move', '{code}/merge', '{code}/abolish', '{code}/appoint'].map(
    (act) => `POST /units/${act}`,
  ),
  ...[
    'GET /packs',
    'GET /packs/{key}/{version}',
    'POST /packs/check',
    'POST /packs',
    'GET /calendar-years',
    'POST /calendar-years',
    'GET /status',
    'POST /temporal-codec/decode',
    'POST /temporal-codec/encode',
  ],
];
