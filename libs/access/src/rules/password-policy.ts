import type { Fault } from '@zehuan/contracts';
import { commonPasswords } from './common-passwords.js';

export interface PasswordPolicy {
  readonly minimumLength: number;
  /** How many of the last passwords may not come again. */
  readonly history: number;
  /** Days after which a password has to be changed; null for never. */
  readonly maximumAgeDays: number | null;
  /** File of passwords that have leaked; null where there is none. */
  readonly breachedList: string | null;
}

/** Whom a password belongs to: what others know of them makes no secret. */
export interface PasswordOwner {
  readonly login: string;
  readonly name: string;
}

/** Longer ones make the hash costly, and nobody types them. */
const longest = 200;

/** Words that are common although they are shorter than a password. */
const commonWords: ReadonlySet<string> = new Set(
  'zehuan admin root system guest user test login welcome hello qwerty asdfgh zxcvbn abc abcd abcdef woaini nihao china beijing shanghai jiangsu zhongguo mima'.split(
    ' ',
  ),
);

const holds = (password: string, part: string): boolean =>
  part.length >= 2 && password.toLowerCase().includes(part.toLowerCase());

const pointOf = (letter: string): number => letter.codePointAt(0) ?? 0;

/** Whether each character is the one before, or its neighbour in one direction: `aaaa`, `abcd`, `7890`, `dcba`. */
const isSequence = (text: string): boolean =>
  [1, -1].some((step) =>
    Array.from(text).every((letter, place, all) => {
      const before = all[place - 1] ?? letter;
      const isRound = before + letter === (step === 1 ? '90' : '09');
      return letter === before || pointOf(letter) - pointOf(before) === step || isRound;
    }),
  );

/** A part that is repeated to make a password long says little. */
const shortestPart = 5;

/** One that is tried first, alone, over and over, or with figures and signs around it. */
function isCommon(password: string): boolean {
  const small = password.toLowerCase();
  const repeated = /^(.+?)\1+$/u.exec(small)?.[1] ?? small;
  const core = repeated.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (isSequence(repeated) || Array.from(repeated).length < shortestPart) return true;
  return [small, repeated, core].some((each) => commonPasswords.has(each) || commonWords.has(each));
}

/** What is wrong with a password, before it is compared with former ones. */
export function passwordFaults(password: string, policy: PasswordPolicy, owner: PasswordOwner): readonly Fault[] {
  const faults: string[] = [];
  // A character beyond the first plane is one, as people count.
  const length = Array.from(password).length;
  if (length < policy.minimumLength) faults.push(`must have at least ${policy.minimumLength} characters`);
  if (length > longest) faults.push(`must have at most ${longest} characters`);
  if (isCommon(password)) faults.push('is one of those that are tried first');
  if (holds(password, owner.login) || holds(password, owner.name)) faults.push('must not hold the login or the name');
  return faults.map((message) => ({ pointer: '/next', message }));
}
