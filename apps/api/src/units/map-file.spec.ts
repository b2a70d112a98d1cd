import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readMapFile, unitMapOf } from './map-file.js';

const square = [
  [0.123456, 0],
  [1, 0, 12.5],
  [1, 1],
  [0, 1],
  [0.123456, 0],
];
const feature = (code: unknown, geometry: unknown = { type: 'Polygon', coordinates: [square] }) => ({
  type: 'Feature',
  properties: { code, name: '某市' },
  geometry,
});
const collection = (features: readonly unknown[], besides: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', approval: 'GS(2027)1234号', features, ...besides });

describe("the operator's map", () => {
  const small = [[0.1235, 0], [1, 0], [1, 1], [0, 1], [0.1235, 0]]; // prettier-ignore

  it('has the polygons of each unit, of two decimal positions each', () => {
    const multi = { type: 'MultiPolygon', coordinates: [[square], [square]] };
    const map = unitMapOf(collection([feature('9901'), feature('9902', multi), feature('9901')]));
    expect(map.approval).toBe('GS(2027)1234号');
    expect([...map.polygons]).toEqual([
      ['9901', [[small], [small]]],
      ['9902', [[small], [small]]],
    ]);
  });

  it('may begin with a byte order mark', () => {
    expect(unitMapOf(`\uFEFF${collection([feature('9901')])}`).polygons.size).toBe(1);
  });

  it.each([
    ['no JSON', 'map', /^is no JSON; give a GeoJSON FeatureCollection$/],
    ['a list', '[]', /^must be a GeoJSON FeatureCollection; correct the file$/],
    ['another type', collection([], { type: 'Topology' }), /^type must be "FeatureCollection"; /],
    ['no approval number', collection([feature('9901')], { approval: undefined }), /^approval must be .*审图号/],
    ['an empty approval number', collection([feature('9901')], { approval: ' ' }), /^approval must be .*审图号/],
    ['no feature', collection([]), /^features must have a feature of a unit; /],
    ['a feature without a code', collection([feature('9901'), feature(undefined)]), /^features\.1\.properties\.code /],
    ['a number as a code', collection([feature(9901)]), /^features\.0\.properties\.code must be the code of a unit; /],
    ['no properties', collection([{ type: 'Feature', properties: null }]), /^features\.0\.properties must be an obj/],
    [
      'a point',
      collection([feature('9901', { type: 'Point', coordinates: [1, 1] })]),
      /^features\.0\.geometry\.?\w* must be a Polygon or a MultiPolygon; /,
    ],
    [
      'no geometry',
      collection([feature('9901', null)]),
      /^features\.0\.geometry must be a Polygon or a MultiPolygon; /,
    ],
    [
      'a ring that is open',
      collection([feature('9901', { type: 'Polygon', coordinates: [square.slice(0, -1)] })]),
      /^features\.0\.geometry\.coordinates\.0 must end where it begins; /,
    ],
    [
      'a ring of three positions',
      collection([feature('9901', { type: 'Polygon', coordinates: [square.slice(2)] })]),
      /^features\.0\.geometry\.coordinates\.0 must have four positions or more; /,
    ],
    [
      'a position that is none',
      collection([feature('9901', { type: 'Polygon', coordinates: [[['1', '2']]] })]),
      /^features\.0\.geometry\.coordinates\.0\.0\.0 [^\n]+; correct the file$/,
    ],
  ])('is refused in one line with %s', (_, text, line) => {
    expect(() => unitMapOf(text)).toThrow(line);
  });
});

describe("the file of the operator's map", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zehuan-map-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is read, and refused where it is not there or too large', async () => {
    const path = join(folder, 'map.geojson');
    await expect(readMapFile(path)).rejects.toThrow(/^ENOENT/);
    await writeFile(path, collection([feature('9901')]));
    expect((await readMapFile(path)).polygons.size).toBe(1);
    await truncate(path, 20_000_001);
    await expect(readMapFile(path)).rejects.toThrow(/^is larger than 20 MB; /);
  });
});
