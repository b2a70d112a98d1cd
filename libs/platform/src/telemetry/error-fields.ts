/** What of an error may be logged beside its message: names and numbers of machines, never what people wrote. */
const keptFields = [
  ...['code', 'errno', 'syscall', 'address', 'port', 'status', 'exitCode', 'signal'],
  ...['severity', 'schema', 'table', 'column', 'constraint', 'dataType', 'routine', 'position'],
] as const;

const deepest = 5;

/** Postgres quotes the value at the end of what it says of data that it cannot take (SQLSTATE class 22). */
const withoutValue = (text: string, code: unknown): string =>
  typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code) ? text.replace(/: ".*"$/gms, ': "…"') : text;

/**
 * An error as it is logged. The statement with its parameters, the row in a `DETAIL` of Postgres and the details of a
 * failure of Temporal stay out: they hold what people wrote.
 */
export function errorFields(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error;
  const fields = error as Error & Readonly<Record<string, unknown>>;
  const kept = keptFields.filter((name) => ['string', 'number'].includes(typeof fields[name]));
  const message = withoutValue(error.message, fields['code']);
  const inner = depth < deepest && error.cause !== undefined ? { cause: errorFields(error.cause, depth + 1) } : {};
  const several = depth < deepest && error instanceof AggregateError ? error.errors : [];
  return {
    type: error.constructor.name,
    message,
    stack: error.stack?.replace(error.message, () => message),
    ...Object.fromEntries(kept.map((name) => [name, fields[name]])),
    ...inner,
    ...(several.length > 0 ? { errors: several.map((each) => errorFields(each, depth + 1)) } : {}),
  };
}
