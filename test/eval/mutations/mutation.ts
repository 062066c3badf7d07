import type { Analysis } from '../../../server/src/core/analysis/analysis.js';
import type { Edit } from '../../../server/src/core/rules/finding.js';

/** A kind of defect that can be planted in a clean article. */
export interface Mutation {
  /** The rule that is to find it. */
  readonly rule: string;
  /** In a few words, for the table. */
  readonly what: string;
  /** True where the finding may stand elsewhere in the paragraph: at the mark whose other is gone. */
  readonly inParagraph?: true;
  /** Every place where it can be planted, with the edit that does so; `random` draws what is put in. */
  readonly sites: (text: string, random: () => number, analysis: Analysis) => Iterable<Edit>;
}

/** Replaces what the pattern finds; `undefined` leaves the place alone. The pattern has the flags `g` and `d`. */
export function replacing(
  rule: string,
  what: string,
  pattern: RegExp,
  replacement: (match: RegExpExecArray, random: () => number) => string | undefined,
): Mutation {
  return {
    rule,
    what,
    *sites(text, random) {
      for (const match of text.matchAll(pattern)) {
        const newText = replacement(match, random);
        if (newText === undefined || newText === match[0]) continue;
        yield { start: match.index, end: match.index + match[0].length, newText };
      }
    },
  };
}

/** A whole number from `low` to `high`. */
export function between(random: () => number, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

export function pick<T>(random: () => number, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}
