import type { Span } from '../text/span.js';
import type { Mask } from './mask.js';
import { OBJECT } from './tokens.js';

/**
 * URLs, mail addresses and @handles in a stretch of text: no figure or name is read in them. In order, none overlapping
 * another. Linear in the stretch's length.
 */
export function addressesIn(text: string): readonly Mask[] {
  const found: Span[] = [];
  findUrls(text, found);
  findMail(text, found);
  if (found.length === 0) return [];
  found.sort((a, b) => a.start - b.start);
  const masks: Mask[] = [];
  for (const { start, end } of found) {
    const from = Math.max(start, masks.at(-1)?.end ?? 0);
    if (end > from) masks.push({ start: from, end, by: OBJECT });
  }
  return masks;
}

/** "https://…" of any scheme, and "www.…". */
function findUrls(text: string, into: Span[]): void {
  let last = 0;
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', Math.max(at + 1, last))) {
    let start = at;
    while (start > last && isAlphanumeric(text.charCodeAt(start - 1))) start--;
    if (start === at) continue;
    const end = endOfUrl(text, at + 3);
    if (end <= at + 3) continue;
    into.push({ start, end });
    last = end;
  }
  last = 0;
  for (let at = text.indexOf('www.'); at >= 0; at = text.indexOf('www.', Math.max(at + 1, last))) {
    last = at + 4;
    if (at > 0 && isAlphanumeric(text.charCodeAt(at - 1))) continue;
    if (!isAlphanumeric(text.charCodeAt(at + 4))) continue;
    last = endOfUrl(text, at + 4);
    into.push({ start: at, end: last });
  }
}

/** Where the URL ends: at a space or a mark that no URL holds; the sentence's own punctuation stays outside. */
function endOfUrl(text: string, from: number): number {
  let end = from;
  let parentheses = 0;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 40) parentheses++;
    else if (code === 41 && --parentheses < 0) break;
    else if (!isUrlCode(code)) break;
  }
  while (end > from && TRAILING.has(text.charCodeAt(end - 1))) end--;
  return end;
}

const TRAILING = new Set(Array.from(".,;:!?'*_~", (char) => char.charCodeAt(0)));

const NOT_IN_URLS = new Set(Array.from('"<>[]{}|\\^`“”‘’«»…—\u00A0\uFDD0\uFFFC', (char) => char.charCodeAt(0)));

function isUrlCode(code: number): boolean {
  return code > 32 && code !== 127 && !(code >= 0x2000 && code <= 0x200f) && !NOT_IN_URLS.has(code);
}

/** "name@example.com" and "@name". */
function findMail(text: string, into: Span[]): void {
  let last = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(at + 1, last))) {
    let start = at;
    while (start > last && isMailCode(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < text.length && isMailCode(text.charCodeAt(end))) end++;
    while (end > at + 1 && TRAILING.has(text.charCodeAt(end - 1)) && text.charCodeAt(end - 1) !== 95) end--;
    last = Math.max(end, at + 1);
    // "2 lb @ $5" is a price.
    if (end > at + 1) into.push({ start, end });
  }
}

function isMailCode(code: number): boolean {
  return isAlphanumeric(code) || code === 46 || code === 95 || code === 45 || code === 43;
}

function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
