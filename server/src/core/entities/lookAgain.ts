import type { Tokens } from '../segment/tokens.js';
import { DEFAULT_MIN_SCORE, type EntityLabel, type Mention } from './mention.js';

/** A paragraph's tokens with the mentions found in it; their spans are relative to it. */
interface Read {
  readonly tokens: Tokens;
  readonly mentions: readonly Mention[];
  readonly doubtful: readonly Mention[];
}

/**
 * A second look at the doubtful mentions of an article once all of it has been read, a paragraph at a time: those that
 * stand elsewhere as sure names are such names too. Returns each paragraph with its mentions and what remains doubtful:
 * the same object where nothing changes, now or since the last look. Linear in the number of mentions.
 */
export function lookAgain<P extends Read>(paragraphs: readonly P[]): readonly P[] {
  const speaks = new Map<string, Mention | undefined>();
  for (const paragraph of paragraphs) for (const text of namesIn(paragraph).doubtful) speaks.set(text, undefined);
  if (speaks.size === 0) return paragraphs;
  for (const paragraph of paragraphs) {
    for (const [text, mention] of namesIn(paragraph).sure) {
      if (speaks.has(text) && mention.score > (speaks.get(text)?.score ?? 0)) speaks.set(text, mention);
    }
  }
  return paragraphs.map((paragraph) => {
    if (paragraph.doubtful.length === 0) return paragraph;
    const labels = namesIn(paragraph).doubtful.map((text) => speaks.get(text)?.label);
    return labels.every((label) => label === undefined) ? paragraph : raised(paragraph, labels);
  });
}

/** The paragraph with those of its doubtful mentions raised that are said to have a label. */
function raised<P extends Read>(paragraph: P, labels: readonly (EntityLabel | undefined)[]): P {
  const key = labels.join();
  const before = raisedBefore.get(paragraph);
  if (before?.key === key) return before.paragraph as P;
  const mentions = [...paragraph.mentions];
  const doubtful: Mention[] = [];
  for (const [index, mention] of paragraph.doubtful.entries()) {
    const label = labels[index];
    if (label === undefined) doubtful.push(mention);
    else mentions.push({ ...mention, label, score: DEFAULT_MIN_SCORE });
  }
  const looked = { ...paragraph, mentions: mentions.sort((a, b) => a.start - b.start), doubtful };
  raisedBefore.set(paragraph, { key, paragraph: looked });
  return looked;
}

/** What a paragraph became when it was last looked at, by its labels: the next version of an article asks the same. */
const raisedBefore = new WeakMap<Read, { readonly key: string; readonly paragraph: Read }>();

interface Names {
  readonly sure: readonly (readonly [string, Mention])[];
  readonly doubtful: readonly string[];
}

/** The texts of a paragraph's sure and doubtful names, read once as long as it stays as it is. */
function namesIn(paragraph: Read): Names {
  let names = known.get(paragraph);
  if (names === undefined) {
    const { tokens, mentions, doubtful } = paragraph;
    const textOf = ({ start, end }: Mention) => tokens.text.slice(start, end);
    names = {
      sure: mentions.filter(({ score }) => score >= SURE).map((mention) => [textOf(mention), mention] as const),
      doubtful: doubtful.map(textOf),
    };
    known.set(paragraph, names);
  }
  return names;
}

const known = new WeakMap<Read, Names>();

/** How sure a mention must be to speak for others. */
const SURE = 0.6;
