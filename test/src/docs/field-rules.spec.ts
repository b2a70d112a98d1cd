import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fieldRules } from '@zehuan/contracts';
import { root } from './markdown.js';

interface Described {
  readonly components: { readonly schemas: Readonly<Record<string, { readonly properties?: object }>> };
}

const { components } = JSON.parse(readFileSync(join(root, 'apps/api/openapi.json'), 'utf8')) as Described;

describe('the rules for single fields', () => {
  it('are about fields that answers have', () => {
    const known = ({ schema, field }: { schema: string; field: string }): boolean =>
      field in (components.schemas[schema]?.properties ?? {});
    const named = fieldRules.flatMap(({ schema, fields }) => fields.map((field) => ({ schema, field })));
    expect(named.filter((each) => !known(each))).toEqual([]);
  });

  it('name what shows them', () => {
    expect(fieldRules.map(({ by }) => by).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
