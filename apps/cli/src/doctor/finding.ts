import { type ExitCode, exitCodes } from '@zehuan/platform';

/** What the doctor looks at, in the order in which a report shows it. */
export const checkNames = [
  'postgres',
  'migrations',
  'temporal',
  'clocks',
  'workers',
  'cycles without execution',
  'executions without cycle',
  'late cycles',
  'failing executions',
  'schedules',
  'delivery',
  'notices',
  'provisional deadlines',
  'incidents',
  'second factors',
  'audit seals',
  'audit trail',
  'attachments',
  'disk',
] as const;
export type CheckName = (typeof checkNames)[number];

/** `warning` is worth somebody's attention; `broken` keeps the system from doing what it is there for. */
export type CheckState = 'ok' | 'warning' | 'broken';

/** What one check found: in a sentence for people, in figures for scripts. */
export interface Finding {
  readonly name: CheckName;
  readonly state: CheckState;
  /** What it means and what to do. */
  readonly says: string;
  readonly figures: Readonly<Record<string, unknown>>;
}

export const finding = (
  name: CheckName,
  state: CheckState,
  says: string,
  figures: Finding['figures'] = {},
): Finding => ({ name, state, says, figures });

/** Checks of servers: when one of these is broken, others could not be made. */
const servers: ReadonlySet<CheckName> = new Set<CheckName>(['postgres', 'temporal']);

/** 0 all well, 69 a server is away, 1 something else is amiss. */
export function exitCodeOf(findings: readonly Finding[]): ExitCode {
  if (
    findings.some(({ name, state, figures }) => servers.has(name) && state === 'broken' && figures['isAway'] === true)
  )
    return exitCodes.unavailable;
  return findings.every(({ state }) => state === 'ok') ? exitCodes.ok : exitCodes.amiss;
}

/** The first few of a list, for a sentence. */
export const some = (all: readonly string[], most = 5): string =>
  all.length <= most ? all.join(', ') : `${all.slice(0, most).join(', ')} and ${all.length - most} more`;

/** `1 cycle`, `2 cycles`. */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`;
