import { createLexicon } from '../segment/lexicon.js';
import { Gap, TokenKind, type Tokens, tokenize } from '../segment/tokens.js';
import type { Markup } from '../text/snapshot.js';

/** How much of a text is looked at, in UTF-16 code units. */
const SAMPLE_LENGTH = 65_536;
/** Up to this many tokens a text may be a draft just begun, and gets the benefit of the doubt. */
const DRAFT_TOKENS = 60;

/**
 * Why the text does not look like an English article, in words that complete "this is …"; undefined if it does. The
 * measure is cheap: how much of the text stands in lines that have the little words of English sentences and few marks
 * of code and data.
 */
export function reasonAgainst(text: string, markup: Markup): string | undefined {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const tokens = tokenize(sample);
  if (tokens.count === 0) return undefined;
  if (markup === 'markdown' && isDocumentation(sample)) return 'software documentation by its code';
  const look = measure(tokens);
  if (tokens.count <= DRAFT_TOKENS) {
    const isDraft = look.odd * 4 <= look.words && look.numbers <= look.words && (look.lines <= 3 || look.functions > 0);
    return isDraft ? undefined : 'a list, code or data by its look';
  }
  if (isTable(sample)) return 'a table by its look';
  if (look.prose * 2 >= tokens.count) return undefined;
  if (look.odd * 4 > look.words) return 'code or data by its look';
  if (look.words < look.lines * 4) return 'a list by its look';
  return look.functions * 12 < look.words ? 'not English prose by its look' : 'mostly not prose by its look';
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
    let index = first;
    do {
      const kind = tokens.kind[index];
      if (kind === TokenKind.word) {
        words++;
        if (FUNCTION_WORDS.get(tokens, index) !== undefined) functions++;
      } else if (kind === TokenKind.number) numbers++;
      else if (isOdd(tokens, index)) odd++;
      index++;
    } while (index < tokens.count && tokens.gap[index] !== Gap.line);
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

/** A line that starts like a comment in code: "#", "//". */
function isComment(tokens: Tokens, first: number): boolean {
  const code = tokens.text.charCodeAt(tokens.start[first] as number);
  return code === 35 || code === 47;
}

/** Marks of code: also a bracket that hangs on a name, as in "add(a)", and a line's last semicolon. */
function isOdd(tokens: Tokens, index: number): boolean {
  const code = tokens.text.charCodeAt(tokens.start[index] as number);
  if (code === 40) return tokens.gap[index] === Gap.none && tokens.kind[index - 1] === TokenKind.word;
  if (code === 59) return index + 1 === tokens.count || tokens.gap[index + 1] === Gap.line;
  return ODD.has(code);
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

/** Code in fences or many a `name` in backticks. */
function isDocumentation(sample: string): boolean {
  if (/^ {0,3}(?:```|~~~)/m.test(sample)) return true;
  const spans = sample.match(/`[^`\n]{1,80}`/g)?.length ?? 0;
  return spans >= 3 && spans * 600 > sample.length;
}
