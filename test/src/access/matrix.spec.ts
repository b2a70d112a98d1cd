import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi, documentOnly } from '@zehuan/api';
import type { AttachmentStore } from '@zehuan/tasks';
import { type Act, permissionOf, type Role, roles } from '@zehuan/contracts';
import { type ApiUnderTest, apiUnderTest } from '../api/api-under-test.js';
import { sample } from '../api/bad-requests.js';
import { type Operation, operationsOf } from '../api/contract.js';
import {
  codeOf,
  hidden,
  identifyByHeader,
  type Matter,
  matrixWorld,
  type StandingOfMatter,
  standings,
  year,
} from './matrix-world.js';
import { neverCommitting } from './never-commits.js';

type Json = Record<string, unknown>;
/** What became of a request, as far as rights are concerned. */
type Verdict = 'not permitted' | 'unseen' | 'refused' | 'done';

// The operations must be known before the tests are named.
const described = await createApi(documentOnly());
const operations = operationsOf(described.document);
const components = JSON.parse(JSON.stringify(described.document.components)) as { schemas: Record<string, Json> };
const acts = new Map<string, Act>(
  Object.values(described.document.paths).flatMap((methods) =>
    Object.values(methods as Record<string, { operationId: string; 'x-permission'?: { act: Act } }>).flatMap(
      (operation) =>
        operation['x-permission'] ? [[operation.operationId, operation['x-permission'].act] as const] : [],
    ),
  ),
);
await described.close();

/** Nothing is kept, so that every case finds the same: each file is there, and stays there. */
const everFull: AttachmentStore = {
  put: async (content) => {
    for await (const part of content as AsyncIterable<Buffer>) part.fill(0);
    return { storageKey: 'x', sha256: 'x', size: 4 };
  },
  get: () => Promise.resolve(Readable.from('text')),
  remove: () => Promise.resolve(),
};

let at: ApiUnderTest;
let world: Readonly<Record<StandingOfMatter, Matter>>;
let cases = 0;

beforeAll(async () => {
  const parts: { identify?: ReturnType<typeof identifyByHeader> } = {};
  at = await apiUnderTest(
    {
      store: everFull,
      identify: (request) => parts.identify?.(request) ?? Promise.reject(new Error('not yet')),
    },
    { wiredThrough: neverCommitting },
  );
  parts.identify = identifyByHeader(at.database);
  world = await matrixWorld(at.database);
}, 120_000);

afterAll(async () => {
  await at.close();
});

const isAbout = (
  operation: Operation,
): 'task' | 'cycle' | 'attachment' | 'channel' | 'incident' | 'person' | 'unit' | 'named' | 'nothing' => {
  const { path, body, parameters } = operation;
  // For whom one acts is a matter of one's own posts.
  if (path.includes('/session')) return 'nothing';
  // One's own session is nobody's matter.
  if (path.startsWith('/api/v1/session')) return 'nothing';
  if (path.includes('/tasks/{id}')) return 'task';
  if (path.includes('/cycles/{id}')) return 'cycle';
  if (path.includes('/attachments/{id}')) return 'attachment';
  if (path.includes('/channels/{id}')) return 'channel';
  if (path.includes('/incidents/{id}')) return 'incident';
  if (path.includes('/notice-choices/{id}')) return 'person';
  if (path.includes('/units/{code}')) return 'unit';
  const properties = (bodySchema(body?.schema).properties ?? {}) as Json;
  const isNamed = 'unit' in properties || parameters.some((each) => each.in === 'query' && each.name === 'unit');
  return isNamed ? 'named' : 'nothing';
};

const bodySchema = (schema: Json | undefined): Json => {
  const reference = schema?.['$ref'];
  return typeof reference === 'string'
    ? (components.schemas[reference.slice(reference.lastIndexOf('/') + 1)] ?? {})
    : (schema ?? {});
};

/** The id by which an operation names a matter; null where there is none of this sort. */
const idIn = (operation: Operation, matter: Matter): string | null => {
  switch (isAbout(operation)) {
    case 'task':
      return matter.taskId;
    case 'cycle':
      return matter.cycleId;
    case 'attachment':
      return matter.attachmentId;
    case 'channel':
      return matter.channelId;
    case 'incident':
      return matter.incidentId;
    case 'person':
      return matter.personId;
    case 'unit':
    case 'named':
    case 'nothing':
      return matter.code;
  }
};

const special: Readonly<Record<string, string>> = {
  key: 'political-supervision',
  version: '1.0.0',
  phase: 'clarifying',
  year: String(year),
};

interface Answered {
  readonly status: number;
  readonly code: string | null;
  readonly text: string;
}

async function ask(operation: Operation, id: string, actor: string): Promise<Answered> {
  const about = isAbout(operation);
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'id' || (name === 'code' && about === 'unit') ? id : (special[name] ?? 'text'),
  );
  const query = new URLSearchParams();
  for (const { name, schema, required, in: where } of operation.parameters) {
    if (where !== 'query') continue;
    if (required === true) query.set(name, String(sample(schema, components.schemas)));
    if (name === 'unit' && about === 'named') query.set(name, id);
  }
  const json = operation.body?.type === 'application/json' ? operation.body.schema : null;
  const properties = (bodySchema(operation.body?.schema)['properties'] ?? {}) as Json;
  const body = {
    ...(json ? (sample(json, components.schemas) as Json) : {}),
    ...(about === 'named' && 'unit' in properties ? { unit: id } : {}),
    ...('under' in properties ? { under: '9901' } : {}),
    ...('into' in properties ? { into: '990102' } : {}),
    ...('pack' in properties ? { pack: 'province' } : {}),
    // Its own top leader a unit does not appoint.
    ...('post' in properties ? { post: 'reporter', person: { name: '新人' } } : {}),
    ...('year' in properties && about === 'named' ? { year: year + 1 } : {}),
  };
  const file = new FormData();
  file.set('file', new Blob(['text'], { type: 'text/plain' }), 'a.txt');
  const isWrite = operation.method !== 'GET';
  const response = await fetch(`${at.url}${path}${query.size > 0 ? `?${query.toString()}` : ''}`, {
    method: operation.method,
    headers: {
      'X-Test-Actor': actor,
      ...(isWrite ? { 'Idempotency-Key': randomUUID(), 'If-Match': '"1"' } : {}),
      ...(isWrite && operation.body?.type !== 'multipart/form-data' ? { 'Content-Type': 'application/json' } : {}),
    },
    ...(isWrite ? { body: operation.body?.type === 'multipart/form-data' ? file : JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  const code =
    text.startsWith('{"type"') || response.status >= 400
      ? ((JSON.parse(text || '{}') as { code?: string }).code ?? null)
      : null;
  cases += 1;
  return { status: response.status, code, text };
}

/** Codes that say that the matter of the address is not there. */
const unknownOf = {
  task: 'unknown-task',
  cycle: 'unknown-cycle',
  attachment: 'unknown-attachment',
  channel: 'unknown-channel',
  incident: 'unknown-incident',
  person: 'unknown-person',
  unit: 'unknown-unit',
  named: 'unknown-unit',
  nothing: '',
} as const;

const verdictOf = (operation: Operation, { status, code }: Answered): Verdict => {
  if (code === 'forbidden' || status === 401) return 'not permitted';
  if (code === unknownOf[isAbout(operation)]) return 'unseen';
  return status === 403 ? 'refused' : 'done';
};

/** What the table of rights and the tree allow, said without a look at the code that does it. */
function allowed(
  operation: Operation,
  act: Act,
  role: Role | 'former',
  standing: StandingOfMatter,
): readonly Verdict[] {
  const permission = permissionOf(act);
  const isMember = !['former', 'systemAdmin', 'securityAdmin', 'auditAdmin'].includes(role);
  const about = isAbout(operation);
  const isGiven = permission.roles === 'signedIn' || (permission.roles as readonly string[]).includes(role);
  // No matter of this world is such that further roles have a right to it.
  if (!isGiven && (permission.also?.roles as readonly string[] | undefined)?.includes(role))
    return ['not permitted', 'refused', 'unseen', ...(about === 'nothing' ? (['done'] as const) : [])];
  if (!isGiven) return ['not permitted'];
  if (permission.levels && !(isMember && permission.levels.includes('city'))) return ['not permitted'];
  // Who only votes for a unit reads what they are told themselves, not what the unit is told.
  if (role === 'appraiser' && act.startsWith('notification.')) return ['not permitted', 'unseen'];
  if (about === 'nothing') return ['done', 'refused', 'not permitted'];
  const isSeen = isMember && ['own', 'below', 'farBelow'].includes(standing);
  const isIssued = isMember && standing === 'above' && ['cycle', 'unit', 'named'].includes(about);
  // Administrators, and whoever has lost the post, see no matter of any unit.
  if (!isSeen && !isIssued) return ['unseen', 'refused', 'not permitted'];
  if (isIssued && permission.isReading) return ['done', 'unseen', 'refused', 'not permitted'];
  if (isIssued) return ['refused', 'unseen', 'not permitted'];
  if (about === 'person') return ['unseen'];
  // What was set aside below is decided about by any committee above it.
  if (about === 'incident') return ['done'];
  const stands = {
    responsible: standing === 'own',
    party: standing === 'own' || standing === 'below',
    supervising: about === 'task' ? standing === 'below' : standing === 'own',
    above: standing === 'below' || standing === 'farBelow',
    atOrAbove: true,
    seeing: true,
    none: true,
  }[permission.standing];
  return stands ? ['done'] : ['refused', 'not permitted', 'unseen'];
}

/** The audit administrator is told in whose chain an entry is; names of persons they are not told either. */
const hiddenIn = (act: Act): readonly string[] =>
  act.startsWith('audit.') ? hidden.filter((name) => !name.startsWith('委员会')) : hidden;

const everybody: readonly (Role | 'former')[] = [...roles, 'former'];
const named = operations
  .filter(({ id }) => acts.has(id))
  .map((operation) => [`${operation.method} ${operation.path}`, operation] as const);

describe('what the table allows and nothing else', () => {
  it.each(named)(
    '%s',
    async (_, operation) => {
      const act = acts.get(operation.id);
      if (act === undefined) throw new Error('named before');
      const wrong: string[] = [];
      for (const role of everybody)
        for (const standing of standings) {
          const id = idIn(operation, world[standing]);
          if (id === null) continue;
          const isAdministrator = role.endsWith('Admin');
          const actor = isAdministrator ? role : `${role}@${codeOf.own}`;
          const answer = await ask(operation, id, actor);
          const verdict = verdictOf(operation, answer);
          const expected = allowed(operation, act, role, standing);
          const told = `${role} ${standing}: ${verdict} (${answer.status} ${answer.code ?? ''})`;
          if (!expected.includes(verdict)) wrong.push(`${told} instead of ${expected.join(' or ')}`);
          if (answer.status >= 500 && answer.code !== 'process-unavailable')
            wrong.push(`${told}: ${answer.text.slice(0, 200)}`);
          // Names of units and of who holds posts there are what accounts are made of, and no business of units.
          const isDirectory = isAdministrator && act === 'account.read';
          for (const name of isDirectory ? [] : hiddenIn(act))
            if (answer.text.includes(name)) wrong.push(`${told}: shows ${name}`);
          if (verdict !== 'unseen') continue;
          // What lies out of sight answers as what is not there.
          const nothing = await ask(
            operation,
            isAbout(operation) === 'unit' || isAbout(operation) === 'named' ? '970000' : randomUUID(),
            actor,
          );
          const plain = ({ status, code, text }: Answered) => [
            status,
            code,
            Object.keys(JSON.parse(text) as Json)
              .sort()
              .join(),
          ];
          if (JSON.stringify(plain(nothing)) !== JSON.stringify(plain(answer)))
            wrong.push(`${told}: what is not there answers ${nothing.status} ${nothing.code ?? ''}`);
        }
      expect(wrong).toEqual([]);
    },
    120_000,
  );

  it('was tried in thousands of cases', () => {
    expect(named.length).toBeGreaterThan(70);
    expect(cases).toBeGreaterThan(2_000);
  });
});
