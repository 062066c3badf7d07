import { between, type Mutation, pick, replacing } from './mutation.js';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

export const DATES: readonly Mutation[] = [
  replacing(
    'anniversary-mismatch',
    'an anniversary gets two years that it does not join',
    /\b(\d{1,2})(st|nd|rd|th) anniversary\b(?! of (?:the )?\d)/g,
    ([whole, years]) => `${whole}, in 2010, of the ${2010 - Number(years) + 2} founding`,
  ),
  replacing(
    'duration-mismatch',
    '“three-year plan” gets a span that is longer',
    /\b(three|four|five|ten)-year (?:plan|term|program|project|period|contract|deal)\b/g,
    ([whole]) => `${whole} from 1980 to 2001`,
  ),
  replacing(
    'quarter-month-mismatch',
    'a quarter gets the months of another',
    /\b(first|second) quarter\b/g,
    ([whole]) => `${whole} (July–September)`,
  ),
  replacing(
    'age-birth-mismatch',
    'an age is given with years that do not bear it out',
    /\b(?:died|joined|retired)\b(?= (?:in|on|at))/g,
    ([word]) => `, born in 1950, ${word} in 2001 aged 61`,
  ),
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
    'impossible-time',
    '“3 p.m.” and “3:30pm” become “15 p.m.” and “15:30pm”',
    /(?<![\d:.$£€])(1[01]|[1-9])(?=(?::[0-5]\d)? ?(?:p\.m\.|pm\b))/g,
    (match) => String(Number(match[1]) + 12),
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
  replacing(
    'unanchored-relative-date',
    'a sentence on last March is added to a paragraph',
    /\.(?=\n)/g,
    () => '. In March they met.',
  ),
  replacing(
    'tense-vs-dateline',
    'a sentence on what will be, long ago, is added to a paragraph',
    /\.(?=\n)/g,
    () => '. It will open in May 1985.',
  ),
  replacing(
    'events-out-of-order',
    'a sentence on what was closed before it was opened is added to a paragraph',
    /\.(?=\n)/g,
    (_match, random) => {
      const year = between(random, 1900, 1990);
      return `. The mill, opened in ${year}, was closed in ${year - between(random, 2, 20)}.`;
    },
  ),
  replacing(
    'event-before-actor',
    'sentences on a sale and on what the new owners did before are added to a paragraph',
    /\.(?=\n)/g,
    (_match, random) => {
      const year = between(random, 1990, 2015);
      return `. It was sold to Norvik in ${year}. The new owners paid for it in ${year - between(random, 1, 3)}.`;
    },
  ),
  replacing(
    'implausible-age-event',
    'a paragraph on a child who was elected is added',
    /\.(?=\n\n)/g,
    (_match, random) => {
      const born = between(random, 1940, 1980);
      return `.\n\nShe was born in ${born} and was elected in ${born + between(random, 5, 15)}.`;
    },
  ),
];
