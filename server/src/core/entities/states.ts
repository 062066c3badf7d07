import { wordList } from '../segment/lexicon.js';
import { isCapitalised, markAt } from '../segment/marks.js';
import { Shape, TokenKind, type Tokens } from '../segment/tokens.js';

/** A name by its tokens, `first` included, `last` excluded. */
interface Words {
  readonly first: number;
  readonly last: number;
}

/** "Ariz." of "Snowflake, Ariz.": one word as newspapers shorten a state, its stop behind it, and a comma with a name before. */
export function isShortState(tokens: Tokens, { first, last }: Words): boolean {
  if (last - first !== 1 || SHORT.get(tokens, first) === undefined || markAt(tokens, last) !== '.') return false;
  const isSmall = ((tokens.shape[first] as number) & Shape.lower) !== 0;
  return isSmall && markAt(tokens, first - 1) === ',' && isCapitalised(tokens, first - 2);
}

const SHORT =
  wordList(`ala ariz ark calif colo conn del fla ga ill ind kan ky md mass mich minn mo mont neb nev okla ore pa penn tenn tex vt
  wash wis wyo`);

/** Where the state starts that stands behind a town without a comma; the name's start where there is none. */
export function stateAtEnd(tokens: Tokens, { first, last }: Words): number {
  const end = last - 1;
  if (end === first) return first;
  let at = first;
  if (
    end - 1 > first &&
    STATES_OF_TWO.get(tokens, end) !== undefined &&
    OPENERS_OF_STATES.get(tokens, end - 1) !== undefined
  )
    at = end - 1;
  else if (STATES.get(tokens, end) !== undefined) at = end;
  if (at === first || tokens.kind[at - 1] !== TokenKind.word || PARTS_OF_STATES.get(tokens, at - 1) !== undefined)
    return first;
  return isCapitalised(tokens, at) === isCapitalised(tokens, at - 1) ? at : first;
}

/** States of the US by the last word of their names, and what opens those of two; "Washington" ends other names. */
const STATES =
  wordList(`alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
  indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
  nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming`);
const STATES_OF_TWO = wordList('hampshire jersey mexico york carolina dakota virginia island');
const OPENERS_OF_STATES = wordList('new north south west rhode');
/** What stands before a state's name without being a town. */
const PARTS_OF_STATES =
  wordList(`new north south east west northern southern eastern western northeast northwest southeast
  southwest central upstate downstate upper lower inner outer rural old greater baja alta lake port fort mount`);
