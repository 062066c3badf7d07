import { createLexicon } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, TokenKind } from '../../segment/tokens.js';
import type { Level } from './levels.js';

/** "was $300 and will be $345", "which pays 40p, will pay 42p": the second is told of a later time by its verb. */
export function areInTurn(first: Level, second: Level): boolean {
  const [one, other] = [tenseOf(first), tenseOf(second)];
  return other !== undefined && other > (one ?? 0);
}

/** −1 for what was, 0 for what is, 1 for what will be; undefined where the verb before an amount does not say. */
function tenseOf({ facts: { tokens, sentence }, amount: { first } }: Level): -1 | 0 | 1 | undefined {
  for (let at = first - 1; at >= Math.max(sentence.first, first - REACH); at--) {
    const tense = TENSES.get(tokens, at);
    if (tense !== undefined) return tense;
    // "used to cost".
    if (isWord(tokens, at, 'to') && isWord(tokens, at - 1, 'used')) return -1;
    if (tokens.kind[at] === TokenKind.number || markAt(tokens, at) !== '') return undefined;
  }
  return undefined;
}

/** In tokens. */
const REACH = 6;

const TENSES = createLexicon<-1 | 0 | 1>([
  ...'was were had did stood'.split(' ').map((word) => [word, -1] as const),
  ...'is are stands stand now'.split(' ').map((word) => [word, 0] as const),
  ...'will shall'.split(' ').map((word) => [word, 1] as const),
]);
