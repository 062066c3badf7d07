import { FIGURE_WORDS } from '../../figures/words.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { isInListBefore, markAt, spanOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'quarter-month-mismatch',
  group: 'dates',
  scope: 'sentence',
  needs: { words: 'quarter' },
  severity: 'information',
  summary: 'A quarter with months that are not its own, as “the fourth quarter (July–September)”.',
  messages: { mismatch: 'The {name} quarter of the year is {right}.' },
  fixes: {},
  *check({ tokens, sentence }) {
    for (let index = sentence.first + 1; index + 4 < sentence.last; index++) {
      if (!isWord(tokens, index, 'quarter') || markAt(tokens, index + 1) !== '(') continue;
      const quarter = QUARTERS.get(tokens, index - 1);
      const months = monthsAt(tokens, index + 2);
      if (quarter === undefined || months === undefined || isInListBefore(tokens, index, FISCAL, 40, sentence.first))
        continue;
      const [first, last] = months;
      if (first === quarter.first && last === quarter.first + 2) continue;
      // A firm's own year has quarters of three months too; other stretches are no quarter at all.
      const end = index + 4 + (markAt(tokens, index + 5) === ')' ? 1 : 0);
      yield {
        ...spanOf(tokens, index - 1, end),
        message: 'mismatch',
        data: { name: quarter.name, right: quarter.months },
      };
    }
  },
});

/** Both months of "July–September" and "July to September". */
function monthsAt(tokens: Tokens, index: number): readonly [number, number] | undefined {
  const first = FIGURE_WORDS.get(tokens, index)?.month;
  const last = FIGURE_WORDS.get(tokens, index + 2)?.month;
  const joins = ['-', '–', '—'].includes(markAt(tokens, index + 1)) || isWord(tokens, index + 1, 'to');
  return first === undefined || last === undefined || !joins ? undefined : [first, last];
}

const QUARTERS = createLexicon(
  [
    ['first', 1, 'January to March'],
    ['second', 4, 'April to June'],
    ['third', 7, 'July to September'],
    ['fourth', 10, 'October to December'],
  ].map(
    ([name, first, months]) =>
      [name as string, { name: name as string, first: first as number, months: months as string }] as const,
  ),
);

/** A year of its own: a firm's, a state's, a school's. */
const FISCAL = wordList('fiscal financial accounting tax academic school its their company business');
