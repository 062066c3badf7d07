import { createLexicon, wordList } from '../../segment/lexicon.js';
import type { Tokens } from '../../segment/tokens.js';

/** Which way a word says that something went, and what part of speech it can be. */
export interface ChangeWord {
  readonly direction: 1 | -1;
  /** "rose"; a word may be verb and noun ("drop"). */
  readonly isVerb: boolean;
  /** "a rise of", "a 5% rise". */
  readonly isNoun: boolean;
  /** "up", "more", "higher". */
  readonly isComparative: boolean;
  /** The word of the other direction, in the same form. */
  readonly opposite?: string;
}

/** Each line: rising words with their falling counterparts in the same form, and what they are. */
const PAIRS: readonly (readonly [rising: string, falling: string, sort: string])[] = [
  ['rose', 'fell', 'v'],
  ['risen', 'fallen', 'v'],
  ['rising', 'falling', 'v'],
  ['rise', 'fall', 'vn'],
  ['rises', 'falls', 'vn'],
  ['increased', 'decreased', 'v'],
  ['increase', 'decrease', 'vn'],
  ['increases', 'decreases', 'vn'],
  ['increasing', 'decreasing', 'v'],
  ['grew', 'shrank', 'v'],
  ['grown', 'shrunk', 'v'],
  ['grow', 'shrink', 'v'],
  ['grows', 'shrinks', 'v'],
  ['growing', 'shrinking', 'v'],
  ['climbed', 'dropped', 'v'],
  ['climbing', 'dropping', 'v'],
  ['climb', 'drop', 'vn'],
  ['climbs', 'drops', 'v'],
  ['raised', 'lowered', 'v'],
  ['raising', 'lowering', 'v'],
  ['raise', 'lower', 'v'],
  ['raises', 'lowers', 'v'],
  ['expanded', 'contracted', 'v'],
  ['expanding', 'contracting', 'v'],
  ['soared', 'plunged', 'v'],
  ['soaring', 'plunging', 'v'],
  ['soar', 'plunge', 'v'],
  ['appreciated', 'depreciated', 'v'],
  ['surged', 'slumped', 'v'],
  ['surging', 'slumping', 'v'],
  ['surge', 'slump', 'vn'],
  ['jumped', 'tumbled', 'v'],
  ['jump', 'tumble', 'vn'],
  ['jumping', 'tumbling', 'v'],
  ['up', 'down', 'c'],
  ['upward', 'downward', 'c'],
  ['upwards', 'downwards', 'c'],
  ['more', 'less', 'c'],
  ['higher', 'lower', 'c'],
  ['greater', 'smaller', 'c'],
  ['longer', 'shorter', 'c'],
  ['heavier', 'lighter', 'c'],
  ['older', 'younger', 'c'],
  ['faster', 'slower', 'c'],
  ['taller', 'shorter', 'c'],
  ['deeper', 'shallower', 'c'],
  ['wider', 'narrower', 'c'],
  ['dearer', 'cheaper', 'c'],
  ['costlier', 'cheaper', 'c'],
  ['warmer', 'cooler', 'c'],
  ['hotter', 'colder', 'c'],
  ['wetter', 'drier', 'c'],
  ['richer', 'poorer', 'c'],
  ['stronger', 'weaker', 'c'],
];

const RISING = `
  leapt:v leaped:v leap:vn rocketed:v skyrocketed:v swelled:v swollen:v swell:v gained:v gain:vn gains:vn advanced:v
  hiked:v hike:vn boosted:v boosts:v growth:n gaining:v ballooned:v mushroomed:v upped:v larger:c bigger:c
  widened:v widen:v expand:v expands:v extend:v extends:v extended:v extending:v boost:v boosting:v improvement:n
  advancing:v leaping:v widening:v rebounding:v recovering:v lifted:v lifts:v lift:v lifting:v edging:v inched:v hikes:vn hiking:v lengthened:v lengthen:v swells:v swelling:v soars:v surges:vn jumps:vn
  bumped:v bump:n upping:v above:c ahead:c expansion:n uptick:n upturn:n uplift:n plus:n overrun:n spiked:v spike:vn rebounded:v recovered:v rallied:v bounced:v
 thicker:c exceeded:v exceeds:v exceeding:v`;
const FALLING = `
  slid:v slide:vn sliding:v dipping:v shedding:v narrowing:v retreating:v receding:v dwindling:v slipped:v slip:v slipping:v sank:v sunk:v sinking:v plummeted:v plummeting:v plummet:v
  declined:v decline:vn declines:vn declining:v dipped:v dip:vn diminished:v dwindled:v reduced:v reduce:v reducing:v
  reduces:v reduction:n reductions:n slashed:v slashing:v cut:vn cuts:vn cutting:v trimmed:v shed:v fewer:c
  nosedived:v crashed:v collapsed:v narrowed:v below:c short:c deterioration:n dips:vn slips:v sheds:v trims:v trimming:v slashes:v slash:v narrows:v narrow:v
  shortened:v shorten:v lightened:v docked:v pared:v contraction:n shrinkage:n downturn:n plunge:vn minus:n thinner:c
  retreated:v receded:v ebbed:v`;

export const CHANGE_WORDS = createLexicon<ChangeWord>(words());

function* words(): Generator<readonly [string, ChangeWord]> {
  for (const [rising, falling, sort] of PAIRS) {
    yield [rising, changeWord(1, sort, falling)];
    // "lower" is first of all what is less.
    if (falling !== 'lower' || sort === 'c') yield [falling, changeWord(-1, falling === 'lower' ? 'vc' : sort, rising)];
  }
  for (const [list, direction] of [
    [RISING, 1],
    [FALLING, -1],
  ] as const) {
    for (const entry of list.trim().split(/\s+/)) {
      const [word = '', sort = ''] = entry.split(':');
      yield [word, changeWord(direction, sort)];
    }
  }
}

function changeWord(direction: 1 | -1, sort: string, opposite?: string): ChangeWord {
  return {
    direction,
    isVerb: sort.includes('v'),
    isNoun: sort.includes('n'),
    isComparative: sort.includes('c'),
    ...(opposite === undefined ? {} : { opposite }),
  };
}

/** A word that says which way something went: its token, and 1 for more. */
export interface Cue {
  readonly at: number;
  readonly direction: 1 | -1;
}

export function nounAt(tokens: Tokens, index: number): Cue | undefined {
  const word = index < 0 ? undefined : CHANGE_WORDS.get(tokens, index);
  return word?.isNoun === true ? { at: index, direction: word.direction } : undefined;
}

const UP_OR_DOWN = wordList('up down upward upwards downward downwards');

export function isUpOrDown(tokens: Tokens, index: number): boolean {
  return UP_OR_DOWN.get(tokens, index) !== undefined;
}

/** Which way the pace went that one of these says: "growth slowed to 2 percent". */
export const PACE_WORDS = createLexicon<1 | -1>([
  ...'slow slows slowed slowing ease eases eased easing decelerate decelerated decelerating moderate moderated moderating'
    .split(' ')
    .map((word) => [word, -1] as const),
  ...'accelerate accelerated accelerating quicken quickened quickening'.split(' ').map((word) => [word, 1] as const),
]);
