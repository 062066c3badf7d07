import { convertTo } from '../../figures/convert.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { type Lexicon, wordList } from '../../segment/lexicon.js';
import { markAt, touchesPrevious } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, beforeFillers, type SentenceFacts } from '../amounts.js';
import { times } from '../reckon.js';

/** "12 of the 45", "12 members out of 45", "130 of the town's 650 seats": the first is a part of the second. */
export function isPartOf(facts: SentenceFacts, part: Amount, whole: Amount): boolean {
  return isAlike(part, whole) && isNoMore(part, whole) && standsAsPart(facts, part, whole);
}

/** The same, whatever the two are and however large. */
export function standsAsPart({ tokens }: SentenceFacts, part: Amount, whole: Amount): boolean {
  if (whole.first - part.last > MAX_LINK) return false;
  let of = part.last + 1;
  while (of < whole.first && of <= part.last + MAX_NOUN && !isWord(tokens, of, 'of')) of++;
  if (!isWord(tokens, of, 'of')) return false;
  const isOut = isWord(tokens, of - 1, 'out');
  if (!isPhrase(tokens, part.last + 1, isOut ? of - 1 : of, MAX_NOUN)) return false;
  // "three boxes of 12 eggs" are no three of 12.
  const hasNoun = of - (isOut ? 1 : 0) > part.last + 1;
  if (hasNoun && !isOut && DETERMINERS.get(tokens, of + 1) === undefined) return false;
  return isPhrase(tokens, of + 1, whole.first, MAX_LINK);
}

/** Tokens from a part to its whole. */
const MAX_LINK = 9;
/** Tokens of what a part counts. */
const MAX_NOUN = 3;

const DETERMINERS = wordList('the its their his her our these those a');

/** "Of the 200 members who came, 50", "300 drivers, 60 of whom": the first is the whole of the second. */
export function isWholeFirst(facts: SentenceFacts, whole: Amount, part: Amount): boolean {
  return isAlike(part, whole) && isNoMore(part, whole) && standsAsWhole(facts, whole, part);
}

/** The same, whatever the two are and however large. */
export function standsAsWhole({ tokens, sentence }: SentenceFacts, whole: Amount, part: Amount): boolean {
  const before = beforeFillers(tokens, part.first, sentence.first);
  const isApart = markAt(tokens, before) === ',';
  // "Of its 30 rooms 12 face the sea", "Of her 30 doctoral students 12 were women".
  if (!isApart && !isPhrase(tokens, whole.last + 1, before + 1, MAX_NOUN)) return false;
  const end = isApart ? before : before + 1;
  if (isApart && isWord(tokens, part.last + 1, 'of') && WHOM.get(tokens, part.last + 2) !== undefined) {
    return isPhrase(tokens, whole.last + 1, end, MAX_LINK);
  }
  if (!isRun(tokens, whole.last + 1, end, MAX_CLAUSE)) return false;
  for (let at = whole.first - 1; at >= Math.max(sentence.first, whole.first - MAX_LINK); at--) {
    if (OPENERS.get(tokens, at) === undefined) continue;
    if (isWord(tokens, at, 'in') && !isWord(tokens, whole.first - 1, 'of')) return false;
    const opener = isWord(tokens, at - 1, 'out') ? at - 1 : at;
    if (beginsClause(tokens, opener, sentence.first)) return isPhrase(tokens, at + 1, whole.first, MAX_LINK);
    // "In a class of 30, 18".
    if (!isWord(tokens, at, 'of')) return false;
  }
  return false;
}

const OPENERS = wordList('of among in');

/** What says again what a part is of. */
export const WHOM = wordList('whom which them');

/** Tokens of "who were given the drug". */
const MAX_CLAUSE = 12;

/** The sentence begins here, or what stands after "and", a comma or a semicolon. */
function beginsClause(tokens: Tokens, at: number, first: number): boolean {
  const before = at - 1;
  const mark = markAt(tokens, before);
  return before < first || mark === ';' || mark === ',' || mark === ':' || CLAUSES.get(tokens, before) !== undefined;
}

const CLAUSES = wordList('and but that while whereas said');

/** The same sort of thing: money of one currency, lengths, times, or counts whose nouns do not contradict each other. */
export function isAlike(a: Amount, b: Amount): boolean {
  if (a.kind !== b.kind || a.per !== b.per) {
    // "60 million" of "the 90 million euros", "30" of "the 120 acres".
    const [bare, full] = a.kind === 'cardinal' ? [a, b] : [b, a];
    return bare.kind === 'cardinal' && bare.noun === undefined && MEASURED.has(full.kind) && isOneSize(bare, full);
  }
  if (a.kind === 'duration') return a.unit === b.unit || (MONTHS.has(a.unit ?? '') && MONTHS.has(b.unit ?? ''));
  if (a.kind === 'measure') return a.unit !== null && b.unit !== null && convertTo(1, a.unit, b.unit) !== undefined;
  if (a.kind === 'money') return a.unit === b.unit;
  return a.noun === undefined || b.noun === undefined || a.noun === b.noun || isPeople(a, b);
}

const MEASURED: ReadonlySet<string> = new Set(['money', 'measure', 'duration']);

function isOneSize({ value: a }: Amount, { value: b }: Amount): boolean {
  return a !== null && b !== null && a / b < MOST_TIMES && b / a < MOST_TIMES;
}

const MOST_TIMES = 100;

const MONTHS: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['year', 12],
]);

/** Who is a woman is a member, too, and who is a customer is a person. */
function isPeople(a: Amount, b: Amount): boolean {
  return b.noun === 'person' || (PEOPLE.has(a.noun ?? '') && !SEXES.has(b.noun ?? ''));
}

export const SEXES: ReadonlySet<string> = new Set('man woman boy girl'.split(' '));
const PEOPLE: ReadonlySet<string> = new Set([...SEXES, ...'person people child adult'.split(' ')]);

/** The whole in the unit of its part: "a three-year sentence" of "18 months". */
export function scaledTo(part: Amount, whole: Amount): Amount {
  if (part.unit === whole.unit || part.unit === null || whole.unit === null || whole.value === null) return whole;
  const factor =
    whole.kind === 'duration'
      ? (MONTHS.get(whole.unit) ?? 1) / (MONTHS.get(part.unit) ?? 1)
      : convertTo(1, whole.unit, part.unit);
  if (factor === undefined) return whole;
  return { ...whole, ...times(whole, factor), value: whole.value * factor };
}

function isNoMore(part: Amount, whole: Amount): boolean {
  return (part.value ?? 0) <= (scaledTo(part, whole).value ?? 0);
}

/** Nothing that follows makes it a share of something else: "(36% of the vote)". */
export function isClosed({ tokens, sentence }: SentenceFacts, last: number): boolean {
  let next = last + 1;
  if (isWord(tokens, next, 'of')) {
    const at = isWord(tokens, next + 1, 'the') ? next + 2 : next + 1;
    if (ALL.get(tokens, at) === undefined) return false;
    next = at + 1;
  }
  return next >= sentence.last || CLOSING.has(asideAt(tokens, next));
}

const ALL = wordList('total whole it all them');

export const CLOSING: ReadonlySet<string> = new Set([')', ']', ',', '.', ';', '—', '–', ':', '?']);

/** At most `most` tokens of one noun phrase from `from` to before `to`: no mark, number or verb that we know, no second phrase but "of". */
export function isPhrase(tokens: Tokens, from: number, to: number, most: number): boolean {
  return isRun(tokens, from, to, most, BREAKS);
}

/** At most `most` tokens from `from` to before `to`, without marks, numbers or words of the list. */
export function isRun(tokens: Tokens, from: number, to: number, most: number, breaks?: Lexicon<true>): boolean {
  if (to < from || to - from > most) return false;
  for (let at = from; at < to; at++) {
    if (tokens.kind[at] === TokenKind.number && !isOfDay(tokens, at)) return false;
    if (breaks?.get(tokens, at) !== undefined) return false;
    if (tokens.kind[at] === TokenKind.mark && !isInner(tokens, at)) return false;
  }
  return true;
}

/** "on 1 January", "on January 1". */
function isOfDay(tokens: Tokens, at: number): boolean {
  const isMonth = (month: number) => FIGURE_WORDS.get(tokens, month)?.month !== undefined;
  return (isWord(tokens, at - 1, 'on') && isMonth(at + 1)) || (isWord(tokens, at - 2, 'on') && isMonth(at - 1));
}

/** The hyphen of "part-time", the apostrophe of "members'". */
function isInner(tokens: Tokens, at: number): boolean {
  const mark = markAt(tokens, at);
  return (mark === '-' && touchesPrevious(tokens, at)) || mark === '’' || mark === "'";
}

/** The mark at this place; a dash for a hyphen with spaces around it. */
export function asideAt(tokens: Tokens, at: number): string {
  const mark = markAt(tokens, at);
  return mark === '-' && !touchesPrevious(tokens, at) ? '–' : mark;
}

const BREAKS = wordList(`
  and or but with by for from to than as at that which who whom whose is are was were be has have had will would can could
  did does do not up down into over while when where if because after before since until through between against per`);
