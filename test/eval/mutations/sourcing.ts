import { type Mutation, pick, replacing } from './mutation.js';

export const SOURCING: readonly Mutation[] = [
  replacing(
    'placeholder-source',
    'a paragraph ends in “(Source: media reports)”',
    /\.(?=\n)/g,
    (_match, random) => `. (Source: ${pick(random, ['media reports', 'industry sources', 'official data'])})`,
  ),
  replacing(
    'vague-attribution',
    '“, he said” becomes “, analysts say”',
    /, (?:he|she) (?:said|says)(?=\.)/g,
    (_match, random) => pick(random, [', analysts say', ', observers noted', ', experts warn']),
  ),
  replacing(
    'unsourced-superlative',
    'a sentence on the largest of a country is added to a paragraph',
    /\.(?=\n)/g,
    (_match, random) => pick(random, ['. It is the largest in the country.', ". It is the world's oldest bridge."]),
  ),
  replacing(
    'poll-without-base',
    'the result of a poll is added to a paragraph',
    /\.(?=\n)/g,
    () => '. A poll found that 54% back it.',
  ),
  replacing('unattributed-figure', 'a paragraph on a sum is added', /\.(?=\n\n)/g, (_match, random) =>
    pick(random, ['.\n\nThe plant cost $40 million.', '.\n\nSales rose 5% in May.']),
  ),
  replacing('unbalanced-quote', 'a curly quotation mark is lost', /[“”]/g, () => ''),
];
