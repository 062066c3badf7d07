import { wordList } from '../segment/lexicon.js';
import { Gap, isWord, lengthOf, Shape, TokenKind, type Tokens } from '../segment/tokens.js';

/** "almost and a half", "after and a half years": not "an hour and a half". */
export function lacksWhole(tokens: Tokens, at: number): boolean {
  const isHalf = isWord(tokens, at - 1, 'a') && isWord(tokens, at - 2, 'and');
  return isHalf && tokens.gap[at - 2] === Gap.space && BEFORE_NUMBERS.get(tokens, at - 3) !== undefined;
}

/** What stands before a number, and never before "and". */
const BEFORE_NUMBERS = wordList(
  'almost nearly roughly approximately a another some than least about after for by from of with at every last past next',
);

/** "won 11 of seats", "80 of the money is hers": not "10 of clubs". */
export function lacksCounted(tokens: Tokens, at: number): boolean {
  const before = at - 1;
  if (tokens.kind[before] !== TokenKind.number || tokens.gap[at] !== Gap.space || tokens.gap[at + 1] !== Gap.space)
    return false;
  if (tokens.shape[before] !== Shape.plainNumber || lengthOf(tokens, before) > 3) return false;
  // "$80 of the money", "section 11 of rules".
  if (tokens.gap[before] === Gap.none || tokens.shape[before - 1] !== Shape.lower) return false;
  if (NUMBERED.get(tokens, before - 1) !== undefined) return false;
  const noun = isWord(tokens, at + 1, 'the') ? at + 2 : at + 1;
  if (tokens.shape[noun] !== Shape.lower) return false;
  if (noun > at + 1) return MASSES.get(tokens, noun) !== undefined && MASS_VERBS.get(tokens, noun + 1) !== undefined;
  return COUNTED.get(tokens, noun) !== undefined;
}

/** What a number stands behind that counts nothing. */
const NUMBERED = wordList(
  'section article page chapter part volume item paragraph figure number verse act scene day week year on',
);
/** What a part of is told in percent. */
const MASSES = wordList(`
  money population vote land cost territory market budget oil total economy workforce electorate water energy electricity power
  aid income revenue wealth food funding surface cash profit profits tax debt gas coal`);
const MASS_VERBS = wordList('is are was were comes came goes went will would has had in for from live lives lived');
/** What is counted among more of its sort, by a number that is lost: "11 of 13 regions". */
const COUNTED = wordList(`
  regions seats states countries provinces districts members people votes games matches cases players workers companies
  schools hospitals patients voters passengers victims students children women men houses homes towns cities villages candidates
  parties lawmakers deputies points attempts races counts charges suspects soldiers officials nations banks flights`);

/** "heated to over degrees Celsius". */
export function lacksDegrees(tokens: Tokens, at: number): boolean {
  return SCALES.get(tokens, at + 1) !== undefined && BEFORE_DEGREES.get(tokens, at - 1) !== undefined;
}

const SCALES = wordList('celsius fahrenheit centigrade');
const BEFORE_DEGREES = wordList(
  'over above about around nearly almost below under than least to at by of minus approximately some roughly reached hit',
);

/** "detonated more than of explosives": not "of luck more than of skill". */
export function lacksMeasured(tokens: Tokens, at: number): boolean {
  if (tokens.gap[at] !== Gap.space || tokens.gap[at + 1] !== Gap.space || MORE.get(tokens, at - 1) === undefined)
    return false;
  for (let before = at - 2; before >= at - MOST_COMPARED && before >= 0; before--)
    if (isWord(tokens, before, 'of')) return false;
  return tokens.shape[at + 2] === Shape.lower;
}

const MORE = wordList('more less fewer');
/** Words looked back over for what is compared. */
const MOST_COMPARED = 15;

/** "half a percent or points,". */
export function lacksPoints(tokens: Tokens, at: number): boolean {
  if (!isWord(tokens, at, 'or') || POINTS.get(tokens, at + 1) === undefined) return false;
  const before = tokens.kind[at - 1] === TokenKind.mark && !isWord(tokens, at - 1, '%') ? at - 2 : at - 1;
  return (isWord(tokens, before, 'percent') || isWord(tokens, before, '%')) && tokens.kind[at + 2] === TokenKind.mark;
}

/** What percent is held against. */
export const POINTS = wordList('points cents dollars');

/** "about foreigners 100 have been": the number stands behind what it counts. */
export function isBeforeMoved(tokens: Tokens, at: number): boolean {
  const [noun, number] = [at + 1, at + 2];
  if (tokens.kind[number] !== TokenKind.number || tokens.shape[noun] !== Shape.lower) return false;
  if (tokens.gap[number] !== Gap.space || tokens.gap[number + 1] !== Gap.space) return false;
  const isPlural = COUNTED.get(tokens, noun) !== undefined || tokens.text[(tokens.end[noun] as number) - 1] === 's';
  return isPlural && REFERRED.get(tokens, noun) === undefined && DONE.get(tokens, number + 1) !== undefined;
}

/** What numbers name. */
const REFERRED = wordList(
  'articles sections chapters pages rules items questions numbers grades ages years series days',
);
const DONE = wordList('have has were was are is had died came live lived will would');
