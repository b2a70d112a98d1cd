// Every package of the lockfile is pinned by its hash and comes from a registry by name: no git, no tarball of elsewhere.
import fs from 'node:fs';

const { packages } = JSON.parse(fs.readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const hosts = new Set();
const faults = [];
for (const [place, entry] of Object.entries(packages)) {
  if (place === '' || entry.link || !place.includes('node_modules/')) continue;
  if (entry.inBundle) continue;
  if (!entry.integrity) faults.push(`${place} has no integrity`);
  if (entry.resolved) {
    if (!entry.resolved.startsWith('https://')) faults.push(`${place} comes from ${entry.resolved}`);
    else hosts.add(new URL(entry.resolved).host);
  }
}
if (hosts.size > 1) faults.push(`more than one host: ${[...hosts].join(', ')}`);
for (const fault of faults) console.error(fault);
console.log(`${Object.keys(packages).length} entries checked`);
process.exit(faults.length === 0 ? 0 : 1);
