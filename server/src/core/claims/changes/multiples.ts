import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { Amount } from '../amounts.js';
import { CHANGE_WORDS } from './changewords.js';

/** "doubled", "three times as many", "twice", "half of the 600": not "a third of them". */
export function isMultiple(tokens: Tokens, amount: Amount): boolean {
  // "450 tonnes, half of the 600".
  const isPart = isFraction(amount) && isWord(tokens, amount.last + 1, 'of') && isBaseAt(tokens, amount.last + 2);
  const isTimes =
    isPart ||
    isOfAverage(tokens, amount) ||
    isInHalf(tokens, amount) ||
    isOfNumber(tokens, amount) ||
    isAsMuch(tokens, amount.last) ||
    FIGURE_WORDS.get(tokens, amount.first)?.multiple !== undefined ||
    isWord(tokens, amount.last, 'times');
  // "has twice declared victory".
  const isOccasion =
    isWord(tokens, amount.last, 'twice') &&
    tokens.kind[amount.last + 1] === TokenKind.word &&
    MULTIPLIED.get(tokens, amount.last + 1) === undefined;
  return isTimes && amount.value !== null && !isOccasion;
}

/** "cut in half". */
function isInHalf(tokens: Tokens, { first }: Amount): boolean {
  const word = isWord(tokens, first - 1, 'in') ? CHANGE_WORDS.get(tokens, first - 2) : undefined;
  return word?.isVerb === true && word.direction < 0;
}

const MULTIPLIED = wordList('as the that this what its their his her our in over last of more');

/** "half the 26 percent". */
function isOfNumber(tokens: Tokens, amount: Amount): boolean {
  const at = amount.last + 1;
  return isFraction(amount) && isWord(tokens, at, 'the') && tokens.kind[at + 1] === TokenKind.number;
}

/** "half the long-term average for the month of 93mm". */
function isOfAverage(tokens: Tokens, amount: Amount): boolean {
  const of = amount.last + 1;
  const at = isWord(tokens, of, 'of') ? of + 1 : of;
  if (!isFraction(amount) || !isWord(tokens, at, 'the')) return false;
  for (let next = at + 1; next <= at + MOST_ADJECTIVES; next++)
    if (AVERAGES.get(tokens, next) !== undefined) return true;
  return false;
}

/** In tokens: "long-term national". */
const MOST_ADJECTIVES = 5;
const AVERAGES = wordList('average norm mean normal usual');

/** "half as many", "half as much again". */
function isAsMuch(tokens: Tokens, last: number): boolean {
  return isWord(tokens, last + 1, 'as') && MUCH.get(tokens, last + 2) !== undefined;
}

/** "the 600", "its former self", "what it was", "that". */
function isBaseAt(tokens: Tokens, at: number): boolean {
  return isWord(tokens, at, 'the') || isOfBefore(tokens, at);
}

/** "its former self", "what it was", "that", "the number": of what it was before. */
export function isOfBefore(tokens: Tokens, at: number): boolean {
  if (isWord(tokens, at, 'what') || (isWord(tokens, at, 'that') && endsPhrase(tokens, at + 1))) return true;
  if (isWord(tokens, at, 'the') || isWord(tokens, at, 'that'))
    return NUMBERS.get(tokens, at + 1) !== undefined && endsPhrase(tokens, at + 2);
  return OWNERS.get(tokens, at) !== undefined && FORMER.get(tokens, at + 1) !== undefined;
}

function endsPhrase(tokens: Tokens, at: number): boolean {
  return at >= tokens.count || tokens.kind[at] === TokenKind.mark;
}

const NUMBERS = wordList('number figure total amount level sum');
const OWNERS = wordList('its their his her');
const FORMER = wordList('former previous old original earlier peak');

/** "half as much again": one and a half times. */
export function asMultiple(tokens: Tokens, amount: Amount): Amount {
  const { kind, value, low, high, last } = amount;
  if (kind !== 'multiple' || value === null || low === null || high === null || !isWord(tokens, last + 3, 'again'))
    return amount;
  if (!isAsMuch(tokens, last)) return amount;
  return { ...amount, value: value + 1, low: low + 1, high: high + 1 };
}

const MUCH = wordList('much many big large high long');

/** "a third", "one fifth": not "half", which is "halved" too. */
export function isFraction({ kind, value }: Amount): boolean {
  return kind === 'multiple' && value !== null && value < 1;
}
