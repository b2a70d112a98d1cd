import { exitCodes, type ExitCode, readSettings, runningServers, type Settings } from '@zehuan/platform';
import type { CliContext } from './context.js';
import { withRecord } from './record.js';

export interface CreatedContext extends CliContext {
  readonly exitCode: () => ExitCode;
}

export interface ContextOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly isJson: () => boolean;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** The context of one run of the command. */
export function createContext({ env, isJson, out, err }: ContextOptions): CreatedContext {
  let read: Settings | undefined;
  let exitCode: ExitCode = exitCodes.ok;
  const settings = (): Settings => (read ??= readSettings(env));
  const say = (line: string): void => err(`${line}\n`);
  return {
    settings,
    say,
    inDatabase: (work) => withRecord(settings(), work, say),
    apiAddress: () =>
      (runningServers(settings().ZEHUAN_DATA_DIR)?.apiAddress ?? settings().PUBLIC_URL).replace(/\/+$/, ''),
    credentials: () => {
      const { ZEHUAN_DEVELOPMENT_KEY: key, ZEHUAN_API_TOKEN: token } = settings();
      return {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(key === undefined ? {} : { 'X-Development-Key': key }),
      };
    },
    report: (answer, lines) =>
      out(isJson() ? `${JSON.stringify(answer, null, 2)}\n` : lines.map((line) => `${line}\n`).join('')),
    endWith: (code) => {
      exitCode = code;
    },
    exitCode: () => exitCode,
  };
}
