import assert from 'node:assert/strict';
import { sentencesOf } from '../segment/sentences.js';
import { tokenize } from '../segment/tokens.js';
import type { Figure } from './figure.js';
import { figuresOf } from './figures.js';

/** Figures of a marked text ("lost ⟨$3.2bn⟩"), after checking that exactly the marked spans were found. */
function read(marked: string): string[] {
  const text = marked.replace(/[⟨⟩]/g, '');
  const tokens = tokenize(text);
  const figures = figuresOf(tokens, sentencesOf(tokens));
  let found = '';
  let at = 0;
  for (const { start, end } of figures) {
    found += `${text.slice(at, start)}⟨${text.slice(start, end)}⟩`;
    at = end;
  }
  assert.equal(found + text.slice(at), marked);
  return figures.map(shown);
}

function shown(figure: Figure): string {
  const value = figure.value ?? (figure.vague === true ? 'vague' : null);
  const range = value === null && figure.low !== null ? `${figure.low}..${figure.high}` : null;
  const modifier = figure.modifier === 'none' ? null : figure.modifier;
  return [
    figure.kind,
    value ?? range,
    figure.unit,
    modifier,
    figure.edtf,
    figure.iso,
    figure.noun,
    figure.per && `/${figure.per}`,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(' ');
}

function table(name: string, rows: readonly (readonly [string, ...string[]])[]): void {
  describe(name, () => {
    for (const [marked, ...expected] of rows) it(marked, () => assert.deepEqual(read(marked), expected));
  });
}

describe('figuresOf', () => {
  table('money', [
    ['The dairy lost ⟨$3.2bn⟩ in ⟨May 2023⟩', 'money 3200000000 USD', 'date 2023-05'],
    ['a fine of ⟨18.8 billion rubles⟩', 'money 18800000000 RUB'],
    ['raised ⟨£200k⟩ and ⟨€5-6m⟩', 'money 200000 GBP', 'money 5000000..6000000 EUR'],
    ['between ⟨$26 and $31 million⟩', 'money 26000000..31000000 USD'],
    ['worth ⟨US$5.4 million⟩ or ⟨CA$7 million⟩', 'money 5400000 USD', 'money 7000000 CAD'],
    ['⟨50p⟩ or ⟨26 cents⟩', 'money 0.5 GBP', 'money 0.26 USD'],
    ['sold it to a dealer for ⟨million⟩ in ⟨May 2023⟩', 'money', 'date 2023-05'],
    [
      'losses of ⟨17.4 billion rubles⟩ in ⟨2021⟩, ⟨12.9 billion⟩ in ⟨2022⟩',
      'money 17400000000 RUB',
      'date 2021',
      'money 12900000000 RUB',
      'date 2022',
    ],
    ['worth ⟨$4.5bn⟩ trillion', 'money 4500000000 USD'],
    ['a debt of ⟨6.65 billion pesetas⟩', 'money 6650000000 ESP'],
    ['⟨5 million-dollar⟩ homes', 'money 5000000 USD'],
    ['⟨3 dollars 50 cents⟩, ⟨$20 and 43c⟩', 'money 3.5 USD', 'money 20.43 USD'],
    ['⟨thirteen dollars and forty-five cents⟩', 'money 13.45 USD'],
    ['paid ⟨15 dollars 50⟩. It was ⟨$20 43⟩!', 'money 15.5 USD', 'money 20.43 USD'],
    ['paid ⟨15 dollars⟩ ⟨20 years ago⟩', 'money 15 USD', 'date'],
    ['⟨USD115.5⟩, ⟨Rs20⟩, ⟨RM5m⟩, ⟨R1,500⟩', 'money 115.5 USD', 'money 20 INR', 'money 5000000 MYR', 'money 1500 ZAR'],
    ['the R500 and the CL500'],
    ['⟨120 MEUR⟩ and ⟨48.5 MSEK⟩', 'money 120000000 EUR', 'money 48500000 SEK'],
    ['⟨75 USD million⟩', 'money 75000000 USD'],
    ['⟨usd 20⟩, ⟨10 €⟩, ⟨3.14US$⟩', 'money 20 USD', 'money 10 EUR', 'money 3.14 USD'],
    ['it gave us ⟨$5⟩ more', 'money 5 USD'],
    ['⟨5.4 mln dlrs⟩ or ⟨rupees 500 crore⟩', 'money 5400000 USD', 'money 5000000000 INR'],
    ['⟨4 million won⟩ in taxes; ⟨4 million⟩ won the prize', 'money 4000000 KRW', 'cardinal 4000000'],
    ['⟨quarter million US dollars⟩', 'money 250000 USD'],
    ['⟨ten tugriks⟩, ⟨42 Kuwaiti dinars⟩, ⟨100元⟩', 'money 10 MNT', 'money 42 KWD', 'money 100 CNY'],
    ['⟨11c to 17c⟩ a share', 'money 0.11..0.17 /share'],
    [
      'cost ⟨a dollar⟩ a day, or ⟨a dime⟩; a dollar store; ⟨60 cents⟩ a mile',
      'money 1 USD /day',
      'money 0.1 USD',
      'money 0.6 USD /mile',
    ],
    ['the result was ⟨($4.2 million)⟩; a kettle (⟨$42⟩)', 'money -4200000 USD', 'money 42 USD'],
  ]);
  table('percentages', [
    ['rose ⟨40%⟩, then ⟨2.5 per cent⟩', 'percent 40 percent', 'percent 2.5 percent'],
    ['about ⟨twenty percent⟩', 'percent 20 percent about'],
    ['cut by ⟨25 basis points⟩', 'percent 25 basis-point'],
    ['⟨5 to 10 percent⟩ of them', 'percent 5..10 percent'],
    ['a fall of ⟨-3.16%⟩', 'percent -3.16 percent'],
    ['⟨minus five percent⟩', 'percent -5 percent'],
    ['the ⟨%⟩ of those who paid a ⟨percentage⟩', 'percent percent', 'percent percent'],
    ['⟨a fifth of a percent⟩, ⟨half a percentage point⟩', 'percent 0.2 percent', 'percent 0.5 percentage-point'],
  ]);
  table('dates', [
    ['on ⟨May 5, 2023⟩', 'date 2023-05-05'],
    ['on ⟨5 May 2023⟩', 'date 2023-05-05'],
    ['on ⟨Monday, 5 May 2023⟩', 'date 2023-05-05'],
    ['since ⟨Sept. 12⟩', 'date XXXX-09-12'],
    ['filed ⟨2023-05-05⟩', 'date 2023-05-05'],
    ['filed ⟨25/12/2023⟩', 'date 2023-12-25'],
    ['filed ⟨05/12/2023⟩', 'date 2023-05-12'],
    ['due ⟨31 April 2023⟩', 'date'],
    ['in the ⟨1990s⟩ and the ⟨21st century⟩', 'date 1990/1999', 'date 2001/2100'],
    ['in ⟨2003-2007⟩', 'date 2003/2007'],
    [
      'filed ⟨5/3/18⟩, ⟨9/2012⟩, ⟨2015.5.13⟩ and ⟨20161016⟩',
      'date 2018-05-03',
      'date 2012-09',
      'date 2015-05-13',
      'date 2016-10-16',
    ],
    ['opened ⟨2016 10 16⟩', 'date 2016-10-16'],
    ['made ⟨1994-11-05T08:15:30-05:30⟩', 'date 1994-11-05T08:15:30-05:30'],
    ['⟨05-Aug-2016⟩, ⟨21-APR-16⟩, ⟨2012/Aug/10⟩', 'date 2016-08-05', 'date 2016-04-21', 'date 2012-08-10'],
    ['on ⟨May the eleventh⟩, the ⟨fourth of July⟩', 'date XXXX-05-11', 'date XXXX-07-04'],
    ['on ⟨March 3rd ’96⟩ and ⟨15 april 1987⟩', 'date 1996-03-03', 'date 1987-04-15'],
    ['on ⟨6 April nineteen thirty-three⟩, in ⟨October two thousand and five⟩', 'date 1933-04-06', 'date 2005-10'],
    ['in ⟨nineteen ninety-six⟩, in ⟨345 BC⟩', 'date 1996', 'date -0344'],
    ['the ⟨first Monday of May 2023⟩, the ⟨last Friday in July⟩', 'date 2023-05-01', 'date'],
    ['on ⟨Friday the 13th⟩, ⟨Tuesday 11/3/2015⟩', 'date', 'date 2015-11-03'],
    [
      'on ⟨Good Friday 2018⟩, ⟨Memorial Day, 2023⟩, ⟨Christmas Eve⟩',
      'date 2018-03-30',
      'date 2023-05-29',
      'date XXXX-12-24',
    ],
    [
      'in the ⟨seventies⟩, the ⟨nineteen eighties⟩, her ⟨thirties⟩',
      'date 1970/1979',
      'date 1980/1989',
      'age 30..39 year',
    ],
    ['on ⟨10 August 88 CE⟩, in ⟨March 44 BC⟩', 'date 0088-08-10', 'date -0043-03'],
    [
      'due ⟨22/04⟩; filed ⟨08/11, 2015⟩; the ⟨05/06⟩ team',
      'date XXXX-04-22',
      'date 2015-08-11',
      'cardinal 0.8333333333333334',
    ],
    [
      'in ⟨FY 2008⟩, in ⟨financial year 2021-22⟩, the ⟨2008 fiscal year⟩, the ⟨2021 2022 Fiscal Year⟩',
      'date 2008',
      'date 2021/2022',
      'date 2008',
      'date 2021/2022',
    ],
    ['any year greater than ⟨2012⟩; fewer than ⟨2012⟩ homes', 'date 2012', 'cardinal 2012 less-than home'],
    ['sent ⟨Thu Oct 26⟩ ⟨11:00:09⟩ ⟨2023⟩', 'date 2023-10-26', 'time', 'date 2023'],
    ['in the ⟨summer of ’69⟩, in ⟨winter 2018/19⟩, in ⟨2015/02⟩', 'date 1969-22', 'date 2018-24', 'date 2015-02'],
    [
      'on ⟨5⟩ and ⟨6 May 2023⟩, on ⟨January 1st⟩ and ⟨2nd⟩',
      'date 2023-05-05',
      'date 2023-05-06',
      'date XXXX-01-01',
      'date XXXX-01-02',
    ],
    ['killed ⟨15⟩ and, on ⟨6 May⟩, ⟨5⟩ and ⟨16⟩ more', 'cardinal 15', 'date XXXX-05-06', 'cardinal 5', 'cardinal 16'],
    [
      'the ⟨first day of May 2020⟩, the ⟨last day of February 2020⟩; the ⟨last day of May⟩',
      'date 2020-05-01',
      'date 2020-02-29',
      'date XXXX-05-31',
    ],
    [
      'on ⟨may the eleventh⟩, ⟨may twenty-first⟩; they may ⟨first⟩ ask',
      'date XXXX-05-11',
      'date XXXX-05-21',
      'ordinal 1',
    ],
    ['until ⟨September.15th⟩, from ⟨11-2016⟩', 'date XXXX-09-15', 'date 2016-11'],
    ['part ⟨2012⟩-⟨1400⟩', 'cardinal 2012', 'cardinal 1400'],
  ]);
  table('numbers that nothing makes years', [
    ['⟨2020⟩', 'cardinal 2020'],
    ['⟨2019 to 2020⟩', 'cardinal 2019..2020'],
    ['in ⟨2020⟩', 'date 2020'],
  ]);
  table('holidays', [
    ['on ⟨black friday 2010⟩, at ⟨easter 2018⟩; a good easter', 'date 2010-11-26', 'date 2018-04-01'],
    ['on ⟨Mother’s Day 2020⟩, on ⟨Canada Day⟩', 'date 2020-05-10', 'date XXXX-07-01'],
    [
      'over ⟨Halloween weekend 2021⟩, the ⟨weekend of Thanksgiving 2023⟩, ⟨Labor Day weekend, 2021⟩',
      'date 2021-10-30/2021-10-31',
      'date 2023-11-23/2023-11-26',
      'date 2021-09-04/2021-09-06',
    ],
  ]);
  table('dates counted from others', [
    ['moved ⟨two weeks before 5 May 2023⟩', 'date 2023-04-21'],
    ['it came ⟨three days after March 3⟩', 'date XXXX-03-06'],
    ['⟨a year after May 2011⟩, ⟨two decades after 1990⟩', 'date 2012-05', 'date 2010'],
    ['for ⟨two weeks⟩ after ⟨5 May 2023⟩', 'duration 2 week P2W', 'date 2023-05-05'],
    ['the ⟨two weeks⟩ before ⟨5 May 2023⟩', 'duration 2 week P2W', 'date 2023-05-05'],
    ['about ⟨two weeks⟩ after ⟨5 May 2023⟩', 'duration 2 week about P2W', 'date 2023-05-05'],
    ['⟨two years⟩ after the ⟨2011⟩ vote', 'duration 2 year P2Y', 'date 2011'],
    ['⟨nine days⟩ after ⟨February 20⟩', 'duration 9 day P9D', 'date XXXX-02-20'],
    ['⟨one month⟩ after ⟨31 January 2020⟩', 'duration 1 month P1M', 'date 2020-01-31'],
  ]);
  table('ranges of dates', [
    ['from ⟨5 to 9 May 2023⟩, ⟨May 5-9⟩', 'date 2023-05-05/2023-05-09', 'date XXXX-05-05/XXXX-05-09'],
    ['from ⟨May 30 to June 3, 2023⟩', 'date 2023-05-30/2023-06-03'],
    ['between ⟨March and June⟩', 'date XXXX-03/XXXX-06'],
    ['between ⟨January and March 2024⟩, ⟨Nov-Feb 2017⟩', 'date 2024-01/2024-03', 'date 2016-11/2017-02'],
    ['between ⟨2007 and 2009⟩, ⟨2019-21⟩', 'date 2007/2009', 'date 2019/2021'],
    ['between ⟨3 and 12 September⟩', 'date XXXX-09-03/XXXX-09-12'],
    ['open ⟨Monday through Friday⟩', 'date'],
    ['from ⟨april to June in 2017⟩', 'date 2017-04/2017-06'],
    ['from ⟨2 July to 10 July⟩', 'date XXXX-07-02/XXXX-07-10'],
    ['from ⟨10/1/2018-10/7/2018⟩', 'date 2018-10-01/2018-10-07'],
    ['from the ⟨1960s to the 1980s⟩, from the ⟨16th century to the 18th century⟩', 'date 1960/1989', 'date 1501/1800'],
    ['from ⟨10/1-11/2/2017⟩', 'date 2017-10-01/2017-11-02'],
    ['on ⟨November 27⟩ and ⟨28, 2005⟩', 'date 2005-11-27', 'date 2005-11-28'],
    ['moved from ⟨May 5⟩ to ⟨June 3⟩', 'date XXXX-05-05', 'date XXXX-06-03'],
    ['from ⟨May 30⟩ to ⟨June 31⟩', 'date XXXX-05-30', 'date'],
  ]);
  table('parts of years and months', [
    ['⟨Q3 2016⟩, ⟨2016 H2⟩, ⟨4Q 2008⟩', 'date 2016-07/2016-09', 'date 2016-07/2016-12', 'date 2008-10/2008-12'],
    ['the ⟨1st quarter of 2013⟩, ⟨third-quarter 2008⟩', 'date 2013-01/2013-03', 'date 2008-07/2008-09'],
    ['the ⟨last four months of 2021⟩', 'date 2021-09/2021-12'],
    ['the ⟨last week of July⟩, the ⟨week of May 5, 2023⟩', 'date', 'date 2023-05-01/2023-05-07'],
    ['profit in ⟨Q3⟩', 'date'],
    ['from ⟨2017 Q1 to 2018 Q1⟩, from ⟨Q1 to Q3 2020⟩', 'date 2017-01/2018-03', 'date 2020-01/2020-09'],
    [
      'the ⟨first week of 2019⟩, the ⟨first 2 weeks of 2021⟩, ⟨week 53 of 2020⟩',
      'date 2018-12-31/2019-01-06',
      'date 2021-01-04/2021-01-17',
      'date 2020-12-28/2021-01-03',
    ],
    ['⟨53⟩ of them; week ⟨53⟩ of ⟨2021⟩', 'cardinal 53', 'cardinal 53', 'date 2021'],
    ['the ⟨week beginning Sunday, 4 February 2018⟩', 'date 2018-02-04/2018-02-10'],
    ['the ⟨second week of May⟩', 'date'],
  ]);
  table('times of day', [
    ['at ⟨3:30 p.m. EST⟩ on ⟨May 5⟩', 'time T15:30-05:00', 'date XXXX-05-05'],
    ['from ⟨5 to 6:30 p.m.⟩, ⟨11 a.m.-1 p.m.⟩', 'time T17:00/T18:30', 'time T11:00/T13:00'],
    ['at ⟨half past seven⟩, at ⟨6 in the morning⟩', 'time', 'time T06:00'],
    ['at ⟨10:30 UTC+2⟩, at ⟨9 p.m. Eastern time⟩', 'time T10:30+02:00', 'time T21:00'],
    ['at ⟨noon⟩, at ⟨7:30⟩', 'time T12:00', 'time'],
  ]);
  table('numbers', [
    ['⟨80⟩ new jobs', 'cardinal 80 job'],
    ['⟨one hundred and five⟩ men', 'cardinal 105 man'],
    ['between ⟨one hundred and two hundred⟩ men', 'cardinal 100..200 man'],
    ['⟨1,80,000⟩ people and ⟨1\u00a0234\u00a0567⟩ votes', 'cardinal 180000 person', 'cardinal 1234567 vote'],
    ['⟨dozens⟩ of shops, ⟨hundreds of thousands⟩ of letters', 'cardinal vague shop', 'cardinal vague letter'],
    ['⟨half a million⟩ books, ⟨a dozen⟩ eggs', 'cardinal 500000 book', 'cardinal 12 egg'],
    ['a ⟨225,000⟩-vehicle-capacity plant', 'cardinal 225000 vehicle'],
    ['⟨one⟩ of the oldest bridges', 'cardinal 1 bridge'],
    ['⟨two⟩ Texas schools', 'cardinal 2 school'],
    ['a ⟨12⟩ member panel, its ⟨12⟩ brave rescuers', 'cardinal 12 member', 'cardinal 12 rescuer'],
    [
      '⟨12⟩ shops in Turku, ⟨5⟩ in Oulu and ⟨3⟩ in Pori; ⟨9⟩ in all',
      'cardinal 12 shop',
      'cardinal 5 shop',
      'cardinal 3 shop',
      'cardinal 9',
    ],
    ['as high as ⟨300 thousand⟩ vehicles annually', 'cardinal 300000 at-most vehicle /year'],
    ['more than ⟨250⟩ points', 'cardinal 250 more-than point'],
    ['⟨5,000⟩-plus seats, ⟨40⟩ or more cases', 'cardinal 5000 at-least seat', 'cardinal 40 at-least case'],
    ['no more than ⟨12⟩ guests', 'cardinal 12 at-most guest'],
    ['⟨80⟩ people per square kilometre', 'cardinal 80 person /square-kilometer'],
    ['its ⟨twenty-first⟩ year in the ⟨twenty-first century⟩', 'ordinal 21', 'date 2001/2100'],
    ['the ⟨first⟩ of ⟨two⟩ phases', 'ordinal 1', 'cardinal 2 phase'],
    ['the ⟨22nd⟩ runner and the ⟨third⟩ lap', 'ordinal 22', 'ordinal 3'],
    ['its ⟨one hundred and twenty-fifth⟩ year', 'ordinal 125'],
    ['the ⟨ten-thousandth⟩ visitor, the ⟨two hundredth⟩ goal', 'ordinal 10000', 'ordinal 200'],
    ['the ⟨forty second⟩, after a ⟨forty-second⟩ delay', 'ordinal 42', 'duration 40 second PT40S'],
    ['⟨minus five⟩ and ⟨negative 12⟩', 'cardinal -5', 'cardinal -12'],
    [
      '⟨a pair⟩ of boots, on line ⟨one twenty-two⟩, ⟨two⟩ ⟨twenty-year⟩ terms',
      'cardinal 2',
      'cardinal 122',
      'cardinal 2',
      'duration 20 year P20Y',
    ],
    ['⟨5.5x10-3⟩ and ⟨5.5 x 10-3⟩', 'cardinal 0.0055', 'cardinal 0.0055'],
    ['⟨three point one four⟩, ⟨nought point eleven⟩', 'cardinal 3.14', 'cardinal 0.11'],
    ['at ⟨one⟩ point ⟨two⟩ men left', 'cardinal 1 point', 'cardinal 2 man'],
    ['⟨4 thousand 3 hundred and 21⟩ votes', 'cardinal 4321 vote'],
    ['⟨a thousand one hundred and eleven⟩ and ⟨3 dozens⟩', 'cardinal 1111', 'cardinal 36'],
    ['⟨one hundred and three and two thirds⟩', 'cardinal 103.666666666667'],
    ['⟨one hundred and three quarters⟩', 'cardinal 100.75'],
    ['⟨3 million and a half⟩, ⟨two and a half million⟩', 'cardinal 3500000', 'cardinal 2500000'],
    [
      '⟨1e10⟩, ⟨-12e-1⟩, ⟨1.3x10^6⟩, ⟨2.5^-1⟩',
      'cardinal 10000000000',
      'cardinal -1.2',
      'cardinal 1300000',
      'cardinal 0.4',
    ],
    ['the 7e7 jet'],
    ['⟨40 000⟩ and ⟨1 200 000⟩', 'cardinal 40000', 'cardinal 1200000'],
    [
      'rose ⟨777 percent⟩ in her ⟨717th⟩ match, lost ⟨737 basis points⟩',
      'percent 777 percent',
      'ordinal 717',
      'percent 737 basis-point',
    ],
    ['⟨100K⟩ followers, ⟨1.2M⟩ of them, ⟨2mil⟩', 'cardinal 100000 follower', 'cardinal 1200000', 'cardinal 2000000'],
    ['⟨13 lakh⟩ and ⟨three crore twelve lakh⟩', 'cardinal 1300000', 'cardinal 31200000'],
    ['fell ⟨2-1/4 percent⟩', 'percent 2.25 percent'],
    ['a price of ⟨$110,00⟩', 'money USD'],
  ]);
  table('units taken from a neighbour', [
    ['rises of ⟨5⟩, ⟨6⟩ and ⟨7 percent⟩', 'percent 5 percent', 'percent 6 percent', 'percent 7 percent'],
    ['sales rose ⟨166.5⟩ and ⟨93.3%⟩', 'percent 166.5 percent', 'percent 93.3 percent'],
    ['about ⟨5,000⟩, or ⟨9%⟩ of the staff', 'cardinal 5000 about', 'percent 9 percent'],
    ['in ⟨January⟩ or ⟨March 2024⟩', 'date 2024-01', 'date 2024-03'],
    ['on ⟨November 27⟩ and ⟨28⟩', 'date XXXX-11-27', 'date XXXX-11-28'],
  ]);
  table('measures', [
    [
      '⟨20C⟩ (⟨68F⟩), ⟨5kg⟩, ⟨100m⟩ race',
      'measure 20 celsius',
      'measure 68 fahrenheit',
      'measure 5 kilogram',
      'measure 100 meter',
    ],
    ['⟨1.5m⟩ people, ⟨10k⟩ letters', 'cardinal 1500000 person', 'cardinal 10000 letter'],
    ['⟨190 kilometers⟩ north', 'measure 190 kilometer'],
    [
      '⟨5 feet 4 inches⟩, ⟨12 ft 2 in⟩, ⟨6 feet, 3 inches⟩',
      'measure 5.33333333333 foot',
      'measure 12.1666666667 foot',
      'measure 6.25 foot',
    ],
    [
      '⟨3 kg 200 g⟩, ⟨1 kg⟩, ⟨500 g⟩ and ⟨250 g⟩',
      'measure 3.2 kilogram',
      'measure 1 kilogram',
      'measure 500 gram',
      'measure 250 gram',
    ],
    [
      '⟨half a mile⟩, ⟨three-quarters of a mile⟩, a ⟨half-litre⟩ jug',
      'measure 0.5 mile',
      'measure 0.75 mile',
      'measure 0.5 liter',
    ],
    ['⟨2 cups⟩ of sugar, ⟨3/4 cup⟩, ⟨two⟩ cups won', 'measure 2 cup', 'measure 0.75 cup', 'cardinal 2 cup'],
    [
      '⟨98 degrees F⟩, ⟨70 ° Fahrenheit⟩, ⟨10 degrees below zero⟩',
      'measure 98 fahrenheit',
      'measure 70 fahrenheit',
      'measure -10 degree',
    ],
    ['⟨a gallon⟩ of milk, within ⟨an acre⟩, a mile race, a foot in the door', 'measure 1 gallon', 'measure 1 acre'],
    ['at ⟨- 20 degrees celsius⟩; Lahti - ⟨20 degrees celsius⟩', 'measure -20 celsius', 'measure 20 celsius'],
    ['turned ⟨10 celsius⟩ into ⟨Fahrenheit⟩; the film Fahrenheit won', 'measure 10 celsius', 'measure fahrenheit'],
    ['a 13F is due; ⟨4,500 tpd⟩ of ore', 'measure 4500 tonne /day'],
    [
      "a ⟨5''⟩ screen, ⟨2 yd 7'⟩ of cloth, ⟨3 - ~7 litres⟩",
      'measure 5 inch',
      'measure 4.33333333333 yard',
      'measure 3..7 liter',
    ],
    [
      '⟨278,000 t⟩ valued, ⟨two⟩ t shirts; ⟨5 W⟩/min',
      'measure 278000 tonne',
      'cardinal 2 shirt',
      'measure 5 watt /minute',
    ],
    ['⟨20 (kg)⟩ and ⟨2 in⟩ thick', 'measure 20 kilogram', 'measure 2 inch'],
    ['⟨2000 milligrams⟩ and ⟨37.8 microgrammes⟩', 'measure 2000 milligram', 'measure 37.8 microgram'],
    [
      '⟨100t⟩ and ⟨2.0 l⟩; ⟨14 stone⟩, ⟨three⟩ stone houses',
      'measure 100 tonne',
      'measure 2 liter',
      'measure 14 stone',
      'cardinal 3 house',
    ],
    ['⟨1.2 million bpd⟩ or ⟨50 MWh⟩', 'measure 1200000 barrel /day', 'measure 50 megawatt-hour'],
    ["I'm ⟨1.8m⟩ tall; a 13F filing", 'measure 1.8 meter'],
    ['at ⟨48 miles per hour⟩ or ⟨80km/h⟩', 'measure 48 mile-per-hour', 'measure 80 kilometer-per-hour'],
    ['a ⟨16GB⟩ model and a ⟨13.3"⟩ screen', 'measure 16 gigabyte', 'measure 13.3 inch'],
    ['“about ⟨15⟩”, she said', 'cardinal 15 about'],
    ['⟨5-10 miles⟩ away, ⟨2.5 million acres⟩', 'measure 5..10 mile', 'measure 2500000 acre'],
  ]);
  table('times, durations, ages', [
    ['at ⟨6:40 p.m.⟩ and ⟨0800 UTC⟩', 'time T18:40', 'time T08:00Z'],
    ['a ⟨five-year⟩ plan over ⟨three and a half months⟩', 'duration 5 year P5Y', 'duration 3.5 month P3.5M'],
    ['in over ⟨a year⟩', 'duration 1 year more-than P1Y'],
    ['⟨$3 million⟩ a year', 'money 3000000 USD /year'],
    ['⟨six-to-eight weeks⟩, ⟨three-and-a-half years⟩', 'duration 6..8 week P6W/P8W', 'duration 3.5 year P3.5Y'],
    ['a man in his ⟨40s⟩ in the ⟨80s⟩', 'age 40..49 year', 'date 1980/1989'],
    ['⟨1 year, 2 days and 3 hours⟩', 'duration 8811 hour P1Y2DT3H'],
    ['took ⟨2 hours 20 minutes⟩, then ⟨3h⟩', 'duration 140 minute PT140M', 'duration 3 hour PT3H'],
    ['open ⟨all day⟩, for ⟨another month⟩', 'duration 1 day P1D', 'duration 1 month P1M'],
    ['for ⟨a month and a half⟩', 'duration 1.5 month P1.5M'],
    ['waited ⟨two more years⟩ and ⟨half an hour⟩', 'duration 2 year P2Y', 'duration 0.5 hour PT0.5H'],
    ['between ⟨two weeks⟩ and ⟨three months⟩', 'duration 2 week P2W', 'duration 3 month P3M'],
    [
      '⟨a tenth of a second⟩, ⟨one one-hundredth of a second⟩',
      'duration 0.1 second PT0.1S',
      'duration 0.01 second PT0.01S',
    ],
    ['⟨0.2 second⟩ faster', 'duration 0.2 second PT0.2S'],
    ['took ⟨an hour and a half⟩', 'duration 1.5 hour PT1.5H'],
    ['a ⟨67-year-old⟩ man ⟨aged 67⟩', 'age 67 year', 'age 67 year'],
    ['at ⟨six weeks of age⟩', 'age 6 week'],
    ['a man of ⟨age 87⟩, who retired at the age of ⟨60⟩', 'age 87 year', 'age 60 year'],
    ['Ada Holm, ⟨42⟩, said', 'age 42 year'],
    ['seen ⟨1h ago⟩, ⟨day before yesterday⟩', 'date', 'date'],
    ['⟨two years ago⟩, ⟨last year⟩, ⟨late 2006⟩', 'date', 'date', 'date 2006'],
    ['the ⟨second quarter of 2011⟩ and ⟨Q3 2011⟩', 'date 2011-04/2011-06', 'date 2011-07/2011-09'],
    ['⟨September last year⟩ and ⟨Friday night⟩', 'date', 'date'],
  ]);
  table('multiples, ratios, scores', [
    ['robots ⟨doubled⟩, ⟨two-thirds⟩ of them', 'multiple 2', 'multiple 0.6666666666666666'],
    ['more than ⟨half⟩ of it', 'multiple 0.5 more-than'],
    ['cut by ⟨a third⟩, or ⟨a quarter⟩ of it', 'multiple 0.3333333333333333', 'multiple 0.25'],
    ['and a ⟨third⟩ man, in a half', 'ordinal 3'],
    ['⟨two ten-thousandths⟩, ⟨one - fourth⟩ of it', 'multiple 0.0002', 'multiple 0.25'],
    ['⟨three twenty-firsts⟩', 'multiple 0.14285714285714285'],
    ['⟨five - eighths⟩ of it, ⟨ninety - five⟩ men', 'multiple 0.625', 'cardinal 95 man'],
    [
      'fell from ⟨9 km⟩ to ⟨15 km⟩, ranging from ⟨3km to 5km⟩',
      'measure 9 kilometer',
      'measure 15 kilometer',
      'measure 3..5 kilometer',
    ],
    ['⟨ten grand⟩, ⟨two⟩ grand pianos', 'money 10000', 'cardinal 2 piano'],
    ['⟨three times⟩ as many', 'multiple 3'],
    ['by a ⟨three-to-one⟩ margin', 'ratio 3'],
    ['a ratio of ⟨4:1⟩, odds of ⟨three to one⟩, won ⟨3⟩ to ⟨2⟩', 'ratio 4', 'ratio 3', 'cardinal 3', 'cardinal 2'],
    [
      'nearly ⟨two in three⟩ voters; hit ⟨two⟩ in ⟨three⟩ attacks',
      'ratio 0.666666666666667 about voter',
      'cardinal 2',
      'cardinal 3 attack',
    ],
    ['⟨one in five⟩ Danes, ⟨9 out of 10⟩ dentists, ⟨six in 10⟩', 'ratio 0.2 dane', 'ratio 0.9 dentist', 'ratio 0.6'],
    ['⟨one over twenty⟩, ⟨187⟩ out of ⟨310⟩ votes', 'ratio 0.05', 'cardinal 187', 'cardinal 310 vote'],
    [
      '⟨one⟩ in ⟨2005⟩, ⟨two⟩ in ⟨10 days⟩, ⟨12⟩ in ⟨six⟩ boxes',
      'cardinal 1',
      'date 2005',
      'cardinal 2',
      'duration 10 day P10D',
      'cardinal 12',
      'cardinal 6 box',
    ],
    ['⟨one and a half million⟩ people', 'cardinal 1500000 person'],
    ['no one over ⟨20⟩, this one and ⟨two⟩ others', 'cardinal 20 more-than', 'cardinal 2'],
    ['⟨one⟩, ⟨two⟩ and ⟨three⟩', 'cardinal 1', 'cardinal 2', 'cardinal 3'],
    ['⟨three⟩-⟨nought⟩-⟨four⟩', 'cardinal 3', 'cardinal 0', 'cardinal 4'],
    ['a ⟨4-0⟩ win, lost ⟨2-nil⟩', 'score', 'score'],
  ]);
  table('no figures', [
    ['a Boeing 737 and the 787 on Route 66'],
    ['after 9/11, open 24/7, in a KC-45'],
    ['Chapter 11 and H.R. 1424 of the S&P 500'],
    ['the S3, the S7 and the T6 pickup'],
    ['call (202) 555-0100 or 202-555-0100-22'],
    ['the one who came, and no one else'],
    ['at first, first-class mail was first used'],
    ['the Group of Eight'],
    ['a Boeing 737-800, a 5G network in 4K, v1.2.3'],
    ['it may march on in the fall'],
    ['the sun sat low and the second hand stopped'],
    ['see http://example.org/item?id=12250'],
    ['at million-to-one odds'],
    ['at 441 G Street'],
    ['a 401K plan in the 3M style'],
    ['it may march on, and the mar was sat on'],
    ['the Good Friday Agreement'],
  ]);
});
