import { describe, expect, it } from '@jest/globals';
import { builtInPacks } from '../built-in-packs.js';
import { loadPack } from '../load-pack.js';
import type { Cell, Field, Form } from '../pack.schema.js';
import { formSchema } from '../schema/form.schema.js';
import { exampleForm } from './example-form.js';
import { checkForm } from './form.js';

const title = { zh: '题', en: 'Title' };
const cell = (kind: Cell['kind'], more: Partial<Cell> = {}): Cell => ({
  key: 'x',
  title,
  kind,
  isRequired: false,
  ...more,
});
const table = (more: Partial<Field> = {}): Field => ({ key: 'x', title, kind: 'table', isRequired: false, ...more });
const choices = ['a', 'b'].map((key) => ({ key, title }));
const faultsOf = (of: Field, value: unknown): readonly string[] =>
  checkForm({ title, fields: [of] }, { x: value }).map((fault) => `${fault.pointer} ${fault.message}`);

describe('a value of a form', () => {
  it.each<[string, Field, unknown]>([
    ['text', cell('text'), '一'],
    ['long text', cell('longText', { minLength: 2, maxLength: 2 }), '𠀀二'],
    ['number', cell('number', { min: '0', max: '10' }), 10],
    ['decimal', cell('decimal', { min: '-1', max: '99.5' }), '99.5'],
    ['date', cell('date'), '2028-02-29'],
    ['yes or no', cell('yesNo'), false],
    ['choice', cell('choice', { choices }), 'a'],
    ['choices', cell('multiChoice', { choices }), ['b', 'a']],
    ['nothing where nothing is required', cell('text'), ''],
    ['table', table({ columns: [cell('text')] }), [{ x: 'a' }, {}]],
  ])('is accepted: %s', (_what, of, value) => {
    expect(faultsOf(of, value)).toEqual([]);
  });

  it.each<[string, Field, unknown, string]>([
    ['a required blank', cell('text', { isRequired: true }), '', '/x Fill this in'],
    ['required spaces', cell('text', { isRequired: true }), '  ', '/x Fill this in'],
    ['an empty choice', cell('multiChoice', { isRequired: true, choices }), [], '/x Fill this in'],
    ['a number as text', cell('text'), 5, '/x Give a text'],
    ['too short', cell('text', { minLength: 3 }), 'ab ', '/x Write at least 3 characters'],
    ['too long', cell('text', { maxLength: 2 }), 'abc', '/x Write at most 2 characters; these are 3'],
    ['longer than any text', cell('text'), 'a'.repeat(501), '/x Write at most 500 characters; these are 501'],
    ['a character that no database keeps', cell('text'), 'a\0', '/x The text holds a character that cannot be kept'],
    ['half a character', cell('text'), 'a\ud800', '/x The text holds a character that cannot be kept'],
    ['a fraction', cell('number'), 1.5, '/x Give a whole number'],
    ['a number beyond counting', cell('number'), 2 ** 53, '/x Give a whole number'],
    ['too little', cell('number', { min: '1' }), 0, '/x Give at least 1'],
    ['too much, by a hair', cell('decimal', { max: '100' }), '100.000001', '/x Give at most 100'],
    ['a double', cell('decimal'), 0.1, '/x Give a decimal number as a text, such as "12.5"'],
    ['a power', cell('decimal'), '1e3', '/x Give a decimal number as a text, such as "12.5"'],
    ['a day that is not there', cell('date'), '2027-02-29', '/x Give a day as YYYY-MM-DD'],
    ['a word for yes', cell('yesNo'), 'yes', '/x Give true or false'],
    ['another choice', cell('choice', { choices }), 'c', '/x Choose one of a, b'],
    ['a choice twice', cell('multiChoice', { choices }), ['a', 'a'], '/x Choose among a, b, each once'],
    ['no rows', table({ columns: [cell('text')] }), 'a', '/x Give a list of rows'],
    ['a row of text', table({ columns: [cell('text')] }), ['a'], '/x/0 Give a row with the columns of the table'],
    ['too many rows', table({ columns: [], maxRows: 1 }), [{}, {}], '/x Give at most 1 rows; these are 2'],
    ['a cell', table({ columns: [cell('number')] }), [{ x: 1 }, { x: 'a' }], '/x/1/x Give a whole number'],
    ['a column', table({ columns: [] }), [{ 'a/b': 1 }], '/x/0/a~1b The table has no such column'],
  ])('is refused: %s', (_what, of, value, message) => {
    expect(faultsOf(of, value)).toEqual([message]);
  });

  it('is refused where the form has no field for it, even for names that every object has', () => {
    const form: Form = { title, fields: [cell('text', { isRequired: true, key: 'constructor' })] };
    expect(checkForm(form, { 'a/b': 1 })).toEqual([
      { pointer: '/a~1b', message: 'The form has no such field' },
      { pointer: '/constructor', message: 'Fill this in' },
    ]);
  });
});

describe('an example', () => {
  it('of every form that comes with the system may be handed in', async () => {
    for (const { source } of await builtInPacks())
      for (const form of Object.values(loadPack(source).pack?.forms ?? {}))
        expect(checkForm(form, exampleForm(form, '2027-05-28'))).toEqual([]);
  });

  it('may be handed in for every kind of field', () => {
    const of = (kind: string, more = {}) => ({ key: kind, title, kind, isRequired: true, ...more });
    const plain = ['text', 'date', 'yesNo', 'number', 'decimal'].map((kind) => of(kind));
    const form = formSchema.parse({
      title,
      fields: [
        ...plain,
        of('longText', { minLength: 100, maxLength: 101 }),
        of('choice', { choices }),
        of('multiChoice', { choices }),
        of('table', { columns: [of('text'), of('number', { max: -3 })] }),
      ],
    });
    expect(checkForm(form, exampleForm(form, '2027-05-28'))).toEqual([]);
  });
});
