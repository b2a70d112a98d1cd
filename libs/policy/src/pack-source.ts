import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode, visit } from 'yaml';
import type { PackFault } from './check/fault.js';

/** One thing that is wrong in a pack's file; line and column count from 1. */
export interface PackFileFault {
  readonly line: number;
  readonly column: number;
  /** The place by its keys, `/items/3/due`. */
  readonly pointer: string;
  readonly message: string;
}

/** A place in the file; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type ReadSource =
  | { readonly content: unknown; readonly placeOf: (fault: PackFault) => Place }
  | { readonly faults: readonly PackFileFault[] };

/** Far above any real pack, and far below what would hold up the process. */
const longestSource = 200_000;

const refuse = (message: string): ReadSource => ({ faults: [{ line: 1, column: 1, pointer: '', message }] });

/** A pack is some ten levels deep. */
const deepest = 100;
const tooDeep = 'the file is nested too deeply for a pack';

/** The reader goes down one call for each level, so a file of brackets alone would exhaust the stack. */
const isTooDeep = (source: string): boolean => {
  let depth = 0;
  for (const [bracket] of source.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > deepest) return true;
  }
  return false;
};

/** Reads YAML and keeps where everything stands. Aliases are refused, so a small file cannot become a huge one. */
export const readSource = (source: string): ReadSource => {
  if (source.length > longestSource) return refuse('the file is too long for a pack');
  if (isTooDeep(source)) return refuse(tooDeep);
  try {
    return readYaml(source);
  } catch (error) {
    // Levels may also be written without brackets.
    if (error instanceof RangeError) return refuse(tooDeep);
    throw error;
  }
};

const readYaml = (source: string): ReadSource => {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: false, prettyErrors: false, merge: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.some((error) => error.message.includes('call stack'))) return refuse(tooDeep);
  const faults = unreadable(document).map(({ offset, message }) => ({ ...at(offset), pointer: '', message }));
  if (faults.length > 0) return { faults };
  return { content: document.toJS(), placeOf: (fault) => at(offsetOf(document.contents, fault)) };
};

interface Unreadable {
  readonly offset: number;
  readonly message: string;
}

const unreadable = (document: Document.Parsed): readonly Unreadable[] => {
  const found: Unreadable[] = [...document.errors, ...document.warnings].map((problem) => ({
    offset: problem.pos[0],
    message: problem.message,
  }));
  visit(document, {
    Alias(_key, alias) {
      found.push({ offset: startOf(alias) ?? 0, message: `write *${alias.source} out; a pack has no aliases` });
    },
    Map(_key, map) {
      found.push(...repeatedKeys(map.items.map((pair) => pair.key)));
    },
  });
  return found;
};

/** The reader's own check compares each key with all others, which a file of keys alone would make it pay for. */
const repeatedKeys = (keys: readonly unknown[]): readonly Unreadable[] => {
  const seen = new Set<string>();
  return keys.flatMap((key) => {
    const name = isScalar(key) ? String(key.value) : undefined;
    if (name === undefined) return [{ offset: startOf(key) ?? 0, message: 'a key is a plain word' }];
    const isThere = seen.has(name);
    seen.add(name);
    return isThere ? [{ offset: startOf(key) ?? 0, message: `the key ${name} is there already` }] : [];
  });
};

/** Where the value at a path begins, or its key; where it is missing, where its nearest parent begins. */
const offsetOf = (root: ParsedNode | null, { path, isAboutKey }: PackFault): number => {
  let node: unknown = root;
  let offset = 0;
  path.forEach((step, index) => {
    if (isMap(node)) {
      const pair = node.items.find((each) => isScalar(each.key) && String(each.key.value) === String(step));
      offset = startOf(pair?.key) ?? offset;
      node = isAboutKey && index === path.length - 1 ? undefined : pair?.value;
    } else node = isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
    offset = startOf(node) ?? offset;
  });
  return offset;
};

const startOf = (node: unknown): number | undefined =>
  (node as { readonly range?: readonly [number, number, number] | null } | null | undefined)?.range?.[0];
