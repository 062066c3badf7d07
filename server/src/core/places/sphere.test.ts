import assert from 'node:assert/strict';
import { bearing, compass, distance, type Point } from './sphere.js';

const point = (latitude: number, longitude: number): Point => ({ latitude, longitude });
const LONDON = point(51.5074, -0.1278);
const NEW_YORK = point(40.7128, -74.006);
const SYDNEY = point(-33.8688, 151.2093);
const TOKYO = point(35.6762, 139.6503);

function near(value: number, expected: number, tolerance: number): void {
  assert.ok(Math.abs(value - expected) <= tolerance, `${value} is not ${expected} ± ${tolerance}`);
}

describe('distance', () => {
  it('is the published great circle between cities', () => {
    near(distance(LONDON, NEW_YORK), 5570, 5);
    near(distance(LONDON, point(48.8566, 2.3522)), 344, 1);
    near(distance(SYDNEY, TOKYO), 7820, 15);
    near(distance(point(55.7558, 37.6173), point(59.9343, 30.3351)), 634, 2);
  });

  // Weintrit and Kopacz 2011: the classic example of Nashville airport and Los Angeles airport.
  it('is 2887 km from Nashville to Los Angeles airport', () => {
    near(distance(point(36.12, -86.67), point(33.94, -118.4)), 2886.4, 1);
  });

  it('is a quarter of the meridian from pole to equator, half between antipodes, nothing to itself', () => {
    near(distance(point(90, 0), point(0, 77)), 10_007.5, 0.5);
    near(distance(point(10, 20), point(-10, -160)), 20_015.1, 0.5);
    assert.equal(distance(LONDON, LONDON), 0);
  });

  it('crosses the date line', () => near(distance(point(0, 179.5), point(0, -179.5)), 111.2, 0.1));
});

describe('bearing', () => {
  it('sets out along the great circle', () => {
    near(bearing(LONDON, NEW_YORK), 288.3, 0.5);
    near(bearing(point(0, 0), point(0, 10)), 90, 0.01);
    near(bearing(point(0, 0), point(-10, 0)), 180, 0.01);
    near(bearing(point(35, 45), point(35, 135)), 60.16, 0.1);
  });
});

describe('compass', () => {
  it('names the nearest of eight points', () => {
    assert.deepEqual([0, 22, 23, 213, 270, 338, 359.9].map(compass), [
      'north',
      'north',
      'northeast',
      'southwest',
      'west',
      'north',
      'north',
    ]);
  });
});
