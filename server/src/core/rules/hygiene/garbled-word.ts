import { createLexicon, type Lexicon } from '../../segment/lexicon.js';
import { Gap, lowerOf, Shape, type Tokens, textOf } from '../../segment/tokens.js';
import { COMMON_WORDS, OTHER_WORDS, OWN_WORDS } from '../commonwords.js';
import { isHyphenatedToNext, markAt, spanOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'garbled-word',
  group: 'hygiene',
  scope: 'sentence',
  needs: { words: garbledForms },
  severity: 'information',
  summary: 'A common word with a letter lost, two in the wrong order or a space inside, as “thrid” and “gover nment”.',
  messages: { garbled: '“{form}” may stand for “{word}”.' },
  fixes: { word: { title: 'Write “{word}”' } },
  *check({ tokens, sentence, kind }) {
    if (kind === 'cell') return;
    const forms = garbledForms();
    for (let at = sentence.first; at < sentence.last; at++) {
      const garbled = forms.get(tokens, at);
      if (garbled === undefined || !isPlainWord(tokens, at)) continue;
      // A name inside a sentence: "Frist".
      const isName = at > sentence.first && tokens.shape[at] !== Shape.lower;
      for (const { word, other, isFirst } of garbled) {
        if (other === '' && isName) continue;
        const [first, last] = other === '' ? [at, at] : isFirst ? [at, at + 1] : [at - 1, at];
        if (other !== '' && !areHalves(tokens, first, isFirst ? last : first, other)) continue;
        const span = spanOf(tokens, first, last);
        const capital = ((tokens.shape[first] as number) & Shape.capital) !== 0;
        const right = capital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
        yield {
          ...span,
          message: 'garbled',
          data: { form: tokens.text.slice(span.start, span.end), word: right },
          fixes: [{ fix: 'word', edits: [{ ...span, newText: right }] }],
        };
        break;
      }
    }
  },
});

/** What a form may stand for, with its other half where the form is one. */
interface Garbled {
  readonly word: string;
  readonly other: string;
  readonly isFirst: boolean;
}

let forms: Lexicon<readonly Garbled[]> | undefined;

function garbledForms(): Lexicon<readonly Garbled[]> {
  forms ??= createLexicon(formsOf(COMMON_WORDS));
  return forms;
}

function formsOf(words: readonly string[]): ReadonlyMap<string, readonly Garbled[]> {
  const found = new Map<string, Garbled[]>();
  const add = (form: string, garbled: Garbled) => {
    const known = found.get(form);
    if (known === undefined) found.set(form, [garbled]);
    else known.push(garbled);
  };
  for (const word of words) {
    for (let at = 0; at + 1 < word.length; at++) {
      const [one, next] = [word.charAt(at), word.charAt(at + 1)];
      const form = word.slice(0, at) + next + one + word.slice(at + 2);
      if (one !== next && !OTHER_WORDS.has(form) && !BRITISH.test(word.slice(at)))
        add(form, { word, other: '', isFirst: true });
      if (at === 0) continue;
      const shorter = word.slice(0, at) + word.slice(at + 1);
      const isLong = word.length >= MIN_SHORTENED && one !== word.charAt(at - 1);
      if (isLong && !OTHER_WORDS.has(shorter)) add(shorter, { word, other: '', isFirst: true });
      const [begin, end] = [word.slice(0, at + 1), word.slice(at + 1)];
      if (end.length < 2 || word.length < MIN_SPLIT) continue;
      if (!OWN_WORDS.has(begin)) add(begin, { word, other: end, isFirst: true });
      else if (!OWN_WORDS.has(end)) add(end, { word, other: begin, isFirst: false });
    }
  }
  // "inthe".
  for (const word of JOINED) add(`${word}the`, { word: `${word} the`, other: '', isFirst: true });
  return found;
}

const JOINED = 'in of to on for at by from with and that under into over after before'.split(' ');

/** Shorter words with a letter less are mostly words. */
const MIN_SHORTENED = 7;

/** "kilometers", which is "kilometres" elsewhere. */
const BRITISH = /^ers?$/;

/** Parts of shorter words are mostly words. */
const MIN_SPLIT = 5;

/** In small letters but for the first, and no part of an address, a name with marks or a hyphened word. */
function isPlainWord(tokens: Tokens, at: number): boolean {
  const shape = tokens.shape[at];
  if (shape !== Shape.lower && shape !== (Shape.lower | Shape.capital)) return false;
  const isTied =
    tokens.gap[at] === Gap.none && ['-', '.', '@', '/', "'", '’', '_', '#'].includes(markAt(tokens, at - 1));
  const next = markAt(tokens, at + 1);
  // "thrid.example.com".
  const isAddress = next === '.' && at + 2 < tokens.count && tokens.gap[at + 2] === Gap.none;
  const isTiedOn = tokens.gap[at + 1] === Gap.none && (isAddress || ['@', '/', "'", '’', '_'].includes(next));
  return !isTied && !isTiedOn && !isHyphenatedToNext(tokens, at);
}

/** The token `at` is the other half, and nothing but a space parts the two. */
function areHalves(tokens: Tokens, first: number, at: number, other: string): boolean {
  const last = first + 1;
  if (tokens.gap[last] !== Gap.space || tokens.shape[last] !== Shape.lower) return false;
  return first >= 0 && isPlainWord(tokens, at) && (at === first ? lowerOf(tokens, at) : textOf(tokens, at)) === other;
}
