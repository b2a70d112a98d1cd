import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { genesisOf, hashAfter, type Place, textOf } from './chain.js';
import { type Link, walkChain } from './chain-walk.js';
import type { Problem } from './problem.js';

const start: Place = { sequence: 0, hash: genesisOf('c') };

/** A chain as the record writes it. */
function chainOf(length: number, chain = 'c'): Link[] {
  const links: Link[] = [];
  let { hash } = start;
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const text = textOf([chain, `id-${sequence}`, 'details']);
    hash = hashAfter(hash, text);
    links.push({ sequence, hash, entryId: `id-${sequence}`, text });
  }
  return links;
}

const at = (links: readonly Link[], sequence: number): Link => {
  const found = links.find((link) => link.sequence === sequence);
  if (!found) throw new Error(`There is no place ${sequence}`);
  return found;
};

function walked(
  links: readonly Link[],
  head: Place | null,
  anchors: readonly Place[] = [],
  from = start,
): Problem | null {
  const walk = walkChain('c', from, anchors);
  for (const link of links) walk.take(link);
  return walk.end(head);
}

const five = chainOf(5);
const head = at(five, 5);

describe('a chain as it was written', () => {
  it('is right, whatever its length, from the beginning or from any place on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (length, cut) => {
        const links = chainOf(length);
        const last = at(links, length);
        expect(walked(links, last, links)).toBeNull();
        const from = cut % length;
        expect(walked(links.slice(from), last, links, from === 0 ? start : at(links, from))).toBeNull();
      }),
    );
  });

  it('is right without any entry', () => {
    expect(walked([], start)).toBeNull();
    expect(walked([], null)).toBeNull();
  });
});

describe('the first bad place', () => {
  it.each<[string, readonly Link[], Place | null, Partial<Problem>]>([
    ['is where a place is missing', five.filter(({ sequence }) => sequence !== 3), head, { code: 'gap', sequence: 3 }],
    [
      'is where a place comes twice',
      [...five.slice(0, 3), ...five.slice(2)],
      head,
      { code: 'gap', sequence: 4, id: 'id-3' },
    ],
    [
      'is where an entry is missing',
      five.map((link) => (link.sequence === 2 ? { ...link, text: null } : link)),
      head,
      { code: 'entry-removed', sequence: 2 },
    ],
    [
      'is where a text is another',
      five.map((link) => (link.sequence === 4 ? { ...link, text: textOf(['c', 'id-4', 'other']) } : link)),
      head,
      { code: 'changed', sequence: 4, id: 'id-4' },
    ],
    [
      'is where a hash is another',
      five.map((link) => (link.sequence === 4 ? { ...link, hash: start.hash } : link)),
      head,
      { code: 'changed', sequence: 4 },
    ],
    [
      'is where an entry of another chain stands',
      five.map((link) => (link.sequence === 2 ? { ...link, text: textOf(['d', 'id-2', 'details']) } : link)),
      head,
      { code: 'misplaced', sequence: 2 },
    ],
    [
      'is after the last, where the head says that there were more',
      five.slice(0, 3),
      head,
      { code: 'cut-off', sequence: 4 },
    ],
    [
      'is the last, where the head is another',
      five,
      { ...head, hash: start.hash },
      { code: 'head-changed', sequence: 5 },
    ],
    ['is the last, where the head is gone', five, null, { code: 'head-changed', sequence: 5 }],
    ['is the last, where the head has not heard of it', five, at(five, 4), { code: 'head-changed', sequence: 5 }],
  ])('%s', (_, links, ending, expected) => {
    expect(walked(links, ending)).toMatchObject({ of: 'c', ...expected });
  });

  it('is named once, however much is wrong after it', () => {
    expect(walked([at(five, 1), at(five, 3), at(five, 2)], null)).toMatchObject({ code: 'gap', sequence: 2 });
  });
});

describe('a chain that was written anew', () => {
  const written = chainOf(9);
  const forged: Link[] = [];
  let { hash } = start;
  for (const { sequence } of written) {
    const text = textOf(['c', `id-${sequence}`, sequence < 5 ? 'details' : 'forged']);
    hash = hashAfter(hash, text);
    forged.push({ sequence, hash, entryId: `id-${sequence}`, text });
  }
  const forgedHead = at(forged, 9);

  it('looks right by itself, and does not with an anchor', () => {
    expect(walked(forged, forgedHead)).toBeNull();
    expect(walked(forged, forgedHead, [at(written, 9)])).toMatchObject({ code: 'rewritten', from: 1, sequence: 9 });
  });

  it('is bad between the last anchor that is met and the first that is not', () => {
    const anchors = [2, 4, 6, 8].map((sequence) => at(written, sequence));
    expect(walked(forged, forgedHead, anchors)).toMatchObject({ code: 'rewritten', from: 5, sequence: 6 });
  });

  it('may not end before an anchor', () => {
    expect(walked(forged.slice(0, 7), at(forged, 7), [at(written, 4), at(written, 8)])).toMatchObject({
      code: 'cut-off',
      from: 5,
      sequence: 8,
    });
  });

  it('may not begin with another hash than the anchor of that place', () => {
    expect(walked(forged.slice(6), forgedHead, [at(written, 6)], at(forged, 6))).toMatchObject({
      code: 'rewritten',
      sequence: 6,
    });
  });
});
