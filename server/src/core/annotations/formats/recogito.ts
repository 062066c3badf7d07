import { wholeGraphemes } from '../../text/graphemes.js';
import type { Span } from '../../text/span.js';
import { articleReference } from '../layout.js';
import { marksOf } from '../marks.js';
import { emptyPage } from '../page.js';
import { type Body, remark, tag } from '../parts.js';
import { resolveArticle } from '../resolve.js';
import { type Annotation, W3C_CONTEXT } from '../schema.js';
import { resourceOf } from '../statements.js';
import { targetsOf } from '../targets.js';
import type { Exported, Imported, Mark, Marks } from './marks.js';
import { codePointsOf } from './offsets.js';
import { readW3c } from './w3c.js';

/**
 * The list of W3C annotations that Recogito's text annotator exchanges. It counts in UTF-16, against the standard, wants
 * a quotation and a position of every target, and has a target for each part of a stretch in pieces. What annotations
 * say of others stands in their bodies; a relation is a link with an annotation that labels it.
 */
export function writeRecogito({ article, text, marks, relations }: Marks): Exported {
  const source = articleReference(article);
  const items = marks.map((mark, index) => ({
    '@context': W3C_CONTEXT,
    id: mark.id ?? `#${index + 1}`,
    type: 'Annotation',
    ...(mark.author !== undefined && { creator: { type: 'Person', name: mark.author } }),
    ...(mark.created !== undefined && { created: mark.created }),
    body: bodiesOf(mark),
    target: mark.spans.map((span) => ({ source, selector: selectorsOf(text, span) })),
  }));
  const ids = new Set(marks.map(({ id }) => id));
  const losses: string[] = [];
  const links = relations.flatMap(({ label, from, to }) => {
    if (!ids.has(from) || !ids.has(to)) {
      losses.push(`The relation “${label}” has an end that is not written: it is left out.`);
      return [];
    }
    const id = `${from}#${encodeURIComponent(label)}-${encodeURIComponent(to)}`;
    const head = { '@context': W3C_CONTEXT, type: 'Annotation' };
    return [
      { ...head, id, motivation: 'linking', body: to, target: from },
      { ...head, id: `${id}-label`, motivation: 'tagging', body: [tag(label)], target: id },
    ];
  });
  return { content: `${JSON.stringify([...items, ...links], undefined, 1)}\n`, losses };
}

/** What Recogito says of the text; what it could not show itself is dropped and told. */
export function readRecogito(text: string, content: string): Imported {
  const { items, dropped: refused } = readW3c(content);
  const dropped = [...refused];
  const page = { ...emptyPage('recogito.json'), items: inCodePoints(text, withLabels(items)) };
  const resolved = resolveArticle({ article: '', text, digest: '', pages: [{ author: '', page }], bases: new Map() });
  for (const { annotation, anchor, statement } of resolved) {
    const [{ quote } = {}] = targetsOf(annotation.target);
    if (anchor !== 'orphaned') continue;
    if (statement === undefined) dropped.push(`${annotation.id}: “${quote?.exact ?? ''}” does not stand in the text.`);
    else dropped.push(`${annotation.id}: it is about an annotation that is not here.`);
  }
  const { marks, relations } = marksOf({ article: '', text }, resolved);
  return { marks: marks.map(withoutEmptyAuthor), relations, dropped };
}

function bodiesOf({ label, figure, note, link, check }: Mark): Body[] {
  return [
    ...(label === undefined ? [] : [{ ...tag(label), ...(figure !== undefined && { 'tickmark:figure': figure }) }]),
    ...(note === undefined ? [] : [remark(note)]),
    ...(link === undefined ? [] : [{ type: 'SpecificResource', purpose: 'identifying', source: link }]),
    ...(check === undefined ? [] : [{ type: 'TextualBody' as const, purpose: 'assessing', value: check.state }]),
    ...(check?.sources ?? []).map(resourceOf),
  ];
}

/** Graphemes before and after a quotation, about as many as Recogito writes. */
const CONTEXT = 10;

function selectorsOf(text: string, { start, end }: Span) {
  const around = wholeGraphemes(text, {
    start: Math.max(0, start - CONTEXT),
    end: Math.min(text.length, end + CONTEXT),
  });
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(around.start, start),
      suffix: text.slice(end, around.end),
    },
    { type: 'TextPositionSelector', start, end },
  ];
}

/** Links with the labels that annotations of them give. */
function withLabels(items: readonly Annotation[]): Annotation[] {
  const links = new Map(
    items.flatMap((item) =>
      [item.motivation].flat().includes('linking') ? [[item.id, [item.body ?? []].flat()]] : [],
    ),
  );
  return items.flatMap((item): Annotation[] => {
    const labelled = typeof item.target === 'string' ? links.get(item.target) : undefined;
    if (labelled !== undefined) labelled.push(...[item.body ?? []].flat());
    if (labelled !== undefined) return [];
    const body = links.get(item.id);
    return [body === undefined ? item : { ...item, body }];
  });
}

/** The same annotations with their positions as the standard counts. */
function inCodePoints(text: string, items: readonly Annotation[]): Annotation[] {
  const toCodePoint = codePointsOf(
    text,
    items.flatMap(({ target }) => targetsOf(target).flatMap(({ position }) => position ?? [])),
  );
  return items.map((item) => ({
    ...item,
    target: [item.target].flat().map((target) => {
      if (typeof target === 'string' || target.selector === undefined) return target;
      const selector = [target.selector].flat().map((each) => {
        if (typeof each === 'string' || each.type !== 'TextPositionSelector') return each;
        return { ...each, start: toCodePoint(Number(each['start'])), end: toCodePoint(Number(each['end'])) };
      });
      return { ...target, selector };
    }),
  }));
}

/** Who made it is not said where no creator is. */
function withoutEmptyAuthor({ author, ...mark }: Mark): Mark {
  return author === undefined || author === '' ? mark : { ...mark, author };
}
