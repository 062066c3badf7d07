import { spelled } from './numbers.js';

/** "half", "a quarter", "a hundredth": one of so many equal parts; undefined where that has no plain name. */
export function partName(parts: number): string | undefined {
  return PARTS.get(parts);
}

/** "a third", "nearly half", "more than three-quarters": what a percentage is called. */
export function shareName(percent: number): string {
  let nearest = SHARES[0] as readonly [number, string];
  for (const share of SHARES) if (Math.abs(share[0] - percent) < Math.abs(nearest[0] - percent)) nearest = share;
  const [value, name] = nearest;
  if (Math.abs(value - percent) <= HARDLY) return name;
  return percent < value ? `nearly ${name}` : `more than ${name}`;
}

/** A percentage that has such a name and needs no "nearly". */
export function isShareName(percent: number): boolean {
  return SHARES.some(([value]) => Math.abs(value - percent) < EXACTLY);
}

const EXACTLY = 0.05;

/** In percentage points. */
const HARDLY = 0.5;

const NAMES = 'half third quarter fifth sixth seventh eighth ninth tenth'.split(' ');

const PARTS: ReadonlyMap<number, string> = new Map([
  ...NAMES.map((name, index) => [index + 2, index === 0 ? name : nameOf(1, name)] as const),
  [100, 'a hundredth'],
  [1000, 'a thousandth'],
]);

/** In percent. */
const SHARES: readonly (readonly [number, string])[] = [
  [10, 'tenth', 1],
  [20, 'fifth', 1],
  [25, 'quarter', 1],
  [100 / 3, 'third', 1],
  [40, 'fifth', 2],
  [50, 'half', 0],
  [60, 'fifth', 3],
  [200 / 3, 'third', 2],
  [75, 'quarter', 3],
  [80, 'fifth', 4],
  [90, 'tenth', 9],
].map(([percent, name, count]) => [percent as number, nameOf(count as number, name as string)] as const);

function nameOf(count: number, name: string): string {
  if (count === 0) return name;
  return count === 1 ? `a${name.startsWith('eighth') ? 'n' : ''} ${name}` : `${spelled(count)}-${name}s`;
}
