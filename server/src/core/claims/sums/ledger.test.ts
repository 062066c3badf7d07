import assert from 'node:assert/strict';
import { figuresOf } from '../../figures/figures.js';
import { sentencesOf } from '../../segment/sentences.js';
import { tokenize } from '../../segment/tokenize.js';
import type { SentenceFacts } from '../amounts.js';
import { hundredOf } from '../shares/hundreds.js';
import { ledgersOf } from './ledger.js';
import { isMissed } from './totals.js';

/** The sentences of a text, each with what stands before it. */
function factsOf(text: string): readonly SentenceFacts[] {
  const tokens = tokenize(text);
  const sentences = sentencesOf(tokens);
  const figures = figuresOf(tokens, sentences, 'prose');
  const facts: SentenceFacts[] = [];
  for (const sentence of sentences) {
    const own = figures.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    facts.push({ tokens, sentence, figures: own, before: facts.at(-1) });
  }
  return facts;
}

/** The totals of a text that are missed, as "total = part + part". */
function read(text: string): string[] {
  return factsOf(text).flatMap((facts) =>
    ledgersOf(facts)
      .filter(isMissed)
      .map(({ total, parts }) => {
        const [whole, ...told] = [total, ...parts].map(({ start, end }) => text.slice(start, end));
        return `${whole} = ${told.join(' + ')}`;
      }),
  );
}

describe('ledgersOf', () => {
  const examples: readonly (readonly [text: string, ...totals: string[]])[] = [
    ['There were 41 cases. Of these, 23 were in Lund and the other nine in Bergen.', '41 = 23 + nine'],
    ['Seven of the nine bridges are safe. The other three wait.', 'nine = Seven + three'],
    ['They won 14, drew two and lost four of their 22 matches.', '22 = 14 + two + four'],
    [
      'The north gave £27 million and the south £38 million. Together they gave £75 million.',
      '£75 million = £27 million + £38 million',
    ],
    ['It found 312 inmates and 41 warders ill. Of the 343 cases, most were mild.', '343 = 312 + 41'],
    ['The school has 400 pupils. There are 210 boys and 210 girls.', '400 = 210 + 210'],
    ['The 60 staff include 35 nurses, 20 doctors and 10 porters.', '60 = 35 + 20 + 10'],
    ['Police held 34 people, 20 of them on Friday and 18 on Saturday.', '34 = 20 + 18'],
    ['The towns have 12,000, 9,000 and 5,000 people, 28,000 altogether.', '28,000 = 12,000 + 9,000 + 5,000'],
    // Rows, and what is not told as a whole.
    ['Five men, three women and two boys were found.'],
    ['The other three wait.'],
    ['It has 40 ships. Nine sailed in May and ten in June.'],
  ];
  for (const [text, ...totals] of examples) it(text, () => assert.deepEqual(read(text), totals));
});

describe('hundredOf', () => {
  const examples: readonly (readonly [text: string, sum: number | undefined])[] = [
    ['Rail carried 18 percent, barges 9 percent and lorries the other 63.', 90],
    ['Rail carried 18 percent, barges 9 percent and lorries the other 73.', undefined],
    ['Voters backed it by 61.2 percent to 48.8.', 110],
    ['Voters backed it by 61.2 percent to 38.8.', undefined],
    ['Sales rose by 61 percent to 70 percent of the total.', undefined],
    ['Nine in ten read a book; the other 20 percent bought one.', 110],
  ];
  for (const [text, sum] of examples) {
    it(text, () =>
      assert.equal(
        factsOf(text)
          .map(hundredOf)
          .find((each) => each !== undefined)?.sum,
        sum,
      ),
    );
  }
});
