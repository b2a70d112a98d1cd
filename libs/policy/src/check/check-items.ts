import { phases } from '@zehuan/contracts';
import type { Due, Item } from '../schema/item.schema.js';
import { type PackFault, repeated, when } from './fault.js';
import { isDay, order, spanOf } from './month-day.js';
import type { PackParts } from './pack-parts.js';

export const checkItems = (parts: PackParts): readonly PackFault[] => [
  ...repeated(
    parts.items.map((item) => item?.key),
    ['items'],
    'key',
    'item',
  ),
  ...parts.items.flatMap((item, index) => (item ? checkItem(parts, item, ['items', index]) : [])),
];

const checkItem = (parts: PackParts, item: Item, at: readonly (string | number)[]): readonly PackFault[] => {
  const dues = [
    ...(item.due ? [{ due: item.due, path: [...at, 'due'] }] : []),
    ...(item.occurrences ?? []).map((each, index) => ({ due: each.due, path: [...at, 'occurrences', index, 'due'] })),
  ];
  const asksForMore = item.form !== null || item.evidence.some((each) => each.isRequired);
  return [
    ...when(
      (item.due === undefined) === (item.occurrences === undefined),
      [...at, 'due'],
      'give either due or occurrences',
    ),
    ...dues.flatMap(({ due, path }) => checkDue(parts, item, due, path)),
    ...when(
      item.form !== null && !parts.forms.has(item.form),
      [...at, 'form'],
      `there is no form ${item.form ?? ''}; there are ${[...parts.forms.keys()].join(', ')}`,
    ),
    ...when(
      phases.indexOf(item.issuedIn) > phases.indexOf(item.phase),
      [...at, 'issuedIn'],
      `is issued in ${item.issuedIn}, after it falls due in ${item.phase}`,
    ),
    ...when(
      item.dutyIsAcknowledgement && asksForMore,
      [...at, 'dutyIsAcknowledgement'],
      'acknowledging ends the task, so it cannot ask for a form or evidence',
    ),
    ...when(
      item.dutyIsAcknowledgement && item.review.isScored,
      [...at, 'review', 'isScored'],
      'acknowledging ends the task, so there is nothing to score',
    ),
    ...when(item.weight.startsWith('-'), [...at, 'weight'], 'a weight is not negative'),
    ...checkKeys(item, at),
  ];
};

const checkKeys = (item: Item, at: readonly (string | number)[]): readonly PackFault[] => [
  ...repeated(
    item.evidence.map((each) => each.key),
    [...at, 'evidence'],
    'key',
    'evidence',
  ),
  ...repeated(
    (item.occurrences ?? []).map((each) => each.key),
    [...at, 'occurrences'],
    'key',
    'occurrence',
  ),
  ...item.levels.flatMap((level, index) =>
    when(item.levels.indexOf(level) < index, [...at, 'levels', index], `the level ${level} is there already`),
  ),
];

const checkDue = (
  { phases: plans }: PackParts,
  item: Item,
  due: Due,
  path: readonly (string | number)[],
): readonly PackFault[] => {
  const phase = plans[item.phase];
  if (!phase) return 'on' in due ? when(!isDay(due.on), [...path, 'on'], `there is no day ${due.on}`) : [];
  if (!('on' in due))
    return when(
      due.days > spanOf(phase.opens, phase.closes),
      [...path, 'days'],
      `${due.days} working days lie outside the phase ${item.phase} (${phase.opens} to ${phase.closes})`,
    );
  if (!isDay(due.on)) return [{ path: [...path, 'on'], message: `there is no day ${due.on}` }];
  return when(
    order(due.on) < order(phase.opens) || order(due.on) > order(phase.closes),
    [...path, 'on'],
    `${due.on} lies outside the phase ${item.phase} (${phase.opens} to ${phase.closes})`,
  );
};
