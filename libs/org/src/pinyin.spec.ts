import { describe, expect, it } from '@jest/globals';
import { charactersBySyllable, pinyinPattern } from './pinyin.js';

const finds = (typed: string, name: string): boolean => new RegExp(pinyinPattern(typed) ?? '(?!)', 'u').test(name);

describe('what is typed in pinyin', () => {
  it.each([
    ['nanjing', '南京市委员会'],
    ['NanJing', '南京市委员会'],
    ['nanj', '南京市委员会'],
    ['njs', '南京市委员会'],
    ['jiangning', '南京市江宁区委员会'],
    ['jnq', '南京市江宁区委员会'],
    ["xi'an", '西安市委员会'],
    ['xian', '西安市委员会'],
    ['xian', '沛县委员会'],
    ['lv', '旅顺口区委员会'],
  ])('%s finds %s', (typed, name) => {
    expect(finds(typed, name)).toBe(true);
  });

  it.each([
    ['chongqing', '重庆市'],
    ['zhongqing', '重庆市'],
    ['changan', '长安区'],
    ['xiamen', '厦门市'],
    ['chengdu', '成都市'],
    ['bb', '蚌埠市'],
  ])('%s finds %s, whichever way a character is read', (typed, name) => {
    expect(finds(typed, name)).toBe(true);
  });

  it.each([
    ['nanjing', '南宁市委员会'],
    ['beijing', '南京市委员会'],
    ['njx', '南京市委员会'],
  ])('%s does not find %s', (typed, name) => {
    expect(finds(typed, name)).toBe(false);
  });

  it.each(['南京', '3201', '320100a', 'a%b', '', "'", 'i', 'a'.repeat(25)])('%j is none', (typed) => {
    expect(pinyinPattern(typed)).toBeNull();
  });

  it('stays a modest expression, however much is typed', () => {
    for (const typed of ['xianxianxianxianxianxian', 'j'.repeat(24), 'anananananananananananan'])
      expect(pinyinPattern(typed)?.length ?? 0).toBeLessThan(200_000);
  });

  it('knows some four hundred syllables, and each character of the standard', () => {
    const characters = charactersBySyllable();
    expect(characters.size).toBeGreaterThan(400);
    expect(new Set([...characters.values()].join('')).size).toBeGreaterThan(20_000);
    expect([...characters.keys()].every((syllable) => /^[a-z]+$/.test(syllable))).toBe(true);
  });
});
