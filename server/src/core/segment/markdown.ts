import { inlineMasks } from './inline.js';
import { type Mask, masked } from './mask.js';
import type { Paragraph, ParagraphKind } from './paragraph.js';
import { isSpaceCode, markerLength } from './plain.js';

/**
 * The paragraphs of a Markdown text from line `firstLine` on: blocks as CommonMark and GitHub know them, as far as prose
 * needs it. Code, HTML comments, link definitions and rules between sections are in no paragraph; each table cell is one.
 */
export function markdownParagraphs(text: string, starts: Int32Array, firstLine: number, length: number): Paragraph[] {
  const blocks = new Blocks(text);
  for (let index = firstLine; index < starts.length && (starts[index] as number) < length; index++) {
    blocks.line(starts[index] as number, Math.min(starts[index + 1] ?? length, length));
  }
  return blocks.end();
}

/** A line without its block quote marks, its indentation and the white space at its end. */
interface Line {
  readonly from: number;
  readonly start: number;
  readonly end: number;
  /** Columns of indentation after the block quote marks. */
  readonly indent: number;
  readonly quotes: number;
}

/** The paragraph that the next line may go on with. */
interface OpenParagraph {
  kind: ParagraphKind;
  readonly start: number;
  end: number;
  lines: number;
  readonly quotes: number;
  /** Block quote marks at the starts of its further lines. */
  readonly prefixes: Mask[];
}

class Blocks {
  readonly #text: string;
  readonly #paragraphs: Paragraph[] = [];
  #open: OpenParagraph | undefined;
  /** The mark and length of the code fence that is open. */
  #fence: { readonly code: number; readonly length: number } | undefined;
  /** What ends the HTML block that is open. */
  #htmlEnd: string | undefined;
  #inList = false;
  #inTable = false;

  constructor(text: string) {
    this.#text = text;
  }

  line(from: number, next: number): void {
    const text = this.#text;
    const line = readLine(text, from, next);
    const { start, end, indent } = line;
    if (this.#fence !== undefined) return this.#inFence(line, this.#fence);
    if (this.#htmlEnd !== undefined) return this.#inHtml(text.slice(start, end));
    if (start === end) {
      this.#close();
      this.#inTable = false;
      return;
    }
    if (indent >= 4 && this.#open === undefined && !this.#inList) return;
    if (indent < 4 || this.#inList) {
      const code = text.charCodeAt(start);
      if (this.#opensFence(line, code) || this.#opensHtml(line, code)) return;
      if (this.#endsHeading(line, code) || this.#isHeading(line, code)) return;
      if (this.#isDefinition(line, code) || this.#isRow(line)) return;
      if (this.#opensItem(line, code)) return;
    }
    this.#goOn(line);
  }

  end(): Paragraph[] {
    this.#close();
    return this.#paragraphs;
  }

  #inFence({ start, end, indent }: Line, fence: { readonly code: number; readonly length: number }): void {
    const run = runLength(this.#text, start, end, fence.code);
    if (indent < 4 && run >= fence.length && start + run === end) this.#fence = undefined;
  }

  #inHtml(content: string): void {
    if (content.includes(this.#htmlEnd as string)) this.#htmlEnd = undefined;
  }

  #opensFence({ start, end }: Line, code: number): boolean {
    if (code !== 96 && code !== 126) return false;
    const length = runLength(this.#text, start, end, code);
    if (length < 3) return false;
    if (code === 96 && this.#text.slice(start + length, end).includes('`')) return false;
    this.#close();
    this.#fence = { code, length };
    return true;
  }

  /** Comments and raw elements that start a line. */
  #opensHtml({ start, end }: Line, code: number): boolean {
    if (code !== 60) return false;
    const content = this.#text.slice(start, end);
    const raw = /^<(script|style|pre|textarea|svg)(?=[\s>])/i.exec(content.slice(0, 12));
    const closer = content.startsWith('<!--') ? '-->' : raw === null ? undefined : `</${raw[1]}>`;
    if (closer === undefined) return false;
    const at = content.indexOf(closer);
    if (at >= 0 && at + closer.length < content.length) return false;
    this.#close();
    if (at < 0) this.#htmlEnd = closer;
    return true;
  }

  /** A line of "===" or "---" under a paragraph makes a heading of it; else "---", "***" and "___" part sections. */
  #endsHeading({ start, end }: Line, code: number): boolean {
    if (code !== 61 && code !== 45 && code !== 42 && code !== 95) return false;
    let marks = 0;
    let isSolid = true;
    for (let at = start; at < end; at++) {
      const here = this.#text.charCodeAt(at);
      if (here === code) marks++;
      else if (isSpaceCode(here)) isSolid = false;
      else return false;
    }
    if (this.#open !== undefined && this.#open.kind === 'prose' && isSolid && (code === 61 || code === 45)) {
      this.#open.kind = 'heading';
    } else if (code === 61 || marks < 3) return false;
    this.#close();
    return true;
  }

  /** "# Heading #" */
  #isHeading({ start, end }: Line, code: number): boolean {
    if (code !== 35) return false;
    const text = this.#text;
    const level = runLength(text, start, end, 35);
    let first = start + level;
    if (level > 6 || (first < end && !isSpaceCode(text.charCodeAt(first)))) return false;
    while (first < end && isSpaceCode(text.charCodeAt(first))) first++;
    let last = end;
    while (last > first && text.charCodeAt(last - 1) === 35) last--;
    if (last > first && last < end && !isSpaceCode(text.charCodeAt(last - 1))) last = end;
    while (last > first && isSpaceCode(text.charCodeAt(last - 1))) last--;
    this.#close();
    this.#inList = false;
    this.#add('heading', first, last, []);
    return true;
  }

  /** "[label]: target" is no prose; "[^1]: Note" is a note's prose. */
  #isDefinition({ start, end, quotes }: Line, code: number): boolean {
    if (code !== 91 || this.#open !== undefined) return false;
    const text = this.#text;
    const label = text.slice(start, Math.min(end, start + MAX_LABEL)).indexOf(']:');
    if (label < 0) return false;
    if (text.charCodeAt(start + 1) !== 94) return true;
    let first = start + label + 2;
    while (first < end && isSpaceCode(text.charCodeAt(first))) first++;
    if (first < end) this.#start('prose', first, end, quotes);
    return true;
  }

  /** Rows of a table: its heading is known by the line of dashes under it. */
  #isRow(line: Line): boolean {
    const text = this.#text;
    const open = this.#open;
    if (open !== undefined && open.lines === 1 && open.kind === 'prose' && isDelimiterRow(text, line)) {
      if (!text.slice(open.start, open.end).includes('|')) return false;
      this.#open = undefined;
      this.#inTable = true;
      this.#cells(open.start, open.end);
      return true;
    }
    if (!this.#inTable) return false;
    this.#cells(line.start, line.end);
    return true;
  }

  #cells(start: number, end: number): void {
    const text = this.#text;
    for (let from = start; from < end; ) {
      let bar = from;
      while (bar < end && text.charCodeAt(bar) !== 124) bar += text.charCodeAt(bar) === 92 ? 2 : 1;
      let last = Math.min(bar, end);
      let first = from;
      while (first < last && isSpaceCode(text.charCodeAt(first))) first++;
      while (last > first && isSpaceCode(text.charCodeAt(last - 1))) last--;
      this.#add('cell', first, last, []);
      from = bar + 1;
    }
  }

  #opensItem(line: Line, code: number): boolean {
    const text = this.#text;
    let marker = markerLength(text, line.start, line.end);
    if (code === 43 && isSpaceCode(text.charCodeAt(line.start + 1))) {
      marker = 1;
      while (line.start + marker < line.end && isSpaceCode(text.charCodeAt(line.start + marker))) marker++;
    }
    if (marker === 0) return false;
    // A wrapped line may happen to start with a number and a stop.
    const isBullet = code === 42 || code === 43 || code === 45;
    if (this.#open !== undefined && this.#open.kind !== 'list-item' && !isBullet) return false;
    this.#close();
    this.#inList = true;
    let start = line.start + marker;
    const box = /^\[[ xX]\]\s+/.exec(text.slice(start, Math.min(start + 8, line.end)));
    if (box !== null) start += box[0].length;
    this.#start('list-item', start, line.end, line.quotes);
    return true;
  }

  #goOn({ from, start, end, indent, quotes }: Line): void {
    const open = this.#open;
    if (open === undefined || quotes > open.quotes) {
      this.#close();
      if (indent === 0) this.#inList = false;
      this.#start('prose', start, end, quotes);
      return;
    }
    if (quotes > 0) open.prefixes.push({ start: from - open.start, end: start - open.start, by: ' ' });
    open.end = end;
    open.lines++;
  }

  #start(kind: ParagraphKind, start: number, end: number, quotes: number): void {
    this.#open = { kind, start, end, lines: 1, quotes, prefixes: [] };
  }

  #close(): void {
    const open = this.#open;
    if (open === undefined) return;
    this.#open = undefined;
    this.#add(open.kind, open.start, open.end, open.prefixes);
  }

  #add(kind: ParagraphKind, start: number, end: number, prefixes: readonly Mask[]): void {
    if (end <= start) return;
    const source = this.#text.slice(start, end);
    const prose = masked(source, { start: 0, end: source.length }, inlineMasks(source, prefixes));
    this.#paragraphs.push({ start, end, kind, text: prose });
  }
}

/** Longest label of a link definition, as CommonMark has it. */
const MAX_LABEL = 999;

function readLine(text: string, from: number, next: number): Line {
  let at = from;
  let quotes = 0;
  let indent = 0;
  for (; at < next; at++) {
    const code = text.charCodeAt(at);
    if (code === 62 && indent < 4) {
      quotes++;
      indent = 0;
      if (text.charCodeAt(at + 1) === 32) at++;
    } else if (code === 9) indent += 4 - (indent % 4);
    else if (isSpaceCode(code)) indent++;
    else break;
  }
  let end = next;
  while (end > at && isSpaceCode(text.charCodeAt(end - 1))) end--;
  return { from, start: at, end, indent, quotes };
}

function runLength(text: string, start: number, end: number, code: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === code) at++;
  return at - start;
}

/** "|---|:-:|" */
function isDelimiterRow(text: string, { start, end }: Line): boolean {
  let dashes = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 45) dashes++;
    else if (code !== 124 && code !== 58 && !isSpaceCode(code)) return false;
  }
  return dashes > 0;
}
