import { OBJECT, TokenKind } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'unbalanced-quote',
  group: 'sourcing',
  scope: 'document',
  severity: 'warning',
  summary: 'A quotation mark that opens and never closes, or closes what was never opened.',
  messages: { open: 'This quotation is not closed.', close: 'No quotation is open here.' },
  fixes: {},
  *check(context) {
    const faults = [...faultsIn(marksOf(context))];
    // One straight mark is a slip; more are a way of writing.
    const isSlip = faults.filter(({ isStraight }) => isStraight).length <= MOST_STRAIGHT;
    for (const { isStraight, ...fault } of faults) if (!isStraight || isSlip) yield fault;
  },
});

/** Faults of straight marks in one article. */
const MOST_STRAIGHT = 2;

interface Fault extends Span {
  readonly message: 'open' | 'close';
  readonly isStraight: boolean;
}

/** Speech of several paragraphs opens the first of them, or each, and closes the last. */
function* faultsIn(paragraphs: ReturnType<typeof marksOf>): Generator<Fault> {
  let open: Fault | undefined;
  for (const { start, value } of paragraphs) {
    const { marks, isStraight, opensQuoted, unopened, unclosed, isOver } = value;
    const fault = (offset: number, message: Fault['message']) => ({ ...at(offset, start), message, isStraight });
    if (open === undefined) {
      if (unopened !== undefined) yield fault(unopened, 'close');
    } else if (marks === 0) continue;
    else if (!opensQuoted && unopened === undefined) yield open;
    open = unclosed === undefined ? undefined : fault(unclosed, 'open');
    if (open === undefined || isOver !== true) continue;
    yield open;
    open = undefined;
  }
  if (open !== undefined) yield open;
}

function at(offset: number, start: number): Span {
  return { start: start + offset, end: start + offset + 1 };
}

/** The quotation marks of a paragraph, and those that lack their other. */
interface Marks {
  readonly marks: number;
  readonly isStraight: boolean;
  readonly opensQuoted: boolean;
  readonly unopened?: number;
  readonly unclosed?: number;
  /** Another opens and closes after the one that does not: speech does not go on in the next paragraph. */
  readonly isOver?: boolean;
}

const NONE: Marks = { marks: 0, isStraight: false, opensQuoted: false };

const marksOf = perParagraph({ words: '“ ” "' }, ({ kind, text, tokens }): Marks => {
  if (kind !== 'prose') return NONE;
  const isStraight = text.includes('"');
  const opening: number[] = [];
  const unopened: number[] = [];
  let marks = 0;
  let inches = 0;
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.kind[token] === TokenKind.word || tokens.kind[token] === TokenKind.number) continue;
    const offset = tokens.start[token] as number;
    const code = text.charCodeAt(offset);
    if (code !== STRAIGHT && code < FIRST_FOREIGN) continue;
    const isCurly = code === OPENING || code === CLOSING;
    // Straight marks beside curly ones: who closes whom cannot be said.
    if ((isCurly && isStraight) || FOREIGN.has(code)) return NONE;
    if (!isCurly && code !== STRAIGHT) continue;
    const turn = code === STRAIGHT ? turnOf(text, offset, opening.length > 0) : code === OPENING ? 'opens' : 'closes';
    if (turn === undefined) return NONE;
    if (turn === 'closes' && isInches(text, offset)) inches++;
    if (turn === 'opens') opening.push(offset);
    else if (opening.length > 0 && (isStraight || !isInches(text, offset))) opening.pop();
    else if (isInches(text, offset)) continue;
    else unopened.push(offset);
    marks++;
  }
  // One fault is a slip; more are a way of writing, but for speech that closes and opens again.
  const opensQuoted = /^\s*["“]/.test(text);
  const known = { marks, isStraight, opensQuoted };
  const [unclosed] = opening;
  const [closing] = unopened;
  if (opening.length > 1 || unopened.length > 1 || (isStraight && inches > 0)) return known;
  if (unclosed === undefined) return closing === undefined ? known : { ...known, unopened: closing };
  if (closing !== undefined) return closing < unclosed ? { ...known, unopened: closing, unclosed } : known;
  const next = text.indexOf(isStraight ? '"' : '“', unclosed + 1);
  if (next < 0) return { ...known, unclosed };
  // Speech that goes on in the next paragraph may have marks inside; what somebody "said" stands outside of it.
  const isSpeech =
    isStraight && opensQuoted && unclosed === text.indexOf('"') && !SAID.test(text.slice(unclosed, next));
  return isSpeech ? { ...known, unclosed } : { ...known, unclosed, isOver: true };
});

/** ", Reyes said." behind speech. */
const SAID = /[,?!] (?:he|she|they|[A-Z]\w+(?: [A-Z]\w+)?) (?:said|says|added|asked)[.,]/;

const STRAIGHT = 0x22;
const OPENING = 0x201c;
const CLOSING = 0x201d;

/** German and French marks, and what is no prose. */
const FOREIGN: ReadonlySet<number> = new Set(['„', '«', '»', OBJECT].map((mark) => mark.charCodeAt(0)));
const FIRST_FOREIGN = Math.min(...FOREIGN);

/** What a straight mark does, by what stands beside it; one between spaces closes what is open. Undefined inside a word. */
function turnOf(text: string, offset: number, isOpen: boolean): 'opens' | 'closes' | undefined {
  const opens = offset === 0 || BEFORE_OPENING.test(text[offset - 1] as string);
  const closes = offset === text.length - 1 || AFTER_CLOSING.test(text[offset + 1] as string);
  if (opens && closes) return isOpen ? 'closes' : 'opens';
  return opens ? 'opens' : closes ? 'closes' : undefined;
}

const BEFORE_OPENING = /[\s([{—–/-]/;
const AFTER_CLOSING = /[\s)\]},.;:!?…—–/-]/;

/** "6” wide". */
function isInches(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  return before >= 48 && before <= 57;
}
