import { OBJECT } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { Rare } from '../characters.js';
import { perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'unbalanced-quote',
  group: 'sourcing',
  scope: 'document',
  severity: 'warning',
  summary: 'A curly quotation mark that opens and never closes, or closes what was never opened.',
  messages: { open: 'This quotation is not closed.', close: 'No quotation is open here.' },
  fixes: {},
  *check(context) {
    // Speech of several paragraphs opens the first of them, or each, and closes the last.
    let open: Span | undefined;
    for (const { start, value } of marksOf(context)) {
      const { marks, opensQuoted, unopened, unclosed, isOver } = value;
      if (open === undefined) {
        if (unopened !== undefined) yield { ...at(unopened, start), message: 'close' };
      } else if (marks === 0) continue;
      else if (!opensQuoted && unopened === undefined) yield { ...open, message: 'open' };
      open = unclosed === undefined ? undefined : at(unclosed, start);
      if (open === undefined || isOver !== true) continue;
      yield { ...open, message: 'open' };
      open = undefined;
    }
    if (open !== undefined) yield { ...open, message: 'open' };
  },
});

function at(offset: number, start: number): Span {
  return { start: start + offset, end: start + offset + 1 };
}

/** The curly marks of a paragraph, and the one that lacks its other. */
interface Marks {
  readonly marks: number;
  readonly opensQuoted: boolean;
  readonly unopened?: number;
  readonly unclosed?: number;
  /** Another opens and closes after the one that does not: speech does not go on in the next paragraph. */
  readonly isOver?: boolean;
}

const NONE: Marks = { marks: 0, opensQuoted: false };

const marksOf = perParagraph({ characters: Rare.foreign }, ({ kind, text }): Marks => {
  if (kind !== 'prose') return NONE;
  const opening: number[] = [];
  const unopened: number[] = [];
  let marks = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const char = text[offset];
    // Straight or German marks beside curly ones: who closes whom cannot be said.
    if (char === '"' || char === '„' || char === '«' || char === OBJECT) return NONE;
    if (char === '“') opening.push(offset);
    else if (char !== '”' || isInches(text, offset)) continue;
    else if (opening.length > 0) opening.pop();
    else unopened.push(offset);
    marks++;
  }
  // One fault is a slip; more are a way of writing.
  const opensQuoted = text.trimStart().startsWith('“');
  if (opening.length + unopened.length !== 1) return { marks, opensQuoted };
  const [first] = unopened;
  const isOver = text.lastIndexOf('“') !== opening[0];
  return first === undefined
    ? { marks, opensQuoted, unclosed: opening[0] as number, isOver }
    : { marks, opensQuoted, unopened: first };
});

/** "6” wide". */
function isInches(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  return before >= 48 && before <= 57;
}
