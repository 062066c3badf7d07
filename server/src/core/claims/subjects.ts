import { createLexicon, wordList } from '../segment/lexicon.js';
import { isCapitalised, markAt, touchesPrevious } from '../segment/marks.js';
import type { Sentence } from '../segment/sentences.js';
import { isWord, TokenKind, type Tokens, textOf } from '../segment/tokens.js';

/** Tokens `first` to `last`, both included. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A figure, the names that it may belong to, and what stands between that it may not reach over; in order. */
export interface Belonging<T extends Stretch> {
  readonly tokens: Tokens;
  readonly sentence: Sentence;
  readonly figure: Stretch;
  /** The token of the word for what is measured, if there is one. */
  readonly measure: number | undefined;
  readonly names: readonly T[];
  /** The amount before the figure. */
  readonly amount: Stretch | undefined;
}

/**
 * The name whose figure it is, as far as the grammar of the sentence shows: "the debt of Norvik was $5 million",
 * "Norvik's debt fell to $5 million", "Norvik’s 300 workers", "Norvik, the shipper, has sold 12 ships". Undefined where a
 * clause, another name or another amount stands between.
 */
export function ownerOf<T extends Stretch>(belonging: Belonging<T>): T | undefined {
  return measuredOf(belonging) ?? possessor(belonging) ?? actor(belonging);
}

/** "the debt of the Norvik Group rose to". */
function measuredOf<T extends Stretch>({ tokens, figure, measure, names, amount }: Belonging<T>): T | undefined {
  if (measure === undefined || !isWord(tokens, measure + 1, 'of')) return undefined;
  const at = isWord(tokens, measure + 2, 'the') ? measure + 3 : measure + 2;
  const owner = names.find(({ first }) => first === at);
  if (owner === undefined || isTaken(owner, amount)) return undefined;
  return owner.last < figure.first && isParted(tokens, owner.last + 1, figure.first) ? undefined : owner;
}

/** "Norvik's net debt fell to", "Norvik's 300 workers". */
function possessor<T extends Stretch>({ tokens, figure, measure, names, amount }: Belonging<T>): T | undefined {
  const thing = measure === undefined || measure > figure.first ? figure.first : measure;
  // "Norvik's yard lost $5 million": the yard did.
  if (thing !== figure.first && VERBS.get(tokens, thing) !== undefined) return undefined;
  const owner = names.findLast(({ last }) => last < thing);
  if (owner === undefined || !isPossessive(tokens, owner.last + 1)) return undefined;
  if (thing - owner.last > MAX_OWNED || isParted(tokens, owner.last + 2, figure.first)) return undefined;
  const isOther = names.some(({ first }) => first > owner.last && first < figure.first);
  return isOther || isTaken(owner, amount) ? undefined : owner;
}

/** Tokens from a name to what it has, its "'s" among them. */
const MAX_OWNED = 5;

/**
 * The name that says what is counted, where that is nobody's own: "Ms Marsh expects 6,400 people", "Norvik hopes for some
 * 300 guests".
 */
export function forecasterOf<T extends Stretch>(belonging: Belonging<T>): T | undefined {
  const { tokens, figure, measure } = belonging;
  const clause = measure === undefined ? clauseOf(belonging) : undefined;
  return clause?.verb !== undefined && isForecast(tokens, clause.verb, figure.first) ? clause.owner : undefined;
}

/** Nothing but what belongs to the amount stands between a verb of expecting and its figure. */
function isForecast(tokens: Tokens, verb: number, figure: number): boolean {
  if (FORECASTING.get(tokens, verb) === undefined) return false;
  for (let at = verb + 1; at < figure; at++) {
    if (APPROXIMATING.get(tokens, at) === undefined && !isAdverb(tokens, at)) return false;
  }
  return true;
}

const FORECASTING = wordList(`
  expects expected forecasts forecast predicts predicted foresees foresaw anticipates anticipated projects projected
  estimates estimated hopes hoped wants wanted`);
const APPROXIMATING = wordList('for some about around up to at least as many more than over under a another the only');

/** The name that a clause begins with, and its verb. */
function clauseOf<T extends Stretch>({ tokens, sentence, figure, measure, names, amount }: Belonging<T>) {
  const owner = names.findLast(({ last }) => last < figure.first);
  if (owner === undefined || figure.first - owner.last > FARTHEST || isTaken(owner, amount)) return undefined;
  if (!beginsClause(tokens, owner.first, sentence)) return undefined;
  if (measure !== undefined && measure < owner.first) return undefined;
  return { owner, verb: verbAfter(tokens, owner, figure.first) };
}

/** "Norvik has sold", "Norvik, the shipper, employs": the name that a clause begins with, and the verb of the figure. */
function actor<T extends Stretch>(belonging: Belonging<T>): T | undefined {
  const { tokens, figure, measure } = belonging;
  const clause = clauseOf(belonging);
  if (clause === undefined) return undefined;
  const { owner, verb } = clause;
  // "decided to keep its rate at", but "praised the three bills".
  if (verb !== undefined && measure === undefined && !isStatingVerb(tokens, verb)) return undefined;
  if (verb === undefined || figure.first - verb > MAX_PREDICATE || isParted(tokens, verb, figure.first))
    return undefined;
  if (measure === undefined && isForecast(tokens, verb, figure.first)) return undefined;
  // "Norvik expects inflation to rise to": inflation is nobody's.
  if (measure !== undefined && measure > verb && isWord(tokens, measure + 1, 'to')) return undefined;
  const head = measure !== undefined && measure > verb && measure < figure.first ? measure : verb;
  for (let at = verb + 1; at < figure.first; at++) {
    if (isSecondVerb(tokens, at) || (at > head && PLACING.get(tokens, at) !== undefined)) return undefined;
  }
  return owner;
}

/** Tokens from the name that a clause begins with to its figure. */
const FARTHEST = 30;

/** Another amount stands between. */
function isTaken(owner: Stretch, amount: Stretch | undefined): boolean {
  return amount !== undefined && amount.first > owner.last;
}

/** "the bill that Lind signed includes", but "plans to cut", "has been awarded". */
function isSecondVerb(tokens: Tokens, at: number): boolean {
  if (VERBS.get(tokens, at) === undefined || AUXILIARIES.get(tokens, at - 1) !== undefined) return false;
  return !isWord(tokens, at - 1, 'to') && !isAdverb(tokens, at - 1);
}

/** What stands after these is no object of the verb: "a grant for 29 counties". */
const PLACING = wordList('for in into on onto among between');

/** "spent $5 million on a ship and hired 80 people", "to spend $5 million and to hire": a second verb of the same subject. */
export function sharesSubject(tokens: Tokens, before: Stretch, figure: Stretch): boolean {
  if (figure.first - before.last > MAX_PREDICATE) return false;
  for (let at = figure.first - 1; at > before.last && at >= figure.first - MAX_OWNED; at--) {
    if (!isWord(tokens, at, 'and')) continue;
    const isVerb = isWord(tokens, at + 1, 'to') || VERBS.get(tokens, at + 1) !== undefined;
    return isVerb && !isParted(tokens, before.last + 1, at) && !isParted(tokens, at + 1, figure.first);
  }
  return false;
}

/** Tokens from the verb to its figure. */
const MAX_PREDICATE = 12;

/** Nothing before the name that it would be a part of: "workers at Norvik", "Aldane and Norvik", "the sale of Norvik". */
function beginsClause(tokens: Tokens, first: number, sentence: Sentence): boolean {
  let before = first - 1;
  if (isWord(tokens, before, 'the')) before--;
  if (before < sentence.first) return true;
  if (tokens.kind[before] === TokenKind.mark) return markAt(tokens, before) !== '-' && markAt(tokens, before) !== '/';
  // "Aldane and Governor Lind".
  while (before > sentence.first && before > first - MAX_TITLE && isCapitalised(tokens, before)) before--;
  if (CLAUSES.get(tokens, before) !== undefined) return true;
  // "the carmaker Ford", but "wins Ford order".
  const isHeld = HOLDERS.get(tokens, before) !== undefined || isPossessive(tokens, before);
  return !isHeld && VERBS.get(tokens, before) === undefined;
}

const MAX_TITLE = 8;

/** The finite verb after a name, beyond what may stand between them; undefined if none does. */
function verbAfter(tokens: Tokens, { first, last }: Stretch, limit: number): number | undefined {
  let at = last + 1;
  const mark = markAt(tokens, at);
  // "The buyer, Norvik, plans".
  const before = isWord(tokens, first - 1, 'the') ? first - 2 : first - 1;
  if (mark === ',' && markAt(tokens, before) === ',') at++;
  else if (mark === '(' || mark === ',') {
    const closing = mark === '(' ? ')' : ',';
    let end = at + 1;
    while (end < limit && markAt(tokens, end) !== closing) end++;
    if (end >= limit || end - at > MAX_APPOSITION) return undefined;
    at = end + 1;
  }
  while (at < limit && isAdverb(tokens, at)) at++;
  return at < limit && isFiniteVerb(tokens, at) ? at : undefined;
}

/** "has", "sells", "decided"; not "based in", nor "orders" of "orders fell". */
function isFiniteVerb(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== TokenKind.word || isCapitalised(tokens, at)) return false;
  if (AUXILIARIES.get(tokens, at) !== undefined) return true;
  if (!isStatingVerb(tokens, at) && !textOf(tokens, at).endsWith('ed')) return false;
  return (AUXILIARIES.get(tokens, at + 1) ?? VERBS.get(tokens, at + 1) ?? PASSIVE.get(tokens, at + 1)) === undefined;
}

/** A verb that has figures. */
export function isStatingVerb(tokens: Tokens, at: number): boolean {
  return (AUXILIARIES.get(tokens, at) ?? VERBS.get(tokens, at)) !== undefined;
}

const PASSIVE = wordList('by in at');

/** Tokens of what explains a name between commas or brackets. */
const MAX_APPOSITION = 12;

function isAdverb(tokens: Tokens, at: number): boolean {
  return (
    ADVERBS.get(tokens, at) !== undefined || (tokens.kind[at] === TokenKind.word && textOf(tokens, at).endsWith('ly'))
  );
}

/** A clause ends or begins between the two tokens. */
export function isParted(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const mark = markAt(tokens, at);
    if (mark === '' ? PARTING.get(tokens, at) !== undefined : PARTING_MARKS.has(mark) && !isInside(tokens, at))
      return true;
  }
  return false;
}

/** The hyphen of "net-debt". */
function isInside(tokens: Tokens, at: number): boolean {
  return touchesPrevious(tokens, at) && touchesPrevious(tokens, at + 1);
}

function isPossessive(tokens: Tokens, at: number): boolean {
  return (
    isWord(tokens, at, "'s") || isWord(tokens, at, '’s') || markAt(tokens, at) === "'" || markAt(tokens, at) === '’'
  );
}

const PARTING_MARKS: ReadonlySet<string> = new Set([
  ',',
  ';',
  ':',
  '(',
  ')',
  '-',
  '–',
  '—',
  '.',
  '?',
  '!',
  '“',
  '”',
  '"',
]);

const PARTING = wordList(`
  that which who whom whose and or but while as when where after before since because if although though whether until
  unless so nor than's said says saying told who's from with without against like compared according versus via per
  being including during despite following amid`);

/** Words that a clause begins after. */
const CLAUSES = wordList('that but while as when where because if although though whether since meanwhile');

/** Words that take the name into something else. */
const HOLDERS = wordList(`
  of in at on by for from with to into onto over under between among and or nor against about near off via per than like
  without within including through toward towards around across behind beyond beside besides`);

const ADVERBS = wordList(
  'also now still already once alone again then later even just itself himself herself not never',
);

const AUXILIARIES = wordList(`
  has have had having is are was were be been will would can could may might should must did does do`);

/** Verbs whose object or complement is a figure, in their third person and past. */
const VERBS = createLexicon<true>(verbs());

function* verbs(): Generator<readonly [string, true]> {
  for (const base of `
    employ own operate report post record earn produce sell hire lay receive raise cover measure contain include need want
    face pay spend lose win gain add cut shed post owe lend borrow donate grant award invest fund approve order plan expect
    forecast target build make export import ship carry transport serve treat host attract create offer provide open close
    recall replace deliver manufacture acquire purchase announce use consume emit generate store hold rise fall climb drop
    increase decrease decline grow shrink double reach exceed total average weigh stand span stretch kill injure wound
    arrest detain evacuate rescue vaccinate test seize recover destroy damage displace charge fine collect commit pledge
    seek request demand estimate value budget allocate save contribute score finish end begin start lead trail hit run
    give get take send bring buy keep draw set see have house enrol enroll teach train recruit dismiss fire lay remain hover stay go come`
    .trim()
    .split(/\s+/)) {
    yield [
      /(?:s|sh|ch|x)$/.test(base)
        ? `${base}es`
        : base.endsWith('y') && !/[aeo]y$/.test(base)
          ? `${base.slice(0, -1)}ies`
          : `${base}s`,
      true,
    ];
    yield [base.endsWith('e') ? `${base}d` : `${base}ed`, true];
  }
  for (const form of `
    paid went came spent lost won cut shed lent built made held rose risen fell fallen grew grown shrank stood led ran gave got took
    sent brought bought kept drew set saw had sold laid sought planned dropped totalled totaled fired began shipped
    recovered hit taught found met cost costs employs injured supplied supplies carried`
    .trim()
    .split(/\s+/)) {
    yield [form, true];
  }
}
