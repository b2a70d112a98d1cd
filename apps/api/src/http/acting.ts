import { type CanActivate, createParamDecorator, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Actor, Refusal } from '@zehuan/contracts';
import { prepared } from '@zehuan/platform';
import type { Request, Response } from 'express';
import { type ApiParts, PARTS } from '../parts.js';
import { requestIdOf } from './request-id.js';
import { remembering } from './remembering.js';
import { unstorable } from './storable.js';

/** Who asks, under which key, having read what: everything that an act needs to know about its request. */
export interface Acting {
  readonly actor: Actor;
  /** The `Idempotency-Key`; null for reads. */
  readonly key: string | null;
  /** The version of `If-Match`. */
  readonly ifMatch: number | undefined;
  readonly request: Request;
  readonly response: Response;
}

/** The account that may do everything until sign-in exists. */
export const developmentAccount = 'development:coordinator';

/** Metadata key: the operation is refused without `If-Match`. */
export const NEEDS_IF_MATCH = 'needs-if-match';
/** Metadata key: the body is a file, not JSON. */
export const TAKES_FILE = 'takes-file';
/** Metadata key: the operation has no body, so nothing said in one is overlooked. */
export const TAKES_NOTHING = 'takes-nothing';
/** Metadata key: the operation needs no actor: probes, feeds by token, the start page. */
export const IS_OPEN = 'is-open';

type ActingRequest = Request & { acting?: Acting };

/** The request's actor and preconditions. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Acting => {
  const { acting } = context.switchToHttp().getRequest<ActingRequest>();
  if (!acting) throw new Error('An operation that is open to everyone asked who acts');
  return acting;
});

const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const keyShape = /^[\x21-\x7e]{1,200}$/;

function keyOf(request: Request): string | null {
  if (!writes.has(request.method)) return null;
  const key = request.get('idempotency-key');
  if (key === undefined || key === '') throw new Refusal('idempotency-key-missing');
  if (!keyShape.test(key))
    throw new Refusal('header-invalid', 'Idempotency-Key must be 1 to 200 visible ASCII characters');
  return key;
}

function assertMediaType(request: Request, takesFile: boolean): void {
  const isFile = Boolean(request.is('multipart/form-data'));
  if (isFile !== takesFile)
    throw new Refusal('media-type-refused', takesFile ? 'Send multipart/form-data' : 'Send application/json');
}

function assertNoBody(request: Request): void {
  const faults = Object.keys(request.body as object).map((key) => ({
    pointer: `/${key}`,
    message: 'is not known here',
  }));
  if (faults.length > 0) throw new Refusal('invalid-input', undefined, faults);
}

function ifMatchOf(request: Request, isNeeded: boolean): number | undefined {
  const header = request.get('if-match');
  if (header === undefined) {
    if (isNeeded) throw new Refusal('precondition-missing');
    return undefined;
  }
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  // A tag that we never gave cannot be the present one.
  if (version === undefined)
    throw new Refusal('precondition-failed', 'If-Match must be the ETag that you read, as in "3"');
  return Number(version);
}

/** Header values are Latin-1 on the wire, so names in Chinese come percent-encoded. */
function decoded(request: Request, name: string): string | null {
  const header = request.get(name);
  if (header === undefined || header === '') return null;
  let value: string;
  try {
    value = decodeURIComponent(header);
  } catch {
    throw new Refusal('header-invalid', `${name} must be percent-encoded UTF-8`);
  }

  if (value.length > 100 || unstorable(value).length > 0 || /[\u0000-\u001f]/.test(value))
    throw new Refusal('header-invalid', `${name} must be at most 100 characters of text`);
  return value;
}

const unitByCode = prepared('select id from unit where code = $1 and ended_on is null');

/**
 * Makes the actor of every call: here one development account, which acts for the unit named in `X-Acting-Unit`, or
 * for any where none is. Sign-in replaces this guard and nothing else.
 */
@Injectable()
export class ActingGuard implements CanActivate {
  private readonly unitIdByCode: (code: string) => Promise<string | null>;

  constructor(
    @Inject(PARTS) parts: ApiParts,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {
    this.unitIdByCode = remembering({ milliseconds: 5_000, entries: 10_000 }, async (code) => {
      const rows = await parts.database.query<{ id: string }[]>(unitByCode, [code]);
      return rows[0]?.id ?? null;
    });
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const of = [context.getHandler(), context.getClass()];
    if (this.is(IS_OPEN, of)) return true;
    const request = context.switchToHttp().getRequest<ActingRequest>();
    assertMediaType(request, this.is(TAKES_FILE, of));
    if (this.is(TAKES_NOTHING, of)) assertNoBody(request);
    const key = keyOf(request);
    const ifMatch = ifMatchOf(request, this.is(NEEDS_IF_MATCH, of));
    const actor = await this.actorOf(request);
    request.acting = { actor, key, ifMatch, request, response: context.switchToHttp().getResponse<Response>() };
    return true;
  }

  private is(key: string, of: Parameters<Reflector['getAllAndOverride']>[1]): boolean {
    return this.reflector.getAllAndOverride<boolean | undefined>(key, of) === true;
  }

  private async actorOf(request: Request): Promise<Actor> {
    return {
      name: developmentAccount,
      kind: 'person',
      personId: null,
      unitId: await this.unitIdOf(decoded(request, 'x-acting-unit')),
      onBehalfOf: decoded(request, 'x-on-behalf-of'),
      requestId: requestIdOf(request),
    };
  }

  private async unitIdOf(code: string | null): Promise<string | null> {
    if (code === null) return null;
    const unitId = await this.unitIdByCode(code);
    if (unitId === null) throw new Refusal('unknown-unit', `X-Acting-Unit names no unit: ${code}`);
    return unitId;
  }
}
