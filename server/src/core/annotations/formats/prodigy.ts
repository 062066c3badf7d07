import * as z from 'zod';
import { jsonLines } from './jsonLines.js';
import {
  type Exported,
  type Imported,
  lostFields,
  type Mark,
  type Marks,
  type Relation,
  type Tokenised,
} from './marks.js';
import { codePointsOf, offsetsOf } from './offsets.js';
import { onTokens } from './tokens.js';

/**
 * A task of Prodigy and spaCy's JSON Lines: offsets are code points, of tokens the last is included. Spans must begin
 * and end where tokens do.
 */
export function writeProdigy({ text, marks, relations }: Marks, sentences: Tokenised): Exported {
  const losses = lostFields(text, marks, ['note', 'link', 'figure', 'check', 'author', 'created'], 'Prodigy');
  const tokens = sentences.flat();
  const inCodePoints = codePointsOf(text, tokens);
  const kept = onTokens(text, marks, tokens, losses);
  const spans = kept.map(({ mark, label, first, last }) => ({
    start: inCodePoints(mark.spans[0].start),
    end: inCodePoints(mark.spans[0].end),
    token_start: first,
    token_end: last,
    label,
    ...(mark.id !== undefined && { tickmark_id: mark.id }),
  }));
  const places = new Map(spans.map((span) => [span.tickmark_id, span]));
  const related = relations.flatMap(({ label, from, to }) => {
    const head = places.get(from);
    const child = places.get(to);
    // Prodigy's relations are between tokens: each span's last.
    if (head !== undefined && child !== undefined) {
      return [{ head: head.token_end, child: child.token_end, label, head_span: head, child_span: child }];
    }
    losses.push(`The relation “${label}” has an end that is not written: it is left out.`);
    return [];
  });
  const task = {
    text,
    tokens: tokens.map(({ start, end }, id) => ({
      text: text.slice(start, end),
      start: inCodePoints(start),
      end: inCodePoints(end),
      id,
      ws: text[end] === ' ',
    })),
    spans,
    ...(related.length > 0 && { relations: related }),
    answer: 'accept',
  };
  return { content: `${JSON.stringify(task)}\n`, losses };
}

const position = z.int().nonnegative();
const span = z.object({ start: position, end: position, label: z.string().min(1), tickmark_id: z.string().optional() });
const relation = z.object({ label: z.string(), head_span: span, child_span: span });
const task = z.object({
  text: z.string(),
  spans: z.array(z.unknown()).optional(),
  relations: z.array(z.unknown()).optional(),
  answer: z.string().optional(),
});

/** The accepted tasks about this text; those about others are passed over. */
export function readProdigy(text: string, content: string): Imported {
  const dropped: string[] = [];
  const marks: Mark[] = [];
  const relations: Relation[] = [];
  for (const { index, value } of jsonLines(content, dropped)) {
    const read = task.safeParse(value);
    if (!read.success) {
      const [issue] = read.error.issues;
      dropped.push(`Line ${index + 1}: ${issue?.path.join('.')}: ${issue?.message}`);
      continue;
    }
    const { text: theirs, answer = 'accept' } = read.data;
    if (theirs !== text) continue;
    if (answer !== 'accept') {
      dropped.push(`Line ${index + 1}: its answer is “${answer}”.`);
      continue;
    }
    const spans = (read.data.spans ?? []).flatMap((each) => span.safeParse(each).data ?? []);
    const nameless = (read.data.spans ?? []).length - spans.length;
    if (nameless > 0) dropped.push(`Line ${index + 1}: ${nameless} spans have no place or no label.`);
    const toOffset = offsetsOf(
      text,
      spans.flatMap(({ start, end }) => [start, end]),
    );
    const idOf = ({ start, end, label, tickmark_id }: z.output<typeof span>) =>
      tickmark_id ?? `prodigy:${start}-${end}-${label}`;
    for (const each of spans) {
      const [start, end] = [toOffset(each.start), toOffset(each.end)];
      if (start >= end) dropped.push(`Line ${index + 1}: ${each.start}–${each.end} is no stretch of the text.`);
      else marks.push({ id: idOf(each), spans: [{ start, end }], label: each.label });
    }
    const known = new Set(marks.map(({ id }) => id));
    for (const each of read.data.relations ?? []) {
      // Prodigy relates tokens as well, which have no label of their own.
      const { label = '', head_span, child_span } = relation.safeParse(each).data ?? {};
      const [from, to] = [head_span && idOf(head_span), child_span && idOf(child_span)];
      if (from !== undefined && to !== undefined && known.has(from) && known.has(to))
        relations.push({ label, from, to });
      else
        dropped.push(
          `Line ${index + 1}: ${label === '' ? 'a relation' : `the relation “${label}”`} does not relate two spans.`,
        );
    }
  }
  return { marks, relations, dropped };
}
