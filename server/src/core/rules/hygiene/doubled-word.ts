import { createLexicon, wordList } from '../../segment/lexicon.js';
import { Gap, Shape, type Tokens, textOf } from '../../segment/tokens.js';
import { isHyphenatedToNext, isInListBefore, markAt } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'doubled-word',
  group: 'hygiene',
  scope: 'sentence',
  needs: { glance: hasDouble },
  severity: 'information',
  summary: 'A little word written twice in a row, as “the the”.',
  messages: { twice: '“{word}” stands twice.' },
  fixes: { delete: { title: 'Delete the second “{word}”', safe: true } },
  *check({ tokens, sentence }) {
    for (let index = sentence.first + 1; index < sentence.last; index++) {
      if (tokens.hash[index] !== tokens.hash[index - 1] || tokens.gap[index] === Gap.none) continue;
      const sort = ONCE.get(tokens, index);
      // "The The" is a band, and "to-to" a word; "a 1-to-1 to …" has only the mark in common.
      if (sort === 'asked' && isAsked(tokens, index - 1, sentence.first)) continue;
      if (sort === undefined || tokens.shape[index] !== Shape.lower || isHyphenatedToNext(tokens, index)) continue;
      if (['-', '/', '.'].includes(markAt(tokens, index - 2)) && tokens.gap[index - 1] === Gap.none) continue;
      const start = tokens.end[index - 1] as number;
      const end = tokens.end[index] as number;
      const edits = [{ start, end, newText: '' }];
      yield {
        start: tokens.start[index - 1] as number,
        end,
        message: 'twice',
        data: { word: textOf(tokens, index) },
        fixes: [sort === 'never' ? { fix: 'delete', edits } : { fix: 'delete', edits, safe: false }],
      };
    }
  },
});

function hasDouble({ hash }: Tokens, first: number, last: number): boolean {
  for (let at = first + 1; at < last; at++) if (hash[at] === hash[at - 1]) return true;
  return false;
}

/** "what he waited for for years", "what it is is". */
function isAsked(tokens: Tokens, index: number, first: number): boolean {
  return isInListBefore(tokens, index, ASKING, 10, first) || TAKING.get(tokens, index - 1) !== undefined;
}

const TAKING = wordList(`
  waited waiting looked looking hoped hoping asked asking searched searching longed paid cared voted argued fought fighting
  campaigned campaigning prepared preparing called calling worked working lived known famous`);

const ASKING = wordList('what which who whom that where how whatever something anything everything nothing as');

/**
 * Words that never follow themselves, those that seldom do ("the man he spoke to to learn more"), and those
 * that may behind a question word.
 */
const ONCE = createLexicon<'never' | 'seldom' | 'asked'>([
  ...'the a an and of our my their its your every some'.split(' ').map((word) => [word, 'never'] as const),
  ...'to by at from with or as was were will would has have can if he she we they are be been but when'
    .split(' ')
    .map((word) => [word, 'seldom'] as const),
  ...'for is'.split(' ').map((word) => [word, 'asked'] as const),
]);
