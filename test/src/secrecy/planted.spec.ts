import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Planted } from './planted.js';

const planted = new Planted();
const text = planted.plant('name');
const other = planted.plant('address', (mark) => `${mark}@planted.example`);

it('is found in whatever dress it comes, wherever it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      const around = `${before}${text}${after}`;
      for (const dressed of [
        around,
        encodeURIComponent(text),
        JSON.stringify(around).replace(
          /[^\x20-\x7e]/g,
          (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
        Buffer.from(around).toString('base64'),
      ])
        expect(planted.foundIn(dressed)).toEqual(['name']);
    }),
  );
});

it('is told from others, and from what is like it', () => {
  expect(planted.foundIn(Buffer.from(`x${other}`))).toEqual(['address']);
  expect(planted.foundIn(text.slice(1))).toEqual([]);
});
