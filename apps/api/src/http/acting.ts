import { type CanActivate, createParamDecorator, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Missing } from '@zehuan/access';
import { type Act, permissionOf, permits, Refusal } from '@zehuan/contracts';
import type { Request, Response } from 'express';
import { type ApiParts, PARTS } from '../parts.js';
import type { Identity } from '../access/identity.js';
import { rememberAsker } from './asker.js';

/** Who asks, under which key, having read what: everything that an act needs to know about its request. */
export interface Acting extends Identity {
  /** The `Idempotency-Key`; null for reads. */
  readonly key: string | null;
  /** The version of `If-Match`. */
  readonly ifMatch: number | undefined;
  readonly request: Request;
  readonly response: Response;
}

/** Metadata key: whether the operation reads `If-Match`, and is refused without it. */
export const IF_MATCH = 'if-match';
export type IfMatch = 'needed' | 'honoured';
/** Metadata key: the body is a file, not JSON. */
export const TAKES_FILE = 'takes-file';
/** Metadata key: the operation has no body, so nothing said in one is overlooked. */
export const TAKES_NOTHING = 'takes-nothing';
/** Metadata key: a POST that changes nothing, and needs no `Idempotency-Key` to be repeated. */
export const CHANGES_NOTHING = 'changes-nothing';
/** Metadata key: somebody at a browser must have proved who they are a short while ago. */
export const NEEDS_PROOF = 'needs-proof';
/** Metadata key: the line of the table of rights that the operation stands under. */
export const PERMITS = 'permits';
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

/** Where the operation knows no precondition, none is read, neither a good one nor a bad one. */
function ifMatchOf(request: Request, wanted: IfMatch | undefined): number | undefined {
  const header = wanted && request.get('if-match');
  if (header === undefined) {
    if (wanted === 'needed') throw new Refusal('precondition-missing');
    return undefined;
  }
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  // A tag that we never gave cannot be the present one.
  if (version === undefined)
    throw new Refusal('precondition-failed', 'If-Match must be the ETag that you read, as in "3"');
  return Number(version);
}

/** What somebody may do of whom something is still wanted: see that, supply it, or leave. */
const always: readonly Act[] = ['session.read', 'session.end'];
const remedies: Readonly<Record<Missing, ReadonlySet<Act>>> = {
  'second-factor-needed': new Set<Act>([...always, 'secondFactor.pass']),
  'password-change-needed': new Set<Act>([...always, 'password.change']),
  'second-factor-enrolment-needed': new Set<Act>([
    ...always,
    'password.change',
    'secondFactor.read',
    'secondFactor.change',
  ]),
};

const forbids = (act: Act, { actor, signedIn }: Identity): boolean =>
  !permits(act, actor) ||
  (signedIn?.scopes != null && (permissionOf(act).isPersonal === true || !signedIn.scopes.includes(act)));

/**
 * Finds out who asks (`ApiParts.identify`), refuses what the table of rights does not give them, and checks the headers
 * that every act needs. Where the actor stands to the matter is judged with the matter, in the service.
 */
@Injectable()
export class ActingGuard implements CanActivate {
  constructor(
    @Inject(PARTS) private readonly parts: ApiParts,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const of = [context.getHandler(), context.getClass()];
    const request = context.switchToHttp().getRequest<ActingRequest>();
    if (this.is(IS_OPEN, of)) {
      if (writes.has(request.method)) assertMediaType(request, this.is(TAKES_FILE, of));
      return true;
    }
    const act = this.reflector.getAllAndOverride<Act | undefined>(PERMITS, of);
    if (act === undefined) throw new Error('An operation that is not open to everyone names no permission');
    const identity = await this.parts.identify(request);
    rememberAsker(request, identity.actor.name);
    if (forbids(act, identity)) throw new Refusal('forbidden');
    const missing = identity.signedIn?.missing ?? null;
    if (missing !== null && !remedies[missing].has(act)) throw new Refusal(missing);
    if (this.is(NEEDS_PROOF, of) && identity.signedIn?.identity.isProved === false) throw new Refusal('proof-needed');
    assertMediaType(request, this.is(TAKES_FILE, of));
    if (this.is(TAKES_NOTHING, of)) assertNoBody(request);
    const key = this.is(CHANGES_NOTHING, of) ? null : keyOf(request);
    const ifMatch = ifMatchOf(request, this.reflector.getAllAndOverride<IfMatch | undefined>(IF_MATCH, of));
    request.acting = { ...identity, key, ifMatch, request, response: context.switchToHttp().getResponse<Response>() };
    return true;
  }

  private is(key: string, of: Parameters<Reflector['getAllAndOverride']>[1]): boolean {
    return this.reflector.getAllAndOverride<boolean | undefined>(key, of) === true;
  }
}
