import { exampleForm, type Field, type Form } from '@zehuan/policy';
import { chance } from './chance.js';
import { type Temperament, temperamentOf } from './temperament.js';

type Values = Readonly<Record<string, unknown>>;

/** The lowest value, in tenths, of a rate out of a hundred that a committee reports. */
const lowest: Readonly<Record<Temperament, number>> = { prompt: 920, steady: 860, late: 640, silent: 0 };

const isRate = (field: Field): boolean => field.kind === 'decimal' && field.min === '0' && field.max === '100';

/** What a committee fills into a form: an example of what the pack asks, with rates of its own. */
export const formValues = (
  seed: string,
  form: Form,
  { code, key, on }: { code: string; key: string; on: string },
): Values => {
  const from = lowest[temperamentOf(seed, code)];
  const rates = form.fields.filter(isRate).map((field) => {
    const tenths = from + Math.floor(chance(seed, 'rate', code, key, field.key) * (1000 - from));
    return [field.key, `${Math.floor(tenths / 10)}.${tenths % 10}`] as const;
  });
  return { ...exampleForm(form, on), ...Object.fromEntries(rates) };
};
