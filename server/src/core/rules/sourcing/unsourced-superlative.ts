import { wordList } from '../../segment/lexicon.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { overlapsAny } from '../../text/span.js';
import { spanOf } from '../matchers.js';
import { defineRule, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'unsourced-superlative',
  group: 'sourcing',
  scope: 'sentence',
  needs: { words: () => SUPERLATIVES },
  severity: 'hint',
  summary: 'The largest or the oldest of the world or a country, with nobody who says so.',
  messages: { who: '“{phrase}”: who says so?' },
  fixes: {},
  *check(context) {
    const { tokens, sentence, quotations } = context;
    for (let index = sentence.first + 1; index + 1 < sentence.last; index++) {
      if (SUPERLATIVES.get(tokens, index) === undefined) continue;
      const end = realmAt(context, index);
      if (end < 0 || isSourced(tokens, sentence.first, sentence.last)) continue;
      const owner = isWord(tokens, index - 1, "'s") ? index - 2 : index - 1;
      const span = spanOf(tokens, isWord(tokens, owner - 1, 'the') ? owner - 1 : owner, end);
      if (overlapsAny(quotations, span)) continue;
      yield { ...span, message: 'who', data: { phrase: tokens.text.slice(span.start, span.end).replace(/\s+/g, ' ') } };
    }
  },
});

/** In tokens. */
const REACH = 6;

/** "the world's largest …", "the largest … in the world": the last token of the phrase; -1 where no realm is named. */
function realmAt({ tokens, sentence }: SentenceContext, superlative: number): number {
  if (isWord(tokens, superlative - 1, "'s") && REALMS.get(tokens, superlative - 2) !== undefined)
    return superlative + 1;
  if (!isWord(tokens, superlative - 1, 'the')) return -1;
  for (let at = superlative + 2; at < Math.min(sentence.last, superlative + REACH); at++) {
    const isOpened = isWord(tokens, at - 1, 'the') && IN.get(tokens, at - 2) !== undefined;
    if (isOpened && REALMS.get(tokens, at) !== undefined) return at;
  }
  return -1;
}

/** Somebody says so, or it is said to be so for all to check. */
function isSourced(tokens: Tokens, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (CUES.get(tokens, at) !== undefined) return true;
  return false;
}

const SUPERLATIVES = wordList(`
  largest biggest greatest oldest tallest longest highest richest fastest deepest deadliest best worst busiest smallest
  youngest cheapest safest poorest strongest leading`);

const REALMS = wordList('world country nation continent region planet globe europe africa asia america');
const IN = wordList('in on of across');

const CUES = wordList(`
  said says say according reported reports told claims claimed called calls ranked ranks ranking list estimates
  estimated data census figures survey study researchers known considered described billed among one`);
