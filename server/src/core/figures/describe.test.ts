import assert from 'node:assert/strict';
import { createAnalyser } from '../analysis/analyser.js';
import { createSnapshot } from '../text/snapshot.js';
import { describeFigure } from './describe.js';

const analyser = createAnalyser({ rules: {} });

/** The description of a figure of a text, by default of the last, as one line. */
function description(text: string, number = -1): string {
  const { figures } = analyser.analyse(createSnapshot('test:a.txt', text, { date: '2006-03-22' }));
  const figure = figures.at(number);
  assert.ok(figure !== undefined);
  const { title, lines } = describeFigure(figure, { text, figures });
  return [title, ...lines].join(' | ');
}

describe('describeFigure', () => {
  const examples: [string, string][] = [
    ['It lost 18.8 billion rubles.', 'RUB 18,800,000,000 | Rounded: 18.75–18.85 billion | Russian rubles'],
    [
      'It lost 18.8 billion rubles and then 16.6 billion.',
      'RUB 16,600,000,000 | Rounded: 16.55–16.65 billion | Russian rubles, taken from the figure beside it | Beside it: RUB 18.8 billion; this is 11.7% less',
    ],
    ['It raised 5 million euros.', 'EUR 5,000,000 | Rounded: 4.5–5.5 million | euros'],
    ['A ticket costs $249.', 'USD 249 | US dollars'],
    ['The grant is $54,094,294.', 'USD 54,094,294 | US dollars'],
    ['It was sold for million.', 'Amount and currency missing'],
    ['It was sold for million euros.', 'Amount missing | euros'],
    ['It handled million tonnes.', 'Amount missing'],
    ['It made up to 300 thousand cars annually.', '≤ 300,000 per year | Counts: car'],
    ['It has about 80 workers.', '≈ 80 | Roughly: 76–84 | Counts: worker'],
    ['Prices rose 40%.', '40% | Rounded: 39.5–40.5%'],
    ['It fell by 2.99 percent.', '2.99%'],
    ['It lies 190 kilometers away.', '190 kilometers | Rounded: 185–195 | About 118 miles'],
    ['It was 20°C there.', '20 degrees Celsius | Rounded: 19.5–20.5 | About 68 degrees Fahrenheit'],
    ['It ran 5-10 miles.', '5–10 miles | About 8.05–16.1 kilometers'],
    ['It has 2,365 square feet.', '2,365 square feet | About 220 square meters'],
    ['It runs at 2 GHz.', '2 gigahertz | Rounded: 1.5–2.5'],
    ['It sold 8 billion gallons.', '8,000,000,000 gallons | Rounded: 7.5–8.5 billion | About 30.3 billion liters'],
    ['It closed on 5 May 1999.', 'Wednesday, May 5, 1999'],
    ['It sold for million in May 1999.', 'May 1999'],
    ['It is due in fall 2007.', 'Autumn 2007'],
    ['It closed on 31 April 1999.', 'No such day in the calendar'],
    ['It closed in March.', 'March 2006 | Worked out from the article’s date'],
    ['It closed on Monday.', 'Monday, March 20, 2006 | Worked out from the article’s date'],
    ['It has closed in recent months.', 'Date not known'],
    ['It grew in 2003-2007.', '2003 to 2007'],
    ['It takes three and a half months.', '3.5 months'],
    ['It takes 60 years.', '60 years'],
    ['It takes one day.', '1 day'],
    ['It doubled.', '× 2'],
    ['Its 22nd year', '22nd'],
    ['the eleventh house', '11th'],
    ['The winner was 42 years old.', '42 years old'],
  ];
  for (const [text, expected] of examples) it(text, () => assert.equal(description(text), expected));

  const compared: [string, string | undefined][] = [
    ['It lost 18.8 billion rubles in 2022, 16.6 billion in 2023.', '2022: RUB 18.8 billion; this is 11.7% less'],
    ['It kept 300 jobs in 2020 and 450 jobs in 2022.', '2020: 300; this is 50% more'],
    ['It mined 20 tonnes of ore in 2020 and 90 tonnes in 2022.', '2020: 20 metric tons; this is 4.5 times as much'],
    // Two sums of two years are two matters; two counts of no year may be of different things.
    ['It spent $5 million in 2020 and earned $7 million in 2021.', undefined],
    ['In 2020 it hired 300 workers and dismissed 500 workers.', undefined],
    // What rounding may make equal is not compared.
    ['It kept 300 jobs in 2020 and 304 jobs in 2022.', undefined],
  ];
  for (const [text, line] of compared) {
    it(`${text} (beside the other)`, () => {
      const lines = [0, 2].map((number) => description(text, number).split(' | ').at(-1));
      if (line === undefined) assert.ok(!lines.some((last) => last?.includes('this is')));
      else assert.equal(lines[1], line);
    });
  }
});
