import { escaped } from '../text/html.js';
import type { Span } from '../text/span.js';

/** A stretch of the text that something is said of elsewhere in the report. */
export interface Noted extends Span {
  readonly kind: 'fact' | 'finding';
  readonly number: number;
  /** Only the first of several places of a fact is led back to. */
  readonly isFirst: boolean;
}

/** The mark of a finding: told from a fact's number by its shape. */
export const FINDING_MARK = '▲';

/** The text as paragraphs, a line each, what is noted underlined and numbered where it ends; `id` is the article's. */
export function passages(text: string, noted: readonly Noted[], id: string): string {
  const changes = new Map<number, { fact: number; finding: number }>();
  const ending = new Map<number, string[]>();
  const change = (at: number, kind: Noted['kind'], by: number) => {
    const known = changes.get(at) ?? { fact: 0, finding: 0 };
    known[kind] += by;
    changes.set(at, known);
  };
  for (const each of noted) {
    change(each.start, each.kind, 1);
    change(each.end, each.kind, -1);
    ending.set(each.end, [...(ending.get(each.end) ?? []), linkOf(each, id)]);
  }
  const cuts = [...changes.keys()].sort((a, b) => a - b);
  const lines: string[] = [];
  const depth = { fact: 0, finding: 0 };
  let next = 0;
  for (const { 0: line, index } of `${text}\n`.matchAll(/[^\r\n]*[\r\n]+/g)) {
    const end = index + line.length;
    let at = index;
    let html = '';
    for (; next < cuts.length && (cuts[next] as number) <= end; next++) {
      const cut = cuts[next] as number;
      html += piece(text.slice(at, cut), depth);
      html += (ending.get(cut) ?? []).join('');
      depth.fact += changes.get(cut)?.fact ?? 0;
      depth.finding += changes.get(cut)?.finding ?? 0;
      at = cut;
    }
    html += piece(text.slice(at, end), depth);
    if (html.trim() !== '') lines.push(`<p dir="auto">${html.trimEnd()}</p>`);
  }
  return lines.join('\n');
}

function linkOf({ kind, number, isFirst }: Noted, id: string): string {
  const [there, here, name, mark] =
    kind === 'fact' ? ['f', 't', 'Fact', `${number}`] : ['w', 'p', 'Finding', `${FINDING_MARK}${number}`];
  const own = isFirst ? ` id="${id}-${here}${number}"` : '';
  return `<sup${own}><a href="#${id}-${there}${number}" aria-label="${name} ${number}">${mark}</a></sup>`;
}

function piece(text: string, depth: { readonly fact: number; readonly finding: number }): string {
  if (text === '') return '';
  const kinds = [...(depth.fact > 0 ? ['fact'] : []), ...(depth.finding > 0 ? ['finding'] : [])];
  return kinds.length > 0 ? `<span class="${kinds.join(' ')}">${escaped(text)}</span>` : escaped(text);
}
