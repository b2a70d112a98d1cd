/** One thing that was checked: what it says where it holds, and what does not add up where it does not. */
export interface Finding {
  readonly rule: string;
  readonly expected: string;
  readonly found: string;
  readonly holds: boolean;
  /** A few of what does not fit. */
  readonly examples: readonly string[];
}

const shown = 5;

/** Two figures that must be the same. */
export const sameNumber = (rule: string, expected: number, found: number): Finding => ({
  rule,
  expected: String(expected),
  found: String(found),
  holds: expected === found,
  examples: [],
});

/** A set of things of which none may be there. */
export const none = (rule: string, wrong: readonly string[]): Finding => ({
  rule,
  expected: '0',
  found: String(wrong.length),
  holds: wrong.length === 0,
  examples: wrong.slice(0, shown),
});

/** Two sets that must be the same. */
export const sameSet = (rule: string, expected: ReadonlySet<string>, found: readonly string[]): Finding => {
  const present = new Set(found);
  const missing = [...expected].filter((each) => !present.has(each)).map((each) => `missing: ${each}`);
  const strange = [...present].filter((each) => !expected.has(each)).map((each) => `not expected: ${each}`);
  const twice = found.length - present.size;
  return {
    rule,
    expected: String(expected.size),
    found: String(found.length),
    holds: missing.length === 0 && strange.length === 0 && twice === 0,
    examples: [...missing, ...strange].slice(0, shown).concat(twice > 0 ? [`${twice} more than once`] : []),
  };
};
