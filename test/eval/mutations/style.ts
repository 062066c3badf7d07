import { spelled } from '../../../server/src/core/rules/numbers.js';
import { type Mutation, pick, replacing } from './mutation.js';

export const STYLE: readonly Mutation[] = [
  replacing(
    'times-less',
    '“four times more” becomes “four times less”',
    /(?<=\b(?:two|three|four|five|six|ten|\d+) times )(?:more|as (?:many|much)|higher|larger|greater|the)\b/g,
    () => 'less',
  ),
  replacing(
    'malformed-thousands',
    'a number in thousands gains or loses a digit',
    /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,]*\d)/g,
    ([number], random) => pick(random, [number.slice(0, -1), `${number}0`, number.replace(/,(\d)/, '$1,')]),
  ),
  replacing(
    'wrong-ordinal-suffix',
    '“21st” becomes “21th”',
    /\b(\d+)(st|nd|rd|th)\b/g,
    ([, digits, suffix], random) =>
      `${digits}${pick(
        random,
        ['st', 'nd', 'rd', 'th'].filter((other) => other !== suffix),
      )}`,
  ),
  replacing(
    'thousand-style',
    '“300,000” becomes “300 thousand”',
    /(?<![\d.,])([1-9]\d{0,2}),000(?![,.\d])/g,
    ([, number]) => `${number} thousand`,
  ),
  replacing(
    'figure-or-word',
    '“25 countries” becomes “twenty-five countries”',
    /(?<=[a-z] )([1-9]\d)(?= [a-z]+s\b)/g,
    ([number]) => (Number(number) > 10 ? spelled(Number(number)) : undefined),
  ),
  replacing(
    'number-starts-sentence',
    '“In all, 12 people” becomes “12 people” at the start',
    /(?<=\. )[A-Z][a-z]+ (\d{1,3} [a-z]+s [a-z]+ )/g,
    ([, rest]) => rest,
  ),
  replacing('percent-style', '“5 percent” becomes “5%”', /(?<=\d) percent\b/g, () => '%'),
  replacing(
    'range-dash',
    '“5 to 7 days” becomes “5-7 days”',
    /(?<= )(\d+) to (\d+)(?= [a-z]+s\b)/g,
    ([, low, high]) => `${low}-${high}`,
  ),
  replacing(
    'decade-apostrophe',
    '“the 1990s” becomes “the 1990’s”',
    /\b(?:the|early|late|mid) (?:1[89]|20)\d0s\b/g,
    ([decade]) => `${decade.slice(0, -1)}’s`,
  ),
  replacing(
    'excess-precision',
    '“of the 45 members” becomes “26.67% of the 45 members”',
    /(?<= )of the (\d{2})(?= [a-z]+s\b)/g,
    ([of]) => `or 26.67% ${of}`,
  ),
];
