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
    const selectors = [each.selector ?? []].flat().filter((selector) => typeof selector === 'object');
    const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
    const position = selectors.find(({ type }) => type === 'TextPositionSelector');
    const states = [each.state ?? []].flat().filter((state) => typeof state === 'object');
    const state = states.find(({ type }) => type === 'TimeState');
    const base = [state?.['cached'] ?? []].flat().map((cached) => BASE.exec(textOf(cached))?.[1])[0];
    const time = [state?.['sourceDate'] ?? []].flat()[0];
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

const BASE = /^base\/([0-9a-f]{64})\.txt$/;

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
