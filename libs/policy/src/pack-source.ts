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
const longestSource = 2_000_000;

const refuse = (message: string): ReadSource => ({ faults: [{ line: 1, column: 1, pointer: '', message }] });

/** Reads YAML and keeps where everything stands. Aliases are refused, so a small file cannot become a huge one. */
export const readSource = (source: string): ReadSource => {
  if (source.length > longestSource) return refuse('the file is too long for a pack');
  try {
    return readYaml(source);
  } catch (error) {
    // The reader goes down one call for each level: a file of brackets alone exhausts the stack.
    if (error instanceof RangeError) return refuse('the file is nested too deeply for a pack');
    throw error;
  }
};

const readYaml = (source: string): ReadSource => {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, merge: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const faults = unreadable(document).map(({ offset, message }) => ({ ...at(offset), pointer: '', message }));
  if (faults.length > 0) return { faults };
  return { content: document.toJS(), placeOf: (fault) => at(offsetOf(document.contents, fault)) };
};

const unreadable = (document: Document.Parsed): { readonly offset: number; readonly message: string }[] => {
  const found = [...document.errors, ...document.warnings].map((problem) => ({
    offset: problem.pos[0],
    message: (problem.message.split(' at line')[0] ?? problem.message).trim(),
  }));
  visit(document, {
    Alias(_key, alias) {
      found.push({ offset: startOf(alias) ?? 0, message: `write *${alias.source} out; a pack has no aliases` });
    },
  });
  return found;
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
