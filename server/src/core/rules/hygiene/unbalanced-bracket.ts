import { Gap, isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import type { Span } from '../../text/span.js';
import { Rare } from '../characters.js';
import { isNumber, markAt, spanOf } from '../matchers.js';
import { type Found, perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'unbalanced-bracket',
  group: 'hygiene',
  scope: 'document',
  severity: 'information',
  summary: 'A bracket that opens and never closes, or closes what was never opened.',
  messages: { open: 'This bracket is not closed.', close: 'No bracket is open here.' },
  fixes: {},
  *check(context) {
    const faults = faultsOf(context);
    // Brackets that open in one paragraph and close in another are a pair, and many faults a way of writing.
    if (faults.length > MOST) return;
    for (const [at, { start, value }] of faults.entries()) {
      if (value.message === 'open' ? closes(faults[at + 1]) : opens(faults[at - 1])) continue;
      yield { start: start + value.start, end: start + value.end, message: value.message };
    }
  },
});

/** Faults in one article. */
const MOST = 3;

interface Fault extends Span {
  readonly message: 'open' | 'close';
}

function closes(next: Found<Fault> | undefined): boolean {
  return next?.value.message === 'close';
}

function opens(before: Found<Fault> | undefined): boolean {
  return before?.value.message === 'open';
}

/** The one bracket of a paragraph of prose that lacks its other. */
const faultsOf = perParagraph({ characters: Rare.bracket }, ({ tokens, kind }): Fault | undefined => {
  if (kind !== 'prose') return undefined;
  const open: number[] = [];
  const faults: number[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const mark = markAt(tokens, at);
    if (mark === '' || !BRACKETS.includes(mark)) continue;
    if (isFace(tokens, at) || isOfAddress(tokens, at)) return undefined;
    if (mark === '(' || mark === '[') open.push(at);
    else if (open.length > 0 && markAt(tokens, open.at(-1) as number) === (mark === ')' ? '(' : '[')) open.pop();
    else if (!isItem(tokens, at)) faults.push(at);
  }
  const [at, next] = [...open, ...faults];
  if (at === undefined || next !== undefined || isTwice(tokens, at)) return undefined;
  return { ...spanOf(tokens, at), message: open.length > 0 ? 'open' : 'close' };
});

/** "((" and "))" are a doubled word's. */
function isTwice(tokens: Tokens, at: number): boolean {
  const mark = markAt(tokens, at);
  return markAt(tokens, at - 1) === mark || markAt(tokens, at + 1) === mark;
}

const BRACKETS = '()[]';

/** ":)", ";-)", "=(". */
function isFace(tokens: Tokens, at: number): boolean {
  if (tokens.gap[at] !== Gap.none) return false;
  const before = markAt(tokens, at - 1);
  return before !== '' && ':;=-^'.includes(before) && !isNumber(tokens, at - 2);
}

/** "[text](https://…)". */
function isOfAddress(tokens: Tokens, at: number): boolean {
  return tokens.kind[at - 1] === TokenKind.object || tokens.kind[at + 1] === TokenKind.object;
}

/** "1) … 2) …", "a) …": a number or a letter that counts, at the start or after a mark or "and". */
function isItem(tokens: Tokens, at: number): boolean {
  const item = at - 1;
  const length = (tokens.end[item] ?? 0) - (tokens.start[item] ?? 0);
  if (item < 0 || tokens.kind[item] === TokenKind.mark || length > 4) return false;
  if (item === 0 || tokens.gap[item] === Gap.line || tokens.kind[item - 1] === TokenKind.mark) return true;
  return length <= 2 || isWord(tokens, item - 1, 'and') || isWord(tokens, item - 1, 'or');
}
