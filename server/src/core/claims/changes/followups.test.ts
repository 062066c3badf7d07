import assert from 'node:assert/strict';
import { figuresOf } from '../../figures/figures.js';
import { sentencesOf } from '../../segment/sentences.js';
import { tokenize } from '../../segment/tokenize.js';
import type { Amount, SentenceFacts } from '../amounts.js';
import { followUpsOf } from './followups.js';

/** The changes told over several sentences of a text as "from → to by …". */
function read(text: string): string[] {
  const tokens = tokenize(text);
  const sentences = sentencesOf(tokens);
  const figures = figuresOf(tokens, sentences, 'prose');
  const facts = sentences.map((sentence): SentenceFacts & { before?: SentenceFacts; after?: SentenceFacts } => ({
    tokens,
    sentence,
    figures: figures.filter(({ start, end }) => start >= sentence.start && end <= sentence.end),
  }));
  for (const [index, each] of facts.entries()) {
    if (index > 0) each.before = facts[index - 1] as SentenceFacts;
    if (index + 1 < facts.length) each.after = facts[index + 1] as SentenceFacts;
  }
  const said = (amount: Amount | undefined) => (amount === undefined ? '?' : text.slice(amount.start, amount.end));
  return facts.flatMap((each) =>
    followUpsOf(each).map(({ from, to, by, times }) => `${said(from)} → ${said(to)} by ${said(by[0] ?? times)}`),
  );
}

describe('followUpsOf', () => {
  const examples: readonly (readonly [text: string, ...changes: string[]])[] = [
    ['The club had 480 members a year ago. Today it has 624, an increase of 20 percent.', '480 → 624 by 20 percent'],
    ['The toll went up to $7 from $5. The 60 percent increase took effect in May.', '$5 → $7 by 60 percent'],
    ['Sales were $4.8m. A year earlier they were $4.0m. The rise of 40% was welcome.', '$4.0m → $4.8m by 40%'],
    [
      'In 2010 it sold 30,000 tickets. It now sells 84,000. That is 120 percent more.',
      '30,000 → 84,000 by 120 percent',
    ],
    [
      'The rate was 27 percent in 2007. By 2020 it was 13 percent, a fall of 16 points.',
      '27 percent → 13 percent by 16',
    ],
    ['The fare was $2 in May. It is now $3, twice what it was.', '$2 → $3 by twice'],
    ['Fares have doubled. A ticket that cost $4 last year now costs $6.', '$4 → $6 by doubled'],
    ['Rent was 690 euros, some 38 percent more than the old rent of 600 euros.', '600 euros → 690 euros by 38 percent'],
    ['Rents are $900. That is 20 percent more than the $800 of 2021.', '$800 → $900 by 20 percent'],
    [
      'Clerks earn $44,000. Under the deal that would go up by 5 percent, to $48,400.',
      '$44,000 → $48,400 by 5 percent',
    ],
    ['The stay was once eight days. It is now four, twice as long.', 'eight days → four by twice'],
    ['The reserve stands at $18m. In 2012 it was $36m, so it has doubled.', '$36m → $18m by doubled'],
    ['Pay was cut by 20 percent: who was paid $1,000 gets $700.', '$1,000 → $700 by 20 percent'],
    [
      "For the first time the fair had more cats, 5,100, than dogs, of which there were 4,250. Cats' entries thus exceeded dogs' by 50 percent.",
      '4,250 → 5,100 by 50 percent',
    ],
    // What was asked for, taken up again, of the next size or of a later time is no end of a change.
    ['The fee rises by 5 percent, to $110. The board had asked for $120.'],
    ['The fund held $3bn in 2010. By 2014 the $3bn had been doubled.'],
    ['Rents rose 5 percent; milk, at $3.80, cost 5 percent less than the $4.00 of May.'],
    ['The gap was $40bn in 2012, after $50bn in 2011. It has since been halved.'],
    // What bears out another pair, or is of somebody else, is left alone.
    ['It had 480 members a year ago. Today it has 624, an increase of 30 percent.'],
    ['Bread costs $4 and milk $3. Wages rose 20 percent last year.'],
    ['Sales were $4m in 2019. Profit was $1m in 2020, up 20 percent.'],
    ['Sales doubled in May and fell from 60 to 40 in June.'],
  ];
  for (const [text, ...changes] of examples) it(text, () => assert.deepEqual(read(text), changes));
});
