import assert from 'node:assert/strict';
import { createAnalyser } from '../analysis/analyser.js';
import { createSnapshot } from '../text/snapshot.js';
import { describeFigure } from './describe.js';

const analyser = createAnalyser({ rules: {} });

/** The description of the last figure of a text, as one line. */
function description(text: string): string {
  const figure = analyser.analyse(createSnapshot('test:a.txt', text, { date: '2006-03-22' })).figures.at(-1);
  assert.ok(figure !== undefined);
  const { title, lines } = describeFigure(figure);
  return [title, ...lines].join(' | ');
}

describe('describeFigure', () => {
  const examples: [string, string][] = [
    ['It lost 18.8 billion rubles.', 'RUB 18,800,000,000 | 18.75–18.85 billion as stated | Russian rubles'],
    [
      'It lost 18.8 billion rubles and then 16.6 billion.',
      'RUB 16,600,000,000 | 16.55–16.65 billion as stated | Russian rubles, taken from the figure beside it',
    ],
    ['It sold for million in May 1999.', 'May 1999 | 1999-05'],
    ['It was sold for million.', 'Amount missing | Currency not stated'],
    ['It made up to 300 thousand cars annually.', '≤ 300,000 per year | Counts: car'],
    ['It has about 80 workers.', '≈ 80 | 76–84 as stated | Counts: worker'],
    ['Prices rose 40%.', '40% | 39.5–40.5 as stated'],
    ['It lies 190 kilometers away.', '190 kilometers | 185–195 as stated | About 118 miles'],
    ['It was 20°C there.', '20 degrees Celsius | 19.5–20.5 as stated | About 68 degrees Fahrenheit'],
    ['It ran 5-10 miles.', '5–10 miles | About 8.05–16.1 kilometers'],
    ['It closed on 5 May 1999.', 'Wednesday, May 5, 1999 | 1999-05-05'],
    ['It closed on 31 April 1999.', 'No such day | The calendar has no such day'],
    ['It closed on Monday.', 'Monday, March 20, 2006 | 2006-03-20, worked out from the article’s date'],
    ['It grew in 2003-2007.', '2003 to 2007 | 2003/2007'],
    ['It takes three and a half months.', '3.5 months'],
    ['It doubled.', '× 2'],
    ['Its 22nd year', 'Number 22 in order'],
    ['The winner was 42 years old.', '42 years old'],
  ];
  for (const [text, expected] of examples) it(text, () => assert.equal(description(text), expected));
});
