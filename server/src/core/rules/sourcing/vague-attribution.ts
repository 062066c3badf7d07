import { wordList } from '../../segment/lexicon.js';
import { isWord, Shape, type Tokens } from '../../segment/tokens.js';
import { spanOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'vague-attribution',
  group: 'sourcing',
  scope: 'sentence',
  needs: { words: () => TRIGGERS, where: mayBeVague },
  severity: 'hint',
  summary: 'Something said by nobody in particular, as “analysts note” or “it is understood that”.',
  messages: { who: '“{phrase}”: which {noun}?', by: '“{phrase}”: by whom?' },
  fixes: {},
  *check({ tokens, sentence }) {
    const { first, last } = sentence;
    for (let index = first; index + 1 < last; index++) {
      if (NOUNS.get(tokens, index) !== undefined) {
        const verb = verbAfter(tokens, index, last);
        if (verb < 0 || !isAnybody(tokens, index, first)) continue;
        const span = spanOf(tokens, index, verb);
        const noun = tokens.text.slice(tokens.start[index], tokens.end[index]).toLowerCase();
        yield { ...span, message: 'who', data: { phrase: tokens.text.slice(span.start, span.end), noun } };
      } else if (isWord(tokens, index, 'it') && isWord(tokens, index + 1, 'is')) {
        const said = HEDGES.get(tokens, index + 2) === undefined ? index + 2 : index + 3;
        if (BELIEVED.get(tokens, said) === undefined || !isWord(tokens, said + 1, 'that')) continue;
        const span = spanOf(tokens, index, said + 1);
        yield { ...span, message: 'by', data: { phrase: tokens.text.slice(span.start, span.end) } };
      }
    }
  },
});

function mayBeVague(tokens: Tokens, index: number): boolean {
  if (NOUNS.get(tokens, index) !== undefined) return verbAfter(tokens, index, tokens.count) >= 0;
  return isWord(tokens, index - 1, 'is') || isWord(tokens, index - 2, 'is');
}

/** The reporting verb right behind the noun: "note", "have reported"; -1 where there is none. */
function verbAfter(tokens: Tokens, noun: number, last: number): number {
  let at = noun + 1;
  while (at < last && HELPERS.get(tokens, at) !== undefined) at++;
  return at < last && VERBS.get(tokens, at) !== undefined ? at : -1;
}

/** Not "the BBC's analysts", "Kremlin sources", "three analysts", "these observers", which say who. */
function isAnybody(tokens: Tokens, noun: number, first: number): boolean {
  if (noun === first) return true;
  if (KNOWN.get(tokens, noun - 1) !== undefined) return false;
  // "Industry observers" opens a sentence; elsewhere a capital is a name's.
  return (
    noun - 1 === first || ((tokens.shape[noun - 1] as number) & (Shape.capital | Shape.digit | Shape.plainNumber)) === 0
  );
}

const NOUNS = wordList(`
  analysts observers experts pundits critics commentators insiders sources outlets reports watchers skeptics sceptics
  rumours rumors`);

const HELPERS = wordList('have has also often now widely generally frequently long');

const VERBS = wordList(`
  say says said note notes noted believe believed warn warned argue argued claim claimed suggest suggested emphasize
  emphasise emphasized emphasised predict predicted expect expected agree agreed stress stressed maintain contend
  reported report describe described speculated speculate suspect cited cite discussed indicate indicated point think`);

const BELIEVED = wordList('understood believed thought known reported rumoured rumored said claimed assumed alleged');

/** A nobody, or "it is understood". */
const TRIGGERS = wordList([...NOUNS.words, ...BELIEVED.words].join(' '));

const HEDGES = wordList('widely generally commonly also now');

/** What says which they are. */
const KNOWN = wordList(`
  's the these those his her their our its both some-of two three four five six seven eight nine ten several-of such other
  his my your government police hospital court company official military diplomatic intelligence news and or`);
