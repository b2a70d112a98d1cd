// Judges a bill of materials against the lockfile and the list of licences: node tools/check-sbom.mjs [FILE] [LOCKFILE]
import fs from 'node:fs';
import { bomFaults } from './supply/bom-faults.mjs';

const [file = new URL('../dist/sbom.json', import.meta.url), lock = new URL('../package-lock.json', import.meta.url)] =
  process.argv.slice(2);
const text = fs.readFileSync(file, 'utf8');
const faults = await bomFaults(text, JSON.parse(fs.readFileSync(lock, 'utf8')));
for (const fault of faults) console.error(fault);
console.log(`${JSON.parse(text).components?.length ?? 0} components checked, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
