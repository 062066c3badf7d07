import { TITLES_BEFORE_NAMES } from './abbreviations.js';
import { addressesIn } from './addresses.js';
import { masked } from './mask.js';
import type { Paragraph, ParagraphKind } from './paragraph.js';

/**
 * The paragraphs of a plain text. A line is a paragraph, except that lines which were broken at a fixed width make one.
 * That is decided for each block of lines between blank lines: the next line's first word would not have fitted.
 */
export function plainParagraphs(text: string, starts: Int32Array, length: number): Paragraph[] {
  const blocks = blocksOf(text, starts, length);
  const widths = blocks.map((block) => wrapWidth(text, block));
  const known = widths.filter((width) => width > 0).sort((a, b) => a - b);
  // The middle one: a line that is being typed does not change how others are read.
  const articleWidth = known[known.length >> 1] ?? 0;
  const paragraphs: Paragraph[] = [];
  for (const [index, block] of blocks.entries()) {
    addBlock(paragraphs, text, block, widths[index] || (fits(text, block, articleWidth) ? articleWidth : 0));
  }
  return paragraphs;
}

/** The lines between blank lines. */
function blocksOf(text: string, starts: Int32Array, length: number): (readonly Line[])[] {
  const blocks: Line[][] = [];
  let block: Line[] | undefined;
  for (let index = 0; index < starts.length && (starts[index] as number) < length; index++) {
    const line = lineAt(text, starts[index] as number, Math.min(starts[index + 1] ?? length, length));
    if (line.start === line.end) block = undefined;
    else if (block === undefined) blocks.push((block = [line]));
    else block.push(line);
  }
  return blocks;
}

/** A line without the white space around it. */
interface Line {
  /** Where the line starts, indentation included. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

function lineAt(text: string, from: number, next: number): Line {
  let start = from;
  while (start < next && isSpaceCode(text.charCodeAt(start))) start++;
  let end = next;
  while (end > start && isSpaceCode(text.charCodeAt(end - 1))) end--;
  return { from, start, end };
}

/** Longest line that counts as broken at a fixed width. */
const MAX_WRAP_WIDTH = 120;
/** Shortest width that texts are broken at. */
const MIN_WRAP_WIDTH = 40;

function addBlock(into: Paragraph[], text: string, lines: readonly Line[], width: number): void {
  for (let first = 0; first < lines.length; ) {
    let last = first;
    while (last + 1 < lines.length && continues(text, lines, last, width)) last++;
    const alone = lines.length === last - first + 1;
    into.push(paragraph(text, lines[first] as Line, lines[last] as Line, into.length === 0, alone));
    first = last + 1;
  }
}

/** The width that the block's lines were plainly broken at: sentences run over the line ends. 0 if they do not. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  let longest = 0;
  let second = 0;
  for (const { from, end } of lines) {
    const length = end - from;
    if (length > MAX_WRAP_WIDTH || length <= second) continue;
    second = Math.min(length, longest);
    longest = Math.max(length, longest);
  }
  // One line may stand out because it is being typed in.
  const width = lines.length > 3 ? second : longest;
  if (lines.length < 2 || width < MIN_WRAP_WIDTH) return 0;
  let full = 0;
  let inside = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const { from, end } = lines[index] as Line;
    const next = lines[index + 1] as Line;
    if (markerLength(text, next) > 0 || partsTitle(text, lines, index)) continue;
    if (end - from > MAX_WRAP_WIDTH || !isFull(text, lines, index, width)) full--;
    else {
      full++;
      const last = text.charCodeAt(end - 1);
      if (last === 44 || last === 59 || isLowerAt(text, next.start)) inside++;
    }
  }
  return full > 0 && inside > 0 ? width : 0;
}

/** All lines look broken at a width that is known from other blocks of the article. */
function fits(text: string, lines: readonly Line[], width: number): boolean {
  if (width === 0 || lines.length < 2) return false;
  for (let index = 0; index + 1 < lines.length; index++) {
    const { from, end } = lines[index] as Line;
    if (partsTitle(text, lines, index)) continue;
    if (end - from > MAX_WRAP_WIDTH || !isFull(text, lines, index, width)) return false;
  }
  return true;
}

/** The first word of the next line would not have fitted on this one. */
function isFull(text: string, lines: readonly Line[], index: number, width: number): boolean {
  const { from, end } = lines[index] as Line;
  const next = lines[index + 1] as Line;
  let word = next.start;
  while (word < next.end && !isSpaceCode(text.charCodeAt(word))) word++;
  return end - from + 1 + (word - next.start) > width;
}

/** Does the paragraph go on from line `index` to the next? */
function continues(text: string, lines: readonly Line[], index: number, width: number): boolean {
  if (partsTitle(text, lines, index)) return true;
  if (width === 0) return false;
  const next = lines[index + 1] as Line;
  if (markerLength(text, next) > 0) return false;
  return isFull(text, lines, index, width) || isLowerAt(text, next.start);
}

/** "He asked Sen." at a line's end and "Diallo" on the next: a title waits for its name, whatever broke the line. */
function partsTitle(text: string, lines: readonly Line[], index: number): boolean {
  const { start, end } = lines[index] as Line;
  if (text.charCodeAt(end - 1) !== 46 || !isUpperAt(text, (lines[index + 1] as Line).start)) return false;
  let word = end - 1;
  while (word > start && !isSpaceCode(text.charCodeAt(word - 1))) word--;
  return isUpperAt(text, word) && TITLES_BEFORE_NAMES.has(text.slice(word, end - 1).toLowerCase());
}

function paragraph(text: string, first: Line, last: Line, isFirst: boolean, alone: boolean): Paragraph {
  const marker = markerLength(text, first);
  const start = first.start + marker;
  const { end } = last;
  const source = text.slice(start, end);
  const prose = masked(source, { start: 0, end: end - start }, addressesIn(source));
  let kind: ParagraphKind = 'prose';
  if (marker > 0) kind = 'list-item';
  else if (first === last && isHeading(source, isFirst, alone)) kind = 'heading';
  return { start, end, kind, text: prose };
}

/** Length of the list marker and the space after it at the line's start, 0 if there is none: "- ", "• ", "1. ", "(a) ". */
export function markerLength(text: string, { start, end }: { readonly start: number; readonly end: number }): number {
  let at = start;
  const first = text.charCodeAt(at);
  if (BULLETS.has(first)) at++;
  else {
    if (first === 40) at++;
    const from = at;
    while (at < end && at - from < 3 && isDigitCode(text.charCodeAt(at))) at++;
    if (at === from && isLetterCode(text.charCodeAt(at))) at++;
    const isLetter = at > from && isLetterCode(text.charCodeAt(from));
    const close = text.charCodeAt(at);
    if (at === from || !(close === 41 || (close === 46 && first !== 40 && !isLetter))) return 0;
    at++;
  }
  const gap = at;
  while (at < end && isSpaceCode(text.charCodeAt(at))) at++;
  return at > gap && at < end ? at - start : 0;
}

const BULLETS = new Set(Array.from('-*•·‣▪●◦', (char) => char.charCodeAt(0)));

const MAX_HEADING_LENGTH = 160;
const MAX_HEADING_WORDS = 14;

/**
 * A short line without a final stop that is in capitals, in title case, the article's first, or alone between blank
 * lines and very short.
 */
function isHeading(line: string, isFirst: boolean, alone: boolean): boolean {
  if (line.length > MAX_HEADING_LENGTH || /[.,;:…]["”’)]?$/.test(line)) return false;
  if (!/\p{L}/u.test(line)) return false;
  if (line === line.toUpperCase()) return true;
  const words = line.split(/\s+/);
  if (words.length > MAX_HEADING_WORDS || /[.!?]\s/.test(line) || /^["“‘']/.test(line)) return false;
  if (isFirst) return true;
  const long = words.filter((word) => /^\P{L}*\p{L}{4}/u.test(word));
  const capital = long.filter((word) => /^\P{L}*\p{Lu}/u.test(word));
  if (/\d$/.test(line)) return false;
  const isTitleCase = long.length > 0 && capital.length === long.length && capital.length * 2 >= words.length;
  return isTitleCase || (alone && words.length <= 6);
}

function isLowerAt(text: string, at: number): boolean {
  return /\p{Ll}/u.test(text[at] ?? '');
}

function isUpperAt(text: string, at: number): boolean {
  return /\p{Lu}/u.test(text[at] ?? '');
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetterCode(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** White space of any kind, as `trim` knows it; a paragraph neither starts nor ends with it. */
export function isSpaceCode(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 160) return false;
  return (
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}
