/** Why a message did not go out. */
export type FailureKind =
  /** The server does not answer at all, so it will not for the next message either. */
  | 'outage'
  /** This message was not taken; it may be another time. */
  | 'refused'
  /** It will never be taken: no such address, host not allowed. */
  | 'hopeless';

const minute = 60_000;
const day = 1_440 * minute;
const longestDelay = 240 * minute;
const mostAttempts = 12;
const outageLasts = 7 * day;

/** How long after a failed attempt the next one comes, in milliseconds: from a minute, doubled each time, to four hours. */
export const delayAfter = (attempts: number): number => Math.min(minute * 2 ** Math.max(0, attempts - 1), longestDelay);

/** Whether a message is given up: refused too often, hopeless, or its server away for a week. */
export const isGivenUp = (kind: FailureKind, attempts: number, ageMilliseconds: number): boolean => {
  switch (kind) {
    case 'outage':
      return ageMilliseconds > outageLasts;
    case 'refused':
      return attempts >= mostAttempts;
    case 'hopeless':
      return true;
  }
};
