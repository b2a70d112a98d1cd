import { describe, expect, it } from '@jest/globals';
import { commonPasswords } from './common-passwords.js';
import { passwordFaults } from './password-policy.js';

const policy = { minimumLength: 12, history: 5, maximumAgeDays: null, breachedList: null };
const owner = { login: 'wangming', name: '王明' };
const messages = (password: string): string =>
  passwordFaults(password, policy, owner)
    .map(({ message }) => message)
    .join('; ');

describe('a password', () => {
  it.each([
    ...['correct horse battery', '山高水长 风清气正 2027', 'Tr0ub4dor&3xyz', 'x'.repeat(50) + 'abcd'],
    // No kinds of characters are asked for, and no number of different ones.
    ...['730216849205', '100110111010', 'zxzzxxxzxzzx'],
  ])('may be %s', (password) => {
    expect(messages(password)).toBe('');
  });

  it.each([
    ['short', /at least 12/],
    ['山高水长风清气正', /at least 12/],
    ['x'.repeat(201) + 'abcd', /at most 200/],
    ['aaaaaaaaaaaaaaa', /tried first/],
    ['abababababab', /tried first/],
    ['123412341234', /tried first/],
    ['风清气正风清气正风清气正', /tried first/],
    ['123456789012', /tried first/],
    ['210987654321', /tried first/],
    ['aabbccddeeffgg', /tried first/],
    ['nmlkjihgfedcba', /tried first/],
    ['Password1234', /tried first/],
    ['password@20261125', /tried first/],
    ['2027!Zehuan!2027', /tried first/],
    ['qwertyuiopqwertyuiop', /tried first/],
    ['1q2w3e4r5t6y', /tried first/],
    ['my-WangMing-2027', /login or the name/],
    ['今天是王明的好日子一二三四', /login or the name/],
  ])('may not be %s', (password, why) => {
    expect(messages(password)).toMatch(why);
  });
});

describe('the list of passwords that are tried first', () => {
  it('has three thousand that the policy might let pass by their length', () => {
    const long = [...commonPasswords].filter((password) => password.length >= 8);
    expect(long.length).toBeGreaterThanOrEqual(3_000);
    expect([...commonPasswords].filter((password) => password !== password.toLowerCase())).toEqual([]);
  });
});
