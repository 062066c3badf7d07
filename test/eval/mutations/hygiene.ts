import { type Mutation, pick, replacing } from './mutation.js';

export const HYGIENE: readonly Mutation[] = [
  replacing(
    'adjacent-years',
    '“2021–2022” becomes “2021 2022”',
    /\b((?:19|20)\d\d)(?:-|–|\/| to )((?:19|20)\d\d)\b(?! [a-z])/g,
    ([, first, second]) => (Number(second) === Number(first) + 1 ? `${first} ${second}` : undefined),
  ),
  replacing(
    'markdown-in-plain-text',
    'two words stand between stars',
    /(?<= )[A-Z][a-z]+ [a-z]+(?= )/g,
    ([words]) => `**${words}**`,
  ),
  replacing(
    'invisible-or-mixed-script',
    'a letter is Cyrillic, or a space without width stands in a word',
    /(?<= )[a-z]*[aeocp][a-z]{3,}/g,
    ([word], random) =>
      random() < 0.5
        ? word.replace(/[aeocp]/, (letter) => 'аеоср'['aeocp'.indexOf(letter)] ?? letter)
        : `${word.slice(0, 2)}\u200b${word.slice(2)}`,
  ),
  replacing('html-entity', '“£”, “&” or a quotation mark becomes an entity', /[£€"“”’–—é]|&(?=\s)/g, ([char]) =>
    ENTITIES.get(char),
  ),
  replacing('mojibake', 'a character is read in the wrong encoding', /[£€“”’–—éèñöüáí°]/g, ([char]) => misread(char)),
  replacing(
    'doubled-word',
    '“the”, “a”, “of” or “and” stands twice',
    /(?<= )(?:the|a|of|and)(?= [a-z])/g,
    ([word]) => `${word} ${word}`,
  ),
  replacing(
    'doubled-word',
    'two words stand twice',
    /(?<= )[a-z]{4,} [a-z]{4,}(?= [a-z])/g,
    ([words]) => `${words} ${words}`,
  ),
  replacing(
    'stray-mark',
    'a stop stands twice, or a comma before one',
    /(?<=[a-z]{5})(?:, (?=[a-z])|\. (?=[A-Z][a-z]))/g,
    ([mark]) => (mark === ', ' ? ',. ' : '.. '),
  ),
  {
    ...replacing('unbalanced-bracket', 'a bracket is lost', /[()]/g, () => ''),
    inParagraph: true,
  },
  replacing('wrong-article', '“a” and “an” are exchanged', /(?<= )an?(?= [a-z]{3})/g, ([word]) =>
    word === 'a' ? 'an' : 'a',
  ),
  replacing(
    'stray-little-word',
    'the noun between “the” and “of” is lost, or two words have changed places',
    /(?<= )the ([a-z]+)(?: of(?= )|(?=[.]\s))/g,
    ([words, noun]) => (words.endsWith(' of') ? 'the of' : `${noun} the`),
  ),
  replacing(
    'garbled-word',
    'two letters of a word change places',
    /(?<= )([a-z]{2})([a-z])([a-z])([a-z]+)(?= [a-z])/g,
    ([, head = '', a = '', b = '', tail = '']) => (a === b ? undefined : head + b + a + tail),
  ),
  {
    rule: 'scraping-residue',
    what: 'a line such as “Read more” stands between paragraphs',
    sites: replacing('', '', /\n\n/g, (_match, random) => `\n\n${pick(random, ['Read more', 'Related Articles'])}\n\n`)
      .sites,
  },
  {
    rule: 'repeated-block',
    what: 'two lines stand at the beginning and at the end',
    sites: replacing(
      '',
      '',
      /(?<=\n\n)(?=[A-Z])/g,
      () => 'Our new offers\nAll for you\n\nIt was seen.\n\nOur new offers\nAll for you\n\n',
    ).sites,
  },
];

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['£', '&#163;'],
  ['€', '&euro;'],
  ['&', '&amp;'],
  ['"', '&quot;'],
  ['“', '&ldquo;'],
  ['”', '&#8221;'],
  ['’', '&#39;'],
  ['–', '&ndash;'],
  ['—', '&#151;'],
  ['é', '&eacute;'],
]);

function misread(char: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(char));
}
