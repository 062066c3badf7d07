import { wordList } from '../segment/lexicon.js';
import { isCapitalised } from '../segment/marks.js';
import { Gap, isWord, Shape, TokenKind, type Tokens, tokenAt } from '../segment/tokens.js';
import { placeOfDateline } from './dateline.js';
import { DEFAULT_MIN_SCORE, type EntityLabel, type Mention } from './mention.js';
import { isShortState, stateAtEnd } from './states.js';
import { COURTESIES, TITLES } from './titles.js';

/**
 * Brings the mentions of a paragraph to where names begin and end: titles, possessives and what hangs on a hyphen are no
 * part of them, "Jr." and the stop of "Inc." are; "Paris, France" are two, "Airbus A380" is one. A dateline's place is a
 * place. They stay in order and apart from each other.
 */
export function refineMentions(tokens: Tokens, mentions: readonly Mention[]): readonly Mention[] {
  const names: Name[] = [];
  for (const mention of mentions) {
    const first = tokenAt(tokens, mention.start);
    const last = tokenAt(tokens, mention.end - 1) + 1;
    for (const part of parts(tokens, { first, last, label: mention.label, score: mention.score })) {
      const trimmed = inHandle(tokens, trim(tokens, part));
      if (trimmed.first < trimmed.last && trimmed.first >= (names.at(-1)?.last ?? 0) && !isLoneMark(tokens, trimmed))
        names.push(trimmed);
    }
  }
  const refined: Name[] = [];
  const all = withModels(tokens, withPlace(tokens, withStates(tokens, names)));
  for (const [index, name] of all.entries()) {
    const limit = all[index + 1]?.first ?? tokens.count;
    const longer = extend(tokens, name, refined.at(-1)?.last ?? 0, limit);
    const before = refined.at(-1);
    if (before !== undefined && isOne(tokens, before, longer))
      refined[refined.length - 1] = { ...longer, first: before.first, score: Math.min(before.score, longer.score) };
    else refined.push(longer);
  }
  return refined.map(({ first, last, label, score }) => ({
    start: tokens.start[first] as number,
    end: tokens.end[last - 1] as number,
    label,
    score,
  }));
}

/**
 * A name in a handle, "@Mara_Lund", is the handle, no less and no more, and somebody's, however doubtful whose. Some texts
 * write a space behind the sign, which may stand for "at" as well: "Lund @ North Harbour".
 */
function inHandle(tokens: Tokens, name: Name): Name {
  let { first } = name;
  while (isOfHandle(tokens, first) && tokens.gap[first] === Gap.none && !isMark(tokens, first - 1, '@')) first--;
  const isAddress = first > 1 && tokens.gap[first - 1] === Gap.none && isOfHandle(tokens, first - 2);
  if (!isMark(tokens, first - 1, '@') || !isOfHandle(tokens, first) || isAddress) return name;
  let last = first + 1;
  while (isOfHandle(tokens, last) && tokens.gap[last] === Gap.none) last++;
  const isPlace = tokens.gap[first] !== Gap.none && name.last > last && name.label !== 'PERSON';
  return isPlace ? name : { ...name, first, last, score: Math.max(name.score, DEFAULT_MIN_SCORE) };
}

function isOfHandle(tokens: Tokens, at: number): boolean {
  const kind = tokens.kind[at];
  return kind === TokenKind.word || kind === TokenKind.number || isMark(tokens, at, '_');
}

function isLoneMark(tokens: Tokens, { first, last }: Name): boolean {
  return last - first === 1 && tokens.kind[first] === TokenKind.mark;
}

/** "Snowflake, Ariz.": a state as newspapers shorten it, behind its town; neither is anybody's name. */
function withStates(tokens: Tokens, names: readonly Name[]): readonly Name[] {
  return names.map((name, index) => {
    const next = names[index + 1];
    const isTown = next !== undefined && next.first === name.last + 1 && isShortState(tokens, next);
    if (isTown && !PLACES.has(name.label) && name.score < PLACE_SCORE) return { ...name, label: 'GPE' };
    if (!isShortState(tokens, name)) return name;
    return { ...name, last: name.last + 1, label: 'GPE', score: Math.max(name.score, PLACE_SCORE) };
  });
}

/** With the place of the paragraph's dateline, whatever was seen in it. */
function withPlace(tokens: Tokens, names: readonly Name[]): readonly Name[] {
  const last = placeOfDateline(tokens);
  if (last === 0) return names;
  const known = names.find((name) => name.first === 0 && name.last === last && PLACES.has(name.label));
  const place: Name = { first: 0, last, label: known?.label ?? 'GPE', score: Math.max(known?.score ?? 0, PLACE_SCORE) };
  return [place, ...names.filter(({ first }) => first >= last)];
}

const PLACES: ReadonlySet<EntityLabel> = new Set<EntityLabel>(['GPE', 'LOC', 'FAC']);
const PLACE_SCORE = 0.9;

/** A mention by its tokens, `first` included, `last` excluded. */
interface Name {
  readonly first: number;
  readonly last: number;
  readonly label: EntityLabel;
  readonly score: number;
}

/** What hangs on a name by a hyphen and is no part of it. */
const HUNG_BEHIND =
  wordList(`wide led based backed style era born controlled held dominated run owned occupied trained made type like
  related funded sponsored speaking ruled allied linked brokered supported educated built imposed approved friendly bound
  listed and only majority`);
const HUNG_BEFORE = wordList('pro anti non ex pre post mid former then all inter intra un');
/** Heads in lower case that stand outside the name. */
const OUTSIDE = wordList(
  'party province district region state government administration county city town index company spokesman spokeswoman',
);
/** Those that belong to it, by label. */
const INSIDE: Partial<Record<EntityLabel, ReturnType<typeof wordList>>> = {
  EVENT: wordList('war wars games attacks uprising'),
  LAW: wordList('treaty act'),
  FAC: wordList('airport'),
};
/** Elections have what kind they are in small letters too: "2019 Canadian federal election". */
const ELECTIONS = wordList('election elections referendum');
const OF_ELECTIONS = wordList(`general federal presidential parliamentary legislative regional provincial state local
  municipal mayoral gubernatorial senate leadership primary independence`);
const STOPPED =
  wordList(`jr sr inc co corp ltd bros cos conn calif mass mich minn ala ariz ark colo del fla ga ill ind kan ky md me miss mo
  mont neb nev okla ore pa penn tenn tex va vt wash wis wyo la`);
/** Shops, works and places to go may end in it: "McDonald's". */
const NEVER_POSSESSIVE: ReadonlySet<EntityLabel> = new Set<EntityLabel>(['PERSON', 'GPE', 'LOC', 'NORP']);
/** Marks that stand before a name by mistake. */
const OPENING = new Set('-–—.,;:\'"“‘([{');
const LEGAL_FORMS = wordList('inc ltd llc llp corp plc gmbh');
const SUFFIXES = wordList('jr sr ii iii iv');
const MINISTRIES = wordList('ministry department');
/** What model designations name: "S3 and S7 crossovers". */
const MODELS =
  wordList(`crossover crossovers sedan sedans suv suvs hatchback hatchbacks pickup pickups minivan minivans truck trucks
  car cars aircraft airliner airliners jet jets plane planes helicopter helicopters fighter fighters bomber bombers missile
  missiles smartphone smartphones phone phones tablet tablets processor processors chip chips tank tanks rifle rifles
  satellite satellites locomotive locomotives drone drones`);

/** "Paris, France", "Paris Texas" and "World Food Programme (WFP)" are two names, and each part has its label. */
function parts(tokens: Tokens, name: Name): readonly Name[] {
  const { label } = name;
  let { first } = name;
  const state = label === 'GPE' ? stateAtEnd(tokens, name) : first;
  if (state > first) {
    // Which of them ends where was most of the doubt.
    const score = Math.max(name.score, DEFAULT_MIN_SCORE);
    return [
      { ...name, score, last: state },
      { ...name, score, first: state },
    ];
  }
  const isPlace = label === 'GPE' || label === 'LOC';
  // The bracket that closes may have been left out.
  const closing = isMark(tokens, name.last - 1, ')') ? name.last - 1 : name.last;
  const isBracketed = closing - first > 2 && isMark(tokens, closing, ')') && isAcronym(tokens, closing - 1);
  // Most names are one.
  if (!isPlace && !isBracketed) return [name];
  const found: Name[] = [];
  for (let at = first; at < name.last; at++) {
    const cuts = (isPlace && isMark(tokens, at, ',')) || (isBracketed && at === closing - 2 && isMark(tokens, at, '('));
    if (!cuts) continue;
    if (at > first) found.push({ ...name, first, last: at });
    first = at + 1;
  }
  const last = isBracketed && first > name.first ? closing : name.last;
  if (last > first) found.push(withEnds(name, first, last));
  return found;
}

/** Most names are right as they are. */
function withEnds(name: Name, first: number, last: number): Name {
  return first === name.first && last === name.last ? name : { ...name, first, last };
}

function trim(tokens: Tokens, name: Name): Name {
  let { first, last } = name;
  const { label } = name;
  const few = () => last - first < 2;
  while (!few() && OPENING.has(tokens.text[tokens.start[first] as number] as string)) first++;
  while (
    last - first > 2 &&
    isMark(tokens, first + 1, '-') &&
    isLower(tokens, first) &&
    HUNG_BEFORE.get(tokens, first) !== undefined
  )
    first += 2;
  if (label === 'PERSON') first = afterTitles(tokens, first, last);
  for (;;) {
    if (few()) break;
    const end = last - 1;
    const hung =
      isMark(tokens, end - 1, '-') && HUNG_BEHIND.get(tokens, end) !== undefined && !isCapitalised(tokens, end);
    if (hung && last - first > 2) last -= 2;
    else if (NEVER_POSSESSIVE.has(label) && isWord(tokens, end, "'s")) last--;
    else if (!isCapitalised(tokens, end) && OUTSIDE.get(tokens, end) !== undefined) last--;
    else if (tokens.kind[end] === TokenKind.number && (isMark(tokens, last, '%') || isWord(tokens, last, 'percent')))
      last--;
    else break;
  }
  return withEnds(name, first, last);
}

/** Where a person's name itself starts. */
function afterTitles(tokens: Tokens, first: number, last: number): number {
  let at = first;
  while (isTitle(tokens, at)) {
    const next = isMark(tokens, at + 1, '.') ? at + 2 : at + 1;
    if (next >= last || !isCapitalised(tokens, next)) break;
    at = next;
  }
  return at;
}

function isTitle(tokens: Tokens, at: number): boolean {
  if (!isCapitalised(tokens, at)) return false;
  return COURTESIES.get(tokens, at) !== undefined || TITLES.get(tokens, at) !== undefined;
}

/** Takes in what belongs to the name between `from` and `limit`. */
function extend(tokens: Tokens, name: Name, from: number, limit: number): Name {
  const { label } = name;
  let { first, last } = name;
  if (label === 'PERSON') {
    // "Lee Chun-soo", "Otto Lund, Jr.", "R. Adam Poulsen".
    const part = last + 1;
    if (
      part < limit &&
      isHyphenated(tokens, last) &&
      isLower(tokens, part) &&
      HUNG_BEHIND.get(tokens, part) === undefined
    )
      last += 2;
    const suffix = isMark(tokens, last, ',') ? last + 1 : last;
    if (suffix < limit && isCapitalised(tokens, suffix) && SUFFIXES.get(tokens, suffix) !== undefined)
      last = suffix + 1;
    if (first - 2 >= from && isMark(tokens, first - 1, '.') && isInitial(tokens, first - 2)) {
      const before = first - 3;
      const isFree = before < from || isLower(tokens, before) || COURTESIES.get(tokens, before) !== undefined;
      if (isFree) first -= 2;
    }
  }
  // "Orrin Foods, Inc."
  if (label === 'ORG' && last + 1 < limit && isMark(tokens, last, ',') && isLegalForm(tokens, last + 1)) last += 2;
  const inside = INSIDE[label];
  const head = label === 'EVENT' && isWord(tokens, last, 'terrorist') ? last + 1 : last;
  if (
    inside !== undefined &&
    head < limit &&
    (label !== 'LAW' || last - first > 1) &&
    isLower(tokens, head) &&
    inside.get(tokens, head) !== undefined
  )
    last = head + 1;
  if (label === 'EVENT') last = afterElection(tokens, last, limit);
  const isStopped = last < limit && isMark(tokens, last, '.') && tokens.gap[last] === Gap.none;
  if (isStopped && STOPPED.get(tokens, last - 1) !== undefined && isStoppable(tokens, name, last)) last++;
  return withEnds(name, first, last);
}

function isLegalForm(tokens: Tokens, at: number): boolean {
  return isCapitalised(tokens, at) && LEGAL_FORMS.get(tokens, at) !== undefined;
}

function afterElection(tokens: Tokens, last: number, limit: number): number {
  let at = last;
  while (at < limit && at - last < 2 && isLower(tokens, at) && OF_ELECTIONS.get(tokens, at) !== undefined) at++;
  return at < limit && isLower(tokens, at) && ELECTIONS.get(tokens, at) !== undefined ? at + 1 : last;
}

/** "Ford Jr.", "Orrin Foods Inc.", "Conn.": the stop belongs to what is short for something. */
function isStoppable(tokens: Tokens, { label, first }: Name, last: number): boolean {
  if (label === 'GPE') return last - first === 1 && tokens.shape[first] === (Shape.capital | Shape.lower);
  return (label === 'PERSON' || label === 'ORG') && last - first > 1 && isCapitalised(tokens, last - 1);
}

/** "Airbus A380", "United States Department of Agriculture", "Iraqi Defense Ministry". */
function isOne(tokens: Tokens, before: Name, name: Name): boolean {
  if (before.last !== name.first || tokens.gap[name.first] !== Gap.space) return false;
  if (before.label === 'ORG' && name.label === 'PRODUCT')
    return before.last - before.first === 1 && hasDigit(tokens, name.first);
  if (name.label !== 'ORG' || (before.label !== 'NORP' && before.label !== 'GPE')) return false;
  if (MINISTRIES.get(tokens, name.first) !== undefined && isWord(tokens, name.first + 1, 'of')) return true;
  return (
    before.label === 'NORP' &&
    MINISTRIES.get(tokens, name.last - 1) !== undefined &&
    isCapitalised(tokens, name.last - 1)
  );
}

/**
 * Takes designations, "S3" and "iEV7S", for models in a paragraph where at least one of them is said to be one: "the S3 and
 * S7 crossovers". Only what says so itself overrules a sure name of another label.
 */
function withModels(tokens: Tokens, names: readonly Name[]): readonly Name[] {
  const models = new Map<number, Name>();
  let isSaid = false;
  let next = 0;
  for (let at = 0; at < tokens.count; at++) {
    if (!isDesignation(tokens, at)) continue;
    while ((names[next]?.last ?? tokens.count) <= at) next++;
    const name = names[next];
    const isNamed = name !== undefined && name.first <= at;
    const isLong = isNamed && name.last - name.first > 1;
    const isSure = isNamed && name.score >= DEFAULT_MIN_SCORE;
    if (isLong || (isSure && name.label === 'PRODUCT')) {
      isSaid ||= name.label === 'PRODUCT';
      continue;
    }
    if (isModel(tokens, at)) isSaid = true;
    else if (isSure || !isIntroduced(tokens, at, names[next - 1])) continue;
    models.set(at, { first: at, last: at + 1, label: 'PRODUCT', score: MODEL_SCORE });
  }
  if (!isSaid || models.size === 0) return names;
  const others = names.filter(({ first }) => !models.has(first));
  return [...others, ...models.values()].sort((a, b) => a.first - b.first);
}

const MODEL_SCORE = 0.8;

/** "T6 pickup", "iEV7S electric crossover", the last of a list. */
function isModel(tokens: Tokens, at: number): boolean {
  if (at + 1 < tokens.count && MODELS.get(tokens, at + 1) !== undefined) return true;
  return at + 2 < tokens.count && isLower(tokens, at + 1) && MODELS.get(tokens, at + 2) !== undefined;
}

/** In a list, behind an article or right behind its maker. */
function isIntroduced(tokens: Tokens, at: number, before: Name | undefined): boolean {
  const isListed = isMark(tokens, at - 1, ',') || isMark(tokens, at - 1, '/') || isMark(tokens, at + 1, ',');
  const isMade = before !== undefined && before.last === at && before.label === 'ORG';
  return (
    isListed || isMade || (at > 0 && INTRODUCERS.get(tokens, at - 1) !== undefined) || isWord(tokens, at + 1, 'and')
  );
}

const INTRODUCERS = wordList('the a an and or its new');

/** "S7", "iEV7S": letters with a capital and digits. */
function isDesignation(tokens: Tokens, at: number): boolean {
  const shape = tokens.shape[at] as number;
  return (shape & Shape.digit) !== 0 && (shape & (Shape.capital | Shape.innerCapital)) !== 0;
}

/** All in capitals. */
function isAcronym(tokens: Tokens, at: number): boolean {
  const shape = tokens.shape[at] as number;
  return (shape & Shape.innerCapital) !== 0 && (shape & (Shape.lower | Shape.digit)) === 0;
}

function hasDigit(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] === TokenKind.number || ((tokens.shape[at] as number) & Shape.digit) !== 0;
}

function isHyphenated(tokens: Tokens, at: number): boolean {
  return isMark(tokens, at, '-') && tokens.gap[at] === Gap.none && tokens.gap[at + 1] === Gap.none;
}

function isInitial(tokens: Tokens, at: number): boolean {
  return (tokens.end[at] as number) - (tokens.start[at] as number) === 1 && isCapitalised(tokens, at);
}

function isLower(tokens: Tokens, at: number): boolean {
  return tokens.shape[at] === Shape.lower;
}

function isMark(tokens: Tokens, at: number, mark: string): boolean {
  return (
    at >= 0 &&
    at < tokens.count &&
    tokens.kind[at] === TokenKind.mark &&
    tokens.text[tokens.start[at] as number] === mark
  );
}
