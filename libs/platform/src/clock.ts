/** Where services take the time from. Rules and services never ask the machine. */
export interface Clock {
  now(): Date;
}

/** A clock that stands still at the given instant: what an activity or a request works with from start to end. */
export const clockAt = (instant: Date | number): Clock => {
  const fixed = new Date(instant);
  return { now: () => new Date(fixed) };
};
