import { randomUUID } from 'node:crypto';
import { withLogContext } from '@zehuan/platform';
import type { NextFunction, Request, Response } from 'express';

const sane = /^[A-Za-z0-9._-]{8,80}$/;
type IdentifiedRequest = Request & { requestId?: string };

/** The id under which everything about a request is logged; made on first sight. */
export const requestIdOf = (request: Request): string => {
  const identified = request as IdentifiedRequest;
  const given = request.get('x-request-id');
  identified.requestId ??= given !== undefined && sane.test(given) ? given : randomUUID();
  return identified.requestId;
};

/** Answers every request with its id, and lets every line that it logs bear it. */
export function identify(request: Request, response: Response, next: NextFunction): void {
  response.setHeader('X-Request-Id', requestIdOf(request));
  withLogContext({ requestId: requestIdOf(request) }, next);
}
