import type { Span } from '../text/span.js';
import { ABBREVIATIONS, AFTER_TIME, LETTERED, STARTERS } from './abbreviations.js';
import { Gap, isWord, Shape, TokenKind, type Tokens } from './tokens.js';

/** A sentence of a paragraph: a span, and its tokens `first` (included) to `last` (excluded). */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Every token belongs to one sentence. A sentence ends at its stop, with the quotation marks and brackets that close
 * there; where a stop may be an abbreviation's, the next word decides, and in doubt the sentence goes on.
 */
export function sentencesOf(tokens: Tokens): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let index = 0; index < tokens.count; ) {
    const stop = stopAt(tokens, index);
    if (stop === Stop.none) {
      index++;
      continue;
    }
    const last = afterClosers(tokens, afterStops(tokens, index));
    if (last >= tokens.count) break;
    if (ends(tokens, first, index, last, stop)) {
      sentences.push(sentence(tokens, first, last));
      first = last;
    }
    index = last;
  }
  if (first < tokens.count) sentences.push(sentence(tokens, first, tokens.count));
  return sentences;
}

function sentence(tokens: Tokens, first: number, last: number): Sentence {
  return { start: tokens.start[first] as number, end: tokens.end[last - 1] as number, first, last };
}

const Stop = {
  none: 0,
  /** A full stop that is a token. */
  full: 1,
  /** The stop in a word: "U.S.", "p.m.". */
  inWord: 2,
  /** "?", "!", "…" or "...": before a word in lower case the sentence goes on. */
  soft: 3,
} as const;

function stopAt(tokens: Tokens, index: number): number {
  const kind = tokens.kind[index];
  if (kind === TokenKind.mark) {
    switch (codeAt(tokens, index)) {
      case 0x2e:
        return isDot(tokens, index + 1) && tokens.gap[index + 1] === Gap.none ? Stop.soft : Stop.full;
      case 0x21:
      case 0x3f:
      case 0x2026:
      case 0x203d:
        return Stop.soft;
      case 0x3002:
      case 0xff01:
      case 0xff1f:
        return Stop.full;
      default:
        return Stop.none;
    }
  }
  if (kind === TokenKind.word && tokens.text.charCodeAt((tokens.end[index] as number) - 1) === 0x2e) return Stop.inWord;
  return Stop.none;
}

/** Where the stops end that stand together: "?!", "...", "!!". */
function afterStops(tokens: Tokens, index: number): number {
  let next = index + 1;
  while (next < tokens.count && tokens.gap[next] === Gap.none) {
    const stop = stopAt(tokens, next);
    if (stop !== Stop.full && stop !== Stop.soft) break;
    next++;
  }
  return next;
}

/** Where the quotation marks and brackets end that close right after a stop. */
function afterClosers(tokens: Tokens, index: number): number {
  let next = index;
  while (next < tokens.count && tokens.kind[next] === TokenKind.mark) {
    const code = codeAt(tokens, next);
    // French sets a space before its closing mark; a closing double mark opens nothing in English.
    if (tokens.gap[next] !== Gap.none && code !== 0xbb && code !== 0x201d) break;
    const closes =
      code === 0x201d || code === 0x2019 || code === 0x29 || code === 0x5d || code === 0xbb || code === 0x203a;
    // A straight mark, or a German closing one, closes unless a word hangs on it.
    const closesHere = code === 0x22 || code === 0x27 || code === 0x201c;
    if (!closes && !(closesHere && !hangsOn(tokens, next + 1))) break;
    next++;
  }
  return next;
}

function hangsOn(tokens: Tokens, index: number): boolean {
  return index < tokens.count && tokens.gap[index] === Gap.none && tokens.kind[index] !== TokenKind.mark;
}

/** Does the stop at `index`, closed up to `last`, end the sentence that starts at `first`? There is a token at `last`. */
function ends(tokens: Tokens, first: number, index: number, last: number, stop: number): boolean {
  const opener = afterOpeners(tokens, last);
  if (tokens.gap[last] === Gap.none && opener === last) return isMissingSpace(tokens, index, last);
  const next = startOf(tokens, opener);
  if (next === Start.inside) return false;
  const closed = last > afterStops(tokens, index);
  if (stop === Stop.soft) return next !== Start.lower && !isBrand(tokens, index, opener);
  if (closed) return next !== Start.lower;
  if (stop === Stop.inWord) {
    const kind = abbreviationOf(tokens, index);
    if (kind === 'time')
      return next !== Start.lower && AFTER_TIME.get(tokens, opener) === undefined && next !== Start.mark;
    return kind !== 'never' && startsSentence(tokens, last, opener);
  }
  return endsAfterWord(tokens, first, index, last, opener, next);
}

/** A full stop of its own: what stands before it decides whether it may be an abbreviation's. */
function endsAfterWord(
  tokens: Tokens,
  first: number,
  index: number,
  last: number,
  opener: number,
  next: number,
): boolean {
  const before = index - 1;
  if (before < first || tokens.gap[index] !== Gap.none) return next !== Start.lower;
  // "1. The" numbers an item.
  if (tokens.kind[before] === TokenKind.number && before === first) return false;
  if (tokens.kind[before] !== TokenKind.word) return next !== Start.lower;
  const shape = tokens.shape[before] as number;
  const isCapital = (shape & Shape.capital) !== 0;
  switch (ABBREVIATIONS.get(tokens, before)) {
    case 'title':
      return isCapital ? startsSentence(tokens, last, opener) && isPlace(tokens, before) : next !== Start.lower;
    case 'numbered':
      if (tokens.kind[opener] === TokenKind.number && tokens.gap[last] !== Gap.none) return false;
      break;
    case 'never':
      return false;
    case 'time':
      return next === Start.capital && AFTER_TIME.get(tokens, opener) === undefined;
    case 'inner':
      // "the mayor sat, and so did al. The" is rare; "Co." in a name is not.
      return isCapital || !isPlainWord(tokens, before)
        ? startsSentence(tokens, last, opener)
        : next === Start.capital || next === Start.mark;
    case undefined:
      break;
  }
  if (isCapital && letters(tokens, before) === 1 && shape === Shape.capital) {
    const lettered = before > first && LETTERED.get(tokens, before - 1) !== undefined;
    return lettered ? next !== Start.lower : startsSentence(tokens, last, opener);
  }
  return next !== Start.lower;
}

const Start = {
  /** A word in lower case. */
  lower: 1,
  /** A word with a capital, or written like "iPhone". */
  capital: 2,
  number: 3,
  /** A currency sign, a dash, an object and the like. */
  mark: 4,
  /** A comma or another mark that stands inside sentences. */
  inside: 5,
} as const;

/** How what may be the next sentence starts. */
function startOf(tokens: Tokens, index: number): number {
  if (index >= tokens.count) return Start.mark;
  const kind = tokens.kind[index];
  if (kind === TokenKind.number) return Start.number;
  if (kind === TokenKind.word) {
    const shape = tokens.shape[index] as number;
    const isLower = (shape & (Shape.capital | Shape.innerCapital)) === 0 && (shape & Shape.lower) !== 0;
    return isLower ? Start.lower : Start.capital;
  }
  const code = codeAt(tokens, index);
  const isInside = code === 0x2c || code === 0x3b || code === 0x3a || code === 0x29 || code === 0x5d || code === 0x25;
  return isInside ? Start.inside : Start.mark;
}

/** Where the quotation marks, brackets and dashes end that may open the next sentence. */
function afterOpeners(tokens: Tokens, index: number): number {
  let next = index;
  while (next < tokens.count && tokens.kind[next] === TokenKind.mark && OPENERS.has(codeAt(tokens, next))) next++;
  return next;
}

/** Quotation marks, brackets, Spanish marks, dashes and bullets. */
const OPENERS = new Set(Array.from('"\'“‘„«‹»([{¿¡–—-•*', (char) => char.charCodeAt(0)));

const DASHES = new Set(Array.from('–—-', (char) => char.charCodeAt(0)));

/** After an abbreviation only a word that often starts sentences, or an opening quotation, shows that one starts. */
function startsSentence(tokens: Tokens, last: number, opener: number): boolean {
  if (opener >= tokens.count) return false;
  if (DASHES.has(codeAt(tokens, last))) return false;
  if (startOf(tokens, opener) !== Start.capital) return false;
  return STARTERS.get(tokens, opener) !== undefined || (opener > last && codeAt(tokens, last) !== 0x28);
}

/** "…the deal closed.The buyer…": a stop between a word and a capital, the space forgotten. */
function isMissingSpace(tokens: Tokens, index: number, last: number): boolean {
  const before = index - 1;
  return (
    last === index + 1 &&
    before >= 0 &&
    tokens.kind[before] === TokenKind.word &&
    tokens.shape[before] === Shape.lower &&
    letters(tokens, before) > 1 &&
    tokens.kind[last] === TokenKind.word &&
    tokens.shape[last] === (Shape.capital | Shape.lower)
  );
}

/** "Yahoo! Inc.": the mark belongs to the name unless a sentence plainly starts. */
function isBrand(tokens: Tokens, index: number, opener: number): boolean {
  return index > 0 && isWord(tokens, index - 1, 'yahoo') && STARTERS.get(tokens, opener) === undefined;
}

/** "on Main St. The", "from the Ft. The" may end; "Dr. The" may not. */
function isPlace(tokens: Tokens, index: number): boolean {
  return isWord(tokens, index, 'st') || isWord(tokens, index, 'mt') || isWord(tokens, index, 'ft');
}

/** Abbreviations that are words too when written in lower case: "a man of al.", "in the ill." */
function isPlainWord(tokens: Tokens, index: number): boolean {
  return PLAIN.some((word) => isWord(tokens, index, word));
}

const PLAIN = ['ill', 'miss', 'mass', 'wash', 'mar', 'sun', 'sat', 'fri', 'wed', 'min', 'la', 'pa', 'ma', 'co', 'del'];

function abbreviationOf(tokens: Tokens, index: number): string | undefined {
  const start = tokens.start[index] as number;
  const end = (tokens.end[index] as number) - 1;
  return ABBREVIATIONS.word(tokens.text.slice(start, end).toLowerCase());
}

function letters(tokens: Tokens, index: number): number {
  return (tokens.end[index] as number) - (tokens.start[index] as number);
}

function isDot(tokens: Tokens, index: number): boolean {
  return index < tokens.count && tokens.kind[index] === TokenKind.mark && codeAt(tokens, index) === 0x2e;
}

/** The first code unit of the token; NaN past the last. */
function codeAt(tokens: Tokens, index: number): number {
  return index < tokens.count ? tokens.text.charCodeAt(tokens.start[index] as number) : Number.NaN;
}
