import type { Analysis } from '../analysis/analysis.js';
import type { Figure } from '../figures/figure.js';
import type { Finding } from '../rules/finding.js';
import { codePointsBefore, hasLoneSurrogate } from '../text/code-points.js';
import { wholeGraphemes } from '../text/graphemes.js';
import type { Span } from '../text/span.js';
import { articleReference, baseReference } from './layout.js';
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
    | { readonly kind: 'selection'; readonly label?: string; readonly comment?: string }
  );

/** What the edges know and the core does not: who, when, of which file. */
export interface Stamp {
  /** As `annotationId` makes it. */
  readonly id: string;
  readonly author: string;
  /** Milliseconds since 1970, UTC. */
  readonly time: number;
  /** The article's file name. */
  readonly article: string;
  /** SHA-256 of the UTF-8 bytes of the analysed text, in lower-case hex. */
  readonly base: string;
}

/** The tag of a span where the text leaves out what it should say. */
export const MISSING = 'MISSING';

/** The annotation that a person makes of a figure, an entity, a finding or a selection, or why there is none. */
export function createAnnotation(
  analysis: Analysis,
  subject: Subject,
  stamp: Stamp,
): { readonly annotation: Annotation } | { readonly problem: string } {
  const { text } = analysis.snapshot;
  if (hasLoneSurrogate(text)) return { problem: 'The text holds half a character, which no file can keep.' };
  if (!(0 <= subject.start && subject.start < subject.end && subject.end <= text.length)) {
    return { problem: 'Nothing is selected.' };
  }
  if (subject.end - subject.start > MAX_ANNOTATED_LENGTH) {
    return { problem: `More than ${MAX_ANNOTATED_LENGTH} characters cannot be annotated at once.` };
  }
  if (
    subject.kind === 'selection' &&
    (subject.label ?? '').length + (subject.comment ?? '').length > MAX_VALUE_LENGTH
  ) {
    return { problem: `A comment is at most ${MAX_VALUE_LENGTH} characters long.` };
  }
  const content = contentOf(analysis, subject);
  if (content === undefined) return { problem: `The ${subject.kind} is no longer there: the text has changed.` };
  const created = new Date(stamp.time).toISOString();
  return {
    annotation: {
      id: stamp.id,
      type: 'Annotation',
      motivation: content.motivation,
      creator: { type: 'Person', name: stamp.author },
      created,
      generator: { type: 'Software', name: 'Tickmark' },
      ...(content.body.length > 0 && { body: [...content.body] }),
      target: {
        source: articleReference(stamp.article),
        selector: selectorsOf(text, subject),
        state: { type: 'TimeState', sourceDate: created, cached: baseReference(stamp.base) },
      },
    },
  };
}

type Body = Exclude<NonNullable<Annotation['body']>, string | readonly unknown[]>;

interface Content {
  readonly motivation: string;
  readonly body: readonly Body[];
}

function contentOf(analysis: Analysis, subject: Subject): Content | undefined {
  const same = (item: Span): boolean => item.start === subject.start && item.end === subject.end;
  if (subject.kind === 'figure') {
    const figure = analysis.figures.find(same);
    return figure && { motivation: 'tagging', body: [{ ...tag(figure.label), 'tickmark:figure': valuesOf(figure) }] };
  }
  if (subject.kind === 'entity') {
    const mention = analysis.mentions.find(same);
    return mention && { motivation: 'tagging', body: [tag(mention.label)] };
  }
  if (subject.kind === 'finding') {
    const finding = analysis.findings.find((candidate) => candidate.rule === subject.rule && same(candidate));
    const missing = subject.missing === true ? [tag(MISSING)] : [];
    return finding && { motivation: 'assessing', body: [...missing, remarkOf(finding)] };
  }
  const { label = '', comment = '' } = subject;
  const body = [...(label === '' ? [] : [tag(label)]), ...(comment === '' ? [] : [remark(comment)])];
  return { motivation: label !== '' ? 'tagging' : comment !== '' ? 'commenting' : 'highlighting', body };
}

function tag(label: string): Body {
  return { type: 'TextualBody', purpose: 'tagging', value: label };
}

function remark(value: string): Body {
  return { type: 'TextualBody', purpose: 'commenting', value, format: 'text/plain' };
}

function remarkOf(finding: Finding): Body {
  return { ...remark(finding.message), 'tickmark:rule': finding.rule };
}

/** A figure as the contract has it; its place and what only rules need stay behind. */
function valuesOf({ kind, label, value, low, high, unit, given, modifier, ...more }: Figure): object {
  const { edtf, iso, noun, per, vague } = more;
  const present = Object.entries({ edtf, iso, noun, per, vague }).filter(([, part]) => part !== undefined);
  return { kind, label, value, low, high, unit, given, modifier, ...Object.fromEntries(present) };
}

/** The W3C counts in code points, and neither end may part what a reader sees as one character. */
function selectorsOf(text: string, span: Span) {
  const { start, end } = wholeGraphemes(text, span);
  const around = wholeGraphemes(text, {
    start: Math.max(0, start - CONTEXT_LENGTH),
    end: Math.min(text.length, end + CONTEXT_LENGTH),
  });
  const first = codePointsBefore(text, start);
  const exact = text.slice(start, end);
  return [
    {
      type: 'TextQuoteSelector' as const,
      exact,
      prefix: text.slice(around.start, start),
      suffix: text.slice(end, around.end),
    },
    { type: 'TextPositionSelector' as const, start: first, end: first + codePointsBefore(exact, exact.length) },
  ];
}
