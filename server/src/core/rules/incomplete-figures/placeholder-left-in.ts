import { wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { overlapsAny } from '../../text/span.js';
import { isCurrencySign, markAt, SIGNS, touchesPrevious } from '../matchers.js';
import { foundOf, type Pattern } from '../patterns.js';
import { defineRule, type ParagraphContext } from '../rule.js';

export default defineRule({
  id: 'placeholder-left-in',
  group: 'incomplete-figures',
  scope: 'paragraph',
  needs: { words: () => BEGINNINGS, where: mayBegin },
  severity: 'error',
  summary: 'A mark that was to be replaced before publication, such as “TK”, “$X million” or “{{amount}}”.',
  messages: { left: '“{placeholder}” was to be replaced.' },
  fixes: {},
  *check(context) {
    for (const { start, end } of foundOf(context.text, PLACEHOLDERS, (match, { isLeft }) => isLeft(match, context)))
      yield { start, end, message: 'left', data: { placeholder: context.text.slice(start, end) } };
  },
});

/** A way in which something is left to be replaced, and what else must be so where it stands. */
interface Placeholder extends Pattern {
  readonly isLeft: (match: RegExpExecArray, context: ParagraphContext) => boolean;
}

/** The words and marks that a placeholder has; others need not be looked for. */
const BEGINNINGS = wordList(
  [
    'xx xxx xxxx xxxxx dd tk tktk tkk tba tbc tbd nan undefined null todo fixme lorem insert goes check verify confirm sp',
    '[ { < # % ? _',
    ...SIGNS.words,
  ].join(' '),
);

/** Marks and words that stand in many texts where nothing is left. */
function mayBegin(tokens: Tokens, index: number): boolean {
  const next = index + 1;
  if (tokens.kind[index] === TokenKind.word) {
    if (isWord(tokens, index, 'goes')) return isWord(tokens, next, 'here');
    return NOTES.get(tokens, index) === undefined || markAt(tokens, index - 1) === '(';
  }
  const mark = markAt(tokens, index);
  if (isCurrencySign(mark))
    return (
      touchesPrevious(tokens, next) && (tokens.kind[next] !== TokenKind.number || textOf(tokens, next).startsWith('00'))
    );
  if (mark === '?' && markAt(tokens, next) === ')') return true;
  if (mark === '?' || mark === '_') return markAt(tokens, next) === mark || isCurrencySign(markAt(tokens, index - 1));
  return (mark !== '#' && mark !== '%') || touchesPrevious(tokens, next);
}

/** Of one of the desk to another: in brackets. */
const NOTES = wordList('check verify confirm sp');

/** One of these words. */
function oneOf(words: string): string {
  return `(?:${words.trim().split(/\s+/).join('|')})\\b`;
}

const SIGN = '[$£€¥₹₽₦]';
const SCALE = oneOf('thousand million billion trillion lakh crore m mn bn tn k');
const PERCENT = `(?:%|per ?cent\\b|percentage points?\\b)`;
const MONTH = oneOf('January February March April May June July August September October November December');
/** What is counted where a number is left: no "XX chromosomes" and "XXX films". */
const COUNTED = oneOf(`
  years? months? weeks? days? hours? minutes? seconds? people passengers patients workers employees staff jobs members
  votes? seats? points shares others? more fewer times deaths homes houses children students pupils countries companies
  schools km kilomet(?:er|re)s? miles? met(?:er|re)s? feet tonnes tons acres hectares`);
/** What a text waits for. */
const SLOT = oneOf(`
  address amounts? names? dates? city town place numbers? figures? currency source title age link quotes? photo picture caption
  headline byline company organi[sz]ation value per[\\s]?cent percentage year day month time price total spelling`);
/** The same, but for what elements of a web page are called. */
const NO_TAG = oneOf(`
  amount names? dates? city town place number company organi[sz]ation value percent percentage year month price total age`);
/** Whatever stands in square brackets, if it is short. */
const REST = '[^\\][\\n]{0,60}';
/** No part of a word, a number or a longer run. */
const ALONE = '(?<![\\p{L}\\d_?$£€.,-])';
const ENDS = '(?![\\p{L}\\d_])';
/** What is left of a number. */
const BLANK = '(?:XX+|xx+|\\?{2,}|_{2,})';

const PLACEHOLDERS: readonly Placeholder[] = [
  // "[name]", "[year?]"; not "[sic]", and not "the [company]" in somebody's words.
  left(`\\[(?:${SLOT}|x{2,})\\]`, isOwn, 'i'),
  left(`\\[${SLOT}\\s?\\?+\\]|\\((?:${SLOT})\\s?\\?+\\)`, always, 'i'),
  // "[amount TK]", "[insert quote here]", "[ADD FIGURE]"; not "[1]".
  left(`\\[(?:insert|todo|tk|tbd|tbc|tba|fill|fixme|currency and)\\b${REST}\\]`, hasWordsAlone, 'i'),
  left(`\\[(?:${REST}\\btk|${REST}\\b${SLOT} here|add (?:an? |the )?${SLOT})\\]`, hasWordsAlone, 'i'),
  // What one of a desk tells another: "[CQ NAME W/ CITY HALL]", "(CHECK SPELLING)", "[check w/ Paris]", "(sp?)".
  left(
    `\\[(?:CQ|CHECK|VERIFY|CONFIRM|FACT[- ]?CHECK)\\b${REST}\\]|\\((?:CHECK\\)|(?:CHECK|VERIFY|CONFIRM) [^)(\\n]{1,40}\\))`,
  ),
  left(`\\[(?:check|verify|confirm)(?: (?:w/|with\\b|this\\b|the\\b|his\\b|her\\b|${SLOT})${REST})?\\]`, isOwn),
  left('\\[sp\\?\\]|\\(sp\\?\\)'),
  // "{{amount}}", "${total}", "{first_name}", "<name>": one name between braces.
  left('\\{\\{\\s?[\\p{L}_][\\w.-]*(?: [\\w.-]+){0,3}\\s?\\}\\}'),
  left('(?<![\\p{L}\\d\\\\^_}])\\$?\\{[\\p{L}_][\\w.-]+(?: [\\w.-]+){0,3}\\}'),
  left(`<<?(?:insert |add )?${NO_TAG}>>?`, always, 'i'),
  // "INSERT ADDRESS HERE"; "€00.00".
  left('\\bINSERT(?: [A-Z]{2,}){1,4} HERE\\b'),
  left(`(?<![\\d/.])${SIGN}0{2,}(?:[.,]0+)?(?![\\d,.])`),
  // "£XX", "$TK", "$XXX,XXX", "£?? million", "$_____"; "$X" and "£?" only before a scale.
  left(`${SIGN}(?:XX+(?:[.,]X+)*|xx+(?:[.,]x+)*|\\?{2,}|_{2,}|(?:TK)+K?|NaN)(?:m|bn|k)?${ENDS}`),
  left(`${SIGN}[Xx?](?=\\s?(?:${SCALE}|${PERCENT}))`),
  // "XX percent", "XX.X%", "XXX million", "TBC million", "undefined percent", "?? people", "___ votes".
  left(
    `${ALONE}(?:XX+\\.X+|xx+\\.x+|${BLANK}|TB[ACD]|undefined|null|nan|%[sd]|\\{\\d\\})(?=[\\s-]?(?:${SCALE}|${PERCENT}))`,
  ),
  left(`${ALONE}(?:XX+|\\?{2,}|_{2,})(?=[\\s-]${COUNTED})`, isNoNumeral),
  // "aged XX", "in XXX," which is no film if nobody stars in it.
  left('(?<=\\baged? )XX+(?=[.,;:)]|$)'),
  left('(?<=\\b(?:in|on|at|by|from|until|since|about|around|of) )XXX+(?=[.,;:)]|$)', isNoFilm),
  // "on XX May", "May XX", "by XX/XX/2025", "in 20XX".
  left(`${ALONE}${BLANK}(?= ${MONTH})|(?<=\\b${MONTH} )${BLANK}${ENDS}`, isNoNumeral),
  left('(?<=\\b(?:[Oo]n|by|until|from|since|of) )(?:XX|DD)([/.-])(?:XX|MM)\\1(?:XX(?:XX)?|YY(?:YY)?|\\d{4})\\b'),
  left(`(?<=\\b(?:[Ii]n|[Bb]y|[Ss]ince|until|from) )(?:19|20)(?:XX|xx|\\dX)${ENDS}`),
  // "TK"; not "TK Maxx", "Mr TK" and "TK-421".
  left('(?<![\\p{L}\\d/&_-])(?<!TK )(?:TK(?: TK)*|TKTK|TKK)(?![\\p{L}\\d/&_-])(?! \\p{Lu})', isNobody),
  // What programs and templates write for want of a value.
  left(`${ALONE}NaN${ENDS}|\\[object Object\\]|#(?:REF!|VALUE!|NUM!|NULL!|DIV/0!|NAME\\?|N/A\\b)(?! error)`),
  left('\\b(?:FIXME\\b|TODO:)'),
  left(`\\blorem ipsum\\b|\\b(?:insert (?:the |your |an? )?${SLOT} here|${SLOT} goes here)\\b`, always, 'i'),
];

function left(pattern: string, isLeft: Placeholder['isLeft'] = always, flags = ''): Placeholder {
  return { pattern: new RegExp(pattern, `gu${flags}`), isLeft };
}

function always(): boolean {
  return true;
}

/** "Super Bowl XX people": a name's number, unless the word before only begins a sentence. */
function isNoNumeral({ index }: RegExpExecArray, { text }: ParagraphContext): boolean {
  const before = /(\p{Lu}\p{L}*) $/u.exec(text.slice(Math.max(0, index - LONGEST_WORD), index))?.[1];
  return (
    (before === undefined || BEFORE_NUMBERS.has(before)) &&
    !/\b[Tt]he $/.test(text.slice(Math.max(0, index - 4), index))
  );
}

const LONGEST_WORD = 24;

const BEFORE_NUMBERS: ReadonlySet<string> = new Set(
  'Some About Around Nearly Almost Over Only At After For With Of In By From Another And But Up To More Than'.split(
    ' ',
  ),
);

function isNoFilm({ index }: RegExpExecArray, { text }: ParagraphContext): boolean {
  return !FILMS.test(text.slice(Math.max(0, index - NEAR_FILM), index));
}

/** In code units. */
const NEAR_FILM = 70;
const FILMS =
  /\b(?:films?|movies?|stars?|starred|starring|roles?|sequel|directed|album|song|played|plays|size|diesel|rated|rating|sites?)\b/i;

function isNobody({ index }: RegExpExecArray, { text }: ParagraphContext): boolean {
  return !/\b(?:Mr|Mrs|Ms|Dr|DJ|MC)\.? $/.test(text.slice(Math.max(0, index - 5), index));
}

function hasWordsAlone([found]: RegExpExecArray): boolean {
  return /^\[[\p{L} '’/?-]+\]$/u.test(found);
}

/** "“You have to [check] the engine,” he said." has a word of the writer's own; what is in capitals is none. */
function isOwn({ 0: found, index }: RegExpExecArray, { quotations }: ParagraphContext): boolean {
  return !/\p{Ll}/u.test(found) || !overlapsAny(quotations, { start: index, end: index + 1 });
}
