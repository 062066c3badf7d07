import { OBJECT } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { Rare, rareIn } from '../characters.js';
import { defineRule, type ParagraphContext, perParagraph } from '../rule.js';

export default defineRule({
  id: 'unbalanced-quote',
  group: 'sourcing',
  scope: 'document',
  severity: 'warning',
  summary: 'A curly quotation mark that opens and never closes, or closes what was never opened.',
  messages: { open: 'This quotation is not closed.', close: 'No quotation is open here.' },
  fixes: {},
  *check({ paragraphs }) {
    for (const [index, { start, facts }] of paragraphs.entries()) {
      const { unopened, unclosed } = marksOf(facts);
      if (unopened !== undefined) yield { ...at(unopened, start), message: 'close' };
      // Speech of several paragraphs opens each of them and closes the last.
      const next = paragraphs[index + 1];
      if (unclosed !== undefined && next !== undefined && !opensQuoted(next.facts))
        yield { ...at(unclosed, start), message: 'open' };
    }
  },
});

function at(offset: number, start: number): Span {
  return { start: start + offset, end: start + offset + 1 };
}

function opensQuoted({ text }: ParagraphContext): boolean {
  return text.trimStart().startsWith('“');
}

/** The one mark of a paragraph that lacks its other; nothing where marks are used in another way. */
const marksOf = perParagraph(({ kind, text, tokens }: ParagraphContext): { unopened?: number; unclosed?: number } => {
  if (kind !== 'prose' || (rareIn(tokens) & Rare.foreign) === 0) return {};
  const opening: number[] = [];
  const faults: { unopened?: number; unclosed?: number } = {};
  let marks = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const char = text[offset];
    // Straight or German marks beside curly ones: who closes whom cannot be said.
    if (char === '"' || char === '„' || char === '«' || char === OBJECT) return {};
    if (char === '“') {
      opening.push(offset);
      marks++;
    } else if (char === '”') {
      marks++;
      if (isInches(text, offset)) continue;
      if (opening.length > 0) opening.pop();
      else if (faults.unopened !== undefined) return {};
      else faults.unopened = offset;
    }
  }
  const [unclosed] = opening;
  // One fault is a slip; more are a way of writing. Without a pair beside it, a mark may stand for something else.
  const faulty = opening.length + (faults.unopened === undefined ? 0 : 1);
  if (faulty !== 1 || marks < 1) return {};
  return unclosed === undefined ? faults : { unclosed };
});

/** "6” wide". */
function isInches(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  return before >= 48 && before <= 57;
}
