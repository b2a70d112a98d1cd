// Every package of the lockfile is held by its hash and comes from the registry by name: node tools/check-lockfile.mjs [FILE]
import fs from 'node:fs';
import { lockfileFaults } from './supply/lockfile-faults.mjs';

const file = process.argv[2] ?? new URL('../package-lock.json', import.meta.url);
const lockfile = JSON.parse(fs.readFileSync(file, 'utf8'));
const faults = lockfileFaults(lockfile);
for (const fault of faults) console.error(fault);
console.log(`${Object.keys(lockfile.packages).length} entries checked, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
