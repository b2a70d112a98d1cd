import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Folders that hold nothing that was written by hand. */
const made = new Set(['node_modules', 'dist', '.git', '.nx', '.zehuan', '.zehuan-backups']);

/** Every page of the project, named from its root. */
export const pages = (folder = root): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return made.has(entry.name) ? [] : pages(path);
    return entry.name.endsWith('.md') ? [relative(root, path)] : [];
  });

export const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

const withoutBlocks = (text: string): string => text.replaceAll(/^( *)(```|~~~)[^]*?^\1\2/gm, '');

/** Where the links of a text lead, those in code left out. */
export const linksOf = (text: string): readonly string[] =>
  [
    ...withoutBlocks(text)
      .replaceAll(/`[^`\n]*`/g, '')
      .matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g),
  ].map(([, target = '']) => target);

/** What stands in code in the running text. */
export const codeOf = (text: string): readonly string[] =>
  [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

/** The anchors of a page's headings, as GitHub makes them. */
const anchorsOf = (text: string): ReadonlySet<string> => {
  const seen = new Map<string, number>();
  return new Set(
    [...withoutBlocks(text).matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = '']) => {
      const plain = heading
        .replaceAll(/\]\([^)]*\)/g, ']')
        .trim()
        .toLowerCase();
      const slug = plain.replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '').replaceAll(' ', '-');
      const times = seen.get(slug) ?? 0;
      seen.set(slug, times + 1);
      return times === 0 ? slug : `${slug}-${times}`;
    }),
  );
};

/** Why a link of a page leads nowhere within the project; null where it leads somewhere, or out of the project. */
export function faultOfLink(page: string, link: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return null;
  const [path = '', anchor] = link.split('#', 2);
  const target = path === '' ? page : join(dirname(page), decodeURIComponent(path));
  if (target.startsWith('..')) return `${page}: ${link} leads out of the project`;
  if (!existsSync(join(root, target))) return `${page}: ${link} is not there`;
  if (anchor === undefined || !target.endsWith('.md')) return null;
  return anchorsOf(textOf(target)).has(anchor) ? null : `${page}: ${link} has no such heading`;
}

const roots = ['libs', 'apps', 'activities', 'workflows', 'test', 'tools', 'docs', 'deploy', '.ci'];

/** Whether a piece of code names a file or folder of the project. */
export const isPath = (code: string): boolean =>
  /^[\w./@-]+$/.test(code) && (roots.includes(code.split('/')[0] ?? '') ? code.includes('/') : isRootFile(code));

const isRootFile = (code: string): boolean =>
  /^[\w.-]+\.(json|yml|mjs|md|example)$/.test(code) || code === 'Dockerfile';

/** Names of files of the project that a text has in code, and that are not there. */
export const missingPathsOf = (text: string): readonly string[] =>
  codeOf(text).filter((code) => isPath(code) && !existsSync(join(root, code)));
