import type { Request } from 'express';

type AskedRequest = Request & { asker?: string };

/** Remembers as whom a request was made, so that the log says it also of one that is refused. */
export const rememberAsker = (request: Request, asker: string): void => {
  (request as AskedRequest).asker = asker;
};

/** As whom a request was made; undefined for whoever is not signed in. An id, no name. */
export const askerOf = (request: Request): string | undefined => (request as AskedRequest).asker;
