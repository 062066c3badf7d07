import { fold, withoutDivision } from './fold.js';
import { createNames, type Names } from './names.js';
import type { Point } from './sphere.js';

/** What kind of place, from the largest: a country, its first-level division, or a town by what it is the seat of. */
export const LEVELS = ['country', 'region', 'capital', 'region seat', 'district seat', 'town'] as const;

export type Level = (typeof LEVELS)[number];

/** A country, a first-level division or a town as GeoNames has it. The same place is always the same object. */
export interface Place {
  readonly id: number;
  readonly name: string;
  readonly level: Level;
  /** Of a country, the country itself. */
  readonly country: Place;
  /** ISO 3166-1 code of the country. */
  readonly code: string;
  /** The first-level division that a town lies in. */
  readonly region: Place | undefined;
  /** The capital of a country, the seat of a division. */
  readonly seat: Place | undefined;
  /** Of a country or a division, where its seat is. */
  readonly point: Point;
  /** Inhabitants of a country or a town; undefined where the sources give none. */
  readonly population: number | undefined;
  /** Who says how many, and of which year. */
  readonly source: string;
  /** How likely a writer means this one: inhabitants, of a division fewer than its towns have. */
  readonly weight: number;
}

/** What a word may be part of, as bits: a tagger's features. */
export const WordKind = {
  givenName: 1,
  surname: 2,
  town: 4,
  region: 8,
  country: 16,
  people: 32,
} as const;

/** Places and names, read from the packed file as they are asked for. */
export interface Gazetteer {
  /**
   * The places that bear this name, those first that most writers mean. Accents and capitals make no difference, nor does
   * the word by which a division is called: "Kaluga Region" finds the Kaluga Oblast.
   */
  named(name: string): readonly Place[];
  /** The countries whose people this is: "Russian", "Congolese". */
  people(name: string): readonly Place[];
  /** `WordKind` bits of a word or name, 0 where it is in no list. About ten microseconds: ask once for each word. */
  kindsOf(name: string): number;
}

/** Undefined where the bytes are no gazetteer of this version. Nothing but the table of contents is read here. */
export function createGazetteer(bytes: Uint8Array): Gazetteer | undefined {
  const sections = sectionsOf(bytes);
  return sections === undefined ? undefined : open(sections);
}

/** As `scripts/data/gazetteer.mjs` writes them. */
interface Sections {
  /** JSON: sources, how many regions, and of each country its code and the names of its people. */
  readonly head: Uint8Array;
  readonly names: Uint8Array;
  readonly nameOffsets: Uint32Array;
  /** For each name where the numbers of its places start in `refs`. */
  readonly starts: Uint16Array;
  readonly refs: Uint16Array;
  /** Degrees × 100,000. */
  readonly latitudes: Int32Array;
  readonly longitudes: Int32Array;
  readonly populations: Uint32Array;
  readonly regions: Uint16Array;
  readonly countries: Uint8Array;
  readonly levels: Uint8Array;
  /** Number of the place's own name. */
  readonly primary: Uint16Array;
  /** Of countries and regions only. */
  readonly seats: Uint16Array;
  readonly words: Uint8Array;
  readonly wordOffsets: Uint32Array;
  readonly wordKinds: Uint8Array;
}

interface Head {
  readonly sources: { readonly country: string; readonly place: string };
  readonly countries: readonly (readonly [code: string, ...people: string[]])[];
}

/** Names whose places are kept. */
const MAX_ASKED = 4096;

const MAGIC = 0x315a4754;
const NONE = 0xffff;

function sectionsOf(bytes: Uint8Array): Sections | undefined {
  // Numbers are read where they stand, so they must stand at a multiple of their size.
  const file = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset, byteLength } = file;
  if (byteLength < 8) return undefined;
  const [magic, count] = new Uint32Array(buffer, byteOffset, 2);
  if (magic !== MAGIC || count !== 16 || byteLength < 8 + count * 4) return undefined;
  const lengths = new Uint32Array(buffer, byteOffset + 8, count);
  const ends: number[] = [];
  for (const length of lengths) ends.push((ends.at(-1) ?? 8 + count * 4) + Math.ceil(length / 4) * 4);
  if (ends.at(-1) !== byteLength) return undefined;
  const at = (section: number) => {
    const length = lengths[section] as number;
    return { from: byteOffset + (ends[section] as number) - Math.ceil(length / 4) * 4, length };
  };
  const u8 = (section: number) => new Uint8Array(buffer, at(section).from, at(section).length);
  const u16 = (section: number) => new Uint16Array(buffer, at(section).from, at(section).length / 2);
  const u32 = (section: number) => new Uint32Array(buffer, at(section).from, at(section).length / 4);
  const i32 = (section: number) => new Int32Array(buffer, at(section).from, at(section).length / 4);
  return {
    head: u8(0),
    names: u8(1),
    nameOffsets: u32(2),
    starts: u16(3),
    refs: u16(4),
    latitudes: i32(5),
    longitudes: i32(6),
    populations: u32(7),
    regions: u16(8),
    countries: u8(9),
    levels: u8(10),
    primary: u16(11),
    seats: u16(12),
    words: u8(13),
    wordOffsets: u32(14),
    wordKinds: u8(15),
  };
}

function open(sections: Sections): Gazetteer {
  const { sources, countries } = JSON.parse(ascii(sections.head)) as Head;
  const names = createNames(sections.names, sections.nameOffsets);
  const words = createNames(sections.words, sections.wordOffsets);
  const peoples = peoplesOf(countries);
  const made = new Map<number, Place>();

  function place(id: number): Place {
    const known = made.get(id);
    if (known !== undefined) return known;
    const level = LEVELS[sections.levels[id] as number] ?? 'town';
    const country = sections.countries[id] as number;
    const population = sections.populations[id] as number;
    const regional = level === 'region';
    const called = sections.primary[id] as number;
    const namedLike = sections.primary[sections.seats[id] ?? NONE];
    const one: Place = {
      id,
      name: names.at(called),
      level,
      get country() {
        return place(country);
      },
      code: countries[country]?.[0] ?? '',
      get region() {
        return optional(sections.regions[id]);
      },
      get seat() {
        return optional(sections.seats[id]);
      },
      point: {
        latitude: (sections.latitudes[id] as number) / 1e5,
        longitude: (sections.longitudes[id] as number) / 1e5,
      },
      population: population === 0 || regional ? undefined : population,
      source: level === 'country' ? sources.country : sources.place,
      weight: regional ? weightOf(population, called !== namedLike) : population,
    };
    made.set(id, one);
    return one;
  }

  function optional(id: number | undefined): Place | undefined {
    return id === undefined || id === NONE ? undefined : place(id);
  }

  function bearers(name: string): readonly Place[] {
    const { first, last } = names.find(name);
    const ids = sections.refs.subarray(sections.starts[first], sections.starts[last]);
    return [...new Set(ids)].map(place);
  }

  /** The places of a name that says more than the gazetteer's: "Kaluga Region", "the Republic of Cyprus", "al-Anbar". */
  function shortened(name: string): Place[] {
    const [first = '', ...rest] = fold(name).split(' ');
    if (first === 'the' || first === 'al') return [...bearers(rest.join(' '))];
    const stem = withoutDivision(name);
    if (stem === name) return [];
    const all = bearers(stem);
    const divisions = all.filter(({ level }) => level === 'region');
    return divisions.length === 0 && name.endsWith(stem) ? [...all] : divisions;
  }

  function namedSo(name: string): readonly Place[] {
    const all = bearers(name);
    // "Kaluga" is the town, not the oblast that is named for it; "Helmand" can only be the province.
    const found = all.filter((one) => one.level !== 'region' || !isShort(name, one) || !seatIn(one, all));
    return (found.length > 0 ? [...found] : shortened(name)).sort((a, b) => b.weight - a.weight || a.id - b.id);
  }

  /** What was asked for lately: every version of an article asks for the same names. */
  let asked = new Map<string, readonly Place[]>();

  return {
    named(name) {
      let places = asked.get(name);
      if (places === undefined) {
        if (asked.size === MAX_ASKED) asked = new Map();
        asked.set(name, (places = namedSo(name)));
      }
      return places;
    },
    people: (name) => (peoples.get(fold(name)) ?? []).map(place),
    kindsOf(name) {
      let kinds = wordKinds(words, sections.wordKinds, name);
      for (const { level } of bearers(name)) kinds |= LEVEL_KINDS[level];
      return peoples.has(fold(name)) ? kinds | WordKind.people : kinds;
    },
  };
}

/** A division is named less often than a town of its size, above all one that is named like its seat. */
function weightOf(inhabitants: number, hasOwnName: boolean): number {
  return Math.max(inhabitants / 10, hasOwnName ? Math.min(inhabitants, 200_000) : 0);
}

const LEVEL_KINDS: Readonly<Record<Level, number>> = {
  country: WordKind.country,
  region: WordKind.region,
  capital: WordKind.town,
  'region seat': WordKind.town,
  'district seat': WordKind.town,
  town: WordKind.town,
};

/** The name leaves out the word for the division's kind. */
function isShort(name: string, { name: full }: Place): boolean {
  return withoutDivision(full) !== full && withoutDivision(name) === name;
}

function seatIn({ seat }: Place, places: readonly Place[]): boolean {
  return seat !== undefined && places.includes(seat);
}

function wordKinds(words: Names, kinds: Uint8Array, name: string): number {
  const { first, last } = words.find(name);
  return kinds.subarray(first, last).reduce((all, one) => all | one, 0);
}

/** The countries of each people, by the folded word; people are many too. */
function peoplesOf(countries: Head['countries']): ReadonlyMap<string, readonly number[]> {
  const peoples = new Map<string, number[]>();
  for (const [number, [, ...names]] of countries.entries()) {
    for (const name of names) {
      for (const form of [name, `${name}s`]) {
        const folded = fold(form);
        peoples.set(folded, [...(peoples.get(folded) ?? []), number]);
      }
    }
  }
  return peoples;
}

function ascii(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
