import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { ApiParts } from '../parts.js';
import { askerOf } from './asker.js';
import { requestIdOf } from './request-id.js';

/** The route's pattern, never the address asked for: ids do not belong in labels. */
const routeOf = (request: Request): string => (request.route as { path?: string } | undefined)?.path ?? 'none';

const quiet = new Set(['/livez', '/readyz', '/metrics']);

/** Logs every request once it is answered (or given up by its caller), and counts it by route. */
export const logRequests =
  ({ log, measures }: Pick<ApiParts, 'log' | 'measures'>): RequestHandler =>
  (request: Request, response: Response, next: NextFunction) => {
    const began = performance.now();
    response.once('close', () => {
      const route = routeOf(request);
      const seconds = (performance.now() - began) / 1000;
      const status = response.writableFinished ? response.statusCode : 499;
      measures.observeRequest({ method: request.method, route, status, seconds });
      if (quiet.has(route)) return;
      const milliseconds = Math.round(seconds * 1000);
      log.info(
        {
          ...{ requestId: requestIdOf(request), asker: askerOf(request), address: request.ip },
          ...{ method: request.method, route, status, milliseconds },
        },
        'request answered',
      );
    });
    next();
  };
