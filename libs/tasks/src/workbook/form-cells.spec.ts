import { describe, expect, it } from '@jest/globals';
import { type CellField, cellOf, choicesOf, valueOf } from './form-cells.js';

const field = (kind: CellField['kind'], more: Partial<CellField> = {}): CellField => ({
  key: 'a',
  title: { zh: '甲', en: 'A' },
  kind,
  isRequired: false,
  ...more,
});
const choices = [
  { key: 'good', title: { zh: '好', en: 'Good' } },
  { key: 'poor', title: { zh: '差', en: 'Poor' } },
];

describe('a cell of a workbook', () => {
  it.each([
    ['number', '１２', 12],
    ['number', '12.5', '12.5'],
    ['decimal', '12.50', '12.50'],
    ['date', '2027/3/5', '2027-03-05'],
    ['date', '2027年12月31日', '2027-12-31'],
    ['date', 'soon', 'soon'],
    ['yesNo', '是', true],
    ['yesNo', 'No', false],
    ['yesNo', '大概', '大概'],
    ['text', ' 有 空格 ', ' 有 空格 '],
    ['longText', '', undefined],
  ] as const)('of kind %s that says %s is %p in the form', (kind, text, value) => {
    expect(valueOf(field(kind), text)).toEqual(value);
  });

  it('names choices by their titles in any language, one or several', () => {
    expect(valueOf(field('choice', { choices }), '好')).toBe('good');
    expect(valueOf(field('choice', { choices }), 'Poor')).toBe('poor');
    expect(valueOf(field('choice', { choices }), '中')).toBe('中');
    expect(valueOf(field('multiChoice', { choices }), '好、差')).toEqual(['good', 'poor']);
    expect(choicesOf(field('choice', { choices }), 'en')).toEqual(['Good', 'Poor']);
  });

  it.each([
    ['number', 12],
    ['decimal', '12.5'],
    ['date', '2027-03-05'],
    ['yesNo', false],
    ['choice', 'good'],
    ['multiChoice', ['good', 'poor']],
    ['longText', '第一行\n第二行'],
  ] as const)('of kind %s is read back as it was written, in both languages', (kind, value) => {
    const of = field(kind, { choices });
    for (const language of ['zh', 'en'] as const) expect(valueOf(of, cellOf(of, value, language))).toEqual(value);
  });
});
