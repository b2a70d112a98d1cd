import createClient, { type Middleware } from 'openapi-fetch';
import { isUnattended } from './attendance';
import { newId } from './new-id';
import type { components, paths } from './openapi.types';
import { Problem, problemOf } from './problem';

/** A shape of the API's document. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/** What goes along with every request: for which unit, in which delegation, and the proof that it comes from here. */
interface Context {
  actingUnit: string | null;
  delegation: string | null;
  csrfToken: string | null;
}

const context: Context = { actingUnit: null, delegation: null, csrfToken: null };

export const setRequestContext = (change: Partial<Context>): void => {
  Object.assign(context, change);
};

const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** Who one is, and under which delegation one still acts, is asked as oneself. */
const asksWho = (request: Request): boolean =>
  request.method === 'GET' && new URL(request.url).pathname === '/api/v1/session';

const ofReads = (): Record<string, string> => ({
  ...(context.actingUnit ? { 'X-Acting-Unit': context.actingUnit } : {}),
  ...(context.delegation ? { 'X-On-Behalf-Of': context.delegation } : {}),
  ...(isUnattended() ? { 'X-Unattended': '1' } : {}),
});

/** The headers of one write, under a key of its own. */
export const writeHeaders = (): Record<string, string> => ({
  ...ofReads(),
  'Idempotency-Key': newId(),
  ...(context.csrfToken ? { 'X-CSRF-Token': context.csrfToken } : {}),
});

const headers: Middleware = {
  onRequest({ request }) {
    const all = unsafe.has(request.method) ? { ...writeHeaders(), ...keyOf(request) } : ofReads();
    for (const [name, value] of Object.entries(all)) request.headers.set(name, value);
    if (asksWho(request)) request.headers.delete('X-On-Behalf-Of');
    return request;
  },
};

/** Whoever gives a key means the same act when it is sent again. */
const keyOf = (request: Request): Record<string, string> => {
  const key = request.headers.get('Idempotency-Key');
  return key ? { 'Idempotency-Key': key } : {};
};

/** The header of a write, which the document asks for: a new act. */
export const newAct = (): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': newId() });

/** The API, with the types of its document. */
export const api = createClient<paths>({ baseUrl: '' });
api.use(headers);

interface Result<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The answer, or a `Problem` thrown: for queries and mutations, which know how to show one. */
export async function answered<Data>(asked: Promise<Result<Data>>): Promise<Data> {
  let result: Result<Data>;
  try {
    result = await asked;
  } catch {
    throw new Problem(0, 'unreachable', 'The server does not answer');
  }
  if (!result.response.ok) throw problemOf(result.response.status, result.error);
  return result.data as Data;
}
