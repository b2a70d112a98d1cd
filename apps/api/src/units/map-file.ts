import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';

/** Rings of positions, the outer one first, as GeoJSON has them. */
export type Polygon = readonly (readonly (readonly number[])[])[];

/** The boundaries of units that the operator answers for. */
export interface UnitMap {
  /** The approval number (审图号) of the map, which is shown wherever the map is. */
  readonly approval: string;
  /** The polygons of each unit by its code. */
  readonly polygons: ReadonlyMap<string, readonly Polygon[]>;
}

/** 20 MB: a province's counties at a scale that a screen can show take a tenth of it. */
const largestMap = 20_000_000;
/** Four decimals of a degree are some ten metres, less than a screen shows of a province. */
const decimals = 10_000;

const rounded = (value: number): number => Math.round(value * decimals) / decimals;

const position = z
  .tuple([z.number(), z.number()])
  .rest(z.number())
  .transform(([x, y]) => [rounded(x), rounded(y)]);
const ring = z
  .array(position)
  .min(4, 'must have four positions or more')
  .refine((all) => String(all[0]) === String(all.at(-1)), 'must end where it begins');
const polygon = z.array(ring).min(1, 'must have an outer ring');

const geometry = z.discriminatedUnion(
  'type',
  [
    z.object({ type: z.literal('Polygon'), coordinates: polygon.transform((one) => [one]) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1, 'must have a polygon') }),
  ],
  'must be a Polygon or a MultiPolygon',
);

const said = (most: number, message: string) => z.string(message).trim().min(1, message).max(most, message);

const featureCollection = z.object(
  {
    type: z.literal('FeatureCollection', 'must be "FeatureCollection"'),
    approval: said(100, "must be the map's approval number (审图号), without which no map may be shown"),
    features: z
      .array(
        z.object({
          type: z.literal('Feature', 'must be "Feature"'),
          properties: z.object(
            { code: said(100, 'must be the code of a unit') },
            'must be an object with the code of a unit',
          ),
          geometry,
        }),
        'must be the features of units',
      )
      .min(1, 'must have a feature of a unit'),
  },
  'must be a GeoJSON FeatureCollection',
);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new Error('is no JSON; give a GeoJSON FeatureCollection', { cause });
  }
}

/** The map in the text of a file. @throws Error that says in one line what is wrong with it */
export function unitMapOf(text: string): UnitMap {
  const checked = featureCollection.safeParse(parsed(text));
  if (!checked.success) {
    const { path, message } = checked.error.issues[0] ?? { path: [], message: 'is no GeoJSON' };
    throw new Error(`${[...path.map(String), ''].join('.').replace(/\.$/, ' ')}${message}; correct the file`);
  }
  const polygons = new Map<string, readonly Polygon[]>();
  for (const { properties, geometry: shape } of checked.data.features)
    polygons.set(properties.code, [...(polygons.get(properties.code) ?? []), ...shape.coordinates]);
  return { approval: checked.data.approval, polygons };
}

/**
 * Reads the operator's map, once: a GeoJSON FeatureCollection (RFC 7946) whose features name their units by
 * `properties.code`, and which bears its approval number as `approval`. Coordinates are rounded to four decimals.
 * @throws Error that says in one line what is wrong with the file
 */
export async function readMapFile(path: string): Promise<UnitMap> {
  const { size } = await stat(path);
  if (size > largestMap) throw new Error('is larger than 20 MB; give a map of less detail');
  return unitMapOf(await readFile(path, 'utf8'));
}
