import { COURTESIES, TITLES } from '../../entities/titles.js';
import { wordList } from '../../segment/lexicon.js';
import { Gap, Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { isCapitalised, markAt, overlapsQuotation, spanOf } from '../matchers.js';
import { meetingOthers } from '../meeting.js';
import { type Found, keptWhileSame, perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';
import { isSlipOfSurname, lettersIn, pairsIn, placed, type Spelling, standingIn } from '../spellings.js';

export default defineRule({
  id: 'name-spelling-variant',
  group: 'names',
  scope: 'document',
  severity: 'information',
  summary: 'A person’s name in two spellings that differ in one letter, as “Governor Shapsha” and “Governor Shapscha”.',
  messages: { variant: '“{form}” is spelt “{other}” elsewhere in this article.' },
  fixes: { unify: { title: 'Write “{other}” wherever “{form}” stands' } },
  *check(context) {
    const names = namesOf(context);
    const { introduced, variants } = formsOf(names);
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

interface Name {
  readonly form: string;
  readonly places: Span[];
  /** Capitalised words right before it: given names, and nothing else. */
  readonly given: Set<string>;
  /** Stands after a title somewhere. */
  titled: boolean;
}

/** Shorter names differ in a letter and are two names: "Reid" and "Reed". */
const MIN_LETTERS = 5;
/** Longer words are no surnames. */
const MAX_LETTERS = 24;
/** A spelling that stands more often is no slip. */
const MAX_SLIPS = 3;

/** Pairs looked at; more are no slips. */
const MAX_PAIRS = 50;

/** The names, and pairs of their spellings, the rarer first. */
const formsOf = keptWhileSame(areOneNames, (found: readonly Found<readonly NameAt[]>[]) => {
  const introduced = new Set(found.flatMap(({ value }) => value.map(({ form }) => form)));
  const shortened = new Map([...introduced].map((form) => [form, shortenedHashes(form)] as const));
  // Few share a form with one letter left out with another.
  const meets = meetingOthers(shortened.values());
  const alike = new Set([...shortened].flatMap(([form, hashes]) => (meets(hashes) ? [form] : [])));
  const variants: (readonly [string, string])[] = [];
  for (const [rarer, other] of variantsAmong(readNames(found, alike))) {
    if (variants.push([rarer.form, other.form]) === MAX_PAIRS) break;
  }
  return { introduced, variants };
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
  const shortened = new Map<string, Name[]>();
  const seen = new Set<string>();
  for (const name of byForm.values()) {
    for (const key of [name.form, lettersIn(name.form), ...shorterBy1(name.form)]) {
      const others = shortened.get(key) ?? [];
      shortened.set(key, others);
      for (const other of others) {
        const pair = `${other.form} ${name.form}`;
        if (other === name || seen.has(pair)) continue;
        seen.add(pair);
        if (!isSlipOfSurname(other.form, name.form) || !isOnePerson(other, name)) continue;
        const surplus = name.places.length - other.places.length;
        // Of two that stand as often it is not known which is the slip.
        if (surplus <= 0 && name.places.length <= MAX_SLIPS) yield [name, other];
        if (surplus >= 0 && other.places.length <= MAX_SLIPS) yield [other, name];
      }
      if (others.length < MAX_ALIKE && !others.includes(name)) others.push(name);
    }
  }
}

/** Names that share a shortened form; more are no names of people. */
const MAX_ALIKE = 8;

function shorterBy1(form: string): readonly string[] {
  return Array.from({ length: form.length - 1 }, (_, at) => form.slice(0, at + 1) + form.slice(at + 2));
}

/** Of the form, of each of `shorterBy1`, and of its letters in any order; a letter left out of "ll" is counted once. */
function shortenedHashes(form: string): Int32Array {
  const hashes = new Int32Array(form.length + 1);
  let count = 0;
  let letters = 0;
  for (let at = 0; at < form.length; at++)
    letters += Math.imul(form.charCodeAt(at), 0x01000193) ^ (form.charCodeAt(at) << 9);
  hashes[count++] = letters;
  for (let without = form.length; without > 0; without--) {
    if (form.charCodeAt(without) === form.charCodeAt(without - 1) && without > 1) continue;
    let hash = 0;
    for (let at = 0; at < form.length; at++) {
      if (at !== without) hash = Math.imul(hash ^ form.charCodeAt(at), 0x01000193);
    }
    hashes[count++] = hash;
  }
  return hashes.subarray(0, count);
}

/** Both are borne by people, one at least with a title or a given name, and no two given names tell them apart. */
function isOnePerson(a: Name, b: Name): boolean {
  const isShared = [...a.given].some((given) => b.given.has(given));
  if (isShared) return true;
  if (a.given.size > 0 && b.given.size > 0) return false;
  return (a.given.size > 0 || a.titled) && (b.given.size > 0 || b.titled);
}

/** A name where it stands in its paragraph. */
interface NameAt extends Pick<Name, 'form' | 'titled'> {
  readonly place: Span;
  readonly given: string | undefined;
}

const namesOf = perParagraph({}, ({ tokens, kind }) => {
  const names: NameAt[] = [];
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kind[index] !== TokenKind.word) continue;
    const shape = tokens.shape[index] as number;
    if ((shape & ~Shape.innerCapital) !== (Shape.capital | Shape.lower) || kind === 'cell') continue;
    const span = spanOf(tokens, index);
    const letters = span.end - span.start;
    if (letters < MIN_LETTERS || letters > MAX_LETTERS || NO_SURNAMES.get(tokens, index) !== undefined) continue;
    const { given, titled } = openingOf(tokens, index);
    if (given === undefined && !titled && !isOfFirm(tokens, index)) continue;
    const form = textOf(tokens, index);
    names.push({ form, place: span, given, titled });
  }
  return names;
});

/** What stands right before a surname: a title, or a given name that no title and no small word is. */
function openingOf(tokens: Tokens, index: number): { readonly given: string | undefined; readonly titled: boolean } {
  const none = { given: undefined, titled: false };
  let before = index - 1;
  if (before < 0 || tokens.gap[index] === Gap.none) return none;
  // "Sen. Coleman", "Alan B. Mollohan".
  if (markAt(tokens, before) === '.' && tokens.gap[before] === Gap.none) before--;
  if (before < 0 || tokens.kind[before] !== TokenKind.word) return none;
  if ((COURTESIES.get(tokens, before) ?? TITLES.get(tokens, before)) !== undefined)
    return { given: undefined, titled: true };
  const shape = tokens.shape[before] as number;
  // "Alan B. Mollohan": the given name stands before the initial.
  if (shape === Shape.capital) {
    const given = before - 1;
    const isGiven =
      given >= 0 && tokens.shape[given] === (Shape.capital | Shape.lower) && NO_GIVEN.get(tokens, given) === undefined;
    return { given: isGiven ? textOf(tokens, given) : undefined, titled: true };
  }
  if (shape !== (Shape.capital | Shape.lower) || NO_GIVEN.get(tokens, before) !== undefined) return none;
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
const NO_GIVEN = wordList(`
  the a an in on at of for and but or to from by with as if when while after before since this that these those he she it
  they we you his her its their our my your i new old north south east west northern southern eastern western central
  united national federal american british french german european international general state great saint st san santa los
  las mount lake port fort river upper lower big little world first second third high supreme grand royal public social
  health human us u.s. u.k. not no all some most many more under over also last next january february march april may june
  july august september october november december monday tuesday wednesday thursday friday saturday sunday`);

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
