import { type Span, shifted } from '../../text/span.js';
import { Rare } from '../characters.js';
import { perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'markdown-in-plain-text',
  group: 'hygiene',
  scope: 'document',
  severity: 'information',
  summary: 'Emphasis, links and headings as Markdown writes them, left in plain text, as “**By 2026**”.',
  messages: { emphasis: '“{marks}” is Markdown, and this is plain text.' },
  fixes: { strip: { title: 'Remove the marks' } },
  *check(context) {
    if (context.markup !== 'plain') return;
    for (const { start, value } of linksIn(context)) {
      for (const { span, text } of value) {
        const at = shifted(span, start);
        const fixes = [{ fix: 'strip' as const, edits: [{ ...at, newText: text }] }];
        yield { ...at, message: 'emphasis', data: { marks: '[…](…)' }, fixes };
      }
    }
    for (const { start, value } of headingsIn(context)) {
      const [from, to] = [start, start + value.marks.length];
      const fixes = [{ fix: 'strip' as const, edits: [{ start: from, end: to + 1, newText: '' }] }];
      yield { start: from, end: to, message: 'emphasis', data: { marks: value.marks }, fixes };
    }
    for (const { start, value } of emphasisIn(context)) {
      for (const found of value) {
        const [from, to] = [found.start + start, found.end + start];
        yield {
          start: from,
          end: to,
          message: 'emphasis',
          data: { marks: found.marks },
          fixes: [
            {
              fix: 'strip',
              edits: [
                { start: from, end: from + 2, newText: '' },
                { start: to - 2, end: to, newText: '' },
              ],
            },
          ],
        };
      }
    }
  },
});

/** "[the report](https://example.org)". */
const linksIn = perParagraph({ words: '[' }, ({ text }) =>
  [...text.matchAll(LINK)].map(({ 0: whole, 1: label = '', index }) => ({
    span: { start: index, end: index + whole.length },
    text: label,
  })),
);

/** Addresses are masked in a paragraph's text. */
const LINK = /\[([^\][\n]{1,120})\]\(\uFFFC+\)/g;

/** "## The day after": two marks at least, for one may be a number's. */
const headingsIn = perParagraph({ words: '#' }, ({ text }) => {
  const marks = /^(#{2,6}) \p{L}/u.exec(text)?.[1];
  return marks === undefined ? undefined : { marks };
});

interface Emphasis extends Span {
  readonly marks: string;
}

const emphasisIn = perParagraph({ characters: Rare.markup }, ({ tokens }) => {
  const found: Emphasis[] = [];
  const { text } = tokens;
  for (const marks of ['**', '__']) {
    for (let at = text.indexOf(marks); at >= 0; ) {
      const close = opens(text, at) ? closeOf(text, at, marks) : -1;
      if (close >= 0) found.push({ start: at, end: close + 2, marks });
      at = text.indexOf(marks, close < 0 ? at + 2 : close + 2);
    }
  }
  return found.sort((a, b) => a.start - b.start);
});

/** Longest stretch that is emphasised, in UTF-16 code units. */
const MAX_STRETCH = 200;

/** After a space or an opening mark, before a letter or a digit: not "5 ** 2", "***" and `a__b`. */
function opens(text: string, at: number): boolean {
  return !/[\p{L}\d*_]/u.test(text[at - 1] ?? ' ') && /[\p{L}\d“"$£€]/u.test(text[at + 2] ?? ' ');
}

function closeOf(text: string, at: number, marks: string): number {
  const close = text.indexOf(marks, at + 3);
  if (close < 0 || close - at > MAX_STRETCH || (text[close - 1] as string).trim() === '') return -1;
  const after = text[close + 2] ?? ' ';
  return after === marks[0] || /[\p{L}\d]/u.test(after) ? -1 : close;
}
