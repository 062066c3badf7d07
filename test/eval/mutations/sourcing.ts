import { between, type Mutation, pick, replacing } from './mutation.js';

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
  {
    rule: 'quote-altered',
    what: 'a quotation stands again, with one of its words changed',
    *sites(text, random) {
      for (const match of text.matchAll(/“([^“”\n]+)”|"([A-Z][^"\n]+)"/g)) {
        const words = (match[1] ?? match[2] ?? '').split(' ');
        if (words.length < 12 || words.length > 60 || /[[…]|\.\.\./.test(match[0])) continue;
        words[between(random, 3, words.length - 4)] = 'elsewhere';
        const end = text.indexOf('\n', match.index);
        if (end >= 0) yield { start: end, end, newText: `\n\nThen: “${words.join(' ')}”` };
      }
    },
  },
  { ...replacing('unbalanced-quote', 'a curly quotation mark is lost', /[“”]/g, () => ''), inParagraph: true },
];
