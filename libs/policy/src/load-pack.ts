import type { z } from 'zod';
import { checkPack } from './check/check-pack.js';
import type { PackFault } from './check/fault.js';
import { digestOf } from './digest.js';
import { type PackFileFault, readSource } from './pack-source.js';
import { type Pack, packSchema } from './pack.schema.js';

export type { PackFileFault } from './pack-source.js';

export type LoadedSource =
  | { readonly pack: Pack; readonly digest: string; readonly faults: readonly [] }
  | { readonly pack: null; readonly faults: readonly PackFileFault[] };

/** Nobody reads more, and finding the place of each takes time. */
const mostFaults = 1000;

const refuse = (faults: readonly PackFileFault[]): LoadedSource => ({
  pack: null,
  faults: [...faults].sort((a, b) => a.line - b.line || a.column - b.column).slice(0, mostFaults),
});

/**
 * Reads a pack from YAML: the pack, or every fault at once, in the order of the file, up to a thousand. What cannot be
 * read as YAML hides the rest.
 */
export const loadPack = (source: string): LoadedSource => {
  const read = readSource(source);
  if (!('content' in read)) return refuse(read.faults);
  const { content, placeOf } = read;
  const parsed = packSchema.safeParse(content);
  const unfit = parsed.success ? [] : parsed.error.issues.flatMap((issue) => faultsOf(issue, content));
  const faults = [...unfit, ...checkPack(content)];
  if (parsed.success && faults.length === 0) return { pack: parsed.data, digest: digestOf(parsed.data), faults: [] };
  return refuse(
    faults.slice(0, mostFaults).map((fault) => ({
      ...placeOf(fault),
      pointer: fault.path.map((step) => `/${step}`).join(''),
      message: fault.message,
    })),
  );
};

/** The schema's words for what is wrong, made those of whoever writes a pack. */
const faultsOf = (issue: z.core.$ZodIssue, content: unknown): readonly PackFault[] => {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((name) => ({
      path: [...path, name],
      message: `there is no setting ${name} here`,
      isAboutKey: true,
    }));
  if (path.length > 0 && valueAt(content, path) === undefined)
    return [{ path, message: `the setting ${String(path.at(-1))} is missing` }];
  if (issue.code === 'invalid_key')
    return [{ path, message: issue.issues[0]?.message ?? issue.message, isAboutKey: true }];
  const nearest = issue.code === 'invalid_union' ? nearestBranch(issue.errors) : [];
  if (nearest.length > 0)
    return nearest.flatMap((inner) => faultsOf({ ...inner, path: [...path, ...inner.path] }, content));
  return [{ path, message: issue.message }];
};

/** Of the ways in which a value may be written, the one that it comes nearest to; none where they are equally far. */
const nearestBranch = (branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] => {
  const distance = (issues: readonly z.core.$ZodIssue[]): number =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
  const [best, next] = [...branches].sort((a, b) => distance(a) - distance(b));
  return best && next && distance(best) < distance(next) ? best : [];
};

const valueAt = (content: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined,
    content,
  );
