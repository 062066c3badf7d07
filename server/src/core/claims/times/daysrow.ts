import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt, tokensOf } from '../../segment/marks.js';
import { isWord, type Tokens, textOf } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';
import { MOST_FIGURES } from './elapsed.js';

/** A day that a row of days goes back to: "fell ill on 4 March, was admitted on 9 March and died on 7 March". */
export interface DayBack {
  readonly next: Figure;
  readonly previous: Figure;
}

/** The one day of a sentence that lies before the one told before it, where all others go forward. */
export function dayBackIn({ tokens, figures }: SentenceFacts): DayBack | undefined {
  if (figures.length > MOST_FIGURES || figures.length < 2) return undefined;
  const days = figures.filter(isPlainDay);
  const backs = days.flatMap((day, index) => (index > 0 && isBack(days[index - 1] as Figure, day) ? [index] : []));
  const [back, more] = backs;
  if (back === undefined || more !== undefined) return undefined;
  const [previous, day] = [days[back - 1] as Figure, days[back] as Figure];
  if (numberOf(previous) - numberOf(day) > MOST_DAYS) return undefined;
  if (days.some((each, index) => index > 0 && !goesOn(tokens, days[index - 1] as Figure, each))) return undefined;
  return { next: day, previous };
}

function isPlainDay({ kind, parts, relative, edtf }: Figure): boolean {
  const isWhole = kind === 'date' && parts?.day !== undefined && parts.month !== undefined;
  return isWhole && relative === undefined && edtf?.includes('/') !== true;
}

/** In one year, as far as both tell it. */
function isBack(one: Figure, other: Figure): boolean {
  const [a, b] = [one.parts?.year, other.parts?.year];
  return numberOf(other) < numberOf(one) && (a === undefined || b === undefined || a === b);
}

function numberOf({ parts }: Figure): number {
  return (parts?.month ?? 0) * 31 + (parts?.day ?? 0);
}

/** "31 December … 3 January" goes on. */
const MOST_DAYS = 200;

/** From one day to the next the sentence goes on: ", rested and stood on the top on", "; 9 August, samples are sent". */
function goesOn(tokens: Tokens, one: Figure, other: Figure): boolean {
  const [from, to] = [tokensOf(tokens, one).last + 1, tokensOf(tokens, other).first];
  if (isInListBetween(tokens, from, to, PARTING)) return false;
  if (markAt(tokens, to - 1) === ';') return true;
  if (!isWord(tokens, to - 1, 'on')) return false;
  let verb = false;
  let joint = false;
  for (let at = from; at < to; at++) {
    joint ||= isWord(tokens, at, 'and') || isWord(tokens, at, 'then') || markAt(tokens, at) === ',';
    verb ||= joint && (PAST.get(tokens, at) !== undefined || /^[a-z]{2,}ed$/.test(textOf(tokens, at)));
  }
  return verb;
}

const PARTING = wordList(`
  that which who whom whose when where while before after since because although though but had not from until than
  or scheduled planned due postponed moved following despite having`);

const PAST = wordList(`
  was were went came became took gave got left lost made met fought held fell rose sank broke won brought saw struck spoke
  shot stood set flew drove began`);
