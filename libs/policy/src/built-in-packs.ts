import { readdir, readFile } from 'node:fs/promises';

const folder = new URL('../packs/', import.meta.url);

/** The packs that come with the system, by the names of their files. */
export const builtInPacks = async (): Promise<readonly { readonly name: string; readonly source: string }[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => ({
      name: name.replace('.yaml', ''),
      source: await readFile(new URL(name, folder), 'utf8'),
    })),
  );
};
