import { type PackFault, repeated, when } from './fault.js';
import type { PackParts } from './pack-parts.js';

/** Keys are unique over both ladders, since a reminder is known by its task, its rung and the due time. */
export const checkLadders = ({ ladders }: PackParts): readonly PackFault[] => [
  ...(['default', 'review'] as const).flatMap((name) => [
    ...repeated(
      ladders[name].map((rung) => rung?.key),
      ['ladders', name],
      'key',
      'rung',
    ),
    ...repeated(
      ladders[name].map((rung) => rung && String(rung.workingDays)),
      ['ladders', name],
      'workingDays',
      'day',
    ),
    ...ladders[name].flatMap((rung, index) =>
      when(
        rung !== undefined && rung.isEscalation && rung.workingDays <= 0,
        ['ladders', name, index, 'isEscalation'],
        'nothing escalates before the deadline has passed',
      ),
    ),
  ]),
  ...ladders.review.flatMap((rung, index) =>
    when(
      rung !== undefined && ladders.default.some((other) => other?.key === rung.key),
      ['ladders', 'review', index, 'key'],
      `the rung ${rung?.key ?? ''} is in the ladder default already`,
    ),
  ),
];
