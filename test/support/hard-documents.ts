import * as fc from 'fast-check';
import type { Mark, Marks, Relation } from '../../server/src/core/annotations/formats/marks.js';
import { wholeGraphemes } from '../../server/src/core/text/graphemes.js';

const parts = [
  'Avilon',
  'e\u0301lan',
  '😀',
  '👩‍🚀',
  'القاهرة',
  '\u202Eabc\u202C',
  '$40',
  '1\u202F000',
  '1\u00A0000',
  '12 000',
  '½',
  '“No,”',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '\u0085',
  '\u2028',
  '\u2029',
  '\v',
  '\f',
  '\u001C',
  '\u00A0',
  '\u3000',
  '\uFEFF',
  '\u200B',
  '\0',
  '-DOCSTART-',
  'O',
  'B-ORG',
  '#1',
  'T1',
  '|',
  ';',
  '\\n',
  '"',
  '<b>',
  '*',
  '**bold**',
  'soft\u00ADhyphen',
];
const labels = fc.constantFrom('ORG', 'night club', 'a;b|c', 'x\ty', 'Ü-1', undefined);
const notes = fc.constantFrom(undefined, 'plain', 'two\nlines', 'tab\there\u2028and\u0085there');
const links = fc.constantFrom(undefined, 'https://www.wikidata.org/wiki/Q90', 'urn:x:1');
/** Documents with the name that says how they are read: what other tools stumble over, marked at any place. */
export const documents = fc
  .record({
    text: fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 30 }).map((all) => all.join('')),
    places: fc.array(
      fc.record({
        at: fc.nat(80),
        length: fc.integer({ min: 1, max: 12 }),
        gap: fc.nat(3),
        label: labels,
        note: notes,
        link: links,
      }),
      {
        maxLength: 8,
      },
    ),
    markup: fc.constantFrom('a.txt', 'a.md'),
  })
  .map(({ text, places, markup }): { document: Marks; name: string } => {
    const marks = places.flatMap(({ at, length, gap, label, note, link }, index): Mark[] => {
      const first = wholeGraphemes(text, {
        start: Math.min(at, text.length - 1),
        end: Math.min(text.length, at + length),
      });
      const second = wholeGraphemes(text, { start: first.end + 1, end: Math.min(text.length, first.end + 1 + gap) });
      if (first.start >= first.end) return [];
      const isTwo = gap > 0 && second.start > first.end && second.end > second.start;
      return [
        {
          id: `urn:uuid:${index}`,
          spans: isTwo ? [first, second] : [first],
          ...(label !== undefined && { label }),
          ...(note !== undefined && { note }),
          ...(link !== undefined && { link }),
          check: { state: 'confirmed', sources: [] },
        },
      ];
    });
    const relations = marks
      .slice(1)
      .map(({ id = '' }, index): Relation => ({ label: 'same as', from: id, to: marks[index]?.id ?? '' }));
    return { document: { article: 'a.txt', text, marks, relations }, name: markup };
  });
