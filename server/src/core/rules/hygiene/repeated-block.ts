import type { Tokens } from '../../segment/tokens.js';
import { linesIn } from '../lines.js';
import { perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';
import { saidTwiceIn } from '../saidtwice.js';

export default defineRule({
  id: 'repeated-block',
  group: 'hygiene',
  scope: 'document',
  severity: 'information',
  unnecessary: true,
  summary: 'Two or more short lines, a sentence or a paragraph that stand in the article a second time.',
  messages: {
    repeated: 'These lines stand in this article before.',
    again: 'This stands in this article before, word for word.',
  },
  fixes: { delete: { title: 'Delete the lines' }, again: { title: 'Delete what is said again' } },
  *check(context) {
    const { text } = context;
    for (const { start, end, first, isWhole } of saidTwiceIn(context)) {
      const gone = isWhole ? { start, end: nextText(text, end) } : { start: textBefore(text, start), end };
      yield {
        start,
        end,
        message: 'again',
        related: [{ ...first, message: 'It stands here first.' }],
        fixes: [{ fix: 'again', edits: [{ ...gone, newText: '' }] }],
      };
    }
    const lines: Line[] = [];
    const paragraphs: number[] = [];
    let previous = 0;
    for (const { start, index, value } of linesOf(context)) {
      if (index > previous + 1) add(PROSE, start);
      previous = index;
      for (const line of value) add(line, start);
    }
    if (lines.length < FEWEST) return;
    function add(line: Line, start: number): void {
      lines.push(line);
      paragraphs.push(start);
    }
    const startOf = (at: number) => (lines[at] as Line).start + (paragraphs[at] as number);
    const endOf = (at: number) => (lines[at] as Line).end + (paragraphs[at] as number);
    const seen = new Map<string, number>();
    for (let at = 0; at + 1 < lines.length; at++) {
      const [one, two] = [lines[at] as Line, lines[at + 1] as Line];
      if (one.key === '' || two.key === '' || one.key === two.key) continue;
      const key = `${one.key}\n${two.key}`;
      const before = seen.get(key);
      if (before === undefined) {
        seen.set(key, at);
        continue;
      }
      if (before + 1 >= at) continue;
      let last = 1;
      while (before + last + 1 < at && isSame(lines[before + last + 1], lines[at + last + 1])) last++;
      const [start, end] = [startOf(at), endOf(at + last)];
      const from = lineStart(text, start);
      yield {
        start,
        end,
        message: 'repeated',
        related: [{ start: startOf(before), end: endOf(before + last), message: 'They stand here first.' }],
        fixes: [{ fix: 'delete', edits: [{ start: from, end: nextLine(text, end), newText: '' }] }],
      };
      at += last;
    }
  },
});

interface Line {
  readonly start: number;
  readonly end: number;
  /** Empty for lines that are too long, too short, or prose. */
  readonly key: string;
}

/** Paragraphs of one long line, as most are: they part what stands on either side of them. */
const PROSE: Line = { start: 0, end: 0, key: '' };

/** Two lines, and the same again. */
const FEWEST = 4;

/** Longer lines are prose; in UTF-16 code units. */
const MAX_LINE = 60;
const MIN_LINE = 4;

function isSame(a: Line | undefined, b: Line | undefined): boolean {
  return a !== undefined && b !== undefined && a.key !== '' && a.key === b.key;
}

const linesOf = perParagraph({ glance: hasShortLine }, ({ text, kind }): readonly Line[] => {
  const lines: Line[] = [];
  for (const { start, end } of linesIn(text)) {
    const length = end - start;
    if (length === 0) continue;
    const isShort = kind !== 'cell' && length >= MIN_LINE && length <= MAX_LINE;
    lines.push({ start, end, key: isShort ? keyOf(text.slice(start, end).trim()) : '' });
  }
  return lines;
});

/** In small letters; empty where it has no word, or ends as a sentence does or as what goes on. */
function keyOf(line: string): string {
  return '.,;:—'.includes(line.charAt(line.length - 1)) || !/\p{L}{2}/u.test(line) ? '' : line.toLowerCase();
}

/** Lines are parted, or there is but a short one. */
function hasShortLine({ text }: Tokens): boolean {
  return text.length <= MAX_LINE || text.includes('\n') || text.includes('\r');
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the text goes on behind a paragraph. */
function nextText(text: string, at: number): number {
  let next = at;
  while (next < text.length && (text[next] as string).trim() === '') next++;
  return next;
}

/** The end of what stands before a sentence. */
function textBefore(text: string, at: number): number {
  let before = at;
  while (before > 0 && (text[before - 1] as string).trim() === '') before--;
  return before;
}

/** After the line's end, or the text's. */
function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
