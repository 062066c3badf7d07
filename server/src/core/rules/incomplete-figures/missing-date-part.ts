import { isUpOrDown, nounAt } from '../../claims/changes/changewords.js';
import { isShareEnd } from '../../claims/changes/openers.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { Gap, isWord, lengthOf, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { overlapsAny } from '../../text/span.js';
import { isCapitalised, isHyphenatedToNext, markAt, spanOf } from '../matchers.js';
import { defineRule, type SentenceContext } from '../rule.js';

export default defineRule({
  id: 'missing-date-part',
  group: 'incomplete-figures',
  scope: 'sentence',
  needs: { words: () => DATED, where: isBehindGap },
  severity: 'warning',
  summary: 'A date or time that has lost a part, as “on September, the council”, “in of 2023” or “at p.m.”.',
  messages: {
    day: 'The day is missing from “{date}”.',
    part: 'Part of the date is missing before “{date}”.',
    time: 'The time is missing before “{date}”.',
    year: 'The year is missing before “{date}”.',
  },
  fixes: {
    tk: { title: 'Mark it as to come (TK)' },
    month: { title: 'Write “in {month}”' },
  },
  *check(context) {
    const { tokens, sentence } = context;
    for (let index = sentence.first; index + 1 < sentence.last; index++) {
      const next = index + 1;
      if (lacksDay(tokens, index, sentence.last)) {
        const { start, end } = spanOf(tokens, index - 2, index);
        const fixes = [{ fix: 'tk' as const, edits: [{ start: end, end, newText: ' TK' }] }];
        yield { start, end, message: 'day', data: { date: tokens.text.slice(start, end), month: '' }, fixes };
        continue;
      }
      if (PREPOSITIONS.get(tokens, index) === undefined) continue;
      const gap = gapBehind(tokens, index);
      if (gap !== undefined) {
        const { start, end } = spanOf(tokens, gap.behind);
        const data = { date: tokens.text.slice(start, end), month: '' };
        const fixes = [{ fix: 'tk' as const, edits: [{ start, end: start, newText: 'TK ' }] }];
        yield { ...spanOf(tokens, index, gap.behind), message: gap.message, data, fixes };
        continue;
      }
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
      if (!isWord(tokens, of, 'of') || !isPeriod(tokens, of + 1) || of + 1 >= sentence.last) continue;
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

/** "2023", "June", "last year". */
function isPeriod(tokens: Tokens, at: number): boolean {
  return (
    isYear(tokens, at) || isMonth(tokens, at) || (WHICH.get(tokens, at) !== undefined && isWord(tokens, at + 1, 'year'))
  );
}

const WHICH = wordList('last this next that');

/** "on Tuesday, May.": the month ends what the weekday begins. */
function lacksDay(tokens: Tokens, month: number, last: number): boolean {
  if (!isMonth(tokens, month) || markAt(tokens, month - 1) !== ',') return false;
  if (FIGURE_WORDS.get(tokens, month - 2)?.weekday === undefined) return false;
  return month + 1 >= last || (CLOSERS.has(markAt(tokens, month + 1)) && tokens.kind[month + 2] !== TokenKind.number);
}

const CLOSERS: ReadonlySet<string> = new Set(['.', ';', ')']);

/** What is gone behind a preposition, and the token before which it must have stood. */
function gapBehind(
  tokens: Tokens,
  preposition: number,
): { readonly message: 'time' | 'part' | 'year'; readonly behind: number } | undefined {
  const next = preposition + 1;
  if (lacksTime(tokens, preposition)) return { message: 'time', behind: next };
  if (lacksYear(tokens, preposition)) return { message: 'year', behind: next };
  return lacksMonth(tokens, preposition) ? { message: 'part', behind: next + 1 } : undefined;
}

/** "built in and closed in 1990": not "settled in and". */
function lacksYear(tokens: Tokens, preposition: number): boolean {
  return (
    isWord(tokens, preposition, 'in') &&
    isWord(tokens, preposition + 1, 'and') &&
    MADE.get(tokens, preposition - 1) !== undefined &&
    textOf(tokens, preposition + 2).endsWith('ed') &&
    PREPOSITIONS.get(tokens, preposition + 3) !== undefined &&
    isYear(tokens, preposition + 4)
  );
}

const MADE = wordList(
  'built founded established born launched opened completed created formed published introduced elected',
);

/** "at p.m. on Friday". */
function lacksTime(tokens: Tokens, preposition: number): boolean {
  const next = preposition + 1;
  // "begins at on Monday".
  const isDay = isWord(tokens, next, 'on') && FIGURE_WORDS.get(tokens, next + 1)?.weekday !== undefined;
  if (isDay && isWord(tokens, preposition, 'at')) return STARTING.get(tokens, preposition - 1) !== undefined;
  return HALVES.get(tokens, next) !== undefined && TIMED.get(tokens, preposition) !== undefined;
}

const HALVES = wordList('a.m p.m a.m. p.m.');
const TIMED = wordList('at by until since from');
const STARTING = wordList(
  'begins began begin starts started start opens opened open ends ended end closes closed close meets met resumes',
);

/** "on 4 1990": a day and a year. */
function lacksMonth(tokens: Tokens, preposition: number): boolean {
  const [day, year] = [preposition + 1, preposition + 2];
  return (
    isWord(tokens, preposition, 'on') &&
    tokens.kind[day] === TokenKind.number &&
    /^(?:[12]?\d|3[01])$/.test(textOf(tokens, day)) &&
    isYear(tokens, year) &&
    tokens.gap[year] === Gap.space &&
    !isHyphenatedToNext(tokens, year) &&
    (year + 1 >= tokens.count || PAUSES.has(markAt(tokens, year + 1)) || GOES_ON.get(tokens, year + 1) !== undefined)
  );
}

/** "on September, the council met", "on March 2007."; not "on May’s orders", "on March 3" and "data on January sales". */
function isMonthWithoutDay({ tokens, sentence, mentions, text }: SentenceContext, month: number): boolean {
  const { last } = sentence;
  if (!isMonth(tokens, month)) return false;
  const year = isYear(tokens, month + 1);
  const isDated = year || (markAt(tokens, month + 1) === ',' && isYear(tokens, month + 2));
  // “On May” may be about a person.
  if (!isDated && (overlapsAny(mentions, spanOf(tokens, month)) || NAMED_MAY.test(text))) return false;
  if (ABOUT.get(tokens, month - 2) !== undefined || isCompared(tokens, month - 2)) return false;
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

/** "a rise of 5 percent on January", "26 percent up on February 1986", "unchanged on March": a month is what it is set against. */
function isCompared(tokens: Tokens, last: number): boolean {
  if (isShareEnd(tokens, last)) return true;
  const isChange = isUpOrDown(tokens, last) || nounAt(tokens, last) !== undefined;
  return isChange && (isShareEnd(tokens, last - 1) || tokens.kind[last - 1] === TokenKind.number);
}

/** "Theresa May", "Mrs May": somebody of the name, anywhere in the paragraph. */
const NAMED_MAY = /\b(?:[A-Z][a-z]+|Mrs?\.|Ms\.) May\b/;

function isMonth(tokens: Tokens, index: number): boolean {
  return isCapitalised(tokens, index) && FIGURE_WORDS.get(tokens, index)?.month !== undefined;
}

function isYear(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === TokenKind.number && /^(?:1[5-9]|20)\d\d$/.test(textOf(tokens, index));
}

/** What stands behind the gap: a month, "of" with a month or year, half a day; and "on", with numbers behind it. */
const DATED = wordList(
  ['of on and', ...HALVES.words, ...FIGURE_WORDS.words.filter((word) => FIGURE_WORDS.word(word)?.month)].join(' '),
);

const PREPOSITIONS = wordList('on in at by since until from');

/** A month behind "on" or a weekday; "of" behind "in" or "in the", and before a year or a month. */
function isBehindGap(tokens: Tokens, index: number): boolean {
  if (isWord(tokens, index, 'on'))
    return (tokens.kind[index + 2] === TokenKind.number && lacksMonth(tokens, index)) || lacksTime(tokens, index - 1);
  if (HALVES.get(tokens, index) !== undefined) return lacksTime(tokens, index - 1);
  if (isWord(tokens, index, 'and')) return lacksYear(tokens, index - 1);
  if (!isWord(tokens, index, 'of')) {
    const isWithDay = tokens.kind[index + 1] === TokenKind.number && lengthOf(tokens, index + 1) < 3;
    return !isWithDay && (isWord(tokens, index - 1, 'on') || markAt(tokens, index - 1) === ',');
  }
  if (tokens.kind[index + 1] !== TokenKind.number && !isCapitalised(tokens, index + 1))
    return WHICH.get(tokens, index + 1) !== undefined && isWord(tokens, index - 1, 'in');
  const before = isWord(tokens, index - 1, 'the') ? index - 2 : index - 1;
  return PREPOSITIONS.get(tokens, before) !== undefined;
}

/** "The report on January" is about it. */
const ABOUT = wordList(
  `report reports focus focused focuses focusing data based rebased centred centered depends depend essay book poem story
  research view weigh weighs weighed weighing unchanged improvement gain`,
);

const PAUSES: ReadonlySet<string> = new Set([',', '.', ';', ')', '-', '–', '—', '(']);

const GOES_ON = wordList(
  'at in with when after before by for to and the a he she they it we was were will from following while that if since as until during where set',
);
