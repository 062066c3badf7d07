import { createLexicon, wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import type { Dated } from './elapsed.js';

/** Something done or suffered in a year: "was founded in 1998", "won a medal in 1956". */
export interface LifeEvent {
  readonly kind: EventKind;
  readonly verb: Span;
  /** The verb, in small letters; "remarried" for "married again". */
  readonly word: string;
  readonly date: Dated;
  /** "And" adds it to what the same sentence tells before, and it has no object. */
  readonly isAdded: boolean;
}

/**
 * `birth`, `founding` and `opening` begin a life or the use of a thing, as `start` does work; `death` and `end` end them.
 * `making` ends before a thing is used, and `completion` may come after its opening; `later` needs that it was begun; `living` and `other` need that somebody is there, and `other` may be done to the dead;
 * `told` may lie before and after.
 */
export type EventKind =
  | 'birth'
  | 'founding'
  | 'opening'
  | 'making'
  | 'start'
  | 'death'
  | 'end'
  | 'completion'
  | 'later'
  | 'living'
  | 'other'
  | 'told';

/** What the verb at this token tells of its subject. */
export function kindAt(tokens: Tokens, verb: number): EventKind {
  const isSet = isWord(tokens, verb, 'set');
  const kind = isSet ? (isWord(tokens, verb + 1, 'up') ? 'founding' : 'other') : (KINDS.get(tokens, verb) ?? 'other');
  // "The dead were moved", "the valley was settled": by others.
  if (kind === 'living' && MOVED.get(tokens, verb) !== undefined && isPassive(tokens, verb)) return 'told';
  if (!OF_THINGS.has(kind)) return kind;
  // "founded a shop": what it is done to has the life.
  const next = isSet ? verb + 2 : verb + 1;
  const isDone = tokens.kind[next] !== TokenKind.word || WITHOUT_OBJECT.get(tokens, next) !== undefined;
  return isDone || isWord(tokens, next + 1, 'doors') ? kind : 'other';
}

export function isPassive(tokens: Tokens, verb: number): boolean {
  const before = ADVERBS.get(tokens, verb - 1) === undefined ? verb - 1 : verb - 2;
  return isWord(tokens, before, 'was') || isWord(tokens, before, 'were') || isWord(tokens, before, 'been');
}

const MOVED = wordList('moved returned settled');

export const OF_THINGS: ReadonlySet<EventKind> = new Set([
  'founding',
  'opening',
  'start',
  'making',
  'death',
  'end',
  'completion',
  'later',
]);

export const WITHOUT_OBJECT = wordList(`
  in on by at as to for with down up out off from near during under of when after before operations again and or but`);

export function isVerbal(tokens: Tokens, at: number): boolean {
  return AUXILIARIES.get(tokens, at) !== undefined || isVerb(tokens, at);
}

/** A past tense or participle, in small letters unless it opens the sentence. */
export function isVerb(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== TokenKind.word) return false;
  if (KINDS.get(tokens, at) !== undefined || PAST.get(tokens, at) !== undefined) return true;
  if (((tokens.shape[at] as number) & Shape.capital) !== 0) return false;
  const text = textOf(tokens, at);
  return text.length > 4 && text.endsWith('ed') && !NO_VERBS.has(text);
}

/** The verb that starts here, behind its auxiliaries and adverbs; -1 if none does. */
export function verbAt(tokens: Tokens, from: number, last: number): number {
  let at = from;
  while (at < last && (AUXILIARIES.get(tokens, at) ?? ADVERBS.get(tokens, at)) !== undefined) at++;
  if (isWord(tokens, at, 're') && markAt(tokens, at + 1) === '-') at += 2;
  return at < last && isVerb(tokens, at) ? at : -1;
}

const NO_VERBS: ReadonlySet<string> = new Set('hundred indeed sacred kindred naked rugged wicked crooked'.split(' '));

const KINDS = createLexicon<EventKind>([
  ...listed('born', 'birth'),
  ...listed('founded established created formed', 'founding'),
  ...listed('opened launched inaugurated', 'opening'),
  ...listed('started began begun', 'start'),
  ...listed('built constructed passed enacted adopted ratified', 'making'),
  ...listed('died killed executed drowned', 'death'),
  ...listed(
    'closed dissolved demolished abolished disbanded folded ended collapsed razed destroyed burned burnt wound shut',
    'end',
  ),
  ...listed('finished completed', 'completion'),
  ...listed('rebuilt reopened enlarged expanded extended renovated restored refurbished amended repealed', 'later'),
  ...listed(
    'crowned appointed ordained sworn joined moved married remarried wed retired graduated resigned returned visited travelled traveled settled fought enlisted',
    'living',
  ),
  // What is told, planned or made before, and what others own.
  ...listed(
    `told described recounted covered wrote portrayed depicted documented chronicled commemorated remembered recalled
    honored honoured studied researched known dubbed called based inspired planned proposed designed conceived announced
    approved commissioned bought acquired purchased donated discovered found unveiled dedicated featured
    starred played acted photographed painted imagined traced dated remained stood reported read survived descended
    inherited incorporated replaced owned used followed succeeded named renamed lost mourned`,
    'told',
  ),
]);

/** True where the second is a later step than the first of what goes one way: one is tried before one is released. */
export function isLaterStep(first: LifeEvent, second: LifeEvent): boolean {
  return STEPS.some((steps) => {
    const [from, to] = [first, second].map(({ word }) => steps.findIndex((group) => group.split(' ').includes(word)));
    // "opened a shop and closed another" has other things for its objects.
    const isOfIts = [first, second].every(({ kind, word }) => kind === (KINDS.word(word) ?? 'other'));
    return isOfIts && from !== undefined && to !== undefined && from >= 0 && to > from;
  });
}

const STEPS: readonly (readonly string[])[] = [
  ['arrested detained', 'charged indicted', 'convicted', 'sentenced jailed imprisoned', 'released freed paroled'],
  ['kidnapped abducted captured', 'released freed rescued'],
  ['met', 'married wed'],
  ['passed enacted adopted', 'came took entered'],
  ['married wed', 'widowed divorced', 'remarried'],
  ['elected appointed', 'resigned retired ousted dismissed'],
  ['joined entered enrolled', 'left graduated'],
  ['bought acquired', 'sold'],
  ['shot filmed recorded', 'released premiered'],
  ['negotiated drafted', 'signed', 'ratified came took'],
  ['wrote', 'published'],
  ['planned proposed designed', 'built completed constructed', 'opened', 'closed demolished'],
  ['seen', 'declared'],
  ['diagnosed', 'died'],
  ['imposed introduced', 'lifted scrapped'],
  ['closed shut', 'reopened'],
  ['came took entered became', 'lost left handed resigned abdicated'],
  ['appeared', 'folded closed'],
  ['awarded', 'went'],
];

/** As `isLaterStep`, of what is done once: a film is shot before it is released, whichever is told first. */
export function isLaterForGood(first: LifeEvent, second: LifeEvent): boolean {
  return isLaterStep(first, second) && ONCE.test(first.word);
}

const ONCE = /^(?:shot|filmed|recorded|negotiated|drafted|wrote|diagnosed)$/;

function listed(words: string, value: EventKind): (readonly [string, EventKind])[] {
  return words.split(/\s+/).map((word) => [word, value] as const);
}

const PAST = wordList(`
  set led left went came became took gave got ran sold lost made wed met fought taught held kept burned burnt rebuilt grew
  fell rose sank broke withdrew quit withdrawn overthrown given chosen driven put drove flew chose wrote won drew sang spent brought saw paid struck spoke shot seen taken`);
export const ADVERBS = wordList(
  'first also then later soon finally originally only still just eventually officially formally',
);

export const AUXILIARIES = wordList('was were is are been be has have had being got');
