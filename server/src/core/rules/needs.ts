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
 * Looks at a paragraph and then at its sentences, one after the other, and gives the numbers of the needs that are met
 * there, in order. Words are looked for once, for the paragraph and its sentences.
 */
export interface Lookout {
  /** What is met in the whole paragraph. */
  paragraph(tokens: Tokens, figures: readonly Figure[]): readonly number[];
  /** What is met from token `first` to before `last` of the paragraph looked at last; `figures` are those that stand there. */
  sentence(tokens: Tokens, first: number, last: number, figures: readonly Figure[]): readonly number[];
}

/** Needs of those that look at paragraphs, and of those that look at sentences; each have numbers of their own. */
export function createLookout(ofParagraphs: readonly Needs[], ofSentences: readonly Needs[] = []): Lookout {
  const inParagraph = createWatch(ofParagraphs);
  const inSentence = createWatch(ofSentences);
  const words = wakersByWord(ofParagraphs, ofSentences);
  /** The tokens of the paragraph that wake anybody of its sentences, and whom. */
  const places: number[] = [];
  const wakings: Waking[] = [];
  let noted = 0;
  let next = 0;
  return {
    paragraph(tokens, figures) {
      inParagraph.begin(tokens, figures);
      noted = next = 0;
      for (let at = 0; at < tokens.count; at++) {
        const waking = words.glance(tokens, at);
        if (waking === undefined) continue;
        if (waking.paragraphs !== undefined) inParagraph.wake(waking.paragraphs, tokens, at);
        if (waking.sentences === undefined) continue;
        places[noted] = at;
        wakings[noted++] = waking.sentences;
      }
      return inParagraph.met(tokens, 0, tokens.count, figures);
    },
    sentence(tokens, first, last, figures) {
      inSentence.begin(tokens, figures);
      while (next < noted && (places[next] as number) < first) next++;
      for (; next < noted && (places[next] as number) < last; next++)
        inSentence.wake(wakings[next] as Waking, tokens, places[next] as number);
      return inSentence.met(tokens, first, last, figures);
    },
  };
}

/** Finds which of some needs are met in one stretch of tokens after the other. What is said of the stretch as a whole is set arithmetic. */
interface Watch {
  /** At another stretch, with these figures. */
  begin(tokens: Tokens, figures: readonly Figure[]): void;
  /** At a word of the stretch, for those that it is among the words of. */
  wake(waking: Waking, tokens: Tokens, at: number): void;
  met(tokens: Tokens, first: number, last: number, figures: readonly Figure[]): readonly number[];
}

function createWatch(needs: readonly Needs[]): Watch {
  const setOf = (isIn: (each: Needs) => boolean): NumberSet => {
    const set = nobodyOf(needs);
    for (const [number, each] of needs.entries()) if (isIn(each)) add(set, number);
    return set;
  };
  const wordless = setOf(({ words }) => words === undefined);
  const mostFigures = Math.max(0, ...needs.map(fewestFigures));
  const asksCharacters = needs.some(({ characters }) => characters !== undefined);
  // Needs are objects of many makes, and each make is slow to look into where all are looked into in turn.
  const figureOf = needs.map(({ figure }) => figure);
  const whereOf = needs.map(({ where }) => where);
  const glanceOf = needs.map(({ glance }) => glance);
  const woken = nobodyOf(needs);
  /** By how many figures there are, of which kinds, and by the rare characters: stretches of one sort are many. */
  const sorts = new Map<number, NumberSet>();
  let possible: NumberSet = wordless;

  /** The needs that are met in a stretch of this sort, but for words and looks. */
  function possibleIn(count: number, kinds: number, rare: number): NumberSet {
    const sort = (kinds * (mostFigures + 1) + count) * ALL_RARE + rare;
    let set = sorts.get(sort);
    if (set === undefined) {
      set = setOf(
        (each) =>
          fewestFigures(each) <= count &&
          (each.kinds === undefined || each.kinds.some((kind) => (kinds & KIND_BITS[kind]) !== 0)) &&
          (each.characters === undefined || (each.characters & rare) !== 0),
      );
      sorts.set(sort, set);
    }
    return set;
  }

  return {
    begin(tokens, figures) {
      let kinds = 0;
      for (let at = 0; at < figures.length; at++) kinds |= KIND_BITS[(figures[at] as Figure).kind];
      possible = possibleIn(Math.min(figures.length, mostFigures), kinds, asksCharacters ? rareIn(tokens) : 0);
      for (let slot = 0; slot < woken.length; slot++) woken[slot] = wordless[slot] as number;
    },
    wake({ anywhere, somewhere }, tokens, at) {
      for (let slot = 0; slot < woken.length; slot++)
        woken[slot] = (woken[slot] as number) | (anywhere[slot] as number);
      for (let each = 0; each < somewhere.length; each++) {
        const number = somewhere[each] as number;
        if (has(possible, number) && !has(woken, number) && whereOf[number]?.(tokens, at) === true) add(woken, number);
      }
    },
    met(tokens, first, last, figures) {
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
    },
  };
}

const ALL_RARE = 2 * Math.max(...Object.values(Rare));

/** Most stretches have nothing for anybody. */
const NONE: readonly never[] = [];

/** Numbers of needs, a bit each. */
type NumberSet = Int32Array;

function nobodyOf(needs: readonly Needs[]): NumberSet {
  return new Int32Array((needs.length + 31) >> 5);
}

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

/** The needs that a word is among the words of. */
interface Waking {
  readonly anywhere: NumberSet;
  /** Those that ask where it stands. */
  readonly somewhere: readonly number[];
}

interface Wakers {
  readonly paragraphs: Waking | undefined;
  readonly sentences: Waking | undefined;
}

function wakersByWord(ofParagraphs: readonly Needs[], ofSentences: readonly Needs[]): Lexicon<Wakers> {
  const [paragraphs, sentences] = [wakingsOf(ofParagraphs), wakingsOf(ofSentences)];
  const words = new Set([...paragraphs.keys(), ...sentences.keys()]);
  return createLexicon(
    [...words].map((word) => [word, { paragraphs: paragraphs.get(word), sentences: sentences.get(word) }] as const),
  );
}

function wakingsOf(needs: readonly Needs[]): ReadonlyMap<string, Waking> {
  const wakers = new Map<string, { anywhere: NumberSet; somewhere: number[] }>();
  for (const [number, { words, where }] of needs.entries()) {
    if (words === undefined) continue;
    for (const word of typeof words === 'string' ? words.split(/\s+/) : words().words) {
      let waking = wakers.get(word);
      if (waking === undefined) wakers.set(word, (waking = { anywhere: nobodyOf(needs), somewhere: [] }));
      if (where === undefined) add(waking.anywhere, number);
      else waking.somewhere.push(number);
    }
  }
  return wakers;
}

const KIND_BITS = Object.fromEntries(FIGURE_KINDS.map((kind, at) => [kind, 1 << at])) as Record<FigureKind, number>;
