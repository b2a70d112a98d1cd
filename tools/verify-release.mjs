/** Says whether a release is what its maintainers signed: node verify-release.mjs FOLDER PUBLIC_KEY_PEM. Needs nothing but Node. */
import { createHash, verify } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const [folder, keyFile] = process.argv.slice(2);
if (!folder || !keyFile) {
  console.error('node verify-release.mjs FOLDER PUBLIC_KEY_PEM');
  process.exit(64);
}
const read = (file) => fs.readFileSync(path.join(folder, file));
const sums = read('SHA256SUMS');
const faults = verify(null, sums, fs.readFileSync(keyFile), read('SHA256SUMS.sig'))
  ? []
  : ['the signature is not of this key'];
const named = new Map(
  sums
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => [line.slice(66), line.slice(0, 64)]),
);
for (const [file, hash] of named) {
  if (!fs.existsSync(path.join(folder, file))) faults.push(`${file} is missing`);
  else if (createHash('sha256').update(read(file)).digest('hex') !== hash) faults.push(`${file} has been changed`);
}
for (const file of fs.readdirSync(folder))
  if (!named.has(file) && !file.startsWith('SHA256SUMS')) faults.push(`${file} is not named in SHA256SUMS`);
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? `${named.size} files are as they were signed` : 'do not install it');
process.exit(faults.length === 0 ? 0 : 1);
