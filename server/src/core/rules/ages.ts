import type { Figure } from '../figures/figure.js';
import { FIGURE_WORDS } from '../figures/words.js';
import { wordList } from '../segment/lexicon.js';
import { isWord, TokenKind, type Tokens, textOf } from '../segment/tokens.js';
import type { Span } from '../text/span.js';
import { isCapitalised, markAt, spanOf, tokensOf } from './matchers.js';
import type { SentenceContext } from './rule.js';

/** How old somebody is or was. */
export interface Age extends Span {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly digitsAt: Span | undefined;
}

export interface AgeTold {
  readonly age: Age;
  readonly figure: Figure;
  readonly mode: 'event' | 'present';
}

/** The ages of a sentence: those at an event, and those that somebody has. */
export function agesTold(context: SentenceContext): readonly AgeTold[] {
  return context.figures.flatMap((figure) => {
    const mode = modeOf(context, figure);
    return mode === undefined ? [] : [{ age: ageOf(context.tokens, figure), figure, mode }];
  });
}

export function ageOf(tokens: Tokens, figure: Figure): Age {
  const { first, last } = tokensOf(tokens, figure);
  const digits = [first, last].find((index) => tokens.kind[index] === TokenKind.number);
  const { start, end, value, low, high } = figure;
  return {
    start,
    end,
    value: value as number,
    low: low as number,
    high: high as number,
    digitsAt: digits === undefined ? undefined : spanOf(tokens, digits),
  };
}

/** "retired at 65", "was 45 when", "turned 60", "aged 81": an event's; "Reyes, 47,", "is 44": of now. */
export function modeOf({ tokens, sentence }: SentenceContext, figure: Figure): AgeTold['mode'] | undefined {
  const { kind, value, low, high, modifier, noun, unit } = figure;
  if (value === null || low === null || high === null || modifier !== 'none') return undefined;
  const { first, last } = tokensOf(tokens, figure);
  const next = last + 1;
  const isClosed = next >= sentence.last || tokens.kind[next] === TokenKind.mark;
  if (kind === 'age') {
    const isNamed = [first - 2, first - 1, first].some((at) => isWord(tokens, at, 'aged') || isWord(tokens, at, 'age'));
    return isNamed ? 'event' : isWord(tokens, first - 1, 'then') ? undefined : 'present';
  }
  if (kind !== 'cardinal' || noun !== undefined || unit !== null || value < 5 || value > 120) return undefined;
  if (isWord(tokens, first - 1, 'turned')) return isTurned(tokens, first, next) ? 'event' : undefined;
  const verb = ONLY.get(tokens, first - 1) === undefined ? first - 1 : first - 2;
  if (isWord(tokens, verb, 'was') || (isWord(tokens, verb, 'be') && isWord(tokens, verb - 1, 'will'))) {
    const subject = isWord(tokens, verb, 'was') ? verb - 1 : verb - 2;
    const isPerson = SUBJECTS.get(tokens, subject) !== undefined || isCapitalised(tokens, subject);
    if (!isPerson && markAt(tokens, subject) !== ',') return undefined;
    return isClosed || AT_TIME.get(tokens, next) !== undefined ? 'event' : undefined;
  }
  if (isWord(tokens, first - 1, 'at')) {
    // "; at 19, in 2001, she won".
    const isOpening = tokens.kind[first - 2] !== TokenKind.word && isWord(tokens, next + 1, 'in');
    if (isOpening && markAt(tokens, next) === ',') return 'event';
    const isOfYear = YEAR.test(textOf(tokens, first - 2)) || DONE.get(tokens, first - 2) !== undefined;
    return isOfYear && (isClosed || isWord(tokens, next, 'in')) ? 'event' : undefined;
  }
  if (!isClosed) return undefined;
  if (isWord(tokens, first - 1, 'is')) return 'present';
  if (PERSONS.get(tokens, first - 1) !== undefined) return isWord(tokens, first - 2, 'makes') ? 'present' : undefined;
  // "Brandt, 62, was born in 1961".
  const isApposed = markAt(tokens, first - 1) === ',' && markAt(tokens, next) === ',';
  const isOfName = isCapitalised(tokens, first - 2) && GO_ON.get(tokens, next + 1) !== undefined;
  return isApposed && (isWord(tokens, next + 1, 'who') || isOfName) ? 'present' : undefined;
}

/** "turned 50", and no thing did, nor "would have turned 90", nor in a month of no year. */
export function isTurned(tokens: Tokens, first: number, next: number): boolean {
  const isInMonth = isWord(tokens, next, 'in') && FIGURE_WORDS.get(tokens, next + 1)?.month !== undefined;
  if (isInMonth && tokens.kind[next + 2] !== TokenKind.number) return false;
  return !isWord(tokens, first - 2, 'have') && !isThing(tokens, first - 2);
}

/** "The firm turned 12." */
function isThing(tokens: Tokens, at: number): boolean {
  return THINGS.get(tokens, at) !== undefined;
}

const THINGS = wordList(`
  firm company club school college university shop store paper newspaper magazine party bank band orchestra choir church
  museum theatre gallery hotel pub bridge festival league show programme program series charity building group union mill
  brand app site website network hospital city town republic country nation ship`);
const GO_ON = wordList('born was is has will said says of from');
const YEAR = /^(?:1[89]|20)\d\d$/;
const DONE = wordList('died retired married graduated');
const ONLY = wordList('only just already still');
const AT_TIME = wordList('when at in');
const PERSONS = wordList('him her them');
const SUBJECTS = wordList('he she who and');
