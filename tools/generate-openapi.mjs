// Writes apps/api/openapi.json from the built API, and the types of its client; with --check only says whether they are up to date.
import { readFile, writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import openapiTS, { astToString } from 'openapi-typescript';

const root = new URL('..', import.meta.url);
const documentFile = new URL('apps/api/openapi.json', root);
const typesFile = new URL('apps/console/src/api/openapi.types.ts', root);

const folder = await mkdtemp(join(tmpdir(), 'zehuan-openapi-'));
try {
  const fresh = join(folder, 'openapi.json');
  execFileSync(process.execPath, [new URL('apps/api/dist/openapi/generate.js', root).pathname, fresh], {
    stdio: 'inherit',
  });
  const document = await readFile(fresh, 'utf8');
  const types = `// Made from apps/api/openapi.json by npm run generate:openapi; do not edit.\n${astToString(await openapiTS(JSON.parse(document)))}`;
  const outdated = [];
  for (const [file, text] of [
    [documentFile, document],
    [typesFile, types],
  ]) {
    const present = await readFile(file, 'utf8').catch(() => '');
    if (present === text) continue;
    outdated.push(file.pathname.slice(root.pathname.length));
    if (!process.argv.includes('--check')) await writeFile(file, text);
  }
  if (process.argv.includes('--check') && outdated.length > 0) {
    console.error(`Out of date: ${outdated.join(', ')}. Run npm run generate:openapi.`);
    process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
