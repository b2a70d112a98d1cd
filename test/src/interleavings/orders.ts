/** How many orders of a pair are lived; the rest by a random sample of the same seed each time, unless all are asked for. */
const most = process.env['ZEHUAN_ORDERS'] === 'all' ? Infinity : Number(process.env['ZEHUAN_ORDERS'] ?? 30);
const seed = Number(process.env['ZEHUAN_SEED'] ?? 20_261_124);

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
const chanceFrom = (start: number): (() => number) => {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export interface Explored {
  readonly orders: number;
  /** Whether no order was left out. */
  readonly isComplete: boolean;
}

/**
 * Lives a pair in its orders, one after the other: depth first, the last choice that can be made otherwise is. Half of
 * what is allowed is lived so; where that is not all, the other half is drawn at random.
 */
export const explore = async (live: (choose: () => 0 | 1) => Promise<void>): Promise<Explored> => {
  let prefix: (0 | 1)[] = [];
  let orders = 0;
  for (;;) {
    const made: (0 | 1)[] = [];
    await live(() => {
      const choice = prefix[made.length] ?? 0;
      made.push(choice);
      return choice;
    });
    orders += 1;
    const last = made.lastIndexOf(0);
    if (last < 0) return { orders, isComplete: true };
    prefix = [...made.slice(0, last), 1];
    if (orders >= most / 2) break;
  }
  const chance = chanceFrom(seed);
  for (; orders < most; orders += 1) {
    // Who goes on for how long differs from order to order, so that also one-sided ones are drawn.
    const leaning = chance();
    await live(() => (chance() < leaning ? 0 : 1));
  }
  return { orders, isComplete: false };
};
