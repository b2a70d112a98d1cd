import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A run of a workflow that once took place, and what it shows. */
export interface StoredHistory {
  /** `<recording>/<name>`, the path below the folder without its ending. */
  readonly name: string;
  readonly workflowId: string;
  readonly history: { readonly events: readonly HistoryEvent[] };
}

/** As much of an event as tests look at. */
export interface HistoryEvent {
  readonly eventType: string;
  readonly workflowExecutionStartedEventAttributes?: { readonly workflowType: { readonly name: string } };
  readonly workflowExecutionUpdateAcceptedEventAttributes?: {
    readonly acceptedRequest: { readonly input: { readonly name: string } };
  };
}

export const historiesFolder = fileURLToPath(new URL('../../histories/', import.meta.url));
const manifestFile = join(historiesFolder, 'manifest.json');

/** The digest of every stored history, by its name: what is recorded once is never changed or taken away. */
export const manifest = (): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, string>;

const fileOf = (name: string): string => join(historiesFolder, `${name}.json.gz`);

/** The digest of what a file holds, unpacked: packing may differ between machines. */
export const digestOf = (name: string): string =>
  createHash('sha256')
    .update(gunzipSync(readFileSync(fileOf(name))))
    .digest('hex');

export const storedNames = (): readonly string[] =>
  readdirSync(historiesFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json.gz'))
    .map((path) => path.replaceAll('\\', '/').slice(0, -'.json.gz'.length))
    .sort();

export const readHistory = (name: string): StoredHistory => ({
  name,
  ...(JSON.parse(gunzipSync(readFileSync(fileOf(name))).toString('utf8')) as Omit<StoredHistory, 'name'>),
});

/** What a machine says about itself is no part of a history that others keep. */
const ofMachine = new Set(['stackTrace', 'identity', 'buildId', 'workerControlTaskQueue', 'stickyTaskQueue']);
const withoutMachine = (key: string, value: unknown): unknown =>
  ofMachine.has(key) && typeof value === 'string' ? '' : value;

/** Stores histories of a new recording, and refuses one that is there. */
export const storeHistories = (
  recording: string,
  histories: readonly { readonly name: string; readonly workflowId: string; readonly history: unknown }[],
): void => {
  const known = manifest();
  mkdirSync(join(historiesFolder, recording));
  for (const { name, workflowId, history } of histories)
    writeFileSync(
      fileOf(`${recording}/${name}`),
      gzipSync(JSON.stringify({ workflowId, history }, withoutMachine), { level: 9 }),
      {
        flag: 'wx',
      },
    );
  const added = histories.map(({ name }) => [`${recording}/${name}`, digestOf(`${recording}/${name}`)] as const);
  const all = Object.fromEntries([...Object.entries(known), ...added].sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(manifestFile, `${JSON.stringify(all, null, 2)}\n`);
};
