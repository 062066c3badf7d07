import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { markAt, tokensOf } from '../matchers.js';
import { quoted } from '../reckoned.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'time-zone-mismatch',
  group: 'units',
  scope: 'sentence',
  needs: { figures: 2, figure: ({ kind, iso }) => kind === 'time' && ZONED.test(iso ?? '') },
  severity: 'information',
  summary: 'A time and the same in another zone that do not agree, such as “5 p.m. EDT (1900 GMT)”.',
  messages: {
    zones: '“{first}” is {computed} in the other zone, not “{second}”.',
    apart: 'No zone is as far from another as “{first}” is from “{second}”.',
  },
  fixes: {},
  *check(context) {
    const { tokens, figures } = context;
    for (const [index, second] of figures.entries()) {
      const first = figures[index - 1];
      if (first?.kind !== 'time' || second.kind !== 'time' || !isSaidAgain(tokens, first, second)) continue;
      const [a, b] = [clockOf(first), clockOf(second)];
      if (a === undefined || b === undefined) continue;
      const { start } = first;
      const { end } = second;
      const data = { first: quoted(context, first), second: quoted(context, second), computed: '' };
      const related = [{ start: first.start, end: first.end, message: 'One time.' }];
      if (a.offset === undefined || b.offset === undefined) {
        const isZoned = (a.offset ?? b.offset) !== undefined;
        // "8.20 a.m. local time (20 UTC)" may be twenty past midnight.
        const areWhole = [data.first, data.second].every((text) => !/^\d{1,2} [A-Z]/.test(text));
        if (isZoned && areWhole && (a.minutes - b.minutes) % QUARTER !== 0)
          yield { start, end, message: 'apart', data, related };
        continue;
      }
      const off = (((a.minutes - a.offset - b.minutes + b.offset) % DAY) + DAY) % DAY;
      // Winter time is often said for summer time, though not of the same time in two zones: "6pm BST (6pm GMT)".
      if (off === 0 || ((off === HOUR || off === DAY - HOUR) && a.minutes !== b.minutes)) continue;
      const there = (a.minutes - a.offset + b.offset + 2 * DAY) % DAY;
      yield { start, end, message: 'zones', data: { ...data, computed: written(there) }, related };
    }
  },
});

/** In minutes. */
const DAY = 24 * 60;
const HOUR = 60;
const QUARTER = 15;

/** "T16:30Z", "T12:30-05:00". */
const ZONED = /^T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/;
const CLOCK = /^T(\d\d):(\d\d)(?::\d\d)?(?:Z|([+-])(\d\d):(\d\d))?$/;

/** Minutes since midnight, and how many the zone is ahead of Greenwich, where it is told. */
function clockOf({ iso = '' }: Figure): { readonly minutes: number; readonly offset: number | undefined } | undefined {
  const parts = CLOCK.exec(iso);
  if (parts === null) return undefined;
  const [, hour, minute, sign, hours, rest] = parts;
  const ahead = Number(hours) * 60 + Number(rest);
  const offset = iso.endsWith('Z') ? 0 : sign === undefined ? undefined : sign === '-' ? -ahead : ahead;
  return { minutes: Number(hour) * 60 + Number(minute), offset };
}

/** "5 p.m. local time (2100 GMT)", "10:15 a.m., or 1415 GMT,": nothing but the name of a zone, and what says it again. */
function isSaidAgain(tokens: Tokens, first: Figure, second: Figure): boolean {
  const [from, to] = [tokensOf(tokens, first).last + 1, tokensOf(tokens, second).first];
  const opener = to - 1;
  const isBracket = markAt(tokens, opener) === '(' || markAt(tokens, opener) === '[';
  if (!isBracket && !(isWord(tokens, opener, 'or') && markAt(tokens, opener - 1) === ',')) return false;
  const end = isBracket ? opener : opener - 1;
  if (end - from > MOST_WORDS) return false;
  for (let at = from; at < end; at++)
    if (tokens.kind[at] === TokenKind.word && ZONE_WORDS.get(tokens, at) === undefined) return false;
  return true;
}

/** In tokens. */
const MOST_WORDS = 6;

const ZONE_WORDS = wordList(`
  local time eastern central mountain pacific standard daylight summer est edt et ist in the on monday tuesday wednesday thursday
  friday saturday sunday`);

function written(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
