import { createLexicon } from '../segment/lexicon.js';

/** What a word can mean in a figure. A word may have several roles ("second"); the readers decide by its neighbours. */
export interface FigureWord {
  /** "seven" 7, "forty" 40. */
  readonly cardinal?: number;
  /** "seventh" 7. */
  readonly ordinal?: number;
  /** "million" 1e6. */
  readonly scale?: number;
  /** "millions" 1e6, "dozens" 12. */
  readonly vagueScale?: number;
  /** The parts of a whole: "third" and "thirds" 3, "half" 2. */
  readonly fraction?: number;
  /** "doubled" 2, "halved" 0.5. */
  readonly multiple?: number;
  readonly month?: number;
  /** The word is a month's name only where its place says so ("may", "mar"). */
  readonly unsure?: true;
  /** ISO 8601: Monday is 1. */
  readonly weekday?: number;
  /** EDTF: spring is 21. */
  readonly season?: number;
  /** "seventies" 70, "noughties" 0. */
  readonly decade?: number;
  readonly time?: TimeUnit;
  readonly percent?: true;
  /** The CLDR unit of degrees by this name. */
  readonly temperature?: string;
  /** The year of "FY2008". */
  readonly fiscalYear?: number;
  /** First and last month of "Q3" and "H1". */
  readonly months?: readonly [number, number];
}

export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'decade'
  | 'century';

const roles = new Map<string, FigureWord>();

/** By word in lower case. */
export const ROLES: ReadonlyMap<string, FigureWord> = roles;

function add(word: string, role: FigureWord): void {
  roles.set(word, { ...roles.get(word), ...role });
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const SMALL_ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TENS_ORDINALS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';

SMALL.split(' ').forEach((word, value) => add(word, { cardinal: value }));
TENS.split(' ').forEach((word, index) => add(word, { cardinal: (index + 2) * 10 }));
for (const word of ['nought', 'naught', 'nil']) add(word, { cardinal: 0 });
SMALL_ORDINALS.split(' ').forEach((word, value) => add(word, { ordinal: value }));
TENS_ORDINALS.split(' ').forEach((word, index) => add(word, { ordinal: (index + 2) * 10 }));
// Often misspelt.
add('nineth', { ordinal: 9 });
add('fourty', { cardinal: 40 });
// Written as one word: "twentyfive", "thirtyfirst".
TENS.split(' ').forEach((tens, index) => {
  for (let ones = 1; ones <= 9; ones++) {
    const value = (index + 2) * 10 + ones;
    add(`${tens}${SMALL.split(' ')[ones]}`, { cardinal: value });
    add(`${tens}${SMALL_ORDINALS.split(' ')[ones]}`, { ordinal: value });
  }
});

const SCALES: readonly (readonly [string, number])[] = [
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['quintillion', 1e18],
];
for (const [word, scale] of SCALES) {
  add(word, { scale });
  add(`${word}s`, { vagueScale: scale });
  add(`${word}th`, { ordinal: scale });
}
for (const [word, scale] of [
  ['lkh', 1e5],
  ['lac', 1e5],
  ['cr', 1e7],
] as const) {
  add(word, { scale });
  add(`${word}s`, { vagueScale: scale });
}
add('dozen', { scale: 12 });
for (const word of ['dzs', 'dozs']) add(word, { scale: 12 });
add('dozens', { vagueScale: 12 });
add('tens', { vagueScale: 10 });
for (const word of ['mn', 'mln', 'mio']) add(word, { scale: 1e6 });
for (const word of ['bn', 'bln']) add(word, { scale: 1e9 });
for (const word of ['tn', 'trn']) add(word, { scale: 1e12 });

SMALL_ORDINALS.split(' ')
  .slice(3, 13)
  .forEach((word, index) => {
    add(word, { fraction: index + 3 });
    add(`${word}s`, { fraction: index + 3 });
  });
for (const word of ['half', 'halves']) add(word, { fraction: 2 });
for (const word of ['quarter', 'quarters']) add(word, { fraction: 4 });
for (const [index, word] of TENS_ORDINALS.split(' ').entries()) {
  add(word, { fraction: (index + 2) * 10 });
  add(`${word}s`, { fraction: (index + 2) * 10 });
}
for (const [word, scale] of SCALES) {
  add(`${word}th`, { fraction: scale });
  add(`${word}ths`, { fraction: scale });
}

for (const [stem, multiple] of [
  ['double', 2],
  ['treble', 3],
  ['triple', 3],
  ['quadruple', 4],
  ['quintuple', 5],
] as const) {
  add(stem, { multiple });
  add(`${stem}d`, { multiple });
  add(`${stem}s`, { multiple });
  add(`${stem.slice(0, -1)}ing`, { multiple });
}
for (const word of ['halve', 'halved', 'halving']) add(word, { multiple: 0.5 });
add('twice', { multiple: 2 });
for (const [index, word] of ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].entries()) {
  add(`${word}fold`, { multiple: index + 2 });
}

'january february march april may june july august september october november december'
  .split(' ')
  .forEach((word, index) => {
    add(word, { month: index + 1 });
    if (word.length > 3) {
      add(word.slice(0, 3), { month: index + 1, unsure: true });
    }
  });
add('sept', { month: 9, unsure: true });
for (const word of ['march', 'may']) add(word, { unsure: true });

'monday tuesday wednesday thursday friday saturday sunday'
  .split(' ')
  .forEach((word, index) => add(word, { weekday: index + 1 }));
for (const [word, weekday] of [
  ['mon', 1],
  ['tue', 2],
  ['tues', 2],
  ['wed', 3],
  ['thu', 4],
  ['thur', 4],
  ['thurs', 4],
  ['fri', 5],
  ['sat', 6],
  ['sun', 7],
] as const) {
  add(word, { weekday, unsure: true });
}

for (const [word, season] of [
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
] as const) {
  add(word, { season });
}

for (const [index, word] of TENS.split(' ').entries()) add(`${word.slice(0, -1)}ies`, { decade: (index + 2) * 10 });
add('noughties', { decade: 0 });

const TIMES: readonly TimeUnit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'night',
  'weekend',
  'week',
  'fortnight',
  'month',
  'quarter',
  'season',
  'year',
  'decade',
  'century',
];
for (const time of TIMES) {
  add(time, { time });
  add(time === 'century' ? 'centuries' : `${time}s`, { time });
}
for (const word of ['hr', 'hrs']) add(word, { time: 'hour' });
for (const word of ['min', 'mins']) add(word, { time: 'minute' });
for (const word of ['sec', 'secs']) add(word, { time: 'second' });
for (const word of ['wk', 'wks']) add(word, { time: 'week' });
for (const word of ['mth', 'mths', 'mos']) add(word, { time: 'month' });
for (const word of ['yr', 'yrs']) add(word, { time: 'year' });

for (const word of ['percent', 'percents', 'pct', '%']) add(word, { percent: true });

for (const word of ['celsius', 'celcius', 'centigrade', 'centigrate']) add(word, { temperature: 'celsius' });
for (const word of ['fahrenheit', 'farenheit']) add(word, { temperature: 'fahrenheit' });

for (let part = 1; part <= 4; part++) add(`q${part}`, { months: [part * 3 - 2, part * 3] });
for (let part = 1; part <= 2; part++) add(`h${part}`, { months: [part * 6 - 5, part * 6] });
for (let year = 1950; year < 2100; year++) add(`fy${year}`, { fiscalYear: year });
for (let year = 10; year < 50; year++) add(`fy${year}`, { fiscalYear: 2000 + year });

/** The words that have a role in figures. */
export const FIGURE_WORDS = createLexicon(ROLES);

/** Words that no noun phrase runs over: closed classes, and the verbs that news puts after its counts. */
export const NOUN_STOPPERS = createLexicon(
  `a an the this that these those each every all both either neither no some any such another what which who whom whose
  i you he she it we they me him us them my your his her its our their mine yours hers ours theirs himself herself itself
  themselves one's in on at by to of for from with without within into onto over under above below between among amid
  during before after since until till through throughout against across along around about near off out up down toward
  towards upon via than as per versus vs despite besides beyond behind beside and or but nor so yet if because while
  although though when where whereas whether how why unless once there here then now not n't never ever also too very
  only just still already even again almost nearly more less fewer most least is are was were be been being am has have
  had having do does did done will would shall should can could may might must ought said says say told tell went go
  goes gone came come comes made make makes took take takes taken got get gets gave give gives given saw see seen
  became become becomes began begin fell fall fallen rose rise risen won win wins lost lose loses left leave leaves met
  meet meets died die dies killed kill wounded injured ago later earlier apiece annually daily monthly weekly yearly
  hourly respectively alone together today yesterday tomorrow tonight according including include includes included
  held ran sent kept set put led spoke wrote stood felt thought brought bought sold paid built drew grew flew knew drove struck
  hit shot sank cut fled needed called reported compared worth away ahead back apart due because that's who's it's 's`
    .split(/\s+/)
    .map((word) => [word, true] as const),
);
