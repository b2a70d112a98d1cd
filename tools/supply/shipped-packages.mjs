/** The workspaces that run at an operator's or, bundled, in a browser. */
export const isApp = (place) => /^apps\/[^/]+$/.test(place);

/**
 * The packages of a lockfile that the apps need when they run, by their places, found as Node finds them: what the
 * apps and their libraries name as dependencies, and everything that those need in turn.
 */
export function shippedPackages({ packages }) {
  const shipped = new Map();
  const queue = Object.keys(packages).filter(isApp);
  for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
    const entry = packages[place];
    if (entry.link) queue.push(entry.resolved);
    if (shipped.has(place) || entry.link) continue;
    shipped.set(place, entry);
    for (const [name, isOptional] of neededBy(entry)) {
      const found = placeOf(packages, place, name);
      if (found !== undefined) queue.push(found);
      else if (!isOptional) throw new Error(`${place} needs ${name}, which the lockfile does not have`);
    }
  }
  return shipped;
}

const neededBy = (entry) => [
  ...Object.keys(entry.dependencies ?? {}).map((name) => [name, name in (entry.optionalDependencies ?? {})]),
  ...Object.keys(entry.optionalDependencies ?? {}).map((name) => [name, true]),
  ...Object.keys(entry.peerDependencies ?? {})
    .filter((name) => !entry.peerDependenciesMeta?.[name]?.optional)
    .map((name) => [name, false]),
];

const placeOf = (packages, from, name) => {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (place in packages) return place;
    if (folder === '') return undefined;
  }
};

export const nameOf = (place, entry) =>
  entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
