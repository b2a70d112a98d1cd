import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { apiPath } from '../http/operation.js';

const prefix = `/${apiPath}/temporal-codec/`;
const minutesToRemember = 10;

/** Whether a page of Temporal asks the codec server, by what its browser says of it. */
export const isFromTemporalUi =
  (uiOrigin: string | null) =>
  (request: Request): boolean =>
    uiOrigin !== null && request.path.startsWith(prefix) && request.get('origin') === uiOrigin;

/**
 * Lets the pages of Temporal, and no others, ask the codec server from a browser and read its answers (CORS). They
 * send the cookie of whoever has signed in here, where they are set to include credentials.
 */
export function allowTemporalUi(uiOrigin: string | null): RequestHandler {
  const isFromUi = isFromTemporalUi(uiOrigin);
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!request.path.startsWith(prefix)) {
      next();
      return;
    }
    response.vary('Origin');
    if (uiOrigin !== null && isFromUi(request)) {
      response.setHeader('Access-Control-Allow-Origin', uiOrigin);
      response.setHeader('Access-Control-Allow-Credentials', 'true');
      // The pages show what went wrong only where they may read it.
      response.setHeader('Access-Control-Expose-Headers', 'X-Request-Id');
    }
    if (request.method !== 'OPTIONS') {
      next();
      return;
    }
    response.setHeader('Access-Control-Allow-Methods', 'POST');
    response.setHeader('Access-Control-Allow-Headers', 'Content-Type, X-Namespace, Authorization');
    response.setHeader('Access-Control-Max-Age', String(minutesToRemember * 60));
    response.status(204).end();
  };
}
