import { Refusal } from '@zehuan/contracts';

/** Days in China on which somebody acts for another, the last one included. */
export interface DelegationDays {
  readonly fromOn: string;
  readonly toOn: string;
}

export interface DelegationPeriod {
  readonly fromAt: Date;
  readonly toAt: Date;
}

const dayMilliseconds = 86_400_000;
const beginOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`);
const endOf = (day: string): Date => new Date(beginOf(day).getTime() + dayMilliseconds);

/**
 * From the beginning of the first day, or from now where that is past, to the end of the last.
 * Refuses `delegation-in-the-past`, `delegation-too-long`, and `delegation-beyond-tenure`.
 * @param at now
 * @param mostDays for how many days at most
 * @param lastOn the last day on which both persons hold their posts; null where none is known
 */
export function delegationPeriod(
  { fromOn, toOn }: DelegationDays,
  at: Date,
  { mostDays, lastOn }: { readonly mostDays: number; readonly lastOn: string | null },
): DelegationPeriod {
  const begins = beginOf(fromOn);
  const fromAt = begins > at ? begins : at;
  const toAt = endOf(toOn);
  if (toOn < fromOn || toAt <= fromAt) throw new Refusal('delegation-in-the-past');
  if (toAt.getTime() - fromAt.getTime() > mostDays * dayMilliseconds) throw new Refusal('delegation-too-long');
  if (lastOn !== null && toOn > lastOn) throw new Refusal('delegation-beyond-tenure');
  return { fromAt, toAt };
}
