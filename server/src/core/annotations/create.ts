import type { Analysis } from '../analysis/analysis.js';
import type { Figure } from '../figures/figure.js';
import type { Finding } from '../rules/finding.js';
import { type CodePointIndex, hasLoneSurrogate, indexCodePoints } from '../text/code-points.js';
import { wholeGraphemes } from '../text/graphemes.js';
import type { Snapshot } from '../text/snapshot.js';
import type { Span } from '../text/span.js';
import { articleReference, baseReference } from './layout.js';
import { type Body, MACHINE, type Maker, provenanceOf, remark, tag } from './parts.js';
import { type Annotation, MAX_VALUE_LENGTH } from './schema.js';

/** Code units of text before and after a quotation that tell it from its like; whole graphemes, so perhaps a few more. */
export const CONTEXT_LENGTH = 32;
/** Longest stretch that can be annotated, in UTF-16 code units. */
export const MAX_ANNOTATED_LENGTH = 10_000;

/** What to annotate, in UTF-16 offsets of the analysed text. */
export type Subject = Span &
  (
    | { readonly kind: 'figure' }
    | { readonly kind: 'entity' }
    /** `missing` says that what the rule asks for is not in the text: a tag of its own beside the rule's message. */
    | { readonly kind: 'finding'; readonly rule: string; readonly missing?: boolean }
    /** What the rule says is no error here; it holds as long as the words that the finding points to stay as they are. */
    | { readonly kind: 'not-an-error'; readonly rule: string; readonly reason: string }
    | { readonly kind: 'selection'; readonly label?: string; readonly comment?: string }
  );

/** What the edges know and the core does not: who, when, of which file. */
export interface Stamp extends Maker {
  /** The article's file name. */
  readonly article: string;
  /** SHA-256 of the UTF-8 bytes of the analysed text, in lower-case hex. */
  readonly base: string;
}

/** The tag of a span where the text leaves out what it should say. */
export const MISSING = 'MISSING';
/** The value of a moderating body: what the rule says is no error. */
export const NOT_AN_ERROR = 'not-an-error';

/**
 * The annotation that a person makes of a figure, an entity, a finding or a selection, or why there is none. Of the
 * author `MACHINE` it is a proposal, which says what made it and how sure that is.
 */
export function createAnnotation(
  analysis: Analysis,
  subject: Subject,
  stamp: Stamp,
): { readonly annotation: Annotation } | { readonly problem: string } {
  const words = subject.kind === 'not-an-error' ? subject.reason : subject.kind === 'selection' ? subject.comment : '';
  const label = subject.kind === 'selection' ? subject.label : '';
  if ((words ?? '').length + (label ?? '').length > MAX_VALUE_LENGTH) {
    return { problem: `A comment is at most ${MAX_VALUE_LENGTH} characters long.` };
  }
  const { snapshot } = analysis;
  const problem = problemOfSpan(snapshot, subject);
  if (problem !== undefined) return { problem };
  const content = contentOf(analysis, subject, stamp);
  const what = subject.kind === 'not-an-error' ? 'finding' : subject.kind;
  if (content === undefined) return { problem: `The ${what} is no longer there: the text has changed.` };
  return { annotation: annotationOf(snapshot, content, stamp) };
}

/** What an annotation of the article says, and of which spans: the parts of one stretch, in order. */
export interface Content {
  readonly motivation: string | string[];
  readonly body: readonly Body[];
  readonly spans: readonly [Span, ...Span[]];
}

/** An annotation of the article; the spans are such that `problemOfSpan` has nothing against them. */
export function annotationOf(snapshot: Snapshot, { motivation, body, spans }: Content, stamp: Stamp): Annotation {
  const targets = targetOf(snapshot, spans, stamp);
  return {
    id: stamp.id,
    type: 'Annotation',
    motivation,
    ...provenanceOf(stamp),
    ...(body.length > 0 && { body: [...body] }),
    target: targets,
  };
}

/** One or several stretches of the article as a target of annotations. */
export function targetOf(
  snapshot: Snapshot,
  spans: readonly [Span, ...Span[]],
  { article, base, time }: Pick<Stamp, 'article' | 'base' | 'time'>,
): Annotation['target'] {
  const targets = spans.map((span) => ({
    source: articleReference(article),
    selector: selectorsOf(snapshot, span),
    state: { type: 'TimeState' as const, sourceDate: new Date(time).toISOString(), cached: baseReference(base) },
  }));
  const [only] = targets;
  return targets.length === 1 && only !== undefined ? only : targets;
}

/** Why a stretch cannot be annotated. */
export function problemOfSpan(snapshot: Snapshot, { start, end }: Span): string | undefined {
  if (measured(snapshot).broken) return 'The text holds half a character, which no file can keep.';
  if (!(0 <= start && start < end && end <= snapshot.text.length)) return 'Nothing is selected.';
  if (end - start > MAX_ANNOTATED_LENGTH) {
    return `More than ${MAX_ANNOTATED_LENGTH} characters cannot be annotated at once.`;
  }
  return undefined;
}

/** A figure as the contract has it; its place and what only rules need stay behind. */
export function valuesOf({ kind, label, value, low, high, unit, given, modifier, ...more }: Figure): object {
  const { edtf, iso, noun, per, vague } = more;
  const present = Object.entries({ edtf, iso, noun, per, vague }).filter(([, part]) => part !== undefined);
  return { kind, label, value, low, high, unit, given, modifier, ...Object.fromEntries(present) };
}

/** The item that stands exactly at the span; items are in the order of the text. */
export function itemAt<T extends Span>(
  items: readonly T[],
  span: Span,
  fits: (item: T) => boolean = () => true,
): T | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as T).start < span.start) low = middle + 1;
    else high = middle;
  }
  for (let item = items[low]; item !== undefined && item.start === span.start; item = items[++low]) {
    if (item.end === span.end && fits(item)) return item;
  }
  return undefined;
}

/** What is known of a text and costs a walk over all of it. */
interface Measured {
  readonly index: CodePointIndex;
  /** Half a surrogate pair stands somewhere. */
  readonly broken: boolean;
}

/** Worked out once for each text. */
const MEASURED = new WeakMap<Snapshot, Measured>();

function measured(snapshot: Snapshot): Measured {
  const known = MEASURED.get(snapshot);
  if (known !== undefined) return known;
  const { text } = snapshot;
  const made = { index: indexCodePoints(text), broken: hasLoneSurrogate(text) };
  MEASURED.set(snapshot, made);
  return made;
}

function contentOf(analysis: Analysis, subject: Subject, stamp: Stamp): Content | undefined {
  const spans: [Span] = [subject];
  const isProposal = stamp.author === MACHINE;
  if (subject.kind === 'figure') {
    const figure = itemAt(analysis.figures, subject);
    if (figure === undefined) return undefined;
    const made = isProposal ? { 'tickmark:rule': 'figures' } : {};
    const body = [{ ...tag(figure.label), ...made, 'tickmark:figure': valuesOf(figure) }];
    return { motivation: 'tagging', body, spans };
  }
  if (subject.kind === 'entity') {
    const mention = itemAt(analysis.mentions, subject);
    if (mention === undefined) return undefined;
    const made = isProposal ? { 'tickmark:model': 'entities', 'tickmark:confidence': mention.score } : {};
    return { motivation: 'tagging', body: [{ ...tag(mention.label), ...made }], spans };
  }
  if (subject.kind === 'finding' || subject.kind === 'not-an-error') {
    const finding = itemAt(analysis.findings, subject, ({ rule }) => rule === subject.rule);
    if (finding === undefined) return undefined;
    if (subject.kind === 'finding') {
      const missing = subject.missing === true ? [tag(MISSING)] : [];
      return { motivation: 'assessing', body: [...missing, remarkOf(finding)], spans };
    }
    const decision = {
      type: 'TextualBody' as const,
      purpose: 'moderating',
      value: NOT_AN_ERROR,
      'tickmark:rule': finding.rule,
    };
    const reason = subject.reason.trim();
    const body = [decision, ...(reason === '' ? [] : [remark(reason)])];
    return {
      motivation: 'moderating',
      body,
      spans: [finding, ...finding.related.filter(({ start, end }) => start < end)],
    };
  }
  const { label = '', comment = '' } = subject;
  const body = [...(label === '' ? [] : [tag(label)]), ...(comment === '' ? [] : [remark(comment)])];
  return { motivation: label !== '' ? 'tagging' : comment !== '' ? 'commenting' : 'highlighting', body, spans };
}

function remarkOf(finding: Finding): Body {
  return { ...remark(finding.message), 'tickmark:rule': finding.rule };
}

/** The W3C counts in code points, and neither end may part what a reader sees as one character. */
function selectorsOf(snapshot: Snapshot, span: Span) {
  const { text } = snapshot;
  const { index } = measured(snapshot);
  const { start, end } = wholeGraphemes(text, span);
  const around = wholeGraphemes(text, {
    start: Math.max(0, start - CONTEXT_LENGTH),
    end: Math.min(text.length, end + CONTEXT_LENGTH),
  });
  return [
    {
      type: 'TextQuoteSelector' as const,
      exact: text.slice(start, end),
      prefix: text.slice(around.start, start),
      suffix: text.slice(end, around.end),
    },
    { type: 'TextPositionSelector' as const, start: index.before(start), end: index.before(end) },
  ];
}
