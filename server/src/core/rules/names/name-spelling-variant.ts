import { COURTESIES, TITLES } from '../../entities/titles.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { Gap, lengthOf, Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { capitalsIn } from '../capitals.js';
import { isCapitalised, markAt, overlapsQuotation, spanOf } from '../matchers.js';
import { Meeting } from '../meeting.js';
import { tellsOfFamily } from '../persons.js';
import { type Found, keptWhileSame, perParagraph } from '../readers.js';
import { defineRule, type ParagraphContext, type Report } from '../rule.js';
import {
  isSlipOfName,
  isSlipOfSurname,
  MAX_LETTERS,
  MAX_SLIP_HASHES,
  slipHashes,
  USUAL_SLIP_HASHES,
} from '../slips.js';
import { pairsIn, placed, type Spelling, standingIn } from '../spellings.js';

export default defineRule({
  id: 'name-spelling-variant',
  group: 'names',
  scope: 'document',
  severity: 'information',
  summary: 'A person’s name in two spellings that differ in one letter, as “Governor Shapsha” and “Governor Shapscha”.',
  messages: {
    variant: '“{form}” is spelt “{other}” elsewhere in this article.',
    given: '“{form}” is called “{other}” elsewhere in this article.',
  },
  fixes: { unify: { title: 'Write “{other}” wherever “{form}” stands' } },
  *check(context) {
    const names = namesOf(context);
    const { introduced, variants, twice } = formsOf(names);
    if (twice.size > 0) yield* givenAtOdds(names, twice);
    const pairs = pairsIn(context, introduced);
    if (pairs.length === 0 && variants.length === 0) return;
    const byForm = readNames(names, new Set(variants.flat()));
    const spellings = variants.map(([form, other]): Spelling => {
      const { places } = byForm.get(form) as Name;
      return { form, places, other, otherAt: (byForm.get(other) as Name).places[0] as Span };
    });
    const standing = standingIn(context, [...pairs.flat(), ...spellings.flatMap(({ form, other }) => [form, other])]);
    spellings.push(...placed(pairs, standing));
    // Those that stand in small letters too are no names.
    const isCommon = (form: string) => standing.small.has(form.toLowerCase());
    for (const { form, places, other, otherAt } of spellings) {
      if (isCommon(form) || isCommon(other)) continue;
      const edits = places
        .filter((place) => !overlapsQuotation(context, place))
        .map(({ start, end }) => ({ start, end, newText: other }));
      const related = [{ start: otherAt.start, end: otherAt.end, message: `Spelt “${other}” here.` }];
      for (const { start, end } of places) {
        yield { start, end, message: 'variant', data: { form, other }, related, fixes: [{ fix: 'unify', edits }] };
      }
    }
  },
});

/** "Tim Hansen" and "Tom Hansen": two given names of one letter, where neither a family nor a nickname explains them. */
function* givenAtOdds(
  names: readonly Found<readonly NameAt[]>[],
  surnames: ReadonlySet<string>,
): Generator<Report<'given', 'unify'>> {
  const first = new Map<string, Called>();
  for (const { start, facts, value } of names) {
    for (const { form, given, place } of value) {
      if (given === undefined || !surnames.has(form)) continue;
      const key = `${given.charAt(0)} ${form}`;
      const called = { given, place: { start: place.start - given.length - 1, end: place.end }, start, facts };
      const other = first.get(key);
      if (other === undefined) first.set(key, called);
      if (other === undefined || other.given === given || !areTwoGiven(given, other.given)) continue;
      if (!isOne(called) || !isOne(other) || isAlias(called)) continue;
      const data = { form: `${given} ${form}`, other: `${other.given} ${form}` };
      const related = [{ ...shifted(other.place, other.start), message: `Called “${data.other}” here.` }];
      yield { ...shifted(called.place, start), message: 'given', data, related };
    }
  }
}

/** Somebody's full name, where it stands in its paragraph. */
interface Called {
  readonly given: string;
  readonly place: Span;
  readonly start: number;
  readonly facts: ParagraphContext;
}

/** It is just the name of somebody, and no family is told of beside. */
function isOne({ place, facts: { mentions, tokens } }: Called): boolean {
  const isPerson = mentions.some(
    ({ label, start, end }) => label === 'PERSON' && start === place.start && end === place.end,
  );
  return isPerson && !tellsOfFamily(tokens);
}

/** "also known as John Iqbal". */
function isAlias({ place: { start }, facts: { text } }: Called): boolean {
  return /\b(?:as|born|alias|named|called|name) $/.test(text.slice(Math.max(0, start - 8), start));
}

/** No short form, and no other spelling: those begin with the same two letters, but for "Jim" and the like. */
function areTwoGiven(a: string, b: string): boolean {
  return a[1] !== b[1] && !(NICKNAMED.test(a) && NICKNAMED.test(b));
}

const NICKNAMED = /^(?:J(?:im|am|ac|oh|on|er)|M[ou]h|Chuck|Charl|A[bdh]|[YJ][uo]s)/;

interface Name {
  readonly form: string;
  readonly places: Span[];
  /** Capitalised words right before it: given names, and nothing else. */
  readonly given: Set<string>;
  /** Stands after a title somewhere. */
  titled: boolean;
}

const MIN_LETTERS = 4;
/** Shorter names that only stand behind titles may be two: "Mr Reid" and "Mr Reed". */
const MIN_TITLED = 5;
/** A spelling that stands more often is no slip. */
const MAX_SLIPS = 3;

/** Pairs looked at; more are no slips. */
const MAX_PAIRS = 50;

/** The names, pairs of their spellings, the rarer first, and those that stand behind two given names. */
const formsOf = keptWhileSame(areOneNames, (found: readonly Found<readonly NameAt[]>[]) => {
  const introduced = new Set<string>();
  const called = new Map<string, string>();
  const twice = new Set<string>();
  for (const { value } of found) {
    for (const { form, given } of value) {
      introduced.add(form);
      if (given === undefined) continue;
      const key = given.charAt(0) + form;
      const other = called.get(key);
      if (other === undefined) called.set(key, given);
      else if (other !== given && areTwoGiven(given, other)) twice.add(form);
    }
  }
  const hashes = new Int32Array(MAX_SLIP_HASHES);
  const all = new Meeting(introduced.size * USUAL_SLIP_HASHES);
  for (const form of introduced) all.add(hashes, slipHashes(form, hashes));
  // Few share a form with one letter left out with another.
  const alike = new Set<string>();
  for (const form of introduced) if (all.knows(hashes, slipHashes(form, hashes), 2)) alike.add(form);
  const variants: (readonly [string, string])[] = [];
  for (const [rarer, other] of variantsAmong(readNames(found, alike))) {
    if (variants.push([rarer.form, other.form]) === MAX_PAIRS) break;
  }
  return { introduced, variants, twice };
});

function areOneNames(names: readonly NameAt[], others: readonly NameAt[]): boolean {
  return (
    names.length === others.length &&
    names.every(({ form, given, titled }, at) => {
      const other = others[at] as NameAt;
      return form === other.form && given === other.given && titled === other.titled;
    })
  );
}

function readNames(found: readonly Found<readonly NameAt[]>[], alike: ReadonlySet<string>): ReadonlyMap<string, Name> {
  const byForm = new Map<string, Name>();
  for (const { start, value } of found) {
    for (const { form, given, titled, place } of value) {
      if (!alike.has(form)) continue;
      let name = byForm.get(form);
      if (name === undefined) byForm.set(form, (name = { form, places: [], given: new Set(), titled: false }));
      name.places.push(shifted(place, start));
      if (given !== undefined) name.given.add(given);
      name.titled ||= titled;
    }
  }
  return byForm;
}

/** Pairs of spellings, the rarer first. Names that share a form with one letter left out are looked at. */
function* variantsAmong(byForm: ReadonlyMap<string, Name>): Iterable<readonly [Name, Name]> {
  const sharing = new Map<number, Name[]>();
  const seen = new Set<string>();
  const hashes = new Int32Array(MAX_SLIP_HASHES);
  for (const name of byForm.values()) {
    const count = slipHashes(name.form, hashes);
    for (const hash of hashes.slice(0, count)) {
      const others = sharing.get(hash);
      if (others === undefined) {
        sharing.set(hash, [name]);
        continue;
      }
      for (const other of others) {
        const pair = `${other.form} ${name.form}`;
        if (seen.has(pair)) continue;
        seen.add(pair);
        const surplus = name.places.length - other.places.length;
        // "Mr Sharone", once, where "Mr Sharon" stands again and again.
        const isRare = Math.abs(surplus) >= MIN_MORE && Math.min(name.places.length, other.places.length) === 1;
        const isSlip = isRare ? isSlipOfName : isSlipOfSurname;
        if (!isSlip(other.form, name.form) || !isOnePerson(other, name)) continue;
        // Of two that stand as often it is not known which is the slip.
        if (surplus <= 0 && name.places.length <= MAX_SLIPS) yield [name, other];
        if (surplus >= 0 && other.places.length <= MAX_SLIPS) yield [other, name];
      }
      if (others.length < MAX_ALIKE) others.push(name);
    }
  }
}

/** How much oftener a name stands than one with another last letter that is a slip for it. */
const MIN_MORE = 2;

/** Names that share a shortened form; more are no names of people. */
const MAX_ALIKE = 8;

/** Both are borne by people, one at least with a title or a given name, and no two given names tell them apart. */
function isOnePerson(a: Name, b: Name): boolean {
  const isShared = [...a.given].some((given) => b.given.has(given));
  if (isShared) return true;
  if (a.given.size > 0 && b.given.size > 0) return false;
  const isTold = a.given.size > 0 || b.given.size > 0 || Math.min(a.form.length, b.form.length) >= MIN_TITLED;
  return isTold && (a.given.size > 0 || a.titled) && (b.given.size > 0 || b.titled);
}

/** A name where it stands in its paragraph. */
interface NameAt extends Pick<Name, 'form' | 'titled'> {
  readonly place: Span;
  readonly given: string | undefined;
}

const namesOf = perParagraph({}, ({ tokens, kind }) => {
  const names: NameAt[] = [];
  if (kind === 'cell') return names;
  for (const index of capitalsIn(tokens)) {
    if (((tokens.shape[index] as number) & ~Shape.innerCapital) !== NAME || tokens.kind[index] !== TokenKind.word)
      continue;
    const letters = lengthOf(tokens, index);
    if (letters < MIN_LETTERS || letters > MAX_LETTERS) continue;
    const { given, titled } = openingOf(tokens, index);
    if (given === undefined && !titled && !isOfFirm(tokens, index)) continue;
    if (NO_SURNAMES.get(tokens, index) !== undefined) continue;
    names.push({ form: textOf(tokens, index), place: spanOf(tokens, index), given, titled });
  }
  return names;
});

const NAME = Shape.capital | Shape.lower;

type Opening = Pick<NameAt, 'given' | 'titled'>;

const NOTHING: Opening = { given: undefined, titled: false };
const TITLE: Opening = { given: undefined, titled: true };

/** What stands right before a surname: a title, or a given name that no title and no small word is. */
function openingOf(tokens: Tokens, index: number): Opening {
  let before = index - 1;
  if (before < 0 || tokens.gap[index] === Gap.none) return NOTHING;
  // "Sen. Coleman", "Alan B. Mollohan".
  if (markAt(tokens, before) === '.' && tokens.gap[before] === Gap.none) before--;
  if (before < 0 || tokens.kind[before] !== TokenKind.word) return NOTHING;
  const opener = OPENERS.get(tokens, before);
  if (opener === 'title') return TITLE;
  const shape = tokens.shape[before] as number;
  // "Alan B. Mollohan": the given name stands before the initial.
  if (shape === Shape.capital) {
    const given = before - 1;
    const isGiven = given >= 0 && tokens.shape[given] === NAME && OPENERS.get(tokens, given) === undefined;
    return isGiven ? { given: textOf(tokens, given), titled: true } : TITLE;
  }
  if (shape !== NAME || opener !== undefined) return NOTHING;
  // A capital after it makes it a middle of a longer name, such as a ministry's.
  return { given: textOf(tokens, before), titled: false };
}

/** "Kelso Energy", "Kelso Ltd": the name of a firm, which may stand alone later. */
function isOfFirm(tokens: Tokens, index: number): boolean {
  return (
    tokens.gap[index + 1] === Gap.space &&
    FIRMS.get(tokens, index + 1) !== undefined &&
    isCapitalised(tokens, index + 1)
  );
}

const FIRMS = wordList(`
  energy group bank holdings motors airlines airways partners capital mining minerals resources oil gas petroleum foods
  pharma pharmaceuticals systems technologies technology software media steel power industries plc inc ltd corp limited co
  company rail shipping telecom pharmacy brewery hotels stores electronics insurance securities`);

/** Words that stand capitalised before a noun and are no given names. */
const NO_GIVEN = `
  the a an in on at of for and but or to from by with as if when while after before since this that these those he she it
  they we you his her its their our my your i new old north south east west northern southern eastern western central
  united national federal american british french german european international general state great saint st san santa los
  las mount lake port fort river upper lower big little world first second third high supreme grand royal public social
  health human us u.s. u.k. not no all some most many more under over also last next january february march april may june
  july august september october november december monday tuesday wednesday thursday friday saturday sunday`;

/** What a word before a name is, if it is no given name. */
const OPENERS = createLexicon<'title' | 'other'>([
  ...NO_GIVEN.trim()
    .split(/\s+/)
    .map((word) => [word, 'other'] as const),
  ...[...COURTESIES.words, ...TITLES.words].map((word) => [word, 'title'] as const),
]);

/** Capitalised words that differ in a letter from others and are no surnames. */
const NO_SURNAMES = wordList(`
  woman women county country counties countries house horse state states nation notion court count street strait station
  service services school schools senate house bill bills north south party district officer office offices committee
  council counsel security department program programs project projects association center centre international national
  defense defence health science sciences university college island islands states secretary secretaries minister
  ministers ministry president presidents director directors senator senators member members community communities
  industry industries republic republican republicans democrat democrats authority authorities american americans
  canadian canadians european europeans iraqi iraqis russian russians chinese israel israeli indian indiana islamic islam
  christian christians`);
