import type { EntityLabel } from '../entities/mention.js';
import { NOTHING } from '../segment/tokens.js';
import { KeptOn } from '../text/kept.js';
import { STATE_NAMES } from './states.js';
import {
  ADMINISTRATIVE,
  ALIASES,
  KINDS_OF_STATE,
  LEGAL_FORMS,
  LEGAL_OPENERS,
  PEOPLES,
  SMALL_WORDS,
  SPELLINGS,
  TURNED_HEADS,
  UNITS_OF,
} from './words.js';

/** Names of different families are never one, however they read: "Lincoln" the man and the city. */
export type Family = 'person' | 'people' | 'thing';

/** A form of a name, brought to what it shares with other forms of the same name. */
export interface Form {
  readonly label: EntityLabel;
  readonly family: Family;
  /** Folded words, less what says nothing of who it is: "Apple Inc." is "apple". */
  readonly words: readonly string[];
  /** Forms of one family with equal keys are one name; spaces and hyphens do not count. */
  readonly key: string;
  /** Family and key. */
  readonly id: string;
  /** What the form's words may be shortened to: "fbi", "fboi". */
  readonly initials: readonly string[];
  /** The letters of a form that looks like an acronym. */
  readonly acronym: string | undefined;
}

/** Names by the keys of their folded forms: what a desk says is one name. */
type Aliases = ReadonlyMap<string, readonly string[]>;

/** A name as a mention has it. */
export interface WrittenName {
  readonly form: Form;
  /** On one line and without markup. */
  readonly text: string;
}

/** Reads a mention as it stands in the prose, where some names are said to be others: kept for each object that says so. */
export function namesBy(aliases: Readonly<Record<string, string>>): (raw: string, label: EntityLabel) => WrittenName {
  let nameOf = byStatement.get(aliases);
  if (nameOf === undefined) byStatement.set(aliases, (nameOf = createReader(aliasesOf(aliases))));
  return nameOf;
}

const byStatement = new KeptOn<object, ReturnType<typeof namesBy>>();

/** Names come again and again: what was read is kept. */
function createReader(aliases: Aliases): ReturnType<typeof namesBy> {
  const known = new Map<EntityLabel, Map<string, WrittenName>>();
  return (raw, label) => {
    let names = known.get(label);
    if (names === undefined || names.size === MAX_KEPT) known.set(label, (names = new Map<string, WrittenName>()));
    let name = names.get(raw);
    if (name === undefined) {
      // A copy, for a slice would keep its whole article in memory.
      const own = ` ${raw}`.slice(1);
      name = { form: formOf(own, label, aliases), text: own.replaceAll(NOTHING, '').replace(/\s+/g, ' ') };
      names.set(own, name);
    }
    return name;
  };
}

/** Names of one label. */
const MAX_KEPT = 2048;

function aliasesOf(stated: Readonly<Record<string, string>>): Aliases {
  return new Map(
    Object.entries(stated)
      .map(([form, name]) => [foldedWords(form).join(''), foldedWords(name)] as const)
      .filter(([form, name]) => form !== '' && name.length > 0),
  );
}

function formOf(raw: string, label: EntityLabel, aliases: Aliases): Form {
  const folded = foldedWords(raw);
  const alias = aliases.get(folded.join(''));
  const plain = alias ?? folded;
  const family = familyOf(label);
  const words = family === 'person' ? plain : canonical(plain, label);
  const key = words.join('');
  return {
    label,
    family,
    words,
    key,
    id: `${family} ${key}`,
    initials: plain.length < 2 ? [] : initialsOf(plain),
    acronym: acronymOf(raw, plain),
  };
}

/** Lower case, without accents, apostrophes, stops, a leading "the" and a possessive's s; one spelling for two. */
export function foldedWords(raw: string): readonly string[] {
  const words = raw
    .replaceAll(NOTHING, '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/[\p{M}'’.]/gu, '')
    .replaceAll('&', ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => SPELLINGS.get(word) ?? word)
    .filter((word, index, all) => word !== 'and' || all[index - 1] !== 'and');
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
}

function familyOf(label: EntityLabel): Family {
  if (label === 'PERSON') return 'person';
  return label === 'NORP' || label === 'LANGUAGE' ? 'people' : 'thing';
}

function canonical(plain: readonly string[], label: EntityLabel): readonly string[] {
  if (label === 'NORP') return people(plain);
  const known = aliased(plain);
  if (known !== plain) return known;
  if (label === 'GPE') return place(plain);
  if (label === 'ORG' || label === 'FAC') return aliased(turned(withoutLegalForm(withCountry(plain))));
  return label === 'LOC' || label === 'LANGUAGE' ? plain : singular(plain);
}

function aliased(words: readonly string[]): readonly string[] {
  return ALIASES.get(words.join(' '))?.split(' ') ?? words;
}

function people(words: readonly string[]): readonly string[] {
  const one = singular(words);
  const name = PEOPLES.get(words.join(' ')) ?? PEOPLES.get(one.join(' '));
  return name === undefined ? one : [name];
}

/** "Kaluga Oblast" is "kaluga region", "Village of Elm" is "elm", "Md." is "maryland". */
function place(words: readonly string[]): readonly string[] {
  const state = words.length === 1 ? STATE_NAMES.get(words[0] as string) : undefined;
  if (state !== undefined) return state.split(' ');
  let unit = 0;
  while (KINDS_OF_STATE.has(words[unit] ?? '')) unit++;
  // The City of London is a part of London.
  if (UNITS_OF.has(words[unit] ?? '') && words[unit + 1] === 'of' && words[unit + 2] !== 'london') {
    const name = words.slice(words[unit + 2] === 'the' ? unit + 3 : unit + 2);
    if (name.length > 0) return aliased(name);
  }
  const last = words.at(-1) as string;
  return words.length > 1 && ADMINISTRATIVE.has(last) ? [...words.slice(0, -1), 'region'] : words;
}

/** "U.S. Senate" is "united states senate". */
function withCountry(words: readonly string[]): readonly string[] {
  const country = words.length > 1 ? COUNTRIES_IN_FRONT.get(words[0] as string) : undefined;
  return country === undefined ? words : [...country, ...words.slice(1)];
}

const COUNTRIES_IN_FRONT: ReadonlyMap<string, readonly string[]> = new Map([
  ['us', ['united', 'states']],
  ['uk', ['united', 'kingdom']],
  ['un', ['united', 'nations']],
]);

function withoutLegalForm(words: readonly string[]): readonly string[] {
  const first = words.length > 1 && LEGAL_OPENERS.has(words[0] as string) ? 1 : 0;
  let end = words.length;
  while (end - first > 1 && LEGAL_FORMS.has(words[end - 1] as string)) end--;
  if (end < words.length && end - first > 1 && words[end - 1] === 'and') end--;
  return words.slice(first, end);
}

/** "Ministry of Defence" is "defense ministry", with what stands before it in front. */
function turned(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, index) => TURNED_HEADS.has(word) && words[index + 1] === 'of');
  if (at === -1 || at + 2 >= words.length) return words;
  const of = words.slice(words[at + 2] === 'the' && at + 3 < words.length ? at + 3 : at + 2);
  return [...words.slice(0, at), ...of, words[at] as string];
}

function singular(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? '';
  return last.length > 3 && last.endsWith('s') && !last.endsWith('ss')
    ? [...words.slice(0, -1), last.slice(0, -1)]
    : words;
}

/** With and without small words; legal forms never count, nor has a country in front to. */
function initialsOf(plain: readonly string[]): readonly string[] {
  const words = withoutLegalForm(plain);
  const found = new Set<string>();
  const country = words[0] === 'us' || words[0] === 'uk' ? 1 : words[0] === 'united' ? 2 : 0;
  for (const from of new Set([0, country])) {
    const rest = words.slice(from, from + MAX_ACRONYM);
    found.add(firsts(rest));
    found.add(firsts(rest.filter((word) => !SMALL_WORDS.has(word))));
  }
  return [...found].filter((letters) => letters.length > 1);
}

/** A number stands whole: "Group of 20" is "g20". */
function firsts(words: readonly string[]): string {
  return words.map((word) => (/^\p{N}/u.test(word) ? word : (word[0] ?? ''))).join('');
}

const MAX_ACRONYM = 8;

/** "FBI", "BoA", "G20": one word, half of it capitals. */
function acronymOf(raw: string, plain: readonly string[]): string | undefined {
  const [word = ''] = plain;
  if (plain.length !== 1 || word.length < 2 || word.length > MAX_ACRONYM) return undefined;
  const capitals = raw.replace(/[^\p{Lu}\p{N}]/gu, '').length;
  return capitals > 1 && 2 * capitals >= word.length ? word : undefined;
}
