import { isNamed, misdatedIn, nameWords } from '../../claims/times/namedyears.js';
import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { MONTHS } from '../days.js';
import { isCapitalised, markAt, tokensOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'named-date-mismatch',
  group: 'dates',
  scope: 'sentence',
  needs: { kinds: ['date'], words: () => TRIGGERS, where: mayBeDated },
  severity: 'warning',
  summary: 'A date beside a holiday, a war, a reign or Olympic Games that is not theirs, as “Boxing Day, 25 December”.',
  messages: {
    day: '{name} is {right}, not {stated}.',
    year: '{year} is no year of “{name}”: {right}.',
  },
  fixes: {},
  *check(context) {
    const { tokens, figures } = context;
    for (const [index, figure] of figures.entries()) {
      const other = figures[index + 1];
      const pair = other === undefined ? undefined : toldTwice(tokens, figure, other, figures[index - 1]);
      if (pair === undefined) continue;
      const { holiday, date, isLoose } = pair;
      yield {
        start: date.start,
        end: date.end,
        message: 'day',
        data: { name: textOf(tokens, holiday), right: spoken(holiday), stated: spoken(date) },
        ...(isKeptEverywhere(tokens, holiday) && !isLoose ? {} : { isDoubtful: true as const }),
        related: [{ start: holiday.start, end: holiday.end, message: `This is ${spoken(holiday)}.` }],
      };
    }
    for (const { year, name, right, isDoubtful } of misdatedIn(context)) {
      const [first, last] = [right[0] as number, right.at(-1) as number];
      const isSpan = right.length > 1 && last - first === right.length - 1;
      yield {
        start: year.start,
        end: year.end,
        message: 'year',
        data: {
          year: year.year,
          name: tokens.text.slice(name.start, name.end),
          right: isSpan ? `${first}–${last}` : right.join(', '),
        },
        ...(isDoubtful ? { isDoubtful: true as const } : {}),
        related: [{ start: name.start, end: name.end, message: 'It is said to be of this.' }],
      };
    }
  },
});

/** A name begins here, or a holiday ends here and a date may stand beside it. */
function mayBeDated(tokens: Tokens, index: number): boolean {
  if (isNamed(tokens, index)) return true;
  if (HOLIDAYS.get(tokens, index) === undefined || !isCapitalised(tokens, index)) return false;
  const mark = markAt(tokens, index + 1);
  return mark === ',' || mark === '(' || fallsOn(tokens, index + 1) > 0;
}

/** The token behind "on", "falls on", "which is on" at `from`; -1 where a holiday's day is not told so. */
function fallsOn(tokens: Tokens, from: number): number {
  const relative = markAt(tokens, from) === ',' ? from + 1 : from;
  if (isWord(tokens, relative, 'on')) return relative + 1;
  const verb = isWord(tokens, relative, 'which') ? relative + 1 : from;
  return FALLING.get(tokens, verb) !== undefined && isWord(tokens, verb + 1, 'on') ? verb + 2 : -1;
}

const FALLING = wordList('falls fell fall is was');

/** Last words of holidays. */
const HOLIDAYS = wordList('day eve night christmas halloween epiphany july');

const TRIGGERS = wordList([...nameWords(), ...HOLIDAYS.words].join(' '));

/** "Boxing Day, 25 December,", "25 December (Boxing Day)": a holiday and a day of the calendar for one another. */
function toldTwice(
  tokens: Tokens,
  one: Figure,
  other: Figure,
  before: Figure | undefined,
): { readonly holiday: Figure; readonly date: Figure; readonly isLoose: boolean } | undefined {
  if (!isDay(one) || !isDay(other) || one.parts?.month === undefined) return undefined;
  const isOne = isHoliday(tokens, one);
  if (isOne === isHoliday(tokens, other)) return undefined;
  const [from, to] = [tokensOf(tokens, one).last + 1, tokensOf(tokens, other).first];
  const isBracketed = markAt(tokens, from) === '(';
  const isFalling = isHoliday(tokens, one) && to === fallsOn(tokens, from);
  // "They open again after Christmas Day on 27 December."
  if (isFalling && BESIDE.get(tokens, tokensOf(tokens, one).first - 1) !== undefined) return undefined;
  if (!isFalling && (to - from !== 1 || !(isBracketed || markAt(tokens, from) === ','))) return undefined;
  // "Christmas Eve, Christmas Day, 26 December and 1 January" is a list.
  const end = tokensOf(tokens, other).last + 1;
  const isOpen =
    !isBracketed && !isFalling && (markAt(tokens, end) === '' || JOINTS.get(tokens, end + 1) !== undefined);
  const isListed =
    before !== undefined && isDay(before) && tokensOf(tokens, one).first - tokensOf(tokens, before).last <= 2;
  if (isOpen || isListed) return undefined;
  const [holiday, date] = isOne ? [one, other] : [other, one];
  const isSame = holiday.parts?.day === date.parts?.day && holiday.parts?.month === date.parts?.month;
  // Where the Julian calendar is kept.
  const isJulian = date.parts?.month === 1 && isWord(tokens, tokensOf(tokens, holiday).first, 'christmas');
  return isSame || isJulian ? undefined : { holiday, date, isLoose: isFalling };
}

function isDay({ kind, parts, relative, edtf }: Figure): boolean {
  const isWhole = kind === 'date' && parts?.day !== undefined && parts.month !== undefined;
  return isWhole && relative === undefined && parts.week === undefined && edtf?.includes('/') !== true;
}

function isHoliday(tokens: Tokens, figure: Figure): boolean {
  return !/\d/.test(textOf(tokens, figure).replace(/ \d{4}$/, ''));
}

function textOf({ text }: Tokens, { start, end }: Figure): string {
  return text.slice(start, end);
}

/** Others are kept on other days elsewhere. */
function isKeptEverywhere(tokens: Tokens, holiday: Figure): boolean {
  return SURE.get(tokens, tokensOf(tokens, holiday).first) !== undefined;
}

const SURE = wordList("christmas boxing new halloween valentine's valentine st bastille anzac guy bonfire");
const JOINTS = wordList('and or');
/** What is told of may be another day. */
const BESIDE = wordList('after since following between');

function spoken({ parts }: Figure): string {
  return `${parts?.day ?? ''} ${MONTHS[(parts?.month ?? 1) - 1] ?? ''}`;
}
