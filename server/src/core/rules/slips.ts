import { Meeting } from './meeting.js';

/** The last letter is another, or all letters but the first stand in another order: two surnames that one person bears. */
export function isSlipOfSurname(a: string, b: string): boolean {
  if (isOneLetterOff(a, b)) return true;
  if (a.length === b.length && a.toLowerCase() === b.toLowerCase()) return false;
  // "Orricom" and "Orricomm".
  if (Math.abs(a.length - b.length) === 1) return endsTwice(a, b) || endsTwice(b, a);
  if (a.length !== b.length || a[0] !== b[0]) return false;
  const end = a.length - 1;
  if (a.slice(0, end) === b.slice(0, end)) return !areForms(a, b);
  return a.length >= MIN_LETTERS && haveSameLetters(a, b);
}

/** Two surnames of so many letters whose letters stand in another order are one. */
const MIN_LETTERS = 6;

/** One letter has a mark that it has not in the other. */
export function differInMark(a: string, b: string): boolean {
  return a.length === b.length && differInOne(a, b) && bareOf(a) === bareOf(b);
}

/** The forms of which one may be a slip for another, and few that are not: nearly all are like no other. */
export function alikeAmong(forms: Iterable<string>): ReadonlySet<string> {
  const ends: number[] = [];
  let end = 0;
  for (const form of forms) {
    if (hashes.length < end + MAX_SLIP_HASHES) hashes = grown(hashes);
    ends.push((end = slipHashes(form, hashes, end)));
  }
  const meeting = new Meeting(end);
  for (let at = 0, start = 0; at < ends.length; start = ends[at++] as number) meeting.add(hashes, start, ends[at]);
  const alike = new Set<string>();
  let [at, start] = [0, 0];
  for (const form of forms) {
    const next = ends[at++] as number;
    if (meeting.knowsTwice(hashes, start, next)) alike.add(form);
    start = next;
  }
  return alike;
}

/** Of the forms of one article. */
let hashes = new Int32Array(8192);

function grown(small: Int32Array): Int32Array<ArrayBuffer> {
  const large = new Int32Array(2 * small.length);
  large.set(small);
  return large;
}

/**
 * The hashes of what a word is without one of its letters, the first apart, of the word whole, and of its letters in any
 * order: words of which one may be a slip for the other share one of them. Put into `into` from `start`; gives where they
 * end. A letter left out of "ll" is counted once.
 */
export function slipHashes(form: string, into: Int32Array, start = 0): number {
  const { length } = form;
  let letters = 0;
  let whole = 0;
  for (let at = 0, power = 1; at < length; at++, power = Math.imul(power, BASE)) {
    const code = form.charCodeAt(at);
    const lower = isCapital(code) ? code + 32 : code;
    letters += Math.imul(lower, BASE) ^ (lower << 9);
    whole = (whole + Math.imul(code, power)) | 0;
  }
  let count = start;
  into[count++] = mixed(letters);
  into[count++] = mixed(whole);
  let before = form.charCodeAt(0) | 0;
  for (let at = 1, power = BASE; at < length; at++, power = Math.imul(power, BASE)) {
    const code = form.charCodeAt(at);
    const until = (before + Math.imul(code, power)) | 0;
    // What stands behind the letter moves up by one.
    if (code !== form.charCodeAt(at + 1)) into[count++] = mixed(before + Math.imul(whole - until, INVERSE));
    before = until;
  }
  return count;
}

/** Longest word that may be looked at, in UTF-16 code units, and how many hashes it has at most. */
export const MAX_LETTERS = 24;
export const MAX_SLIP_HASHES = MAX_LETTERS + 1;

/** An odd number, and what it is multiplied by to give 1 in 32 bits. */
const BASE = 0x9e3779b1;
const INVERSE = inverseOf(BASE);

function inverseOf(odd: number): number {
  let inverse = odd;
  for (let bits = 3; bits < 32; bits *= 2) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  return inverse;
}

function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** One letter is left out, added, changed or swapped with its neighbour, neither the first nor an ending's. */
function isOneLetterOff(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let until = 0;
  while (until < a.length - from && until < b.length - from && a[a.length - 1 - until] === b[b.length - 1 - until])
    until++;
  if (from === 0 || until === 0 || a.length - until - from > 2 || b.length - until - from > 2) return false;
  const [x, y] = [a.slice(from, a.length - until), b.slice(from, b.length - until)];
  // "YouTube" and "Youtube".
  if (x.toLowerCase() === y.toLowerCase()) return false;
  if (x.length + y.length === 1 || (x.length === 1 && y.length === 1)) return !isWayToWrite(x, y);
  return x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0];
}

/** Two letters beside each other have changed places, neither of them the first. */
export function isSwap(a: string, b: string): boolean {
  let at = 1;
  while (at < a.length && a[at] === b[at]) at++;
  return (
    a.length === b.length &&
    a[0] === b[0] &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}

/** The same for two words of which it is known that they are names: the last letter may be any other, or one too many. */
export function isSlipOfName(a: string, b: string): boolean {
  if (isSlipOfSurname(a, b)) return true;
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a];
  if (longer[0] !== shorter[0] || isMarkedOtherwise(longer, shorter)) return false;
  // "Clinton" and "Clintons", "Iran" and "Iranian".
  if (longer.length > shorter.length) return longer.slice(0, -1) === shorter && isSurplus(longer);
  return differInOne(longer, shorter);
}

function differInOne(a: string, b: string): boolean {
  let different = 0;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) different++;
  return different === 1;
}

/** The last letter is none of a plural, nor of who is from somewhere. */
function isSurplus(longer: string): boolean {
  return !'sni'.includes(longer.at(-1) as string) || longer.endsWith('ss');
}

/** Alike but for marks and capitals: "Quebec" and "Québec", "YouTube" and "Youtube". */
function isMarkedOtherwise(a: string, b: string): boolean {
  return bareOf(a) === bareOf(b);
}

function bareOf(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function endsTwice(longer: string, shorter: string): boolean {
  return longer.startsWith(shorter) && longer.at(-1) === shorter.at(-1) && longer.at(-1) !== 's';
}

/** Words of one length. */
function haveSameLetters(a: string, b: string): boolean {
  let more = 0;
  let isPlain = true;
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    more += (isCapital(x) ? x + 32 : x) - (isCapital(y) ? y + 32 : y);
    isPlain &&= x < 128 && y < 128;
  }
  // Hardly ever have two of them the same sum.
  return (more === 0 || !isPlain) && lettersIn(a) === lettersIn(b);
}

/** "A" to "Z". */
function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** The letters in the order of the alphabet. */
function lettersIn(form: string): string {
  return form.toLowerCase().split('').sort().join('');
}

/** Two words that differ in the last letter: "Arabia" and "Arabic", "Marine" and "Marins", "Warned" and "Warner". */
function areForms(a: string, b: string): boolean {
  const end = a.length - 1;
  const [x, y] = [a[end] as string, b[end] as string];
  if (ALIKE.has(x + y)) return false;
  if ([x, y].some((letter) => letter === 's' || letter === 'c') || NOUNS.has(x + y)) return true;
  if (a[end - 1] === 'e') return AFTER_E.has(x) && AFTER_E.has(y);
  return VOWELS.has(x) && VOWELS.has(y) && OF_GENDER.has(a[end - 1] as string);
}

const VOWELS: ReadonlySet<string> = new Set(['a', 'e', 'i', 'o', 'y']);

/** "Kowalski" and "Kowalska", "Russo" and "Russi" are two forms of a name. */
const OF_GENDER: ReadonlySet<string> = new Set(['k', 'n', 'l', 'r', 's', 't', 'd', 'c', 'v']);

/** "Warned" and "Warner", "Olsen" and "Olser" too. */
const AFTER_E: ReadonlySet<string> = new Set(['d', 'r', 'n', 'l', 'y', 't']);

/** "Mendes" and "Mendez", "Novatek" and "Novatec", "Volynsky" and "Volynski" are not. */
const ALIKE: ReadonlySet<string> = new Set(['sz', 'zs', 'ck', 'kc', 'iy', 'yi']);

/** "Socialism" and "Socialist" are two words. */
const NOUNS: ReadonlySet<string> = new Set(['mt', 'tm']);

/** "Quebec" and "Québec" too. */
function isWayToWrite(x: string, y: string): boolean {
  return (OF_SPELLING.has(x) && OF_SPELLING.has(y)) || x.normalize('NFD').charAt(0) === y.normalize('NFD').charAt(0);
}

/** "Organisation" and "Organization", "Defence" and "Defense" are two ways to write. */
const OF_SPELLING: ReadonlySet<string> = new Set(['s', 'z', 'c']);
