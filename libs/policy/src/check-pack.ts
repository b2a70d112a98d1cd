import { Decimal } from 'decimal.js';
import { phases } from '@zehuan/contracts';
import type { Due, Item, Pack } from './pack.schema.js';

/** One thing that is wrong in a pack, by the path of keys and positions that leads to it. */
export interface PackFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What the schema cannot say: references, order in time, sums and gaps. All faults, in the order of the file. */
export const checkPack = (pack: Pack): readonly PackFault[] => [
  ...checkPhases(pack),
  ...repeated(pack.items.map((item) => item.key), ['items'], 'key', 'item'),
  ...pack.items.flatMap((item, index) => checkItem(pack, item, index)),
  ...checkLadders(pack),
  ...checkForms(pack),
  ...checkAssessment(pack),
];

/** A month and day as a number that sorts, the year after coming later. */
const order = (monthDay: string): number => (monthDay.startsWith('+1 ') ? 10_000 : 0) + Number(monthDay.replace('+1 ', '').replace('-', ''));

const checkPhases = (pack: Pack): PackFault[] =>
  phases.flatMap((name, index) => {
    const phase = pack.phases[name];
    const before = phases[index - 1];
    return [
      ...invalidDay(phase.opens, ['phases', name, 'opens']),
      ...invalidDay(phase.closes, ['phases', name, 'closes']),
      ...(order(phase.closes) <= order(phase.opens) ? [{ path: ['phases', name, 'closes'], message: `${phase.closes} is not after the opening on ${phase.opens}` }] : []),
      ...(before && order(phase.opens) < order(pack.phases[before].opens) ? [{ path: ['phases', name, 'opens'], message: `opens before the phase ${before}` }] : []),
    ];
  });

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const invalidDay = (monthDay: string, path: (string | number)[]): PackFault[] => {
  const [month = 0, day = 0] = monthDay.replace('+1 ', '').split('-').map(Number);
  return day > (daysOfMonth[month - 1] ?? 0) ? [{ path, message: `there is no day ${monthDay}` }] : [];
};

const checkItem = (pack: Pack, item: Item, index: number): PackFault[] => {
  const path = (...rest: (string | number)[]): (string | number)[] => ['items', index, ...rest];
  const dues = item.occurrences ? item.occurrences.map((each, at) => ({ due: each.due, path: path('occurrences', at, 'due') })) : item.due ? [{ due: item.due, path: path('due') }] : [];
  return [
    ...((item.due === undefined) === (item.occurrences === undefined) ? [{ path: path('due'), message: 'give either due or occurrences' }] : []),
    ...dues.flatMap((each) => checkDue(pack, item, each.due, each.path)),
    ...(item.form !== null && !(item.form in pack.forms) ? [{ path: path('form'), message: `there is no form ${item.form}` }] : []),
    ...(phases.indexOf(item.issuedIn) > phases.indexOf(item.phase) ? [{ path: path('issuedIn'), message: `is issued in ${item.issuedIn}, after it falls due in ${item.phase}` }] : []),
    ...(item.dutyIsAcknowledgement && (item.form !== null || item.evidence.some((each) => each.isRequired))
      ? [{ path: path('dutyIsAcknowledgement'), message: 'acknowledging ends the task, so it cannot ask for a form or evidence' }]
      : []),
    ...repeated(item.evidence.map((each) => each.key), path('evidence'), 'key', 'evidence'),
    ...repeated((item.occurrences ?? []).map((each) => each.key), path('occurrences'), 'key', 'occurrence'),
  ];
};

const checkDue = (pack: Pack, item: Item, due: Due, path: (string | number)[]): PackFault[] => {
  if (!('on' in due)) return [];
  const phase = pack.phases[item.phase];
  const isInside = order(due.on) >= order(phase.opens) && order(due.on) <= order(phase.closes);
  return [...invalidDay(due.on, [...path, 'on']), ...(isInside ? [] : [{ path: [...path, 'on'], message: `${due.on} lies outside the phase ${item.phase} (${phase.opens} to ${phase.closes})` }])];
};

const checkLadders = (pack: Pack): PackFault[] =>
  (['default', 'review'] as const).flatMap((name) => {
    const rungs = pack.ladders[name];
    return [
      ...repeated(rungs.map((rung) => rung.key), ['ladders', name], 'key', 'rung'),
      ...repeated(rungs.map((rung) => String(rung.workingDays)), ['ladders', name], 'workingDays', 'day'),
      ...rungs.flatMap((rung, index) => (rung.isEscalation && rung.workingDays <= 0 ? [{ path: ['ladders', name, index, 'isEscalation'], message: 'nothing escalates before the deadline has passed' }] : [])),
    ];
  });

const checkForms = (pack: Pack): PackFault[] =>
  Object.entries(pack.forms).flatMap(([name, form]) => [
    ...repeated(form.fields.map((field) => field.key), ['forms', name, 'fields'], 'key', 'field'),
    ...form.fields.flatMap((field, index) => {
      const path = ['forms', name, 'fields', index];
      const isChoice = field.kind === 'choice' || field.kind === 'multiChoice';
      return [
        ...(isChoice && !field.choices ? [{ path: [...path, 'choices'], message: 'a choice needs choices' }] : []),
        ...(!isChoice && field.choices ? [{ path: [...path, 'choices'], message: `a field of kind ${field.kind} has no choices` }] : []),
        ...(field.min !== undefined && field.max !== undefined && new Decimal(field.min).gt(field.max) ? [{ path: [...path, 'max'], message: 'the most is less than the least' }] : []),
      ];
    }),
  ]);

const checkAssessment = (pack: Pack): PackFault[] => {
  const { assessment } = pack;
  const path = (...rest: (string | number)[]): (string | number)[] => ['assessment', ...rest];
  const grades = assessment.grades.map((grade) => grade.key);
  const weights = Decimal.sum(...assessment.components.map((component) => component.weight));
  const indicatorForms: readonly string[] = pack.items.filter((item) => item.kind === 'assessment' && item.form !== null).map((item) => item.form ?? '');
  const fields = new Set(indicatorForms.flatMap((form) => pack.forms[form]?.fields.map((field) => field.key) ?? []));
  return [
    ...(weights.eq(100) ? [] : [{ path: path('components'), message: `the weights add up to ${weights.toString()}, not 100` }]),
    ...repeated(assessment.components.map((component) => component.key), path('components'), 'key', 'component'),
    ...assessment.indicators.flatMap((indicator, index) => (fields.has(indicator.field) ? [] : [{ path: path('indicators', index, 'field'), message: `no form of an assessment has the field ${indicator.field}` }])),
    ...assessment.grades.flatMap((grade, index) => {
      const before = assessment.grades[index - 1];
      return before && new Decimal(grade.from).gte(before.from) ? [{ path: path('grades', index, 'from'), message: `must be less than the ${before.from} of the grade before` }] : [];
    }),
    ...(new Decimal(assessment.grades.at(-1)?.from ?? 0).eq(0) ? [] : [{ path: path('grades'), message: 'the last grade must begin at 0, or some score has no grade' }]),
    ...assessment.quota.flatMap((quota, index) => (grades.includes(quota.grade) ? [] : [{ path: path('quota', index, 'grade'), message: `there is no grade ${quota.grade}` }])),
    ...assessment.vetoes.flatMap((veto, index) => [
      ...(grades.includes(veto.capsGradeAt) ? [] : [{ path: path('vetoes', index, 'capsGradeAt'), message: `there is no grade ${veto.capsGradeAt}` }]),
      ...(veto.when === 'indicatorAtLeast' && !assessment.indicators.some((indicator) => indicator.key === veto.indicator)
        ? [{ path: path('vetoes', index, 'indicator'), message: `there is no indicator ${veto.indicator ?? '(none given)'}` }]
        : []),
    ]),
    ...Object.keys(pack.results).flatMap((grade) => (grades.includes(grade) ? [] : [{ path: ['results', grade], message: `there is no grade ${grade}` }])),
  ];
};

const repeated = (values: readonly string[], path: (string | number)[], field: string, what: string): PackFault[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [{ path: [...path, index, field], message: `the ${what} ${value} is there already` }] : []));

