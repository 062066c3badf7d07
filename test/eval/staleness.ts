import { annotationOf } from '../../server/src/core/annotations/create.js';
import { checkedAt } from '../../server/src/core/annotations/fresh.js';
import { emptyPage } from '../../server/src/core/annotations/page.js';
import { tag } from '../../server/src/core/annotations/parts.js';
import { resolveArticle } from '../../server/src/core/annotations/resolve.js';
import type { Annotation } from '../../server/src/core/annotations/schema.js';
import { createStatement } from '../../server/src/core/annotations/statements.js';
import { createSnapshot } from '../../server/src/core/text/snapshot.js';
import type { Span } from '../../server/src/core/text/span.js';
import { edited } from './edits.js';

/** What becomes of verdicts on figures: how many of those that an edit touched are stale, and of the others fresh. */
export interface Staleness {
  touched: number;
  stale: number;
  others: number;
  fresh: number;
}

/** Ways to make another figure of one. */
const TOUCHES: readonly ((figure: string, random: () => number) => string)[] = [
  (figure, random) => figure.replace(/\d/, (digit) => String((Number(digit) + 1 + Math.floor(random() * 9)) % 10)),
  (figure) => figure.replace(/(\d)(?=\D*$)/, '$17'),
  (figure) => figure.replace(/\d/, '4$&'),
  (figure) => figure.replace(/(\d)(?=\D*$)/, ''),
  (figure) => (/[.,]/.test(figure) ? figure.replace(/[.,]\d+/, '') : figure.replace(/(\d)(?=\D*$)/, '$1.5')),
  (figure) => (/illion/.test(figure) ? figure.replace(/ [mb]illion/, '') : figure.replace(/\d$/, '$& million')),
  () => '',
];

/** Touches one figure after the other, alone and where sentences have moved or gone besides. */
export function staleness(base: string, figures: readonly Span[], random: () => number, scores: Staleness): void {
  const stamp = { author: 'anna', time: 0, article: 'a.txt', base: 'f'.repeat(64) };
  const snapshot = createSnapshot('a.txt', base);
  const items = figures.flatMap((span, index): Annotation[] => {
    const [id, verdict] = [`urn:x:${index}`, `urn:x:${index}-v`];
    return [
      annotationOf(snapshot, { motivation: 'tagging', body: [tag('CARDINAL')], spans: [span] }, { ...stamp, id }),
      createStatement(
        { kind: 'verdict', state: 'confirmed', targets: [checkedAt(id, base, [span])], sources: [] },
        { ...stamp, id: verdict },
      ),
    ];
  });
  const page = { ...emptyPage('anna.json'), items };
  const checksIn = (text: string) =>
    resolveArticle({
      article: 'a.txt',
      text,
      digest: '',
      pages: [{ author: 'anna', page }],
      bases: new Map([[stamp.base, base]]),
    }).filter(({ statement }) => statement === undefined);
  for (const [index, { start, end }] of figures.entries()) {
    const touch = TOUCHES[index % TOUCHES.length];
    const now = touch?.(base.slice(start, end), random) ?? '';
    // In a telephone number or a name no scale makes sense.
    const stands = /\s/.test(base.charAt(start - 1)) && /[\s.,;)]/.test(base.charAt(end));
    if (now === base.slice(start, end) || (now.endsWith('million') && !stands)) continue;
    const text = base.slice(0, start) + now + base.slice(end);
    for (const [at, { check, spans }] of checksIn(text).entries()) {
      if (at === index) {
        scores.touched++;
        if (check === 'stale') scores.stale++;
      } else if (spans.length > 0) {
        scores.others++;
        if (check === 'fresh') scores.fresh++;
      }
    }
    scores.touched++;
    if (checksIn(edited(text, index % 2 === 0 ? 'delete' : 'move', random).text)[index]?.check === 'stale')
      scores.stale++;
  }
}
