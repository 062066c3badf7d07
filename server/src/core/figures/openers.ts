import { createLexicon } from '../segment/lexicon.js';
import { Shape, TokenKind, type Tokens, textOf } from '../segment/tokens.js';
import {
  CURRENCY_CODES,
  CURRENCY_SIGNS,
  DOLLAR_PREFIXES,
  GLUED_CODE,
  SCALED_CODES,
  SIGN_PREFIXES,
} from './currencies.js';
import { type FigureWord, ROLES } from './words.js';

/** What a token is to figures: its roles, if any, and what may begin with it. */
export interface Entry {
  readonly role: FigureWord | undefined;
  /** Bits of `Begins`. */
  readonly begins: number;
}

/** The place of the token's entry in `ENTRIES`. */
export function entryAt(tokens: Tokens, index: number): number {
  const kind = tokens.kind[index];
  if (kind === TokenKind.number) return NUMBER;
  const place = WORDS.find(tokens, index);
  if (place !== -1) return place;
  if (kind === TokenKind.mark) return SIGNS.has(tokens.text.charAt(tokens.start[index] as number)) ? SIGN : OTHER;
  const isCode = ((tokens.shape[index] as number) & CODED) === CODED && GLUED_CODE.test(textOf(tokens, index));
  return isCode ? CODE : OTHER;
}

/** What may begin at a token, as bits: only these readers look at it. Words that go on with a figure begin none. */
export const Begins = {
  none: 0,
  age: 1,
  time: 2,
  date: 4,
  amount: 8,
  duration: 16,
  multiple: 32,
  ordinal: 64,
  missing: 128,
} as const;

const BY_ROLE: Readonly<Record<keyof FigureWord, number>> = {
  cardinal: Begins.age | Begins.time | Begins.date | Begins.amount,
  ordinal: Begins.date | Begins.ordinal,
  scale: Begins.amount | Begins.missing,
  vagueScale: Begins.amount,
  fraction: Begins.time | Begins.amount,
  multiple: Begins.multiple,
  month: Begins.date,
  unsure: Begins.none,
  weekday: Begins.date,
  season: Begins.date,
  decade: Begins.date,
  time: Begins.date | Begins.duration,
  percent: Begins.missing,
  temperature: Begins.missing,
  fiscalYear: Begins.date,
  months: Begins.date,
};

/** Words that begin a figure only with what follows them, or besides what their roles say. */
const OPENERS: readonly (readonly [begins: number, words: Iterable<string>])[] = [
  [Begins.age, words('a an age aged')],
  [Begins.time, words('mid noon midnight midday')],
  [
    Begins.date,
    words(`early mid late earlier later end beginning start middle fiscal financial calendar fy cy ad
      now today tonight yesterday tomorrow recent this last next past coming previous following current upcoming
      christmas new boxing thanksgiving memorial labor independence valentine st saint groundhog anzac cinco canada bastille
      guy remembrance international world australia waitangi burns ve mother father earth veterans armistice martin presidents columbus black cyber thanks ash palm good easter halloween juneteenth`),
  ],
  [
    Begins.amount,
    words('a an minus negative several few many couple rupee rupees ringgit ringgits dollar cn absolute'),
  ],
  [Begins.amount, CURRENCY_CODES.keys()],
  [Begins.amount, DOLLAR_PREFIXES.keys()],
  [Begins.amount, [...SIGN_PREFIXES.keys()].map((prefix) => prefix.slice(0, -1))],
  [Begins.amount, SCALED_CODES.keys()],
  [Begins.duration, words('a an half all full whole entire another some several few many couple')],
  [Begins.multiple, words('a half')],
];

const WORDS = createLexicon(entries());

/** What is in no list. */
const OTHERS: readonly Entry[] = [
  { role: undefined, begins: Begins.none },
  // Digits.
  { role: undefined, begins: Begins.age | Begins.time | Begins.date | Begins.amount },
  // The sign of a number or of a currency: "+5", ".5", "$5".
  { role: undefined, begins: Begins.age | Begins.amount },
  // "USD115".
  { role: undefined, begins: Begins.amount },
];
const OTHER = WORDS.values.length;
const NUMBER = OTHER + 1;
const SIGN = OTHER + 2;
const CODE = OTHER + 3;

export const ENTRIES: readonly Entry[] = [...WORDS.values, ...OTHERS];

const SIGNS: ReadonlySet<string> = new Set(['+', '-', '−', '–', '.', '#', ...CURRENCY_SIGNS.keys()]);

/** Few words have both capitals and digits. */
const CODED = Shape.capital | Shape.digit;

function entries(): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const [word, role] of ROLES) {
    const begins = Object.keys(role).reduce((bits, key) => bits | BY_ROLE[key as keyof FigureWord], 0);
    found.set(word, { role, begins });
  }
  for (const [begins, openers] of OPENERS) {
    for (const word of openers) {
      const lower = word.toLowerCase();
      const known = found.get(lower);
      found.set(lower, { role: known?.role, begins: (known?.begins ?? 0) | begins });
    }
  }
  return found;
}

function words(list: string): string[] {
  return list.split(/\s+/);
}
