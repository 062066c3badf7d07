import * as z from 'zod';
import { type Exported, type Imported, lostFields, type Mark, type Marks, named, type Relation } from './marks.js';
import { codePointsOf, offsetsOf } from './offsets.js';

/** The names of the control and of the text in the project's labelling configuration. */
const CONTROL = 'label';
const OBJECT = 'text';

/** A Label Studio task with one annotation. Offsets are code points; notes are the regions' own. */
export function writeLabelStudio({ text, marks, relations }: Marks): Exported {
  const losses = lostFields(text, marks, ['link', 'figure', 'check', 'author', 'created'], 'Label Studio');
  const kept = marks.filter((mark): mark is Mark & { label: string } => {
    const fits = mark.spans.length === 1 && mark.label !== undefined;
    if (!fits) losses.push(`Label Studio's regions are labelled and in one piece: ${named(text, mark)} is left out.`);
    return fits;
  });
  const inCodePoints = codePointsOf(
    text,
    kept.flatMap(({ spans }) => spans),
  );
  const ids = new Set(kept.map(({ id }) => id));
  const regions = kept.map(({ id, spans: [{ start, end }], label, note }, index) => ({
    id: id ?? `${index + 1}`,
    from_name: CONTROL,
    to_name: OBJECT,
    type: 'labels',
    origin: 'manual',
    value: {
      start: inCodePoints(start),
      end: inCodePoints(end),
      text: shownText(text.slice(start, end)),
      labels: [label],
    },
    ...(note !== undefined && { meta: { text: [note] } }),
  }));
  const related = relations.flatMap(({ label, from, to }) => {
    if (ids.has(from) && ids.has(to)) {
      return [{ type: 'relation', from_id: from, to_id: to, direction: 'right', labels: [label] }];
    }
    losses.push(`The relation “${label}” has an end that is not written: it is left out.`);
    return [];
  });
  const tasks = [{ data: { [OBJECT]: text }, annotations: [{ result: [...regions, ...related] }] }];
  return { content: `${JSON.stringify(tasks, undefined, 1)}\n`, losses };
}

/** The labelling configuration that a project needs for these labels. */
export function writeLabelStudioConfiguration(documents: readonly Marks[]): string {
  const labels = new Set(documents.flatMap(({ marks }) => marks.flatMap(({ label }) => label ?? [])));
  const relations = new Set(documents.flatMap((marks) => marks.relations.map(({ label }) => label)));
  return [
    '<View>',
    ...(relations.size > 0 ? [' <Relations>', ...elements('Relation', relations, 2), ' </Relations>'] : []),
    ` <Labels name="${CONTROL}" toName="${OBJECT}">`,
    ...elements('Label', labels, 2),
    ' </Labels>',
    ` <Text name="${OBJECT}" value="$${OBJECT}"/>`,
    '</View>',
    '',
  ].join('\n');
}

const position = z.int().nonnegative();
const region = z.object({
  id: z.string(),
  type: z.literal('labels'),
  value: z.object({ start: position, end: position, text: z.string().optional(), labels: z.array(z.string()).min(1) }),
  meta: z.object({ text: z.array(z.string()).optional() }).optional(),
});
const relation = z.object({
  type: z.literal('relation'),
  from_id: z.string(),
  to_id: z.string(),
  direction: z.enum(['left', 'right', 'bi']).optional(),
  labels: z.array(z.string()).optional(),
});
const tasks = z.array(
  z.object({
    data: z.record(z.string(), z.unknown()),
    annotations: z.array(z.object({ result: z.array(z.unknown()), was_cancelled: z.boolean().optional() })).optional(),
    predictions: z.array(z.unknown()).optional(),
  }),
);

/** The annotations of the tasks about this text. Exports of old versions count in UTF-16: the regions' own texts tell. */
export function readLabelStudio(text: string, content: string): Imported {
  const dropped: string[] = [];
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return { marks: [], relations: [], dropped: ['This is not valid JSON.'] };
  }
  const read = tasks.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { marks: [], relations: [], dropped: [`${issue?.path.join('.')}: ${issue?.message}`] };
  }
  const about = read.data.filter(({ data }) => Object.values(data).includes(text));
  const predictions = about.reduce((sum, task) => sum + (task.predictions ?? []).length, 0);
  if (predictions > 0) dropped.push(`${predictions} predictions are left out: nobody has accepted them.`);
  const results = about
    .flatMap(({ annotations = [] }) => annotations.filter(({ was_cancelled }) => was_cancelled !== true))
    .flatMap(({ result }) => result);
  const regions = results.flatMap((each) => region.safeParse(each).data ?? []);
  const toOffset = offsetsOf(
    text,
    regions.flatMap(({ value }) => [value.start, value.end]),
  );
  const marks: Mark[] = [];
  for (const { id, value, meta } of regions) {
    const counted = { start: toOffset(value.start), end: toOffset(value.end) };
    const fits = ({ start, end }: { start: number; end: number }) => {
      return start < end && (value.text === undefined || inkIn(text.slice(start, end)) === inkIn(value.text));
    };
    const span = fits(counted) ? counted : fits(value) ? { start: value.start, end: value.end } : undefined;
    if (span === undefined) {
      dropped.push(`Region ${id}: the text at ${value.start}–${value.end} is not “${value.text}”.`);
      continue;
    }
    const [label = '', ...others] = value.labels;
    if (others.length > 0) dropped.push(`Region ${id}: of its labels only ${label} is kept.`);
    const note = meta?.text?.join('\n');
    marks.push({ id, spans: [span], label, ...(note !== undefined && { note }) });
  }
  const known = new Set(marks.map(({ id }) => id));
  const relations: Relation[] = [];
  for (const each of results.flatMap((result) => relation.safeParse(result).data ?? [])) {
    const { from_id, to_id, direction, labels: [label = 'related', ...others] = [] } = each;
    if (!known.has(from_id) || !known.has(to_id)) dropped.push(`The relation “${label}” does not relate two regions.`);
    else
      relations.push(direction === 'left' ? { label, from: to_id, to: from_id } : { label, from: from_id, to: to_id });
    if (others.length > 0) dropped.push(`Of a relation's labels only ${label} is kept.`);
  }
  const strange = results.length - regions.length - results.filter((each) => relation.safeParse(each).success).length;
  if (strange > 0) dropped.push(`${strange} results are neither labels nor relations.`);
  return { marks, relations, dropped };
}

/** Label Studio writes a line break in a region's text as a backslash and an n. */
function shownText(text: string): string {
  return text.replaceAll('\n', '\\n');
}

/** What of a region's text does not depend on how its blanks and line ends are shown. */
function inkIn(text: string): string {
  return text.replaceAll(/\\[nr]|\s+/gu, '');
}

function elements(name: string, values: ReadonlySet<string>, indent: number): string[] {
  return [...values].sort().map((value) => `${' '.repeat(indent)}<${name} value="${escaped(value)}"/>`);
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
