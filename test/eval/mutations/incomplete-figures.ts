import { type Mutation, pick, replacing } from './mutation.js';

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
const SCALE = '(?:million|billion|trillion|bn)';

export const INCOMPLETE_FIGURES: readonly Mutation[] = [
  replacing(
    'missing-percent-figure',
    '“5 percent” becomes “percent”',
    new RegExp(String.raw`(?<![\d.,/$–-])(?:${NUMBER})[ \n]?(?=(?:percent|per cent)\b|%)`, 'g'),
    () => '',
  ),
  replacing(
    'missing-amount',
    '“sold for 5 million” becomes “sold for million”',
    new RegExp(String.raw`(?<![\d.,/$£€–-])(?<=\s)(?<![#¥$] )(?:${NUMBER}) (?=${SCALE}\b)`, 'g'),
    () => '',
  ),
  replacing(
    'missing-amount',
    '“$5 million” becomes “million”',
    new RegExp(String.raw`(?<=\s)(?:US|A|C)?[$£€](?:${NUMBER})[ -]?(?=${SCALE}\b)`, 'g'),
    () => '',
  ),
  replacing(
    'dangling-currency-symbol',
    '“$500” and “$5 million” become “$” and “$ million”',
    new RegExp(String.raw`(?<=[\s(])([$£€])${NUMBER}(?![\d\w-])`, 'g'),
    (match) => match[1],
  ),
  replacing(
    'missing-range-endpoint',
    '“between 5 and 9” and “from 5 to 9” lose one end',
    new RegExp(
      String.raw`\b(between|from) ([$£€]?${NUMBER}) (and|to) ([$£€]?${NUMBER})(?![\w,.%-]*[\w%])(?! (?:percent|per cent|million|billion))`,
      'gi',
    ),
    (match, random) => {
      const [, opens, low, joins, high] = match;
      return random() < 0.5 ? `${opens} ${low} ${joins}` : `${opens} ${joins} ${high}`;
    },
  ),
  replacing(
    'missing-date-part',
    '“on 5 May” and “in May of 2020” lose the day or the month',
    /\b(?:on (\d{1,2}) (?:January|February|March|April|May|June|July|August|September|October|November|December)|on (?:January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2})(?!\d)|in (?:January|February|March|April|May|June|July|August|September|October|November|December)(?= of \d{4}))/g,
    ([whole, first, second]) =>
      first !== undefined
        ? whole.replace(`${first} `, '')
        : second !== undefined
          ? whole.replace(` ${second}`, '')
          : 'in',
  ),
  replacing(
    'placeholder-left-in',
    'a figure becomes “TK”, “$X million” or “{{amount}}”',
    new RegExp(String.raw`(?<=\s)\$${NUMBER}(?= (?:million|billion)\b)`, 'g'),
    (_match, random) => pick(random, ['$X', 'TK', '{{amount}}', '[amount]', '$XX', 'NaN', '${amount}']),
  ),
  replacing('empty-brackets', 'what stood in brackets is gone', /\((?=[^()\n]{2,40}\))[^()\n]*\)/g, (_match, random) =>
    pick(random, ['()', '( )']),
  ),
  replacing(
    'baseless-multiple',
    'a sentence on what has doubled is added to a paragraph',
    /\.(?=\n)/g,
    (_match, random) => pick(random, ['. Complaints have doubled.', '. The number of members tripled in a year.']),
  ),
  replacing(
    'elided-unit',
    'the second of two sums of a sentence loses its currency',
    /\b\d[\d.]* (?:million|billion) (dollars|euros|pounds|yen|rubles)\b[^.\n]{1,60}?\b\d[\d.]* (?:million|billion) \1\b/g,
    ([whole, currency]) => whole.slice(0, -(currency as string).length - 1),
  ),
];
