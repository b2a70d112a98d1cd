/** An error as the log has it: what went wrong and where, without what people wrote. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: string;
  /** Of an error of the database: whose rule was broken. */
  readonly constraint?: string;
  readonly table?: string;
  readonly cause?: LoggedError;
}

const longestChain = 5;
/** What the database says of values that it cannot read quotes them. */
const quotingValues = /^22/;
const hidden = '"…"';

interface Known {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly stack?: unknown;
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly table?: unknown;
  readonly severity?: unknown;
  readonly driverError?: unknown;
  readonly cause?: unknown;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The error of the database itself, where TypeORM wraps one. */
const databaseErrorOf = (error: Known): Known | undefined => {
  const inner = (error.driverError ?? error) as Known;
  return typeof inner.severity === 'string' && typeof inner.code === 'string' ? inner : undefined;
};

/** What texts quote of what somebody sent: values in messages of the database, and pieces of JSON that cannot be read. */
function withoutValues(message: string, code: string | undefined): string {
  if (code !== undefined && quotingValues.test(code)) return message.replace(/"[^]*"/g, hidden);
  return message.replace(/^(Unexpected .+ in JSON.*|Unexpected .*token).*$/s, 'JSON cannot be read');
}

/**
 * An error without the parameters of the statement, the rows and the texts that drivers hang on it: those are what
 * people wrote, and belong in the record alone.
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (typeof error !== 'object' || error === null) return { type: typeof error, message: String(error), stack: '' };
  const known = error as Known;
  const database = databaseErrorOf(known);
  const given = textOf(known.message) ?? '';
  const code = textOf(database?.code) ?? textOf(known.code);
  const message = withoutValues(given, database === undefined ? undefined : code);
  const [constraint, table] = [textOf(database?.constraint), textOf(database?.table)];
  const isWrapped = known.cause !== undefined && known.cause !== null && known.cause !== database;
  return {
    type: textOf(known.name) ?? 'Error',
    message,
    // The first lines of a stack are the message.
    stack: [`${textOf(known.name) ?? 'Error'}: ${message}`, ...framesOf(known.stack)].join('\n'),
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(table === undefined ? {} : { table }),
    ...(isWrapped && depth < longestChain ? { cause: loggedError(known.cause, depth + 1) } : {}),
  };
}

/** An error of the database that says no values, for who keeps it elsewhere than in the record; others are what they were. */
export function withoutContent(error: unknown): unknown {
  if (!(error instanceof Error) || databaseErrorOf(error) === undefined) return error;
  const { type, message, stack } = loggedError(error);
  return Object.assign(new Error(message), { name: type, stack });
}

const framesOf = (stack: unknown): readonly string[] =>
  (textOf(stack) ?? '').split('\n').filter((line) => /^\s+at /.test(line));
