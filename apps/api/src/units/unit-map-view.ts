import type { UnitMap } from './map-file.js';
import type { UnitMapDto } from './units.dto.js';

/** What the operator's map has of these units, and of no others; empty where it has nothing. */
export function unitMapView(map: UnitMap | undefined, units: readonly { readonly code: string }[]): UnitMapDto {
  const features = units.flatMap(({ code }) => {
    const polygons = map?.polygons.get(code);
    return polygons ? [{ code, polygons }] : [];
  });
  return { approval: features.length === 0 ? null : (map?.approval ?? null), features };
}
