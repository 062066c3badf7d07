import assert from 'node:assert/strict';
import { createAnalyser } from '../analysis/analyser.js';
import { createSnapshot } from '../text/snapshot.js';

const analyser = createAnalyser({ rules: {} });

/** The dates of a text, each with its EDTF. */
function dates(text: string, date?: string): string[] {
  const { figures } = analyser.analyse(createSnapshot('test:a.txt', text, date === undefined ? {} : { date }));
  return figures.map(({ start, end, edtf }) => `${text.slice(start, end)} = ${edtf ?? '?'}`);
}

describe('resolveDates', () => {
  // 22 March 2006 was a Wednesday.
  const examples: [string, ...string[]][] = [
    ['It closed on Monday.', 'Monday = 2006-03-20'],
    ['It closed on Wednesday.', 'Wednesday = 2006-03-22'],
    ['It will open on Friday.', 'Friday = 2006-03-24'],
    ['It closed last Wednesday.', 'last Wednesday = 2006-03-15'],
    ['It opens next Wednesday.', 'next Wednesday = 2006-03-29'],
    ['It closed yesterday and opens tomorrow.', 'yesterday = 2006-03-21', 'tomorrow = 2006-03-23'],
    ['Sales fell last year.', 'last year = 2005'],
    ['Sales fell last month.', 'last month = 2006-02'],
    ['It began in December.', 'December = 2005-12'],
    ['It began on December 30.', 'December 30 = 2005-12-30'],
    ['It ends on April 2.', 'April 2 = 2006-04-02'],
    ['It began last March.', 'last March = 2005-03'],
    ['It began in September last year.', 'September last year = 2005-09'],
    ['Growth slowed in the third quarter of this year.', 'third quarter of this year = 2006-07/2006-09'],
    [
      'It closed last week and this weekend.',
      'last week = 2006-03-13/2006-03-19',
      'this weekend = 2006-03-25/2006-03-26',
    ],
    ['It began two years ago and stopped 10 days ago.', 'two years ago = 2004', '10 days ago = 2006-03-12'],
    ['It fell last quarter.', 'last quarter = 2005-10/2005-12'],
    ['It runs from January 23 through March 9.', 'January 23 through March 9 = 2006-01-23/2006-03-09'],
    ['It ran from November to February.', 'November to February = 2005-11/2006-02'],
    ['It is now in its last week.', 'now = ?', 'last week = ?'],
    ['It opened on May 5, 1999.', 'May 5, 1999 = 1999-05-05'],
    ['It opened on 31 April.', '31 April = ?'],
    ['The fair is held on February 29.', 'February 29 = 2008-02-29'],
    ['It opened the day before yesterday.', 'day before yesterday = 2006-03-20'],
    ['It opens on Tuesday of next week.', 'Tuesday of next week = 2006-03-28'],
    ['It opened on Friday last week.', 'Friday last week = 2006-03-17'],
    ['It opens 10 days from now.', '10 days from now = 2006-04-01'],
    ['It opens in the week of April 10th.', 'week of April 10th = 2006-04-10/2006-04-16'],
    ['It opens in the week starting May 1.', 'week starting May 1 = 2006-05-01/2006-05-07'],
    // The year before had it on a Monday.
    ['It opens in the week starting May 2.', 'week starting May 2 = 2005-05-02/2005-05-08'],
  ];
  for (const [text, ...expected] of examples) {
    it(text, () => assert.deepEqual(dates(text, '2006-03-22'), expected));
  }

  it('takes the date line for the article’s day', () => {
    const text = 'Mill to close\n\nMarch 22, 2006\n\nThe mill will close on Friday.';
    assert.deepEqual(dates(text), ['March 22, 2006 = 2006-03-22', 'Friday = 2006-03-24']);
  });

  it('takes a dateline for the article’s day', () => {
    const text = 'HARWICH, March 22, 2006 — The mill closed on Monday.';
    assert.deepEqual(dates(text), ['March 22, 2006 = 2006-03-22', 'Monday = 2006-03-20']);
  });

  it('takes the date in the file’s name for the article’s day', () => {
    for (const name of ['2006-03-22-mill.txt', 'mill_20060322.txt', '2006/03/22/mill.txt']) {
      const { figures } = analyser.analyse(createSnapshot(`file:///desk/${name}`, 'It closed on Monday.'));
      assert.equal(figures[0]?.edtf, '2006-03-20', name);
    }
  });

  it('leaves dates open where nothing fixes them', () => {
    assert.deepEqual(dates('It closed on Monday, March 20.'), ['Monday, March 20 = XXXX-03-20']);
    assert.deepEqual(dates('In a letter of May 5, 2001 he said it closed last year.'), [
      'May 5, 2001 = 2001-05-05',
      'last year = ?',
    ]);
  });
});
