import type { ChainedMention, NamedChain, Passage, Who } from '../chains/chains.js';
import type { EntityLabel, Mention } from '../entities/mention.js';
import { KeptOn } from '../text/kept.js';
import type { Span } from '../text/span.js';
import type { Gazetteer, Place } from './gazetteer.js';

/** Which place a chain names. */
export interface PlaceReading {
  /** The likeliest. */
  readonly place: Place;
  /** Others of that name, likeliest first. */
  readonly others: readonly Place[];
  /** The article says which, or hardly anybody means another. */
  readonly sure: boolean;
}

/** Most other places of a name that are kept: there are forty towns called San José. */
export const MAX_OTHERS = 5;

/**
 * The places that the article's chains name, by chain; of a people, its country. Of several places of one name, the likeliest is the one that what
 * stands behind the name says ("Moscow, Idaho"); else the largest, where a country that the article names besides makes
 * up for a town's being smaller. Linear in the number of mentions.
 */
export function placesOf(
  passages: readonly Passage[],
  { mentions, named: chains }: Pick<Who, 'mentions' | 'named'>,
  gazetteer: Gazetteer | undefined,
): ReadonlyMap<number, PlaceReading> {
  const readings = new Map<number, PlaceReading>();
  if (gazetteer === undefined) return readings;
  const named = namesakes(chains, mentions, gazetteer);
  const context = contextOf(passages, mentions, named, gazetteer);
  for (const [chain, candidates] of named.entries()) {
    const reading = read(chain, candidates, context);
    if (reading !== undefined) readings.set(chain, reading);
  }
  return readings;
}

/** What the article says of where its places lie. */
interface Context {
  /** For each chain, the places of its name that the words behind it say, as "Idaho" behind "Moscow". */
  readonly stated: ReadonlyMap<number, ReadonlySet<Place>>;
  /** The countries that the article names, by themselves, by their people or by a place that can be in no other. */
  readonly countries: ReadonlySet<Place>;
  /** The first-level divisions that it names, by themselves or by a town that can be in no other, by the chains that do. */
  readonly regions: ReadonlyMap<Place, readonly number[]>;
}

/** Powers of ten by which a place of that kind may be smaller than its namesakes and yet be meant. */
const BONUS = { stated: 10, country: 1.2, capital: 0.4, countryNamed: 0.8, regionNamed: 1, inRegion: 0.5 } as const;

/** Powers of ten between the likeliest and the next from which on nobody doubts. */
const SURE = 1;

/** For each chain the places of its name: looked up once for chains that a later version of the article takes over. */
function namesakes(
  chains: readonly NamedChain[],
  mentions: readonly ChainedMention[],
  gazetteer: Gazetteer,
): readonly (readonly Place[])[] {
  const before = lookedUp.get(chains);
  if (before?.gazetteer === gazetteer) return before.places;
  const places = chains.map((chain) => namedBy(chain, mentions, gazetteer));
  lookedUp.set(chains, { gazetteer, places });
  return places;
}

const lookedUp = new KeptOn<
  readonly NamedChain[],
  { readonly gazetteer: Gazetteer; readonly places: readonly (readonly Place[])[] }
>();

function namedBy(chain: NamedChain, mentions: readonly ChainedMention[], gazetteer: Gazetteer): readonly Place[] {
  const label = mentions[chain.mentions[0] ?? 0]?.label;
  if (label === 'NORP') return gazetteer.people(chain.name);
  if (label !== 'GPE' && label !== 'LOC') return [];
  // "Paris, Texas" as one name: what stands behind the comma is read as if it stood behind the name.
  const [name = ''] = chain.name.split(',');
  const places = gazetteer.named(name);
  // Rivers and mountains bear the names of many a town.
  return label === 'LOC' ? places.filter(({ level }) => level === 'region') : places;
}

function contextOf(
  passages: readonly Passage[],
  mentions: readonly ChainedMention[],
  named: readonly (readonly Place[])[],
  gazetteer: Gazetteer,
): Context {
  const countries = new Set<Place>();
  const regions = new Map<Place, number[]>();
  const stated = new Map<number, Set<Place>>();
  const state = (chain: number, place: Place) => {
    const places = stated.get(chain) ?? new Set();
    stated.set(chain, places.add(place));
  };
  let first = 0;
  for (const { facts } of passages) {
    for (const { mention, qualifier, places } of qualifiedIn(facts, gazetteer)) {
      const { chain } = mentions[first + mention] as ChainedMention;
      const candidates = named[chain] ?? [];
      for (const whole of places) {
        // "China, Mexico and Peru" is a list, whatever towns there are in Mexico.
        if (whole.level === 'country' && candidates[0]?.level === 'country') continue;
        for (const place of candidates) {
          if (!liesIn(place, whole)) continue;
          state(chain, place);
          if (qualifier >= 0) state((mentions[first + qualifier] as ChainedMention).chain, whole);
        }
      }
    }
    first += facts.mentions.length;
  }
  for (const [chain, candidates] of named.entries()) {
    for (const place of stated.get(chain) ?? certain(candidates)) {
      countries.add(place.country);
      const region = place.level === 'region' ? place : place.region;
      if (region !== undefined) regions.set(region, [...(regions.get(region) ?? []), chain].slice(0, 2));
    }
  }
  return { stated, countries, regions };
}

/** The first, where hardly anybody means another; the division that is called like its seat is no other. */
function certain([first, ...rest]: readonly Place[]): readonly Place[] {
  if (first === undefined) return [];
  const second = rest.find((place) => place !== first.region);
  const alone = second === undefined || first.level === 'country' || sizeOf(first) - sizeOf(second) >= SURE;
  return alone ? [first] : [];
}

/** A name of a paragraph behind which stands what may tell its place from others; read once for each paragraph. */
interface Qualified {
  /** Its number among the paragraph's mentions. */
  readonly mention: number;
  /** The number of the mention that stands behind it, -1 where the tagger saw none. */
  readonly qualifier: number;
  readonly places: readonly Place[];
}

function qualifiedIn({ tokens, mentions }: Passage['facts'], gazetteer: Gazetteer): readonly Qualified[] {
  const before = readBefore.get(mentions);
  if (before?.gazetteer === gazetteer) return before.qualified;
  const qualified = mentions.flatMap((each, mention) =>
    (MAY_BE_PLACES.has(each.label) ? qualifiers(tokens.text, each, gazetteer) : []).map(({ at, places }) => {
      return { mention, qualifier: mentions.findIndex(({ start }) => start === at), places };
    }),
  );
  readBefore.set(mentions, { gazetteer, qualified });
  return qualified;
}

const MAY_BE_PLACES: ReadonlySet<EntityLabel> = new Set<EntityLabel>(['GPE', 'LOC', 'NORP']);

const readBefore = new KeptOn<
  readonly Mention[],
  { readonly gazetteer: Gazetteer; readonly qualified: readonly Qualified[] }
>();

/** What "Idaho" may be in "Moscow, Idaho", "Moscow, in Idaho" or "Moscow (Idaho)": divisions and countries, and where it stands. */
function qualifiers(
  text: string,
  { start, end }: Span,
  gazetteer: Gazetteer,
): readonly { readonly at: number; readonly places: readonly Place[] }[] {
  const inside = text.slice(start, end).indexOf(',');
  const from = inside < 0 ? end : start + inside;
  if (!mayOpen(text, from)) return [];
  const opened = OPENING.exec(text.slice(from, from + MAX_OPENING))?.[0].length;
  if (opened === undefined) return [];
  const at = from + opened;
  const words = QUALIFIER.exec(text.slice(at, at + MAX_QUALIFIER))?.[0].split(/\s+/) ?? [];
  for (let count = words.length; count > 0; count--) {
    const places = gazetteer
      .named(words.slice(0, count).join(' '))
      .filter(({ level }) => level === 'region' || level === 'country');
    if (places.length > 0) return [{ at, places }];
  }
  return [];
}

/** After most names stands a space and a word: that is seen without a regular expression. */
function mayOpen(text: string, at: number): boolean {
  if (text[at] === ',') return true;
  const bracket = text.slice(at, at + MAX_OPENING).indexOf('(');
  return bracket > 0;
}

const OPENING = /^(?:,\s+(?:in\s+)?|\s+\()/;
const MAX_OPENING = 8;
/** Up to four words that begin with a capital. */
const QUALIFIER = /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}.'’-]*){0,3}/u;
const MAX_QUALIFIER = 60;

function liesIn(place: Place, whole: Place): boolean {
  return place !== whole && (place.region === whole || place.country === whole);
}

function read(chain: number, candidates: readonly Place[], context: Context): PlaceReading | undefined {
  const scored = candidates
    .map((place) => ({ place, score: scoreOf(chain, place, context) }))
    .sort((a, b) => b.score - a.score);
  const [first] = scored;
  if (first === undefined) return undefined;
  const rest = scored.filter(({ place }) => !isSame(first.place, place, context));
  return {
    place: first.place,
    others: rest.slice(0, MAX_OTHERS).map(({ place }) => place),
    sure: rest[0] === undefined || first.score - rest[0].score >= SURE,
  };
}

/**
 * A place that bears the name because the first does: a town's division, a country's own town. And a capital is meant
 * rather than a division of its country, unless the article names a town there: Washington.
 */
function isSame(first: Place, other: Place, { regions }: Context): boolean {
  if (other === first || other === first.region) return true;
  if (first.level === 'country') return other.country === first;
  return (
    first.level === 'capital' && other.level === 'region' && other.country === first.country && !regions.has(other)
  );
}

function scoreOf(chain: number, place: Place, { stated, countries, regions }: Context): number {
  let score = sizeOf(place);
  if (stated.get(chain)?.has(place) === true) score += BONUS.stated;
  if (place.level === 'country') score += BONUS.country;
  if (place.level === 'capital') score += BONUS.capital;
  if (place.level !== 'country' && countries.has(place.country)) score += BONUS.countryNamed;
  const isNamed = (region: Place | undefined) =>
    region !== undefined && regions.get(region)?.some((other) => other !== chain) === true;
  if (isNamed(place)) score += BONUS.regionNamed;
  if (isNamed(place.region)) score += BONUS.inRegion;
  return score;
}

function sizeOf({ weight }: Place): number {
  return Math.log10(Math.max(weight, 100));
}
