import { type Statement, statementsOf } from '../claims/claims.js';
import { type Description, describeFigure } from '../figures/describe.js';
import type { Said } from '../figures/describeSaid.js';
import type { Counterpart } from '../figures/elsewhere.js';
import type { Figure } from '../figures/figure.js';
import { lastAt } from '../text/span.js';
import type { Analysis } from './analysis.js';

/** What a hover shows of a figure of the analysis, with what its sentence says of it; undefined if that is nothing. `locale` is a BCP 47 tag. */
export function describeFigureOf(figure: Figure, analysis: Analysis, locale = 'en'): Description | undefined {
  const { snapshot, figures } = analysis;
  return describeFigure(figure, { text: snapshot.text, figures }, locale, saidOf(figure, analysis));
}

/** Read from the figure's paragraph, and of its subject from the whole article. */
function saidOf(figure: Figure, analysis: Analysis): Said | undefined {
  const { paragraphs, figures, mentions, chains } = analysis;
  const paragraph = paragraphs[lastAt(paragraphs, figure.start)];
  if (paragraph === undefined) return undefined;
  const statement = statementsOf({ paragraphs: [paragraph], figures, mentions, chains }).find(
    (other) => figures[other.figure]?.start === figure.start,
  );
  if (statement === undefined) return undefined;
  const nameOf = (chain: number | null) => (chain === null ? undefined : chains[chain]?.name);
  const { subject, source, period, words, isAffirmed } = statement;
  return {
    measure: words,
    subject: nameOf(subject),
    source: source === subject ? undefined : nameOf(source),
    period: period ?? undefined,
    isDenied: !isAffirmed,
    otherTimes: subject === null || !isAffirmed ? [] : otherTimesOf(statement, analysis),
  };
}

function otherTimesOf({ subject, measure, period }: Statement, { claims, figures }: Analysis): Counterpart[] {
  if (period === null) return [];
  return claims.flatMap((other) => {
    const isOther = other.period !== null && other.period !== period && other.isAffirmed;
    const figure = figures[other.figure];
    if (!isOther || other.subject !== subject || other.measure !== measure || figure === undefined) return [];
    return [{ figure, date: other.period ?? undefined }];
  });
}
