import { COURTESIES, OFFICES, TITLES } from '../../entities/titles.js';
import { wordList } from '../../segment/lexicon.js';
import { type Tokens, tokenAt } from '../../segment/tokens.js';
import { overlapsAny, type Span } from '../../text/span.js';
import { isStopped, markAt } from '../matchers.js';
import { PREDICATES } from '../persons.js';
import { type Found, keptWhileSame, perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'surname-before-full-name',
  group: 'names',
  scope: 'document',
  severity: 'hint',
  summary: 'A surname alone before the article has said the full name, as “Shapsha said … Vladislav Shapsha”.',
  messages: { before: '“{surname}” stands before the full name, “{name}”.' },
  fixes: { full: { title: 'Write “{name}”' } },
  *check(context) {
    const found = namesOf(context);
    const spanAt = ({ paragraph, number }: At): Span => {
      const { start: by, value } = found[paragraph] as Found<readonly Named[]>;
      const { start, end } = value[number] as Named;
      return { start: start + by, end: end + by };
    };
    for (const { surname, name, alone, full } of toldLate(found)) {
      const span = spanAt(alone);
      yield {
        ...span,
        message: 'before',
        data: { surname, name },
        related: [{ ...spanAt(full), message: 'The full name stands here first.' }],
        fixes: [{ fix: 'full', edits: [{ ...span, newText: name }] }],
      };
    }
  },
});

/** A person's name, and the last word of it. */
interface Named extends Span {
  readonly name: string;
  readonly surname: string;
}

/** The number of a name in a paragraph, and of that among those that have some. */
interface At {
  readonly paragraph: number;
  readonly number: number;
}

/** Surnames that stand alone before the one full name that they are of, in order. */
const toldLate = keptWhileSame(areSame, (found: readonly Found<readonly Named[]>[]) => {
  const alone = new Map<string, At>();
  const full = new Map<string, { readonly names: Set<string>; readonly first: At }>();
  for (const [paragraph, { value }] of found.entries()) {
    for (const [number, { name, surname }] of value.entries()) {
      const known = full.get(surname);
      if (name === surname) {
        if (known === undefined && !alone.has(surname)) alone.set(surname, { paragraph, number });
      } else if (known === undefined) full.set(surname, { names: new Set([name]), first: { paragraph, number } });
      else known.names.add(name);
    }
  }
  return [...alone].flatMap(([surname, at]) => {
    const known = full.get(surname);
    // Of two people of one surname it is not known which is meant.
    if (known?.names.size !== 1) return [];
    const [name = ''] = known.names;
    return [{ surname, name, alone: at, full: known.first }];
  });
});

function areSame(names: readonly Named[], others: readonly Named[]): boolean {
  return names.length === others.length && names.every(({ name }, at) => name === others[at]?.name);
}

/** People's names in prose outside quotations; a headline has room for no more than a surname. */
const namesOf = perParagraph({}, ({ kind, tokens, sentences, mentions, quotations }): readonly Named[] => {
  const [first] = sentences;
  if (kind !== 'prose' || first === undefined || !isStopped(tokens, first)) return [];
  const named: Named[] = [];
  for (const { label, start, end } of mentions) {
    if (label !== 'PERSON') continue;
    // Many names are one word, and few of them a subject.
    const at = tokenAt(tokens, start);
    const isWord = tokens.end[at] === end;
    if (isWord && !isSubject(tokens, at, end)) continue;
    const name = withSpaces(tokens.text, start, end);
    const surname = name.slice(name.lastIndexOf(' ') + 1);
    if (surname.length < MIN_LETTERS || (!isWord && name === surname && !isSubject(tokens, at, end))) continue;
    if (quotations.length === 0 || !overlapsAny(quotations, { start, end })) named.push({ start, end, name, surname });
  }
  return named;
});

/** One space for any gap. */
function withSpaces(text: string, start: number, end: number): string {
  const name = text.slice(start, end);
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // Nearly all names have letters and single spaces.
    const isPlain = code > SPACE ? code < NO_BREAK : code === SPACE && text.charCodeAt(at + 1) !== SPACE;
    if (!isPlain) return name.replace(/\s+/g, ' ');
  }
  return name;
}

const SPACE = 32;
/** The first space beyond ASCII. */
const NO_BREAK = 0xa0;

/** "Holm said"; not "President Holm", "the Holm family" and "Holm Wins Vote". */
function isSubject(tokens: Tokens, first: number, end: number): boolean {
  let next = first + 1;
  while ((tokens.start[next] ?? end) < end) next++;
  if (PREDICATES.get(tokens, next) === undefined) return false;
  const title = markAt(tokens, first - 1) === '.' ? first - 2 : first - 1;
  return ![COURTESIES, TITLES, OFFICES, DETERMINERS].some((list) => list.get(tokens, title) !== undefined);
}

const DETERMINERS = wordList('the a an this that another young');

/** "Jr." is no surname. */
const MIN_LETTERS = 4;
