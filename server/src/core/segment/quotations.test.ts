import assert from 'node:assert/strict';
import { quotationsOf } from './quotations.js';
import { NOTHING } from './tokens.js';

/** The text with its quotations between ⟨ and ⟩. */
function marked(text: string): string {
  let out = text;
  for (const { start, end } of quotationsOf(text).toReversed()) {
    out = `${out.slice(0, start)}⟨${out.slice(start, end)}⟩${out.slice(end)}`;
  }
  return out;
}

describe('quotationsOf', () => {
  const examples = [
    '⟨“We won,”⟩ she said. ⟨“Twice.”⟩',
    'He said ⟨"it is over"⟩ and left.',
    'He said ⟨"so be it,"⟩ she said ⟨"no."⟩',
    '⟨"It went on and on, all day',
    '⟨“It went on and on, all day',
    'She began: ⟨“It went on',
    'A stray " mark hides nothing',
    'The end of what went on before.” He left.',
    'The end of what went on before." He left.',
    'A 6" pipe and a 5\'10" man stood there.',
    '⟨"A 5\'10" man,"⟩ he said.',
    'the ⟨‘special’⟩ offer and the workers’ rights',
    '⟨‘The workers’ rights matter,’⟩ he said.',
    "the ⟨'special relationship'⟩ of old",
    "It's the dogs' dinner, isn't it",
    "rock 'n' roll of the '90s, 'tis said",
    'rock ‘n’ roll of the ‘90s',
    '⟨“He said ‘no’ to me,”⟩ she said.',
    '⟨‘He said “no” to me,’⟩ she said.',
    '⟨"He said \'no\' to me,"⟩ she said.',
    '⟨«Nous partons»⟩, dit-il. ⟨„Wir auch“⟩, sagte sie. ⟨»Ja«⟩, rief er.',
    '⟨« Nous partons »⟩, dit-il.',
    '⟨" We won , "⟩ she said .',
    '(⟨“the Fund”⟩) and —⟨“the Bank”⟩—',
    '⟨”So”⟩, sade han.',
    'Closing first” then ⟨“open and shut”⟩.',
    '⟨“One”⟩⟨“two”⟩',
    'no quotation here',
    '',
  ];
  for (const example of examples) {
    it(example, () => {
      const closed = (example.match(/⟨/g)?.length ?? 0) > (example.match(/⟩/g)?.length ?? 0) ? `${example}⟩` : example;
      assert.equal(marked(example.replace(/[⟨⟩]/g, '')), closed);
    });
  }

  it('looks through masked markup', () => {
    assert.equal(marked(`said ${NOTHING}"yes"${NOTHING}.`), `said ${NOTHING}⟨"yes"⟩${NOTHING}.`);
  });
});
