import type { DeliveryChannel } from '../record/delivery.entity.js';

/** Where a message goes. */
export interface Target {
  readonly channel: DeliveryChannel;
  readonly channelId: string | null;
  readonly personId: string | null;
  readonly address: string;
}

/** One notification that somebody is to hear of outside. */
export interface Wanted {
  readonly notificationId: string;
  /** What it is about: one person in two posts hears of one matter once. */
  readonly matter: string;
  readonly target: Target;
  /** Epoch milliseconds. */
  readonly notBefore: number;
  /** Waits to be collected with others, until its time or until a digest goes. */
  readonly isCollected: boolean;
  readonly digestFrom: number;
}

/** One message. */
export interface Group {
  readonly target: Target;
  readonly notBefore: number;
  readonly isDigest: boolean;
  readonly notificationIds: readonly string[];
}

/** By what two targets are the same: whose address it is, whatever it is now. */
export const targetKey = ({ channel, channelId, personId }: Omit<Target, 'address'>): string =>
  `${channel} ${channelId ?? personId ?? ''}`;

/** Rows by a key, in the order in which the keys first come. */
export const groupedBy = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly (readonly Row[])[] => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups.values()];
};

/**
 * Makes messages: what waits anyway is collected into one for each target and time; of what may go at once, few
 * matters go one by one, and as many as the pack says go as a digest.
 */
export const groupsOf = (wanted: readonly Wanted[]): readonly Group[] =>
  groupedBy(wanted, (each) => `${targetKey(each.target)} ${each.notBefore} ${each.isCollected}`).flatMap((together) => {
    const matters = groupedBy(together, (each) => each.matter);
    const isCollected = together.some((each) => each.isCollected);
    const isDigest = isCollected || matters.length >= Math.min(...together.map((each) => each.digestFrom));
    return (isDigest ? [together] : matters).flatMap((parts): Group[] => {
      const [first] = parts;
      if (!first) return [];
      const notificationIds = parts.map((part) => part.notificationId);
      return [{ target: first.target, notBefore: first.notBefore, isDigest, notificationIds }];
    });
  });
