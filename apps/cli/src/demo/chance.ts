/** Mixes bits so that keys that differ little lead to numbers that have nothing to do with one another. */
const mixed = (hash: number): number => {
  let bits = hash;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
};

/** A number from 0 up to 1 that follows from a seed and keys alone: the same today, tomorrow and on another machine. */
export const chance = (seed: string, ...keys: readonly string[]): number => {
  let hash = 0x811c9dc5;
  for (const character of [seed, ...keys].join('\u0000'))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return mixed(hash) / 2 ** 32;
};

/** One of several by their shares, which add up to 1. */
export const chosen = <Name extends string>(shares: Readonly<Record<Name, number>>, at: number): Name => {
  const names = Object.keys(shares) as Name[];
  let reached = 0;
  for (const name of names) {
    reached += shares[name];
    if (at < reached) return name;
  }
  return names.at(-1) as Name;
};
