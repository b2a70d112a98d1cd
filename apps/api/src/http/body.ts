import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { Refusal } from '@zehuan/contracts';

const hasBody = (request: Request): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

/** Only JSON and files are read; another body is refused rather than overlooked. */
function refuseOtherBodies(request: Request, _: Response, next: NextFunction): void {
  if (hasBody(request) && !request.is(['application/json', 'multipart/form-data']))
    throw new Refusal('media-type-refused');
  next();
}

export const readBodies = (bytes: number): readonly RequestHandler[] => [
  refuseOtherBodies,
  express.json({ limit: bytes, strict: true, type: 'application/json' }),
];
