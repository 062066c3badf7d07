import type { Span } from '../text/span.js';
import { NOTHING } from './tokens.js';

/**
 * Somebody's words: the stretches between quotation marks, the marks included, in order and outermost only. A quotation
 * that a paragraph opens with and does not close goes on in the next paragraph, so it reaches to this one's end. Marks
 * that close nothing, apostrophes, inches and feet are no quotations. Linear in the text's length.
 */
export function quotationsOf(text: string): readonly Span[] {
  const marks = marksIn(text);
  if (marks.length === 0) return [];
  return outermost(doubleQuotations(text, marks), singleQuotations(text, marks));
}

/** A quotation mark with the characters that stand beside it, masked markup left out; '' at the paragraph's ends. */
interface Mark {
  readonly at: number;
  readonly char: string;
  readonly before: string;
  readonly after: string;
}

const MARKS = /["'“”„‘’«»‹›]/;

function marksIn(text: string): readonly Mark[] {
  // Most paragraphs have none, and the search says so faster than a walk.
  if (!MARKS.test(text)) return [];
  const marks: Mark[] = [];
  let before = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (char === NOTHING) continue;
    if (MARK_CODES.has(text.charCodeAt(at))) {
      let next = at + 1;
      while (text[next] === NOTHING) next++;
      marks.push({ at, char, before, after: text[next] ?? '' });
    }
    before = char;
  }
  return marks;
}

const MARK_CODES = new Set(Array.from('"\'“”„‘’«»‹›', (char) => char.charCodeAt(0)));

/** “…”, "…", „…“, «…», »…« and ”…”. */
function doubleQuotations(text: string, marks: readonly Mark[]): readonly Span[] {
  const spans: Span[] = [];
  let open: Mark | undefined;
  for (const mark of marks) {
    if (open !== undefined && closesDouble(open, mark, text)) {
      spans.push({ start: open.at, end: mark.at + 1 });
      open = undefined;
    } else if (opensDouble(mark) && (open === undefined || mark.char === open.char || !goesOn(open))) open = mark;
  }
  if (open !== undefined && goesOn(open)) spans.push({ start: open.at, end: text.length });
  return spans;
}

function opensDouble({ char, before, after }: Mark): boolean {
  switch (char) {
    case '“':
    case '„':
    case '«':
      return after !== '';
    case '"':
    case '”':
    case '»':
      return after !== '' && !isWordChar(before) && (!isSpace(after) || isSpace(before)) && !isClosing(before);
    default:
      return false;
  }
}

function closesDouble(open: Mark, { at, char, before, after }: Mark, text: string): boolean {
  switch (char) {
    case '”':
      return open.char === '“' || open.char === '"' || open.char === '„' || open.char === '”';
    case '“':
      return open.char === '„';
    case '»':
      return open.char === '«' || open.char === '»';
    case '«':
      return open.char === '»';
    case '"':
      if (open.char !== '"' && open.char !== '“' && open.char !== '”') return false;
      if (isFeetAndInches(text, at)) return false;
      return !isSpace(before) || isSpace(after) || after === '' || isClosing(after);
    default:
      return false;
  }
}

/** A quotation never closed: it counts where it opens the paragraph, or plainly starts somebody's words. */
function goesOn({ char, before }: Mark): boolean {
  return before === '' || (char !== '"' && char !== '”' && char !== '»');
}

/** 5'10" inside a quotation closes nothing. */
function isFeetAndInches(text: string, at: number): boolean {
  let from = at - 1;
  while (from > at - 5 && isDigit(text[from] ?? '')) from--;
  const foot = text[from] ?? '';
  return from < at - 1 && (foot === "'" || foot === '’') && isDigit(text[from - 1] ?? '');
}

/** ‘…’ and '…', where the closing mark is no apostrophe as far as can be seen. */
function singleQuotations(text: string, marks: readonly Mark[]): readonly Span[] {
  const spans: Span[] = [];
  let open: Mark | undefined;
  /** An end that may as well be a plural's apostrophe ("the workers’ rights"): taken if no plainer one follows. */
  let doubtful: Mark | undefined;
  const close = (mark: Mark | undefined): void => {
    if (open !== undefined && mark !== undefined) spans.push({ start: open.at, end: mark.at + 1 });
    open = undefined;
    doubtful = undefined;
  };
  for (const mark of marks) {
    const { char, before, after } = mark;
    if (opensSingle(mark, text)) {
      close(doubtful);
      open = mark;
    } else if (open !== undefined && (char === '’' || char === "'") && (char === "'") === (open.char === "'")) {
      if (isSpace(before) || isWordChar(after)) continue;
      if (isSpace(after) && (before === 's' || before === 'S')) doubtful ??= mark;
      else close(mark);
    } else if (open !== undefined && char === '›' && open.char === '‹') close(mark);
  }
  if (open !== undefined && doubtful === undefined && open.char === '‘' && open.before === '') {
    spans.push({ start: open.at, end: text.length });
  } else close(doubtful);
  return spans;
}

function opensSingle({ at, char, before, after }: Mark, text: string): boolean {
  if (char === '‹') return after !== '';
  if (char !== '‘' && char !== "'") return false;
  if (isWordChar(before) || isClosing(before) || isSpace(after) || after === '') return false;
  // '90s, 'em and rock 'n' roll leave something out.
  if (isDigit(after)) return char === '‘' && !/^..s?\b/.test(text.slice(at + 1, at + 4));
  return isWordChar(after)
    ? !ELISIONS.test(text.slice(at + 1, at + 8))
    : char === '‘' || MARK_CODES.has(after.charCodeAt(0));
}

const ELISIONS = /^(?:n|em|tis|twas|til|till|cause|bout|round|cuz|kay|tude)(?![\p{L}\p{N}])/iu;

/** All in order, those inside another left out. */
function outermost(doubles: readonly Span[], singles: readonly Span[]): readonly Span[] {
  if (singles.length === 0) return doubles;
  const spans: Span[] = [];
  for (const span of [...doubles, ...singles].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = spans.at(-1);
    if (last === undefined || span.start >= last.end) spans.push(span);
    else if (span.end > last.end) spans[spans.length - 1] = { start: last.start, end: span.end };
  }
  return spans;
}

function isSpace(char: string): boolean {
  return char === '' || char.trim() === '';
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9' && char.length === 1;
}

function isWordChar(char: string): boolean {
  return char !== '' && /[\p{L}\p{N}]/u.test(char);
}

/** Marks that end something: what follows them does not open. */
function isClosing(char: string): boolean {
  return char !== '' && '.,;:!?…%)]}”’»›'.includes(char);
}
