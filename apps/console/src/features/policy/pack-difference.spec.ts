import { describe, expect, it } from '@jest/globals';
import { differences } from './pack-difference';

const line = (key: string, due: string) => ({ key, title: { zh: key, en: key }, due: { on: due }, levels: ['city'] });

describe('differences of packs', () => {
  it('are none where nothing differs', () => {
    expect(differences({ items: [line('a', '01-01')] }, { items: [line('a', '01-01')] })).toEqual([]);
  });

  it('know members of lists by their key, so that an insertion is one difference with all that is in it', () => {
    const inserted = line('b', '02-01');
    expect(differences({ items: [line('a', '01-01')] }, { items: [inserted, line('a', '01-01')] })).toEqual([
      { path: [{ name: 'items' }, { name: 'b', title: inserted.title }], before: undefined, after: inserted },
    ]);
  });

  it('go as deep as what differs, and name the way by titles', () => {
    expect(differences({ items: [line('a', '01-01')] }, { items: [line('a', '03-01')] })).toEqual([
      {
        path: [{ name: 'items' }, { name: 'a', title: { zh: 'a', en: 'a' } }, { name: 'due' }, { name: 'on' }],
        before: '01-01',
        after: '03-01',
      },
    ]);
  });

  it('take lists of plain values, and texts in two languages, as one value', () => {
    const [levels, title] = differences(
      { levels: ['city'], title: { zh: '甲', en: 'A' } },
      { levels: ['city', 'county'], title: { zh: '乙', en: 'A' } },
    );
    expect(levels).toEqual({ path: [{ name: 'levels' }], before: ['city'], after: ['city', 'county'] });
    expect(title).toMatchObject({
      path: [{ name: 'title' }],
      before: { zh: '甲', en: 'A' },
      after: { zh: '乙', en: 'A' },
    });
  });

  it('do not take one kind of a value for the other', () => {
    expect(differences({ due: { on: '01-01' } }, { due: '01-01' })).toEqual([
      { path: [{ name: 'due' }], before: { on: '01-01' }, after: '01-01' },
    ]);
  });
});
