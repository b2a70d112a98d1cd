/**
 * Writes dist/release: the sources of HEAD, the bill of materials, their hashes, and with --key FILE (an Ed25519 private
 * key as PEM) the signature of the hashes: node tools/release.mjs [--key FILE] [--folder DIR]
 */
import { execFileSync } from 'node:child_process';
import { createHash, createPrivateKey, sign } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { key: { type: 'string' }, folder: { type: 'string' } } });
const folder = path.resolve(values.folder ?? path.join(root, 'dist/release'));
const run = (program, ...args) => execFileSync(program, args, { cwd: root, maxBuffer: 512 * 1024 * 1024 });

if (run('git', 'status', '--porcelain', '--untracked-files=no').length > 0) {
  console.error('There are changes that are not committed: a release is what a commit holds.');
  process.exit(2);
}
const key = values.key === undefined ? null : createPrivateKey(fs.readFileSync(values.key));
if (key !== null && key.asymmetricKeyType !== 'ed25519') {
  console.error(`${values.key} is no Ed25519 key.`);
  process.exit(64);
}
const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const name = `zehuan-${version}`;

fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(folder, { recursive: true });
// The tar of a commit is the same anywhere; the header of gzip that Node writes holds no time and no name.
const sources = gzipSync(run('git', 'archive', '--format=tar', `--prefix=${name}/`, 'HEAD'), { level: 9 });
fs.writeFileSync(path.join(folder, `${name}.tar.gz`), sources);
run(process.execPath, 'tools/write-sbom.mjs', path.join(folder, `${name}.sbom.json`));
run(process.execPath, 'tools/check-sbom.mjs', path.join(folder, `${name}.sbom.json`));

const hashOf = (file) =>
  createHash('sha256')
    .update(fs.readFileSync(path.join(folder, file)))
    .digest('hex');
const sums = fs
  .readdirSync(folder)
  .sort()
  .map((file) => `${hashOf(file)}  ${file}\n`)
  .join('');
fs.writeFileSync(path.join(folder, 'SHA256SUMS'), sums);
if (key !== null) fs.writeFileSync(path.join(folder, 'SHA256SUMS.sig'), sign(null, Buffer.from(sums), key));
process.stdout.write(sums);
console.log(key === null ? 'not signed: name a key with --key' : 'signed: SHA256SUMS.sig');
