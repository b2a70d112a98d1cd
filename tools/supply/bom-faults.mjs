import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { isAllowed } from './licences.mjs';
import { nameOf, shippedPackages } from './shipped-packages.mjs';

export const specVersion = Spec.Version.v1dot6;

const form = new Validation.JsonStrictValidator(specVersion);

export const fullName = ({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`;

/** Names what is wrong with a bill of materials (its text) for a lockfile: form, packages, hashes, licences, what it gives away. */
export async function bomFaults(text, lockfile) {
  const formFault = await form.validate(text);
  if (formFault !== null) return [`it is no CycloneDX ${specVersion}: ${JSON.stringify(formFault).slice(0, 500)}`];
  const bom = JSON.parse(text);
  return [
    ...(bom.specVersion === specVersion ? [] : [`its version is ${bom.specVersion}, not ${specVersion}`]),
    ...packageFaults(bom, lockfile),
    ...bom.components.flatMap((component) => licenceFaults(component)),
    ...leaks(text),
  ];
}

const packageFaults = (bom, lockfile) => {
  const listed = new Map(bom.components.filter(isOfNpm).map((component) => [fullName(component), component]));
  const faults = [];
  for (const [place, entry] of shippedPackages(lockfile)) {
    const name = `${nameOf(place, entry)}@${entry.version}`;
    const component = listed.get(name);
    if (component === undefined) faults.push(`${name} is missing`);
    else if (entry.integrity && component.hashes?.[0]?.content !== hexOf(entry.integrity))
      faults.push(`${name} has not the hash of the lockfile`);
    if (component) component.isInLockfile = true;
  }
  for (const [name, component] of listed) if (!component.isInLockfile) faults.push(`${name} is not in the lockfile`);
  return faults;
};

const isOfNpm = ({ purl }) => purl.startsWith('pkg:npm/');

/** The hash of an `integrity` as a bill of materials writes it. */
export const hexOf = (integrity) => Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');

const licenceFaults = (component) => {
  const licences = (component.licenses ?? []).map(
    ({ expression, license }) => expression ?? license.id ?? license.name,
  );
  if (licences.length === 0) return [`${fullName(component)} has no licence`];
  return licences
    .filter((licence) => !isAllowed(licence))
    .map((licence) => `${fullName(component)} has the licence ${licence}, which is not on the list`);
};

const leaks = (text) => {
  const faults = [];
  if (/\/\/[^/\s"@]+:[^/\s"@]+@/.test(text)) faults.push('it holds an address with credentials');
  for (const path of text.match(/"(?:file:\/\/)?(?:\/[\w.-]+){2,}"|"[A-Za-z]:\\\\[^"]*"/g) ?? [])
    faults.push(`it holds a path of the machine: ${path}`);
  return faults;
};
