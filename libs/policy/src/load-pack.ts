import { createHash } from 'node:crypto';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { checkPack } from './check-pack.js';
import { type Pack, packSchema } from './pack.schema.js';

/** One thing that is wrong in a pack's file; line and column count from 1. */
export interface PackFileFault {
  readonly line: number;
  readonly column: number;
  /** The place by its keys, `/items/3/due`. */
  readonly pointer: string;
  readonly message: string;
}

export type LoadedSource =
  | { readonly pack: Pack; readonly digest: string; readonly faults: readonly [] }
  | { readonly pack: null; readonly faults: readonly PackFileFault[] };

/** Far above any real pack, and far below what would hold up the process. */
const longestSource = 2_000_000;

/** Reads a pack from YAML: the pack, or every fault at once. Aliases are refused, so a small file cannot become a huge one. */
export const loadPack = (source: string): LoadedSource => {
  if (source.length > longestSource) return { pack: null, faults: [{ line: 1, column: 1, pointer: '', message: 'the file is too long for a pack' }] };
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, merge: false });
  const at = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0)
    return { pack: null, faults: document.errors.map((error) => ({ ...at(error.pos[0]), pointer: '', message: (error.message.split(' at line')[0] ?? error.message).trim() })) };
  const aliases: PackFileFault[] = [];
  visit(document, {
    Alias(_key, alias) {
      aliases.push({ ...at(alias.range?.[0] ?? 0), pointer: '', message: `write *${alias.source} out; a pack has no aliases` });
    },
  });
  if (aliases.length > 0) return { pack: null, faults: aliases };
  const parsed = packSchema.safeParse(document.toJS());
  const faults = parsed.success
    ? checkPack(parsed.data)
    : parsed.error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((name) => ({ path: [...issue.path, name] as (string | number)[], message: `there is no setting ${name} here` }))
          : [{ path: issue.path as (string | number)[], message: issue.message }],
      );
  if (faults.length > 0 || !parsed.success) {
    const placed = faults.map((fault) => ({ ...at(offsetOf(document.contents, fault.path)), pointer: `/${fault.path.join('/')}`, message: fault.message }));
    return { pack: null, faults: placed.sort((a, b) => a.line - b.line || a.column - b.column) };
  }
  return { pack: parsed.data, digest: digestOf(parsed.data), faults: [] };
};

/** Where the value at a path begins; where it is missing, where its nearest parent begins. */
const offsetOf = (root: Node | null, path: readonly (string | number)[]): number => {
  let node: unknown = root;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((each) => isScalar(each.key) && each.key.value === step);
      if (!pair) return offset;
      offset = (pair.key as { range?: [number, number, number] }).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
    } else return offset;
    offset = (node as { range?: [number, number, number] } | undefined)?.range?.[0] ?? offset;
  }
  return offset;
};

/** The same for the same content, whatever the order of keys or the comments of the file. */
export const digestOf = (pack: Pack): string => createHash('sha256').update(canonical(pack)).digest('hex');

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`)
      .join(',')}}`;
  return JSON.stringify(value);
};

/** The same pack with days of another length, under a version of its own: for the demo and for rehearsals. */
export const squeezedPack = (pack: Pack, dayMilliseconds: number): Pack => ({
  ...pack,
  version: `${pack.version}-squeezed.${dayMilliseconds}`,
  calendar: { ...pack.calendar, squeeze: { dayMilliseconds } },
});
