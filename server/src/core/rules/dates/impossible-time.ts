import { wordList } from '../../segment/lexicon.js';
import { Gap, isWord, lengthOf, TokenKind, type Tokens, textOf } from '../../segment/tokens.js';
import { isCurrencySign, markAt, spanOf, touchesPrevious } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'impossible-time',
  group: 'dates',
  scope: 'sentence',
  needs: { words: () => CLOCKS, where: isWrongAt },
  severity: 'warning',
  summary: 'A time that no clock shows, such as “13pm”, “3:75 p.m.” or “2575 GMT”.',
  messages: {
    hour: 'The hours before “{half}” end at 12.',
    minute: 'An hour has 60 minutes, and “{time}” has more.',
    day: 'A day has 24 hours, and “{time}” has more.',
    part: '“{half}” is not in the {time}.',
  },
  fixes: { half: { title: 'Write “{right}”' }, full: { title: 'Write “{time}”' } },
  *check({ tokens, sentence }) {
    for (let index = sentence.first + 1; index < sentence.last; index++) {
      if (CLOCKS.get(tokens, index) === undefined) continue;
      const part = otherPartBehind(tokens, index);
      if (part >= 0 && part < sentence.last) {
        const data = { half: textOf(tokens, index), time: textOf(tokens, part) };
        yield { ...spanOf(tokens, index - 1, part), message: 'part', data };
        continue;
      }
      const clock = clockBefore(tokens, index);
      if (clock === undefined || clock.first < sentence.first) continue;
      const { first, hour, minute } = clock;
      const { start, end } = spanOf(tokens, first, index);
      const half = textOf(tokens, index);
      const time = tokens.text.slice(start, tokens.end[index - 1]);
      if (minute > LAST_MINUTE || hour > HOURS) {
        yield { start, end, message: minute > LAST_MINUTE ? 'minute' : 'day', data: { half, time } };
        continue;
      }
      // "14:30 p.m." is said twice, "14:30 a.m." is wrong in one way or the other.
      const isAfternoon = /^p/i.test(half);
      const right = `${hour - NOON}${time.slice(String(hour).length)}${tokens.text.slice(tokens.end[index - 1], end)}`;
      const fixes = isAfternoon ? [{ fix: 'half' as const, edits: [{ start, end, newText: right }] }] : [];
      const isPlain = index - first === 1;
      const full = isPlain
        ? []
        : [{ fix: 'full' as const, edits: [{ start: tokens.end[index - 1] as number, end, newText: '' }] }];
      yield { start, end, message: 'hour', data: { half, time, right }, fixes: [...fixes, ...full] };
    }
  },
});

const HALVES = wordList('am pm a.m p.m a.m. p.m.');
/** What says that the digits before it are a time. */
const CLOCKS = wordList(['gmt utc bst est edt cet', ...HALVES.words].join(' '));

const NOON = 12;
const HOURS = 24;
const LAST_MINUTE = 59;

function isWrongAt(tokens: Tokens, word: number): boolean {
  return clockBefore(tokens, word) !== undefined || otherPartBehind(tokens, word) >= 0;
}

/** "8 p.m. in the morning", "9am this evening": the token of the part of the day that the half has not; -1 without. */
function otherPartBehind(tokens: Tokens, word: number): number {
  if (HALVES.get(tokens, word) === undefined || tokens.kind[word - 1] !== TokenKind.number) return -1;
  const isOfDay = isWord(tokens, word + 1, 'in') && isWord(tokens, word + 2, 'the');
  const part = isOfDay ? word + 3 : DAYS.get(tokens, word + 1) === undefined ? -1 : word + 2;
  if (part < 0 || PARTS.get(tokens, part) === undefined) return -1;
  const isMorning = isWord(tokens, part, 'morning');
  return isMorning === /^p/i.test(textOf(tokens, word)) ? part : -1;
}

const DAYS = wordList('this yesterday tomorrow');
const PARTS = wordList('morning afternoon evening');

interface Clock {
  readonly first: number;
  readonly hour: number;
  readonly minute: number;
}

/** The digits before "p.m." or "GMT", where they are a time that there is not. */
function clockBefore(tokens: Tokens, word: number): Clock | undefined {
  const last = word - 1;
  if (tokens.kind[last] !== TokenKind.number || tokens.gap[word] === Gap.line) return undefined;
  const isHalf = HALVES.get(tokens, word) !== undefined;
  const clock = withMinutes(tokens, last) ?? (isHalf ? plainHour(tokens, word) : inFourDigits(tokens, last));
  if (clock === undefined || isCurrencySign(markAt(tokens, clock.first - 1))) return undefined;
  const { hour, minute } = clock;
  const isHourWrong = isHalf ? hour > NOON && hour <= HOURS : hour > HOURS && hour < MOST;
  return isHourWrong || (minute > LAST_MINUTE && hour <= HOURS) ? clock : undefined;
}

/** Higher numbers are no hours that somebody mistook. */
const MOST = 30;

/** "13:30". */
function withMinutes(tokens: Tokens, last: number): Clock | undefined {
  const first = last - 2;
  if (markAt(tokens, last - 1) !== ':' || lengthOf(tokens, last) !== 2 || tokens.kind[first] !== TokenKind.number)
    return undefined;
  if (!touchesPrevious(tokens, last) || !touchesPrevious(tokens, last - 1) || lengthOf(tokens, first) > 2)
    return undefined;
  // "2:14:30" is how long it took.
  if (markAt(tokens, first - 1) === ':' && touchesPrevious(tokens, first)) return undefined;
  return { first, hour: Number(textOf(tokens, first)), minute: Number(textOf(tokens, last)) };
}

/** "13pm", "16 p.m."; not "the 13 am I", nor "16 pm", which is very small. */
function plainHour(tokens: Tokens, word: number): Clock | undefined {
  const first = word - 1;
  const isSure = touchesPrevious(tokens, word) || textOf(tokens, word).includes('.');
  if (!isSure || touchesPrevious(tokens, first) || !/^\d\d$/.test(textOf(tokens, first))) return undefined;
  return { first, hour: Number(textOf(tokens, first)), minute: 0 };
}

/** "2575 GMT". */
function inFourDigits(tokens: Tokens, first: number): Clock | undefined {
  const digits = textOf(tokens, first);
  if (!/^[0-2]\d{3}$/.test(digits) || touchesPrevious(tokens, first)) return undefined;
  return { first, hour: Number(digits.slice(0, 2)), minute: Number(digits.slice(2)) };
}
