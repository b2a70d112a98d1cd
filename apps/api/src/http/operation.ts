import { applyDecorators, Delete, Get, HttpCode, Patch, Post, Put, SetMetadata, type Type } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiExtension,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { type Act, permissionOf, phases, type RefusalCode, refusals } from '@zehuan/contracts';
import {
  CHANGES_NOTHING,
  IF_MATCH,
  type IfMatch,
  IS_OPEN,
  NEEDS_PROOF,
  PERMITS,
  TAKES_FILE,
  TAKES_NOTHING,
} from './acting.js';
import { ProblemDto } from './problem.dto.js';

/** Where the API lives. */
export const apiPath = 'api/v1';

/** Under which line of the table of rights an operation stands, or that it needs no actor, and knows none. */
type Right = { readonly permits: Act; readonly isOpen?: never } | { readonly isOpen: true; readonly permits?: never };

export type OperationOptions = Right & Described;

interface Described {
  readonly summary: string;
  readonly description?: string;
  /** Class of the answer; left out for an answer without a body. */
  readonly answer?: Type<unknown>;
  readonly status?: 200 | 201 | 202 | 204 | 302;
  /** What it refuses with, besides what every operation of its sort may. */
  readonly refuses?: readonly RefusalCode[];
  /** Answers a single thing with its ETag. */
  readonly isTagged?: boolean;
  readonly ifMatch?: IfMatch;
  readonly hasLocation?: boolean;
  readonly takesNothing?: true;
  /** Whoever is signed in at a browser must have proved who they are in the last minutes. */
  readonly needsProof?: true;
  /** Of an answer that is not JSON. */
  readonly file?: readonly string[];
}

const ofOpen: readonly RefusalCode[] = [
  'address-too-long',
  'invalid-input',
  'too-many-requests',
  'refused-by-record',
  'record-unavailable',
];
const ofAll: readonly RefusalCode[] = [
  'address-too-long',
  'header-invalid',
  'unknown-unit',
  'invalid-input',
  'not-signed-in',
  'not-your-post',
  'unknown-delegation',
  'second-factor-needed',
  'password-change-needed',
  'second-factor-enrolment-needed',
  'csrf-missing',
  'forbidden',
  'too-many-requests',
  'refused-by-record',
  'record-unavailable',
];
const ofBodies: readonly RefusalCode[] = ['malformed-body', 'body-too-large', 'media-type-refused'];
const ofWrites: readonly RefusalCode[] = [
  'idempotency-key-missing',
  'idempotency-key-reused',
  'idempotency-key-in-flight',
  ...ofBodies,
];

const ofOpenWrites: readonly RefusalCode[] = ['malformed-body', 'body-too-large', 'media-type-refused'];

/** Documents the problem answers, one for each status, with the codes that come with it. */
function problems(codes: readonly RefusalCode[]): readonly MethodDecorator[] {
  const statuses = [...new Set(codes.map((code) => refusals[code].status))].sort((a, b) => a - b);
  return statuses.map((status) => {
    const own = [...new Set(codes)].filter((code) => refusals[code].status === status).sort();
    return ApiResponse({
      status,
      description: own.map((code) => `\`${code}\`: ${refusals[code].title}`).join('\n\n'),
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
    });
  });
}

/** Said before there is a request, so without a body and without an id. */
const headersTooLarge = ApiResponse({ status: 431, description: 'The headers are larger than 16 KiB' });

const textHeader = (description: string): object => ({ description, schema: { type: 'string' } });

function answer(
  { answer: of, status = 200, isTagged, hasLocation, file }: OperationOptions,
  isWrite: boolean,
): MethodDecorator {
  const headers = {
    'X-Request-Id': textHeader('Under which the request is logged'),
    ...(isTagged ? { ETag: textHeader('The version, for If-Match') } : {}),
    ...(hasLocation
      ? { Location: textHeader(status === 302 ? 'Where to go on' : 'Where the thing made can be read') }
      : {}),
    ...(isWrite ? { 'Idempotent-Replayed': textHeader('`true` where the answer was kept from the first time') } : {}),
  };
  const content =
    file && Object.fromEntries(file.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));
  return ApiResponse({
    status,
    description: 'Done',
    headers,
    ...(of ? { type: of } : {}),
    ...(content ? { content } : {}),
  });
}

const header = (name: string, description: string, schema: object, required = false): MethodDecorator =>
  ApiHeader({ name, description, required, schema });

const ofActor = [
  header('X-Acting-Unit', 'Code of the unit for which you act; the one chosen for the session where left out', {
    type: 'string',
    maxLength: 100,
  }),
  header('X-On-Behalf-Of', 'Id of the delegation under which you act', { type: 'string', maxLength: 300 }),
];
const idempotencyKey = header(
  'Idempotency-Key',
  'The same key with the same request acts once',
  { type: 'string', minLength: 1, maxLength: 200 },
  true,
);
const ifMatch = (isNeeded: boolean): MethodDecorator =>
  header('If-Match', 'The ETag that you read', { type: 'string', pattern: '^"\\d{1,9}"$' }, isNeeded);

/** The document names the line of the table, so that a test can try every operation as everybody. */
const permitting = (act: Act): readonly MethodDecorator[] => {
  const { secondPerson, ...permission } = permissionOf(act);
  const needsSecondPerson = secondPerson !== undefined;
  return [SetMetadata(PERMITS, act), ApiExtension('x-permission', { act, ...permission, needsSecondPerson })];
};

function described(path: string, options: OperationOptions, isWrite: boolean): readonly MethodDecorator[] {
  const { summary, description, refuses = [], ifMatch: match } = options;
  const codes: RefusalCode[] = [
    ...(options.isOpen ? ofOpen : ofAll),
    ...(path.includes(':') ? (['unknown-route'] as const) : []),
    ...(isWrite ? (options.isOpen ? ofOpenWrites : ofWrites) : []),
    ...(options.needsProof ? (['proof-needed'] as const) : []),
    ...refuses,
  ];
  if (match) codes.push('precondition-failed', ...(match === 'needed' ? (['precondition-missing'] as const) : []));
  return [
    ApiOperation({ summary, ...(description === undefined ? {} : { description }) }),
    ApiExtraModels(ProblemDto),
    answer(options, isWrite),
    ...problems(codes),
    headersTooLarge,
    ...(options.isOpen ? [SetMetadata(IS_OPEN, true)] : [...ofActor, ...permitting(options.permits)]),
    ...(isWrite && !options.isOpen ? [idempotencyKey] : []),
    ...(match ? [ifMatch(match === 'needed')] : []),
    ApiExtension('x-codes', [...new Set(codes)].sort()),
  ];
}

const paramSchemas: Readonly<Record<string, object>> = {
  id: { type: 'string', format: 'uuid' },
  phase: { type: 'string', enum: [...phases] },
  year: { type: 'integer', minimum: 1950, maximum: 2200 },
};

/** The parameters of an address, by their names. */
const paramsOf = (path: string): readonly MethodDecorator[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) =>
    ApiParam({ name, schema: paramSchemas[name] ?? { type: 'string', minLength: 1, maxLength: 100 } }),
  );

/** An operation that only reads. */
export const Reads = (path: string, options: OperationOptions): MethodDecorator =>
  applyDecorators(Get(path), ...paramsOf(path), ...described(path, options, false));

const methods = { POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete } as const;

/** An operation that changes something; it needs an `Idempotency-Key`. */
export const Changes = (method: keyof typeof methods, path: string, options: OperationOptions): MethodDecorator =>
  applyDecorators(
    methods[method](path),
    ...paramsOf(path),
    HttpCode(options.status ?? 200),
    SetMetadata(IF_MATCH, options.ifMatch),
    SetMetadata(TAKES_NOTHING, options.takesNothing === true),
    SetMetadata(NEEDS_PROOF, options.needsProof === true),
    ...described(path, options, true),
  );

/**
 * An operation that works out an answer from its body and changes nothing: POST only for the sake of the body. It is
 * repeated without harm, so it needs no `Idempotency-Key`, for callers that know of none.
 */
export const Answers = (path: string, options: OperationOptions): MethodDecorator =>
  applyDecorators(
    Post(path),
    HttpCode(200),
    SetMetadata(CHANGES_NOTHING, true),
    ...described(path, { ...options, refuses: [...ofBodies, ...(options.refuses ?? [])] }, false),
  );

/** A body of `multipart/form-data`: one file, and fields beside it. */
export const Uploads = (fields: Readonly<Record<string, object>> = {}): MethodDecorator =>
  applyDecorators(
    SetMetadata(TAKES_FILE, true),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file'],
        properties: { ...fields, file: { type: 'string', format: 'binary' } },
        additionalProperties: false,
      },
    }),
  );
