import { MOTIVATIONS } from '../annotations/schema.js';
import { ENTITY_LABELS } from '../entities/mention.js';
import { FIGURE_LABELS } from '../figures/figure.js';

/**
 * Where what stands before the caret, and is the beginning of `term`, starts: so that "Ilse Br" is gone on with and not
 * repeated. At least the word at the caret counts, whatever it is.
 */
export function wordBefore(text: string, caret: number, term: string): number {
  const lower = term.toLowerCase();
  for (let length = Math.min(lower.length, caret); length > 0; length--) {
    const start = caret - length;
    if (/[\p{L}\p{N}]/u.test(text[start - 1] ?? '')) continue;
    if (text.slice(start, caret).toLowerCase() === lower.slice(0, length)) return start;
  }
  let start = caret;
  while (start > 0 && /[\p{L}\p{N}]/u.test(text[start - 1] as string)) start--;
  return start;
}

/** What can stand in the string around a place in an annotation file, and the span inside its quotation marks. */
export interface Proposals {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

/** Undefined where the caret is in no string that we have words for. */
export function wordsForAnnotations(text: string, caret: number): Proposals | undefined {
  const line = text.lastIndexOf('\n', caret - 1) + 1;
  const before = /"(\w+)": ?(?:\[[^[\]]*)?"([^"\\]*)$/.exec(text.slice(line, caret));
  const words = before === null ? undefined : WORDS[before[1] ?? '']?.(text);
  if (before === null || words === undefined) return undefined;
  const rest = /^[^"\\\r\n]*/.exec(text.slice(caret, caret + MAX_STRING))?.[0].length ?? 0;
  return { start: caret - (before[2] ?? '').length, end: caret + rest, words };
}

/** In UTF-16 code units. */
const MAX_STRING = 4000;

/** Most words proposed. */
const MAX_WORDS = 500;

/** By key: from a closed list, or what the file has used. */
const WORDS: Readonly<Record<string, (text: string) => readonly string[]>> = {
  motivation: () => MOTIVATIONS,
  purpose: () => MOTIVATIONS,
  label: () => [...ENTITY_LABELS, ...FIGURE_LABELS],
  value: (text) => [...new Set([...ENTITY_LABELS, ...FIGURE_LABELS, ...used(text, /"value": ?"([\p{L}_-]{2,40})"/gu)])],
  source: idsIn,
  id: idsIn,
};

function idsIn(text: string): readonly string[] {
  return used(text, /"(?:id|source)": ?"(https?:\/\/[^"\\\s]{1,400})"/g);
}

function used(text: string, pattern: RegExp): readonly string[] {
  const found = new Set<string>();
  for (const { 1: word } of text.matchAll(pattern)) {
    if (word !== undefined) found.add(word);
    if (found.size >= MAX_WORDS) break;
  }
  return [...found];
}
