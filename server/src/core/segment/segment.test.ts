import assert from 'node:assert/strict';
import { createSnapshot } from '../text/snapshot.js';
import { segment } from './segment.js';
import { OBJECT } from './tokens.js';

/** Each paragraph as "kind: prose", line ends inside as ⏎, a run of masked text as ▯. */
function paragraphs(...lines: string[]): string[] {
  const text = lines.join('\n');
  return segment(createSnapshot('x', text)).paragraphs.map((paragraph) => {
    assert.equal(paragraph.text.length, paragraph.end - paragraph.start);
    const prose = paragraph.text.replace(new RegExp(`${OBJECT}+`, 'g'), '▯').replaceAll('\n', '⏎');
    return `${paragraph.kind}: ${prose}`;
  });
}

describe('segment, plain text', () => {
  it('takes a line for a paragraph', () => {
    assert.deepEqual(
      paragraphs(
        'Mill closes in Harwick',
        'HARWICK, Ohio (AP) — The last mill in the valley closed on Friday after ninety years of paper making.',
        'About 300 people lost their jobs.',
        'The owner said that the price of energy had made the plant too dear to run, and that no buyer had come forward.',
      ).map((line) => line.slice(0, 20).trimEnd()),
      ['heading: Mill closes', 'prose: HARWICK, Ohio', 'prose: About 300 peo', 'prose: The owner sai'],
    );
  });

  it('joins lines broken at a fixed width', () => {
    assert.deepEqual(
      paragraphs(
        'The last mill in the valley closed on Friday after ninety',
        'years of paper making. About 300 people lost their jobs.',
        '',
        'The owner said that the price of energy had made the plant',
        'too dear to run.',
      ),
      [
        'prose: The last mill in the valley closed on Friday after ninety⏎years of paper making. About 300 people lost their jobs.',
        'prose: The owner said that the price of energy had made the plant⏎too dear to run.',
      ],
    );
  });

  it('knows the width from other blocks where a block alone does not show it', () => {
    assert.deepEqual(
      paragraphs(
        'The last mill in the valley closed on Friday after ninety',
        'years of paper making.',
        '',
        'It had been bought and sold by five firms, the last being',
        'Harwick Holdings of Ohio.',
      )[1],
      'prose: It had been bought and sold by five firms, the last being⏎Harwick Holdings of Ohio.',
    );
  });

  it('keeps a wrapped paragraph together while a line of it is typed in', () => {
    const lines = [
      'The last mill in the valley closed on Friday after ninety',
      'years of paper making. About 300 people lost their jobs.',
      'The owner said that the price of energy had made the plant',
      'too dear to run, and that no buyer had come forward in the',
      'two years since it was put up for sale.',
    ];
    assert.equal(paragraphs(...lines).length, 1);
    lines[1] = 'years of paper making and card making. About 300 people lost their jobs.';
    assert.equal(paragraphs(...lines).length, 1);
  });

  it('joins a title at a line’s end with the name on the next, and no street with its town', () => {
    assert.deepEqual(
      paragraphs(
        'On Monday the treasurer handed the letter to Sen.',
        'Amara Diallo, who had asked for it in the spring.',
        'The depot stands at 14 Harbour St.',
        'Marlow has two more of them.',
        'The mayor will not sit with the Gen.',
        'in the front row.',
      ),
      [
        'prose: On Monday the treasurer handed the letter to Sen.⏎Amara Diallo, who had asked for it in the spring.',
        'prose: The depot stands at 14 Harbour St.',
        'prose: Marlow has two more of them.',
        'prose: The mayor will not sit with the Gen.',
        'prose: in the front row.',
      ],
    );
  });

  it('leaves short lines apart', () => {
    assert.deepEqual(
      paragraphs('Lindow town hall', '9:00am - 10:00am', 'Station Hotel, Garden II Room', '14 3rd Street NW'),
      [
        'heading: Lindow town hall',
        'prose: 9:00am - 10:00am',
        'heading: Station Hotel, Garden II Room',
        'prose: 14 3rd Street NW',
      ],
    );
  });

  it('knows list items, their markers left out', () => {
    assert.deepEqual(
      paragraphs(
        'The plan has these parts:',
        '* $3 million for roads;',
        '- a new school;',
        '• a bus line.',
        '1. First, the money.',
        '(a) Then the work.',
        '2) Then the rest.',
        '3.5 percent is no marker.',
        'A. Smith is no marker either.',
        '-5 degrees is no marker.',
      ),
      [
        'prose: The plan has these parts:',
        'list-item: $3 million for roads;',
        'list-item: a new school;',
        'list-item: a bus line.',
        'list-item: First, the money.',
        'list-item: Then the work.',
        'list-item: Then the rest.',
        'prose: 3.5 percent is no marker.',
        'prose: A. Smith is no marker either.',
        'prose: -5 degrees is no marker.',
      ],
    );
  });

  it('joins the hanging lines of a list item', () => {
    assert.deepEqual(
      paragraphs(
        '* The council approved a reduction in the parking fee by 25',
        '  cents from the start of May.',
        '',
        '* The bridge is to be painted.',
      ),
      [
        'list-item: The council approved a reduction in the parking fee by 25⏎  cents from the start of May.',
        'list-item: The bridge is to be painted.',
      ],
    );
  });

  it('knows headings', () => {
    assert.deepEqual(
      paragraphs(
        'Council sells depot for $3 million after long fight',
        '',
        'Monday, May 18, 2015',
        '',
        'The depot went on Monday.',
        '',
        'WHAT COMES NEXT',
        '',
        'Nobody knows.',
        '',
        'Reaction From the Town',
        'People were glad.',
        '',
        'Yes.',
      ),
      [
        'heading: Council sells depot for $3 million after long fight',
        'prose: Monday, May 18, 2015',
        'prose: The depot went on Monday.',
        'heading: WHAT COMES NEXT',
        'prose: Nobody knows.',
        'heading: Reaction From the Town',
        'prose: People were glad.',
        'prose: Yes.',
      ],
    );
  });

  it('reads nothing in addresses', () => {
    assert.deepEqual(
      paragraphs(
        'See https://example.com/a_(b)?x=5, (www.example.org/7) or write to press.5@example.com.',
        'He wrote as @mayor_5: 6 lb @ $5 is dear. Go to "ftp://x.example/9".',
      ),
      ['prose: See ▯, (▯) or write to ▯.', 'prose: He wrote as ▯: 6 lb @ $5 is dear. Go to "▯".'],
    );
  });

  it('keeps offsets with any line end and indentation', () => {
    const text = '  One.\r\n\r\n\tTwo.\rThree.\n\u00A0\nFour. \uD83D';
    const found = segment(createSnapshot('x', text)).paragraphs.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found, ['One.', 'Two.', 'Three.', 'Four. \uD83D']);
  });

  it('finds nothing in nothing', () => {
    assert.deepEqual(paragraphs(''), []);
    assert.deepEqual(paragraphs('', ' ', '\t'), []);
  });
});
