import assert from 'node:assert/strict';
import type { PlacedDisagreement, PlacedReading } from '../../../../server/src/protocol/protocol.js';
import { articleRow, disagreementRow, legendOf, markedText, readingRow, readingsTable } from './words.js';

const mark = (words: string, more: Partial<PlacedReading> = {}): PlacedReading => ({
  id: `urn:${words}`,
  spans: [{ start: 0, end: words.length }],
  words,
  ...more,
});
const mary = { author: 'mary', marks: [mark('Norvik Shipping', { label: 'ORG', note: 'of Oslo', score: 0.876 })] };
const sam = { author: 'sam', marks: [mark('Norvik', { label: 'ORG' })] };
const nobody = { author: 'tom', marks: [] };
const place = (more: Partial<PlacedDisagreement>): PlacedDisagreement => ({
  key: 'k',
  about: 'span',
  start: 0,
  end: 15,
  words: 'Norvik Shipping',
  readings: [mary, sam],
  ...more,
});

describe('words of the review', () => {
  it('have the readings side by side in one row, and in whole sentences for who listens', () => {
    const { label, description, spoken } = disagreementRow(place({}));
    assert.equal(label, '“Norvik Shipping”');
    assert.equal(description, 'mary ORG “Norvik Shipping” │ sam ORG “Norvik”');
    assert.equal(
      spoken,
      '“Norvik Shipping”. They differ in where it begins and ends. open. ' +
        '1, mary: ORG “Norvik Shipping”, note: of Oslo, score 0.88. 2, sam: ORG “Norvik”.',
    );
  });

  it('are few in the article', () => {
    assert.equal(legendOf(place({ readings: [mary, nobody] })), '1 ORG │ 2 –');
    const checked = mark('1987', { label: 'DATE', check: { state: 'needs-source', sources: [] } });
    assert.equal(legendOf(place({ readings: [{ author: 'mary', marks: [checked] }] })), '1 DATE, needs a source');
  });

  it('say what was decided, in words', () => {
    assert.match(disagreementRow(place({ ruling: { right: 'sam' } })).description, /^sam holds · /);
    assert.match(disagreementRow(place({ ruling: {} })).spoken, /neither holds/);
  });

  it('say that somebody has nothing', () => {
    const { description } = disagreementRow(place({ about: 'presence', readings: [mary, nobody] }));
    assert.equal(description, 'mary ORG │ tom –');
    assert.equal(readingRow(nobody, 1).spoken, '2, tom: nothing here.');
  });

  it('count what is open in an article', () => {
    const review = { uri: 'memfs:/a.txt', version: 1, authors: ['mary', 'sam'], agreed: [mark('May')] };
    const disagreements = [place({}), place({ ruling: {} })];
    const row = articleRow({ ...review, disagreements }, 'a.txt');
    assert.equal(row.description, '1 of 2 open · mary, sam');
    assert.equal(row.spoken, 'a.txt: 1 of 2 open. By mary, sam. 1 agreed and not yet accepted.');
    assert.equal(articleRow({ ...review, disagreements: [] }, 'a.txt').description, 'all agree · mary, sam');
  });

  it('make a table with a column for each, in which no text is markup', () => {
    const wild = { author: 'x|y', marks: [mark('a*b*', { label: '<b>', note: 'one\n\n# two' })] };
    const table = readingsTable(place({ about: 'label', readings: [wild, nobody] }));
    assert.deepEqual(table.split('\n').slice(2), [
      '|  | 1 x\\|y | 2 tom |',
      '| --- | --- | --- |',
      '| Label | \\<b\\> | – |',
      '| Words | “a\\*b\\*” | – |',
      '| Note | one \\# two | – |',
    ]);
  });

  it('write marks into the text, an inner one inside an outer', () => {
    const text = 'Norvik Shipping of Oslo';
    const marks = [
      mark(text, { label: 'ORG' }),
      mark('Oslo', { label: 'GPE', spans: [{ start: 19, end: 23 }] }),
      mark('Norvik', { label: 'PERSON' }),
    ];
    assert.equal(markedText(text, marks), '⟦⟦Norvik⟧PERSON Shipping of ⟦Oslo⟧GPE⟧ORG');
  });
});
