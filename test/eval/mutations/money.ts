import { type Mutation, pick, replacing } from './mutation.js';

export const MONEY: readonly Mutation[] = [
  replacing(
    'duplicated-scale-or-unit',
    '“5 percent” becomes “5% percent”, “$5 million” “$5 million dollars” or “$5m million”',
    /(\d) ?(%|percent\b)|([$£€])(\d[\d.,]*)( (?:million|billion))\b/g,
    (match, random) => {
      if (match[2] !== undefined) return `${match[1]}% percent`;
      const name = match[3] === '$' ? 'dollars' : match[3] === '£' ? 'pounds' : 'euros';
      return pick(random, [
        `${match[0]} ${name}`,
        `${match[3]}${match[4]}${match[5] === ' million' ? 'm' : 'bn'}${match[5]}`,
      ]);
    },
  ),
];
