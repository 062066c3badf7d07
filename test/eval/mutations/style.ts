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
];
