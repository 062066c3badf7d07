import { wordList } from '../../segment/lexicon.js';
import { Gap, isWord, lengthOf, lowerOf, Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { WELL_KNOWN } from '../acronyms.js';
import { isCapitalised, isHyphenatedToNext, isInListBetween, markAt, spanOf } from '../matchers.js';
import { perParagraph } from '../readers.js';
import { type DocumentContext, defineRule } from '../rule.js';
import { capitalsIn, hasShouted, shoutedIn } from '../sights.js';

export default defineRule({
  id: 'acronym-letters-swapped',
  group: 'names',
  scope: 'document',
  severity: 'information',
  summary: 'An acronym with a wrong letter or two in the wrong order, as “Union of Harbour Pilots (UPH)”.',
  messages: {
    swapped: 'The first letters of “{expansion}” are {right}.',
    another: '{acronym} is not short for “{expansion}”.',
  },
  fixes: { order: { title: 'Write “{right}”' } },
  *check(context) {
    for (const { start, value } of othersOf(context)) {
      for (const { acronym, expansion, ...span } of value)
        yield { ...shifted(span, start), message: 'another', data: { acronym, expansion } };
    }
    const definitions = definitionsOf(context);
    const known = new Map<string, FullName>();
    for (const { start, value } of definitions) {
      for (const definition of value) {
        const { initials, acronym, expansion, start: from, end } = definition;
        const span = { start: from, end };
        if (acronym === initials) known.set(initials, definition);
        // Another letter may be of another language: who goes on to use it means it.
        else if (isSwapped(acronym, initials) || !isUsedAgain(context, acronym))
          yield report(shifted(span, start), initials, expansion);
      }
    }
    if (known.size > 0) yield* slipsFor(context, known, () => true);
    const defined = new Set(definitions.flatMap(({ value }) => value.map(({ initials }) => initials)));
    const inFull = new Map<string, FullName>();
    for (const { value } of fullNamesOf(context)) {
      for (const name of value) if (!defined.has(name.initials)) inFull.set(name.initials, name);
    }
    if (inFull.size > 0) yield* slipsFor(context, inFull, (use) => !use.isBracketed);
  },
});

/** "IFM" where "the International Monetary Fund (IMF)" stands. */
function* slipsFor(context: DocumentContext, known: ReadonlyMap<string, FullName>, counts: (use: Use) => boolean) {
  const byLetters = new Map<number, string>();
  for (const { letters, initials } of known.values()) byLetters.set(letters, initials);
  const uses: (Use & { readonly initials: string })[] = [];
  for (const { start, facts, value } of acronymsOf(context)) {
    for (let at = 0; at < value.length; at += 2) {
      const initials = byLetters.get(value[at + 1] as number);
      if (initials === undefined) continue;
      if (!known.has(textOf(facts.tokens, value[at] as number)))
        uses.push({ ...useAt(facts.tokens, value[at] as number, start), initials });
    }
  }
  const others = new Set(uses.flatMap((use) => (use.isOther || !counts(use) ? [use.acronym] : [])));
  for (const { acronym, initials, start, end } of uses) {
    if (!others.has(acronym) && isSwapped(acronym, initials))
      yield report({ start, end }, initials, (known.get(initials) as FullName).expansion);
  }
}

/** "The International Monetary Fund": three words at least, with an article. */
const fullNamesOf = perParagraph({ words: 'the', where: opensName }, ({ tokens, kind }) => {
  const found: FullName[] = [];
  if (kind !== 'prose') return found;
  let last = -1;
  for (const first of capitalsIn(tokens)) {
    if (
      first <= last ||
      !isName(tokens, first) ||
      tokens.gap[first + 1] !== Gap.space ||
      !isWord(tokens, first - 1, 'the')
    )
      continue;
    let count = 0;
    let end = first;
    for (let next = first; next < tokens.count && tokens.gap[next] === Gap.space; next++) {
      if (isName(tokens, next)) {
        count++;
        end = next;
      } else if (count === 0 || LITTLE.get(tokens, next) === undefined) break;
    }
    if (count < MIN_WORDS || count > MAX_LETTERS || markAt(tokens, end + 1) === '(') continue;
    let initials = '';
    for (let name = first; name <= end; name++)
      if (isName(tokens, name)) initials += tokens.text[tokens.start[name] as number];
    const expansion = tokens.text.slice(tokens.start[first], tokens.end[end]);
    found.push({ initials, letters: lettersOf(initials), expansion });
    last = end;
  }
  return found;
});

/** "the Harbour Pilots", "the Union of Harbour": not "the Harbour said". */
function opensName(tokens: Tokens, at: number): boolean {
  if (tokens.shape[at + 1] !== NAME) return false;
  let next = at + 2;
  while (tokens.shape[next] === Shape.lower && LITTLE.glance(tokens, next) !== undefined) next++;
  return tokens.shape[next] === NAME;
}

const MIN_WORDS = 3;

function isName(tokens: Tokens, at: number): boolean {
  return tokens.shape[at] === NAME;
}

const NAME = Shape.capital | Shape.lower;

function report({ start, end }: Span, right: string, expansion: string) {
  const fixes = [{ fix: 'order' as const, edits: [{ start, end, newText: right }] }];
  return { start, end, message: 'swapped' as const, data: { expansion, right }, fixes };
}

function isUsedAgain(context: DocumentContext, acronym: string): boolean {
  const letters = lettersOf(acronym);
  let uses = 0;
  for (const { facts, value } of acronymsOf(context)) {
    for (let at = 0; at < value.length; at += 2)
      if (value[at + 1] === letters && textOf(facts.tokens, value[at] as number) === acronym && ++uses > 1) return true;
  }
  return false;
}

/** The same for the same letters in any order; for nearly no others. Small enough to lie beside numbers of tokens. */
function lettersOf(text: string, start = 0, end = text.length): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum = (sum + letterAt(text, at)) & SMALL;
  return sum;
}

const SMALL = 2 ** 30 - 1;

function letterAt(text: string, at: number): number {
  const spread = Math.imul(text.charCodeAt(at), 0x9e3779b1);
  return Math.imul(spread ^ (spread >>> 15), 0x01000193);
}

interface FullName {
  readonly initials: string;
  readonly letters: number;
  readonly expansion: string;
}

/** An acronym in brackets behind as many words as it has letters; the span is the acronym's. */
interface Definition extends Span, FullName {
  readonly acronym: string;
}

const definitionsOf = perParagraph({ words: '( or', where: mayDefine }, ({ tokens }): readonly Definition[] => {
  const found: Definition[] = [];
  for (const at of shoutedIn(tokens)) {
    const last = isAcronym(tokens, at) ? expansionEnd(tokens, at) : -1;
    if (last < 0) continue;
    const acronym = textOf(tokens, at);
    if (KNOWN.get(tokens, at) !== undefined) continue;
    let first = expansionBefore(tokens, last, acronym.length);
    const areNames = first >= 0;
    // "neural machine translation (NMT)".
    if (!areNames) first = expansionBefore(tokens, last, acronym.length, false);
    if (first < 0) continue;
    const initials = initialsOf(tokens, first, last);
    if (initials !== acronym) {
      if (!isSwapped(acronym, initials) && !(areNames && isOneOff(acronym, initials))) continue;
      if (isAnothers(tokens, first, at) || isTranslated(tokens, first, last)) continue;
    } else if (!areNames) continue;
    const { start, end } = spanOf(tokens, first, last);
    found.push({
      ...spanOf(tokens, at),
      acronym,
      initials,
      letters: lettersOf(initials),
      expansion: tokens.text.slice(start, end),
    });
  }
  return found;
});

/** "(UPH", "or UPH". */
function mayDefine(tokens: Tokens, at: number): boolean {
  return isAcronym(tokens, at + 1);
}

/** Parties of other countries are called by the letters of their own language: "the Social Democratic Party (SPD)". */
function isTranslated(tokens: Tokens, first: number, last: number): boolean {
  return BODIES.get(tokens, last) === undefined && isInListBetween(tokens, first, last + 1, PARTIES);
}

/** What is called by its English name abroad too. */
const BODIES = wordList('committee commission council agency association institute conference congress corporation');

const PARTIES = wordList(`
  party parties movement rally alliance democratic democrats democracy democrat assembly front socialist socialists socialism
  social liberation communist communists popular people's forces revolutionary republic islamic christian workers
  republican republicans liberal liberals`);

/** "The Federal Bureau of Investigation (CIA)": well-known letters behind a name that has none of their words. */
const othersOf = perParagraph({ words: () => WELL_KNOWN, where: isBracketed }, ({ tokens }) => {
  const found: (Span & { readonly acronym: string; readonly expansion: string })[] = [];
  for (const at of shoutedIn(tokens)) {
    if (!isAcronym(tokens, at) || !isBracketed(tokens, at) || markAt(tokens, at + 1) !== ')') continue;
    const [last, acronym] = [at - 2, textOf(tokens, at)];
    let [first, count] = [at - 1, 0];
    for (let word = last; word > last - MOST_WORDS && tokens.kind[word] === TokenKind.word; word--) {
      if (isCapitalised(tokens, word)) {
        first = word;
        count++;
      } else if (LITTLE.get(tokens, word) === undefined) break;
    }
    if (count < MIN_WORDS || !isAnothers(tokens, first, at)) continue;
    if (initialsOf(tokens, first, last).endsWith(acronym)) continue;
    const expansion = tokens.text.slice(tokens.start[first], tokens.end[last]);
    found.push({ ...spanOf(tokens, at), acronym, expansion });
  }
  return found;
});

/** Longest name looked at, in tokens. */
const MOST_WORDS = 10;

/** The acronym at `at` is well known, and no word from `first` on is one of its long form. */
function isAnothers(tokens: Tokens, first: number, at: number): boolean {
  const words = WELL_KNOWN.get(tokens, at);
  if (words === undefined) return false;
  for (let word = first; word < at; word++) if (words.has(lowerOf(tokens, word))) return false;
  return true;
}

function isBracketed(tokens: Tokens, at: number): boolean {
  return markAt(tokens, at - 1) === '(';
}

/** The last token of what stands before "(UPH)" and ", or UPH,"; -1 where nothing is told to be short for it. */
function expansionEnd(tokens: Tokens, at: number): number {
  const [before, after] = [markAt(tokens, at - 1), markAt(tokens, at + 1)];
  if (before === '(') return after === ')' ? at - 2 : -1;
  const isOr = isWord(tokens, at - 1, 'or') && markAt(tokens, at - 2) === ',';
  return isOr && (after === ',' || after === '.') ? at - 3 : -1;
}

/** An acronym of an article. */
interface Use extends Span {
  readonly acronym: string;
  /** "The AAM, the museums' group,": it is told what it is. */
  readonly isOther: boolean;
  /** "(UPH)": it is told what it is short for. */
  readonly isBracketed: boolean;
}

function useAt(tokens: Tokens, at: number, offset: number): Use {
  return {
    ...shifted(spanOf(tokens, at), offset),
    acronym: textOf(tokens, at),
    isOther: isExplained(tokens, at),
    isBracketed: isBracketed(tokens, at),
  };
}

/** The acronyms of a paragraph: of each its token and its letters, one behind the other. */
const acronymsOf = perParagraph({ glance: hasShouted }, ({ tokens, kind }): readonly number[] => {
  const found: number[] = [];
  if (kind !== 'prose') return found;
  for (const at of shoutedIn(tokens)) {
    if (!isAcronym(tokens, at) || KNOWN.get(tokens, at) !== undefined) continue;
    found.push(at, lettersOf(tokens.text, tokens.start[at], tokens.end[at]));
  }
  return found;
});

function isExplained(tokens: Tokens, at: number): boolean {
  const next = markAt(tokens, at + 1) === ',' || isWord(tokens, at + 1, 'is') ? at + 2 : -1;
  return ARTICLES.get(tokens, next) !== undefined || isRival(tokens, at);
}

/** "its rival, the PLF": another one. */
function isRival(tokens: Tokens, at: number): boolean {
  const comma = isWord(tokens, at - 1, 'the') ? at - 2 : at - 1;
  return markAt(tokens, comma) === ',' && OTHERS.get(tokens, comma - 1) !== undefined;
}

const ARTICLES = wordList('the a an');
const OTHERS = wordList('rival rivals opponent ally allies partner partners counterpart successor predecessor');

function isAcronym(tokens: Tokens, at: number): boolean {
  if (tokens.shape[at] !== CAPITALS) return false;
  const length = lengthOf(tokens, at);
  return length >= 3 && length <= MAX_LETTERS;
}

const CAPITALS = Shape.capital | Shape.innerCapital;
const MAX_LETTERS = 8;

/** Just two letters have changed places, and the first is not one of them: foreign names begin with another word. */
function isSwapped(acronym: string, initials: string): boolean {
  if (acronym.length !== initials.length || acronym[0] !== initials[0]) return false;
  const differing = acronym.split('').flatMap((letter, at) => (letter === initials[at] ? [] : [at]));
  const [a, b, third] = differing;
  if (a === undefined || b === undefined || third !== undefined) return false;
  return acronym[a] === initials[b] && acronym[b] === initials[a];
}

function isOneOff(acronym: string, initials: string): boolean {
  if (acronym.length !== initials.length || acronym[0] !== initials[0]) return false;
  return acronym.split('').filter((letter, at) => letter !== initials[at]).length === 1;
}

/** The first of as many words, capitalised where they make a name, as the acronym has letters; -1 where anything else comes before. */
function expansionBefore(tokens: Tokens, last: number, letters: number, areNames = true): number {
  let words = 0;
  for (let at = last; at >= 0; at--) {
    if (tokens.gap[at + 1] === Gap.line && at < last) return -1;
    if (isHyphenatedToNext(tokens, at - 1) || markAt(tokens, at) === "'" || markAt(tokens, at) === '’') continue;
    if (tokens.kind[at] !== TokenKind.word) return -1;
    if (LITTLE.get(tokens, at) !== undefined) continue;
    if (areNames && !isCapitalised(tokens, at)) return -1;
    if (++words === letters) return at;
  }
  return -1;
}

function initialsOf(tokens: Tokens, first: number, last: number): string {
  let initials = '';
  for (let at = first; at <= last; at++) {
    if (tokens.kind[at] === TokenKind.word && LITTLE.get(tokens, at) === undefined)
      initials += textOf(tokens, at).charAt(0).toUpperCase();
  }
  return initials;
}

const LITTLE = wordList("of and for the on in to at by with 's de la du y a an against under");

/** In the order of another language. */
const KNOWN = wordList('iso sid stv');
