import type { Span } from '../text/span.js';
import {
  type Agreement,
  cohenKappa,
  fleissKappa,
  krippendorffAlpha,
  type LabelledSpan,
  onLabel,
  pairwiseF1,
  type Sameness,
  type Unit,
} from './agreement.js';
import type { CheckState } from './formats/marks.js';
import { hullOf, type Reading } from './review.js';

/** An article that people annotated, each on their own. */
export interface ReviewedArticle {
  /** The tokens of its text, in order. */
  readonly tokens: readonly Span[];
  readonly readings: readonly Reading[];
}

/** How far two people agree on spans and labels, over the articles that both annotated. */
export interface PairAgreement {
  readonly authors: readonly [string, string];
  readonly f1: Readonly<Record<Sameness, Agreement>>;
  /** Cohen's, over the tokens: which label each has, or none. */
  readonly kappa: Agreement;
}

export interface LabelAgreement {
  readonly pairs: readonly PairAgreement[];
  /** Fleiss', over the tokens of the articles that everybody annotated. */
  readonly kappa: Agreement;
  /** Krippendorff's, nominal, over the tokens. */
  readonly alpha: Agreement;
}

export interface ReviewAgreement {
  readonly authors: readonly string[];
  readonly articles: number;
  readonly overall: LabelAgreement;
  readonly labels: ReadonlyMap<string, LabelAgreement>;
  /** On what checks of the same fact found: Krippendorff's alpha, nominal, over the facts that two people checked. */
  readonly checks: Agreement;
}

/** How far the authors of some articles agree. An article counts between those who have a file of it. */
export function reviewAgreement(articles: readonly ReviewedArticle[]): ReviewAgreement {
  const authors = [...new Set(articles.flatMap(({ readings }) => readings.map(({ author }) => author)))].sort();
  const rated = articles.map((article) => ratingsOf(article));
  const labels = [
    ...new Set(rated.flatMap(({ spans }) => [...spans.values()].flat().map(({ label }) => label))),
  ].sort();
  return {
    authors,
    articles: articles.length,
    overall: agreementOn(rated, authors),
    labels: new Map(labels.map((label) => [label, agreementOn(rated, authors, label)])),
    checks: krippendorffAlpha(articles.flatMap(({ readings }) => checksOf(readings))),
  };
}

/** What everybody who annotated one article says of its spans and of each of its tokens. */
interface Ratings {
  readonly spans: ReadonlyMap<string, readonly LabelledSpan[]>;
  readonly tokens: ReadonlyMap<string, readonly string[]>;
}

/** The label of a token that nobody marked. */
const NONE = '';

function ratingsOf({ tokens, readings }: ReviewedArticle): Ratings {
  const spans = new Map<string, LabelledSpan[]>();
  const labels = new Map<string, string[]>();
  for (const { author, marks } of readings) {
    const marked = marks.flatMap((mark) => (mark.label === undefined ? [] : [{ ...hullOf(mark), label: mark.label }]));
    spans.set(author, marked);
    labels.set(author, labelsOf(tokens, marked));
  }
  return { spans, tokens: labels };
}

/** Each token's label; of two spans over one token the longer counts. */
function labelsOf(tokens: readonly Span[], spans: readonly LabelledSpan[]): string[] {
  const labels = tokens.map(() => NONE);
  const shortFirst = spans.toSorted((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  for (const { start, end, label } of shortFirst) {
    for (let at = firstEndingBehind(tokens, start); at < tokens.length && (tokens[at] as Span).start < end; at++)
      labels[at] = label;
  }
  return labels;
}

function firstEndingBehind(tokens: readonly Span[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Span).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** On all labels together, or asking of each span and token only whether it has this one. */
function agreementOn(rated: readonly Ratings[], authors: readonly string[], label?: string): LabelAgreement {
  const asked = <Rated extends Unit>(units: readonly Rated[]) => (label === undefined ? units : onLabel(units, label));
  const complete = rated.filter(({ tokens }) => authors.every((author) => tokens.has(author)));
  return {
    pairs: authors.flatMap((one, index) => authors.slice(index + 1).map((other) => pairOf(rated, one, other, label))),
    kappa: fleissKappa(asked(complete.flatMap(({ tokens }) => unitsOf(tokens)))),
    alpha: krippendorffAlpha(asked(rated.flatMap(({ tokens }) => unitsOf(tokens)))),
  };
}

function pairOf(rated: readonly Ratings[], one: string, other: string, label: string | undefined): PairAgreement {
  const both = rated.filter(({ tokens }) => tokens.has(one) && tokens.has(other));
  const spansOf = (author: string) =>
    joined(
      both.map(({ spans }) => (spans.get(author) ?? []).filter((span) => label === undefined || span.label === label)),
    );
  const [a, b] = [spansOf(one), spansOf(other)];
  const units = both.flatMap(({ tokens }) =>
    (tokens.get(one) ?? []).map((mine, at): [string, string] => [mine, tokens.get(other)?.[at] ?? NONE]),
  );
  return {
    authors: [one, other],
    f1: { exact: pairwiseF1(a, b, 'exact'), span: pairwiseF1(a, b, 'span'), overlap: pairwiseF1(a, b, 'overlap') },
    kappa: cohenKappa(label === undefined ? units : onLabel(units, label)),
  };
}

/** The spans of several articles as if these stood one behind the other, so that none meets one of another article. */
function joined(articles: readonly (readonly LabelledSpan[])[]): LabelledSpan[] {
  return articles.flatMap((spans, article) =>
    spans.map(({ start, end, label }) => ({ start: start + article * FAR, end: end + article * FAR, label })),
  );
}

/** More than any article is long. */
const FAR = 2 ** 32;

function unitsOf(tokens: Ratings['tokens']): string[][] {
  const columns = [...tokens.values()];
  return (columns[0] ?? []).map((_, at) => columns.map((labels) => labels[at] ?? NONE));
}

/** What checks found of each stretch, one state for each person who checked it. */
function checksOf(readings: readonly Reading[]): CheckState[][] {
  const found = new Map<string, CheckState[]>();
  for (const { marks } of readings) {
    for (const mark of marks) {
      if (mark.check === undefined || mark.check.state === 'unchecked') continue;
      const { start, end } = hullOf(mark);
      const key = `${start} ${end}`;
      found.set(key, [...(found.get(key) ?? []), mark.check.state]);
    }
  }
  return [...found.values()];
}
