import { type Mutation, pick, replacing } from './mutation.js';

const WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export const RANGES: readonly Mutation[] = [
  replacing(
    'inverted-range',
    '“between 5 and 9” is turned round',
    /\bbetween (?!(?:1[5-9]|20)\d\d\b)([$£€]?\d[\d,.]*) and ([$£€]?\d[\d,.]*\d|\d)(?!\d| (?:and|to|percent below|BC|[A-Z][a-z]+ \d{4}))/g,
    ([, low, high]) => `between ${high} and ${low}`,
  ),
  replacing(
    'inverted-range',
    '“5 to 9 percent”, “5-9 tons” and the like are turned round',
    /(?<![\d$£€.,/-])(?<!\bfrom )(?<!\b(?:vote|won|lost|score) (?:of |by )?)\b([1-9]\d{0,2})( to |-)([1-9]\d{0,2})(?= ?(?:%|percent\b|years?\b|months?\b|weeks?\b|days\b|hours?\b|minutes?\b|miles?\b|kilomet\w+|met(?:er|re)s?\b|feet\b|inches\b|tons?\b|tonnes?\b|degrees\b|cents\b))/g,
    ([, low, joint, high]) => (Number(low) < Number(high) ? `${high}${joint}${low}` : undefined),
  ),
  replacing(
    'inverted-time-span',
    '“March 1-8” is turned round',
    /\b((?:January|February|March|April|May|June|July|August|September|October|November|December) )(\d\d?)( ?[-–] ?| to )(\d\d?)(?=,| in\b| at\b|\.|\))/g,
    ([, month, low, joint, high]) => (Number(low) < Number(high) ? `${month}${high}${joint}${low}` : undefined),
  ),
  replacing(
    'value-outside-range',
    'a sentence on a range and its extreme is added to a paragraph',
    /\.(?=\n)/g,
    (_match, random) =>
      pick(random, [
        '. The winners were aged 19 to 34; the youngest, a nurse, is 17.',
        '. The bids ran from $200 to $340. The highest, by a local firm, was $430.',
      ]),
  ),
  replacing(
    'word-figure-disagree',
    '“five boats” becomes “five (6) boats”',
    new RegExp(String.raw`\b(?:${WORDS.join('|')})\b(?= [a-z]+s\b)`, 'g'),
    ([word], random) =>
      `${word} (${
        WORDS.indexOf(
          pick(
            random,
            WORDS.filter((other) => other !== word),
          ),
        ) + 2
      })`,
  ),
  replacing(
    'range-scale-elided',
    '“$5 million to $10 million” becomes “$5 to $10 million”',
    /([$£€]\d[\d.]*) (million|billion) (to|and) ([$£€]\d[\d.]* \2)\b/g,
    ([, low, , joins, high]) => `${low} ${joins} ${high}`,
  ),
  replacing(
    'list-count-mismatch',
    '“three parts: …” becomes “nine parts: …”',
    /\b(?:two|three|four|five|six)(?= (?:[a-z]+ )?[a-z]+s: )/g,
    () => 'nine',
  ),
  replacing(
    'list-count-mismatch',
    '“the two ministers, Ann Berg and Carl Holm,” become nine',
    /\b(?:two|three|four|five|six)(?= [a-z]+s(?:,| -| –| \() ?[A-Z][a-z]+(?: [A-Z][a-z]+)*(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)*)*,? and [A-Z][a-z]+(?: [A-Z][a-z]+)*[,.)])/g,
    () => 'nine',
  ),
  replacing(
    'list-count-mismatch',
    'a thing of “three parts: a, b and c” is left out',
    /(\b(?:two|three|four|five|six) (?:[a-z]+ )?[a-z]+s: )[^,.;:\n]+, (?=[^.;:\n]+ and )/g,
    ([, opening]) => `${opening}`,
  ),
  replacing(
    'recount-mismatch',
    '“Oslo, Turku and Pori. … All three” becomes “All nine”',
    /(?<= and [A-Z][a-z]+[^.\n]*\. (?:All|The) )(?:two|three|four)(?= [a-z])/g,
    () => 'nine',
  ),
  replacing(
    'enumeration-mismatch',
    '“two reasons. First, …” becomes “nine reasons”',
    /\b(?:two|three|four)(?= [a-z]+s\. (?:The first|First|Firstly)\b)/g,
    () => 'nine',
  ),
  replacing(
    'list-count-ambiguous',
    'the first thing of a counted list gets a description between commas',
    /\b(?:two|three|four|five|six) (?:[a-z]+ )?[a-z]+s: [^,.;:\n]+(?=, )/g,
    ([whole]) => `${whole}, the first of all`,
  ),
  replacing(
    'group-noun-count',
    '“Ann Berg and Carl Holm” becomes “the trio, Ann Berg and Carl Holm,”',
    /\b[A-Z][a-z]+ [A-Z][a-z]+ and [A-Z][a-z]+ [A-Z][a-z]+(?= (?:were|are|have|had|will)\b)/g,
    ([names]) => `the trio, ${names},`,
  ),
  replacing('score-series-mismatch', 'a sentence on a series is added to a paragraph', /\.(?=\n)/g, (_match, random) =>
    pick(random, ['. They won the series 4-2 in Game 5.', '. They won the final series 3-1 in game five.']),
  ),
];
