interface Line {
  readonly time?: string;
  readonly level?: string;
  readonly name?: string;
  readonly msg?: string;
  readonly err?: { readonly stack?: string };
}

/** One JSON line of the log as a person reads it. */
export function prettyLine(json: string): string {
  const {
    time = '',
    level = '',
    name = '',
    msg = '',
    err,
    ...rest
  } = JSON.parse(json) as Line & Record<string, unknown>;
  const fields = Object.entries(rest)
    .filter(([key]) => key !== 'pid')
    .map(([key, value]) => ` ${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const stack = err?.stack === undefined ? '' : `\n${err.stack}`;
  return `${time.slice(11, 23)} ${level.toUpperCase().padEnd(5)} ${name}: ${msg}${fields.join('')}${stack}\n`;
}
