import { Refusal, repeated } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { stringify } from 'yaml';
import { digestOf } from './digest.js';
import { loadPack } from './load-pack.js';
import { type Pack, packSchema } from './pack.schema.js';
import { builtInPacks } from './built-in-packs.js';

/** A version of a pack in the record. */
export interface LoadedPack {
  readonly id: string;
  readonly key: string;
  readonly version: string;
  readonly content: Pack;
  readonly digest: string;
  readonly loadedAt: Date;
}

const columns = 'id, key, version, content, digest, loaded_at as "loadedAt"';

/** Versions never change, so what was read once need not be read again. */
const remembered = new Map<string, LoadedPack>();

/** A pack that an earlier release kept lacks the settings that came since: reading fills in what they are by default. */
const completed = (pack: LoadedPack): LoadedPack => ({ ...pack, content: packSchema.parse(pack.content) });

/**
 * Keeps a version of a pack. The same content again changes nothing; other content under the same version refuses
 * `pack-version-taken`, and a source with faults `pack-invalid` with all of them.
 */
export const loadPackVersion = async (tx: Transaction, source: string): Promise<LoadedPack> => {
  const loaded = loadPack(source);
  if (loaded.pack !== null) return keepPack(tx, loaded.pack, source);
  throw new Refusal(
    'pack-invalid',
    undefined,
    loaded.faults.map(({ pointer, line, column, message }) => ({
      pointer,
      message: `line ${line}, column ${column}: ${message}`,
    })),
  );
};

/** Keeps a pack that was made from another, such as a squeezed one. */
export const keepPack = async (tx: Transaction, pack: Pack, source = stringify(pack)): Promise<LoadedPack> => {
  const content = packSchema.parse(pack);
  const digest = digestOf(content);
  await rowsOf(
    tx,
    `insert into policy_pack (key, version, title, source, content, digest, loaded_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (key, version) do nothing`,
    [content.key, content.version, JSON.stringify(content.title), source, JSON.stringify(content), digest, tx.at],
  );
  const kept = await packByKey(tx, content.key, content.version);
  // The digest of what an earlier release kept may lack settings that came since; the content decides.
  if (kept.digest === digest || digestOf(kept.content) === digest) return kept;
  const detail = `${content.key} ${content.version} is loaded with other content; raise the version`;
  throw new Refusal('pack-version-taken', detail);
};

export const packById = async (tx: Transaction, id: string): Promise<LoadedPack> => {
  const known = remembered.get(id);
  if (known) return known;
  const row = await rowOf<LoadedPack>(tx, `select ${columns} from policy_pack where id = $1`, [id]);
  if (!row) throw new Refusal('unknown-pack');
  const pack = completed(row);
  remembered.set(id, pack);
  return pack;
};

/** A version of a pack; without one the newest release (a version with a suffix is only taken by name). */
export const packByKey = async (tx: Transaction, key: string, version?: string): Promise<LoadedPack> => {
  const row = await rowOf<LoadedPack>(
    tx,
    `select ${columns} from policy_pack where key = $1 and (version = $2 or ($2::text is null and version !~ '-'))
     order by string_to_array(split_part(version, '-', 1), '.')::int[] desc limit 1`,
    [key, version ?? null],
  );
  if (row) return completed(row);
  throw new Refusal(
    'unknown-pack',
    `There is no pack ${[key, ...(version === undefined ? [] : [version])].map(repeated).join(' ')}`,
  );
};

/** A version of a pack as lists show it. */
export interface PackInList {
  readonly id: string;
  readonly key: string;
  readonly version: string;
  readonly title: Pack['title'];
  readonly digest: string;
  readonly loadedAt: Date;
}

/** Every version that is loaded, the newest of each pack first. */
export const listPacks = (tx: Transaction): Promise<PackInList[]> =>
  rowsOf<PackInList>(
    tx,
    `select id, key, version, title, digest, loaded_at as "loadedAt" from policy_pack
     order by key, string_to_array(split_part(version, '-', 1), '.')::int[] desc, version`,
  );

/**
 * Loads the packs that come with the system, and answers how many were new. A version that is there stays as it is,
 * whatever it says: running cycles began with it.
 */
export const seedPacks = async (tx: Transaction): Promise<number> => {
  const kept = await listPacks(tx);
  const isNew = ({ key, version }: Pack): boolean => !kept.some((pack) => pack.key === key && pack.version === version);
  const missing = (await builtInPacks()).flatMap(({ source }) => {
    const { pack } = loadPack(source);
    return pack && isNew(pack) ? [{ pack, source }] : [];
  });
  for (const { pack, source } of missing) await keepPack(tx, pack, source);
  return missing.length;
};
