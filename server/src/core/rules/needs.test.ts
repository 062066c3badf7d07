import assert from 'node:assert/strict';
import { figuresOf } from '../figures/figures.js';
import { wordList } from '../segment/lexicon.js';
import { sentencesOf } from '../segment/sentences.js';
import { tokenize } from '../segment/tokenize.js';
import { isWord } from '../segment/tokens.js';
import { Rare } from './characters.js';
import { createLookout, type Needs } from './needs.js';

const NEEDS: Readonly<Record<string, Needs>> = {
  nothing: {},
  'two figures': { figures: 2 },
  percent: { kinds: ['percent'] },
  'money or age': { kinds: ['money', 'age'] },
  'of (': { words: 'of (' },
  'percent of': { kinds: ['percent'], words: 'of' },
  rose: { words: () => wordList('rose rises') },
  'a sum of five': { figure: ({ kind, value }) => kind === 'money' && value === 5 },
  'of a': { words: 'of', where: (tokens, index) => isWord(tokens, index + 1, 'a') },
  foreign: { characters: Rare.foreign },
};

describe('createLookout', () => {
  const examples: readonly (readonly [text: string, ...met: string[]])[] = [
    ['Nobody came.', 'nothing'],
    ['Prices rose.', 'nothing', 'rose'],
    ['PRICES ROSE 5%.', 'nothing', 'percent', 'rose'],
    ['Half of it cost $3.', 'nothing', 'two figures', 'money or age', 'of ('],
    ['A 5% share of $3.', 'nothing', 'two figures', 'percent', 'money or age', 'of (', 'percent of'],
    [
      'A share of 5% of a sum of $5.',
      'nothing',
      'two figures',
      'percent',
      'money or age',
      'of (',
      'percent of',
      'a sum of five',
      'of a',
    ],
    ['The ferry (a café) sank.', 'nothing', 'of (', 'foreign'],
  ];
  // One for all: what was seen in one text must not count in the next.
  const lookout = createLookout(Object.values(NEEDS));
  for (const [text, ...met] of examples) {
    it(text, () => {
      const tokens = tokenize(text);
      const seen = lookout.paragraph(tokens, figuresOf(tokens, sentencesOf(tokens), 'prose'));
      assert.deepEqual(
        [...seen].sort((a, b) => a - b).map((number) => Object.keys(NEEDS)[number]),
        met,
      );
    });
  }

  it('sees in a sentence what stands there', () => {
    const tokens = tokenize('Some of it. Some (all). Prices rose.');
    const ofBoth = createLookout([{ words: 'rose' }], [{}, { words: 'of' }, { words: '( rose' }]);
    assert.deepEqual(ofBoth.paragraph(tokens, []), [0]);
    const seen = sentencesOf(tokens).map(({ first, last }) => ofBoth.sentence(tokens, first, last, []));
    assert.deepEqual(seen, [
      [0, 1],
      [0, 2],
      [0, 2],
    ]);
  });
});
