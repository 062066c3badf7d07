import { createLexicon, wordList } from '../../segment/lexicon.js';
import type { Sentence } from '../../segment/sentences.js';
import { Gap, Shape, type Tokens, textOf } from '../../segment/tokens.js';
import { isHyphenatedToNext, isInListBefore, markAt, spanOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'doubled-word',
  group: 'hygiene',
  scope: 'sentence',
  needs: { glance: hasDouble },
  severity: 'information',
  summary: 'A word or a mark written twice in a row, as “the the” and “((”.',
  messages: { twice: '“{word}” stands twice.' },
  fixes: { delete: { title: 'Delete the second “{word}”', safe: true } },
  *check({ tokens, sentence }) {
    for (let index = sentence.first + 1; index < sentence.last; index++) {
      if (tokens.hash[index] !== tokens.hash[index - 1]) continue;
      if (isMarkTwice(tokens, index, sentence)) {
        const edits = [{ ...spanOf(tokens, index), newText: '' }];
        const fixes = [{ fix: 'delete' as const, edits, safe: false as const }];
        yield { ...spanOf(tokens, index - 1, index), message: 'twice', data: { word: markAt(tokens, index) }, fixes };
      }
      if (tokens.gap[index] === Gap.none) continue;
      const sort = ONCE.get(tokens, index) ?? (isPlain(tokens, index) ? 'seldom' : undefined);
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

/** ",, " and "((" of which one has no partner; ",,so" opens a quotation, and ",,," is a blank. */
function isMarkTwice(tokens: Tokens, index: number, { first, last }: Sentence): boolean {
  const mark = markAt(tokens, index);
  if (!MARKS.has(mark) || mark !== markAt(tokens, index - 1) || tokens.gap[index] !== Gap.none) return false;
  if ([index - 2, index + 1].some((at) => markAt(tokens, at) === mark)) return false;
  if (mark === ',' || mark === ';') return tokens.gap[index + 1] !== Gap.none;
  let open = 0;
  for (let at = first; at < last; at++) {
    const each = markAt(tokens, at);
    open += each === '(' ? 1 : each === ')' ? -1 : 0;
  }
  return mark === '(' ? open > 0 : open < 0;
}

const MARKS: ReadonlySet<string> = new Set([',', ';', '(', ')']);

/** A word that says no more when it stands twice: not "very very", "ha ha" or "the man he gave it to to read". */
function isPlain(tokens: Tokens, index: number): boolean {
  const length = (tokens.end[index] as number) - (tokens.start[index] as number);
  return (
    length > 3 &&
    tokens.shape[index] === Shape.lower &&
    tokens.shape[index - 1] === Shape.lower &&
    TWICE.get(tokens, index) === undefined
  );
}

const TWICE = wordList(`
  that very really many much more long never again ever hear knock there well please what blah hush goody night-night
  work works whole bling knick girls boys news rah choo beri poly yada gogo papa mama dada tsetse agar couscous cous dengue
  this does were here them than then such yeah quite right wrong first please same pure true good dear truly just only over
  round hubba chop jaw chow tick click bang boom beep drip duck goose cuckoo hurry wait stop come look honk toot`);

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
