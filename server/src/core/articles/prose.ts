import { createLexicon } from '../segment/lexicon.js';
import type { ParagraphKind } from '../segment/paragraph.js';
import { segment } from '../segment/segment.js';
import { tokenize } from '../segment/tokenize.js';
import { Gap, Shape, TokenKind, type Tokens } from '../segment/tokens.js';
import { createSnapshot, type Markup } from '../text/snapshot.js';
import { LOOKS } from './refusals.js';

/** How much of a text is looked at, in UTF-16 code units. */
const SAMPLE_LENGTH = 65_536;
/** Up to this many tokens a text may be a draft just begun, and gets the benefit of the doubt. */
const DRAFT_TOKENS = 60;

/**
 * Why the text does not look like an English article, in words that complete "this is …"; undefined if it does. The
 * measure is cheap: how much of the prose stands in lines that have the little words of English sentences and few marks
 * of code and data. In Markdown only its paragraphs and list items are looked at, not its front matter and headings.
 */
export function reasonAgainst(text: string, markup: Markup): string | undefined {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const known = LOOKS.find(([pattern]) => pattern.test(sample));
  if (known !== undefined) return `${known[1]} by its look`;
  if (markup === 'markdown' && hasManyNames(sample)) return 'software documentation by its code';
  const { paragraphs } = segment(createSnapshot('', sample, { markup }));
  const prose = markup === 'plain' ? paragraphs : paragraphs.filter(({ kind }) => PROSE.has(kind));
  if (prose.length === 0) return paragraphs.some(({ kind }) => kind === 'cell') ? 'a table by its look' : undefined;
  const tokens = tokenize(prose.map((paragraph) => paragraph.text).join('\n'));
  const look = measure(tokens);
  if (tokens.count <= DRAFT_TOKENS) return isDraft(look, tokens.count) ? undefined : 'a list, code or data by its look';
  if (isTable(sample)) return 'a table by its look';
  if (look.prose * 2 >= tokens.count) return undefined;
  if (look.odd * 4 > look.words) return 'code or data by its look';
  if (look.words < look.lines * 4) return 'a list by its look';
  // Team lists under a match report: few marks of code, and sentences among them.
  if (look.prose * 4 >= tokens.count && look.odd * 8 <= look.words) return undefined;
  return look.functions * 12 < look.words ? 'not English prose by its look' : 'mostly not prose by its look';
}

const PROSE: ReadonlySet<ParagraphKind> = new Set(['prose', 'list-item']);

/** A few words, or sentences among other lines. */
function isDraft(look: Look, count: number): boolean {
  if (look.words === 0) return false;
  if (look.prose * 3 >= count && look.odd * 3 <= look.words) return true;
  return look.odd * 4 <= look.words && look.numbers <= look.words && (look.lines <= 3 || look.functions > 0);
}

interface Look {
  lines: number;
  words: number;
  numbers: number;
  /** Marks that code and data are full of. */
  odd: number;
  /** "the", "of", "was": a third of English prose. */
  functions: number;
  /** Tokens in lines that look like prose. */
  prose: number;
}

function measure(tokens: Tokens): Look {
  const look: Look = { lines: 0, words: 0, numbers: 0, odd: 0, functions: 0, prose: 0 };
  for (let first = 0; first < tokens.count; ) {
    let words = 0;
    let numbers = 0;
    let odd = 0;
    let functions = 0;
    let lower = 0;
    let loud = 0;
    let index = first;
    do {
      const kind = tokens.kind[index];
      if (kind === TokenKind.word) {
        words++;
        const isLoud = ((tokens.shape[index] as number) & (Shape.lower | Shape.innerCapital)) === Shape.innerCapital;
        if (tokens.shape[index] === Shape.lower) lower++;
        if (FUNCTION_WORDS.get(tokens, index) !== undefined) {
          if (isLoud) loud++;
          else functions++;
        }
      } else if (kind === TokenKind.number) {
        if (!isClockMark(tokens, index - 1)) numbers++;
      } else if (isOdd(tokens, index)) odd++;
      index++;
    } while (index < tokens.count && tokens.gap[index] !== Gap.line);
    // "WHERE closed IS NOT NULL": capitals among words in lower case are no sentence's.
    if (lower === 0) functions += loud;
    if (!isComment(tokens, first) && words >= 4 && functions * 12 >= words && words * 2 >= (numbers + odd) * 3)
      look.prose += index - first;
    look.lines++;
    look.words += words;
    look.numbers += numbers;
    look.odd += odd;
    look.functions += functions;
    first = index;
  }
  return look;
}

/** A line of code that ends in words: it starts with "#", "//" or "*", or with "name: #". */
function isComment(tokens: Tokens, first: number): boolean {
  const code = codeAt(tokens, first);
  if (code === 35 || code === 47 || code === 42) return true;
  return codeAt(tokens, first + 1) === 58 && codeAt(tokens, first + 2) === 35;
}

/** Marks of code: also a bracket that hangs on a name, as in "add(a)", and a line's last semicolon; not "18:30". */
function isOdd(tokens: Tokens, index: number): boolean {
  const code = codeAt(tokens, index);
  if (code === 40) return tokens.gap[index] === Gap.none && tokens.kind[index - 1] === TokenKind.word;
  if (code === 59) return index + 1 === tokens.count || tokens.gap[index + 1] === Gap.line;
  return ODD.has(code) && !isClockMark(tokens, index);
}

/** The colon of "18:30". */
function isClockMark(tokens: Tokens, index: number): boolean {
  const isBetween = tokens.kind[index - 1] === TokenKind.number && tokens.kind[index + 1] === TokenKind.number;
  return isBetween && codeAt(tokens, index) === 58;
}

function codeAt(tokens: Tokens, index: number): number {
  return tokens.text.charCodeAt(tokens.start[index] as number);
}

const ODD = new Set(Array.from('{}[]<>=|\\/_;@#^&~`+:*', (char) => char.charCodeAt(0)));

const FUNCTION_WORDS = createLexicon(
  (
    'the of and to in is that for on with was as by it at from are this an be were has he she they we you his her ' +
    'their its not have had but or who which will would been more than after when said one about up out also into no ' +
    'there if our can could all over so what do did my me your them us him how may should these those some any'
  )
    .split(' ')
    .map((word): [string, true] => [word, true]),
);

/** Comma, semicolon or tab separated values: nearly all lines have the same number of separators. */
function isTable(sample: string): boolean {
  const lines = sample.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 4) return false;
  if (lines.filter((line) => /[.!?]["”’)]?\s*$/.test(line)).length * 2 > lines.length) return false;
  return [',', ';', '\t', '|'].some((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const first = counts[0] as number;
    const least = separator === '\t' ? 1 : 2;
    return first >= least && counts.filter((count) => count === first).length >= lines.length * 0.9;
  });
}

/** Many a `name` in backticks. */
function hasManyNames(sample: string): boolean {
  const spans = sample.match(/`[^`\n]{1,80}`/g)?.length ?? 0;
  return spans >= 3 && spans * 600 > sample.length;
}
