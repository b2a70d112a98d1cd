/** Attempts that cost nothing. */
const free = 5;
/** The first wait, milliseconds; each further failure doubles it. */
const firstWait = 30_000;
const longestWait = 3_600_000;

/** How long nobody can sign in to an account after so many failures in a row, milliseconds; 0 while there is no wait. */
export const waitAfter = (failures: number): number =>
  failures < free ? 0 : Math.min(longestWait, firstWait * 2 ** (failures - free));
