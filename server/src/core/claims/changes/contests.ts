import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, tokensOf } from '../../segment/marks.js';
import { isWord, TokenKind } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import type { SentenceFacts } from '../amounts.js';

/** "leads 41 percent to 46 percent", "passed by a vote of 48 to 52": the word says that the first is more. */
export interface Contest extends Span {
  /** The token of the word. */
  readonly cue: number;
}

/** The contests whose figures are told the wrong way round, which looks like a range. */
export function contestsIn(facts: SentenceFacts): readonly Contest[] {
  const { tokens, sentence, figures } = facts;
  const found: Contest[] = [];
  for (let index = 0; index < figures.length; index++) {
    const pair = pairAt(facts, index);
    if (pair === undefined || (pair.noun !== undefined && pair.noun !== 'vote') || !isTold(facts, pair.last + 1))
      continue;
    const { kind, low, high, first } = pair;
    const isPoll = kind === 'percent' || low + high === 100;
    const areShares = isPoll && low >= LEAST_SHARE && low + high >= LEAST_SUM && low + high <= 101;
    const isVote = kind === 'cardinal' && isInListBetween(tokens, sentence.first, sentence.last, VOTES);
    const words = areShares ? LEADING : isVote ? PASSING : undefined;
    if (words === undefined || isInListBetween(tokens, sentence.first, sentence.last, AGAINST)) continue;
    for (let at = first - 1; at >= Math.max(sentence.first, first - REACH); at--) {
      if (tokens.kind[at] === TokenKind.number) break;
      if (words.get(tokens, at) === undefined) continue;
      found.push({ cue: at, start: pair.start, end: pair.end });
      break;
    }
  }
  return found;
}

interface Pair extends Span {
  readonly kind: Figure['kind'];
  readonly noun: string | undefined;
  readonly low: number;
  readonly high: number;
  readonly first: number;
  readonly last: number;
}

/** "48 to 52", which looks like a range, and "48 percent to 52 percent": the lesser number before the greater. */
function pairAt({ tokens, figures }: SentenceFacts, index: number): Pair | undefined {
  const figure = figures[index] as Figure;
  const { kind, value, low, high, noun, start, end } = figure;
  if (kind !== 'percent' && kind !== 'cardinal') return undefined;
  if (value === null)
    return low === null || high === null
      ? undefined
      : { kind, noun, low, high, ...tokensOf(tokens, figure), start, end };
  const next = figures[index + 1];
  if (next?.kind !== kind || next.value === null || next.value <= value) return undefined;
  const { first, last } = tokensOf(tokens, figure);
  const other = tokensOf(tokens, next);
  if (other.first !== last + 2 || !isWord(tokens, last + 1, 'to')) return undefined;
  return { kind, noun: next.noun ?? noun, low: value, high: next.value, first, last: other.last, start, end: next.end };
}

/** Not "won 45 to 50 percent of the vote", "passed 40 to 50 bills". */
function isTold({ tokens, sentence }: SentenceFacts, next: number): boolean {
  if (next >= sentence.last || tokens.kind[next] === TokenKind.mark) return true;
  return ENDING.get(tokens, next) !== undefined && !isWord(tokens, next, 'of');
}

/** In percent. */
const LEAST_SHARE = 20;
const LEAST_SUM = 55;
/** In tokens: "leads Mr Basil's centrist alliance". */
const REACH = 12;

const ENDING = wordList('in among with on over after to for last this when who as and');
const VOTES = wordList('vote votes voted voting lawmakers parliament senate house council assembly deputies senators');
const AGAINST = wordList(`
  against reject rejects rejected rejecting defeat defeats fail fails failed failing block blocked veto vetoed not short
  kill killed oppose opposed opposing lost loses trail trails trailed trailing behind between about around roughly from`);
const LEADING = wordList(
  'leads lead led leading ahead beat beats beating defeated defeating won winning edged edging outpolled',
);
const PASSING = wordList('approved passed adopted ratified endorsed confirmed backed voted won');

/** One of these stands where a contest is told. */
export const CONTEST_WORDS = wordList([...LEADING.words, ...PASSING.words].join(' '));
