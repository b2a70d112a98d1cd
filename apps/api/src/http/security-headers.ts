import { createHash } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

const csp = 'Content-Security-Policy';
const twoYears = 63_072_000;

/** Nothing of a browser's that reaches into the room or the machine is needed by any page of ours. */
const features = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'serial', 'usb']
  .map((name) => `${name}=()`)
  .join(', ');

/** Answers that are no pages may do nothing, should a browser take one for a page. */
const policyOfAnswers = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A file that somebody uploaded must not run as a page of ours, even where a browser opens it in place. */
const policyOfDownloads = `${policyOfAnswers}; sandbox`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What a page of ours may load: scripts and styles from here, and the very styles that stand in it. */
export function policyOfPage(html: string): string {
  const styles = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, text = '']) => hashOf(text));
  return [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styles].join(' '),
    // Styles that elements bear themselves, by which Swagger's page places its parts.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Gives pages that others write (Swagger's) the policy that fits what is in them. */
function withPolicyOfPage(_: Request, response: Response, next: NextFunction): void {
  const send = response.send.bind(response);
  response.send = (body: unknown) => {
    const isPage = typeof body === 'string' && response.get('Content-Type')?.startsWith('text/html') === true;
    // The console's page has set its own.
    if (isPage && response.get(csp) === policyOfAnswers) response.setHeader(csp, policyOfPage(body));
    return send(body);
  };
  next();
}

/** Where the pages are that the API serves by itself. */
const pages = ['/', '/api/docs'];

/**
 * Headers of every answer. Each begins with the strictest policy and is kept nowhere; what is a page, a file of the
 * console or a download says so itself. Browsers are told to come by TLS only where the installation has it.
 */
export function securityHeaders(publicUrl: string): readonly RequestHandler[] {
  const common = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: publicUrl.startsWith('https:') ? { maxAge: twoYears, includeSubDomains: true } : false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
  });
  const strict = (_: Request, response: Response, next: NextFunction): void => {
    response.setHeader(csp, policyOfAnswers);
    response.setHeader('Permissions-Policy', features);
    response.setHeader('Cache-Control', 'no-store');
    next();
  };
  const ofPages: RequestHandler = (request, response, next) => {
    if (pages.includes(request.path.replace(/(?<=.)\/(index\.html)?$/, ''))) withPolicyOfPage(request, response, next);
    else next();
  };
  return [common, strict, ofPages];
}

/** `Content-Disposition` for a name in any script (RFC 6266). */
export function attachmentHeader(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** Lets an answer be a file to keep, under this name, that no browser shows in place. */
export function asDownload(response: Response, name: string): void {
  response.setHeader('Content-Disposition', attachmentHeader(name));
  response.setHeader(csp, policyOfDownloads);
}
