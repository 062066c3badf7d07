import type { Case } from './case.js';

/** A written rule by which cases are left out of a model's score: what the peer's test expects there is not what news means. */
export interface Exclusion {
  readonly name: string;
  readonly reason: string;
  readonly applies: (example: Case) => boolean;
}

/** The first rule that leaves the case out. */
export function exclusionOf(example: Case): Exclusion | undefined {
  return EXCLUSIONS.find(({ applies }) => applies(example));
}

/** At most this share of a model may be left out. */
export const MOST_EXCLUDED = 0.05;

const EXCLUSIONS: readonly Exclusion[] = [
  {
    name: 'misspelt',
    reason: 'the text is misspelt on purpose, to be guessed at',
    applies: ({ suite, context }) => suite === 'words-to-numbers' && context?.options?.includes('fuzzy') === true,
  },
  {
    name: 'number inside',
    reason:
      'the digits belong to an amount of money, a date, a telephone number or a name: that is the figure, or none is',
    applies: ({ suite, model, input }) =>
      suite === 'recognizers-text' && model.startsWith('Number/NumberModel') && INSIDE.test(input),
  },
  {
    name: 'half a range',
    reason: 'of a range (“eight to 10 feet”, “40 - 50 years”) the last end alone is expected; a range is one figure',
    applies: ({ suite, model, input, expected }) =>
      suite === 'recognizers-text' &&
      model.startsWith('NumberWithUnit/') &&
      expected.some(({ start }) => start !== null && RANGE_BEFORE.test(input.slice(0, start))),
  },
  {
    name: 'other calendars',
    reason: 'years of the Buddhist era, and dates with stops read month first, are not what news means',
    applies: ({ suite, model, input }) => suite === 'chrono' && model === 'date' && OTHER_CALENDAR.test(input),
  },
  {
    name: 'reckoned dates',
    reason: 'a sum of a date and a length, as people type it to a machine',
    applies: ({ suite, input }) => suite === 'chrono' && /^(?:now|\d{4}-\d\d-\d\d) [+-] ?\d/.test(input),
  },
  {
    name: 'no such day',
    reason: 'a day that the calendar does not have is a finding of `check`, and no date of `extract`',
    applies: ({ suite, model, expected }) =>
      suite === 'recognizers-text' &&
      model.startsWith('DateTime/') &&
      expected.some(({ text, resolution }) => NO_DAY.test(text ?? '') && UNRESOLVED.test(JSON.stringify(resolution))),
  },
  {
    name: 'addresses',
    reason: 'digits inside a web address are no figure',
    applies: ({ suite, model, input }) =>
      suite === 'recognizers-text' && model.startsWith('DateTime/') && /\bwww\.\S+\d{4}/.test(input),
  },
  {
    name: 'a day in some years',
    reason: '“29 February” is a day; whether the year has it the text does not say',
    applies: ({ suite, model, input }) =>
      suite === 'chrono' && model === 'negative' && /^(?:29 February|February 29)$/.test(input),
  },
  {
    name: 'a million and a half',
    reason: 'in news it is one and a half million, not 1,000,000.5',
    applies: ({ suite, input }) => suite === 'quantulum3' && input.endsWith('million and a half'),
  },
  {
    name: 'a change',
    reason: 'what “rose from” one amount “to” another has two figures and is no range',
    applies: ({ suite, input }) => suite === 'quantulum3' && /\b(?:rose|fell) from\b/.test(input),
  },
  {
    name: 'unit alone',
    reason: 'a currency or unit without an amount is no figure',
    applies: ({ suite, model, expected }) =>
      suite === 'recognizers-text' &&
      /^NumberWithUnit\/(?:Currency|Dimension)Model$/.test(model) &&
      expected.some(({ resolution }) => resolution !== null && resolution['value'] === null),
  },
  {
    name: 'old counting',
    reason: '“twenty and four” is two numbers in the English of news',
    applies: ({ suite, model, input }) =>
      suite === 'recognizers-text' && model.startsWith('DateTime/Duration') && input.includes('twenty and four'),
  },
];

/** "Feb 30", "2/29/2019". */
const NO_DAY = /\bfeb\w* (?:29|30|31)|\b(?:2\/29|2-30)\b/i;
const UNRESOLVED = /"not resolved"|"0001-01-01"/;

/** "10 August 2555 BE"; "02.07.2013" for 7 February. */
const OTHER_CALENDAR = /\b\d{4} BE\b|\b\d\d\.\d\d\.\d{4}\b/;

/** A number and the joint of a range. */
const RANGE_BEFORE = /(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)) ?(?:-|–|to) ?$/;

/** "$20", "2mil SEK", "5/17/2018", "+1-222-2222", "SCP-173". */
const INSIDE = /\$\d|\d\w* SEK\b|\b\d{1,2}\/\d{1,2}\/\d{4}\b|\+\d-\d{3}|\b[A-Z]{3}-\d/;
