/** The text of a map on which each unit is a rectangle beside the one before; it shows no place that is. */
export const madeUpMap = (codes: readonly string[], approval = '测审字(2027)第0001号'): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    approval,
    features: codes.map((code, place) => ({
      type: 'Feature',
      properties: { code },
      geometry: { type: 'Polygon', coordinates: [rectangle(place)] },
    })),
  });

/** A place of the `made-up map` as it comes out of the API. */
export const rectangle = (place: number): number[][] => [
  [place, 0],
  [place + 1, 0],
  [place + 1, 1.5],
  [place, 1.5],
  [place, 0],
];
