import { Gap, Shape, TokenKind, type Tokens } from '../segment/tokens.js';
import { KeptOn } from '../text/kept.js';

/** What hardly ever stands in a paragraph; one that has none of it need not be searched for it. */
export const Sight = {
  /** A token, or two or three, come a second time right behind. */
  twice: 1,
  /** A mark behind a mark, or right behind the stop of a word: "a.m.." */
  marks: 2,
  /** A number behind a number, and something between them. */
  numbers: 4,
  /** Digits and letters that touch: "p0lice", "5percent". */
  mixed: 8,
  /** A capital inside a word of small letters: "NorthStar", "POlice". */
  joined: 16,
  /** A stop, a comma or a hyphen behind a space, a stop or a comma with a word right behind it, or a comma and zeros behind a number. */
  spaced: 32,
} as const;

/** Which of it a paragraph has: bits of `Sight`. */
export function sightsIn(tokens: Tokens): number {
  return seenIn(tokens).sights;
}

/** The tokens that begin with a capital letter, in order: a sixth of all. */
export function capitalsIn(tokens: Tokens): readonly number[] {
  return seenIn(tokens).capitals;
}

/** Those of them that are capitals and nothing else, two at least: "IMF", not "U.S." */
export function shoutedIn(tokens: Tokens): readonly number[] {
  return seenIn(tokens).shouted;
}

export function hasShouted(tokens: Tokens): boolean {
  return shoutedIn(tokens).length > 0;
}

interface Seen {
  readonly sights: number;
  readonly capitals: readonly number[];
  readonly shouted: readonly number[];
}

/** One walk, however many rules look for names, marks and doubles. */
function seenIn(tokens: Tokens): Seen {
  let seen = known.get(tokens);
  if (seen === undefined) known.set(tokens, (seen = see(tokens)));
  return seen;
}

const known = new KeptOn<Tokens, Seen>();

function see(tokens: Tokens): Seen {
  const { count, kind, gap, shape, hash } = tokens;
  const capitals: number[] = [];
  let shouted: number[] | undefined;
  let sights = 0;
  let kindBefore = 0;
  // The hashes of the five tokens before; a token has none of -1.
  let one = -1;
  let two = -1;
  let three = -1;
  let four = -1;
  let five = -1;
  for (let at = 0; at < count; at++) {
    const own = hash[at] as number;
    const form = shape[at] as number;
    const touches = gap[at] === Gap.none;
    if (own === one || (own === two && one === three) || (own === three && one === four && two === five))
      sights |= Sight.twice;
    five = four;
    four = three;
    three = two;
    two = one;
    one = own;
    const previous = kindBefore;
    kindBefore = kind[at] as number;
    if (kindBefore === TokenKind.mark) {
      if (previous === TokenKind.mark || (touches && endsInStop(tokens, at - 1))) sights |= Sight.marks;
      if ((!touches || gap[at + 1] === Gap.none) && isMisplaced(tokens, at)) sights |= Sight.spaced;
      if (previous === TokenKind.number && touches && kind[at + 1] === TokenKind.number && isBeforeZero(tokens, at))
        sights |= Sight.spaced;
    } else if (kindBefore === TokenKind.number) {
      if (previous === TokenKind.number && !touches) sights |= Sight.numbers;
    } else {
      if ((touches && previous === TokenKind.number) || (form & Shape.digit) !== 0) sights |= Sight.mixed;
      if (form === Shape.lower) continue;
      if ((form & JOINED) === JOINED) sights |= Sight.joined;
      if ((form & Shape.capital) === 0) continue;
      capitals.push(at);
      if (form === SHOUTED) (shouted ??= []).push(at);
    }
  }
  return { sights, capitals, shouted: shouted ?? NONE };
}

const NONE: readonly never[] = [];

const COMMA = 44;
const HYPHEN = 45;
const STOP = 46;
const ZERO = 48;
const SHOUTED = Shape.capital | Shape.innerCapital;
const JOINED = Shape.lower | Shape.innerCapital;

function endsInStop({ text, end }: Tokens, at: number): boolean {
  return at >= 0 && text.charCodeAt((end[at] as number) - 1) === STOP;
}

/** "5,000, 000". */
function isBeforeZero({ text, start }: Tokens, at: number): boolean {
  return text.charCodeAt(start[at] as number) === COMMA && text.charCodeAt(start[at + 1] as number) === ZERO;
}

/** A stop or a comma that stands behind a space, or that a word stands right behind; a hyphen behind a space alone. */
function isMisplaced({ text, start, gap, kind }: Tokens, at: number): boolean {
  const code = text.charCodeAt(start[at] as number);
  if (code === HYPHEN) return gap[at] !== Gap.none && gap[at + 1] === Gap.none;
  return (code === COMMA || code === STOP) && (gap[at] !== Gap.none || kind[at + 1] === TokenKind.word);
}
