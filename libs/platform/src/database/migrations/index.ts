import { Core1767225600000 } from './1767225600000-core.js';

/** In their order; the names carry the time, so a new one goes to the end. */
export const migrations = [Core1767225600000];
