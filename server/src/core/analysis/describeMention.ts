import type { ChainedMention } from '../chains/chains.js';
import type { EntityLabel } from '../entities/mention.js';
import { dateName } from '../figures/describeDates.js';
import type { Figure } from '../figures/figure.js';
import { singularOf } from '../figures/refine/nouns.js';
import type { Level, Place } from '../places/gazetteer.js';
import type { PlaceReading } from '../places/resolve.js';
import { bearing, compass, distance } from '../places/sphere.js';
import { contains, lastAt } from '../text/span.js';
import type { Analysis } from './analysis.js';

/**
 * What a hover shows of a name: what it is and how sure that is, how the article names it and how often, the figures of
 * its sentences; of a place, where it is and how far from the others. Plain text. `locale` is a BCP 47 tag.
 */
export function describeMention(
  { label, score, chain }: ChainedMention,
  analysis: Analysis,
  locale = 'en',
): { title: string; lines: string[] } {
  const reading = analysis.places.get(chain);
  return {
    title: analysis.chains[chain]?.name ?? '',
    lines: [
      `${LABELS[label]} (${label}), ${Math.round(score * 100)}% sure`,
      ...attributesLine(chain, analysis),
      ...(reading === undefined ? [] : placeLines(reading, chain, analysis, locale)),
      formsLine(chain, analysis),
      ...figuresLines(chain, analysis, locale),
    ],
  };
}

const LABELS: Readonly<Record<EntityLabel, string>> = {
  PERSON: 'Person',
  NORP: 'People, religion or party',
  FAC: 'Building or facility',
  ORG: 'Organisation',
  GPE: 'Country, region or town',
  LOC: 'Place',
  PRODUCT: 'Product',
  EVENT: 'Event',
  WORK_OF_ART: 'Work',
  LAW: 'Law',
  LANGUAGE: 'Language',
};

/** Most of each that a hover lists. */
const MAX_ATTRIBUTES = 4;
const MAX_FORMS = 6;
const MAX_FIGURES = 5;
const MAX_DISTANCES = 3;
const MAX_NAMESAKES = 2;

/** "Prime Minister; the member for Elm; aged 56": titles, offices and ages as the text gives them. */
function attributesLine(chain: number, { chains }: Analysis): readonly string[] {
  const texts = [...new Set(chains[chain]?.attributes.map(({ text }) => text))];
  return texts.length === 0 ? [] : [texts.slice(0, MAX_ATTRIBUTES).join('; ')];
}

/** "Named 4 times: Kaluga (3), Kaluga’s (1)". */
function formsLine(chain: number, { chains, mentions, snapshot }: Analysis): string {
  const numbers = chains[chain]?.mentions ?? [];
  const forms = new Map<string, number>();
  for (const number of numbers) {
    const form = snapshot.text.slice(mentions[number]?.start, mentions[number]?.end).replace(/\s+/g, ' ');
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const count = numbers.length === 1 ? 'Named once in this article' : `Named ${numbers.length} times in this article`;
  if (forms.size < 2) return count;
  const often = [...forms].sort(([, a], [, b]) => b - a).slice(0, MAX_FORMS);
  const more = forms.size > MAX_FORMS ? ', …' : '';
  return `${count}: ${often.map(([form, times]) => `${form} (${times})`).join(', ')}${more}`;
}

/** What sentences say of its figures, "loss $5.2 million (2022)", and the other amounts of those that name it first. */
function figuresLines(chain: number, analysis: Analysis, locale: string): readonly string[] {
  const { claims, figures, snapshot } = analysis;
  const own = new Map<Figure, string>();
  for (const { subject, figure: index, measure, period, isAffirmed } of claims) {
    const figure = figures[index];
    if (subject !== chain || figure === undefined || !isAffirmed) continue;
    const amount = amountText(snapshot.text, figure);
    const what = figure.kind === 'cardinal' ? amount : `${measure} ${amount}`;
    const when =
      period === null || period.includes('/') || period.includes('X') ? '' : ` (${dateName(period, locale)})`;
    own.set(figure, what + when);
  }
  const beside = besides(chain, analysis).flatMap((figure) =>
    own.has(figure) ? [] : amountText(snapshot.text, figure),
  );
  return [...listed('Figures', [...own.values()]), ...listed('In the same sentences', beside)];
}

function listed(what: string, texts: readonly string[]): readonly string[] {
  const all = [...new Set(texts)];
  const shown = all.slice(0, MAX_FIGURES);
  return shown.length === 0 ? [] : [`${what}: ${shown.join('; ')}${all.length > MAX_FIGURES ? '; …' : ''}`];
}

/** Amounts in the sentences that name this one first; a few more than are shown. */
function besides(chain: number, analysis: Analysis): readonly Figure[] {
  const { chains, mentions, figures, paragraphs } = analysis;
  const found: Figure[] = [];
  for (const number of chains[chain]?.mentions ?? []) {
    const mention = mentions[number] as ChainedMention;
    const paragraph = paragraphs[lastAt(paragraphs, mention.start)];
    const sentence = paragraph?.facts.sentences.find(({ end }) => paragraph.start + end > mention.start);
    if (paragraph === undefined || sentence === undefined) continue;
    const span = { start: paragraph.start + sentence.start, end: paragraph.start + sentence.end };
    const before = mentions[number - 1];
    if (before !== undefined && before.start >= span.start) continue;
    for (let at = lastAt(figures, span.start - 1) + 1; at < figures.length; at++) {
      const figure = figures[at] as Figure;
      if (!contains(span, figure)) break;
      if (AMOUNTS.has(figure.kind)) found.push(figure);
    }
    if (found.length > MOST_BESIDE) break;
  }
  return found;
}

const MOST_BESIDE = 50;

const AMOUNTS: ReadonlySet<Figure['kind']> = new Set(['money', 'percent', 'measure', 'multiple', 'cardinal', 'age']);

/** With the noun where it stands right behind. */
function amountText(text: string, { start, end, noun }: Figure): string {
  const amount = text.slice(start, end).replace(/\s+/g, ' ');
  const next = /^ (\p{L}+)/u.exec(text.slice(end, end + 40))?.[1];
  return noun !== undefined && next !== undefined && singularOf(next.toLowerCase()) === noun
    ? `${amount} ${next}`
    : amount;
}

function placeLines(
  { place, others, sure }: PlaceReading,
  chain: number,
  analysis: Analysis,
  locale: string,
): readonly string[] {
  const number = new Intl.NumberFormat(locale);
  const named = (one: Place) =>
    `${fullName(one)}${one.population === undefined ? '' : ` (${number.format(one.population)})`}`;
  const population =
    place.population === undefined ? [] : [`population ${number.format(place.population)} (${place.source})`];
  const namesakes = others
    .filter(({ level }) => level !== 'region' || place.level !== 'region')
    .slice(0, MAX_NAMESAKES);
  return [
    `${sure ? '' : 'Probably '}${fullName(place)}: ${[whatOf(place), ...population].join(', ')}`,
    ...(isTown(place) ? [[coordinates(place), ...distances(place, chain, analysis, number)].join('; ')] : []),
    ...(sure || namesakes.length === 0 ? [] : [`Or: ${namesakes.map(named).join('; ')}`]),
  ];
}

/** "Kaluga, Kaluga Oblast, Russia": with what it lies in, where that has another name. */
function fullName({ name, region, country }: Place): string {
  return [...new Set([name, region?.name ?? name, country.name])].join(', ');
}

/** "seat of its division", "country, capital Moscow". */
function whatOf({ level, seat }: Place): string {
  const words = WORDS[level];
  return seat === undefined ? words : `${words}, ${level === 'country' ? 'capital' : 'seat'} ${seat.name}`;
}

const WORDS: Readonly<Record<Level, string>> = {
  country: 'country',
  region: 'first-level division',
  capital: 'capital',
  'region seat': 'seat of its division',
  'district seat': 'town',
  town: 'town',
};

function isTown({ level }: Place): boolean {
  return level !== 'country' && level !== 'region';
}

/** "54.53° N, 36.28° E". */
function coordinates({ point: { latitude, longitude } }: Place): string {
  return `${degrees(latitude)} ${latitude < 0 ? 'S' : 'N'}, ${degrees(longitude)} ${longitude < 0 ? 'W' : 'E'}`;
}

function degrees(value: number): string {
  return `${Math.abs(value).toFixed(2)}°`;
}

/** "160 km (99 miles) southwest of Moscow": from the other towns that the article names most often. */
function distances(place: Place, chain: number, analysis: Analysis, number: Intl.NumberFormat): readonly string[] {
  const towns = [...analysis.places]
    .filter(([other, { place: town, sure }]) => other !== chain && sure && isTown(town) && town !== place)
    .sort(([a], [b]) => timesNamed(b, analysis) - timesNamed(a, analysis))
    .map(([, reading]) => reading);
  return towns.slice(0, MAX_DISTANCES).map(({ place: town, others }, index) => {
    const kilometres = distance(town.point, place.point);
    const length = `${number.format(rounded(kilometres))} km (${number.format(rounded(kilometres / KILOMETRES_PER_MILE))} miles)`;
    const direction = compass(bearing(town.point, place.point));
    return `${length} ${direction} of ${shortName(town, others)}${index === 0 ? ' in a straight line' : ''}`;
  });
}

/** "Moscow, Idaho", where most would think of another. */
function shortName({ name, region, weight }: Place, others: readonly Place[]): string {
  return region !== undefined && others.some((other) => other.weight > weight) ? `${name}, ${region.name}` : name;
}

const KILOMETRES_PER_MILE = 1.609344;

function timesNamed(chain: number, { chains }: Analysis): number {
  return chains[chain]?.mentions.length ?? 0;
}

/** Whole from ten on, else to a tenth. */
function rounded(value: number): number {
  return value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
}
