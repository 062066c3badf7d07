import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { TokenKind, type Tokens } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';
import { sentenceAt, valueOf } from './entries.js';
import type { Total } from './totals.js';

/** What the parts lack is told one by one: "seven: the chairman, four governors and two others", "two Poles and a Croat". */
export function isFilledByOnes(facts: SentenceFacts, { total, parts, isWhole }: Total): boolean {
  const lacking = (total.value as number) - valueOf(parts);
  if (!isWhole || total.kind !== 'cardinal' || lacking <= 0 || lacking > MOST_ONES) return false;
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return false;
  const { sentence } = sentenceAt(facts, first.first);
  // "Three were of theft": where the total stands in the sentence before, the parts begin with theirs.
  const from = total.last < sentence.first ? sentence.first : Math.min(total.last + 1, first.first);
  return lacking <= onesIn(facts, from, last.last) + onesBehind(facts, last.last + 1);
}

/** Who is told of one by one is soon told of together. */
const MOST_ONES = 4;

/** The things that begin as an item does, with an article or "one". */
function onesIn({ tokens }: SentenceFacts, from: number, to: number): number {
  let ones = 0;
  for (let at = from; at < to; at++) if (isOne(tokens, at, from)) ones++;
  return ones;
}

/** Those behind the last number that is counted: they close the list with "and", and nobody says anything in between. */
function onesBehind({ tokens, sentence }: SentenceFacts, from: number): number {
  let [ones, closed] = [0, 0];
  for (let at = from; at < sentence.last && SAYING.get(tokens, at) === undefined; at++) {
    if (!isOne(tokens, at, sentence.first)) continue;
    ones++;
    if (LAST.get(tokens, at - 1) !== undefined) closed = ones;
  }
  return closed;
}

function isOne(tokens: Tokens, at: number, first: number): boolean {
  if (ONE.get(tokens, at) === undefined || isCounted(tokens, at + 1)) return false;
  if (at === first || LAST.get(tokens, at - 1) !== undefined) return true;
  return tokens.kind[at - 1] === TokenKind.mark && OPENERS.has(markAt(tokens, at - 1));
}

/** "the four adults" are no one. */
function isCounted(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === TokenKind.number || FIGURE_WORDS.get(tokens, at)?.cardinal !== undefined;
}

const ONE = wordList('a an one the another his her their its');
const LAST = wordList('and with plus comprised comprises comprising has have');
const OPENERS: ReadonlySet<string> = new Set([',', ';', ':', '(', '–', '—']);
const SAYING = wordList('said says told according');
