/** A point on the earth, in degrees: north and east are positive. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Length of the great circle between two points, in kilometres, on a sphere of the earth's mean radius (IUGG). */
export function distance(from: Point, to: Point): number {
  const north = (to.latitude - from.latitude) * RADIANS;
  const east = (to.longitude - from.longitude) * RADIANS;
  const chord =
    Math.sin(north / 2) ** 2 +
    Math.cos(from.latitude * RADIANS) * Math.cos(to.latitude * RADIANS) * Math.sin(east / 2) ** 2;
  return 2 * MEAN_RADIUS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The direction in which the great circle sets out, in degrees from north by east, 0 to less than 360. */
export function bearing(from: Point, to: Point): number {
  const start = from.latitude * RADIANS;
  const end = to.latitude * RADIANS;
  const east = (to.longitude - from.longitude) * RADIANS;
  const y = Math.sin(east) * Math.cos(end);
  const x = Math.cos(start) * Math.sin(end) - Math.sin(start) * Math.cos(end) * Math.cos(east);
  return (Math.atan2(y, x) / RADIANS + 360) % 360;
}

/** The nearest of the eight points of the compass, as news writes it. */
export function compass(degrees: number): string {
  return POINTS[Math.round(degrees / 45) % POINTS.length] as string;
}

const RADIANS = Math.PI / 180;
const MEAN_RADIUS = 6371.0088;
const POINTS = ['north', 'northeast', 'east', 'southeast', 'south', 'southwest', 'west', 'northwest'];
