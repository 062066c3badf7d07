import type { Figure } from '../../figures/figure.js';
import { datelines, resolveDates } from '../../figures/resolve.js';
import { shifted } from '../../text/span.js';
import { perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'unanchored-relative-date',
  group: 'dates',
  scope: 'document',
  severity: 'hint',
  summary: 'A month without its year, or “last year”, in an article that nothing dates.',
  messages: { when: '“{date}”: of which year? Nothing dates the article, and no year stands near.' },
  fixes: {},
  *check(context) {
    if (context.paragraphs.length < MIN_PARAGRAPHS) return;
    let lastYear = -2;
    const sites = datesOf(context).filter(({ index, value }) => {
      if (value.hasYear) lastYear = index;
      return value.open.length > 0 && lastYear < index - 1;
    });
    // News agencies put day and month alone before the first sentence: their readers know the year.
    if (sites.length === 0 || datelines(context.paragraphs).length > 0) return;
    for (const { start, value } of sites) {
      const date = resolveDates(value.open, context.day).find(isOpen);
      if (date === undefined) continue;
      const at = shifted({ start: date.start, end: date.end }, start);
      // One is enough: a date for the article answers them all.
      yield { ...at, message: 'when', data: { date: context.text.slice(at.start, at.end) } };
      return;
    }
  },
});

/** A note or a caption is no article yet. */
const MIN_PARAGRAPHS = 6;

/** "In March", "last year": a date that only a year makes one. */
function isOpen({ kind, edtf, parts, relative }: Figure): boolean {
  if (kind !== 'date') return false;
  if (relative !== undefined) return edtf === undefined && relative.unit === 'year' && Math.abs(relative.shift) === 1;
  return parts?.month !== undefined && parts.year === undefined && (edtf === undefined || edtf.startsWith('XXXX'));
}

/** The open dates of a paragraph, in prose, and whether another date there has its year. */
const datesOf = perParagraph({ kinds: ['date'] }, ({ kind, figures }) => {
  let open: Figure[] | undefined;
  let hasYear = false;
  for (const figure of figures) {
    if (figure.kind !== 'date') continue;
    if (figure.parts?.year !== undefined) hasYear = true;
    else if (kind === 'prose' && isOpen(figure)) (open ??= []).push(figure);
  }
  return open !== undefined || hasYear ? { open: open ?? NONE, hasYear } : undefined;
});

const NONE: readonly Figure[] = [];
