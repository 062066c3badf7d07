import * as z from 'zod';
import { jsonLines } from './jsonLines.js';
import { type Exported, type Imported, lostFields, type Mark, type Marks, named } from './marks.js';
import { fromUnit, likelyUnit } from './offsets.js';

/**
 * doccano's JSON Lines, one line: offsets are UTF-16. Relations need the form with numbered entities, which is taken
 * where there are any. Our ids go along with their places, by which they are known again: doccano changes the order.
 */
export function writeDoccano({ text, marks, relations }: Marks): Exported {
  const losses = lostFields(text, marks, ['note', 'link', 'figure', 'check', 'author', 'created'], 'doccano');
  const kept = marks.filter((mark): mark is Mark & { label: string } => {
    const fits = mark.spans.length === 1 && mark.label !== undefined;
    if (!fits) losses.push(`doccano knows labelled spans in one piece only: ${named(text, mark)} is left out.`);
    return fits;
  });
  const sorted = kept.toSorted((a, b) => a.spans[0].start - b.spans[0].start);
  const over = sorted.find((mark, index) => (sorted[index - 1]?.spans[0].end ?? 0) > mark.spans[0].start);
  if (over !== undefined)
    losses.push(`doccano refuses spans that overlap, as ${named(text, over)} does, unless the project allows them.`);
  const tickmark_ids = kept.flatMap(({ id, spans: [{ start, end }], label }) =>
    id === undefined ? [] : [{ id, start, end, label }],
  );
  if (relations.length === 0) {
    const label = kept.map(({ spans: [{ start, end }], label: name }) => [start, end, name]);
    return { content: `${JSON.stringify({ text, label, tickmark_ids })}\n`, losses };
  }
  const entities = kept.map(({ spans: [{ start, end }], label }, id) => ({
    id,
    start_offset: start,
    end_offset: end,
    label,
  }));
  const numbers = new Map(kept.map(({ id = '' }, number) => [id, number]));
  const related = relations.flatMap(({ label, from, to }, id) => {
    const from_id = numbers.get(from);
    const to_id = numbers.get(to);
    if (from_id !== undefined && to_id !== undefined) return [{ id, from_id, to_id, type: label }];
    losses.push(`The relation “${label}” has an end that is not written: it is left out.`);
    return [];
  });
  return { content: `${JSON.stringify({ text, entities, relations: related, tickmark_ids })}\n`, losses };
}

const offset = z.int().nonnegative();
const line = z.object({
  text: z.string(),
  label: z.array(z.tuple([offset, offset, z.string().min(1)])).optional(),
  labels: z.array(z.tuple([offset, offset, z.string().min(1)])).optional(),
  entities: z
    .array(z.object({ id: z.int(), start_offset: offset, end_offset: offset, label: z.string().min(1) }))
    .optional(),
  relations: z.array(z.object({ from_id: z.int(), to_id: z.int(), type: z.string().min(1) })).optional(),
  tickmark_ids: z.array(z.object({ id: z.string(), start: offset, end: offset, label: z.string() })).optional(),
});

/**
 * The line of a doccano export that is about this text; the lines about others are passed over. doccano counts in UTF-16,
 * or in graphemes where a project asks for it; what programs made for it is often counted in code points.
 */
export function readDoccano(text: string, content: string): Imported {
  const dropped: string[] = [];
  const marks: Mark[] = [];
  const relations: { label: string; from: string; to: string }[] = [];
  for (const { index, value } of jsonLines(content, dropped)) {
    const read = line.safeParse(value);
    if (!read.success) {
      const [issue] = read.error.issues;
      dropped.push(`Line ${index + 1}: ${issue?.path.join('.')}: ${issue?.message}`);
      continue;
    }
    if (read.data.text !== text) continue;
    const { entities = [], label = [], labels = [], tickmark_ids: ids = [] } = read.data;
    const counted = [
      ...entities.map(({ start_offset: start, end_offset: end, ...rest }) => ({ start, end, ...rest })),
      ...[...label, ...labels].map(([start, end, name]) => ({
        start,
        end,
        label: name,
        id: `${start}-${end}-${name}`,
      })),
    ];
    const unit = ids.length > 0 ? 'UTF-16' : likelyUnit(text, counted);
    const toOffset = fromUnit(unit, text);
    const given = counted.map((each) => ({ ...each, start: toOffset(each.start), end: toOffset(each.end) }));
    if (unit !== 'UTF-16') {
      dropped.push(`Line ${index + 1}: its offsets are read as ${unit}, since they would part words as UTF-16.`);
    }
    const ours = ownIds(given, ids);
    const names = new Map(given.map(({ id }, at) => [id, ours[at] ?? `doccano:${id}`]));
    for (const [at, each] of given.entries()) {
      if (each.start >= each.end || each.end > text.length) {
        const { start, end } = counted[at] ?? each;
        dropped.push(`Line ${index + 1}: ${start}–${end} is no stretch of the text.`);
      } else
        marks.push({
          id: ours[at] ?? `doccano:${each.id}`,
          spans: [{ start: each.start, end: each.end }],
          label: each.label,
        });
    }
    for (const { from_id, to_id, type } of read.data.relations ?? []) {
      const from = names.get(from_id);
      const to = names.get(to_id);
      if (from === undefined || to === undefined)
        dropped.push(`Line ${index + 1}: the relation “${type}” does not relate two spans.`);
      else relations.push({ label: type, from, to });
    }
  }
  return { marks, relations, dropped };
}

interface Labelled {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** Our id of each entity that stands where one of ours stood, of several the one with its label. */
function ownIds(
  given: readonly Labelled[],
  ids: readonly (Labelled & { readonly id: string })[],
): readonly (string | undefined)[] {
  const left = new Map<string, { readonly id: string; readonly label: string }[]>();
  for (const { id, label, start, end } of ids) {
    const key = `${start}-${end}`;
    left.set(key, [...(left.get(key) ?? []), { id, label }]);
  }
  const found: (string | undefined)[] = given.map(() => undefined);
  for (const isSameLabel of [true, false]) {
    for (const [at, { start, end, label }] of given.entries()) {
      const here = found[at] === undefined ? left.get(`${start}-${end}`) : undefined;
      const own = here?.findIndex((each) => !isSameLabel || each.label === label) ?? -1;
      if (own >= 0) found[at] = here?.splice(own, 1)[0]?.id;
    }
  }
  return found;
}
