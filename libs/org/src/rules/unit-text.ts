import { Refusal } from '@zehuan/contracts';

export const longestCode = 40;
export const longestName = 200;
export const longestEmail = 254;

const codePattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;
const emailPattern = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\.]+(\.[^\s@<>(),;:"[\]\\.]+)+$/u;
const control = /[\p{Cc}\p{Co}\p{Cs}\u2028\u2029\ufeff]/u;

/** Why a text cannot be a unit's code, as a sentence; null when it can. */
export function codeFault(text: string): string | null {
  if (text === '') return 'the code is missing';
  if (text.length > longestCode) return `the code has ${text.length} letters; ${longestCode} are allowed`;
  return codePattern.test(text) ? null : 'a code is made of letters, digits, dots, hyphens and underscores';
}

/** Why a text cannot be the name of a unit or a person, as a sentence; null when it can. */
export function nameFault(text: string): string | null {
  if (text.trim() === '') return 'the name is missing';
  if (text.length > longestName) return `the name has ${text.length} letters; ${longestName} are allowed`;
  return control.test(text) ? 'the name has control characters in it' : null;
}

/** Why a text cannot be an address for mail, as a sentence; null when it can. */
export function emailFault(text: string): string | null {
  if (text.length > longestEmail) return `the address has ${text.length} letters; ${longestEmail} are allowed`;
  return emailPattern.test(text) && !control.test(text)
    ? null
    : `${JSON.stringify(text.slice(0, 60))} is no e-mail address`;
}

/** Refuses with `invalid-input` where a check found a fault. */
export function assertNone(fault: string | null, pointer: string): void {
  if (fault !== null) throw new Refusal('invalid-input', fault, [{ pointer, message: fault }]);
}
