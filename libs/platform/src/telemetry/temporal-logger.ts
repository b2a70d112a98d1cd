import type { Logger } from './logger.js';

type TemporalLevel = 'TRACE' | 'DEBUG' | 'INFO' | 'WARN' | 'ERROR';
type Fields = Record<string | symbol, unknown>;

/** What `Runtime.install({ logger })` of Temporal's worker takes. */
export interface TemporalLogger {
  log(level: TemporalLevel, message: string, fields?: Fields): void;
  trace(message: string, fields?: Fields): void;
  debug(message: string, fields?: Fields): void;
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
}

const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/** What says which execution a line belongs to, and what went wrong; other fields may hold what people wrote. */
const keptFields = [
  'workflowId',
  'runId',
  'workflowType',
  'activityId',
  'activityType',
  'attempt',
  'taskQueue',
  'sdkComponent',
  'target',
  'state',
];

const printable = (value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);

function kept(fields: Fields): Record<string, unknown> {
  const entries = keptFields
    .filter((name) => fields[name] !== undefined)
    .map((name) => [name, printable(fields[name])] as const);
  return { ...Object.fromEntries(entries), ...(fields.error instanceof Error ? { err: fields.error } : {}) };
}

/** Lets Temporal's SDK and core speak through our log, with workflow ids as fields. */
export function temporalLogger(logger: Logger): TemporalLogger {
  const log = (level: TemporalLevel, message: string, fields: Fields = {}): void => {
    logger[levels[level]](kept(fields), message);
  };
  return {
    log,
    trace: (message, fields) => log('TRACE', message, fields),
    debug: (message, fields) => log('DEBUG', message, fields),
    info: (message, fields) => log('INFO', message, fields),
    warn: (message, fields) => log('WARN', message, fields),
    error: (message, fields) => log('ERROR', message, fields),
  };
}
