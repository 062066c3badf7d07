import { isNoDay } from '../../core/figures/figure.js';
import { csvRow } from '../../core/text/csv.js';
import { mentionsFrom } from './objects.js';
import type { ExtractedArticle, Reporter } from './reporter.js';

/** One row a mention or figure (RFC 4180), in reading order; mentions that score less than `minScore` are left out. */
export function csvReporter(minScore: number): Reporter<ExtractedArticle> {
  return {
    begin: () => csvRow(COLUMNS),
    article({ name, analysis }) {
      const { snapshot, figures } = analysis;
      const entities = mentionsFrom(analysis, minScore).map((mention): Row => ({ ...mention, type: 'entity' }));
      const amounts = figures
        .filter((figure) => !isNoDay(figure))
        .map(
          ({ given, ...figure }): Row => ({
            ...figure,
            type: 'figure',
            value_given: given.value,
            unit_given: given.unit,
          }),
        );
      const rows = [...entities, ...amounts].sort((a, b) => a.start - b.start || a.end - b.end);
      return rows
        .map((each) => ({ ...each, path: name, text: snapshot.text.slice(each.start, each.end) }))
        .map((each: Partial<Record<Column, string | number | boolean | null>>) =>
          csvRow(COLUMNS.map((column) => each[column] ?? '')),
        )
        .join('');
    },
    end: () => '',
  };
}

const COLUMNS = [
  'path',
  'start',
  'end',
  'type',
  'label',
  'text',
  'score',
  'chain',
  'kind',
  'value',
  'low',
  'high',
  'unit',
  'modifier',
  'value_given',
  'unit_given',
  'edtf',
  'iso',
  'noun',
  'per',
  'vague',
] as const;

type Column = (typeof COLUMNS)[number];

type Row = Partial<Record<Column, string | number | boolean | null>> & { start: number; end: number };
