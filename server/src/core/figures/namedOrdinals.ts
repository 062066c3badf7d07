import { isInnerHyphen, type Reader } from './reader.js';

/** "the 82nd Airborne", "under the First Amendment", "on Fifth Avenue": an ordinal in a name. */
export function isNamedOrdinal(reader: Reader, at: number): boolean {
  return reader.isCapital(at) && NAMED_BY_ORDINALS.has(reader.text(at));
}

const NAMED_BY_ORDINALS: ReadonlySet<string> = new Set(
  'Airborne Infantry Battalion Brigade Division Regiment Wing Fighter Squadron Fleet Army Cavalry Armored Armoured Marines Marine Mountain Artillery Amendment Circuit Avenue Street Precinct Minister Reich Republic'.split(
    ' ',
  ),
);

/** "at first", "was first used", "first-class", "third party": ordinals that give no position. */
export function isFixedOrdinal(reader: Reader, index: number): boolean {
  if (reader.isCapital(index) && isNamedOrdinal(reader, index + 1)) return true;
  const word = reader.lower(index);
  const at = isInnerHyphen(reader, index + 1) ? index + 2 : index + 1;
  const after = reader.lower(at);
  if (FIXED.has(`${word} ${after}`)) return true;
  if (word !== 'first') return false;
  if (after === 'of' && reader.lower(at + 1) === 'all') return true;
  if (reader.lower(index - 1) === 'at') return true;
  const isAdverb = at === index + 1 && (after.endsWith('ed') || PAST.has(after));
  return isAdverb && !reader.isOneOf(index - 1, FIRST_BEFORE);
}

const FIRST_BEFORE: ReadonlySet<string> = new Set("the a its his her their our my your 's and".split(' '));
const PAST: ReadonlySet<string> = new Set(
  'began saw came met became took went got made ran came heard thought broke rose appears began'.split(' '),
);

const FIXED: ReadonlySet<string> = new Set([
  'first class',
  'first lady',
  'first responder',
  'first responders',
  'first hand',
  'first name',
  'first names',
  'first aid',
  'first things',
  'second hand',
  'second thought',
  'second thoughts',
  'third party',
  'third parties',
]);
