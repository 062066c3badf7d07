import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt, tokensOf } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';
import { hasSize, type Series, seriesIn } from './series.js';

/** "Ann, Eve and Ida came first and second respectively": two lists that pair off, and do not. */
export interface Respective {
  /** The token "respectively". */
  readonly at: number;
  /** Tokens, both included, and how many there are. */
  readonly things: Pick<Series, 'first' | 'last' | 'items'>;
  readonly values: Series;
}

/** Undefined where the lists of the sentence pair off, and where nobody can say which ones are meant. */
export function respectiveIn(facts: SentenceFacts): Respective | undefined {
  const { tokens, sentence } = facts;
  const { first, last } = sentence;
  let at = first;
  while (at < last && !isWord(tokens, at, 'respectively')) at++;
  if (at >= last) return undefined;
  const lists = seriesIn(tokens, first, last);
  const place = lists.findLastIndex((list) => isBeside(tokens, list, at));
  const values = lists[place];
  const before = lists.slice(0, place);
  const things = before.at(-1);
  if (values === undefined || lists.length > MOST) return undefined;
  if (things === undefined) return countedBefore(facts, values, at);
  if (things.form === 'bare' || values.form === 'bare' || isInListBetween(tokens, things.last, at, GOING_ON))
    return undefined;
  // In "in May and June, Berg and Holm scored 3 and 4", any of those before may be meant.
  return before.some((list) => areEven(list, values)) ? undefined : { at, things, values };
}

/** "In the past three months it made 2,100 and 2,400 cars, respectively": the one number in words before the list. */
function countedBefore({ tokens, figures }: SentenceFacts, values: Series, at: number): Respective | undefined {
  let things: Respective['things'] | undefined;
  for (const figure of figures) {
    const { first, last } = tokensOf(tokens, figure);
    if (first >= values.first) break;
    const { kind, value, modifier, noun, unit } = figure;
    if (tokens.kind[first] === TokenKind.number || value === null || value < 2 || modifier !== 'none') continue;
    if (things !== undefined || (kind === 'cardinal' ? noun === undefined : kind !== 'duration' || unit === null))
      return undefined;
    things = { first, last, items: value };
  }
  return things === undefined || hasSize(values, things.items) ? undefined : { at, things, values };
}

function areEven(one: Series, other: Series): boolean {
  return hasSize(one, other.items) || hasSize(other, one.items);
}

/** It ends right before the word, with a noun or two between at most. */
function isBeside(tokens: Tokens, { last }: Series, at: number): boolean {
  if (last >= at || at - last > MAX_BETWEEN) return false;
  for (let between = last + 1; between < at; between++)
    if ((markAt(tokens, between) !== '' && markAt(tokens, between) !== ',') || SAID.get(tokens, between) !== undefined)
      return false;
  return true;
}

/** Behind these, more is told of. */
const SAID = wordList('is are was were have has had');
const GOING_ON = wordList('well including plus whom which');

/** In lists: nobody knows which of more are meant. */
const MOST = 3;

/** In tokens: "2,100 and 2,400 cars in May, respectively". */
const MAX_BETWEEN = 5;
