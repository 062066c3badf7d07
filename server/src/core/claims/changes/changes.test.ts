import assert from 'node:assert/strict';
import { figuresOf } from '../../figures/figures.js';
import { sentencesOf } from '../../segment/sentences.js';
import { tokenize } from '../../segment/tokenize.js';
import type { Amount } from '../amounts.js';
import { changesOf } from './changes.js';

/** The changes of a text's sentences as "cue ±: from → to by …". */
function read(text: string): string[] {
  const tokens = tokenize(text);
  const sentences = sentencesOf(tokens);
  const figures = figuresOf(tokens, sentences, 'prose');
  const said = (amount: Amount | undefined) =>
    amount === undefined ? '?' : text.slice(tokens.start[amount.first], tokens.end[amount.last]);
  return sentences.flatMap((sentence) =>
    changesOf({
      tokens,
      sentence,
      figures: figures.filter(({ start, end }) => start >= sentence.start && end <= sentence.end),
    }).map(({ cue, from, to, by, times }) => {
      const word = text.slice(tokens.start[cue.at], tokens.end[cue.at]);
      const size = [...by, ...(times === undefined ? [] : [times])].map((each) => ` by ${said(each)}`).join('');
      return `${word} ${cue.direction > 0 ? '+' : '-'}: ${said(from)} → ${said(to)}${size}`;
    }),
  );
}

describe('changesOf', () => {
  const examples: readonly (readonly [text: string, ...changes: string[]])[] = [
    ['Sales rose 25% to $150m from $100m.', 'rose +: $100m → $150m by 25%'],
    ['Sales rose by 25 per cent from $100m to $150m.', 'rose +: $100m → $150m by 25 per cent'],
    ['Claims rose 17%, from 517,574 to 604,308.', 'rose +: 517,574 → 604,308 by 17%'],
    ['Staff was cut from 900 to 600, a reduction of 25%.', 'reduction -: 900 → 600 by 25%'],
    ['Sales were $150m, up 25% from $100m a year earlier.', 'up +: $100m → $150m by 25%'],
    ['Profit was $4.2m, compared with $3.1m, an increase of 35%.', 'increase +: $3.1m → $4.2m by 35%'],
    ['It sold 1,200 tickets, 15% more than the 800 it sold in May.', 'more +: 800 → 1,200 by 15%'],
    ['It fell by $50m, or 10%, to $250m from $300m.', 'fell -: $300m → $250m by $50m by 10%'],
    ['It fell 10% to $90m (£45m) from $100m (£50m).', 'fell -: $100m → $90m by 10%'],
    ['The share was 17%, up from 14%.', 'up +: 14% → 17%'],
    ['The number doubled from 40 to 80.', 'doubled +: 40 → 80 by doubled'],
    ['It has 90 schools, twice as many as the 45 of 2000.', 'twice +: 45 → 90 by twice'],
    ['Prices fell 120%.', 'fell -: ? → ? by 120%'],
    ['The yield slid 0.4 percent to 3.1 percent from 3.5 percent.', 'slid -: 3.5 percent → 3.1 percent by 0.4 percent'],
    ['Income rose to $3.2m, or 45 cents a share, from $2.1m, a 52% gain.', 'gain +: $2.1m → $3.2m by 52%'],
    ['The budget of $3.4m, 55 percent higher than last year’s $2.2m.', 'higher +: $2.2m → $3.4m by 55 percent'],
    ['Sales were $12m, an increase of 20 percent over the $10m of 2020.', 'increase +: $10m → $12m by 20 percent'],
    ['It was 5.4% in June versus 4.1% in May, a rise of 1.3 points.', 'rise +: 4.1% → 5.4% by 1.3'],
    ['Revenue rose 50% to $150m ($100m last year).', 'rose +: $100m → $150m by 50%'],
    ['The share rose to 17%, down from 14%.', 'down -: 14% → 17%'],
    ['It settled at $81, down $2 from Monday’s close of $83.', 'down -: $83 → $81 by $2'],
    ['It fell from 9 per 1,000 to 6 per 1,000, a drop of a third.', 'drop -: 9 → 6 by a third'],
    ['Sales were $9m, as against $8m, a growth of 12%.', 'growth +: $8m → $9m by 12%'],
    ['The bill came to $6m, 50 percent over the $4m agreed.', 'over +: $4m → $6m by 50 percent'],
    ['Prices have tripled, they said, from $2 to $6.', 'tripled +: $2 → $6 by tripled'],
    ['From 500 in May, cases dropped to 400 in June.', 'dropped -: 500 → 400'],
    ['It sold 20% fewer, or 8m, against 10m.', 'fewer -: 10m → 8m by 20%'],
    ['It rose to 5% in May, still down from 6% a year earlier.'],
    ['It counted 40 floods in 12 towns, up from 30.'],
    ['Growth slowed from 3% to 2%.', 'slowed -: 3% → 2%'],
    ['Sales rose to $150m and costs fell from 90 jobs to 40 towns.'],
    ['The shop is open from 9 to 5.'],
    ['On sales of $150m the firm lost 40 of its 90 clients.'],
  ];
  for (const [text, ...changes] of examples) it(text, () => assert.deepEqual(read(text), changes));
});
