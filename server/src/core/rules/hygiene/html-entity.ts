import { wordList } from '../../segment/lexicon.js';
import { TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { fromWindows1252, Rare } from '../characters.js';
import { isInListBefore, markAt, spanOf, touchesPrevious } from '../matchers.js';
import { foundOf, type Pattern } from '../patterns.js';
import { perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'html-entity',
  group: 'hygiene',
  scope: 'document',
  severity: 'warning',
  summary: 'What HTML or a program writes for a character or a line, such as “&#163;”, “<br>” or “\\u2014”.',
  messages: {
    entity: '“{entity}” is HTML for “{char}”.',
    tag: '“{entity}” is HTML.',
    escape: '“{entity}” is what a program writes for “{char}”.',
    line: '“{entity}” is what a program writes where a line ends.',
  },
  fixes: { decode: { title: 'Write “{char}”', safe: true }, remove: { title: 'Remove “{entity}”' } },
  *check(context) {
    // Markdown has entities of its own right.
    if (context.markup === 'markdown') return;
    for (const { start, value } of entitiesOf(context)) {
      for (const { char, entity, ...span } of value) {
        const at = shifted({ start: span.start, end: span.end }, start);
        const edits = [{ ...at, newText: char }];
        yield { ...at, message: 'entity', data: { entity, char }, fixes: [{ fix: 'decode', edits }] };
      }
    }
    for (const { start, value } of markupOf(context)) {
      for (const { of, ...span } of value) {
        const at = shifted(span, start);
        const entity = context.text.slice(at.start, at.end);
        const char = of.message === 'escape' ? JSON.parse(`"${entity}"`) : '';
        const fix = of.message === 'escape' ? 'decode' : 'remove';
        const fixes = [{ fix, edits: [{ ...at, newText: char }] }] as const;
        yield { ...at, message: of.message, data: { entity, char }, fixes };
      }
    }
  },
});

/** Tags that whole lines of articles are made of, and what programs write for characters; not "the <p> tag". */
const MARKUP: readonly (Pattern & { readonly message: 'tag' | 'escape' | 'line' })[] = [
  {
    message: 'tag',
    pattern:
      /<\/?(?:p|br|div|span|strong|em|b|i|u|a|ul|ol|li|h[1-6]|img|figure|figcaption|blockquote|script|style|table|tr|td|th|iframe|section|sup|sub|hr)(?:\s[^<>=\n]{0,40}=[^<>\n]{0,300}|\s)?\/?>(?! (?:tags?|elements?)\b)/gi,
  },
  { message: 'escape', pattern: /\\u(?!d[89a-f])(?!00[01])[\da-f]{4}/gi },
  { message: 'line', pattern: /(?:\\r)?\\n(?=\\|\s|\p{Lu}|$)/gu },
];

const markupOf = perParagraph({ words: '< \\' }, ({ text }) => foundOf(text, MARKUP));

interface Entity extends Span {
  readonly entity: string;
  readonly char: string;
}

const entitiesOf = perParagraph({ characters: Rare.ampersand }, ({ tokens }) => {
  const found: Entity[] = [];
  for (let index = 0; index < tokens.count; index++) {
    if (markAt(tokens, index) !== '&' || isInListBefore(tokens, index, TALK, 3, 0)) continue;
    const last = endOf(tokens, index);
    if (last < 0) continue;
    const span = spanOf(tokens, index, last);
    const entity = tokens.text.slice(span.start, span.end);
    const char = decoded(entity);
    if (char !== undefined) found.push({ ...span, entity, char });
    index = last;
  }
  return found;
});

/** The semicolon that ends what the ampersand begins, if nothing but a name or a number stands between them. */
function endOf(tokens: Tokens, ampersand: number): number {
  for (let at = ampersand + 1; at <= ampersand + 4; at++) {
    if (!touchesPrevious(tokens, at)) return -1;
    if (markAt(tokens, at) === ';') return at;
    const isPart = tokens.kind[at] === TokenKind.word || tokens.kind[at] === TokenKind.number;
    if (!isPart && !(at === ampersand + 1 && textOf(tokens, at) === '#')) return -1;
  }
  return -1;
}

function decoded(entity: string): string | undefined {
  const number = /^&#(?:(\d{1,7})|[xX]([\da-fA-F]{1,6}));$/.exec(entity);
  if (number === null) return NAMED.get(entity.slice(1, -1));
  const code = number[1] === undefined ? Number.parseInt(number[2] as string, 16) : Number(number[1]);
  // A browser reads &#150; as Windows-1252, and so did whoever wrote it.
  const point = code >= 0x80 && code <= 0x9f ? fromWindows1252(code) : code;
  const isText =
    (point >= 0x20 && point < 0x7f) || (point >= 0xa0 && point < 0xd800) || (point >= 0xe000 && point <= 0x10ffff);
  return isText ? String.fromCodePoint(point) : undefined;
}

/** What is said of entities as such. */
const TALK = wordList('entity entities html escape escaped escapes code codes type types typed');

const NAMED: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", euro: '€', trade: '™', hellip: '…' }),
  ...Object.entries({ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„' }),
  ...Object.entries({
    bull: '•',
    prime: '′',
    Prime: '″',
    lsaquo: '‹',
    rsaquo: '›',
    minus: '−',
    dagger: '†',
    thinsp: ' ',
  }),
  ...Object.entries({ OElig: 'Œ', oelig: 'œ', Scaron: 'Š', scaron: 'š', Yuml: 'Ÿ', ensp: ' ', emsp: ' ' }),
  // Latin-1 from U+00A0 on, in order.
  ...`nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro
    para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil
    Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave
    Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml
    igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute
    thorn yuml`
    .split(/\s+/)
    .map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
]);
