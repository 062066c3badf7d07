import { wordList } from '../../segment/lexicon.js';
import { Gap, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { isCapitalised, spanOf } from '../matchers.js';
import { defineRule } from '../rule.js';
import { Sight, sightsIn } from '../sights.js';

export default defineRule({
  id: 'adjacent-years',
  group: 'hygiene',
  scope: 'sentence',
  needs: { glance: hasNumberPair },
  severity: 'information',
  summary: 'Two years side by side with nothing to part them, as “2021 2022 season”.',
  messages: { adjacent: 'Nothing parts “{first}” from “{second}”.' },
  fixes: {
    slash: { title: 'Write “{first}/{second}”' },
    dash: { title: 'Write “{first}–{second}”' },
  },
  *check({ kind, tokens, sentence }) {
    if (kind === 'cell') return;
    for (let index = sentence.first + 1; index < sentence.last; index++) {
      if (tokens.kind[index] !== TokenKind.number || tokens.gap[index] !== Gap.space) continue;
      const [first, second] = [yearAt(tokens, index - 1), yearAt(tokens, index)];
      if (first === undefined || second !== first + 1) continue;
      // The heads of a table: "2020 2021 2022".
      if (yearAt(tokens, index - 2) !== undefined || yearAt(tokens, index + 1) !== undefined) continue;
      if (!endsYears(tokens, index + 1, sentence.last)) continue;
      const span = spanOf(tokens, index - 1, index);
      const between = { start: tokens.end[index - 1] as number, end: tokens.start[index] as number };
      yield {
        ...span,
        message: 'adjacent',
        data: { first, second },
        fixes: [
          { fix: 'slash', edits: [{ ...between, newText: '/' }] },
          { fix: 'dash', edits: [{ ...between, newText: '–' }] },
        ],
      };
    }
  },
});

/** Two numbers of four digits with a space between them. */
function hasNumberPair(tokens: Tokens, first: number, last: number): boolean {
  if ((sightsIn(tokens) & Sight.numbers) === 0) return false;
  const { kind, start, end, gap } = tokens;
  for (let at = first + 1; at < last; at++) {
    if (kind[at] !== TokenKind.number || kind[at - 1] !== TokenKind.number || gap[at] !== Gap.space) continue;
    if ((end[at] as number) - (start[at] as number) === 4) return true;
  }
  return false;
}

function yearAt(tokens: Tokens, index: number): number | undefined {
  if (tokens.kind[index] !== TokenKind.number) return undefined;
  const text = textOf(tokens, index);
  return /^(?:19|20)\d\d$/.test(text) ? Number(text) : undefined;
}

/** No noun follows that the second number may count: "in 2021 2022 people came". */
function endsYears(tokens: Tokens, next: number, last: number): boolean {
  if (next >= last || tokens.kind[next] === TokenKind.mark || isCapitalised(tokens, next)) return true;
  return SPANS.get(tokens, next) !== undefined;
}

const SPANS = wordList('season fiscal financial budget school academic year campaign and or was is in');
