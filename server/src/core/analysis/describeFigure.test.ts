import assert from 'node:assert/strict';
import { KNOWLEDGE } from '../../../../test/support/knowledge.js';
import { createSnapshot } from '../text/snapshot.js';
import { createAnalyser } from './analyser.js';
import { describeFigureOf } from './describeFigure.js';

const analyser = createAnalyser({ rules: {} }, KNOWLEDGE);

/** The description of a figure of a text, by default of the last, as one line; "" if there is nothing to say. */
function description(text: string, number = -1): string {
  const analysis = analyser.analyse(createSnapshot('test:a.txt', text, { date: '2006-03-22' }));
  const figure = analysis.figures.at(number);
  assert.ok(figure !== undefined);
  const card = describeFigureOf(figure, analysis);
  return card === undefined ? '' : [card.title, ...card.lines].join(' | ');
}

describe('describeFigureOf', () => {
  const examples: [string, string][] = [
    ['It lost 18.8 billion rubles.', '18,800,000,000 Russian rubles | Rounded: 18.75–18.85 billion'],
    [
      'It lost 18.8 billion rubles and then 16.6 billion.',
      '16,600,000,000 Russian rubles | Rounded: 16.55–16.65 billion | Currency taken from “18.8 billion rubles” | Beside it: 18.8 billion; this is 11.7% less',
    ],
    ['It raised 5 million euros.', '5,000,000 euros | Rounded: 4.5–5.5 million'],
    ['A ticket costs $249.', 'US dollars'],
    ['A ticket costs 30 euros.', ''],
    ['A ticket costs 30 kroner.', 'Whose kroner is not stated'],
    ['The grant is $54,094,294.', 'US dollars | About 54.1 million'],
    ['A coffee costs $4.50.', 'US dollars'],
    ['They paid 5 million pounds for it.', '5,000,000 British pounds | Rounded: 4.5–5.5 million | Currency inferred'],
    ['It was sold for million.', 'Amount and currency missing'],
    ['It was sold for million euros.', 'Amount missing, in euros'],
    ['It handled million tonnes.', 'Amount missing'],
    ['It made up to 300 thousand cars annually.', '≤ 300,000 per year'],
    ['It has about 80 workers.', 'Roughly: 76–84'],
    ['It has 500 workers.', 'Rounded: 495–505'],
    ['It hired 2,300 newly trained railway workers.', 'Rounded: 2,250–2,350 | Counts: workers'],
    ['There were dozens of boats.', 'No exact number'],
    ['One hundred and five boats came.', '105'],
    ['Prices rose 40%.', 'Rounded: 39.5–40.5%'],
    ['It fell by 2.99 percent.', ''],
    ['Between 5 and 10 percent left.', ''],
    ['It lies 190 kilometers away.', 'Rounded: 185–195 | About 118 miles'],
    ['It was 20°C there.', 'Rounded: 19.5–20.5 | About 68 degrees Fahrenheit'],
    ['It ran 5-10 miles.', 'About 8.05–16.1 kilometers'],
    ['It has 2,365 square feet.', 'About 220 square meters'],
    ['It runs at 2 GHz.', 'Rounded: 1.5–2.5'],
    ['It sold 8 billion gallons.', '8,000,000,000 gallons | Rounded: 7.5–8.5 billion | About 30.3 billion liters'],
    ['Winds reached 60 knots.', 'Rounded: 59.5–60.5 | About 111 kilometers per hour'],
    ['It closed on 5 May 1999.', 'Wednesday, May 5, 1999'],
    ['It closed on Wednesday, 5 May 1999.', ''],
    ['It closed in 1999.', ''],
    ['It is due in fall 2007.', 'Autumn 2007'],
    ['It closed on 31 April 1999.', 'No such day in the calendar'],
    ['It closed in March.', 'March 2006 | Worked out from the article’s date'],
    ['It closed on Monday.', 'Monday, March 20, 2006 | Worked out from the article’s date'],
    ['It has closed in recent months.', ''],
    ['It grew in 2003-2007.', ''],
    ['It takes three and a half months.', '3.5 months'],
    ['It takes 60 years.', ''],
    ['The lease runs for 36 months.', '3 years'],
    ['It opens at 3:30 p.m. EST.', '15:30 UTC−05:00 (20:30 UTC)'],
    ['It opens at 15:30.', '3:30 p.m.'],
    ['It opens at 6 o’clock.', 'Morning or afternoon not stated'],
    ['The doors close at noon.', '12:00'],
    ['They won 4-0 at home.', '4 apart'],
    ['The house voted 52-35 for it.', '17 apart | 59.8% to 40.2% of 87'],
    ['It doubled.', '100% more'],
    ['It took half of the money.', '50%'],
    ['Two-thirds of the seats went.', '66.7%'],
    ['One in five homes is empty.', '20%'],
    ['Its 22nd year', ''],
    ['the eleventh house', ''],
    ['The winner was 42 years old.', ''],
    ['They cost €3 in May and 5 million in June.', 'June 2006 | Worked out from the article’s date'],
  ];
  for (const [text, expected] of examples) it(text, () => assert.equal(description(text), expected));

  const said: [string, string][] = [
    ['The Norvik Group lost $5 million in 2022.', 'Loss: Norvik Group, 2022'],
    ['In 2022, the Norvik Group’s net debt fell to $5 million.', 'Net debt: Norvik Group, 2022'],
    [
      'The Norvik Group had revenue of $5 million, said Halvorsen Bank Ltd.',
      'Revenue: Norvik Group, according to Halvorsen Bank Ltd.',
    ],
    ['The Norvik Group did not pay the $5 million fine.', 'Fine: Norvik Group (denied)'],
    ['The Norvik Group employs 312 people.', 'People: Norvik Group'],
    ['The unemployment rate in the county rose to 5.4 percent.', 'Measures: unemployment rate'],
    ['The rate was 5.4 percent.', ''],
    ['The Norvik Group is one of the largest employers.', 'Counts: employers'],
    ['Workers at the Norvik Group won 312 seats.', ''],
    ['Ms Helen Marsh expects 6,400 people next year.', 'Counts: people, according to Helen Marsh'],
  ];
  for (const [text, line] of said) {
    it(`${text} (what it says)`, () => {
      const amount = analyser
        .analyse(createSnapshot('test:a.txt', text))
        .figures.findIndex(({ kind }) => kind !== 'date');
      const lines = description(text, amount).split(' | ');
      assert.equal(lines.find((other) => /^[A-Z][a-z ]+: [A-Za-z]/.test(other)) ?? '', line);
    });
  }

  it('compares what is said of the same thing for other times, elsewhere in the article', () => {
    const text =
      'The Norvik Group lost $5.2 million in 2022. It was cold.\n\nIn 2023, the Norvik Group lost $3.9 million.';
    assert.match(description(text, -1), /2022: 5.2 million; this is 25% less$/);
    assert.match(description(text, 0), /2023: 3.9 million; this is 33% more$/);
  });

  it('says where a unit was taken from', () => {
    assert.equal(description('It kept 5 and 6 percent of them.', 0), 'Rounded: 4.5–5.5% | Unit taken from “6 percent”');
  });

  const compared: [string, string | undefined][] = [
    ['It lost 18.8 billion rubles in 2022, 16.6 billion in 2023.', '2022: 18.8 billion; this is 11.7% less'],
    ['It kept 300 jobs in 2020 and 450 jobs in 2022.', '2020: 300; this is 50% more'],
    ['It mined 20 tonnes of ore in 2020 and 90 tonnes in 2022.', '2020: 20; this is 4.5 times as much'],
    ['It mined 20 tonnes of ore in 2020. A rival mined 90 tonnes in 2022.', undefined],
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
