/** The law asks for logs of six months at least (Cybersecurity Law of the PRC, article 21). */
export const leastMonthsKept = 6;

/** The instant so many months before another; the last day of a month where that has fewer days. */
export function monthsBefore(at: Date, months: number): Date {
  const before = new Date(at);
  before.setUTCMonth(at.getUTCMonth() - months);
  if (before.getUTCDate() !== at.getUTCDate()) before.setUTCDate(0);
  return before;
}
