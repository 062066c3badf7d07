import type { Analysis } from '../analysis/analysis.js';
import type { Chain, ChainedMention } from '../chains/chains.js';
import type { Claim } from '../claims/claims.js';
import { counterpartsOf, unitSource } from '../figures/elsewhere.js';
import type { Figure } from '../figures/figure.js';
import { innermostAt, type Span } from '../text/span.js';
import { spanOnly, writtenAt } from './passage.js';

/** What stands at a place, and where else the article says the same; spans are document offsets, in order. */
export interface Occurrences {
  /** The name, pronoun or figure at the place. */
  readonly at: Span;
  readonly all: readonly Span[];
  /** Where it is said in full: a name's first full mention, the figure that states an inherited unit. */
  readonly definition: Span | undefined;
}

/**
 * Of a name or a pronoun, all mentions of the one it names; of a figure, the others of its claim (one subject, one
 * measure) and those that say the same again. Undefined where neither stands.
 */
export function occurrencesAt(analysis: Analysis, offset: number): Occurrences | undefined {
  const { figures, chains } = analysis;
  const mention = mentionAt(analysis, offset);
  const figure = innermostAt(figures, offset);
  const subject = innermostAt<Span>([mention ?? [], figure ?? []].flat(), offset);
  if (subject === undefined) return undefined;
  const at = spanOnly(subject);
  if (subject === figure) {
    const all = figures.filter(isSaidWith(figure, analysis)).map((each) => spanOnly(each));
    const source = figure.given.unit === 'inherited' ? unitSource(figure, figures) : undefined;
    return { at, all, definition: source && spanOnly(source) };
  }
  const chain = chains[mention?.chain ?? -1];
  if (chain === undefined) return undefined;
  const all = [...mentionsOf(analysis, chain), ...chain.pronouns].map((each) => spanOnly(each));
  return { at, all: all.sort((a, b) => a.start - b.start), definition: firstFull(analysis, chain) };
}

/** In order. */
export function mentionsOf({ mentions }: Analysis, chain: Chain): readonly ChainedMention[] {
  return chain.mentions.flatMap((number) => mentions[number] ?? []);
}

/** A mention, or a pronoun with the chain it stands for. */
function mentionAt({ mentions, chains }: Analysis, offset: number): (Span & { readonly chain: number }) | undefined {
  return (
    innermostAt(mentions, offset) ??
    innermostAt(
      chains.flatMap(({ id, pronouns }) => pronouns.map((span) => ({ ...span, chain: id }))),
      offset,
    )
  );
}

function firstFull(analysis: Analysis, chain: Chain): Span | undefined {
  const mentions = mentionsOf(analysis, chain);
  const first = mentions.find((mention) => writtenAt(analysis, mention) === chain.name) ?? mentions[0];
  return first === undefined ? undefined : spanOnly(first);
}

/** Whether another figure is of the same claim, of the same measure beside it, or the same again. */
function isSaidWith(figure: Figure, { figures, claims, snapshot }: Analysis): (other: Figure) => boolean {
  const counterparts = new Set(counterpartsOf(figure, { text: snapshot.text, figures }).map((each) => each.figure));
  const threads = new Map<Figure, string>();
  for (const claim of claims) {
    const claimed = figures[claim.figure];
    if (claimed !== undefined) threads.set(claimed, threadOf(claim, claimed));
  }
  const own = threads.get(figure);
  return (other) =>
    other === figure ||
    counterparts.has(other) ||
    (own !== undefined && threads.get(other) === own) ||
    isSameAgain(figure, other);
}

/** What claims have in common that speak of one thing at different times. */
function threadOf({ subject, measure }: Claim, { unit, kind, per }: Figure): string {
  return `${subject} ${measure} ${unit ?? kind} ${per ?? ''}`;
}

/** One sum, measure or day said twice; small counts and percentages are equal by chance. */
function isSameAgain(a: Figure, b: Figure): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'date') return a.edtf !== undefined && a.edtf === b.edtf;
  const isSum = a.kind === 'money' || a.kind === 'measure';
  return isSum && a.value !== null && a.value === b.value && a.unit === b.unit && a.per === b.per;
}
