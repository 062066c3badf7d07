import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt, tokensOf } from '../../segment/marks.js';
import { isWord } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { type Amount, amountsOf, type SentenceFacts } from '../amounts.js';

/** "won by six points, 88-80": by how much one side is said to have won, and its one result. */
export interface ScoreGap {
  readonly stated: Amount;
  readonly score: Span;
  readonly ends: readonly [number, number];
}

/** The gap that a sentence tells beside the only result in it. */
export function scoreGapOf(facts: SentenceFacts): ScoreGap | undefined {
  const { tokens, figures, sentence } = facts;
  const [score, other] = figures.filter(({ kind }) => kind === 'score');
  if (score === undefined || other !== undefined) return undefined;
  const match = /^(\d+)[-–](\d+)$/.exec(tokens.text.slice(score.start, score.end));
  if (match === null) return undefined;
  const at = tokensOf(tokens, score);
  const stated = amountsOf(facts).find((amount) => isMargin(facts, amount));
  if (stated === undefined || stated.value === null || stated.modifier !== 'none') return undefined;
  const gap = stated.first > at.last ? stated.first - at.last : at.first - stated.last;
  // "won by six points to move two clear of Leeds, who lost 3-1".
  if (gap > NEAR || isInListBetween(tokens, sentence.first, sentence.last, ELSE)) return undefined;
  if (isInListBetween(tokens, Math.min(at.last, stated.last), Math.max(at.first, stated.first), JOINING))
    return undefined;
  return { stated, score: { start: score.start, end: score.end }, ends: [Number(match[1]), Number(match[2])] };
}

/** In tokens. */
const NEAR = 7;

/** Parts of a match, and other matches. */
const ELSE = wordList(`
  half halftime quarter period lead led leading trailed trailing down after before while aggregate leg first second third
  series earlier who whom previous since average averaged up clear ahead behind`);

const JOINING = wordList('and but or then with');

/** "by six points", "a six-point win". */
function isMargin({ tokens, sentence }: SentenceFacts, { noun, first, last }: Amount): boolean {
  if (noun === undefined || !POINTS.has(noun)) return false;
  if (isWord(tokens, first - 1, 'by')) return isInListBetween(tokens, sentence.first, first, WINNING);
  const isJoined = markAt(tokens, last) === '-' || markAt(tokens, last + 1) === '-';
  return isJoined && isInListBetween(tokens, last + 1, last + 5, WINS);
}

const POINTS: ReadonlySet<string> = new Set(['point', 'goal']);
const WINNING = wordList('won win wins winning beat beats beating defeated lost lose losing victory defeat loss');
const WINS = wordList('win victory defeat loss');
