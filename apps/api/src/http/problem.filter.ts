import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import { type Fault, Refusal, type RefusalCode, refusals } from '@zehuan/contracts';
import { isRecordDenial } from '@zehuan/platform';
import type { Request, Response } from 'express';
import { type ApiParts, PARTS } from '../parts.js';
import { outageOf } from './outage.js';
import { requestIdOf } from './request-id.js';

/** RFC 9457, with the stable code, the request's id and where each fault lies. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly requestId: string;
  readonly errors: readonly Fault[];
}

const retryAfterSeconds = '5';

/** What a calendar program is told that it should ask its user for a password. */
const feedChallenge = 'Basic realm="zehuan calendar", charset="UTF-8"';

/** What the framework and its body readers refuse by themselves, in our codes. */
function codeOfStatus(status: number): RefusalCode | undefined {
  if (status === 404 || status === 405) return 'unknown-route';
  if (status === 413) return 'body-too-large';
  if (status === 415) return 'media-type-refused';
  return status >= 400 && status < 500 ? 'malformed-body' : undefined;
}

const statusOf = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  const { status, expose } = error as { status?: unknown; expose?: unknown };
  return typeof status === 'number' && expose === true ? status : undefined;
};

/** The refusal that an error amounts to; undefined for a bug. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const outage = outageOf(error);
  if (outage) return new Refusal(outage);
  if (isRecordDenial(error)) return new Refusal('refused-by-record');
  const code = codeOfStatus(statusOf(error) ?? 500);
  return code && new Refusal(code);
}

/** The one place that turns refusals, outages and bugs into answers. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const refusal = refusalOf(error);
    this.report(error, refusal, requestIdOf(request));
    if (response.headersSent) {
      // A download that broke off: the caller must see that it is not whole.
      response.destroy();
      return;
    }
    for (const header of ['etag', 'location', 'content-disposition']) response.removeHeader(header);
    const problem = problemOf(refusal, requestIdOf(request));
    if (problem.status === 503) response.setHeader('Retry-After', retryAfterSeconds);
    if (refusal?.code === 'feed-token-refused') response.setHeader('WWW-Authenticate', feedChallenge);
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }

  private report(error: unknown, refusal: Refusal | undefined, requestId: string): void {
    if (!refusal) this.parts.log.error({ requestId, err: error }, 'request failed');
    // Whoever asked is refused as it should be, but the API should have said so itself: a filter or a grant is missing.
    else if (refusal.code === 'refused-by-record')
      this.parts.log.error({ requestId, err: error }, 'the database refused what the API let through');
    else if (refusal.code === 'second-factor-unreadable')
      this.parts.log.error({ requestId, code: refusal.code }, 'no key opens the secret of a second factor');
    else if (refusal.code === 'virus-found') this.parts.log.warn({ requestId, found: refusal.message }, 'virus found');
    else if (refusal.status === 503) this.parts.log.warn({ requestId, code: refusal.code, err: error }, 'server away');
  }
}

/** A body of many wrong fields must not be answered with a larger one. */
const mostFaults = 1000;

function problemOf(refusal: Refusal | undefined, requestId: string): ProblemDocument {
  const code = refusal?.code ?? 'internal-error';
  const { status, title } = refusal ? refusals[refusal.code] : { status: 500, title: 'Something is wrong on our side' };
  const detail = refusal?.message ?? 'The failure is logged under the request id; tell it to whoever runs the system';
  return {
    type: `/problems/${code}`,
    title,
    status,
    detail,
    code,
    requestId,
    errors: (refusal?.faults ?? []).slice(0, mostFaults),
  };
}
