import { type DestinationStream, type Logger, pino } from 'pino';
import type { Settings } from '../settings/settings.js';
import { errorFields } from './error-fields.js';
import { logContext } from './log-context.js';
import { prettyLine } from './pretty-line.js';

export type { Logger } from 'pino';

/** Fields that never belong in a log, wherever in a line they stand. */
const secretFields = ['authorization', 'cookie', 'password', 'secret', 'token', 'apiKey'];
const redacted = secretFields.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

export interface LoggerOptions {
  /** Which process speaks: `api`, `worker`, `cli`. */
  readonly name: string;
  readonly level?: Settings['LOG_LEVEL'];
  readonly format?: Settings['LOG_FORMAT'];
  /** Where lines go; standard output when left out. */
  readonly destination?: DestinationStream;
}

/** A structured log: one line for each event, with the ids of the request or workflow that it belongs to. */
export function createLogger({
  name,
  level = 'info',
  format = 'json',
  destination = process.stdout,
}: LoggerOptions): Logger {
  const pretty: DestinationStream = {
    write(line) {
      destination.write(prettyLine(line));
    },
  };
  const target = format === 'json' ? destination : pretty;
  return pino(
    {
      name,
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => errorFields(error) },
      redact: { paths: redacted, censor: '…' },
      mixin: logContext,
    },
    target,
  );
}
