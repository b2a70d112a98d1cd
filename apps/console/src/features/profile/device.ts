/** Browsers and systems by the marks that they leave; the first that fits, as many bear the marks of others. */
const browsers = [
  ['Edge', /Edg\//],
  ['Firefox', /Firefox\//],
  ['Chrome', /Chrome\//],
  ['Safari', /Safari\//],
] as const;
const systems = [
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux|X11/],
] as const;

const first = (marks: readonly (readonly [string, RegExp])[], text: string): string | undefined =>
  marks.find(([, mark]) => mark.test(text))?.[0];

/** A browser as people call it; what it says of itself where it is none of those that are known. */
export function deviceOf(userAgent: string | null): string {
  if (userAgent === null) return '—';
  const known = [first(browsers, userAgent), first(systems, userAgent)].filter((name) => name !== undefined);
  return known.length > 0 ? known.join(' · ') : userAgent.slice(0, 60);
}
