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
  if (paragraphs.every(({ doubtful }) => doubtful.length === 0)) return paragraphs;
  const known = new Map<string, Mention>();
  for (const paragraph of paragraphs) {
    for (const [text, mention] of sureNamesIn(paragraph)) {
      if (mention.score > (known.get(text)?.score ?? 0)) known.set(text, mention);
    }
  }
  return paragraphs.map((paragraph) => {
    const { tokens, doubtful } = paragraph;
    if (doubtful.length === 0) return paragraph;
    const labels = doubtful.map((mention) => known.get(textAt(tokens, mention))?.label);
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

/** The sure names of a paragraph by their text, read once as long as it stays as it is. */
function sureNamesIn(paragraph: Read): readonly (readonly [string, Mention])[] {
  let names = sureNames.get(paragraph);
  if (names === undefined) {
    const { tokens, mentions } = paragraph;
    names = mentions.filter(({ score }) => score >= SURE).map((mention) => [textAt(tokens, mention), mention] as const);
    sureNames.set(paragraph, names);
  }
  return names;
}

const sureNames = new WeakMap<Read, readonly (readonly [string, Mention])[]>();

/** How sure a mention must be to speak for others. */
const SURE = 0.6;

function textAt({ text }: Tokens, { start, end }: Mention): string {
  return text.slice(start, end);
}
