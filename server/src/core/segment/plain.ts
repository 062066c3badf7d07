import { TITLES_BEFORE_NAMES } from './abbreviations.js';
import { addressesIn } from './addresses.js';
import { masked } from './mask.js';
import type { Paragraph } from './paragraph.js';
import type { Unchanged } from './unchanged.js';

/**
 * The paragraphs of a plain text. A line is a paragraph, except that lines which were broken at a fixed width make one.
 * That is decided for each block of lines between blank lines: the next line's first word would not have fitted.
 */
export function plainParagraphs(text: string, starts: Int32Array, length: number, unchanged?: Unchanged): Paragraph[] {
  const lines = linesOf(text, starts, length);
  const blocks = blocksOf(lines);
  const widths = blocks.map((block) => wrapWidth(text, lines, block));
  const known = widths.filter((width) => width > 0).sort((a, b) => a - b);
  // The middle one: a line that is being typed does not change how others are read.
  const articleWidth = known[known.length >> 1] ?? 0;
  const paragraphs: Paragraph[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    const width = widths[index] || (fits(text, lines, block, articleWidth) ? articleWidth : 0);
    addBlock(paragraphs, text, lines, block, width, unchanged);
  }
  return paragraphs;
}

/** Lines without the white space around them, in columns: a text is divided anew at every keystroke. */
interface Lines {
  /** Where each line starts, indentation included. */
  readonly from: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly count: number;
}

function linesOf(text: string, from: Int32Array, length: number): Lines {
  const columns = new Int32Array(2 * from.length);
  const [start, end] = [columns.subarray(0, from.length), columns.subarray(from.length)];
  let count = 0;
  for (; count < from.length && (from[count] as number) < length; count++) {
    const next = Math.min(from[count + 1] ?? length, length);
    let first = from[count] as number;
    while (first < next && isSpaceCode(text.charCodeAt(first))) first++;
    let last = next;
    while (last > first && isSpaceCode(text.charCodeAt(last - 1))) last--;
    start[count] = first;
    end[count] = last;
  }
  return { from, start, end, count };
}

/** The lines between blank lines, `first` to before `last`. */
interface Block {
  readonly first: number;
  readonly last: number;
}

function blocksOf({ start, end, count }: Lines): readonly Block[] {
  const blocks: Block[] = [];
  for (let first = 0; first < count; ) {
    let last = first;
    while (last < count && start[last] !== end[last]) last++;
    if (last > first) blocks.push({ first, last });
    first = last + 1;
  }
  return blocks;
}

/** Longest line that counts as broken at a fixed width. */
const MAX_WRAP_WIDTH = 120;
/** Shortest width that texts are broken at. */
const MIN_WRAP_WIDTH = 40;

function addBlock(
  into: Paragraph[],
  text: string,
  lines: Lines,
  block: Block,
  width: number,
  unchanged: Unchanged | undefined,
): void {
  for (let first = block.first; first < block.last; ) {
    let last = first;
    while (last + 1 < block.last && continues(text, lines, last, width)) last++;
    const alone = first === block.first && last + 1 === block.last;
    const marker = markerAt(text, lines, first);
    const start = (lines.start[first] as number) + marker;
    const end = lines.end[last] as number;
    const isFirst = into.length === 0;
    // What a paragraph is depends on whether lines stand beside it, and on whether it is the first.
    let paragraph = isFirst ? undefined : unchanged?.(start, end, startOf(lines, first - 1), startOf(lines, last + 2));
    if (paragraph === undefined) {
      const source = text.slice(start, end);
      const isHead = marker === 0 && first === last && isHeading(source, isFirst, alone);
      const kind = marker > 0 ? 'list-item' : isHead ? 'heading' : 'prose';
      const prose = masked(source, { start: 0, end: end - start }, addressesIn(source));
      paragraph = { start, end, kind, text: prose };
    }
    into.push(paragraph);
    first = last + 1;
  }
}

/** The width that the block's lines were plainly broken at: sentences run over the line ends. 0 if they do not. */
function wrapWidth(text: string, lines: Lines, block: Block): number {
  const count = block.last - block.first;
  if (count < 2) return 0;
  let longest = 0;
  let second = 0;
  for (let line = block.first; line < block.last; line++) {
    const length = widthOf(lines, line);
    if (length > MAX_WRAP_WIDTH || length <= second) continue;
    second = Math.min(length, longest);
    longest = Math.max(length, longest);
  }
  // One line may stand out because it is being typed in.
  const width = count > 3 ? second : longest;
  if (width < MIN_WRAP_WIDTH) return 0;
  let full = 0;
  let inside = 0;
  for (let line = block.first; line + 1 < block.last; line++) {
    if (markerAt(text, lines, line + 1) > 0 || partsTitle(text, lines, line)) continue;
    if (widthOf(lines, line) > MAX_WRAP_WIDTH || !isFull(text, lines, line, width)) full--;
    else {
      full++;
      const last = text.charCodeAt((lines.end[line] as number) - 1);
      if (last === 44 || last === 59 || isLowerAt(text, lines.start[line + 1] as number)) inside++;
    }
  }
  return full > 0 && inside > 0 ? width : 0;
}

/** All lines look broken at a width that is known from other blocks of the article. */
function fits(text: string, lines: Lines, block: Block, width: number): boolean {
  if (width === 0 || block.last - block.first < 2) return false;
  for (let line = block.first; line + 1 < block.last; line++) {
    if (partsTitle(text, lines, line)) continue;
    if (widthOf(lines, line) > MAX_WRAP_WIDTH || !isFull(text, lines, line, width)) return false;
  }
  return true;
}

/** With its indentation. */
function widthOf({ from, end }: Lines, line: number): number {
  return (end[line] as number) - (from[line] as number);
}

/** The first word of the next line would not have fitted on this one. */
function isFull(text: string, lines: Lines, line: number, width: number): boolean {
  const next = lines.start[line + 1] as number;
  let word = next;
  while (word < (lines.end[line + 1] as number) && !isSpaceCode(text.charCodeAt(word))) word++;
  return widthOf(lines, line) + 1 + (word - next) > width;
}

/** Does the paragraph go on from a line to the next? */
function continues(text: string, lines: Lines, line: number, width: number): boolean {
  if (partsTitle(text, lines, line)) return true;
  if (width === 0 || markerAt(text, lines, line + 1) > 0) return false;
  return isFull(text, lines, line, width) || isLowerAt(text, lines.start[line + 1] as number);
}

/** "He asked Sen." at a line's end and "Diallo" on the next: a title waits for its name, whatever broke the line. */
function partsTitle(text: string, { start, end }: Lines, line: number): boolean {
  const stop = (end[line] as number) - 1;
  if (text.charCodeAt(stop) !== 46) return false;
  let word = stop;
  while (word > (start[line] as number) && stop - word <= LONGEST_TITLE && !isSpaceCode(text.charCodeAt(word - 1)))
    word--;
  if (stop - word > LONGEST_TITLE || !isUpperAt(text, word) || !isUpperAt(text, start[line + 1] as number))
    return false;
  return TITLES_BEFORE_NAMES.has(text.slice(word, stop).toLowerCase());
}

const LONGEST_TITLE = Math.max(...Array.from(TITLES_BEFORE_NAMES, ({ length }) => length));

/** Where a line starts; before the first is the text's start, and behind the last is farther than any text goes. */
function startOf({ from, count }: Lines, line: number): number {
  return line < 0 ? 0 : line < count ? (from[line] as number) : FARTHEST;
}

/** Whole and small, as what it stands beside: the engine keeps fractions and infinities apart. */
const FARTHEST = 2 ** 30 - 1;

function markerAt(text: string, { start, end }: Lines, line: number): number {
  return markerLength(text, start[line] as number, end[line] as number);
}

/** Length of the list marker and the space after it at a line's start, 0 if there is none: "- ", "• ", "1. ", "(a) ". */
export function markerLength(text: string, start: number, end: number): number {
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
