import { Decimal } from 'decimal.js';
import type { Assessment } from '../schema/assessment.schema.js';
import type { Item } from '../schema/item.schema.js';
import { type PackFault, repeated, when } from './fault.js';
import type { PackParts } from './pack-parts.js';

const at = (...rest: readonly (string | number)[]): readonly (string | number)[] => ['assessment', ...rest];

export const checkAssessment = (parts: PackParts): readonly PackFault[] => {
  const { assessment } = parts;
  if (!assessment) return [];
  const lists = ['components', 'indicators', 'deductions', 'bonuses', 'vetoes', 'grades'] as const;
  return [
    ...lists.flatMap((list) =>
      repeated(
        assessment[list].map((each) => each.key),
        at(list),
        'key',
        list === 'bonuses' ? 'bonus' : list === 'vetoes' ? 'veto' : list.replace(/s$/, ''),
      ),
    ),
    ...checkComponents(assessment, parts.items),
    ...checkIndicators(assessment, parts),
    ...checkPoints(assessment),
    ...checkGrades(assessment, parts.resultKeys),
    ...checkVetoes(assessment),
  ];
};

const hundred = (weights: readonly string[], path: readonly (string | number)[]): readonly PackFault[] => {
  const total = weights.reduce((sum, weight) => sum.plus(weight), new Decimal(0));
  return when(!total.eq(100), path, `the weights add up to ${total.toString()}, not 100`);
};

const checkComponents = (assessment: Assessment, items: readonly (Item | undefined)[]): readonly PackFault[] => {
  const canBeRead = items.every((item) => item !== undefined);
  const counts = {
    daily: (item: Item) => item.kind === 'item' && new Decimal(item.weight).gt(0),
    inspection: (item: Item) => item.kind === 'inspection' && item.review.isScored,
    statement: (item: Item) => item.kind === 'statement' && item.review.isScored,
  };
  const messages = {
    daily: 'no item has a weight, so there is no daily record to score',
    inspection: 'no item of kind inspection is scored',
    statement: 'no item of kind statement is scored',
    indicators: 'there are no indicators',
  };
  return [
    ...hundred(
      assessment.components.map((component) => component.weight),
      at('components'),
    ),
    ...assessment.components.flatMap(({ key }, index) => {
      const isThere =
        key === 'indicators' ? assessment.indicators.length > 0 : items.some((item) => item && counts[key](item));
      return when(!isThere && (canBeRead || key === 'indicators'), at('components', index, 'key'), messages[key]);
    }),
  ];
};

/** Indicators take their values from the forms of items of kind assessment. */
const checkIndicators = (assessment: Assessment, { items, forms }: PackParts): readonly PackFault[] => {
  const names = items.flatMap((item) => (item?.kind === 'assessment' && item.form !== null ? [item.form] : []));
  const canBeRead = items.every((item) => item !== undefined) && names.every((name) => forms.get(name) !== undefined);
  const fields = names.flatMap((name) => forms.get(name)?.fields ?? []);
  const numeric = fields.filter((field) => field.kind === 'number' || field.kind === 'decimal');
  return [
    ...(assessment.indicators.length === 0
      ? []
      : hundred(
          assessment.indicators.map((indicator) => indicator.weight),
          at('indicators'),
        )),
    ...assessment.indicators.flatMap((indicator, index) => [
      ...when(
        canBeRead && !numeric.some((field) => field.key === indicator.field),
        at('indicators', index, 'field'),
        fields.some((field) => field.key === indicator.field)
          ? `the field ${indicator.field} holds no number`
          : `no form of an assessment has the field ${indicator.field}`,
      ),
      ...when(new Decimal(indicator.full).lte(0), at('indicators', index, 'full'), 'must be more than 0'),
    ]),
  ];
};

const checkPoints = (assessment: Assessment): readonly PackFault[] => {
  const isNegative = (text: string): boolean => new Decimal(text).lt(0);
  const message = 'give the points without a sign';
  return [
    ...(['late', 'returned', 'notDone'] as const).flatMap((name) =>
      when(isNegative(assessment.daily[name]), at('daily', name), message),
    ),
    ...assessment.deductions.flatMap((each, index) => [
      ...when(isNegative(each.points), at('deductions', index, 'points'), message),
      ...when(isNegative(each.cap), at('deductions', index, 'cap'), message),
    ]),
    ...assessment.bonuses.flatMap((each, index) =>
      when(isNegative(each.points), at('bonuses', index, 'points'), message),
    ),
    ...assessment.components.flatMap((each, index) =>
      when(isNegative(each.weight), at('components', index, 'weight'), 'a weight is not negative'),
    ),
  ];
};

const checkGrades = (assessment: Assessment, resultKeys: readonly string[]): readonly PackFault[] => {
  const grades = assessment.grades.map((grade) => grade.key);
  const last = grades.length - 1;
  return [
    ...assessment.grades.flatMap((grade, index) => {
      const before = assessment.grades[index - 1];
      return when(
        before !== undefined && new Decimal(grade.from).gte(before.from),
        at('grades', index, 'from'),
        `must be less than the ${before?.from ?? ''} of the grade before`,
      );
    }),
    ...when(
      !new Decimal(assessment.grades[last]?.from ?? 0).eq(0),
      at('grades', last, 'from'),
      'the last grade must begin at 0, or some score has no grade',
    ),
    ...assessment.quota.flatMap((quota, index) => [
      ...when(!grades.includes(quota.grade), at('quota', index, 'grade'), `there is no grade ${quota.grade}`),
      ...when(
        new Decimal(quota.atMostShare).lt(0) || new Decimal(quota.atMostShare).gt(1),
        at('quota', index, 'atMostShare'),
        'a share lies between 0 and 1',
      ),
      ...when(
        grades.indexOf(quota.grade) === last,
        at('quota', index, 'grade'),
        `those above the quota of ${quota.grade} would have no grade to fall to`,
      ),
      ...when(
        assessment.quota.findIndex((other) => other.grade === quota.grade) < index,
        at('quota', index, 'grade'),
        `the grade ${quota.grade} has a quota already`,
      ),
    ]),
    ...resultKeys.flatMap((grade) => when(!grades.includes(grade), ['results', grade], `there is no grade ${grade}`)),
  ];
};

const checkVetoes = (assessment: Assessment): readonly PackFault[] =>
  assessment.vetoes.flatMap((veto, index) => [
    ...when(
      !assessment.grades.some((grade) => grade.key === veto.capsGradeAt),
      at('vetoes', index, 'capsGradeAt'),
      `there is no grade ${veto.capsGradeAt}`,
    ),
    ...(veto.when === 'indicatorAtLeast'
      ? [
          ...when(
            !assessment.indicators.some((indicator) => indicator.key === veto.indicator),
            at('vetoes', index, 'indicator'),
            `there is no indicator ${veto.indicator ?? '(none given)'}`,
          ),
          ...when(veto.atLeast === undefined, at('vetoes', index, 'atLeast'), 'say from which value on the veto holds'),
        ]
      : []),
  ]);
