import type { Analysis } from '../analysis/analysis.js';
import { bylineOf } from '../analysis/byline.js';
import { lineColumnAt } from '../text/lines.js';
import type { Span } from '../text/span.js';

/** A heading with all that stands under it, lesser headings included: from its line to the line of the next of its level. */
export type Section = Span;

/** The headings of an article; who wrote it heads nothing. */
export function headingsOf(analysis: Analysis): readonly Span[] {
  const byline = bylineOf(analysis);
  return analysis.paragraphs.filter((each) => each.facts.kind === 'heading' && each !== byline);
}

/** In the order of their headings. In plain text all headings are of one level. */
export function sectionsOf(analysis: Analysis): readonly Section[] {
  const { snapshot } = analysis;
  const headings = headingsOf(analysis);
  const sections: { start: number; end: number }[] = [];
  const open: { readonly level: number; readonly section: { end: number } }[] = [];
  for (const heading of headings) {
    const level = snapshot.markup === 'markdown' ? levelOf(heading, snapshot.text) : 1;
    const start = snapshot.lines.starts[lineColumnAt(snapshot.lines, heading.start).line] ?? heading.start;
    for (let last = open.at(-1); last !== undefined && last.level >= level; last = open.at(-1)) {
      last.section.end = start;
      open.pop();
    }
    const section = { start, end: snapshot.text.length };
    open.push({ level, section });
    sections.push(section);
  }
  return sections;
}

/** By the number of "#" before it, or by the line under it. */
function levelOf({ start, end }: Span, text: string): number {
  const before = /#{1,6}(?=[ \t]*$)/.exec(text.slice(Math.max(0, start - MARKS), start));
  if (before !== null) return before[0].length;
  return /^[ \t]*(?:\r\n|\r|\n)[ \t]*-/.test(text.slice(end, end + MARKS)) ? 2 : 1;
}

/** A heading's marks and the space after them stand within so many UTF-16 code units. */
const MARKS = 16;
