import { FIGURE_WORDS } from '../../figures/words.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import type { Sentence } from '../../segment/sentences.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { MONTHS } from '../days.js';
import { isInListBefore, markAt, spanOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'quarter-month-mismatch',
  group: 'dates',
  scope: 'sentence',
  needs: { words: () => TRIGGERS },
  severity: 'information',
  summary: 'A quarter with months that are not its own, as “the fourth quarter (July–September)”.',
  messages: { mismatch: 'The {name} quarter of the year is {right}.' },
  fixes: { months: { title: 'Write “{written}”' }, quarter: { title: 'Write “{other}”' } },
  *check({ tokens, sentence }) {
    for (let index = sentence.first; index + 4 < sentence.last; index++) {
      const first = isWord(tokens, index + 1, 'quarter') ? index : isShort(tokens, index) ? index : -1;
      if (first < 0) continue;
      const quarter = QUARTERS.get(tokens, first);
      const months = monthsAt(tokens, isShort(tokens, first) ? first + 1 : first + 2);
      if (quarter === undefined || months === undefined || isFiscal(tokens, first, sentence)) continue;
      const [from, to] = months.values;
      if (from === quarter.first && to === quarter.first + 2) continue;
      const isClosed = markAt(tokens, months.last + 1) === ')';
      const joint = tokens.text.slice(tokens.end[months.first], tokens.start[months.last]);
      const written = `${MONTHS[quarter.first - 1]}${joint}${MONTHS[quarter.first + 1]}`;
      const other = to === from + 2 ? ORDINALS[(from - 1) / 3] : undefined;
      const { start, end } = spanOf(tokens, first);
      const monthsSpan = spanOf(tokens, months.first, months.last);
      yield {
        ...spanOf(tokens, first, isClosed ? months.last + 1 : months.last),
        message: 'mismatch',
        data: { name: quarter.name, right: quarter.months, written, other: other ?? '' },
        fixes: [
          { fix: 'months', edits: [{ ...monthsSpan, newText: written }] },
          ...(other === undefined || isShort(tokens, first)
            ? []
            : [{ fix: 'quarter' as const, edits: [{ start, end, newText: other }] }]),
        ],
      };
    }
  },
});

/** "Q4". */
function isShort(tokens: Tokens, index: number): boolean {
  return QUARTERS.get(tokens, index)?.isShort === true;
}

/** Both months of "(July–September", ", July to September" and ", from July through September". */
function monthsAt(tokens: Tokens, index: number) {
  if (markAt(tokens, index) !== '(' && markAt(tokens, index) !== ',') return undefined;
  const first = OPENERS.get(tokens, index + 1) === undefined ? index + 1 : index + 2;
  const from = FIGURE_WORDS.get(tokens, first)?.month;
  const to = FIGURE_WORDS.get(tokens, first + 2)?.month;
  const joins = DASHES.has(markAt(tokens, first + 1)) || JOINTS.get(tokens, first + 1) !== undefined;
  const isClosed = CLOSERS.has(markAt(tokens, first + 3));
  return from === undefined || to === undefined || !joins || !isClosed
    ? undefined
    : { first, last: first + 2, values: [from, to] as const };
}

const CLOSERS: ReadonlySet<string> = new Set([')', ',', '.', ';']);
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—']);
const JOINTS = wordList('to through until');
const OPENERS = wordList('from between');

/** A year of its own is named, or it is a firm's: "its second quarter". */
function isFiscal(tokens: Tokens, quarter: number, { first, last }: Sentence): boolean {
  if (isInListBefore(tokens, quarter, OWNERS, 2, first)) return true;
  for (let at = first; at < last; at++) if (FISCAL.get(tokens, at) !== undefined) return true;
  return false;
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];

interface Quarter {
  readonly name: string;
  /** Its first month. */
  readonly first: number;
  readonly months: string;
  /** Written "Q4". */
  readonly isShort: boolean;
}

const QUARTERS = createLexicon(
  ORDINALS.flatMap((name, index): [string, Quarter][] => {
    const first = 3 * index + 1;
    const quarter = { name, first, months: `${MONTHS[first - 1]} to ${MONTHS[first + 1]}` };
    return [
      [name, { ...quarter, isShort: false }],
      [`q${index + 1}`, { ...quarter, isShort: true }],
    ];
  }),
);

const TRIGGERS = wordList('quarter q1 q2 q3 q4');

/** A firm's, a state's, a school's. */
const FISCAL = wordList('fiscal financial accounting tax academic school');

const OWNERS = wordList("its their our his her company 's");
