import { wordList } from '../../segment/lexicon.js';
import { Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { markAt, spanOf } from '../matchers.js';
import { perParagraph } from '../readers.js';
import { defineRule, type Report } from '../rule.js';
import { hasShouted, shoutedIn } from '../sights.js';

export default defineRule({
  id: 'acronym-redefined',
  group: 'names',
  scope: 'document',
  severity: 'warning',
  summary: 'One acronym with two expansions, as “Harbour Trust Board (HTB)” and later “Harbour Trade Board (HTB)”.',
  messages: { redefined: '“{acronym}” stands for “{text}” here, and for “{other}” elsewhere in this article.' },
  fixes: {
    first: { title: 'Write “{other}”' },
    second: { title: 'Write “{other}”' },
  },
  *check(context) {
    const known = new Map<string, Definition>();
    const told = new Set<Definition>();
    for (const { start, value } of definitionsOf(context)) {
      for (const found of value) {
        const definition = shifted(found, start);
        const first = known.get(definition.acronym);
        if (first === undefined) known.set(definition.acronym, definition);
        else if (first.key !== definition.key) {
          // Which of the two is meant is not known, so both are marked.
          if (!told.has(first)) yield report(first, definition, 'second');
          told.add(first);
          yield report(definition, first, 'first');
        }
      }
    }
  },
});

function report(
  { start, end, acronym, text }: Definition,
  other: Definition,
  fix: 'first' | 'second',
): Report<'redefined', 'first' | 'second'> {
  return {
    start,
    end,
    message: 'redefined',
    data: { acronym, text, other: other.text },
    related: [{ start: other.start, end: other.end, message: `“${acronym}” stands for this here.` }],
    fixes: [{ fix, edits: [{ start, end, newText: other.text }] }],
  };
}

/** An expansion with the acronym that follows it in brackets; the span is the expansion's. */
interface Definition extends Span {
  readonly acronym: string;
  readonly text: string;
  /** The words that give letters, lower case. */
  readonly key: string;
}

const definitionsOf = perParagraph({ glance: hasShouted, words: '(' }, ({ tokens }) => {
  const found: Definition[] = [];
  for (const index of shoutedIn(tokens)) {
    if (!isAcronym(tokens, index) || markAt(tokens, index - 1) !== '(') continue;
    if (markAt(tokens, index + 1) !== ')' && markAt(tokens, index + 1) !== ',') continue;
    const definition = expansionBefore(tokens, index - 2, textOf(tokens, index));
    if (definition !== undefined) found.push(definition);
  }
  return found;
});

/** "NHTSA" and "GAO", not "TEUs", "I" and "U.S.". */
function isAcronym(tokens: Tokens, index: number): boolean {
  const length = (tokens.end[index] as number) - (tokens.start[index] as number);
  return length >= 3 && length <= MAX_LETTERS && /^\p{Lu}+$/u.test(textOf(tokens, index));
}

/** Capitalised words back from `last`, little words between them, whose first letters are the acronym's. */
function expansionBefore(tokens: Tokens, last: number, acronym: string): Definition | undefined {
  const words: number[] = [];
  let letter = acronym.length - 1;
  for (let index = last; index >= 0 && letter >= 0; index--) {
    if (tokens.kind[index] === TokenKind.mark && '-&'.includes(markAt(tokens, index))) continue;
    if (tokens.kind[index] !== TokenKind.word) return undefined;
    if (((tokens.shape[index] as number) & Shape.capital) === 0) {
      if (LITTLE.get(tokens, index) === undefined) return undefined;
      continue;
    }
    if (tokens.text.charCodeAt(tokens.start[index] as number) !== acronym.charCodeAt(letter)) return undefined;
    words.push(index);
    if (letter === 0) {
      const span = spanOf(tokens, index, last);
      return {
        ...span,
        acronym,
        text: tokens.text.slice(span.start, span.end).replace(/\s+/g, ' '),
        key: words
          .toReversed()
          .map((word) => textOf(tokens, word).toLowerCase())
          .join(' '),
      };
    }
    letter--;
  }
  return undefined;
}

/** Longer words in capitals are shouted, not shortened. */
const MAX_LETTERS = 8;

const LITTLE = wordList("of and for the on in to at by with 's de la du und y");
