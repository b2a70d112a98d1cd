import { Refusal } from '@zehuan/contracts';
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

/**
 * Keeps a version of a pack. The same content again changes nothing; other content under the same version refuses
 * `pack-version-taken`, and a source with faults `pack-invalid` with all of them.
 */
export const loadPackVersion = async (tx: Transaction, source: string): Promise<LoadedPack> => {
  const loaded = loadPack(source);
  if (loaded.pack === null)
    throw new Refusal(
      'pack-invalid',
      undefined,
      loaded.faults.map((fault) => ({
        pointer: fault.pointer,
        message: `line ${fault.line}, column ${fault.column}: ${fault.message}`,
      })),
    );
  return keepPack(tx, loaded.pack, source);
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
  if (kept.digest !== digest)
    throw new Refusal(
      'pack-version-taken',
      `${content.key} ${content.version} is loaded with other content; raise the version`,
    );
  return kept;
};

export const packById = async (tx: Transaction, id: string): Promise<LoadedPack> => {
  const known = remembered.get(id);
  if (known) return known;
  const pack = await rowOf<LoadedPack>(tx, `select ${columns} from policy_pack where id = $1`, [id]);
  if (!pack) throw new Refusal('unknown-pack');
  remembered.set(id, pack);
  return pack;
};

/** A version of a pack; without one the newest release (a version with a suffix is only taken by name). */
export const packByKey = async (tx: Transaction, key: string, version?: string): Promise<LoadedPack> => {
  const pack = await rowOf<LoadedPack>(
    tx,
    `select ${columns} from policy_pack where key = $1 and (version = $2 or ($2::text is null and version !~ '-'))
     order by string_to_array(split_part(version, '-', 1), '.')::int[] desc limit 1`,
    [key, version ?? null],
  );
  if (!pack)
    throw new Refusal(
      'unknown-pack',
      version === undefined ? `There is no pack ${key}` : `There is no pack ${key} ${version}`,
    );
  return pack;
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

/** Loads the packs that come with the system; those that are there already stay as they are. */
export const seedPacks = async (tx: Transaction): Promise<number> => {
  const packs = await builtInPacks();
  for (const pack of packs) await loadPackVersion(tx, pack.source);
  return packs.length;
};
