import { createLexicon, wordList } from '../../segment/lexicon.js';
import { Gap, isWord, Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { isHyphenatedToNext, markAt, spanOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'stray-little-word',
  group: 'hygiene',
  scope: 'sentence',
  needs: { words: () => FIRST, where: isStray },
  severity: 'information',
  summary: 'A little word where the next one is lost or stands elsewhere, as “in the of May” and “they left the.”',
  messages: { stray: 'A word is missing or misplaced at “{words}”.' },
  fixes: {},
  *check({ tokens, sentence }) {
    for (let at = sentence.first; at + 1 < sentence.last; at++) {
      if (FIRST.get(tokens, at) === undefined || !isStray(tokens, at)) continue;
      const words = `${textOf(tokens, at)}${tokens.gap[at + 1] === Gap.none ? '' : ' '}${textOf(tokens, at + 1)}`;
      yield { ...spanOf(tokens, at, at + 1), message: 'stray', data: { words } };
    }
  },
});

/** What asks for a noun, and what no "of" follows. */
const FIRST = createLexicon<'article' | 'possessive' | 'preposition' | 'link'>([
  ...'the an every'.split(' ').map((word) => [word, 'article'] as const),
  ...'a my our your their'.split(' ').map((word) => [word, 'possessive'] as const),
  ...'to at by with for from on'.split(' ').map((word) => [word, 'preposition'] as const),
  ...'and or nor'.split(' ').map((word) => [word, 'link'] as const),
]);

function isStray(tokens: Tokens, at: number): boolean {
  const next = at + 1;
  // Capitals make names and headings.
  if (next >= tokens.count || tokens.shape[at] !== Shape.lower || tokens.gap[next] === Gap.line) return false;
  const sort = FIRST.get(tokens, at);
  const follows = sort === 'preposition' ? isWord(tokens, next, 'of') : NEVER.get(tokens, next);
  // Nearly always all is well.
  if (tokens.kind[next] !== TokenKind.mark && (follows === false || follows === undefined)) return false;
  if (tokens.gap[at] === Gap.none || isHyphenatedToNext(tokens, at)) return false;
  if (tokens.kind[next] === TokenKind.mark) return sort !== 'preposition' && isCutShort(tokens, at, sort);
  if (tokens.gap[next] === Gap.none || isHyphenatedToNext(tokens, next) || tokens.shape[next] !== Shape.lower)
    return false;
  if (sort === 'preposition') return OF_ALL.get(tokens, next + 1) === undefined;
  // Twice the same is for another rule.
  if (sort === 'link' || tokens.hash[at] === tokens.hash[next]) return false;
  // "the have and have-nots", "the is of a thing": words that are spoken of stand in pairs.
  if (LINKS.get(tokens, at + 2) !== undefined) return false;
  return follows === 'ever' || (follows === 'small' && !isWord(tokens, at, 'a'));
}

/** "they left the.": a stop, or a comma that nothing is put in with. */
function isCutShort(tokens: Tokens, at: number, sort: string | undefined): boolean {
  const next = at + 1;
  const mark = markAt(tokens, next);
  if (tokens.gap[next] !== Gap.none || mark === '' || isWord(tokens, at, 'a')) return false;
  if (at + 2 < tokens.count && tokens.gap[at + 2] === Gap.none && tokens.kind[at + 2] !== TokenKind.mark) return false;
  // "the…", "the ...".
  if (mark === '.') return markAt(tokens, at + 2) !== '.';
  return sort !== 'link' && ';:!?'.includes(mark);
}

const LINKS = wordList('and or - –');

/** "to of all people", "from of old". */
const OF_ALL = wordList('all course old late itself');

/** Words that no article and no possessive stands before; after "a" some are words beside a letter. */
const NEVER = createLexicon<'ever' | 'small'>([
  ...'the of from with was were would that they he she we because which into been this these our my their its his them us'
    .split(' ')
    .map((word) => [word, 'ever'] as const),
  ...'to at for and or is are has had but there an a'.split(' ').map((word) => [word, 'small'] as const),
]);
