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
 * stand elsewhere as sure names are such names too. Returns each paragraph's mentions and what remains doubtful. Linear in
 * the number of mentions.
 */
export function lookAgain(paragraphs: readonly Read[]): readonly Pick<Read, 'mentions' | 'doubtful'>[] {
  if (paragraphs.every(({ doubtful }) => doubtful.length === 0)) return paragraphs;
  const known = new Map<string, Mention>();
  for (const { tokens, mentions } of paragraphs) {
    for (const mention of mentions) {
      const text = textAt(tokens, mention);
      if (mention.score >= SURE && mention.score > (known.get(text)?.score ?? 0)) known.set(text, mention);
    }
  }
  return paragraphs.map((paragraph) => {
    const { tokens, mentions, doubtful } = paragraph;
    const raised: Mention[] = [];
    const rest: Mention[] = [];
    for (const mention of doubtful) {
      const label: EntityLabel | undefined = known.get(textAt(tokens, mention))?.label;
      if (label === undefined) rest.push(mention);
      else raised.push({ ...mention, label, score: DEFAULT_MIN_SCORE });
    }
    if (raised.length === 0) return paragraph;
    return { mentions: [...mentions, ...raised].sort((a, b) => a.start - b.start), doubtful: rest };
  });
}

/** How sure a mention must be to speak for others. */
const SURE = 0.6;

function textAt({ text }: Tokens, { start, end }: Mention): string {
  return text.slice(start, end);
}
