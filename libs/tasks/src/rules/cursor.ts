import { Refusal } from '@zehuan/contracts';

/** The place of a row in a list ordered by due time and id; the time to the microsecond, as Postgres keeps it. */
export interface Place {
  readonly dueAt: string;
  readonly id: string;
}

const form = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A place as the opaque text that a client sends back. */
export const cursorOf = (place: Place): string => Buffer.from(`${place.dueAt} ${place.id}`).toString('base64url');

/** The place of a cursor; refuses `cursor-invalid` for anything that no list gave. */
export function placeOf(cursor: string): Place {
  const [, dueAt, id] = form.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!dueAt || !id || Number.isNaN(Date.parse(dueAt))) throw new Refusal('cursor-invalid');
  return { dueAt, id };
}
