import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isWord, lowerOf, Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { lastAt, type Span, shifted } from '../../text/span.js';
import { miscalledIn, nameBehind, SEXED, standsBeforeName, tellsOfSomebody } from '../courtesies.js';
import { GIVEN_NAMES } from '../givennames.js';
import { isCapitalised, markAt, spanOf } from '../matchers.js';
import { tellsOfFamily, tellsOfOne } from '../persons.js';
import { type Found, keptWhileSame, perParagraph } from '../readers.js';
import { type DocumentContext, defineRule, type Report } from '../rule.js';
import { capitalsIn } from '../sights.js';

export default defineRule({
  id: 'title-conflict',
  group: 'names',
  scope: 'document',
  severity: 'information',
  summary: 'One person with two offices, as “Governor Shapsha” and “Mayor Shapsha”.',
  messages: {
    conflict: '“{name}” is {title} here, and {other} elsewhere in this article.',
    courtesy: '“{title} {name}” is “{other} {name}” elsewhere in this article.',
    pronoun: '“{title} {name}” is “{other}” here, and nobody else is told of.',
  },
  fixes: {},
  *check(context) {
    yield* courtesiesAtOdds(context);
    yield* pronounsAtOdds(context);
    for (const titled of officesAtOdds(titledIn(context))) {
      for (const { chain, titles } of byChain(context, titled)) {
        const [first] = titles;
        const other = titles.find(({ office }) => office !== first?.office);
        if (first === undefined || other === undefined || hasChanged(context, chain.mentions)) continue;
        const { start, end, title } = other;
        yield {
          start,
          end,
          message: 'conflict',
          data: { name: chain.name, title, other: first.title },
          related: [{ start: first.start, end: first.end, message: `“${first.title}” stands here.` }],
        };
      }
    }
  },
});

/** "Ms Brandt" and, of the same, "Mr Brandt": where no two of the name are told of, nor a family. */
function* courtesiesAtOdds(context: DocumentContext): Generator<Report<'courtesy'>> {
  const found = courtesiesIn(context);
  const bySurname = new Map([...calledBoth(found)].map((surname) => [surname, [] as (Courtesy & Span)[]]));
  if (bySurname.size === 0) return;
  for (const { start, value } of found)
    for (const each of value) bySurname.get(each.surname)?.push(shifted(each, start));
  for (const [name, all] of bySurname) {
    const [men, women] = [all.filter(({ isMan }) => isMan), all.filter(({ isMan }) => !isMan)];
    const [rarer, other] =
      men.length < women.length || (men.length === women.length && all[0]?.isMan === false)
        ? [men, women]
        : [women, men];
    const [slip, more] = rarer;
    const [first] = other;
    if (slip === undefined || first === undefined || more !== undefined) continue;
    // Two given names are two people.
    if ([slip, ...other].every(({ title }) => GIVEN_NAMES.word(title.toLowerCase()) !== undefined)) continue;
    if (areTwo(context, name)) continue;
    const { start, end, title } = slip;
    yield {
      start,
      end,
      message: 'courtesy',
      data: { name, title, other: first.title },
      related: [{ start: first.start, end: first.end, message: `“${first.title}” stands here.` }],
    };
  }
}

/** "Mr Brandt said she would come", where neither the paragraph nor the one before it tells of anybody else. */
function* pronounsAtOdds(context: DocumentContext): Generator<Report<'pronoun'>> {
  for (const { start, index, value } of miscalledIn(context)) {
    const before = context.paragraphs[index - 1]?.facts;
    if (before !== undefined && (!tellsOfOne(before, value.name) || tellsOfSomebody(before.tokens))) continue;
    const { title, name, other, pronoun, ...span } = value;
    yield {
      ...shifted(span, start),
      message: 'pronoun',
      data: { title, name, other },
      related: [{ ...shifted(pronoun, start), message: `“${other}” stands here.` }],
    };
  }
}

/** Two of the name are told of: by two given names, or as a family. */
function areTwo({ text, mentions, paragraphs }: DocumentContext, surname: string): boolean {
  const given = new Set<string>();
  for (const { start, end, label } of mentions) {
    const name = text.slice(start, end);
    if (label === 'PERSON' && name.endsWith(` ${surname}`)) given.add(name.slice(0, -surname.length).trim());
  }
  return given.size > 1 || paragraphs.some(({ facts: { tokens } }) => tellsOfFamily(tokens));
}

interface Courtesy {
  readonly title: string;
  readonly surname: string;
  readonly isMan: boolean;
}

/** "Mr Holm" and "Helen Holm": not "Mr and Mrs Holm", nor "Mr Carl Holm". */
const courtesiesIn = perParagraph({ words: () => SEXED, where: standsBeforeName }, ({ tokens }) => {
  const found: (Courtesy & Span)[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const isMan = SEXED.glance(tokens, at);
    if (isMan === undefined || !standsBeforeName(tokens, at)) continue;
    const surname = textOf(tokens, nameBehind(tokens, at));
    found.push({ title: textOf(tokens, at), surname, isMan, ...spanOf(tokens, at) });
  }
  return found;
});

/** The names of which one is called as men and one as women are. */
const calledBoth = keptWhileSame(
  areCalledAlike,
  (found: readonly Found<readonly Courtesy[]>[]): ReadonlySet<string> => {
    const [men, women] = [new Set<string>(), new Set<string>()];
    for (const { value } of found) for (const { surname, isMan } of value) (isMan ? men : women).add(surname);
    return new Set([...men].filter((surname) => women.has(surname)));
  },
);

function areCalledAlike(all: readonly Courtesy[], others: readonly Courtesy[]): boolean {
  return (
    all.length === others.length &&
    all.every(({ surname, isMan }, at) => surname === others[at]?.surname && isMan === others[at]?.isMan)
  );
}

/** Offices that nobody holds two of at a time, by their titles. */
const OFFICES: readonly string[] = `
  governor mayor president senator congressman congresswoman ambassador sheriff judge chancellor premier bishop rabbi imam
  king queen prince princess pope cardinal sultan emir`
  .trim()
  .split(/\s+/);

/** What a minister or a secretary is of. */
const PORTFOLIOS = `
  prime foreign finance defence defense interior health education justice home trade agriculture transport energy labour
  labor environment culture housing treasury state commerce transportation`
  .trim()
  .split(/\s+/);

const HEADS = ['minister', 'secretary'];

const SHORT: readonly (readonly [string, string])[] = [
  ['gov.', 'governor'],
  ['gov', 'governor'],
  ['sen.', 'senator'],
  ['sen', 'senator'],
  ['rep.', 'congressman'],
  ['rep', 'congressman'],
  ['representative', 'congressman'],
  ['congresswoman', 'congressman'],
];

/** Two ways to spell one portfolio. */
const BRITISH: ReadonlyMap<string, string> = new Map([
  ['defense', 'defence'],
  ['labor', 'labour'],
]);

const OFFICE_BY_TITLE: ReadonlyMap<string, string> = new Map([
  ...OFFICES.map((office) => [office, office] as const),
  ...SHORT,
  ...PORTFOLIOS.flatMap((portfolio) =>
    HEADS.map((head) => [`${portfolio} ${head}`, `${BRITISH.get(portfolio) ?? portfolio} ${head}`] as const),
  ),
]);

const OFFICE_WORDS = createLexicon([
  ...OFFICE_BY_TITLE,
  ...HEADS.map((head) => [head, head] as const),
  ...PORTFOLIOS.map((portfolio) => [portfolio, portfolio] as const),
]);

/** A title before a name; the span is the title's. */
interface Titled extends Span {
  readonly office: string;
  /** As it stands. */
  readonly title: string;
  /** The last of the capitalised words behind it. */
  readonly surname: string;
  /** Where the name starts. */
  readonly nameAt: number;
}

const titledIn = perParagraph({ words: () => OFFICE_WORDS, where: isTitle }, ({ tokens }) => {
  const found: Titled[] = [];
  for (const at of capitalsIn(tokens)) {
    const isMark = tokens.kind[at - 1] === TokenKind.mark;
    if (isMark && markAt(tokens, at - 1) !== '.') continue;
    const name = isMark ? at - 2 : at - 1;
    const word = OFFICE_WORDS.glance(tokens, name);
    if (word === undefined) continue;
    const whole = officeAt(tokens, name, word);
    if (whole === undefined) continue;
    const second = SECONDS.get(tokens, whole.first - 1);
    const first = second === undefined ? whole.first : whole.first - 1;
    if (isAnother(tokens, first)) continue;
    const office = second === undefined ? whole.office : `${second} ${whole.office}`;
    const { start, end } = spanOf(tokens, first, at - 1);
    const title = tokens.text.slice(start, end);
    const surname = textOf(tokens, surnameFrom(tokens, at));
    found.push({ office, title, surname, nameAt: tokens.start[at] as number, start, end });
  }
  return found;
});

/** The office whose title ends with `word` at a token: "Senator", "Prime Minister", "Secretary of State". */
function officeAt(
  tokens: Tokens,
  at: number,
  word: string,
): { readonly office: string; readonly first: number } | undefined {
  if (HEADS.includes(word)) {
    const office = OFFICE_BY_TITLE.get(`${lowerOf(tokens, at - 1)} ${word}`);
    return office === undefined ? undefined : { office, first: at - 1 };
  }
  if (!PORTFOLIOS.includes(word)) return { office: word, first: at };
  const head = at - 2;
  const office = isWord(tokens, at - 1, 'of') ? OFFICE_BY_TITLE.get(`${word} ${lowerOf(tokens, head)}`) : undefined;
  return office === undefined ? undefined : { office, first: head };
}

/** "Vice President", "Deputy Prime Minister": offices of their own. */
const SECONDS = createLexicon([
  ['vice', 'vice'],
  ['deputy', 'deputy'],
]);

function isTitle(tokens: Tokens, at: number): boolean {
  return isCapitalised(tokens, nameBehind(tokens, at));
}

/** The last word of the name that begins at `at`: of "John G. Brandt", of "Pelagius IV". */
function surnameFrom(tokens: Tokens, at: number): number {
  let last = at;
  for (let words = 0; words < MAX_WORDS; words++) {
    const isInitial = tokens.shape[last + 1] === Shape.capital && markAt(tokens, last + 2) === '.';
    const next = isInitial ? last + 3 : last + 1;
    if (((tokens.shape[next] ?? 0) & NAME) !== NAME) break;
    last = next;
  }
  return last;
}

const NAME = Shape.capital | Shape.lower;
/** Behind the first word of a name. */
const MAX_WORDS = 3;

/** Those of each surname that stand with different offices. */
function officesAtOdds(found: readonly Found<readonly Titled[]>[]): readonly (readonly Titled[])[] {
  const first = new Map<string, string>();
  const atOdds = new Set<string>();
  for (const { value } of found) {
    for (const { office, surname } of value) {
      const other = first.get(surname);
      if (other === undefined) first.set(surname, office);
      else if (other !== office) atOdds.add(surname);
    }
  }
  if (atOdds.size === 0) return [];
  const bySurname = new Map<string, Titled[]>([...atOdds].map((surname) => [surname, []]));
  for (const { start: by, value } of found) {
    for (const titled of value)
      bySurname.get(titled.surname)?.push({ ...titled, ...shifted(titled, by), nameAt: titled.nameAt + by });
  }
  return [...bySurname.values()];
}

/** Who is told of by the same surname may be two. */
function* byChain({ mentions, chains }: DocumentContext, titled: readonly Titled[]) {
  const titlesOf = new Map<number, Titled[]>();
  for (const each of titled) {
    const mention = mentions[lastAt(mentions, each.nameAt)];
    if (mention?.label !== 'PERSON' || mention.end <= each.nameAt) continue;
    const others = titlesOf.get(mention.chain);
    if (others === undefined) titlesOf.set(mention.chain, [each]);
    else others.push(each);
  }
  for (const [chain, titles] of titlesOf) yield { chain: chains[chain] as DocumentContext['chains'][number], titles };
}

/** It is told of somebody that they became something, so both may be right: of whom is named right before it, or behind. */
function hasChanged(context: DocumentContext, mentions: readonly number[]): boolean {
  return tellsOfChange(context).some(({ start, value }) =>
    value.some((change) => {
      const before = nearestPerson(context, change.start + start, -1);
      const behind = change.isOfSubject && before >= 0 ? -1 : nearestPerson(context, change.end + start, 1);
      return mentions.includes(before) || mentions.includes(behind);
    }),
  );
}

/** The number of the mention of somebody that stands nearest to a place, before it (-1) or behind it (1); -1 for none. */
function nearestPerson({ mentions }: DocumentContext, place: number, step: -1 | 1): number {
  const last = lastAt(mentions, place);
  for (let at = step < 0 ? last : last + 1; ; at += step) {
    const mention = mentions[at];
    if (mention === undefined || (step < 0 ? place - mention.end : mention.start - place) > NEAR) return -1;
    if (mention.label === 'PERSON') return at;
  }
}

/** In UTF-16 code units, from a word for a change to whose it is. */
const NEAR = 100;

interface Change extends Span {
  /** "resigned": it is told of whom is named before. */
  readonly isOfSubject: boolean;
}

const tellsOfChange = perParagraph({ words: () => CHANGES }, ({ tokens }): readonly Change[] => {
  const changes: Change[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const isOfSubject = CHANGES.get(tokens, at);
    if (isOfSubject !== undefined) changes.push({ ...spanOf(tokens, at), isOfSubject });
  }
  return changes;
});

const CHANGES = createLexicon([
  ...'elected appointed promoted nominated former formerly then-governor ex candidate previously presumptive elect nominee'
    .split(' ')
    .map((word) => [word, false] as const),
  ...'became become inaugurated resigned retired'.split(' ').map((word) => [word, true] as const),
]);

/** "then Mayor Shapsha", "then-Mayor Shapsha", "Deputy Mayor Shapsha": right before the title. */
function isAnother(tokens: Tokens, first: number): boolean {
  const before = markAt(tokens, first - 1) === '-' ? first - 2 : first - 1;
  for (let at = before; at >= before - 1 && tokens.kind[at] === TokenKind.word; at--)
    if (OTHERS.get(tokens, at) !== undefined) return true;
  return false;
}

const OTHERS = wordList('then now deputy vice acting assistant lieutenant attorney major secretary late');
