/** The value below which this share of the values lies, by nearest rank; NaN of none. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};

/** The slope of log y over log x, by least squares: 1 is linear growth. */
export const growthExponent = (points: readonly { readonly x: number; readonly y: number }[]): number => {
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(logs.map(({ x }) => x)), mean(logs.map(({ y }) => y))];
  const covariance = logs.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0);
  return covariance / logs.reduce((sum, { x }) => sum + (x - mx) ** 2, 0);
};

export const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));
