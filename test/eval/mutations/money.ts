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
  {
    rule: 'currency-pair-inconsistent',
    what: '“$20m (£10m)” takes another scale or another first digit in brackets, in an article with another such pair',
    *sites(text, random) {
      const pairs = [...text.matchAll(PAIR)];
      for (const match of pairs) {
        const [whole, first = '', before = '', second = '', digit = '', digits = '', scale] = match;
        if (!pairs.some((pair) => pair !== match && pair[1] === first && pair[3] === second)) continue;
        const changed =
          scale !== undefined && random() < 0.5
            ? digit + digits + other(scale)
            : String((Number(digit) + 3) % 9 || 9) + digits + (scale ?? '');
        yield { start: match.index, end: match.index + whole.length, newText: first + before + second + changed };
      }
    },
  },
  {
    rule: 'scale-slip',
    what: 'one of two equal sums takes the other scale word',
    *sites(text) {
      const seen = new Map<string, RegExpExecArray[]>();
      for (const match of text.matchAll(/[$£€]\d[\d,.]*( million| billion)\b/g)) {
        if (match[0].replace(/[^1-9]/g, '').length < 2) continue;
        seen.set(match[0], [...(seen.get(match[0]) ?? []), match]);
      }
      for (const matches of seen.values()) {
        const last = matches.at(-1);
        if (last === undefined || matches.length < 2) continue;
        const end = last.index + last[0].length;
        const scale = last[1] as string;
        yield { start: end - scale.length, end, newText: other(scale) };
      }
    },
  },
  replacing(
    'scale-slip',
    'a part after “including” and “of which” takes the larger scale word',
    /((?:including|of which) [$£€]\d[\d.,]*) million\b/g,
    ([, part]) => `${part} billion`,
  ),
  {
    rule: 'scale-slip',
    what: 'one of four or more sums in millions of a paragraph becomes billions',
    *sites(text) {
      for (const paragraph of text.matchAll(/[^\n]+/g)) {
        const sums = [...paragraph[0].matchAll(/[$£€]\d[\d.,]* million\b/g)];
        if (sums.length < 4 || / billion\b/.test(paragraph[0])) continue;
        const second = sums[1] as RegExpExecArray;
        const end = paragraph.index + second.index + second[0].length;
        yield { start: end - 'million'.length, end, newText: 'billion' };
      }
    },
  },
  replacing(
    'ambiguous-dollar',
    '“$5 million” becomes “C$5 million, later $6 million”',
    /(?<![A-Z])\$\d[\d.,]* (?:million|billion)\b/g,
    ([sum]) => `C${sum}, later $6 million,`,
  ),
  replacing(
    'missing-house-conversion',
    'dollars become yen',
    /(?<![A-Z])\$(\d[\d.,]* (?:million|billion))\b/g,
    ([, sum]) => `${sum} yen`,
  ),
];

/** A sum and its conversion in brackets: both signs, what stands between them, and the second's digits and scale. */
const PAIR =
  /((?:US|A|C|NZ|HK)?[$£€¥])(\d[\d,.]*(?: ?(?:million|billion|m|bn))? \((?:about |approximately )?)((?:US|A|C|NZ|HK)?[$£€¥])(\d)([\d,.]*)( ?(?:million|billion|m|bn)\b)?/g;

/** The scale a thousand times larger or smaller, in the same form. */
function other(scale: string): string {
  const [space, word] = [scale.startsWith(' ') ? ' ' : '', scale.trim()];
  const others: Record<string, string> = { million: 'billion', billion: 'million', m: 'bn', bn: 'm' };
  return space + (others[word] as string);
}
