import { randomInt } from 'node:crypto';

/** Letters and figures that are not taken for one another when they are read aloud or copied from paper. */
export const clearLetters = 'abcdefghjkmnpqrstuvwxyz23456789';

const group = (): string => Array.from({ length: 5 }, () => clearLetters[randomInt(clearLetters.length)]).join('');

/** Something that is told to a person: so many groups of five characters, 24.7 bits each. */
export const spoken = (groups: number): string => Array.from({ length: groups }, group).join('-');

export const recoveryCodeCount = 10;

/** Codes of 123 bits: nobody finds one from its digest. */
export const newRecoveryCodes = (): readonly string[] => Array.from({ length: recoveryCodeCount }, () => spoken(5));

/** A code as it is compared, however it was typed. */
export const plainCode = (typed: string): string => typed.toLowerCase().replace(/[\s-]/g, '');
