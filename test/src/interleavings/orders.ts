/** How many orders of a pair are lived at most; `all` leaves none out, however long it takes. */
const most = process.env['ZEHUAN_ORDERS'] === 'all' ? Infinity : Number(process.env['ZEHUAN_ORDERS'] ?? 24);
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

/** Who begins, and at which choices the other goes on instead. A choice is there wherever both could go on. */
interface Order {
  readonly begins: 0 | 1;
  readonly switchesAt: readonly number[];
}

export interface Explored {
  readonly orders: number;
  /** All orders in which at most so many times somebody had to let the other go first. */
  readonly switches: number;
  /** Whether no order was left out. */
  readonly isComplete: boolean;
}

type Live = (choose: () => 0 | 1) => Promise<void>;

/**
 * Lives a pair in its orders, those with the fewest switches from one side to the other first: most of what can go
 * wrong between two shows with one or two. Where those of one more switch are too many, a random part of them is lived.
 */
export const explore = async (live: Live): Promise<Explored> => {
  const chance = chanceFrom(seed);
  let orders = 0;
  let wave: readonly Order[] = [
    { begins: 0, switchesAt: [] },
    { begins: 1, switchesAt: [] },
  ];
  for (let switches = 0; wave.length > 0; switches += 1) {
    const isSampled = orders + wave.length > most;
    const next: Order[] = [];
    for (const order of isSampled ? sampleOf(wave, most - orders, chance) : wave) {
      next.push(...withOneMore(order, await liveOnce(live, order)));
      orders += 1;
    }
    if (isSampled) return { orders, switches: switches - 1, isComplete: false };
    wave = next;
    if (wave.length === 0) return { orders, switches, isComplete: true };
  }
  throw new Error('a pair has at least two orders');
};

/** Lives one order and answers how many choices there were. */
const liveOnce = async (live: Live, { begins, switchesAt }: Order): Promise<number> => {
  let choices = 0;
  let side = begins;
  await live(() => {
    if (switchesAt.includes(choices)) side = side === 0 ? 1 : 0;
    choices += 1;
    return side;
  });
  return choices;
};

/** The orders that are like this one up to its last switch and then switch once more. */
const withOneMore = ({ begins, switchesAt }: Order, choices: number): Order[] => {
  const from = (switchesAt.at(-1) ?? 0) + 1;
  return Array.from({ length: Math.max(0, choices - from) }, (_, index) => ({
    begins,
    switchesAt: [...switchesAt, from + index],
  }));
};

const sampleOf = (wave: readonly Order[], count: number, chance: () => number): readonly Order[] =>
  wave
    .map((order) => ({ order, at: chance() }))
    .sort((one, other) => one.at - other.at)
    .slice(0, count)
    .map(({ order }) => order);
