import { wordList } from '../../segment/lexicon.js';
import { TokenKind, type Tokens } from '../../segment/tokens.js';
import { markAt, spanOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'placeholder-source',
  group: 'sourcing',
  scope: 'sentence',
  needs: { words: () => SOURCE },
  severity: 'information',
  summary: 'A source line that names nobody, as “(Source: industry reports)”.',
  messages: { nobody: '“{source}” names no source.' },
  fixes: {},
  *check({ tokens, sentence }) {
    for (let index = sentence.first; index + 2 < sentence.last; index++) {
      if (SOURCE.get(tokens, index) === undefined || markAt(tokens, index + 1) !== ':') continue;
      const last = endOf(tokens, index + 2, sentence.last);
      if (last < 0) continue;
      const span = spanOf(tokens, index, last);
      const source = spanOf(tokens, index + 2, last);
      yield { ...span, message: 'nobody', data: { source: tokens.text.slice(source.start, source.end) } };
    }
  },
});

/** The last of the words up to the line's or bracket's end, if all of them are general; else -1. */
function endOf(tokens: Tokens, first: number, last: number): number {
  let at = first;
  let nouns = 0;
  for (; at < last && tokens.kind[at] === TokenKind.word; at++) {
    if (GENERAL.get(tokens, at) !== undefined) nouns++;
    else if (LITTLE.get(tokens, at) === undefined) return -1;
  }
  const isEnd = at >= last || markAt(tokens, at) === ')' || markAt(tokens, at) === '.' || markAt(tokens, at) === ']';
  return isEnd && nouns > 0 ? at - 1 : -1;
}

const SOURCE = wordList('source sources');

const LITTLE = wordList('and or of the from in with various several different own');

/** What says that there is a source, and not which. */
const GENERAL = wordList(`
  industry briefing briefings report reports reporting media press open public internet web online news agencies agency
  company data official officials statement statements social website websites sources source insiders analysts experts
  market research materials publications information documents`);
