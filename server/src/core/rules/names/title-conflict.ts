import type { Attribute } from '../../chains/attributes.js';
import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isWord, type Tokens, textOf, tokenAt } from '../../segment/tokens.js';
import { lastAt, overlaps, type Span, shifted } from '../../text/span.js';
import { isCapitalised, markAt, spanOf } from '../matchers.js';
import { RELATIVES } from '../persons.js';
import { type Found, perParagraph } from '../readers.js';
import { type DocumentContext, defineRule, type Report } from '../rule.js';

export default defineRule({
  id: 'title-conflict',
  group: 'names',
  scope: 'document',
  severity: 'information',
  summary: 'One person with two offices, as “Governor Shapsha” and “Mayor Shapsha”.',
  messages: {
    conflict: '“{name}” is {title} here, and {other} elsewhere in this article.',
    courtesy: '“{title} {name}” is “{other} {name}” elsewhere in this article.',
  },
  fixes: {},
  *check(context) {
    yield* courtesiesAtOdds(context);
    if (!mayConflict(titledIn(context))) return;
    for (const { name, attributes, mentions } of context.chains) {
      const titles = attributes.flatMap((attribute) => {
        const word = attribute.kind === 'title' ? titleOf(attribute.text) : '';
        const office = OFFICE_BY_TITLE.get(word.toLowerCase());
        if (office === undefined || isAnother(context, attribute)) return [];
        return [{ start: attribute.end - word.length, end: attribute.end, title: word, office }];
      });
      const [first] = titles;
      const other = titles.find(({ office }) => office !== first?.office);
      if (first === undefined || other === undefined || hasChanged(context, mentions)) continue;
      const { start, end, title } = other;
      yield {
        start,
        end,
        message: 'conflict',
        data: { name, title, other: first.title },
        related: [{ start: first.start, end: first.end, message: `“${first.title}” stands here.` }],
      };
    }
  },
});

/** "Ms Brandt" and, of the same, "Mr Brandt": where no two of the name are told of, nor a family. */
function* courtesiesAtOdds(context: DocumentContext): Generator<Report<'courtesy'>> {
  const bySurname = new Map<string, (Courtesy & Span)[]>();
  for (const { start, value } of courtesiesIn(context)) {
    for (const each of value) {
      const placed = { ...each, ...shifted({ start: each.start, end: each.end }, start) };
      const known = bySurname.get(each.surname);
      if (known === undefined) bySurname.set(each.surname, [placed]);
      else known.push(placed);
    }
  }
  for (const [name, all] of bySurname) {
    const [men, women] = [all.filter(({ isMan }) => isMan), all.filter(({ isMan }) => !isMan)];
    const [rarer, other] =
      men.length < women.length || (men.length === women.length && all[0]?.isMan === false)
        ? [men, women]
        : [women, men];
    const [slip, more] = rarer;
    const [first] = other;
    if (slip === undefined || first === undefined || more !== undefined || areTwo(context, name)) continue;
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

/** Two of the name are told of: by two given names, or as a family. */
function areTwo({ text, mentions, paragraphs }: DocumentContext, surname: string): boolean {
  const given = new Set<string>();
  for (const { start, end, label } of mentions) {
    const name = text.slice(start, end);
    if (label === 'PERSON' && name.endsWith(` ${surname}`)) given.add(name.slice(0, -surname.length).trim());
  }
  return given.size > 1 || paragraphs.some(({ facts: { tokens } }) => tellsOfFamily(tokens));
}

function tellsOfFamily(tokens: Tokens): boolean {
  for (let at = 0; at < tokens.count; at++) {
    if ((RELATIVES.get(tokens, at) ?? COUPLES.get(tokens, at)) !== undefined) return true;
    // "Mr and Mrs Holm".
    if (isWord(tokens, at, 'and') && isWord(tokens, at + 1, 'mrs')) return true;
  }
  return false;
}

const COUPLES = wordList(
  'couple couples family married spouse spouses siblings newlyweds marriage divorce partner partners',
);

interface Courtesy {
  readonly title: string;
  readonly surname: string;
  readonly isMan: boolean;
}

const MEN = createLexicon([
  ['mr', true],
  ['sir', true],
  ['mrs', false],
  ['ms', false],
  ['miss', false],
]);

/** "Mr Holm": not "Mr and Mrs Holm", nor "Mr Carl Holm". */
const courtesiesIn = perParagraph({ words: 'mr ms mrs miss sir' }, ({ tokens }) => {
  const found: (Courtesy & Span)[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const isMan = MEN.get(tokens, at);
    if (isMan === undefined) continue;
    const title = textOf(tokens, at);
    const name = markAt(tokens, at + 1) === '.' ? at + 2 : at + 1;
    if (!isCapitalised(tokens, name) || isCapitalised(tokens, name + 1)) continue;
    found.push({ title, surname: textOf(tokens, name), isMan, ...spanOf(tokens, at) });
  }
  return found;
});

/** Offices that nobody holds two of at a time, by their titles. */
const OFFICES: readonly string[] = `
  governor mayor president senator congressman congresswoman ambassador sheriff judge chancellor premier bishop rabbi imam`
  .trim()
  .split(/\s+/);

/** What a minister or a secretary is of. */
const PORTFOLIOS = `
  prime foreign finance defence defense interior health education justice home trade agriculture transport energy labour
  labor environment culture housing treasury`
  .trim()
  .split(/\s+/);

const HEADS = ['minister', 'secretary'];

const SHORT: readonly (readonly [string, string])[] = [
  ['gov.', 'governor'],
  ['gov', 'governor'],
  ['sen.', 'senator'],
  ['sen', 'senator'],
];

const OFFICE_BY_TITLE: ReadonlyMap<string, string> = new Map([
  ...OFFICES.map((office) => [office, office] as const),
  ...SHORT,
  ...PORTFOLIOS.flatMap((portfolio) => HEADS.map((head) => [`${portfolio} ${head}`, `${portfolio} ${head}`] as const)),
]);

const OFFICE_WORDS = createLexicon([...OFFICE_BY_TITLE, ...HEADS.map((head) => [head, head] as const)]);

/** "Mayor", and "Foreign Minister" whole. */
function titleOf(text: string): string {
  const words = text.split(' ');
  const isOfPortfolio = HEADS.includes((words.at(-1) ?? '').toLowerCase());
  return words.slice(isOfPortfolio ? -2 : -1).join(' ');
}

/** A title with the last of the capitalised words behind it: the surname. */
interface Titled {
  readonly office: string;
  readonly surname: string;
}

const titledIn = perParagraph({ words: () => OFFICE_WORDS }, ({ tokens }) => {
  const found: Titled[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const office = OFFICE_WORDS.get(tokens, at);
    if (office === undefined) continue;
    const title = HEADS.includes(office) ? `${textOf(tokens, at - 1).toLowerCase()} ${office}` : office;
    if (!OFFICE_BY_TITLE.has(title)) continue;
    const first = markAt(tokens, at + 1) === '.' ? at + 2 : at + 1;
    let last = first - 1;
    while (last < first + MAX_WORDS && isCapitalised(tokens, last + 1)) last++;
    if (last >= first) found.push({ office: title, surname: textOf(tokens, last) });
  }
  return found;
});

/** In words, of a name. */
const MAX_WORDS = 4;

/** Two offices stand with one surname: chains are asked for only then. */
function mayConflict(found: readonly Found<readonly Titled[]>[]): boolean {
  const known = new Map<string, string>();
  return found.some(({ value }) =>
    value.some(({ office, surname }) => {
      const other = known.get(surname);
      if (other === undefined) known.set(surname, office);
      return other !== undefined && other !== office;
    }),
  );
}

/** A paragraph with the name tells that somebody became something, so both may be right. */
function hasChanged(context: DocumentContext, mentions: readonly number[]): boolean {
  return tellsOfChange(context).some(({ index }) => {
    const paragraph = context.paragraphs[index];
    return (
      paragraph !== undefined && mentions.some((mention) => overlaps(paragraph, context.mentions[mention] as Span))
    );
  });
}

const tellsOfChange = perParagraph({ words: () => CHANGES }, () => true);

const CHANGES = wordList(`
  elected appointed became become promoted nominated inaugurated resigned former formerly then-governor ex candidate
  previously presumptive elect nominee retired`);

/** "then Mayor Shapsha", "Deputy Mayor Shapsha": in the title, or right before it. */
function isAnother({ paragraphs }: DocumentContext, { start, end }: Attribute): boolean {
  const paragraph = paragraphs[lastAt(paragraphs, start)];
  if (paragraph === undefined) return false;
  const { tokens } = paragraph.facts;
  const last = tokenAt(tokens, end - paragraph.start - 1);
  for (let at = Math.max(0, tokenAt(tokens, start - paragraph.start) - 1); at < last; at++) {
    if (OTHERS.get(tokens, at) !== undefined) return true;
  }
  return false;
}

const OTHERS = wordList('then now deputy vice acting assistant lieutenant attorney major secretary late');
