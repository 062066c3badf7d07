import { FIGURE_WORDS } from '../../figures/words.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isCapitalised, isNumber, markAt, touchesPrevious } from '../../segment/marks.js';
import { isWord, lowerOf, TokenKind, type Tokens } from '../../segment/tokens.js';
import { isLink, isMany } from './listitems.js';

/**
 * Things of one form that stand side by side, joined by commas and a last "and" or "or": "in Oslo, Turku and Pori", "the
 * 4th and the 19th", "118 in Pune, 104 in Nagpur and 142 in Kochi". `first` and `last` are tokens, both included.
 */
export interface Series {
  readonly first: number;
  readonly last: number;
  /** The first token of its last thing. */
  readonly joined: number;
  /** How many things it has. */
  readonly items: number;
  /** The same, with "two cars" taken for two. */
  readonly counted: number;
  /** What may be things of their own, and may describe the one before: "Ann Berg, a nurse, and Carl Holm". */
  readonly asides: number;
  /** How many of its things may be no more than the name of the one before: "the mayor, Ann Berg, and a clerk". */
  readonly named: number;
  readonly form: Form;
  /** The preposition inside all of them, as in "Perth on 4 May and Hobart on 11 May"; the empty string without. */
  readonly inner: string;
  /** The word before its first thing, as "in"; the empty string without. */
  readonly opener: string;
  /** The word stands before each of its things. */
  readonly isRepeated: boolean;
}

/** "Ann Berg", "the Lazy K"; "11", "the 4th", "May 3"; "a van", "his mate"; "two cars"; "bread". */
export type Form = 'name' | 'figure' | 'article' | 'counted' | 'bare';

/** A thing of a series. */
export interface Thing {
  /** Behind its preposition. */
  readonly first: number;
  readonly last: number;
  readonly form: Form;
  readonly opener: string;
  /** The preposition inside it, as in "Perth on 4 May"; the empty string without. */
  readonly inner: string;
  /** Of "two cars". */
  readonly value: number;
  /** "the builder Per Lind", "a Ford". */
  readonly isNamed: boolean;
}

/**
 * The series that begins at token `from` and is closed before `end`; undefined where there is none. What opens a sentence
 * (`isOpener`) has a capital for that alone.
 */
export function seriesFrom(tokens: Tokens, from: number, end: number, isOpener = false): Series | undefined {
  let first = thingAt(tokens, from, end);
  if (first === undefined) return undefined;
  let { form } = first;
  const isBracketed = markAt(tokens, first.last) === ')';
  let things = 1;
  let counted = first.value;
  let asides = 0;
  let named = 0;
  let repeated = first.opener === '' ? 0 : 1;
  let inner = first.inner;
  let at = first.last + 1;
  let before = first;
  while (at < end && things < MOST) {
    const isComma = markAt(tokens, at) === ',';
    const joint = isComma ? at + 1 : at;
    const isJoined = JOINERS.get(tokens, joint) !== undefined;
    if (!isComma && !isJoined) return undefined;
    // "dear, and the prices": two are not parted by a comma.
    if (isComma && isJoined && things === 1 && form === 'bare') return undefined;
    const next = isJoined ? afterParenthesis(tokens, joint + 1, end) : joint;
    const thing = thingAt(tokens, next, end, isBracketed);
    if (isOpener && things === 1 && thing?.form === 'bare' && first.last === first.first)
      first = before = { ...first, form: (form = 'bare') };
    if (thing !== undefined && isAlike(thing, first) && (isJoined || !isBeside(tokens, next))) {
      things++;
      counted += thing.value;
      if (isNameOf(thing, before) && !isJoined) named++;
      if (thing.opener !== '') repeated++;
      if (thing.inner !== inner) inner = '';
      before = thing;
      at = thing.last + 1;
      // "to Eve and to Ida and later to Joan", "once in May and once in June and again in July".
      const isMore = form === 'counted' || LATER.get(tokens, at + 1) !== undefined;
      if (!isJoined || (isMore && JOINERS.get(tokens, at) !== undefined)) continue;
      return goesOn(tokens, at, end, first)
        ? undefined
        : {
            first: from,
            last: thing.last,
            joined: thing.first,
            items: things,
            counted,
            asides,
            named,
            form,
            inner,
            opener: first.opener,
            isRepeated: repeated === things,
          };
    }
    // "Ann Berg, 34, and", "Rex, a dog, and"; what is joined is never an aside.
    // "Ann Berg, later Eve Holm, and Ida Lind".
    const aside = isJoined || LATER.get(tokens, next) !== undefined ? -1 : asideEnd(tokens, next, end, before);
    if (aside < 0) return undefined;
    if (thing !== undefined && thing.form !== 'figure') asides++;
    at = aside;
  }
  return undefined;
}

/** The series can be read as so many things. */
export function hasSize({ items, counted, named, asides }: Series, size: number): boolean {
  return size === counted || (size >= items - named && size <= items + asides);
}

/** The series between two tokens, the second excluded, in order. */
export function seriesIn(tokens: Tokens, first: number, end: number): readonly Series[] {
  const found: Series[] = [];
  for (let at = first; at < end; at++) {
    const isOpener = at === first;
    const series = isOpener || mayBegin(tokens, at) ? seriesFrom(tokens, at, end, isOpener) : undefined;
    if (series === undefined) continue;
    found.push(series);
    at = series.last;
  }
  return found;
}

/** The one series between them; undefined where there is none, or more than one. */
export function onlySeriesIn(tokens: Tokens, first: number, end: number): Series | undefined {
  const [only, other] = seriesIn(tokens, first, end);
  return other === undefined ? only : undefined;
}

/** Behind a mark, a verb or what is no noun; a thing with an article or a number begins anywhere. */
function mayBegin(tokens: Tokens, at: number): boolean {
  if (markAt(tokens, at) === '(') return true;
  const { cardinal, ordinal } = FIGURE_WORDS.get(tokens, at) ?? {};
  if (ARTICLES.get(tokens, at) !== undefined || cardinal !== undefined || ordinal !== undefined || isNumber(tokens, at))
    return PREPOSITIONS.get(tokens, at - 1) === undefined;
  if (PREPOSITIONS.get(tokens, at) !== undefined) return true;
  const before = at - 1;
  if (tokens.kind[before] === TokenKind.mark) return true;
  // "She owns four dogs and three cats".
  if (PRONOUNS.get(tokens, before) !== undefined) return false;
  return VERBS.get(tokens, before) !== undefined || NO_THING.get(tokens, before) !== undefined;
}

const PRONOUNS = wordList('he she they we you i');

/** In things. */
const MOST = 20;
const JOINERS = wordList('and or');

/** Behind "and, from 1988,": the token after the second comma. */
function afterParenthesis(tokens: Tokens, at: number, end: number): number {
  if (markAt(tokens, at) !== ',') return at;
  for (let next = at + 1; next < end && next - at <= MAX_ASIDE; next++)
    if (markAt(tokens, next) === ',') return next + 1;
  return at;
}

/** The mark that ends what only describes the thing before it; -1 where it may be more than that. */
function asideEnd(tokens: Tokens, at: number, end: number, { form }: Thing): number {
  const isDescription =
    isClause(tokens, at) ||
    (form === 'name' && ARTICLES.get(tokens, at) !== undefined) ||
    (form === 'name' && isNumber(tokens, at) && markAt(tokens, at + 1) === ',');
  // "the charges, which are theft and fraud".
  if (!isDescription || COPULAS.get(tokens, at + 1) !== undefined) return -1;
  for (let next = at + 1; next < end && next - at <= MAX_ASIDE; next++) {
    if (markAt(tokens, next) === ',') return next;
    if (JOINERS.get(tokens, next) !== undefined) return -1;
  }
  return -1;
}

/** "the mayor, Ann Berg,". */
function isNameOf({ form, opener }: Thing, before: Thing): boolean {
  return form === 'name' && opener === '' && before.form !== 'name';
}

/** What cannot be a thing of its own. */
function isBeside(tokens: Tokens, at: number): boolean {
  return isClause(tokens, at) || LATER.get(tokens, at) !== undefined;
}

/** "who left", "trained to hunt", "known as FARC". */
function isClause(tokens: Tokens, at: number): boolean {
  return CLAUSES.get(tokens, at) !== undefined || (!isCapitalised(tokens, at) && lowerOf(tokens, at).endsWith('ed'));
}

/** In tokens. */
const MAX_ASIDE = 10;
const COPULAS = wordList('are were');
const CLAUSES = wordList('who which whose where known called born built led made formerly both');

/** "…, Pori and Rauma and Vaasa", "Oslo and Turku, Pori and Rauma". */
function goesOn(tokens: Tokens, at: number, end: number, first: Thing): boolean {
  if (JOINERS.get(tokens, at) !== undefined) {
    const thing = thingAt(tokens, at + 1, end);
    return thing === undefined || thing.form !== 'bare' || isAlike(thing, first);
  }
  // ", overpowered a guard and fled".
  if (markAt(tokens, at) !== ',' || isBeside(tokens, at + 1)) return false;
  const next = thingAt(tokens, at + 1, end);
  if (next === undefined || !isAlike(next, first)) return false;
  return JOINERS.get(tokens, next.last + 1) !== undefined || markAt(tokens, next.last + 1) === ',';
}

/** Of one form, and behind the same word if behind any. */
function isAlike(thing: Thing, first: Thing): boolean {
  if (thing.opener !== '' && thing.opener !== first.opener) return false;
  const isForm =
    thing.form === first.form ||
    (MIXED.has(thing.form) && MIXED.has(first.form)) ||
    (thing.isNamed && (first.isNamed || (MIXED.has(first.form) && first.inner === '')));
  return isForm;
}

/** "a baker, two clerks and the mayor". */
const MIXED: ReadonlySet<Form> = new Set(['article', 'counted', 'bare']);

/** The thing that begins there, up to the comma, "and", verb or mark behind it; undefined where none does. */
export function thingAt(tokens: Tokens, from: number, end: number, isBracketed = false): Thing | undefined {
  const start = startOf(tokens, from);
  const opener = isCapitalised(tokens, start) ? '' : (PREPOSITIONS.get(tokens, start) ?? '');
  const first = opener === '' ? start : start + 1;
  const form = first < end ? formAt(tokens, first) : undefined;
  if (form === undefined) return undefined;
  let inner = '';
  let at = first;
  for (let depth = 0; at < end && at - first <= MAX_THING; at++) {
    const mark = markAt(tokens, at);
    if (mark === '(') depth++;
    if (mark === ')' && --depth < 0) break;
    if (depth > 0) continue;
    if (mark === ')' && isBracketed) {
      at++;
      break;
    }
    if (mark === ')') continue;
    // "The Black and White Album (2007)".
    if (isBracketed && JOINERS.get(tokens, at) !== undefined) continue;
    if (mark !== '' && !isInside(tokens, at, mark, end)) break;
    if (JOINERS.get(tokens, at) !== undefined || (VERBS.get(tokens, at) !== undefined && !isCapitalised(tokens, at)))
      break;
    // "a couple and their sons": nobody knows how many.
    if (form !== 'name' && inner === '' && isMany(tokens, at, false) && !isWord(tokens, at + 1, "'s")) return undefined;
    if (at === first || inner !== '') continue;
    // "the shipping sector made 30 percent".
    if (MIXED.has(form) && isNumber(tokens, at) && !isLeading(tokens, at - 1)) break;
    inner = INNER.get(tokens, at) ?? '';
    // What is said of a name goes on in small letters.
    if (form === 'name' && inner === '' && !isOfName(tokens, at)) {
      at = endOfNoun(tokens, first, at, end);
      break;
    }
  }
  if (at === first || at - first > MAX_THING) return undefined;
  const value = form === 'counted' || form === 'article' ? countedAt(tokens, first) : bracketedAt(tokens, at - 1);
  const isNamed = form === 'name' || (MIXED.has(form) && inner === '' && isCapitalised(tokens, at - 1));
  return { first, last: at - 1, form, opener, inner, value, isNamed };
}

/** "two clerks", "their five children", "the other two", "both Koreas": how many; "a two-year plan" is one. */
function countedAt(tokens: Tokens, first: number): number {
  if (isWord(tokens, first, 'both')) return 2;
  const owned = isOwner(tokens, first) ? first + 1 : first;
  const number = isWord(tokens, owned, 'other') ? owned + 1 : owned;
  const value = FIGURE_WORDS.get(tokens, number)?.cardinal ?? 1;
  return number > first && tokens.kind[number + 1] !== TokenKind.word ? 1 : value;
}

/** "Bury (two)": how many a bracket says that there are; one without. */
function bracketedAt(tokens: Tokens, last: number): number {
  const at = markAt(tokens, last) === ')' ? last - 1 : last + 2;
  const isAlone = markAt(tokens, at - 1) === '(' && markAt(tokens, at + 1) === ')';
  return isAlone ? (FIGURE_WORDS.get(tokens, at)?.cardinal ?? 1) : 1;
}

function isOwner(tokens: Tokens, at: number): boolean {
  return ARTICLES.get(tokens, at) !== undefined && !isWord(tokens, at, 'a') && !isWord(tokens, at, 'an');
}

/** What stands before a number that belongs to the thing: "a 300-seat hall", "a fine of 300 dollars". */
function isLeading(tokens: Tokens, at: number): boolean {
  return (
    ARTICLES.get(tokens, at) !== undefined ||
    PREPOSITIONS.get(tokens, at) !== undefined ||
    (tokens.kind[at] === TokenKind.mark && markAt(tokens, at) !== '%')
  );
}

/** Behind the "(a)" or "later" that opens a thing. */
function startOf(tokens: Tokens, from: number): number {
  if (LATER.get(tokens, from) !== undefined) return from + 1;
  return markAt(tokens, from) === '(' && markAt(tokens, from + 2) === ')' ? from + 3 : from;
}

/** In tokens. */
const MAX_THING = 14;

/** "the Toledo plant, the Lublin mill and": where the noun behind a name with its article ends; else where the name does. */
function endOfNoun(tokens: Tokens, first: number, at: number, end: number): number {
  if (ARTICLES.get(tokens, first) === undefined) return at;
  for (let next = at + 1; next <= Math.min(at + 2, end); next++) {
    const isClosed = next === end || tokens.kind[next] === TokenKind.mark || JOINERS.get(tokens, next) !== undefined;
    if (isClosed) return next;
  }
  return at;
}

function formAt(tokens: Tokens, at: number): Form | undefined {
  if (isNumber(tokens, at) || isNumber(tokens, at + 1)) return 'figure';
  if (TIMES.get(tokens, at) !== undefined || isBothOf(tokens, at)) return 'counted';
  if (tokens.kind[at] !== TokenKind.word || NO_THING.get(tokens, at) !== undefined) return undefined;
  if (ARTICLES.get(tokens, at) !== undefined) {
    const isFigure = isNumber(tokens, at + 1) || FIGURE_WORDS.get(tokens, at + 1)?.ordinal !== undefined;
    if (isFigure || (tokens.kind[at + 1] === TokenKind.word && isNumber(tokens, at + 2))) return 'figure';
    return isWord(tokens, at, 'the') && isCapitalised(tokens, at + 1) ? 'name' : 'article';
  }
  const isNumberWord = FIGURE_WORDS.get(tokens, at)?.cardinal !== undefined && !isCapitalised(tokens, at + 1);
  if (isCapitalised(tokens, at) && !isNumberWord) return 'name';
  const { cardinal, ordinal } = FIGURE_WORDS.get(tokens, at) ?? {};
  if (ordinal !== undefined) return 'figure';
  return cardinal === undefined ? 'bare' : 'counted';
}

/** "both Koreas, China and Japan"; not ", both Finns,". */
function isBothOf(tokens: Tokens, at: number): boolean {
  if (!isWord(tokens, at, 'both') || markAt(tokens, at - 1) === ',') return false;
  return isCapitalised(tokens, at + 1) && markAt(tokens, at + 2) === ',';
}

/** "once on Tuesday and again on Friday", "one in Oslo and another in Turku". */
const TIMES = wordList('once again another');

/** A hyphen, a stop or an apostrophe between letters, or a figure's mark. */
function isInside(tokens: Tokens, at: number, mark: string, end: number): boolean {
  // "Capt. Berg".
  if (mark === '.' && at + 1 < end && isCapitalised(tokens, at - 1) && isCapitalised(tokens, at + 1)) return true;
  return QUOTES.has(mark) || mark === '%' || (INNER_MARKS.has(mark) && touchesPrevious(tokens, at + 1));
}

const INNER_MARKS: ReadonlySet<string> = new Set(['-', '–', '’', "'", '&', '$', '£', '€', '.']);
const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”']);

function isOfName(tokens: Tokens, at: number): boolean {
  return (
    isCapitalised(tokens, at) ||
    isLink(tokens, at) ||
    VERSUS.get(tokens, at) !== undefined ||
    tokens.kind[at] !== TokenKind.word
  );
}

/** "Arden v Bexley". */
const VERSUS = wordList('v vs versus');
const ARTICLES = wordList('a an the his her its their our');
const INNER = createLexicon(
  'in at on from to for by with against between during near under over through'
    .split(' ')
    .map((word) => [word, word] as const),
);
const PREPOSITIONS = createLexicon([...INNER.words, 'of'].map((word) => [word, word] as const));
/** "to Ruth and later to Joan". */
const LATER = wordList('later then finally');
const NO_THING = wordList(`
  it he she they we you i this that these those who which what when where while as but if then so not no both all each
  every either neither more less also including only just now later most many some several other others another namely`);
const VERBS = wordList(`
  is are was were be been has have had do does did will would can could may might must should said says who which that
  when because if while after before respectively`);
