import { linesIn } from '../lines.js';
import { perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'repeated-block',
  group: 'hygiene',
  scope: 'document',
  severity: 'information',
  unnecessary: true,
  summary: 'Two or more short lines that stand in the article a second time.',
  messages: { repeated: 'These lines stand in this article before.' },
  fixes: { delete: { title: 'Delete the lines' } },
  *check(context) {
    const { text } = context;
    const lines: Line[] = [];
    const paragraphs: number[] = [];
    const found = linesOf(context);
    if (found.reduce((count, { value }) => count + (value === PROSE ? 0 : value.length), 0) < FEWEST) return;
    for (const { start, value } of found) {
      for (const line of value) {
        lines.push(line);
        paragraphs.push(start);
      }
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

/** A paragraph of one long line, as most are: it parts what stands on either side of it. */
const PROSE: readonly Line[] = [{ start: 0, end: 0, key: '' }];

/** Two lines, and the same again. */
const FEWEST = 4;

/** Longer lines are prose; in UTF-16 code units. */
const MAX_LINE = 60;
const MIN_LINE = 4;

function isSame(a: Line | undefined, b: Line | undefined): boolean {
  return a !== undefined && b !== undefined && a.key !== '' && a.key === b.key;
}

const linesOf = perParagraph({}, ({ text, kind }): readonly Line[] => {
  const all = linesIn(text);
  if (all.length === 1 && text.length > MAX_LINE) return PROSE;
  return all.flatMap(({ start, end }) => {
    const length = end - start;
    if (length === 0) return [];
    const isShort = kind !== 'cell' && length >= MIN_LINE && length <= MAX_LINE;
    const key = isShort ? text.slice(start, end).trim().toLowerCase() : '';
    return [{ start, end, key: /\p{L}{2}/u.test(key) && !/[.,;:—]$/.test(key) ? key : '' }];
  });
});

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** After the line's end, or the text's. */
function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
