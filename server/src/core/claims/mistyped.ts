/**
 * True where a slip of the hand makes the one number of the other: they are as long, and differ in one digit or in the
 * order of two. Noughts at the end of both do not count, and of numbers of one digit those that are next but one.
 */
export function isMistyped(a: number, b: number): boolean {
  if (a === b || !(a > 0) || !(b > 0)) return false;
  const [x, y] = digitsOf(a, b);
  if (x.length !== y.length) return false;
  if (x.length === 1) return Math.abs(Number(x) - Number(y)) <= NEXT;
  const different: number[] = [];
  for (let at = 0; at < x.length; at++) if (x[at] !== y[at]) different.push(at);
  const [first, second, more] = different;
  if (first === undefined || more !== undefined) return false;
  return second === undefined || (x[first] === y[second] && x[second] === y[first]);
}

const NEXT = 2;

/** The number with as many digits that say something as the other has, and two at least: what it would be if written like it. */
export function writtenLike(value: number, like: number): number {
  const [digits] = digitsOf(like, like);
  const meant = Number.isInteger(like) && like < 1000 ? 0 : Math.max(2, digits.length);
  return meant === 0 ? Math.round(value) : Number(value.toPrecision(Math.min(meant, MOST_DIGITS)));
}

const MOST_DIGITS = 9;

/** Both as whole numbers without the noughts that both end in. */
function digitsOf(a: number, b: number): readonly [string, string] {
  let [x, y] = [a, b];
  for (let places = 0; places < MOST_PLACES && !(isWhole(x) && isWhole(y)); places++) [x, y] = [x * 10, y * 10];
  [x, y] = [Math.round(x), Math.round(y)];
  while (x % 10 === 0 && y % 10 === 0 && x > 0) [x, y] = [x / 10, y / 10];
  return [String(x), String(y)];
}

const MOST_PLACES = 3;

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}
