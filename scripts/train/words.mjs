import { Word } from '../../out/server/src/core/entities/model.js';
import { hashOf, Shape, TokenKind } from '../../out/server/src/core/segment/tokens.js';
import { isInside, isStart, sentencesIn } from './examples.mjs';
import { listedNames } from './listed.mjs';
import { HEADS, LEGAL_FORMS, TITLES } from './lists.mjs';
import { namesOf, spellingsOf } from './names.mjs';

/** Smallest city in the list, in inhabitants. */
const CITY = 15_000;
/** So many words are too frequent to be the names of shops and makers by themselves. */
const FREQUENT = 20_000;
/** So often at least must a word be seen for a rule about it. */
const OFTEN = 5;

/**
 * What the model knows of words by themselves: for a word's hash its `Word` bits, from clusters and classes, lists of names,
 * and how words stand in the texts. `of`, `groups` and `listed` are what the tagger asks for;
 * `names` are the names that lists have, `counts` how words stand in the texts.
 */
export function wordsOf(texts, { words, clusters, parts, groups, classes }) {
  const bits = new Map();
  const add = (hash, more) => bits.set(hash, (bits.get(hash) ?? 0) | more);
  const seen = new Set();
  for (const [index, word] of words.entries()) {
    const hash = hashOf(word.replaceAll('’', "'"));
    if (!seen.has(hash))
      add(hash, (clusters[index] + 1) | (parts[index] << Word.part) | (classes[index] << Word.class));
    seen.add(hash);
  }
  const counts = countsOf(texts);
  for (const [list, its] of listsOf().entries()) for (const word of its) add(hashOf(word), (1 << list) << Word.lists);
  for (const [hash, { lower, inner, edge, opening, alone }] of counts) {
    if (inner >= 3 && inner * 200 >= lower) add(hash, Word.inner);
    if (edge >= 2 && edge * 20 >= lower) add(hash, Word.edge);
    if (opening >= OFTEN && alone === 0 && lower >= OFTEN) add(hash, Word.common);
  }
  const names = listedNames(words.slice(0, FREQUENT));
  return {
    bits,
    counts,
    of: (hash) => bits.get(hash) ?? 0,
    groups: Uint8Array.from([0, ...groups.map((group) => group + 1)]),
    names,
    listed: (name) => names.get(name) ?? 0,
  };
}

/**
 * For each word's hash how often it stands in lower case, of these between a name's ends and at one; how often with a
 * capital at a sentence's start, and how often it is a name by itself.
 */
function countsOf(texts) {
  const counts = new Map();
  for (const text of texts) {
    for (const { tokens, sentence, tags } of sentencesIn(text)) {
      for (let at = sentence.first; at < sentence.last; at++) {
        if (tokens.kind[at] === TokenKind.number || tokens.kind[at] === TokenKind.object) continue;
        const hash = tokens.hash[at];
        let count = counts.get(hash);
        if (count === undefined) {
          count = { lower: 0, inner: 0, edge: 0, opening: 0, alone: 0 };
          counts.set(hash, count);
        }
        const starts = isStart(tags[at]);
        const isLast = at + 1 === sentence.last || !isInside(tags[at + 1]);
        const isCapital = (tokens.shape[at] & (Shape.capital | Shape.innerCapital)) !== 0;
        if (isCapital && at === sentence.first) count.opening++;
        if (starts && isLast) count.alone++;
        if (isCapital) continue;
        count.lower++;
        if (starts || (isInside(tags[at]) && isLast)) count.edge++;
        else if (isInside(tags[at])) count.inner++;
      }
    }
  }
  return counts;
}

/** Lists of words in lower case, at most eight. */
function listsOf() {
  const { given, surnames, cities, countries, demonyms, companies } = namesOf();
  return [
    given,
    surnames,
    cities.filter(({ population }) => population >= CITY).map(({ name }) => name),
    countries,
    [...demonyms, ...demonyms.map((name) => `${name}s`)],
    companies,
    TITLES.split(' '),
    [...HEADS.split(' '), ...LEGAL_FORMS.split(' ')],
  ].map((names) =>
    [...new Set(names.flatMap(spellingsOf).map(plain))].filter((name) => /^\p{L}[\p{L}'.]+$/u.test(name)),
  );
}

function plain(name) {
  return name.toLowerCase().replaceAll('’', "'");
}
