import type { Figure, FigureKind } from '../figures/figure.js';
import { createLexicon, type Lexicon } from '../segment/lexicon.js';
import type { Tokens } from '../segment/tokens.js';
import { rareIn } from './characters.js';

/**
 * What must stand in a sentence or paragraph for a rule to look at it at all: all that is said here. Most sentences have
 * nothing for most rules, and so they cost next to nothing.
 */
export interface Needs {
  /** At least so many figures. */
  readonly figures?: number;
  /** A figure of one of these kinds. */
  readonly kinds?: readonly FigureKind[];
  /** A figure that is so. */
  readonly figure?: (figure: Figure) => boolean;
  /** One of these words or marks, whatever its case: separated by spaces, or a word list. */
  readonly words?: string | (() => Lexicon<unknown>);
  /** What must be so where one of the words stands: at token `index`, which may be any of the paragraph. */
  readonly where?: (tokens: Tokens, index: number) => boolean;
  /** A rare character of one of these sorts, somewhere in the paragraph: bits of `Rare`. */
  readonly characters?: number;
  /** What else a quick look must say, from token `first` to before `last`; asked only where all other needs are met. */
  readonly glance?: (tokens: Tokens, first: number, last: number, figures: readonly Figure[]) => boolean;
}

/**
 * Looks at a stretch of tokens once and gives the numbers of the needs that are met there, in no order, in a list that
 * the next look writes over. `figures` are those of the stretch from token `first` to before `last`.
 */
export type Lookout = (tokens: Tokens, first: number, last: number, figures: readonly Figure[]) => readonly number[];

/** All words of all needs are looked for in one probe a token. */
export function createLookout(needs: readonly Needs[]): Lookout {
  const words = wakersByWord(needs.entries());
  const fewest = Int32Array.from(
    needs,
    ({ figures, kinds, figure }) => figures ?? (kinds === undefined && figure === undefined ? 0 : 1),
  );
  const kinds = Int32Array.from(needs, (each) => each.kinds?.reduce((bits, kind) => bits | KINDS[kind], 0) ?? -1);
  const characters = Int32Array.from(needs, (each) => each.characters ?? -1);
  const ofFigures = needs.map(({ figure }) => figure);
  const places = needs.map(({ where }) => where);
  const glances = needs.map(({ glance }) => glance);
  const asksCharacters = needs.some((each) => each.characters !== undefined);
  const withoutFigures = wakersByWord([...needs.entries()].filter(([number]) => fewest[number] === 0));
  const wordless = [...needs.keys()].filter((number) => needs[number]?.words === undefined);
  const figureless = wordless.filter((number) => fewest[number] === 0);
  /** For each of the needs the number of the last look in which it was decided by one of its words. */
  const seen = new Int32Array(needs.length);
  const met: number[] = [];
  let looks = 0;
  let present = 0;
  let rare = 0;
  /** What is known of the stretch as a whole. */
  const mayBeMet = (number: number, figures: readonly Figure[]): boolean =>
    figures.length >= (fewest[number] as number) &&
    (kinds[number] === -1 || ((kinds[number] as number) & present) !== 0) &&
    (characters[number] === -1 || ((characters[number] as number) & rare) !== 0);
  const isMet = (number: number, tokens: Tokens, first: number, last: number, figures: readonly Figure[]): boolean =>
    hasFigure(figures, ofFigures[number]) && glances[number]?.(tokens, first, last, figures) !== false;
  return (tokens, first, last, figures) => {
    looks++;
    met.length = 0;
    present = 0;
    for (const { kind } of figures) present |= KINDS[kind];
    rare = asksCharacters ? rareIn(tokens) : 0;
    const isBare = figures.length === 0;
    for (const number of isBare ? figureless : wordless) {
      if (mayBeMet(number, figures) && isMet(number, tokens, first, last, figures)) met.push(number);
    }
    const wakers = isBare ? withoutFigures : words;
    if (wakers.words.length === 0) return met;
    for (let at = first; at < last; at++) {
      const woken = wakers.get(tokens, at);
      if (woken === undefined) continue;
      for (let each = 0; each < woken.length; each++) {
        const number = woken[each] as number;
        if (seen[number] === looks) continue;
        const isPossible = mayBeMet(number, figures);
        if (isPossible && places[number]?.(tokens, at) === false) continue;
        seen[number] = looks;
        if (isPossible && isMet(number, tokens, first, last, figures)) met.push(number);
      }
    }
    return met;
  };
}

function hasFigure(figures: readonly Figure[], isSo: Needs['figure']): boolean {
  if (isSo === undefined) return true;
  for (let at = 0; at < figures.length; at++) if (isSo(figures[at] as Figure)) return true;
  return false;
}

/** For each word the numbers of the needs that it is among. */
function wakersByWord(needs: Iterable<readonly [number, Needs]>): Lexicon<Int32Array> {
  const wakers = new Map<string, number[]>();
  for (const [number, { words }] of needs) {
    if (words === undefined) continue;
    for (const word of typeof words === 'string' ? words.split(/\s+/) : words().words) {
      const woken = wakers.get(word);
      if (woken === undefined) wakers.set(word, [number]);
      else woken.push(number);
    }
  }
  return createLexicon([...wakers].map(([word, woken]) => [word, Int32Array.from(woken)] as const));
}

const KINDS: Readonly<Record<FigureKind, number>> = {
  cardinal: 1,
  ordinal: 2,
  percent: 4,
  money: 8,
  measure: 16,
  multiple: 32,
  ratio: 64,
  date: 128,
  time: 256,
  duration: 512,
  age: 1024,
  score: 2048,
};
