import type { Quote } from './anchor.js';
import type { Annotation } from './schema.js';

/** What an annotation is about, in one shape whichever of the standard's forms it was written in. */
export interface Target {
  /** The IRI of the article or of an annotation; empty where none is named. */
  readonly source: string;
  readonly title?: string;
  readonly quote?: Quote;
  /** Unicode code points of the base text, half-open. */
  readonly position?: { readonly start: number; readonly end: number };
  /** SHA-256 of the base text's UTF-8 bytes, in lower-case hex. */
  readonly base?: string;
  /** ISO 8601: when the source was so. */
  readonly time?: string;
}

/** What an annotation is about, read once. */
export function targetsOfAnnotation(annotation: Annotation): readonly Target[] {
  const known = READ.get(annotation);
  if (known !== undefined) return known;
  const targets = targetsOf(annotation.target);
  READ.set(annotation, targets);
  return targets;
}

/** Annotations never change. */
const READ = new WeakMap<Annotation, readonly Target[]>();

/** In the order they are listed in: several are the parts of one stretch, or several things of which the same is said. */
export function targetsOf(target: Annotation['target']): readonly Target[] {
  return [target].flat().map((each): Target => {
    if (typeof each === 'string') return { source: each };
    const { source } = each;
    const title = typeof source === 'object' ? source['label'] : undefined;
    const iri = typeof source === 'string' ? source : (source?.id ?? each.id ?? '');
    const quote = ofType(each.selector, 'TextQuoteSelector');
    const position = ofType(each.selector, 'TextPositionSelector');
    const state = ofType(each.state, 'TimeState');
    const base = BASE.exec(textOf(listOf(state?.['cached'])[0]))?.[1];
    const time = listOf(state?.['sourceDate'])[0];
    return {
      source: iri,
      ...(typeof title === 'string' && { title }),
      ...(quote !== undefined && {
        quote: {
          exact: textOf(quote['exact']),
          prefix: textOf(quote['prefix']),
          suffix: textOf(quote['suffix']),
        },
      }),
      ...(position !== undefined && {
        position: { start: Number(position['start']), end: Number(position['end']) },
      }),
      ...(base !== undefined && { base }),
      ...(typeof time === 'string' && { time }),
    };
  });
}

/** The first part of a type. */
function ofType(parts: unknown, type: string): Readonly<Record<string, unknown>> | undefined {
  return listOf(parts).find(
    (part): part is Record<string, unknown> =>
      typeof part === 'object' && part !== null && 'type' in part && part.type === type,
  );
}

/** One thing stands for itself, several in a list. */
function listOf(items: unknown): readonly unknown[] {
  return Array.isArray(items) ? items : [items];
}

const BASE = /^base\/([0-9a-f]{64})\.txt$/;

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
