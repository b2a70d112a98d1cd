/** Names every way in which a lockfile lets a package come from elsewhere, or be another one, than the registry's own by its hash. */
export function lockfileFaults({ lockfileVersion, packages }) {
  const faults = lockfileVersion === 3 ? [] : [`lockfileVersion is ${lockfileVersion}, not 3`];
  const outside = Object.entries(packages).filter(([place, entry]) => place.includes('node_modules/') && !entry.link);
  for (const [place, entry] of outside) faults.push(...packageFaults(place, entry));
  for (const [place, entry] of Object.entries(packages)) {
    if (entry.link && !isWorkspace(packages, entry.resolved)) faults.push(`${place} links to ${entry.resolved}`);
    faults.push(...wishFaults(place, entry, !place.includes('node_modules/')));
  }
  return [...faults, ...hostFaults(outside)];
}

const isWorkspace = (packages, place) =>
  typeof place === 'string' && !place.includes('node_modules') && !place.startsWith('.') && place in packages;

const packageFaults = (place, entry) => {
  const faults = [];
  if (entry.inBundle) faults.push(`${place} is bundled in another package, so no hash of its own holds it`);
  else if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(entry.integrity ?? '')) faults.push(`${place} has no sha512 integrity`);
  if (entry.resolved === undefined) return faults;
  const address = URL.canParse(entry.resolved) ? new URL(entry.resolved) : null;
  if (address?.protocol !== 'https:') return [...faults, `${place} comes from ${entry.resolved}`];
  if (address.username || address.password) faults.push(`${place} has an address with credentials`);
  const name = entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const tarball = `/${name}/-/${name.split('/').at(-1)}-${entry.version}.tgz`;
  if (!address.pathname.endsWith(tarball) || address.search)
    faults.push(`${place} comes from ${address.pathname}, not from ${tarball}`);
  return faults;
};

/** What packages ask for: of the registry, by range or alias; we ourselves by the exact version, or for our own workspaces. */
const wishFaults = (place, entry, isOurs) =>
  ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']
    .flatMap((kind) => Object.entries(entry[kind] ?? {}))
    .filter(([name, wish]) => !(isOurs ? isExact(name, wish) : isOfRegistry(wish)))
    .map(([name, wish]) => `${place === '' ? 'the root' : place} asks for ${name} as ${wish}`);

const isExact = (name, wish) => (name.startsWith('@zehuan/') ? wish === '*' : /^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(wish));

/** A range or a tag; an alias names another package of the registry. Addresses, folders and repositories have a colon or a slash. */
const isOfRegistry = (wish) => !/[:/]/.test(wish.replace(/^npm:(?:@[\w.-]+\/)?[\w.-]+@/, ''));

/** Either no package names its address, and all come from the registry that npm is set to, or all name one host. */
const hostFaults = (outside) => {
  const named = outside.filter(([, { resolved }]) => resolved !== undefined);
  if (named.length === 0) return [];
  const hosts = new Set(named.flatMap(([, { resolved }]) => (URL.canParse(resolved) ? [new URL(resolved).host] : [])));
  const faults = hosts.size > 1 ? [`more than one host: ${[...hosts].join(', ')}`] : [];
  const silent = outside.length - named.length - outside.filter(([, { inBundle }]) => inBundle).length;
  if (silent > 0)
    faults.push(`${named.length} packages name their address, ${silent} do not; the first is ${named[0][0]}`);
  return faults;
};
