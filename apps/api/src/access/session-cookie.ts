import { parse } from 'cookie';
import type { Request, Response } from 'express';

/**
 * Where users come by https the cookie is bound to this host alone (`__Host-`). An office network may serve plain http, on
 * which browsers refuse such a cookie: there it is an ordinary one.
 */
const nameFor = (publicUrl: string): string => (publicUrl.startsWith('https:') ? '__Host-zehuan' : 'zehuan');

/** The cookie that carries a session's secret. */
export const sessionCookie = (publicUrl: string) => {
  const name = nameFor(publicUrl);
  const options = { httpOnly: true, sameSite: 'strict', path: '/', secure: publicUrl.startsWith('https:') } as const;
  return {
    read: (request: Request): string | null => parse(request.get('cookie') ?? '')[name] ?? null,
    set: (response: Response, token: string): void => void response.cookie(name, token, options),
    clear: (response: Response): void => void response.clearCookie(name, options),
  };
};
