import { COURTESIES, TITLES } from '../../entities/titles.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { Gap, isWord, lengthOf, Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { isCapitalised, markAt, overlapsQuotation, spanOf } from '../matchers.js';
import { keptReports, type Part } from '../moved.js';
import { tellsOfFamily } from '../persons.js';
import { type Found, keptWhileSame, perParagraph } from '../readers.js';
import { type DocumentContext, defineRule, type ParagraphContext, type Report } from '../rule.js';
import { capitalsIn } from '../sights.js';
import { alikeAmong, isSlipOfName, isSlipOfSurname, MAX_LETTERS, MAX_SLIP_HASHES, slipHashes } from '../slips.js';
import { formHash, type Pair, pairsIn, placed, type Spelling, type Stands, standsOf } from '../spellings.js';
import { areToldApart } from '../toldapart.js';

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
    const forms = formsOf(names);
    yield* keptGiven(
      context,
      forms.called.map((pair) => givenPart(names, pair)),
    );
    const pairs = pairsIn(context, forms.introduced);
    const spelt = [...pairs.flat(), ...forms.variants.flatMap(([one, other]) => [one.form, other.form])];
    if (spelt.length === 0) return;
    const stands = standsOf(context, spelt);
    yield* keptSpellings(context, [
      ...forms.variants.map((pair) => spellingPart(context, stands, formsIn(pair), () => variantSpelling(names, pair))),
      ...pairs.map((pair) => spellingPart(context, stands, pair, () => placed(pair, stands))),
    ]);
  },
});

const keptGiven = keptReports<Report<'given', 'unify'>>();
const keptSpellings = keptReports<Report<'variant', 'unify'>>();

function formsIn([one, other]: readonly [Name, Name]): Pair {
  return [one.form, other.form];
}

/** What is said of two forms depends on the paragraphs where one of them stands, and on nothing else. */
function spellingPart(
  context: DocumentContext,
  stands: Stands,
  [one, other]: Pair,
  spelling: () => Spelling | undefined,
): Part<Report<'variant', 'unify'>> {
  return {
    key: `${one} ${other}`,
    of: [...stands.around(one), ...stands.around(other)],
    work: () => spellingsAtOdds(context, stands, spelling()),
  };
}

function variantSpelling(names: readonly Found<Names>[], [{ form, places }, other]: readonly [Name, Name]): Spelling {
  const spanAt = ({ paragraph, number }: At): Span => {
    const { start, facts, value } = names[paragraph] as Found<Names>;
    return shifted(spanOf(facts.tokens, value[number] as number), start);
  };
  return { form, places: places.map(spanAt), other: other.form, otherAt: spanAt(other.places[0] as At) };
}

function* spellingsAtOdds(
  context: DocumentContext,
  stands: Stands,
  spelling: Spelling | undefined,
): Generator<Report<'variant', 'unify'>> {
  if (spelling === undefined) return;
  const { form, places, other, otherAt } = spelling;
  // Those that stand in small letters too are no names.
  if (stands.isCommon(form) || stands.isCommon(other)) return;
  if (areToldApart(context, places, stands.places(other))) return;
  const edits = places
    .filter((place) => !overlapsQuotation(context, place))
    .map(({ start, end }) => ({ start, end, newText: other }));
  const related = [{ start: otherAt.start, end: otherAt.end, message: `Spelt “${other}” here.` }];
  for (const { start, end } of places)
    yield { start, end, message: 'variant', data: { form, other }, related, fixes: [{ fix: 'unify', edits }] };
}

/** "Tim Hansen" and "Tom Hansen": two given names of one letter, where neither a family nor a nickname explains them. */
function givenPart(
  names: readonly Found<Names>[],
  [ownAt, otherAt]: readonly [own: At, other: At],
): Part<Report<'given', 'unify'>> {
  const [own, other] = [calledAt(names, ownAt), calledAt(names, otherAt)];
  return {
    key: `${ownAt.paragraph} ${ownAt.number}`,
    of: [own.facts, other.facts],
    work: () => givenAtOdds(own, other),
  };
}

function* givenAtOdds(own: Called, other: Called): Generator<Report<'given', 'unify'>> {
  if (!isOne(own) || !isOne(other) || isAlias(own)) return;
  const data = { form: own.name, other: other.name };
  const related = [{ ...shifted(other.place, other.start), message: `Called “${data.other}” here.` }];
  yield { ...shifted(own.place, own.start), message: 'given', data, related };
}

/** Somebody's full name, where it stands in its paragraph. */
interface Called {
  readonly name: string;
  readonly place: Span;
  readonly start: number;
  readonly facts: ParagraphContext;
}

function calledAt(names: readonly Found<Names>[], { paragraph, number }: At): Called {
  const { start, facts, value } = names[paragraph] as Found<Names>;
  const [surname, given] = [value[number] as number, value[number + GIVEN] as number];
  const { start: from, end } = spanOf(facts.tokens, surname);
  const place = { start: from - lengthOf(facts.tokens, given) - 1, end };
  return { name: `${textOf(facts.tokens, given)} ${textOf(facts.tokens, surname)}`, place, start, facts };
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

/** No short form, and no other spelling: those begin with the same three letters, but for "Jim", "Mike" and the like. */
function areTwoGiven(a: string, b: string): boolean {
  if (NICKNAMED.test(a) && NICKNAMED.test(b)) return false;
  if (a[1] !== b[1]) return true;
  const areLong = a.length >= MIN_GIVEN && b.length >= MIN_GIVEN && a[2] !== b[2];
  return areLong && !isSlipOfName(a, b) && !SHORTENED.some((form) => form.test(a) && form.test(b));
}

/** Letters of a given name that is told from another by its third. */
const MIN_GIVEN = 3;
/** Names that are short for one another, and no longer begin with three letters alike. */
const SHORTENED = [/^Mi[ckg]/, /^Ni[ck]/, /^Ma[dgr]/, /^Ha[lnr]/, /^Pa[dt]/, /^Mo[hu]/];

const NICKNAMED = /^(?:J(?:im|am|ac|oh|on|er)|M[ou]h|Chuck|Charl|A[bdh]|[YJ][uo]s)/;

/** Where a name stands among those of a paragraph, and the paragraph's number among those that have some. */
interface At {
  readonly paragraph: number;
  readonly number: number;
}

interface Name {
  readonly form: string;
  readonly places: At[];
  /** Capitalised words right before it: given names, and nothing else. */
  readonly given: Set<string>;
  /** Stands after a title somewhere. */
  titled: boolean;
  /** The hashes of titles before it that are offices, and no courtesies. */
  readonly offices: Set<number>;
}

const MIN_LETTERS = 4;
/** Shorter names that only stand behind titles may be two: "Mr Reid" and "Mr Reed". */
const MIN_TITLED = 5;
/** A spelling that stands more often is no slip. */
const MAX_SLIPS = 3;

/** Pairs looked at; more are no slips. */
const MAX_PAIRS = 50;

/** The names, pairs of their spellings, the rarer first, and where one stands behind another given name than at first. */
const formsOf = keptWhileSame(areOneNames, (found: readonly Found<Names>[]) => {
  const forms = new Map<number, string>();
  const first = new Map<number, { readonly hash: number; readonly given: string; readonly at: At }>();
  const called: (readonly [own: At, other: At])[] = [];
  for (let paragraph = 0; paragraph < found.length; paragraph++) {
    const { facts, value } = found[paragraph] as Found<Names>;
    for (let at = 0; at < value.length; at += COLUMNS) {
      const form = value[at + FORM] as number;
      if (!forms.has(form)) forms.set(form, textOf(facts.tokens, value[at] as number));
      const hash = value[at + CALLED] as number;
      if (hash === 0) continue;
      const initial = facts.tokens.text.charCodeAt(facts.tokens.start[value[at + GIVEN] as number] as number);
      const key = form ^ Math.imul(initial, PRIME);
      const other = first.get(key);
      if (other?.hash === hash) continue;
      const given = textOf(facts.tokens, value[at + GIVEN] as number);
      const own = { paragraph, number: at };
      if (other === undefined) first.set(key, { hash, given, at: own });
      else if (areTwoGiven(given, other.given)) called.push([own, other.at]);
    }
  }
  const introduced = new Set(forms.values());
  const variants: (readonly [Name, Name])[] = [];
  for (const pair of variantsAmong(namesAmong(found, forms, alikeAmong(introduced))))
    if (variants.push(pair) === MAX_PAIRS) break;
  return { introduced, variants, called };
});

function areOneNames(names: Names, others: Names): boolean {
  if (names.length !== others.length) return false;
  for (let at = 0; at < names.length; at++) if (at % COLUMNS >= FORM && names[at] !== others[at]) return false;
  return true;
}

/** Those whose forms are alike. */
function namesAmong(
  found: readonly Found<Names>[],
  forms: ReadonlyMap<number, string>,
  alike: ReadonlySet<string>,
): Iterable<Name> {
  const byForm = new Map<number, Name>();
  for (const [hash, form] of forms)
    if (alike.has(form)) byForm.set(hash, { form, places: [], given: new Set(), titled: false, offices: new Set() });
  if (byForm.size === 0) return [];
  for (const [paragraph, { facts, value }] of found.entries()) {
    for (let number = 0; number < value.length; number += COLUMNS) {
      const name = byForm.get(value[number + FORM] as number);
      if (name === undefined) continue;
      name.places.push({ paragraph, number });
      if (value[number + CALLED] !== 0) name.given.add(textOf(facts.tokens, value[number + GIVEN] as number));
      const title = value[number + TITLED] as number;
      name.titled ||= title !== 0;
      if (title !== 0 && title !== COURTEOUS) name.offices.add(title);
    }
  }
  return byForm.values();
}

/** Pairs of spellings, the rarer first. Names that share a form with one letter left out are looked at. */
function* variantsAmong(names: Iterable<Name>): Iterable<readonly [Name, Name]> {
  const sharing = new Map<number, Name[]>();
  const seen = new Set<string>();
  const hashes = new Int32Array(MAX_SLIP_HASHES);
  for (const name of names) {
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
        // "Senator Sharon" and "Senator Sharone".
        const isSlip = isRare || isShared(name.offices, other.offices) ? isSlipOfName : isSlipOfSurname;
        if (!isSlip(other.form, name.form) || !isOnePerson(other, name)) continue;
        // Of two that stand as often it is not known which is the slip.
        if (surplus <= 0 && name.places.length <= MAX_SLIPS) yield [name, other];
        if (surplus >= 0 && other.places.length <= MAX_SLIPS) yield [other, name];
      }
      if (others.length < MAX_ALIKE) others.push(name);
    }
  }
}

function isShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const each of a) if (b.has(each)) return true;
  return false;
}

/** How much oftener a name stands than one with another last letter that is a slip for it. */
const MIN_MORE = 2;

/** Names that share a shortened form; more are no names of people. */
const MAX_ALIKE = 8;

/** Both are borne by people, one at least with a title or a given name, and no two given names tell them apart. */
function isOnePerson(a: Name, b: Name): boolean {
  if (isShared(a.given, b.given)) return true;
  if (a.given.size > 0 && b.given.size > 0) return false;
  const isTold = a.given.size > 0 || b.given.size > 0 || Math.min(a.form.length, b.form.length) >= MIN_TITLED;
  return isTold && (a.given.size > 0 || a.titled) && (b.given.size > 0 || b.titled);
}

/** The names of a paragraph, one behind the other: of each its token and what stands in these columns behind it. */
type Names = readonly number[];
const COLUMNS = 5;
/** The token of a given name; -1 without. */
const GIVEN = 1;
/** The hash of the form, and of the given name; 0 without. */
const FORM = 2;
const CALLED = 3;
/** The hash of a title that is an office, `COURTEOUS` for another, and 0 without. */
const TITLED = 4;
const COURTEOUS = 1;

const namesOf = perParagraph({}, ({ tokens, kind }): Names => {
  const names: number[] = [];
  if (kind === 'cell') return names;
  for (const index of capitalsIn(tokens)) {
    if (((tokens.shape[index] as number) & ~Shape.innerCapital) !== NAME) continue;
    const letters = lengthOf(tokens, index);
    if (letters < MIN_LETTERS || letters > MAX_LETTERS) continue;
    const opening = openingOf(tokens, index);
    if (opening === NOTHING && !isOfFirm(tokens, index)) continue;
    if (NO_SURNAMES.get(tokens, index) !== undefined) continue;
    const isInitial = opening >= 0 && tokens.shape[opening + 1] === Shape.capital;
    const titled = opening === TITLE ? titleBefore(tokens, index) : isInitial ? COURTEOUS : 0;
    const given = Math.max(opening, NOTHING);
    names.push(index, given, formHash(tokens, index), given < 0 ? 0 : formHash(tokens, given), titled);
  }
  return names;
});

const NAME = Shape.capital | Shape.lower;
const PRIME = 0x01000193;

/** What stands right before a surname: a title, or the token of a given name that no title and no small word is. */
function openingOf(tokens: Tokens, index: number): number {
  let before = index - 1;
  if (before < 0 || tokens.gap[index] === Gap.none) return NOTHING;
  // "Sen. Coleman", "Alan B. Mollohan".
  if (tokens.kind[before] === TokenKind.mark) {
    if (tokens.gap[before] !== Gap.none || markAt(tokens, before) !== '.') return NOTHING;
    before--;
  }
  const shape = tokens.shape[before] as number;
  // Nearly always a word in small letters, or none.
  if (shape === 0) return NOTHING;
  const opener = OPENERS.glance(tokens, before);
  // "a Mr Hart and a Mr Heart" are two.
  if (opener === 'title') return isWord(tokens, before - 1, 'a') ? NOTHING : TITLE;
  // "Alan B. Mollohan": the given name stands before the initial.
  if (shape === Shape.capital) {
    const given = before - 1;
    const isGiven = given >= 0 && tokens.shape[given] === NAME && OPENERS.get(tokens, given) === undefined;
    return isGiven ? given : TITLE;
  }
  // A capital after it makes it a middle of a longer name, such as a ministry's; a stop, the last word of a sentence.
  return shape === NAME && opener === undefined && before === index - 1 ? before : NOTHING;
}

const NOTHING = -1;
const TITLE = -2;

function titleBefore(tokens: Tokens, index: number): number {
  const title = tokens.kind[index - 1] === TokenKind.mark ? index - 2 : index - 1;
  return TITLES.get(tokens, title) === undefined ? COURTEOUS : (tokens.hash[title] as number);
}

/** "Kelso Energy", "Kelso Ltd": the name of a firm, which may stand alone later. */
function isOfFirm(tokens: Tokens, index: number): boolean {
  return (
    tokens.gap[index + 1] === Gap.space &&
    isCapitalised(tokens, index + 1) &&
    FIRMS.get(tokens, index + 1) !== undefined
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
