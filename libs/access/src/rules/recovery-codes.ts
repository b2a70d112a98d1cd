import { randomInt } from 'node:crypto';

/** Letters and figures that are not taken for one another when they are read aloud or copied from paper. */
export const clearLetters = 'abcdefghjkmnpqrstuvwxyz23456789';

const group = (): string => Array.from({ length: 4 }, () => clearLetters[randomInt(clearLetters.length)]).join('');

/** A secret that is told to a person, who types it: seven groups of four characters, 138 bits. */
export const spokenSecret = (): string => Array.from({ length: 7 }, group).join('-');

export const recoveryCodeCount = 10;

/** Codes that nobody guesses, nor finds from their digests. */
export const newRecoveryCodes = (): readonly string[] => Array.from({ length: recoveryCodeCount }, spokenSecret);

/** A code as it is compared, however it was typed. */
export const plainCode = (typed: string): string => typed.toLowerCase().replace(/[\s-]/g, '');
