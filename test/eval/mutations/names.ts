import { between, type Mutation, pick, replacing } from './mutation.js';

export const NAMES: readonly Mutation[] = [
  {
    rule: 'name-spacing-variant',
    what: 'one of two “IGBR” becomes “IG BR”',
    *sites(text) {
      for (const match of text.matchAll(/\b[A-Z]{4,7}\b/g)) {
        const [name] = match;
        const line = text.slice(text.lastIndexOf('\n', match.index) + 1, text.indexOf('\n', match.index));
        if (line === line.toUpperCase() || text.split(name).length < 3) continue;
        yield { start: match.index, end: match.index + name.length, newText: `${name.slice(0, 2)} ${name.slice(2)}` };
      }
    },
  },
  {
    rule: 'name-spelling-variant',
    what: 'a letter of the surname of a person who is named in full twice is lost, added or changed',
    *sites(text, random, { mentions }) {
      const people = mentions
        .filter(({ label }) => label === 'PERSON')
        .map(({ start, end }) => ({ start, end, name: text.slice(start, end) }));
      for (const { name, end } of people) {
        const surname = /^[A-Z][a-z]+ (?:[A-Z]\. )?([A-Z][a-z]{4,11})$/.exec(name)?.[1];
        if (surname === undefined || people.filter((other) => other.name === name).length < 2) continue;
        const at = between(random, 1, surname.length - 3);
        const [a = '', b = ''] = [surname[at], surname[at + 1]];
        const changed = pick(random, [a === b ? '' : b + a, b, a === b ? b + b : a + a + b]);
        if (changed === a + b) continue;
        const start = end - surname.length + at;
        yield { start, end: start + 2, newText: changed };
      }
    },
  },
  replacing(
    'acronym-letters-swapped',
    'the last two letters of an acronym behind its expansion change places',
    /\((?=([A-Z]))([A-Z]+)([A-Z])(?!\3)([A-Z])\)/g,
    ([, , first = '', a = '', b = '']) => `(${first}${b}${a})`,
  ),
  {
    rule: 'acronym-redefined',
    what: 'the expansion stands again, with one of its words changed',
    *sites(text) {
      for (const match of text.matchAll(/\b((?:[A-Z][a-z]+ )+)([A-Z][a-z]+) \(([A-Z]{3,6})\)/g)) {
        const [whole, , last = '', acronym = ''] = match;
        const words = whole.split(' ').slice(0, -1);
        if (
          words
            .slice(-acronym.length)
            .map((word) => word[0])
            .join('') !== acronym
        )
          continue;
        const end = match.index + whole.length;
        const other = [...words.slice(-acronym.length, -1), `${last.slice(0, -1)}ing`].join(' ');
        yield { start: end, end, newText: `, also called ${other} (${acronym}),` };
      }
    },
  },
  {
    rule: 'post-conflict',
    what: 'a person of rank gets another rank where the name stands with its own elsewhere',
    *sites(text) {
      for (const { 0: rank, 1: name = '', index } of text.matchAll(OFFICER)) {
        const held = new RegExp(String.raw`\b${rank} (?:[A-Z][\w.]+ ){0,2}${name}\b`, 'g');
        if ([...text.matchAll(held)].length < 2) continue;
        yield { start: index, end: index + rank.length, newText: rank === 'General' ? 'Colonel' : 'General' };
      }
    },
  },
  {
    rule: 'title-conflict',
    what: 'a person gets another office where the name stands with its own elsewhere',
    *sites(text) {
      for (const { 0: title, 1: name = '', index } of text.matchAll(OFFICE_HOLDER)) {
        const held = new RegExp(String.raw`\b${TITLE} (?:[A-Z][\w.]+ ){0,2}${name}\b`, 'g');
        if ([...text.matchAll(held)].length < 2) continue;
        yield { start: index, end: index + title.length, newText: title === 'Mayor' ? 'Governor' : 'Mayor' };
      }
    },
  },
  {
    rule: 'surname-before-full-name',
    what: 'the first full name loses its given name, and stands again in full later',
    *sites(text) {
      for (const { 1: given = '', 2: surname = '', index } of text.matchAll(SPEAKER)) {
        const name = `${given} ${surname}`;
        const isAlone = text.indexOf(surname) === index + given.length + 1;
        if (!isAlone || text.indexOf(name, index + name.length) < 0) continue;
        yield { start: index, end: index + given.length + 1, newText: '' };
      }
    },
  },
  replacing(
    'acronym-undefined',
    'an acronym stands for what is not said',
    /(?<= the )[A-Z][a-z]+(?= [a-z])/g,
    () => 'QXR',
  ),
  replacing(
    'acronym-initials-mismatch',
    'two letters of an acronym in brackets change places',
    /(?<=\()([A-Z])([A-Z])([A-Z]{1,4})(?=\))/g,
    ([, a, b, rest]) => (a === b ? undefined : `${b}${a}${rest}`),
  ),
];

/** A rank before a surname. */
const OFFICER =
  /\b(?:Constable|Sergeant|Captain|Colonel|General|Admiral|Inspector)(?= (?:[A-Z][a-z]+ )?([A-Z][a-z]{2,})\b)/g;

const TITLE = String.raw`(?:Governor|Senator|President|Mayor|Sen\.|Gov\.)`;
const OFFICE_HOLDER = new RegExp(String.raw`\b${TITLE}(?= ([A-Z][a-z]+) (?:said|added)\b)`, 'g');
const SPEAKER =
  /(?<=[a-z]{3}, |\b(?:and|that|but|as) )(?!President|Senator|Minister|Governor|Mayor|Secretary|General)([A-Z][a-z]+) ([A-Z][a-z]{3,}) (?:said|says|told)\b/g;
