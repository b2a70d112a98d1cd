import type { Fault } from '@zehuan/contracts';
import type { Appointment, Difference, Present, PresentHolder, PresentUnit } from './import-present.js';
import type { UnitColumn } from './unit-columns.js';
import { cellFault, type RowPerson, type RowPost, type RowUnit } from './unit-row.js';

/** What a file says about the holders of posts, compared with the record. */
export interface ComparedPeople {
  readonly faults: readonly Fault[];
  readonly differences: readonly Difference[];
  readonly appointments: readonly Appointment[];
  readonly addresses: readonly { readonly personId: string; readonly email: string }[];
}

const nothing: ComparedPeople = { faults: [], differences: [], appointments: [], addresses: [] };

/** Compares the persons whom a row names with those who hold the posts on the day of the import. */
export function comparePeople(row: RowUnit, present: Present): ComparedPeople {
  const before = present.units.get(row.code);
  const compared = row.people.map((person) => comparePerson(row, person, before, present.on));
  return {
    faults: compared.flatMap(({ faults }) => faults),
    differences: compared.flatMap(({ differences }) => differences),
    appointments: compared.flatMap(({ appointments }) => appointments),
    addresses: compared.flatMap(({ addresses }) => addresses),
  };
}

function comparePerson(
  row: RowUnit,
  { post, name, email }: RowPerson,
  before: PresentUnit | undefined,
  on: string,
): ComparedPeople {
  const previous = before?.holders[post.kind] ?? null;
  const differ = (field: UnitColumn, from: string | null, to: string): Difference[] =>
    before ? [{ row: row.row, code: row.code, field, from, to }] : [];
  if (previous?.name === name) {
    if (email === null || email === previous.email) return nothing;
    return {
      ...nothing,
      differences: differ(post.email, previous.email, email),
      addresses: [{ personId: previous.personId, email }],
    };
  }
  const fault = appointmentFault(post, before, previous, on);
  return {
    faults: fault === null ? [] : [cellFault(row.row, post.name, fault)],
    differences: differ(post.name, previous?.name ?? null, name),
    appointments: [{ code: row.code, kind: post.kind, name, email, previous }],
    addresses: [],
  };
}

function appointmentFault(
  post: RowPost,
  before: PresentUnit | undefined,
  previous: PresentHolder | null,
  on: string,
): string | null {
  if (previous && previous.fromOn >= on)
    return `${previous.name} holds the post only since ${previous.fromOn}; choose a later day for the import`;
  return before?.comingPosts.includes(post.kind)
    ? `a tenure that begins after ${on} is written down for the post`
    : null;
}
