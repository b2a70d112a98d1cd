import type { ExitCode, Settings } from '@zehuan/platform';
import type { DataSource } from 'typeorm';

/** What a command needs of the program around it. */
export interface CliContext {
  /** The settings of the environment; all wrong ones are named together when they are first asked for. */
  readonly settings: () => Settings;
  /** Works on the migrated database: the configured one, that of a running `up`, or the embedded one, started for the while. */
  readonly inDatabase: <Answer>(work: (database: DataSource) => Promise<Answer>) => Promise<Answer>;
  /** Where the API answers, without a slash at the end: that of a running `up`, or the configured address. */
  readonly apiAddress: () => string;
  /** Headers that say to the API who asks, by the settings. */
  readonly credentials: () => Readonly<Record<string, string>>;
  /** Prints an answer: itself where `--json` is given, else the lines. */
  readonly report: (answer: unknown, lines: readonly string[]) => void;
  /** Says how things go while a command works, on standard error. */
  readonly say: (line: string) => void;
  /** What the process ends with although nothing was thrown. */
  readonly endWith: (exitCode: ExitCode) => void;
}
