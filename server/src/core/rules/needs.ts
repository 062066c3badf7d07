import { FIGURE_KINDS, type Figure, type FigureKind } from '../figures/figure.js';
import { createLexicon, type Lexicon } from '../segment/lexicon.js';
import type { Tokens } from '../segment/tokens.js';
import { Rare, rareIn } from './characters.js';

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
 * Looks at a stretch of tokens once and gives the numbers of the needs that are met there, in order. `figures` are those
 * of the stretch from token `first` to before `last`.
 */
export type Lookout = (tokens: Tokens, first: number, last: number, figures: readonly Figure[]) => readonly number[];

/** All words of all needs are looked for in one probe a token; what is said of the stretch as a whole is set arithmetic. */
export function createLookout(needs: readonly Needs[]): Lookout {
  const nobody = (): NumberSet => new Int32Array((needs.length + 31) >> 5);
  const setOf = (isIn: (each: Needs) => boolean): NumberSet => {
    const set = nobody();
    for (const [number, each] of needs.entries()) if (isIn(each)) add(set, number);
    return set;
  };
  const wordless = setOf(({ words }) => words === undefined);
  const mostFigures = Math.max(0, ...needs.map(fewestFigures));
  const asksCharacters = needs.some(({ characters }) => characters !== undefined);
  const words = wakersByWord(needs, nobody);
  // Needs are objects of many makes, and each make is slow to look into where all are looked into in turn.
  const figureOf = needs.map(({ figure }) => figure);
  const whereOf = needs.map(({ where }) => where);
  const glanceOf = needs.map(({ glance }) => glance);
  const woken = nobody();
  /** By how many figures there are, of which kinds, and by the rare characters: stretches of one sort are many. */
  const sorts = new Map<number, Possible>();

  /** What is said of a stretch of this sort as a whole. */
  function possibleIn(count: number, kinds: number, rare: number): Possible {
    const sort = (kinds * (mostFigures + 1) + count) * ALL_RARE + rare;
    let possible = sorts.get(sort);
    if (possible === undefined) {
      const set = setOf(
        (each) =>
          fewestFigures(each) <= count &&
          (each.kinds === undefined || each.kinds.some((kind) => (kinds & KIND_BITS[kind]) !== 0)) &&
          (each.characters === undefined || (each.characters & rare) !== 0),
      );
      possible = { set, asksWords: set.some((here, at) => (here & ~(wordless[at] as number)) !== 0) };
      sorts.set(sort, possible);
    }
    return possible;
  }

  return (tokens, first, last, figures) => {
    let kinds = 0;
    for (let at = 0; at < figures.length; at++) kinds |= KIND_BITS[(figures[at] as Figure).kind];
    const rare = asksCharacters ? rareIn(tokens) : 0;
    const { set: possible, asksWords } = possibleIn(Math.min(figures.length, mostFigures), kinds, rare);
    for (let slot = 0; slot < woken.length; slot++) woken[slot] = wordless[slot] as number;
    const end = asksWords ? last : first;
    for (let at = first; at < end; at++) {
      const waking = words.glance(tokens, at);
      if (waking === undefined) continue;
      const { anywhere, somewhere } = waking;
      for (let slot = 0; slot < woken.length; slot++)
        woken[slot] = (woken[slot] as number) | (anywhere[slot] as number);
      for (let each = 0; each < somewhere.length; each++) {
        const number = somewhere[each] as number;
        if (has(possible, number) && !has(woken, number) && whereOf[number]?.(tokens, at) === true) add(woken, number);
      }
    }
    let met: number[] | undefined;
    for (let slot = 0; slot < woken.length; slot++) {
      for (let left = (possible[slot] as number) & (woken[slot] as number); left !== 0; left &= left - 1) {
        const number = slot * 32 + 31 - Math.clz32(left & -left);
        if (!hasFigure(figures, figureOf[number]) || glanceOf[number]?.(tokens, first, last, figures) === false)
          continue;
        if (met === undefined) met = [number];
        else met.push(number);
      }
    }
    return met ?? NONE;
  };
}

/** The needs that are met in a stretch of a sort, but for words and looks, and whether one of them asks for words. */
interface Possible {
  readonly set: NumberSet;
  readonly asksWords: boolean;
}

const ALL_RARE = 2 * Math.max(...Object.values(Rare));

/** Most stretches have nothing for anybody. */
const NONE: readonly never[] = [];

/** Numbers of needs, a bit each. */
type NumberSet = Int32Array;

function add(set: NumberSet, number: number): void {
  set[number >> 5] = (set[number >> 5] as number) | (1 << (number & 31));
}

function has(set: NumberSet, number: number): boolean {
  return (((set[number >> 5] as number) >>> (number & 31)) & 1) === 1;
}

function fewestFigures({ figures, kinds, figure }: Needs): number {
  return figures ?? (kinds === undefined && figure === undefined ? 0 : 1);
}

function hasFigure(figures: readonly Figure[], isSo: Needs['figure']): boolean {
  if (isSo === undefined) return true;
  for (let at = 0; at < figures.length; at++) if (isSo(figures[at] as Figure)) return true;
  return false;
}

/** The needs that a word is among. */
interface Waking {
  readonly anywhere: NumberSet;
  /** Those that ask where it stands. */
  readonly somewhere: readonly number[];
}

function wakersByWord(needs: readonly Needs[], nobody: () => NumberSet): Lexicon<Waking> {
  const wakers = new Map<string, { anywhere: NumberSet; somewhere: number[] }>();
  for (const [number, { words, where }] of needs.entries()) {
    if (words === undefined) continue;
    for (const word of typeof words === 'string' ? words.split(/\s+/) : words().words) {
      let waking = wakers.get(word);
      if (waking === undefined) wakers.set(word, (waking = { anywhere: nobody(), somewhere: [] }));
      if (where === undefined) add(waking.anywhere, number);
      else waking.somewhere.push(number);
    }
  }
  return createLexicon(wakers);
}

const KIND_BITS = Object.fromEntries(FIGURE_KINDS.map((kind, at) => [kind, 1 << at])) as Record<FigureKind, number>;
