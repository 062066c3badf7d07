import type { Figure } from '../../figures/figure.js';
import { datelines } from '../../figures/resolve.js';
import { shifted } from '../../text/span.js';
import { defineRule, type ParagraphContext, perParagraph } from '../rule.js';

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
    // Nearly all articles are dated, and say so first: the figures are asked for only where a year may be wanted.
    const sites = context.paragraphs.flatMap(({ start, facts }, index) => {
      if (hasYear(facts) || hasYear(context.paragraphs[index - 1]?.facts)) return [];
      return openDatesOf(facts).map(({ start: from, end }) => shifted({ start: from, end }, start));
    });
    // News agencies put day and month alone before the first sentence: their readers know the year.
    if (sites.length === 0 || datelines(context.paragraphs).length > 0) return;
    const open = new Set(context.figures.flatMap((figure) => (isOpen(figure) ? [figure.start] : [])));
    for (const { start, end } of sites) {
      if (!open.has(start)) continue;
      // One is enough: a date for the article answers them all.
      yield { start, end, message: 'when', data: { date: context.text.slice(start, end) } };
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

const openDatesOf = perParagraph(({ kind, figures }) => (kind === 'prose' ? figures.filter(isOpen) : []));

const yearIn = perParagraph(({ figures }) =>
  figures.some(({ kind, parts }) => kind === 'date' && parts?.year !== undefined),
);

function hasYear(facts: ParagraphContext | undefined): boolean {
  return facts !== undefined && yearIn(facts);
}
