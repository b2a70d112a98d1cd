import { AsyncLocalStorage } from 'node:async_hooks';

/** Which request, workflow or activity a line of the log belongs to. */
export type LogContext = Readonly<Record<string, string | number>>;

const storage = new AsyncLocalStorage<LogContext>();

/** Runs the work so that every line it logs bears the given fields, besides those it bears already. */
export const withLogContext = <Answer>(fields: LogContext, work: () => Answer): Answer =>
  storage.run({ ...storage.getStore(), ...fields }, work);

/** The fields that a line logged here bears. */
export const logContext = (): LogContext => storage.getStore() ?? {};
