import type { Request } from 'express';
import { apiPath } from './operation.js';

const live = `/${apiPath}/live`;

/**
 * Whether a page asks by itself, without anybody at it: pages say so (`X-Unattended`), and a stream of changes is never a
 * person's doing. What is asked so does not keep a session in use, or no session would end at a page that was left open.
 */
export const isUnattended = (request: Request): boolean =>
  request.path === live || request.get('x-unattended') !== undefined;
