#!/usr/bin/env node
/**
 * Makes `libs/org/data/pinyin.tsv`, the characters that can be read as each syllable of pinyin, from npm `pinyin-pro`.
 * One line a syllable, sorted: syllable (ü as v), tab, characters; a character of several readings stands in each.
 *
 *   node libs/org/tools/make-pinyin.mjs            makes the file anew
 *   node libs/org/tools/make-pinyin.mjs --check    fails when the file differs from what would be made
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = 'pinyin-pro@3.29.4';
const target = fileURLToPath(new URL('../data/pinyin.tsv', import.meta.url));
/** The characters of the national standard GB 13000.1. */
const [first, last] = [0x4e00, 0x9fa5];

/** Fetches the package into a folder of its own. */
function fetched(folder) {
  execFileSync('npm', ['pack', source, '--silent', '--pack-destination', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  execFileSync('tar', ['-xzf', join(folder, archive), '-C', folder, 'package/dist/index.js']);
  return createRequire(import.meta.url)(join(folder, 'package/dist/index.js'));
}

function linesOf({ pinyin }) {
  const characters = new Map();
  for (let code = first; code <= last; code += 1) {
    const character = String.fromCodePoint(code);
    const readings = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
    for (const reading of new Set(readings))
      // Interjections such as `ng` are no syllables of names.
      if (/^[a-z]*[aeiouv][a-z]*$/.test(reading)) characters.set(reading, (characters.get(reading) ?? '') + character);
  }
  return [...characters].sort(([one], [other]) => (one < other ? -1 : 1)).map((line) => line.join('\t'));
}

const folder = mkdtempSync(join(tmpdir(), 'pinyin-'));
try {
  const text = `${linesOf(fetched(folder)).join('\n')}\n`;
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) throw new Error(`${target} is not what ${source} gives`);
} finally {
  rmSync(folder, { recursive: true });
}
