import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { format } from 'prettier';
import { permissionsPage } from './page.js';

describe('the page about who may do what', () => {
  it('has not drifted from the table ("npm run generate:permissions" writes it anew)', async () => {
    const kept = new URL('../../../../docs/permissions.md', import.meta.url);
    const options = { parser: 'markdown', printWidth: 120 } as const;
    expect(await readFile(kept, 'utf8')).toBe(await format(permissionsPage(), options));
  });
});
