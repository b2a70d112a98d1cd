import { describe, expect, it } from '@jest/globals';
import { mapShapeOf } from './board-map-shape';

const rectangle = (left: number, low: number, right: number, high: number): number[][] => [
  [left, low],
  [right, low],
  [right, high],
  [left, high],
  [left, low],
];

describe('the shape of a map', () => {
  it('is as wide as every map, with the north above and degrees of longitude shortened', () => {
    const { width, height, regions } = mapShapeOf([
      { code: 'south', polygons: [[rectangle(100, 59, 104, 60)]] },
      { code: 'north', polygons: [[rectangle(100, 60, 104, 61)]] },
    ]);
    // At 60° a degree of longitude is half as long as one of latitude.
    expect([width, Math.round(height)]).toEqual([1_000, 1_000]);
    expect(regions.map(({ code, x, y }) => [code, Math.round(x), Math.round(y)])).toEqual([
      ['south', 500, 750],
      ['north', 500, 250],
    ]);
    expect(regions[1]?.path).toBe('M0.0,500.0L1000.0,500.0L1000.0,0.0L0.0,0.0L0.0,500.0Z');
  });

  it('leaves planar coordinates as they are', () => {
    const { height } = mapShapeOf([{ code: 'a', polygons: [[rectangle(500_000, 4_000_000, 600_000, 4_050_000)]] }]);
    expect(height).toBe(500);
  });

  it('names a unit of several pieces on the largest, as far as that is wide', () => {
    const polygons = [[rectangle(0, 0, 1, 1)], [rectangle(2, 0, 10, 8), rectangle(4, 2, 6, 4)]];
    const [region] = mapShapeOf([{ code: 'a', polygons }]).regions;
    expect(Math.round(region?.x ?? 0)).toBe(600);
    expect(Math.round(region?.width ?? 0)).toBe(800);
    expect(region?.path.match(/M/g)).toHaveLength(3);
  });

  it('is drawn even where it has no width', () => {
    const { height, regions } = mapShapeOf([{ code: 'a', polygons: [[rectangle(1, 0, 1, 0)]] }]);
    expect([height, regions[0]?.x]).toEqual([1, 0]);
  });
});
