import { readingsOf } from '../../core/annotations/adjudicate.js';
import type { Agreement } from '../../core/annotations/agreement.js';
import { compareReadings, type Disagreement } from '../../core/annotations/review.js';
import {
  type LabelAgreement,
  type ReviewAgreement,
  type ReviewedArticle,
  reviewAgreement,
} from '../../core/annotations/reviewAgreement.js';
import { tokenised } from '../../core/annotations/tokenised.js';
import type { ReviewCommand } from '../args.js';
import type { Io } from '../io.js';
import { plain } from '../report/plain.js';
import type { ExitStatus } from '../status.js';
import { reviewOf } from './articles.js';

/** Where people read an article differently. */
interface Disputed extends Disagreement {
  readonly path: string;
  readonly text: string;
}

/** Says how far the people agree who annotated the same articles, and lists where they do not. */
export async function agreement(command: ReviewCommand, io: Io): Promise<ExitStatus> {
  const { problems, articles } = reviewOf(command, io, { annotatedOnly: true });
  const reviewed: ReviewedArticle[] = [];
  const disputed: Disputed[] = [];
  for await (const { article, annotated, resolved, analyse } of articles) {
    const authors = annotated.pages.map(({ author }) => author);
    const readings = readingsOf(annotated, authors, resolved);
    const analysis = readings.length === 0 ? undefined : analyse();
    if (analysis === undefined) continue;
    reviewed.push({ tokens: tokenised(analysis).flat(), readings });
    const { disagreements } = compareReadings(readings);
    disputed.push(...disagreements.map((each) => ({ ...each, path: article.name, text: article.text })));
  }
  const measured = reviewAgreement(reviewed);
  await io.write(
    command.format === 'json'
      ? `${JSON.stringify(objectOf(measured, disputed), undefined, 1)}\n`
      : prettyOf(measured, disputed),
  );
  if (measured.authors.length < 2) {
    io.note('tickmark: nothing to compare: people agree or not where two of them have annotated one article');
  }
  return problems.all.length > 0 ? 2 : 0;
}

function objectOf(measured: ReviewAgreement, disputed: readonly Disputed[]): object {
  const { authors, articles, overall, labels, checks } = measured;
  return {
    articles,
    authors,
    overall: labelObject(overall),
    labels: Object.fromEntries([...labels].map(([label, of]) => [label, labelObject(of)])),
    checks: { alpha: numberOf(checks) },
    disagreements: disputed.map(({ path, start, end, about, text, readings }) => ({
      path,
      start,
      end,
      text: text.slice(start, end),
      about,
      readings: readings.map(({ author, marks }) => ({
        author,
        marks: marks.map(({ id, spans, label, link, check }) => ({ id, spans, label, link, check: check?.state })),
      })),
    })),
  };
}

function labelObject({ pairs, kappa, alpha }: LabelAgreement): object {
  return {
    pairs: pairs.map(({ authors, f1, kappa: cohen }) => ({
      authors,
      f1: { exact: numberOf(f1.exact), span: numberOf(f1.span), overlap: numberOf(f1.overlap) },
      kappa: numberOf(cohen),
    })),
    fleiss: numberOf(kappa),
    alpha: numberOf(alpha),
  };
}

/** What is not defined is null, and says so. */
function numberOf({ value, n }: Agreement): object {
  return value === undefined ? { value: null, n, undefined: true } : { value, n };
}

function prettyOf(measured: ReviewAgreement, disputed: readonly Disputed[]): string {
  const { authors, articles, overall, labels, checks } = measured;
  const lines = [`Articles: ${articles}; authors: ${authors.join(', ')}`, ''];
  for (const [name, { pairs, kappa, alpha }] of [['all labels', overall] as const, ...labels]) {
    lines.push(`${name}: alpha ${shown(alpha)}, Fleiss’ kappa ${shown(kappa)}`);
    for (const { authors: pair, f1, kappa: cohen } of pairs) {
      const f1s = `F1 exact ${shown(f1.exact)}, span ${shown(f1.span)}, overlap ${shown(f1.overlap)}`;
      lines.push(`  ${pair.join(' and ')}: ${f1s}, Cohen’s kappa ${shown(cohen)}`);
    }
  }
  lines.push(`checks: alpha ${shown(checks)}`, '');
  for (const { path, start, end, text, about, readings } of disputed) {
    lines.push(`${path}:${start}-${end}: ${about}: “${oneLine(text.slice(start, end))}”`);
    for (const { author, marks } of readings) {
      const said = marks.map(({ spans, label, link, check }) => {
        const quote = spans.map((span) => oneLine(text.slice(span.start, span.end))).join(' … ');
        return [label, `“${quote}”`, link, check?.state].filter((part) => part !== undefined).join(' ');
      });
      lines.push(`  ${author}: ${said.length === 0 ? 'nothing' : said.join(', ')}`);
    }
  }
  lines.push(`${disputed.length} ${disputed.length === 1 ? 'disagreement' : 'disagreements'}.`);
  return `${lines.map(plain).join('\n')}\n`;
}

function shown({ value, n }: Agreement): string {
  return `${value === undefined ? 'undefined' : value.toFixed(3)} (n ${n})`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
