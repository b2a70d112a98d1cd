/**
 * Tables whose rows the audit administrator is shown as they were: accounts, grants and settings. Of every other table,
 * also of one that comes later, only the names of the columns: administrators see no business content.
 */
export const shownTables: ReadonlySet<string> = new Set([
  'account',
  'api_token',
  'calendar_year',
  'credential',
  'delegation',
  'external_identity',
  'policy_pack',
  'recovery_code',
  'role_grant',
  'role_proposal',
  'webhook_host',
]);

/** Values of a row by their columns, as the trail keeps them. */
export type Values = Readonly<Record<string, unknown>>;

/** One row that a statement wrote; before and after are null where there was nothing, or it is not shown. */
export interface ShownRow {
  readonly id: string;
  readonly columns: readonly string[];
  readonly before: Values | null;
  readonly after: Values | null;
}

/** What is shown of the details of an entry. */
export interface ShownDetails {
  readonly rows: readonly ShownRow[];
  /** Of a statement on many rows: the columns that it changed, and the digest over the rows. */
  readonly columns: readonly string[];
  readonly digest: string | null;
  /** What a noted act says: codes, ids and counts. */
  readonly said: Values | null;
  /** Whether values were left out, because the table is not one of those that are shown. */
  readonly isMasked: boolean;
  /** False where somebody made another text of it; the verification says which entry is bad. */
  readonly isReadable: boolean;
}

const nothing: ShownDetails = {
  ...{ rows: [], columns: [], digest: null, said: null },
  ...{ isMasked: false, isReadable: true },
};

const statements: ReadonlySet<string> = new Set(['insert', 'update', 'delete', 'truncate']);

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(details: string): Values | null {
  try {
    const read: unknown = JSON.parse(details);
    return isValues(read) ? read : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function rowOf(told: unknown, isShown: boolean): ShownRow | null {
  if (!isValues(told) || typeof told['id'] !== 'string') return null;
  const [before, after] = [told['before'], told['after']].map((side) => (isValues(side) ? side : null));
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  return { id: told['id'], columns, before: (isShown && before) || null, after: (isShown && after) || null };
}

/** What the audit administrator is shown of an entry's details, whatever they may have been made into. */
export function shownDetails(kind: string, subject: string, details: string): ShownDetails {
  const read = parsed(details);
  if (read === null) return { ...nothing, isReadable: false };
  if (!statements.has(kind)) return { ...nothing, said: read };
  const isShown = shownTables.has(subject);
  const told = Array.isArray(read['rows']) ? (read['rows'] as readonly unknown[]) : [];
  const rows = told.map((row) => rowOf(row, isShown)).filter((row) => row !== null);
  const columns = Array.isArray(read['columns']) ? read['columns'].filter((name) => typeof name === 'string') : [];
  return {
    ...{ rows, columns, digest: typeof read['digest'] === 'string' ? read['digest'] : null, said: null },
    ...{ isMasked: !isShown && rows.length > 0, isReadable: rows.length === told.length },
  };
}
