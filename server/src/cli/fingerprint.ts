import { createHash } from 'node:crypto';
import type { Analysis } from '../core/analysis/analysis.js';
import type { Finding } from '../core/rules/finding.js';
import type { Span } from '../core/text/span.js';

/** Names a finding by its sentence, wherever that stands; white space does not count. */
export function fingerprintOf(
  finding: Finding,
  { paragraphs, snapshot }: Pick<Analysis, 'paragraphs' | 'snapshot'>,
): string {
  const paragraph = around(paragraphs, finding.start);
  const by = paragraph?.start ?? 0;
  const sentence = around(paragraph?.facts.sentences ?? [], finding.start - by);
  const { start, end } = sentence === undefined ? finding : { start: sentence.start + by, end: sentence.end + by };
  const text = snapshot.text.slice(start, end).trim().replace(/\s+/g, ' ');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The one of some spans in order that holds the offset. */
function around<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span !== undefined && span.end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found !== undefined && found.start <= offset ? found : undefined;
}
