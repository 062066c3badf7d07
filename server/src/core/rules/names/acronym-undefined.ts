import { Shape, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { markAt, spanOf } from '../matchers.js';
import { perParagraph } from '../readers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'acronym-undefined',
  group: 'names',
  scope: 'document',
  severity: 'off',
  summary: 'An acronym that the article never expands, as “KAMAZ”.',
  messages: { undefined: '“{acronym}” is never expanded.' },
  fixes: {},
  *check(context) {
    const first = new Map<string, Span>();
    const expanded = new Set<string>();
    for (const { start, value } of acronymsOf(context)) {
      for (const { acronym, isExpanded, ...span } of value) {
        if (isExpanded) expanded.add(acronym);
        if (!first.has(acronym)) first.set(acronym, shifted({ start: span.start, end: span.end }, start));
      }
    }
    for (const [acronym, span] of first) {
      if (!expanded.has(acronym)) yield { ...span, message: 'undefined', data: { acronym } };
    }
  },
});

const acronymsOf = perParagraph({}, ({ kind, tokens }) => {
  const found: (Span & { acronym: string; isExpanded: boolean })[] = [];
  // Headlines are short, and shout.
  if (kind !== 'prose') return found;
  for (let at = 0; at < tokens.count; at++) {
    if (!isAcronym(tokens, at)) continue;
    const acronym = textOf(tokens, at);
    if (KNOWN.has(acronym)) continue;
    const inBrackets = markAt(tokens, at - 1) === '(' && markAt(tokens, at + 1) === ')';
    const expands = markAt(tokens, at + 1) === '(' && ((tokens.shape[at + 2] ?? 0) & Shape.lower) !== 0;
    found.push({ ...spanOf(tokens, at), acronym, isExpanded: inBrackets || expands });
  }
  return found;
});

/** Three letters to six, all capitals, and no other word in capitals beside it. */
function isAcronym(tokens: Tokens, at: number): boolean {
  return isCapitals(tokens, at) && !isCapitals(tokens, at - 1) && !isCapitals(tokens, at + 1);
}

function isCapitals(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== TokenKind.word) return false;
  const length = (tokens.end[at] as number) - (tokens.start[at] as number);
  return tokens.shape[at] === (Shape.capital | Shape.innerCapital) && length >= 3 && length <= 6;
}

/** What readers know. */
const KNOWN: ReadonlySet<string> = new Set(
  `AIDS AP ATM BBC BMW BST CBS CD CEO CET CFO CIA CNN DNA DVD EDT EST EU EUR FA FBI FIFA GBP GDP GMT GPS HIV HSBC IBM
  IMF IQ ISBN JFK LED MBA MP MPH MSC MTV NASA NATO NBA NBC NFL NGO NHL NHS OECD OPEC PDF PDT PIN PST RAF RUB SUV TNT UEFA
  UFO UK UN UNESCO UNICEF URL USA USB USD USSR UTC VAT VIP WHO WTO WWF XML XXI XIX XVIII XVII XVI III VII VIII XII XIII
  XIV`.split(/\s+/),
);
