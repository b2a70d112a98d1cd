/** Rings of positions, the outer one first, as GeoJSON has them. */
type Polygon = readonly (readonly (readonly number[])[])[];

interface Feature {
  readonly code: string;
  readonly polygons: readonly Polygon[];
}

/** A unit's ground as it is drawn. */
export interface Region {
  readonly code: string;
  /** The `d` of a path; holes are told by the rule of even and odd. */
  readonly path: string;
  /** Where its name stands: the middle of its largest piece. */
  readonly x: number;
  readonly y: number;
  /** How wide a name may be that stands there, and how high that piece is. */
  readonly width: number;
  readonly height: number;
}

/** Regions within a box that begins at 0, 0. */
export interface MapShape {
  readonly width: number;
  readonly height: number;
  readonly regions: readonly Region[];
}

type Point = readonly [number, number];
type Project = (position: readonly number[]) => Point;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** How wide every map is drawn, in its own units. */
const mapWidth = 1_000;

function boxOf(points: readonly (readonly number[])[]): Box {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x = 0, y = 0] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [low, high] = [Math.min(low, y), Math.max(high, y)];
  }
  return { left, right, low, high };
}

const isInDegrees = ({ left, right, low, high }: Box): boolean =>
  left >= -180 && right <= 180 && low >= -90 && high <= 90;

/** Twice the area of a ring, and what its centre is weighed with. */
function weighed(ring: readonly Point[]): { readonly area: number; readonly x: number; readonly y: number } {
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([ax, ay], place) => {
    const [bx, by] = ring[(place + 1) % ring.length] ?? [ax, ay];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  return { area, x, y };
}

function regionOf({ code, polygons }: Feature, project: Project): Region {
  const drawn = polygons.map((rings) => rings.map((ring) => ring.map(project)));
  const largest = drawn
    .map(([outer = []]) => ({ outer, weight: weighed(outer) }))
    .reduce((a, b) => (Math.abs(b.weight.area) > Math.abs(a.weight.area) ? b : a));
  const { left, right, low, high } = boxOf(largest.outer);
  const { area, x, y } = largest.weight;
  const middle = area === 0 ? (left + right) / 2 : x / (3 * area);
  return {
    code,
    path: drawn
      .flat()
      .map((ring) => `M${ring.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join('L')}Z`)
      .join(''),
    x: middle,
    y: area === 0 ? (low + high) / 2 : y / (3 * area),
    width: 2 * Math.max(0, Math.min(middle - left, right - middle)),
    height: high - low,
  };
}

/**
 * Draws boundaries with the north above, as wide as every map is. Degrees are taken as equally long everywhere, those of
 * longitude shortened by the cosine of the latitude in the middle; what is no degrees is planar already.
 */
export function mapShapeOf(features: readonly Feature[]): MapShape {
  const box = boxOf(features.flatMap(({ polygons }) => polygons.flat(2)));
  const { left, right, low, high } = box;
  const shortened = isInDegrees(box) ? Math.cos((((low + high) / 2) * Math.PI) / 180) : 1;
  // A map without any width is a line, and still drawn.
  const scale = mapWidth / ((right - left) * shortened || 1);
  const project: Project = ([x = 0, y = 0]) => [(x - left) * shortened * scale, (high - y) * scale];
  return {
    width: mapWidth,
    height: Math.max(1, (high - low) * scale),
    regions: features.map((feature) => regionOf(feature, project)),
  };
}
