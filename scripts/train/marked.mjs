import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ENTITY_LABELS } from '../../out/server/src/core/entities/mention.js';

/*
 * A text here is `{ text, entities: [start, end, labels][], open, unsure: [start, end][], weight }`: `labels` are those that the entity may have,
 * `open` those that may stand unmarked, anything may stand where it is `unsure`, `weight` what the text counts.
 */

/** The documents of a file with our marks: they count more than single sentences, since they are what is met. */
export function readMarked(folder, name) {
  return linesOfFile(folder, name).map(({ text, entities }) => ({
    text,
    entities: entities.map(([start, end, label]) => [start, end, [label]]),
    open: [],
    // Handles, which others mark.
    unsure: Array.from(text.matchAll(/@ \w+/g), (handle) => [handle.index, handle.index + handle[0].length]),
    weight: 1.4,
  }));
}

/** Our labels for the four that others mark. */
const LABELS = {
  PER: ['PERSON'],
  ORG: ['ORG'],
  LOC: ['GPE', 'LOC', 'FAC'],
  MISC: ['NORP', 'PRODUCT', 'EVENT', 'WORK_OF_ART', 'LAW', 'LANGUAGE'],
};

/** The sentences of a file with four labels; `isWhole` where MISC is marked as well. */
export function readCoarse(folder, name, { isWhole, weight }) {
  return linesOfFile(folder, name).map(({ tokens, tags }, index) => {
    const entities = [];
    let text = '';
    let entity;
    for (const [at, token] of tokens.entries()) {
      text += gapBefore(token, text, index);
      const tag = tags[at];
      if (!tag.startsWith('I-')) entity = undefined;
      // Some mark the sign before a handle as a name of its own.
      if (tag.startsWith('B-') && token !== '@') {
        entity = [text.length, 0, LABELS[tag.slice(2)]];
        entities.push(entity);
      }
      text += token;
      if (entity !== undefined) entity[1] = text.length;
    }
    return { text, entities, open: isWhole ? [] : LABELS.MISC, weight };
  });
}

/**
 * Our marks on sentences of a file of others, whose own labels are left unread: in each line of a table in `data/` the
 * number of the sentence's line, a tab, and the names as "LABEL start-end", counted in characters without the spaces.
 */
export function readMarks(folder, name) {
  const lines = linesOfFile(folder, name);
  return readTable(name).map(([number, names], index) => {
    const { tokens } = lines[number - 1];
    let text = '';
    for (const token of tokens) text += gapBefore(token, text, index) + token;
    return { text, entities: placed(names, text), open: [], weight: 1 };
  });
}

/** Our marks on lines of articles, in the same way: the file, the number of the line, the names. */
export function readArticles(folder, name) {
  return readTable(name).map(([file, number, names]) => {
    const text = readFileSync(path.join(folder, file), 'utf8').split('\n')[number - 1];
    return { text, entities: placed(names, text), open: [], weight: 1 };
  });
}

function readTable(name) {
  const table = readFileSync(path.join(import.meta.dirname, `data/${name}.tsv`), 'utf8');
  return table
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
}

/** Names counted without spaces as they stand in the text. */
function placed(names, text) {
  const offsets = Array.from(text.matchAll(/\S/g), (letter) => letter.index);
  return Array.from(names.matchAll(/(\w+) (\d+)-(\d+)/g), ([, label, start, end]) => [
    offsets[start],
    offsets[end - 1] + 1,
    [label],
  ]);
}

/** Texts of our own with our marks: in each line of a file in `data/` that is not empty the names stand as "[LABEL name]". */
export function readOwn(name, weight) {
  const lines = readFileSync(path.join(import.meta.dirname, `data/${name}.txt`), 'utf8')
    .trimEnd()
    .split(/\n+/);
  return lines.map((line) => {
    const entities = [];
    let text = '';
    let from = 0;
    for (const { 0: mark, 1: label, 2: marked, index } of line.matchAll(/\[([A-Z_]+) ([^\]]+)\]/g)) {
      text += line.slice(from, index) + marked;
      entities.push([text.length - marked.length, text.length, [label]]);
      from = index + mark.length;
    }
    return { text: text + line.slice(from), entities, open: [], weight };
  });
}

/** What stands before a token: every other sentence keeps tokens apart that English writes without a space, as some texts do. */
function gapBefore(token, before, index) {
  const isJoined = /^(?:[,.;:?!)\]%]|'s|n't)$/.test(token) || /[([]$/.test(before);
  return before === '' || (isJoined && index % 2 === 0) ? '' : ' ';
}

/** A line without its spaces, which the sources write differently. */
export function lettersOf(text) {
  return text.replace(/\s/g, '');
}

/**
 * Lines of the texts as others would have written them: British titles have no stop ("Mr Hale"), some headlines are in
 * capitals, or have one at each word, and some names have not been heard before (every `nth` line stands for each).
 */
export function rewritten(texts, nth) {
  const lines = texts.flatMap(linesOf);
  const everyNth = (from) => lines.filter((_, index) => index % nth === from);
  return [
    ...lines.filter(({ text }) => text.search(TITLE_STOP) >= 0).map((line) => edited(line, TITLE_STOP)),
    ...everyNth(0)
      .filter(({ text }) => text.toUpperCase().length === text.length)
      .map((line) => ({ ...line, text: line.text.toUpperCase() })),
    ...everyNth(1)
      .filter(({ text }) => text.length < HEADLINE)
      .map((line) => ({
        ...line,
        text: line.text
          .replace(/(?<!\S)[a-z]/g, (letter) => letter.toUpperCase())
          .replace(SMALL, (word) => word.toLowerCase()),
      })),
    ...everyNth(2).map(withStrangers),
  ];
}

/** A line in which people, and places and organisations of one word, have names that nobody knows: each vowel is the next. */
function withStrangers(line) {
  const letters = line.text.split('');
  for (const [start, end, labels] of line.entities) {
    const isWord = !line.text.slice(start, end).includes(' ');
    if (!labels.includes('PERSON') && !(isWord && (labels.includes('GPE') || labels.includes('ORG')))) continue;
    for (let at = start; at < end; at++) letters[at] = NEXT_VOWEL[letters[at]] ?? letters[at];
  }
  return { ...line, text: letters.join('') };
}

const NEXT_VOWEL = { a: 'e', e: 'i', i: 'o', o: 'u', u: 'a' };

/** Longest headline, in characters. */
const HEADLINE = 120;
/** What headlines write small. */
const SMALL = /(?<=\S )(?:A|An|The|Of|In|On|At|To|For|From|By|With|And|Or|But|As|Is)(?= )/g;

/** The stop after a title before a name. */
const TITLE_STOP = /(?<=\b(?:Mrs?|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Col|Lt|Capt|Sgt|St)\b)\.(?= \p{Lu})/gu;

/** A text's lines, each a text. */
export function linesOf({ text, entities, unsure = [], ...rest }) {
  let start = 0;
  return text.split('\n').map((line) => {
    const [from, to] = [start, start + line.length];
    start = to + 1;
    const inside = ([a, b]) => a >= from && b <= to;
    const moved = ([a, b, ...more]) => [a - from, b - from, ...more];
    return {
      ...rest,
      text: line,
      entities: entities.filter(inside).map(moved),
      unsure: unsure.filter(inside).map(moved),
    };
  });
}

/** A line without what matches; its names keep what they stand on. */
function edited({ text, entities, unsure, ...rest }, pattern) {
  const gone = Array.from(text.matchAll(pattern), ({ index }) => index);
  const moved = (offset) => offset - gone.filter((at) => at < offset).length;
  return {
    ...rest,
    text: text.replace(pattern, ''),
    entities: entities.map(([start, end, labels]) => [moved(start), moved(end), labels]),
    unsure: unsure.map(([start, end]) => [moved(start), moved(end)]),
  };
}

function linesOfFile(folder, name) {
  const lines = gunzipSync(readFileSync(path.join(folder, `${name}.jsonl.gz`)))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** A bit for each tag that starts a name of one of the labels; shifted by one, of those further in. */
export function startTags(labels) {
  let bits = 0;
  for (const label of labels) bits |= 2 << (2 * ENTITY_LABELS.indexOf(label));
  return bits;
}
