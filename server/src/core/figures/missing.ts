import { CURRENCY_CODES, CURRENCY_NAMES, CURRENCY_SIGNS } from './currencies.js';
import { DEALS } from './deals.js';
import { createDraft, type Draft } from './draft.js';
import { HYPHENS, isInnerHyphen, type Reader } from './reader.js';

/** A scale word that has lost its number: "sold it for million in May", "a fine of billion rubles". */
export function readMissingAmount(reader: Reader, index: number): Draft | undefined {
  if ((reader.word(index)?.scale ?? 0) < SMALLEST_SCALE || reader.isCapital(index)) return undefined;
  // "million-strong", "million dollar question".
  if (isInnerHyphen(reader, index + 1) || reader.isOneOf(index + 1, SINGLE_CURRENCIES)) return undefined;
  // "5 million € million": the sign is the one after an amount.
  const isTaken = reader.glued(index - 1) || reader.isNumber(index - 2) || isNumberWord(reader, index - 2);
  const sign = isTaken ? undefined : CURRENCY_SIGNS.get(reader.text(index - 1));
  if (sign === undefined && !lacksAmount(reader, index)) return undefined;
  const name = CURRENCY_NAMES.match(reader, index + 1);
  const draft = createDraft(sign === undefined ? index : index - 1, name?.next ?? index + 1, 'cardinal');
  draft.given = { value: 'missing', unit: 'missing' };
  if (sign !== undefined || name !== undefined || PAID.has(reader.lower(index - 1))) {
    draft.kind = 'money';
    draft.unit = sign ?? name?.value.code ?? null;
    if (draft.unit !== null) draft.given.unit = 'stated';
  }
  return draft;
}

/** Dozens and hundreds stand alone too often. */
const SMALLEST_SCALE = 1e3;

/** Whatever stands before the scale word is neither an amount nor a word that takes the place of one. */
function lacksAmount(reader: Reader, index: number): boolean {
  const left = index - 1;
  if (isPriceOfDeal(reader, index)) return true;
  if (reader.isWord(left)) return lacksAmountAfterWord(reader, left);
  // "million for the harbour" as an item of a list, "the harbour – million in 2024".
  const goesOn = reader.isOneOf(index + 1, AMOUNT_GOES_ON) || CURRENCY_NAMES.match(reader, index + 1) !== undefined;
  if (index === 0 || reader.isMark(left, BULLETS))
    return goesOn || reader.isOneOf(index + 1, DEALS) || reader.isOneOf(index + 1, CHANGES);
  // "£?? million": it is to come.
  if (reader.isMark(left, '?_') && reader.glued(left) && !reader.isWord(left - 1)) return false;
  // A sentence does not begin with a small letter: its first word is gone.
  if (reader.isMark(left, '.!?')) return goesOn || reader.isOneOf(index + 1, VERBS);
  if (!isPause(reader, left)) return false;
  // "a five-year, million contract", "says the bank, million people".
  if (reader.isOneOf(index + 1, PLAIN_DEALS) || isCounted(reader, index + 1)) return true;
  return goesOn || (endsSentence(reader, index + 1) && !reader.isMark(left, ','));
}

/**
 * "signed a million deal", "this million fund", "a -million loan", "its billion annual dividend": a deal is one, so that
 * "a million" is not how many. A deal that is a verb too stands only where a deal is expected: "a million bid for seats"
 * counts bidders.
 */
export function isPriceOfDeal(reader: Reader, index: number): boolean {
  if ((reader.word(index)?.scale ?? 0) < 1e6) return false;
  // "an billion loan": the number that the article was for is gone.
  if (reader.lower(index - 1) === 'an') return true;
  const noun = dealAfter(reader, index);
  if (noun < 0) return false;
  if (reader.isMark(index - 1, HYPHENS)) {
    return reader.glued(index) && !reader.glued(index - 1) && reader.isOneOf(index - 2, ARTICLES);
  }
  if (reader.isOneOf(index - 1, OWNERS)) return reader.lower(index - 1) !== 'the' || !isNumberWord(reader, index - 2);
  if (!reader.isOneOf(index - 1, ONE) || reader.isOneOf(index - 2, OF_MANY)) return false;
  // "a million annual bonus", "a billion acquisition" are nothing else.
  if (reader.isOneOf(noun, PLAIN_DEALS) && reader.lower(index - 2) !== 'in') return true;
  // "a billion emergency spending plan": whoever does something is one word.
  if (noun > index + 1 && !/(?:ed|less|ly)$/.test(reader.lower(noun - 1))) return true;
  // "a million increase over the year before", "more than a million cut in funding".
  if (reader.isOneOf(noun, CHANGES) && reader.isOneOf(noun + 1, AFTER_CHANGE)) return true;
  return reader.isOneOf(index - 2, TAKES_DEAL);
}

/** The deal that the amount is the price of, at most two words on: "million deal", "million annual loss"; -1 if none. */
function dealAfter(reader: Reader, index: number): number {
  for (let at = index + 1; at <= index + 3; at++) {
    if (!reader.isWord(at) || reader.isOneOf(at, AFTER_DEAL)) return -1;
    const isDeal = reader.isOneOf(at, PLAIN_DEALS) || reader.isOneOf(at, DEALS);
    if (isDeal && endsDeal(reader, at + 1)) return at;
    // "a million people plan", "a million dollar deal"; "stimulus" and "business" are one.
    if (/(?<![uis])s$/.test(reader.lower(at)) || reader.isOneOf(at, COUNTED) || reader.isOneOf(at, SINGLE_CURRENCIES))
      return -1;
  }
  return -1;
}

/** No noun goes on: a mark, a little word, or "earmarked for". */
function endsDeal(reader: Reader, index: number): boolean {
  if (endsSentence(reader, index) || reader.isMark(index, ',():—–-') || reader.isCapital(index)) return true;
  return reader.isOneOf(index, AFTER_DEAL) || /(?:ed|ing)$/.test(reader.lower(index));
}

function lacksAmountAfterWord(reader: Reader, left: number): boolean {
  if (reader.isOneOf(left, ARTICLES)) {
    // "the million in funding", "the million available", "the million earmarked for the quay".
    if (reader.lower(left + 2) === 'in' && reader.isOneOf(left + 3, MONEYS)) return true;
    if (reader.isOneOf(left + 2, GRANTED)) return true;
  }
  // "against February's million, which": nothing follows that could be counted.
  if (reader.lower(left) === "'s" && (endsSentence(reader, left + 2) || reader.isMark(left + 2, ',)'))) return true;
  // "means that million could be spent", "authorizes some million for the quay".
  if (reader.lower(left) === 'that') {
    if (isCounted(reader, left + 2) || (reader.isOneOf(left - 1, SAYING) && reader.isOneOf(left + 2, VERBS)))
      return true;
  }
  if (reader.lower(left) === 'some' && (reader.isOneOf(left + 2, PURPOSE) || endsSentence(reader, left + 2)))
    return true;
  if (reader.isOneOf(left, STANDS_FOR_AMOUNT) || isNumberWord(reader, left)) return false;
  if (reader.text(left).length === 1 || reader.isOneOf(left, UNITS_OF_TALK)) return false;
  // "the missing million", "an estimated million": the article is the amount.
  if (reader.isOneOf(left, FILLERS) && (reader.isOneOf(left - 1, ARTICLES) || reader.isOneOf(left - 2, ARTICLES))) {
    return false;
  }
  // "from million to billion".
  if (reader.isOneOf(left + 2, LINKS) && reader.word(left + 3)?.scale !== undefined) return false;
  // "Revenue, EUR million", but "sold for EUR million", "debt at Rs crore".
  if (CURRENCY_CODES.has(reader.text(left))) {
    return (
      reader.isOneOf(left - 1, PAID) ||
      reader.isOneOf(left - 1, LEVELLING) ||
      (reader.isOneOf(left - 1, ROUGHLY) && reader.lower(left - 1) !== 'in')
    );
  }
  // "revenue in million euros": the unit of a table.
  if (reader.lower(left) === 'in' && CURRENCY_NAMES.match(reader, left + 2) !== undefined) return false;
  return !reader.isOneOf(left, LINKS) || lacksAmountAfterLink(reader, left);
}

/** Not "a million or billion", "hundreds of million", "one in million", "the word for million"; but "$3 billion and million". */
function lacksAmountAfterLink(reader: Reader, link: number): boolean {
  const before = link - 1;
  if (reader.isNumber(before)) return reader.isOneOf(link, AFTER_COUNT);
  if (!reader.isWord(before)) return true;
  // "B for billion".
  if (reader.isOneOf(before, UNITS_OF_TALK) || reader.text(before).length === 1) return false;
  return !isNumberWord(reader, before) || (reader.isNumber(before - 1) && reader.isOneOf(link, JOINS));
}

/** "people", "barrels", "North Koreans": what there are millions of, at most two words on. */
function isCounted(reader: Reader, index: number): boolean {
  if (reader.isOneOf(index, SINGLE_CURRENCIES) || CURRENCY_NAMES.match(reader, index) !== undefined) return false;
  for (let at = index; at <= index + 1 && reader.isWord(at) && !reader.isOneOf(at, AFTER_DEAL); at++) {
    const word = reader.lower(at);
    if (word.length > 3 && /(?<![uis])s$/.test(word)) return true;
    if (reader.isOneOf(at, COUNTED_PLURALS)) return true;
  }
  return false;
}

/** A pause inside a sentence, after which the amount was to stand; not the dash of "5–million", nor "hundred, million". */
function isPause(reader: Reader, mark: number): boolean {
  if (mark === 0) return false;
  if (reader.isMark(mark, '—,;:')) return !isNumberWord(reader, mark - 1) || reader.isNumber(mark - 2);
  return reader.isMark(mark, HYPHENS) && !reader.glued(mark) && !reader.glued(mark + 1);
}

function endsSentence(reader: Reader, index: number): boolean {
  return index >= reader.count || reader.isMark(index, '.;!?');
}

/** Numbers in words, whole, in order or in part. */
function isNumberWord(reader: Reader, index: number): boolean {
  const word = reader.word(index);
  return (word?.cardinal ?? word?.ordinal ?? word?.scale ?? word?.vagueScale ?? word?.fraction) !== undefined;
}

const PAID = set('for worth cost costs paid pays pay raised spent');

const ONE = set('a an another');

const TAKES_DEAL = set(`
  sign signed signs signing win won wins winning strike struck strikes reach reached agreed announced approved approve
  secure secured secures sealed landed clinched make made received got get took take paid gave give awarded offered
  launched unveiled completed negotiated rejected accepted faces faced took lost into through under with for propose proposed authorize authorizes authorized
  incur incurred includes included posted reported requested approves after announced announcing was is be become becomes`);

const AFTER_DEAL = set(`
  with for to in on at by from of that which who was is are were has had have will would could can between and or after
  over as but until last this next since during when while`);

/** Deals that are no verbs, so that nobody "million contracts". */
const PLAIN_DEALS = set(`
  acquisition bailout bonus buyout company deficit dividend donation endowment expansion facility industry injection
  investment jackpot judgment judgement lawsuit mortgage overhaul payment payout penalty prize programme renovation
  salary settlement shortfall stadium subsidy surplus takeover terminal verdict initiative complex headquarters debt bail
  agreement accord compact reward bounty ransom program fund bill museum stadium hospital airport plant factory refinery
  mansion bridge tunnel pipeline school hotel laboratory warehouse painting yacht verdict grant campaign contract deal economy fine loan package project loss profit budget business building overrun stimulus`);

const OWNERS = set("this the 's his her its our their my your whose");

/** "one in a million deal", "half a million". */
const OF_MANY = set('half quarter');

/** What millions of come to do something: "a million people plan". */
const COUNTED = set('people men women children of more or and');

const COUNTED_PLURALS = set('people men women children cattle sheep');

const ROUGHLY = set('about approximately nearly almost over than roughly around of to by some');

const CHANGES = set('increase decrease cut rise reduction');

const VERBS = set('will was were is are has had would went came could can may might must should');

const SAYING = set(`
  mean means meant said says say ensure ensures ensured announced estimated estimates found find believe believes so
  reported reports show shows showed requested confirmed expects expected hope hopes`);

/** What is done with money and not with people. */
const GRANTED = set(`
  available pledged requested allocated earmarked appropriated authorized authorised budgeted invested spent borrowed
  loaned owed donated proposed`);

const AFTER_CHANGE = set('over in of from on');

/** "the million in funding". */
const MONEYS = set(`
  funding funds aid grants loans cash debt debts assistance tax taxes revenue revenues savings damages fines relief support
  spending sales profits losses investment investments contracts subsidies federal state public private additional new`);

const JOINS = set('and to on by');

const BULLETS = '*•·';

const SINGLE_CURRENCIES = set(
  'dollar pound euro ruble rouble rupee franc peso crown krona krone zloty dinar dirham lira',
);

/** What follows an amount: a time, a purpose, a comparison, a currency. */
const AMOUNT_GOES_ON = set('in for from of after on at by over during since to than less more pounds');

const LEVELLING = set('at to by of from');

const PURPOSE = set('to for');

/** Determiners, quantifiers and letters that are the amount, or that say that none is meant; and "TK", which promises it. */
const STANDS_FOR_AMOUNT = set(`
  a an the this that these those another each every per any some no not my your his her its our their whose one's 's
  few several many couple odd so plus more fewer last next final other extra additional further umpteen zillion
  multi mega x xx xxx xxxx how what which much point un le du de et all both either neither squillion gazillion minus times
  tk tktk tkk tba tbc tbd nan undefined null`);

const ARTICLES = set('a an the this that another per every each his her its our their my your');

const FILLERS = set(`
  cool whole full round estimated spare mere missing magic magical coveted solid promised required remaining single
  initial original combined entire outstanding legendary half good pretty undisclosed unspecified unknown`);

const LINKS = set('or and to of in if not than nor but for upon after by on');

const AFTER_COUNT = set('in for to and');

const UNITS_OF_TALK = set('word words term terms prefix prefixes abbreviation abbreviations chance chances odds');

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
