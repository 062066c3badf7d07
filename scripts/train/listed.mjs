import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Listed, MAX_LISTED, nextHash } from '../../out/server/src/core/entities/listed.js';
import { tokenize } from '../../out/server/src/core/segment/tokenize.js';
import { namesOf, spellingsOf } from './names.mjs';

/** Smallest city of several words in the list, in inhabitants. */
const CITY = 15_000;
/** Which list the kinds of names that we know are in (`data/names.txt`). */
const KINDS = {
  club: Listed.club,
  company: Listed.company,
  institution: Listed.institution,
  band: Listed.institution,
  product: Listed.product,
  event: Listed.event,
  place: Listed.place,
  work: Listed.work,
};

/** Names in lists: for the hash of a name's tokens the lists that it is in, a bit a list. `words` are frequent ones. */
export function listedNames(words) {
  const names = new Map();
  const add = (name, list) => {
    const tokens = tokenize(name);
    if (tokens.count === 0 || tokens.count > MAX_LISTED) return;
    const hash = tokens.hash.subarray(0, tokens.count).reduce(nextHash, 0);
    names.set(hash, (names.get(hash) ?? 0) | list);
  };
  for (const [kind, known] of Object.entries(knownNames())) for (const name of known) add(name, KINDS[kind]);
  const { cities, countries } = namesOf();
  const places = [...cities.filter(({ population }) => population >= CITY).map(({ name }) => name), ...countries];
  for (const name of places.flatMap(spellingsOf)) if (/\P{L}/u.test(name)) add(name, Listed.place);
  const frequent = new Set(words);
  for (const name of brands()) if (!frequent.has(name.toLowerCase())) add(name, Listed.brand);
  return names;
}

/** The names of `data/names.txt` by their kind. */
export function knownNames() {
  const text = readFileSync(path.join(import.meta.dirname, 'data/names.txt'), 'utf8').replace(/^#.*$/gm, '');
  return Object.fromEntries(
    Array.from(text.matchAll(/\[(\w+)\]([^[]*)/g), ([, kind, names]) => [
      kind,
      names
        .split(',')
        .map((name) => name.trim().replace(/\s+/g, ' '))
        .filter((name) => name !== ''),
    ]),
  );
}

/** Names of shops, banks, makers and services in Latin letters, with a capital. */
function brands() {
  const { nsi } = readPackaged('name-suggestion-index/dist/json/nsi.json');
  const names = Object.entries(nsi)
    .filter(([kind]) => kind.startsWith('brands/'))
    .flatMap(([, { items }]) => items.map(({ tags, displayName }) => tags['brand:en'] ?? tags.brand ?? displayName));
  const icons = readPackaged('simple-icons/data/simple-icons.json');
  return [...names, ...icons.map(({ title }) => title)].filter((name) =>
    /^(?=.*\p{Lu})[\p{Script=Latin}\d .&'’+-]{3,}$/u.test(name),
  );
}

/** A file of a package of this folder. */
function readPackaged(file) {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, 'node_modules', file), 'utf8'));
}
