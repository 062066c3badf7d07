import type { Draft } from '../draft.js';
import { ARTICLES } from '../numberWords.js';
import { isInnerHyphen, type Reader } from '../reader.js';
import { compoundUnit, unitNameAt } from '../units.js';
import { NOUN_STOPPERS } from '../words.js';

/** What a bare number counts ("80 new jobs": job), and the unit of time or thing that a rate is for ("a year", "per song"). */
export function readNouns(drafts: readonly Draft[], reader: Reader): void {
  for (let index = drafts.length - 1; index >= 0; index--) {
    const draft = drafts[index] as Draft;
    const next = drafts[index + 1];
    const limit = next?.first ?? reader.count;
    let last = draft.last;
    if ((draft.kind === 'cardinal' || draft.kind === 'ratio') && draft.given.value !== 'missing') {
      const noun = nounAfter(reader, draft, limit);
      if (next?.noun !== undefined && limit === draft.last + 1 && reader.lower(draft.last) === 'of') {
        // "one of two plants".
        draft.noun = next.noun;
      } else if (noun !== undefined) {
        draft.noun = singularOf(reader.lower(noun));
        last = noun + 1;
      }
    }
    if (RATED.has(draft.kind)) {
      const per = perAt(reader, last);
      const compound = per === undefined || draft.unit === null ? undefined : compoundUnit(draft.unit, per.unit);
      if (per !== undefined && compound !== undefined) {
        draft.unit = compound;
        draft.last = per.next;
      } else if (per !== undefined) draft.per = per.unit;
    }
  }
  for (let index = 1; index < drafts.length; index++) {
    const [before, draft] = [drafts[index - 1] as Draft, drafts[index] as Draft];
    if (before.noun !== undefined && isParallel(before, draft, reader)) draft.noun = before.noun;
  }
}

/** "12 shops in Turku, 5 in Oulu and 3 in Pori": a bare number goes on counting where the same preposition follows it. */
function isParallel(before: Draft, draft: Draft, reader: Reader): boolean {
  if (before.kind !== 'cardinal' || draft.kind !== 'cardinal' || draft.noun !== undefined || draft.value === null) {
    return false;
  }
  if (!reader.isOneOf(draft.last, PLACING)) return false;
  if (!reader.isMark(draft.first - 1, ',') && reader.lower(draft.first - 1) !== 'and') return false;
  const link = reader.lower(draft.last);
  for (let at = before.last; at < draft.first && at < before.last + MAX_PARALLEL; at++) {
    if (reader.isMark(at, '.;:!?')) return false;
    if (reader.lower(at) === link) return draft.first - at <= MAX_PARALLEL;
  }
  return false;
}

const PLACING: ReadonlySet<string> = new Set(['in', 'from', 'at', 'on', 'for']);

/** Tokens from a number to its preposition, and from there to the next number. */
const MAX_PARALLEL = 8;

const RATED: ReadonlySet<string> = new Set(['cardinal', 'money', 'percent', 'measure']);

/** Adjectives and nouns before the head noun; a longer run of words is no noun phrase. */
const MAX_WORDS = 6;

/** The token of the head noun. */
function nounAfter(reader: Reader, draft: Draft, limit: number): number | undefined {
  let at = draft.last;
  if (isInnerHyphen(reader, at)) {
    // "vehicle" of "225,000-vehicle-capacity"; "5,000-plus" has its noun after it.
    if (reader.lower(at + 1) !== 'plus') return isHyphenNoun(reader, at + 1) && at + 1 < limit ? at + 1 : undefined;
    at += 2;
  } else if (reader.lower(at) === 'or' && reader.isOneOf(at + 1, ADDITIONS)) at += 2;
  const plural = draft.value !== 1;
  if (reader.lower(at) === 'of') {
    // "one of the founders", "thousands of people": the whole is what is counted.
    at++;
    if (reader.isOneOf(at, DETERMINERS)) at++;
    else if (draft.vague !== true) return undefined;
    return headNoun(reader, at, limit, true);
  }
  if (reader.isOneOf(at, ADDITIONS) && reader.lower(at + 1) !== 'than') at++;
  return headNoun(reader, at, limit, plural);
}

function isHyphenNoun(reader: Reader, at: number): boolean {
  return (
    reader.isWord(at) && !reader.isOneOf(at, NO_HYPHEN_NOUNS) && NOUN_STOPPERS.get(reader.tokens, at) === undefined
  );
}

const NO_HYPHEN_NOUNS: ReadonlySet<string> = new Set('strong something odd fold time way sided thing'.split(' '));

/** Before an adjective: "the world's most prosperous countries". */
const DEGREES: ReadonlySet<string> = new Set(['most', 'more', 'very', 'other']);
const DETERMINERS: ReadonlySet<string> = new Set('the these those its their his her our my your'.split(' '));
const ADDITIONS: ReadonlySet<string> = new Set(['more', 'such', 'fewer', 'less']);

function headNoun(reader: Reader, from: number, limit: number, plural: boolean): number | undefined {
  let found: number | undefined;
  let last: number | undefined;
  for (let at = from; at < limit && at < from + MAX_WORDS; at++) {
    if (reader.lower(at) === "'s" && reader.glued(at) && plural) continue;
    if (isInnerHyphen(reader, at) || reader.isOneOf(at, DEGREES)) continue;
    if (!reader.isWord(at) || NOUN_STOPPERS.get(reader.tokens, at) !== undefined) break;
    if (!plural) {
      if (reader.lower(at).endsWith('ly')) break;
      last = at;
    } else if (isPlural(reader.lower(at))) {
      // "two Texas students": a name in -s gives way to the noun after it.
      found = at;
    } else if (found !== undefined && reader.isCapital(found) && !reader.isCapital(at)) continue;
    else if (found !== undefined) break;
  }
  if (plural) return found ?? (ARTICLES.has(reader.lower(from - 2)) ? attributive(reader, from, limit) : undefined);
  while (last !== undefined && last >= from && /(?:ed|ing)$/.test(reader.lower(last))) last--;
  return last !== undefined && last >= from ? last : undefined;
}

/** "a 6 point gain", "a 12 member panel": after a number and its article, a noun in the singular before another. */
function attributive(reader: Reader, at: number, limit: number): number | undefined {
  const isPair = at + 1 < limit && isPlainWord(reader, at) && isPlainWord(reader, at + 1);
  return isPair && !/(?:ed|ing|ly)$/.test(reader.lower(at)) ? at : undefined;
}

function isPlainWord(reader: Reader, at: number): boolean {
  return (
    reader.isWord(at) &&
    !reader.isCapital(at) &&
    reader.word(at) === undefined &&
    NOUN_STOPPERS.get(reader.tokens, at) === undefined
  );
}

function isPlural(word: string): boolean {
  if (IRREGULAR.has(word)) return true;
  return word.length > 2 && word.endsWith('s') && !/(?:ss|us|is|'s|ous)$/.test(word) && !NO_PLURALS.has(word);
}

const NO_PLURALS: ReadonlySet<string> = new Set(
  'others always perhaps sometimes overseas besides yes series whereas us'.split(' '),
);

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['persons', 'person'],
  ['children', 'child'],
  ...`man woman policeman policewoman businessman businesswoman fisherman lawman gunman congressman serviceman servicewoman
    spokesman fireman craftsman workman cameraman airman airwoman seaman crewman clergyman salesman sportsman sportswoman
    horseman tribesman countryman gentleman nobleman militiaman guardsman infantryman cavalryman postman chairman marksman
    swordsman statesman oarsman batsman linesman freshman yachtsman`
    .split(/\s+/)
    .map((one) => [one.replace(/man$/, 'men'), one] as const),
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['police', 'police'],
  ['aircraft', 'aircraft'],
  ['spacecraft', 'spacecraft'],
  ['sheep', 'sheep'],
  ['fish', 'fish'],
  ['series', 'series'],
  ['staff', 'staff'],
  ['personnel', 'personnel'],
  ['cattle', 'cattle'],
  ['crises', 'crisis'],
  ['analyses', 'analysis'],
  ['criteria', 'criterion'],
  ['media', 'medium'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['knives', 'knife'],
  ['halves', 'half'],
  ['leaves', 'leaf'],
  ['wolves', 'wolf'],
  ['shelves', 'shelf'],
  ['loaves', 'loaf'],
  ['thieves', 'thief'],
  ['heroes', 'hero'],
  ['potatoes', 'potato'],
  ['tomatoes', 'tomato'],
  ['buses', 'bus'],
  ['gases', 'gas'],
  ['viruses', 'virus'],
  ['bonuses', 'bonus'],
  ['campuses', 'campus'],
  ['movies', 'movie'],
  ['cookies', 'cookie'],
  ['ties', 'tie'],
]);

/** The singular of a lower-case English noun. */
export function singularOf(noun: string): string {
  const known = IRREGULAR.get(noun);
  if (known !== undefined) return known;
  if (!isPlural(noun)) return noun;
  if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(noun)) return noun.slice(0, -2);
  return noun.slice(0, -1);
}

interface Per {
  /** A unit of time, a CLDR unit or a noun in the singular. */
  readonly unit: string;
  readonly next: number;
}

/** "a year", "per song", "annually", "each month", "/s" after the amount. */
function perAt(reader: Reader, index: number): Per | undefined {
  const word = reader.lower(index);
  const adverb = ADVERBS.get(word);
  if (adverb !== undefined) return { unit: adverb, next: index + 1 };
  if (word === 'per' || (word === '/' && reader.glued(index))) return perUnit(reader, index + 1, word === '/');
  if (word !== 'a' && word !== 'an' && word !== 'each' && word !== 'every') return undefined;
  if (isInnerHyphen(reader, index + 2)) return undefined;
  const next = reader.lower(index + 1);
  const time = reader.word(index + 1)?.time;
  if (time !== undefined && time === next && !AFTER_DATE.has(reader.lower(index + 2)))
    return { unit: time, next: index + 2 };
  if (word === 'each' || word === 'every') return undefined;
  // "a square foot".
  const unit = PRICED.has(next) || SIZED.has(next) ? unitNameAt(reader, index + 1) : undefined;
  if (!PRICED.has(next) && unit === undefined) return undefined;
  return { unit: unit?.value ?? next, next: unit?.next ?? index + 2 };
}

/** What stands after "per" or a slash. */
function perUnit(reader: Reader, at: number, isSlash: boolean): Per | undefined {
  const time = reader.word(at)?.time ?? (isSlash && reader.glued(at) ? LETTERS.get(reader.text(at)) : undefined);
  if (time !== undefined) return { unit: time, next: at + 1 };
  const unit = unitNameAt(reader, at);
  if (unit !== undefined && (reader.size(at) > 1 || isSlash)) return { unit: unit.value, next: unit.next };
  const word = reader.lower(at);
  if (!reader.isWord(at) || word === 'cent') return undefined;
  return { unit: word === 'capita' ? 'person' : singularOf(word), next: at + 1 };
}

/** After a slash. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['s', 'second'],
  ['h', 'hour'],
  ['d', 'day'],
]);

const AFTER_DATE: ReadonlySet<string> = new Set(['ago', 'earlier', 'later', 'before', 'after']);

const ADVERBS: ReadonlyMap<string, string> = new Map([
  ['annually', 'year'],
  ['yearly', 'year'],
  ['monthly', 'month'],
  ['weekly', 'week'],
  ['daily', 'day'],
  ['hourly', 'hour'],
  ['nightly', 'night'],
  ['apiece', 'piece'],
]);

const SIZED: ReadonlySet<string> = new Set(['square', 'cubic', 'metric', 'troy', 'sq', 'sq.', 'short', 'long']);

const PRICED: ReadonlySet<string> = new Set(
  'barrel share gallon ton tonne pound ounce gram litre liter kilo kilogram piece head person unit mile kilometer kilometre acre hectare bushel copy ticket bottle vote'.split(
    ' ',
  ),
);
