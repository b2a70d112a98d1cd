import { Decimal } from 'decimal.js';

/** Decimals with digits to spare: sums of weighted scores never lose one to rounding on the way. */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_EVEN });
export type Exact = Decimal;

export const zero = new Exact(0);
export const hundred = new Exact(100);

export const sumOf = (values: readonly Decimal.Value[]): Exact =>
  values.reduce<Exact>((total, value) => total.plus(value), zero);

/** Between nothing and the full hundred. */
export const within = (value: Exact): Exact => Exact.min(hundred, Exact.max(zero, value));

/**
 * How a trace writes a number: with at most six decimals. Whoever adds up what is written gets the total, because the
 * total is computed from what is written.
 */
export const written = (value: Exact): string => value.toDecimalPlaces(6).toFixed();
