import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, lengthOf, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { overlapsAny } from '../../text/span.js';
import { isCapitalised, markAt, spanOf } from '../matchers.js';
import { defineRule, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'missing-date-part',
  group: 'incomplete-figures',
  scope: 'sentence',
  needs: { words: () => DATED, where: isBehindGap },
  severity: 'warning',
  summary: 'A date that has lost its day or its month, as “on September, the council” or “in of 2023”.',
  messages: { day: 'The day is missing from “{date}”.', part: 'Part of the date is missing before “{date}”.' },
  fixes: {
    tk: { title: 'Mark it as to come (TK)' },
    month: { title: 'Write “in {month}”' },
  },
  *check(context) {
    const { tokens, sentence } = context;
    for (let index = sentence.first; index + 1 < sentence.last; index++) {
      if (PREPOSITIONS.get(tokens, index) === undefined) continue;
      const next = index + 1;
      if (isWord(tokens, index, 'on') && isMonthWithoutDay(context, next)) {
        const end = isYear(tokens, next + 1) ? next + 1 : next;
        const { start } = spanOf(tokens, next);
        const span = spanOf(tokens, index, end);
        const month = textOf(tokens, next);
        const on = spanOf(tokens, index);
        const preposition = isCapitalised(tokens, index) ? 'In' : 'in';
        yield {
          ...span,
          message: 'day',
          data: { date: tokens.text.slice(start, span.end), month },
          fixes: [
            { fix: 'tk', edits: [{ start, end: start, newText: 'TK ' }] },
            { fix: 'month', edits: [{ ...on, newText: preposition }] },
          ],
        };
        continue;
      }
      // "in of 2023", "on the of June".
      const of = isWord(tokens, next, 'the') ? next + 1 : next;
      if (!isWord(tokens, of, 'of') || !(isYear(tokens, of + 1) || isMonth(tokens, of + 1)) || of + 1 >= sentence.last)
        continue;
      if (of > next && !isMonth(tokens, of + 1)) continue;
      const { start, end } = spanOf(tokens, of, of + 1);
      yield {
        ...spanOf(tokens, index, of + 1),
        message: 'part',
        data: { date: tokens.text.slice(start, end), month: '' },
        fixes: [{ fix: 'tk', edits: [{ start, end: start, newText: 'TK ' }] }],
      };
    }
  },
});

/** "on September, the council met", "on March 2007."; not "on May’s orders", "on March 3" and "data on January sales". */
function isMonthWithoutDay({ tokens, sentence, mentions, text }: SentenceContext, month: number): boolean {
  const { last } = sentence;
  if (!isMonth(tokens, month)) return false;
  const year = isYear(tokens, month + 1);
  const isDated = year || (markAt(tokens, month + 1) === ',' && isYear(tokens, month + 2));
  // “On May” may be about a person.
  if (!isDated && (overlapsAny(mentions, spanOf(tokens, month)) || NAMED_MAY.test(text))) return false;
  if (ABOUT.get(tokens, month - 2) !== undefined) return false;
  const next = year ? month + 2 : month + 1;
  // "On September, 2005" has its year after a comma.
  if (next >= last) return true;
  if (tokens.kind[next] === TokenKind.mark)
    return (
      PAUSES.has(markAt(tokens, next)) &&
      (year || tokens.kind[next + 1] !== TokenKind.number || isYear(tokens, next + 1))
    );
  return GOES_ON.get(tokens, next) !== undefined || /^[a-z]+ed$/.test(textOf(tokens, next));
}

/** "Theresa May", "Mrs May": somebody of the name, anywhere in the paragraph. */
const NAMED_MAY = /\b(?:[A-Z][a-z]+|Mrs?\.|Ms\.) May\b/;

function isMonth(tokens: Tokens, index: number): boolean {
  return isCapitalised(tokens, index) && FIGURE_WORDS.get(tokens, index)?.month !== undefined;
}

function isYear(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === TokenKind.number && /^(?:1[5-9]|20)\d\d$/.test(textOf(tokens, index));
}

/** What stands behind the gap: a month, or "of" with a month or year. */
const DATED = wordList(['of', ...FIGURE_WORDS.words.filter((word) => FIGURE_WORDS.word(word)?.month)].join(' '));

const PREPOSITIONS = wordList('on in by since until from');

/** A month behind "on"; "of" behind "in" or "in the", and before a year or a month. */
function isBehindGap(tokens: Tokens, index: number): boolean {
  if (!isWord(tokens, index, 'of')) {
    const isWithDay = tokens.kind[index + 1] === TokenKind.number && lengthOf(tokens, index + 1) < 3;
    return !isWithDay && isWord(tokens, index - 1, 'on');
  }
  if (tokens.kind[index + 1] !== TokenKind.number && !isCapitalised(tokens, index + 1)) return false;
  const before = isWord(tokens, index - 1, 'the') ? index - 2 : index - 1;
  return PREPOSITIONS.get(tokens, before) !== undefined;
}

/** "The report on January" is about it. */
const ABOUT = wordList(
  'report reports focus focused focuses focusing data based depends depend essay book poem story research view',
);

const PAUSES: ReadonlySet<string> = new Set([',', '.', ';', ')', '-', '–', '—', '(']);

const GOES_ON = wordList(
  'at in with when after before by for to and the a he she they it we was were will from following while that if since as until during where set',
);
