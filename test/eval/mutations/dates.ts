import { between, type Mutation, pick, replacing } from './mutation.js';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

export const DATES: readonly Mutation[] = [
  replacing(
    'inverted-time-span',
    '“from 2019 to 2021” is turned round',
    /\b(from|between) ((?:19|20)\d\d) (to|and) ((?:19|20)\d\d)\b/g,
    ([, opens, from, joins, to]) => `${opens} ${to} ${joins} ${from}`,
  ),
  replacing(
    'impossible-date',
    '“5 May” becomes “31 April” or “30 February”',
    new RegExp(String.raw`\b(?:(\d{1,2}) (?:${MONTHS})|(?:${MONTHS}) (\d{1,2})(?!\d))\b`, 'g'),
    (match, random) => {
      const [day, month] = pick(random, [
        [31, 'April'],
        [31, 'June'],
        [31, 'September'],
        [31, 'November'],
        [30, 'February'],
      ] as const);
      return match[1] === undefined ? `${month} ${day}` : `${day} ${month}`;
    },
  ),
  replacing(
    'weekday-date-mismatch',
    'another weekday stands with a full date',
    new RegExp(
      String.raw`\b(${WEEKDAYS.join('|')})(?=,? (?:(?:${MONTHS}) \d{1,2}, \d{4}|\d{1,2} (?:${MONTHS}),? \d{4}))`,
      'g',
    ),
    (match, random) => WEEKDAYS[(WEEKDAYS.indexOf(match[1] as string) + between(random, 1, 6)) % WEEKDAYS.length],
  ),
];
