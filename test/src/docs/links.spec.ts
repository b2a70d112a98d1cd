import { describe, expect, it } from '@jest/globals';
import { faultOfLink, linksOf, pages, textOf } from './markdown.js';

const faultsOf = (page: string, text = textOf(page)): readonly string[] =>
  linksOf(text).flatMap((link) => faultOfLink(page, link) ?? []);

describe('links between the pages of the project', () => {
  it.each(pages())('of %s lead somewhere', (page) => {
    expect(faultsOf(page)).toEqual([]);
  });

  it('are noticed where they lead nowhere', () => {
    const text = [
      '[gone](no-such-page.md), [right](operating.md#backup-and-restore), [above](../README.md), [away](https://example.org/x)',
      '[no heading](operating.md#no-such-heading), [itself](#nowhere), [too far](../../elsewhere.md), `[code](code.md)`',
      '```md',
      '[block](block.md)',
      '```',
    ].join('\n');
    expect(faultsOf('docs/architecture.md', text)).toEqual([
      'docs/architecture.md: no-such-page.md is not there',
      'docs/architecture.md: operating.md#no-such-heading has no such heading',
      'docs/architecture.md: #nowhere has no such heading',
      'docs/architecture.md: ../../elsewhere.md leads out of the project',
    ]);
  });
});
