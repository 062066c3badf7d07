import type { Draft } from '../draft.js';
import type { Modifier } from '../figure.js';
import { isInnerHyphen, type Reader } from '../reader.js';

/** What the words around say of the value: "about", "more than", "at least", "up to", "as high as". */
export function readModifiers(drafts: readonly Draft[], reader: Reader): void {
  for (const draft of drafts) {
    if (UNMODIFIED.has(draft.kind)) continue;
    const modifier = isDuring(reader, draft) ? undefined : (before(reader, draft) ?? after(reader, draft.last));
    if (modifier !== undefined) draft.modifier = modifier;
  }
}

/** "$3 million over five years": a time that something takes, where "in over a year" is a length. */
function isDuring(reader: Reader, { kind, first }: Draft): boolean {
  return kind === 'duration' && reader.lower(first - 1) === 'over' && !reader.isOneOf(first - 2, BEFORE_OVER);
}

const BEFORE_OVER: ReadonlySet<string> = new Set(
  'in for just well after of lasting took is was with within by a'.split(' '),
);

const UNMODIFIED: ReadonlySet<string> = new Set(['date', 'time', 'ordinal', 'score']);

function before(reader: Reader, { first, last }: Draft): Modifier | undefined {
  let at = first - 1;
  // "below the 5,000 mark".
  if (reader.lower(last) === 'mark' && reader.lower(at) === 'the') at--;
  while (FILLERS.has(reader.lower(at))) at--;
  const word = reader.lower(at);
  const single = SINGLE.get(word);
  if (single !== undefined) return negated(reader, at - 1, single);
  const previous = reader.lower(at - 1);
  const pair = PAIR_ENDS.has(word) ? PAIRS.get(`${previous} ${word}`) : undefined;
  if (pair !== undefined) return negated(reader, at - 2, pair);
  if (word === 'as' && reader.lower(at - 2) === 'as') return AS_AS.get(previous);
  if (word === 'of' && MEASURES_OF.has(previous)) return MEASURES_OF.get(previous);
  return undefined;
}

const FILLERS: ReadonlySet<string> = new Set(['a', 'an', 'another']);

const SINGLE: ReadonlyMap<string, Modifier> = new Map([
  ...'about around approximately roughly some nearly almost circa approx ca estimated'
    .split(' ')
    .map((word): [string, Modifier] => [word, 'about']),
  ['over', 'more-than'],
  ['above', 'more-than'],
  ['exceeding', 'more-than'],
  ['under', 'less-than'],
  ['below', 'less-than'],
]);

const PAIRS: ReadonlyMap<string, Modifier> = new Map([
  ['more than', 'more-than'],
  ['greater than', 'more-than'],
  ['higher than', 'more-than'],
  ['larger than', 'more-than'],
  ['longer than', 'more-than'],
  ['less than', 'less-than'],
  ['fewer than', 'less-than'],
  ['lower than', 'less-than'],
  ['at least', 'at-least'],
  ['at most', 'at-most'],
  ['up to', 'at-most'],
  ['close to', 'about'],
  ['upwards of', 'more-than'],
  ['starting at', 'at-least'],
]);
const PAIR_ENDS: ReadonlySet<string> = new Set([...PAIRS.keys()].map((pair) => pair.slice(pair.indexOf(' ') + 1)));

const AS_AS: ReadonlyMap<string, Modifier> = new Map([
  ...'much many high long large big far'.split(' ').map((word): [string, Modifier] => [word, 'at-most']),
  ...'few little low'.split(' ').map((word): [string, Modifier] => [word, 'at-least']),
]);

const MEASURES_OF: ReadonlyMap<string, Modifier> = new Map([
  ['minimum', 'at-least'],
  ['maximum', 'at-most'],
]);

/** "no more than" is at most; "not more than", "never more than" and "nor more than" too. */
function negated(reader: Reader, at: number, modifier: Modifier): Modifier {
  if (!NEGATIONS.has(reader.lower(at))) return modifier;
  return modifier === 'more-than' ? 'at-most' : modifier === 'less-than' ? 'at-least' : modifier;
}

const NEGATIONS: ReadonlySet<string> = new Set(['no', 'not', 'never', 'nor']);

function after(reader: Reader, last: number): Modifier | undefined {
  if (reader.isMark(last, '+') && reader.glued(last)) return 'at-least';
  const plus = isInnerHyphen(reader, last) ? last + 1 : last;
  if (reader.lower(plus) === 'plus' && !reader.isNumber(plus + 1) && reader.lower(plus + 1) !== 'or') return 'at-least';
  if (reader.lower(last) !== 'or') return undefined;
  switch (reader.lower(last + 1)) {
    case 'more':
      return 'at-least';
    case 'less':
    case 'fewer':
      return 'at-most';
    case 'so':
      return 'about';
    default:
      return undefined;
  }
}
