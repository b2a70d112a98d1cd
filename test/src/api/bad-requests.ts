import { randomUUID } from 'node:crypto';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import type { Operation } from './contract.js';

type Json = Record<string, unknown>;
type Schemas = Readonly<Record<string, Json>>;

/** One request that must be refused, and how. */
export interface BadRequest {
  readonly what: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
  readonly status: readonly number[];
  /** The pointer that a fault must have. */
  readonly pointer?: string;
}

export interface World {
  readonly schemas: Schemas;
  readonly ajv: Ajv2020;
  /** What stands in an address for a parameter of an operation. */
  readonly param: (operation: Operation, name: string) => string;
}

const resolved = (schema: Json, schemas: Schemas): Json =>
  typeof schema.$ref === 'string' ? (schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)] ?? {}) : schema;

/** A value that a schema accepts; optional fields are left out. */
export function sample(given: Json, schemas: Schemas): unknown {
  const schema = resolved(given, schemas);
  if (Array.isArray(schema.enum)) return schema.enum[0] as unknown;
  const type = Array.isArray(schema.type) ? (schema.type[0] as string) : schema.type;
  if (type === 'integer') return schema.minimum ?? 1;
  if (type === 'boolean') return true;
  if (type === 'array') return schema.minItems === undefined ? [] : [sample(schema.items as Json, schemas)];
  if (type === 'object') return sampleObject(schema, schemas);
  if (schema.format === 'uuid') return randomUUID();
  if (schema.format === 'date') return '2030-06-03';
  if (schema.format === 'date-time') return '2030-06-03T00:00:00Z';
  if (typeof schema.pattern === 'string')
    return ['cn', '1', '90', 'a-key', 'https://provider.example'].find((text) =>
      new RegExp(schema.pattern as string).test(text),
    );
  return 'text';
}

function sampleObject(schema: Json, schemas: Schemas): Json {
  const properties = (schema.properties ?? {}) as Record<string, Json>;
  const required = (schema.required ?? []) as string[];
  return Object.fromEntries(required.map((name) => [name, sample(properties[name] ?? {}, schemas)]));
}

const pool: readonly unknown[] = [
  null,
  -1,
  1.5,
  1e308,
  99_999_999_999,
  'no',
  '',
  '   ',
  true,
  [],
  [1],
  {},
  { x: 1 },
  [{ x: 1 }],
  '10000-01-01',
  '2027-02-30',
  '0000-00-00',
  '长'.repeat(5000),
];

/** Values that a field's schema does not accept, with texts that no column could hold. */
function wrongValues(schema: Json, { ajv, schemas }: World): readonly unknown[] {
  const local = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')) as Json;
  const accepts = ajv.compile(local);
  const plain = resolved(schema, schemas);
  const isText = [plain.type].flat().includes('string');
  const length =
    typeof plain.maxLength === 'number' && plain.maxLength < 100_000 ? ['a'.repeat(plain.maxLength + 1)] : [];
  const count =
    typeof plain.maxItems === 'number' && plain.maxItems <= 1000
      ? [Array.from({ length: plain.maxItems + 1 }, () => sample(plain.items as Json, schemas))]
      : [];
  // Blank text is longer than nothing, which is all that a schema can ask for.
  const rejected = [...pool, ...length, ...count].filter((value) => !accepts(value));
  return [...rejected, ...(isText ? ['a\u0000b', 'a\ud800b'] : [])];
}

const shown = (value: unknown): string => JSON.stringify(value).slice(0, 40);

function badBodies(operation: Operation, base: Base, world: World): BadRequest[] {
  if (operation.body?.type !== 'application/json') return [];
  const schema = resolved(operation.body.schema, world.schemas);
  const properties = (schema.properties ?? {}) as Record<string, Json>;
  const required = (schema.required ?? []) as string[];
  const good = sampleObject(schema, world.schemas);
  const of = (what: string, body: unknown, pointer: string): BadRequest => ({
    ...base(),
    what,
    body: JSON.stringify(body),
    status: [422],
    pointer,
  });
  const raw = (what: string, body: string, status: readonly number[], type = 'application/json'): BadRequest => {
    const request = base();
    return { ...request, headers: { ...request.headers, 'Content-Type': type }, what, body, status };
  };
  return [
    ...Object.entries(properties).flatMap(([name, property]) =>
      wrongValues(property, world).map((value) =>
        of(`${name} = ${shown(value)}`, { ...good, [name]: value }, `/${name}`),
      ),
    ),
    ...required.map((name) => of(`${name} is missing`, { ...good, [name]: undefined }, `/${name}`)),
    of('an unknown field', { ...good, unknownField: 1 }, '/unknownField'),
    of('a name for a field that is none', { ...good, 'a/b~c\u0000': 1 }, ''),
    raw('no JSON', '{"a":', [400]),
    raw('a list', '[]', required.length > 0 ? [422] : [400, 422]),
    raw('null', 'null', [400]),
    raw('a text', '"x"', [400]),
    raw('nested without end', `{"form":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, [422]),
    raw('a number without end', '{"form":{"a":1e999}}', [422]),
    raw('a prototype', '{"__proto__":{"isAdmin":true}}', [422]),
    raw('another type', 'a=b', [415], 'text/plain'),
    raw('too large', JSON.stringify({ ...good, padding: 'x'.repeat(1_100_000) }), [413]),
  ];
}

function badQueries(operation: Operation, base: Base, world: World): BadRequest[] {
  const queries = operation.parameters.filter((parameter) => parameter.in === 'query');
  const required = queries.filter((parameter) => parameter.required === true);
  const good = new URLSearchParams();
  for (const { name, schema } of required) good.set(name, String(sample(schema, world.schemas)));
  const of = (what: string, change: (query: URLSearchParams) => void, pointer?: string): BadRequest => {
    const query = new URLSearchParams(good);
    change(query);
    const request = base();
    return {
      ...request,
      what,
      path: `${request.path}?${query.toString()}`,
      status: [422],
      ...(pointer === undefined ? {} : { pointer }),
    };
  };
  const values = ({ schema }: Operation['parameters'][number]): readonly string[] => {
    if (schema.type === 'integer') return ['abc', '1.5', '-1', '', '99999999999', '1e3', '0x10'];
    if (schema.type === 'boolean') return ['yes', '1', ''];
    if (schema.type === 'array' || Array.isArray(schema.enum)) return ['nope', '', 'assigned,nope'];
    if (schema.format === 'uuid') return ['nope', '1', `${randomUUID()}x`];
    if (schema.format === 'date') return ['2027-02-30', '10000-01-01', 'today', ''];
    if (schema.format === 'date-time') return ['2027-01-01', '2027-01-01T00:00:00', '+275760-09-13T00:00:00Z', 'now'];
    return ['', ' ', 'a\u0000b', 'x'.repeat(Number(schema.maxLength ?? 400) + 1)];
  };
  return [
    ...queries.flatMap((parameter) =>
      values(parameter).map((value) =>
        of(`?${parameter.name}=${shown(value)}`, (query) => query.set(parameter.name, value), `/${parameter.name}`),
      ),
    ),
    ...queries
      .filter(({ schema }) => schema.type !== 'array')
      .map(({ name, schema }) =>
        of(`?${name} twice`, (query) => {
          query.append(name, String(sample(schema, world.schemas)));
          query.append(name, String(sample(schema, world.schemas)));
        }),
      ),
    ...required.map(({ name }) => of(`?${name} is missing`, (query) => query.delete(name), `/${name}`)),
    ...(queries.length > 0
      ? [of('an unknown parameter', (query) => query.set('unknownParameter', '1'), '/unknownParameter')]
      : []),
  ];
}

type Base = (params?: Readonly<Record<string, string>>) => BadRequest;

function badAddresses(operation: Operation, base: Base, good: string | undefined): BadRequest[] {
  const names = operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  const required = operation.parameters.filter((parameter) => parameter.in === 'query' && parameter.required === true);
  const query =
    required.length === 0
      ? ''
      : `?${required.map(({ name, schema }) => `${name}=${encodeURIComponent(String(sample(schema, {})))}`).join('&')}`;
  const values = [
    randomUUID(),
    'nope',
    '%00',
    '%ED%A0%80',
    'a%20b',
    '%E4%B8%AD',
    'x'.repeat(300),
    '..%2F..%2Fetc',
    "'%20or%201=1--",
  ];
  return names.flatMap((name) =>
    values.map((value) => {
      const request = base({ [name]: value });
      const status = name === 'phase' ? [404, 409] : [404];
      return {
        ...request,
        path: request.path + query,
        what: `{${name}} = ${value.slice(0, 40)}`,
        ...(good === undefined ? {} : { body: good }),
        status,
      };
    }),
  );
}

function badHeaders(operation: Operation, base: Base, good: string | undefined): BadRequest[] {
  const has = (name: string): boolean =>
    operation.parameters.some((parameter) => parameter.in === 'header' && parameter.name === name);
  const of = (what: string, headers: Readonly<Record<string, string | undefined>>, status: number): BadRequest => {
    const request = base();
    const changed = Object.entries({ ...request.headers, ...headers }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    return {
      ...request,
      what,
      headers: Object.fromEntries(changed),
      status: [status],
      ...(good === undefined ? {} : { body: good }),
    };
  };
  return [
    ...(has('Idempotency-Key')
      ? [
          of('no key', { 'Idempotency-Key': undefined }, 400),
          of('a key too long', { 'Idempotency-Key': 'k'.repeat(201) }, 400),
          of('a key with a blank', { 'Idempotency-Key': 'a b' }, 400),
        ]
      : []),
    ...(has('X-Acting-Unit')
      ? [
          of('an unknown unit that acts', { 'X-Acting-Unit': 'nowhere' }, 404),
          of('a unit that is no text', { 'X-Acting-Unit': '%ZZ' }, 400),
          of('a unit with a NUL', { 'X-Acting-Unit': '%00' }, 400),
          of('a name too long', { 'X-On-Behalf-Of': 'x'.repeat(101) }, 400),
        ]
      : []),
    ...(has('If-Match') ? [of('a tag that is none', { 'If-Match': 'W/"x"' }, 412)] : []),
    ...(has('If-Match') && operation.parameters.some(({ name, required }) => name === 'If-Match' && required === true)
      ? [of('no tag', { 'If-Match': undefined }, 428)]
      : []),
  ];
}

/** Every sort of bad request for an operation, made from its description. */
export function badRequestsFor(operation: Operation, world: World): readonly BadRequest[] {
  const base: Base = (params = {}) => ({
    what: '',
    status: [],
    path: operation.path.replace(
      /\{(\w+)\}/g,
      (_, name: string) => params[name] ?? encodeURIComponent(world.param(operation, name)),
    ),
    headers: {
      ...(operation.method === 'GET' ? {} : { 'Idempotency-Key': randomUUID() }),
      ...(operation.body?.type === 'application/json' ? { 'Content-Type': 'application/json' } : {}),
      ...(operation.parameters.some(({ name, required }) => name === 'If-Match' && required === true)
        ? { 'If-Match': '"1"' }
        : {}),
    },
  });
  const { body } = operation;
  const good = body?.type === 'application/json' ? JSON.stringify(sample(body.schema, world.schemas)) : undefined;
  const isUpload = operation.body?.type === 'multipart/form-data';
  const nothing =
    body === null && operation.method !== 'GET'
      ? [
          {
            ...base(),
            what: 'a body where none is known',
            headers: { ...base().headers, 'Content-Type': 'application/json' },
            body: '{"x":1}',
            status: [422],
          },
        ]
      : [];
  return [
    ...badBodies(operation, base, world),
    ...(isUpload ? badUploads(base) : badQueries(operation, base, world)),
    ...(isUpload ? [] : badAddresses(operation, base, good)),
    ...badHeaders(operation, base, good).map((bad) => (isUpload ? { ...bad, body: upload('a.txt', 'a') } : bad)),
    ...nothing,
  ];
}

function upload(name: string, text: string, field = 'file', type = 'text/plain'): FormData {
  const form = new FormData();
  form.set(field, new Blob([text], { type }), name);
  return form;
}

function badUploads(base: Base): BadRequest[] {
  const of = (what: string, body: FormData, status: readonly number[]): BadRequest => ({
    ...base(),
    what,
    body,
    status,
  });
  const request = base();
  const other = (what: string, type: string, body: string, status: readonly number[]): BadRequest => ({
    ...request,
    headers: { ...base().headers, 'Content-Type': type },
    what,
    body,
    status,
  });
  const extra = upload('a.txt', 'a');
  extra.set('unknownField', '1');
  const two = upload('a.txt', 'a');
  two.append('file', new Blob(['b']), 'b.txt');
  const none = new FormData();
  none.set('evidenceKey', 'list');
  return [
    of('no file', none, [422]),
    of('another field', upload('a.txt', 'a', 'other'), [422]),
    of('two files', two, [422]),
    of('an unknown field', extra, [422]),
    of('a program', upload('a.exe', 'MZ\u0090\u0000\u0003', 'file', 'application/octet-stream'), [404, 415, 422]),
    of('a name that lies', upload('a.pdf', 'plain text'), [404, 415, 422]),
    of('an empty file', upload('a.txt', ''), [415, 422]),
    of('too large', upload('a.txt', 'x'.repeat(1_100_000)), [413]),
    other('JSON', 'application/json', '{}', [415]),
    other(
      'a body that ends too soon',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc',
      [400],
    ),
    other('no boundary', 'multipart/form-data', 'abc', [400]),
  ];
}
