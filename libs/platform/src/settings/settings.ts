import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { exitCodes } from '../exit-codes.js';
import { StartProblem } from '../start-problem.js';
import { secretSettings, type SettingName, settingShape, type SettingValues } from './definitions.js';
import { providerFaults } from './provider-settings.js';

/** What an operator decides, by the names of the environment; folders are absolute, and PUBLIC_URL is never missing. */
export type Settings = Readonly<Omit<SettingValues, 'PUBLIC_URL'>> & { readonly PUBLIC_URL: string };

/** Settings with those that a process cannot do without. */
export type SettingsWith<Needed extends SettingName> = Settings & {
  readonly [Name in Needed]: Name extends keyof Settings ? NonNullable<Settings[Name]> : never;
};

/** Settings are wrong or missing: one line for each, exit code 78. */
export class SettingsProblem extends StartProblem {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(exitCodes.configuration, lines.join('\n'));
    this.name = 'SettingsProblem';
    this.lines = lines;
  }
}

/** An S3 store and mutual TLS are described by several settings, which must be there together. */
function together(values: SettingValues): string[] {
  const lines = providerFaults(values);
  if (values.ATTACHMENT_STORE === 's3')
    for (const name of ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const)
      if (values[name] === undefined) lines.push(`${name}: is missing; ATTACHMENT_STORE=s3 needs it`);
  if ((values.TEMPORAL_TLS_CERT_PATH === undefined) !== (values.TEMPORAL_TLS_KEY_PATH === undefined))
    lines.push('TEMPORAL_TLS_CERT_PATH and TEMPORAL_TLS_KEY_PATH: give both or neither');
  if (values.DATABASE_OWNER_URL !== undefined && values.DATABASE_URL === undefined)
    lines.push('DATABASE_URL: is missing; DATABASE_OWNER_URL names the owner of that database');
  for (const name of ['TEMPORAL_TLS_CA_PATH', 'TEMPORAL_TLS_CERT_PATH', 'TEMPORAL_TLS_KEY_PATH'] as const) {
    const path = values[name];
    if (path !== undefined && !existsSync(path)) lines.push(`${name}: there is no file ${path}`);
  }
  return lines;
}

/** A process that kills itself on purpose, or lets somebody be everybody, has no place where people rely on it. */
const forProofsOnly = (values: SettingValues, env: NodeJS.ProcessEnv): string[] =>
  env['NODE_ENV'] === 'production'
    ? (['ZEHUAN_FAILPOINT', 'ZEHUAN_DEVELOPMENT_KEY'] as const)
        .filter((name) => values[name] !== undefined)
        .map((name) => `${name}: is for proofs, and refused where NODE_ENV is production`)
    : [];

const missing = (values: SettingValues, needed: readonly SettingName[]): string[] =>
  needed.filter((name) => values[name] === undefined).map((name) => `${name}: is missing`);

/** A variable that is set to nothing counts as left out, as in a `.env` file. */
const present = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1].trim() !== ''),
  );

const line = (issue: z.core.$ZodIssue, given: Record<string, string>): string => {
  const name = String(issue.path[0]);
  const value = given[name];
  const shown = value === undefined || secretSettings.has(name) ? '' : ` (is ${JSON.stringify(value.slice(0, 100))})`;
  return `${name}: ${issue.message}${shown}`;
};

/** The record as the role that owns it, for migrations and commands; undefined where no database is named. */
export const ownerUrlOf = ({
  DATABASE_OWNER_URL,
  DATABASE_URL,
}: Pick<Settings, 'DATABASE_OWNER_URL' | 'DATABASE_URL'>): string | undefined => DATABASE_OWNER_URL ?? DATABASE_URL;

const defaultPublicUrl = ({ HOST, PORT }: SettingValues): string => {
  const host = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST;
  return `http://${host.includes(':') ? `[${host}]` : host}:${PORT}`;
};

/**
 * Reads the settings from the environment.
 * @param needed settings that the caller cannot do without
 * @throws SettingsProblem that lists all wrong and missing ones at once
 */
export function readSettings<Needed extends SettingName = never>(
  env: NodeJS.ProcessEnv = process.env,
  needed: readonly Needed[] = [],
): SettingsWith<Needed> {
  const given = present(env);
  const parsed = z.object(settingShape).safeParse(given);
  if (!parsed.success) {
    const absent = needed.filter((name) => given[name] === undefined).map((name) => `${name}: is missing`);
    throw new SettingsProblem([...parsed.error.issues.map((issue) => line(issue, given)), ...absent]);
  }
  const lines = [...missing(parsed.data, needed), ...together(parsed.data), ...forProofsOnly(parsed.data, env)];
  if (lines.length > 0) throw new SettingsProblem(lines);
  const settings: Settings = {
    ...parsed.data,
    ZEHUAN_DATA_DIR: resolve(parsed.data.ZEHUAN_DATA_DIR),
    PUBLIC_URL: parsed.data.PUBLIC_URL ?? defaultPublicUrl(parsed.data),
  };
  return settings as SettingsWith<Needed>;
}

/** Reads a `.env` file of the working folder into the environment, where there is one; what is set already stays. */
export function loadEnvironmentFile(path = '.env'): void {
  if (existsSync(path)) process.loadEnvFile(path);
}
