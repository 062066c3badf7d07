import { type CsvCell, csvRow } from '../../text/csv.js';
import type { Exported, Mark, Marks } from './marks.js';
import { codePointsOf } from './offsets.js';

const COLUMNS = [
  'id',
  'start',
  'end',
  'text',
  'label',
  'kind',
  'value',
  'low',
  'high',
  'unit',
  'edtf',
  'link',
  'note',
  'check',
  'check_note',
  'source_url',
  'source_title',
  'source_quote',
  'source_accessed',
  'author',
  'created',
] as const;

/** A table of facts (RFC 4180): a row each, one more for each further source. Offsets are code points. */
export function writeFactsCsv({ text, marks, relations }: Marks): Exported {
  const losses: string[] = [];
  if (relations.length > 0) losses.push(`A table of facts has no place for relations: ${relations.length} lost.`);
  const inCodePoints = codePointsOf(
    text,
    marks.flatMap(({ spans }) => spans),
  );
  const rows = marks.flatMap((mark) => rowsOf(text, mark, inCodePoints));
  return { content: [COLUMNS, ...rows].map(csvRow).join(''), losses };
}

function rowsOf(text: string, mark: Mark, inCodePoints: (offset: number) => number): CsvCell[][] {
  const { id, spans, label, figure, link, note, check, author, created } = mark;
  const quote = spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  const place = [inCodePoints(spans[0].start), inCodePoints((spans.at(-1) ?? spans[0]).end)];
  const worth = [figure?.kind, figure?.value, figure?.low, figure?.high, figure?.unit, figure?.edtf];
  const sources = check === undefined || check.sources.length === 0 ? [undefined] : check.sources;
  return sources.map((source) => [
    id,
    ...place,
    quote,
    label,
    ...worth,
    link,
    note,
    check?.state,
    check?.note,
    source?.url,
    source?.title,
    source?.quote,
    source?.accessed,
    author,
    created,
  ]);
}
