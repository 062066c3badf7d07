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
      'losses of ⟨18.8 billion rubles⟩ in ⟨2022⟩, ⟨16.6 billion⟩ in ⟨2023⟩',
      'money 18800000000 RUB',
      'date 2022',
      'money 16600000000 RUB',
      'date 2023',
    ],
    ['⟨5 million-dollar⟩ homes', 'money 5000000 USD'],
  ]);
  table('percentages', [
    ['rose ⟨40%⟩, then ⟨2.5 per cent⟩', 'percent 40 percent', 'percent 2.5 percent'],
    ['about ⟨twenty percent⟩', 'percent 20 percent about'],
    ['cut by ⟨25 basis points⟩', 'percent 25 basis-point'],
    ['⟨5 to 10 percent⟩ of them', 'percent 5..10 percent'],
    ['a fall of ⟨-3.16%⟩', 'percent -3.16 percent'],
  ]);
  table('dates', [
    ['on ⟨May 5, 2023⟩', 'date 2023-05-05'],
    ['on ⟨5 May 2023⟩', 'date 2023-05-05'],
    ['on ⟨Monday, 5 May 2023⟩', 'date 2023-05-05'],
    ['since ⟨Sept. 12⟩', 'date XXXX-09-12'],
    ['filed ⟨2023-05-05⟩', 'date 2023-05-05'],
    ['filed ⟨25/12/2023⟩', 'date 2023-12-25'],
    ['filed ⟨05/12/2023⟩', 'date'],
    ['due ⟨31 April 2023⟩', 'date'],
    ['in the ⟨1990s⟩ and the ⟨21st century⟩', 'date 1990/1999', 'date 2001/2100'],
    ['in ⟨2003-2007⟩', 'date 2003/2007'],
  ]);
});
