import type { Form } from './forms.js';
import { longForm, type PersonName, personName } from './people.js';
import { GENERIC, PARTS, TURNED_HEADS } from './words.js';

/** A name of the article: all mentions whose forms have one key. */
export interface Named {
  /** The first of them. */
  readonly form: Form;
  /** What any of them may be shortened to. */
  readonly initials: Set<string>;
  /** Numbers of its mentions, in order. */
  readonly at: number[];
  /** Those outside headings. */
  readonly inText: number[];
  /** The names behind which it stands alone in brackets. */
  readonly brackets: Named[];
}

/** Which names are one: the answer gives each name the first name of its entity. `names` are in order of appearance. */
export function unite(names: readonly Named[]): (name: Named) => Named {
  const entities = new Entities();
  for (const name of names) for (const long of name.brackets) if (isAbbreviation(name, long)) entities.join(name, long);
  const [people, things] = [[], []] as [Named[], Named[]];
  for (const name of names) {
    if (name.form.family === 'person') people.push(name);
    else if (name.form.family === 'thing') things.push(name);
  }
  unitePeople(people, entities);
  uniteThings(things, entities);
  return (name) => entities.of(name);
}

/** Sets of names; a set goes by its name that the article brings up first. */
class Entities {
  private readonly parents = new Map<Named, Named>();

  of(name: Named): Named {
    let root = name;
    for (let up = this.parents.get(root); up !== undefined; up = this.parents.get(root)) root = up;
    for (let at = name; at !== root; ) {
      const up = this.parents.get(at) as Named;
      this.parents.set(at, root);
      at = up;
    }
    return root;
  }

  join(a: Named, b: Named): void {
    const [x, y] = [this.of(a), this.of(b)];
    if (x === y) return;
    const [first, second] = firstOf(x) < firstOf(y) ? [x, y] : [y, x];
    this.parents.set(second, first);
  }

  /**
   * Joins a short form with the entity it can be of: the only one of the candidates, or the only one brought up before
   * the short form first follows one of them.
   */
  joinShort(short: Named, candidates: readonly Named[]): boolean {
    const own = this.of(short);
    const entities = [...new Set(candidates.map((name) => this.of(name)))];
    if (entities.includes(own)) return true;
    const [one, two] = entities.sort((a, b) => firstOf(a) - firstOf(b));
    if (one === undefined) return false;
    if (two !== undefined) {
      const after = short.at.find((at) => at > firstOf(one));
      if (after === undefined || after > firstOf(two)) return false;
    }
    this.join(short, one);
    return true;
  }
}

function firstOf(name: Named): number {
  return name.at[0] as number;
}

/** The names that may be meant by a key; more than a few are no better than none. */
class Index {
  private readonly names = new Map<string, Named[]>();

  add(key: string, name: Named): void {
    const known = this.names.get(key);
    if (known === undefined) this.names.set(key, [name]);
    else if (known.length < MAX_CANDIDATES && known.at(-1) !== name) known.push(name);
  }

  get(key: string): readonly Named[] {
    return this.names.get(key) ?? [];
  }
}

const MAX_CANDIDATES = 8;
/** Words of a name that its short forms are looked for among. */
const MAX_WORDS = 10;

function isAbbreviation(short: Named, { form: long, initials }: Named): boolean {
  const { acronym, label, family } = short.form;
  if (acronym === undefined || family === 'person' || long.family !== family) return false;
  return (long.label === label && label !== 'GPE' && long.words.length > 1) || initials.has(acronym);
}

function unitePeople(names: readonly Named[], entities: Entities): void {
  const parsed = names.map((name) => ({ name, person: personName(name.form.words) }));
  const full = parsed.filter(({ person }) => person.given !== '');
  uniteFullNames(full, entities);
  const byLast = new Index();
  const byFirst = new Index();
  const byInitial = new Index();
  const byInitials = new Index();
  for (const { name, person } of full) {
    const { words, given, surname } = person;
    for (let from = Math.max(1, words.length - MAX_WORDS); from < words.length; from++)
      byLast.add(words.slice(from).join(' '), name);
    byFirst.add(given, name);
    if (given.length > 1) byInitial.add(`${given[0]} ${surname}`, name);
    for (const initials of name.initials) byInitials.add(initials, name);
  }
  for (const { name, person } of parsed) {
    const { words, given, surname } = person;
    const whole = words.join(' ');
    const surnames = byLast.get(whole);
    if (surnames.length > 0) entities.joinShort(name, surnames);
    else if (given.length === 1) entities.joinShort(name, byInitial.get(`${given} ${surname}`));
    else if (words.length === 1) {
      if ((name.form.acronym?.length ?? 0) > 2 && entities.joinShort(name, byInitials.get(whole))) continue;
      const firsts = byFirst.get(longForm(whole)).filter((other) => firstOf(other) < firstOf(name));
      entities.joinShort(name, firsts);
    }
  }
}

/**
 * Full names with one surname and one given name are one person, unless their middle initials or suffixes say that there
 * are several; then the name without them goes with the one it can be of.
 */
function uniteFullNames(full: readonly { name: Named; person: PersonName }[], entities: Entities): void {
  const groups = new Map<string, { name: Named; person: PersonName }[]>();
  for (const each of full) {
    const key = `${each.person.given} ${each.person.surname}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    const kinds = new Map<string, Named[]>();
    for (const { name, person } of group) {
      const kind = `${person.middle} ${person.suffix}`;
      const same = kinds.get(kind);
      if (same === undefined) kinds.set(kind, [name]);
      else {
        entities.join(name, same[0] as Named);
        same.push(name);
      }
    }
    const middles = new Set(group.map(({ person }) => person.middle).filter(Boolean));
    const suffixes = new Set(group.map(({ person }) => person.suffix).filter(Boolean));
    if (middles.size <= 1 && suffixes.size <= 1) {
      for (const [first] of kinds.values()) entities.join(first as Named, (group[0] as (typeof group)[number]).name);
    } else {
      const bare = kinds.get(' ')?.[0];
      const others = [...kinds].flatMap(([kind, [first]]) => (kind === ' ' ? [] : [first as Named]));
      if (bare !== undefined) entities.joinShort(bare, others.slice(0, MAX_CANDIDATES));
    }
  }
}

function uniteThings(names: readonly Named[], entities: Entities): void {
  const byInitials = new Index();
  const byEnd = new Index();
  const byStart = new Index();
  const places = new Map<string, Named>();
  for (const name of names) {
    const { words } = name.form;
    if (name.form.label === 'GPE') places.set(words.join(' '), name);
    for (const letters of name.initials) byInitials.add(letters, name);
    for (let cut = 1; cut < Math.min(words.length, MAX_WORDS); cut++) {
      byEnd.add(words.slice(cut).join(''), name);
      byStart.add(words.slice(0, cut).join(''), name);
    }
  }
  // "Washington" is the city, unless the article speaks of the state too.
  const [washington, capital] = [places.get('washington'), places.get('washington dc')];
  if (washington !== undefined && capital !== undefined && !places.has('washington state'))
    entities.join(washington, capital);
  for (const name of names) {
    const { acronym, key, label } = name.form;
    if (acronym !== undefined) {
      const long = byInitials.get(acronym).filter(({ form }) => form.label === label || acronym.length > 2);
      if (entities.joinShort(name, long)) continue;
    }
    const whole = byEnd.get(key).filter((long) => isEndOf(name, long));
    if (entities.joinShort(name, whole)) continue;
    entities.joinShort(
      name,
      byStart.get(key).filter((long) => isStartOf(name, long)),
    );
  }
}

/** "Commerce Committee" after "Senate Commerce Committee", "3GS" of "iPhone 3GS", "Federal Reserve" of the U.S. */
function isEndOf(short: Named, long: Named): boolean {
  const { label, words } = short.form;
  if (long.form.label !== label || label === 'GPE' || label === 'LOC') return false;
  const left = long.form.words.slice(0, long.form.words.length - words.length);
  if (left.every((word) => GENERIC.has(word) || /^\p{N}+$/u.test(word)) || isCountry(left)) return true;
  // Many a town has its "Lantern Festival".
  if (label === 'EVENT' || label === 'WORK_OF_ART') return false;
  if (label === 'PRODUCT' && /\p{N}/u.test(words.join(''))) return true;
  return follows(short, long);
}

/** "Cerberus" of "Cerberus Capital Management", not "GM" of "GM Europe" or "NAACP" of its fund. */
function isStartOf(short: Named, long: Named): boolean {
  const { label, words, acronym } = short.form;
  if (long.form.label !== label || !['ORG', 'FAC', 'EVENT'].includes(label)) return false;
  const left = long.form.words.slice(words.length);
  if (left.every((word) => GENERIC.has(word))) return true;
  // "Homeland Security" is the department; "Energy" is not.
  if (left.length === 1 && TURNED_HEADS.has(left[0] as string)) return words.length > 1;
  if (acronym !== undefined) return false;
  return (GENERIC.has(left.at(-1) as string) || !left.some((word) => PARTS.has(word))) && follows(short, long);
}

/** A short form that stands before the long one, headings aside, is a name of its own. */
function follows(short: Named, long: Named): boolean {
  const [first] = short.inText;
  return first === undefined || first > firstOf(long);
}

function isCountry(words: readonly string[]): boolean {
  return words[0] === 'united' && words.length === 2;
}
