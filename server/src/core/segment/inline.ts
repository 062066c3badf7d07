import { addressesIn } from './addresses.js';
import type { Mask } from './mask.js';
import { NOTHING, OBJECT } from './tokens.js';

/**
 * What Markdown puts between the words of a paragraph: `NOTHING` over emphasis, link brackets and targets and other
 * markup that a reader does not see, `OBJECT` over code, images, HTML and addresses. `prefixes` are line beginnings
 * (`> `) inside the paragraph, read as spaces. In order, none overlapping another.
 *
 * Every pass goes forward once and looks up what it needs of the text ahead, so hostile texts cost no more than others.
 */
export function inlineMasks(source: string, prefixes: readonly Mask[]): readonly Mask[] {
  if (prefixes.length === 0 && !/[\\`*_~<>[\]&@]|:\/\/|www\./.test(source)) return [];
  const cover = new Cover(source);
  for (const { start, end } of prefixes) cover.put(start, end, ' ');
  coverLiterals(source, cover);
  coverLinks(source, cover);
  for (const { start, end } of addressesIn(source)) cover.putFree(start, end, OBJECT);
  coverEntities(source, cover);
  coverEmphasis(source, cover);
  return cover.masks();
}

/** What each code unit of a text is read as: 0 is itself and still free. */
class Cover {
  readonly #source: string;
  readonly #units: Uint16Array;

  constructor(source: string) {
    this.#source = source;
    this.#units = new Uint16Array(source.length);
  }

  isFree(at: number): boolean {
    return this.#units[at] === 0;
  }

  put(start: number, end: number, by: string): void {
    this.#units.fill(by.charCodeAt(0), start, end);
  }

  putFree(start: number, end: number, by: string): void {
    for (let at = start; at < end; at++) if (this.#units[at] === 0) this.#units[at] = by.charCodeAt(0);
  }

  /** The code unit is itself and means nothing more. */
  keep(at: number): void {
    this.#units[at] = this.#source.charCodeAt(at);
  }

  masks(): Mask[] {
    const masks: Mask[] = [];
    const units = this.#units;
    for (let start = 0; start < units.length; ) {
      const unit = units[start] as number;
      let end = start + 1;
      while (end < units.length && units[end] === unit) end++;
      if (unit !== 0) masks.push({ start, end, by: String.fromCharCode(unit) });
      start = end;
    }
    return masks;
  }
}

/** Backslash escapes, code spans, HTML and autolinks: inside them nothing else is markup. */
function coverLiterals(source: string, cover: Cover): void {
  const closers = new CodeClosers(source);
  const ends = new EndFinder(source);
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === BACKSLASH && isPunctuation(source.charCodeAt(at + 1))) {
      cover.put(at, at + 1, NOTHING);
      at++;
      cover.keep(at);
    } else if (code === BACKTICK) {
      const run = endOfRun(source, at);
      const end = closers.after(at, run - at);
      if (end > 0) cover.put(at, end, OBJECT);
      at = (end > 0 ? end : run) - 1;
    } else if (code === LESS) {
      const tag = tagAt(source, at, ends);
      if (tag === undefined) continue;
      cover.put(at, tag.end, tag.by);
      at = tag.end - 1;
    }
  }
}

/** Where code spans close: the next run of as many backticks. */
class CodeClosers {
  readonly #source: string;
  #ends: ReadonlyMap<number, number> | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  /** The end of the run that closes the run of `length` at `start`; 0 if none does. */
  after(start: number, length: number): number {
    this.#ends ??= this.#pair();
    const next = this.#ends.get(start);
    return next === undefined ? 0 : next + length;
  }

  #pair(): ReadonlyMap<number, number> {
    const source = this.#source;
    const lastOfLength = new Map<number, number>();
    const next = new Map<number, number>();
    for (let at = source.indexOf('`'); at >= 0; ) {
      const end = endOfRun(source, at);
      const before = lastOfLength.get(end - at);
      if (before !== undefined) next.set(before, at);
      lastOfLength.set(end - at, at);
      at = source.indexOf('`', end);
    }
    return next;
  }
}

/** Finds what ends something, and remembers what does not occur any more. */
class EndFinder {
  readonly #source: string;
  readonly #absent = new Set<string>();

  constructor(source: string) {
    this.#source = source;
  }

  /** Where `what` ends after `from`; 0 if it does not occur. */
  after(what: string, from: number): number {
    if (this.#absent.has(what)) return 0;
    const at = this.#source.indexOf(what, from);
    if (at >= 0) return at + what.length;
    this.#absent.add(what);
    return 0;
  }
}

/** HTML that only looks different in the text. */
const FORMATTING = new Set(['a', 'b', 'i', 'em', 'strong', 'span', 'u', 's', 'mark', 'small', 'q', 'cite', 'abbr']);
/** HTML whose content is no prose. */
const RAW = new Set(['script', 'style', 'code', 'pre', 'kbd', 'samp', 'svg', 'math', 'textarea']);

/** The HTML tag, comment or autolink that starts at `at`, if one does. */
function tagAt(source: string, at: number, ends: EndFinder): { readonly end: number; readonly by: string } | undefined {
  if (source.startsWith('<!--', at)) {
    const end = ends.after('-->', at + 4);
    return end === 0 ? undefined : { end, by: NOTHING };
  }
  let end = at + 1;
  let isSpaced = false;
  for (; end < source.length; end++) {
    const code = source.charCodeAt(end);
    if (code === LESS || code === GREATER) break;
    if (code <= 32) isSpaced = true;
  }
  if (source.charCodeAt(end) !== GREATER) return undefined;
  const name = /^<(\/?)([A-Za-z][A-Za-z0-9-]{0,40})(?=[\s/>])/.exec(source.slice(at, Math.min(end + 1, at + 48)));
  if (name === null) {
    const isAddress = !isSpaced && /^<[A-Za-z][\w.+-]*[:@]/.test(source.slice(at, Math.min(end, at + 80)));
    return isAddress ? { end: end + 1, by: OBJECT } : undefined;
  }
  const tag = (name[2] as string).toLowerCase();
  if (name[1] === '' && RAW.has(tag) && source.charCodeAt(end - 1) !== SLASH) {
    const close = ends.after(`</${tag}>`, end);
    if (close > 0) return { end: close, by: OBJECT };
  }
  return { end: end + 1, by: FORMATTING.has(tag) ? NOTHING : OBJECT };
}

/** Links keep their text; images go whole; footnote references are nothing. */
function coverLinks(source: string, cover: Cover): void {
  if (!source.includes(']')) return;
  const closes = matchBrackets(source, cover);
  let nextSpace = -1;
  for (let open = source.indexOf('['); open >= 0; open = source.indexOf('[', open + 1)) {
    const close = closes[open] as number;
    if (!cover.isFree(open) || close === 0) continue;
    if (source.charCodeAt(open + 1) === CARET) {
      cover.putFree(open, close + 1, NOTHING);
      continue;
    }
    let end = 0;
    const after = source.charCodeAt(close + 1);
    if (after === OPEN_PARENTHESIS) {
      const last = closes[close + 1] as number;
      if (nextSpace < close + 2) nextSpace = spaceAfter(source, close + 2);
      if (last > 0 && (nextSpace >= last || isTitle(source, nextSpace, last))) end = last + 1;
    } else if (after === OPEN_BRACKET && (closes[close + 1] as number) > 0) end = (closes[close + 1] as number) + 1;
    if (end === 0) continue;
    if (source.charCodeAt(open - 1) === EXCLAMATION && cover.isFree(open - 1)) {
      cover.put(open - 1, end, OBJECT);
      open = end - 1;
    } else {
      cover.put(open, open + 1, NOTHING);
      cover.put(close, end, NOTHING);
    }
  }
}

/** For each free bracket or parenthesis the place of the one that closes it, 0 if none does. */
function matchBrackets(source: string, cover: Cover): Int32Array {
  const closes = new Int32Array(source.length + 1);
  const brackets: number[] = [];
  const parentheses: number[] = [];
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code !== OPEN_BRACKET && code !== CLOSE_BRACKET && code !== OPEN_PARENTHESIS && code !== CLOSE_PARENTHESIS) {
      continue;
    }
    if (!cover.isFree(at)) continue;
    if (code === OPEN_BRACKET) brackets.push(at);
    else if (code === OPEN_PARENTHESIS) parentheses.push(at);
    else {
      const open = (code === CLOSE_BRACKET ? brackets : parentheses).pop();
      if (open !== undefined) closes[open] = at;
    }
  }
  return closes;
}

function spaceAfter(source: string, from: number): number {
  let at = from;
  while (at < source.length && source.charCodeAt(at) > 32) at++;
  return at;
}

/** From a space in a link's target to its end: only spaces, or a title in quotation marks. */
function isTitle(source: string, from: number, end: number): boolean {
  let at = from;
  while (at < end && source.charCodeAt(at) <= 32) at++;
  if (at === end) return true;
  const mark = source.charCodeAt(at);
  let last = end - 1;
  while (last > at && source.charCodeAt(last) <= 32) last--;
  return (mark === 34 || mark === 39) && last > at && source.charCodeAt(last) === mark;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
  ['thinsp', '\u2009'],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['rdquo', '”'],
  ['ldquo', '“'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['euro', '€'],
  ['pound', '£'],
  ['yen', '¥'],
  ['cent', '¢'],
  ['deg', '°'],
  ['times', '×'],
  ['minus', '−'],
  ['frac12', '½'],
  ['frac14', '¼'],
  ['frac34', '¾'],
]);

/** "&nbsp;" and its like are read as their characters; others stay as they are. */
function coverEntities(source: string, cover: Cover): void {
  for (let at = source.indexOf('&'); at >= 0; at = source.indexOf('&', at + 1)) {
    if (!cover.isFree(at)) continue;
    const match = /^&(?:#(\d{2,5})|#[xX]([0-9a-fA-F]{2,4})|([a-z]{2,6}\d{0,2}));/.exec(source.slice(at, at + 10));
    if (match === null) continue;
    const point = match[1] === undefined ? Number.parseInt(match[2] ?? '', 16) : Number(match[1]);
    const isCharacter = point >= 32 && point < 0xd800;
    const char = match[3] === undefined ? (isCharacter ? String.fromCharCode(point) : '') : ENTITIES.get(match[3]);
    if (char === undefined || char === '') continue;
    cover.put(at, at + 1, char);
    cover.put(at + 1, at + match[0].length, NOTHING);
  }
}

/** A run of `*`, `_` or `~` of which `left` may still open emphasis. */
interface Delimiters {
  readonly end: number;
  left: number;
}

/** Emphasis: marks are nothing where they pair, and themselves where they do not ("5*3", "~40"). */
function coverEmphasis(source: string, cover: Cover): void {
  const open = new Map<number, Delimiters[]>([
    [STAR, []],
    [UNDERSCORE, []],
    [TILDE, []],
  ]);
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    const openers = open.get(code);
    if (openers === undefined || !cover.isFree(at)) continue;
    const end = endOfRun(source, at);
    const before = source.charCodeAt(at - 1);
    const after = source.charCodeAt(end);
    const isWordlike = code === UNDERSCORE;
    const closes = at > 0 && !isSpace(before) && !(isWordlike && isWordCode(after));
    const opens = end < source.length && !isSpace(after) && !(isWordlike && isWordCode(before));
    let left = code === TILDE && end - at !== 2 ? 0 : end - at;
    let from = at;
    const partners = closes ? openers : [];
    while (left > 0 && partners.length > 0) {
      const opener = partners.pop() as Delimiters;
      const paired = Math.min(opener.left, left);
      cover.put(opener.end - paired, opener.end, NOTHING);
      cover.put(from, from + paired, NOTHING);
      from += paired;
      left -= paired;
      if (opener.left > paired) openers.push({ end: opener.end - paired, left: opener.left - paired });
    }
    if (opens && left > 0) openers.push({ end, left });
    at = end - 1;
  }
}

function endOfRun(source: string, at: number): number {
  const code = source.charCodeAt(at);
  let end = at + 1;
  while (source.charCodeAt(end) === code) end++;
  return end;
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0;
}

function isWordCode(code: number): boolean {
  return code > 127 || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** ASCII punctuation, which a backslash takes the meaning from. */
function isPunctuation(code: number): boolean {
  return code > 32 && code < 127 && !isWordCode(code);
}

const EXCLAMATION = 33;
const OPEN_PARENTHESIS = 40;
const CLOSE_PARENTHESIS = 41;
const STAR = 42;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const CARET = 94;
const UNDERSCORE = 95;
const BACKTICK = 96;
const TILDE = 126;
