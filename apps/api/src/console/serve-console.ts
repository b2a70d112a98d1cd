import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { packedAssets } from './packed-assets.js';

/** Addresses that are not the console's; what is not found there is a problem, not a page. */
const others = /^\/(api|livez|readyz|metrics|problems)(\/|$)/;
const noncePlace = '__CSP_NONCE__';

/** The styles that antd makes while it runs bear the nonce of the page; nothing comes from elsewhere. */
const policyOf = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // Styles that elements bear themselves: antd and the table place their parts by them.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');

const isForPages = (request: Request): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') && !others.test(request.path) && !request.path.includes('.');

/**
 * Serves the built console: its files under `/assets`, whose names change with their content, and its one page at every
 * other address that is not the API's.
 * @param folder where `npm run build` has put it
 */
export function consoleOf(folder: string): readonly RequestHandler[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = express.static(folder, {
    index: false,
    setHeaders: (response: Response, path: string) => {
      const isNamedByContent = path.includes('/assets/');
      response.setHeader('Cache-Control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const onlyPages = (request: Request, response: Response, next: NextFunction): void => {
    if (!isForPages(request)) {
      next();
      return;
    }
    const nonce = randomBytes(16).toString('base64url');
    response.setHeader('Content-Security-Policy', policyOf(nonce));
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(page.replaceAll(noncePlace, nonce));
  };
  return [packedAssets(folder), files, onlyPages];
}
