import { createLookout, type Lookout, type Needs } from './needs.js';
import type { DocumentContext, ParagraphContext } from './rule.js';

/** What a reader found in one paragraph of an article; `start` is where the paragraph starts. */
export interface Found<T> {
  readonly start: number;
  readonly facts: ParagraphContext;
  /** The paragraph's number in the article. */
  readonly index: number;
  readonly value: T;
}

/**
 * A reader for document rules: gives of an article, in order, what `readFacts` finds in those paragraphs that have what it
 * needs. Undefined and an empty list are nothing. A paragraph is read once, as long as it stays as it is: `readFacts` depends
 * on nothing but its argument.
 */
export function perParagraph<T>(
  needs: Needs,
  readFacts: (facts: ParagraphContext) => T | undefined,
): (context: DocumentContext) => readonly Found<T>[] {
  const reader = readers.push(needs) - 1;
  lookout = undefined;
  return (context) => {
    const found: Found<T>[] = [];
    const readings = readingsIn(context);
    for (let index = 0; index < readings.length; index++) {
      const { values } = readings[index] as Reading;
      if (values[reader] === undefined) continue;
      const { start, facts } = context.paragraphs[index] as DocumentContext['paragraphs'][number];
      if (values[reader] === UNREAD) {
        const read = readFacts(facts);
        values[reader] = Array.isArray(read) && read.length === 0 ? undefined : read;
        if (values[reader] === undefined) continue;
      }
      found.push({ start, facts, index, value: values[reader] as T });
    }
    return found;
  };
}

const readers: Needs[] = [];

/** One look at a paragraph for all readers; made when all are known. */
let lookout: Lookout | undefined;

/** What each reader found in a paragraph; undefined where it has nothing for it. */
interface Reading {
  readonly by: Lookout;
  readonly values: unknown[];
}

const UNREAD = Symbol('unread');

function readingOf(facts: ParagraphContext): Reading {
  const by = (lookout ??= createLookout(readers));
  const before = known.get(facts);
  if (before?.by === by) return before;
  const { tokens, figures } = facts;
  const values: unknown[] = readers.map(() => undefined);
  for (const reader of by(tokens, 0, tokens.count, figures)) values[reader] = UNREAD;
  const reading = { by, values };
  known.set(facts, reading);
  return reading;
}

const known = new WeakMap<ParagraphContext, Reading>();

/** Paragraph by paragraph. */
function readingsIn(context: DocumentContext): readonly Reading[] {
  let readings = knownOfArticles.get(context);
  if (readings === undefined) {
    readings = context.paragraphs.map(({ facts }) => readingOf(facts));
    knownOfArticles.set(context, readings);
  }
  return readings;
}

const knownOfArticles = new WeakMap<DocumentContext, readonly Reading[]>();
