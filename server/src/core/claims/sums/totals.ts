import { sum } from '../../figures/compare.js';
import { wordList } from '../../segment/lexicon.js';
import { markAt } from '../../segment/marks.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { type Amount, amountsOf, beforeFillers, type SentenceFacts } from '../amounts.js';
import { disagree } from '../reckon.js';
import { asideAt } from '../shares/wholes.js';

/** "13 people: eight adults and four children": a total and all of its parts. */
export interface Total {
  readonly total: Amount;
  readonly parts: readonly Amount[];
  /** False where parts may be left out, so that they may add up to less. */
  readonly isWhole: boolean;
  /** The words leave room for parts that are told elsewhere, or twice. */
  readonly isDoubtful?: true;
}

/** The totals of a sentence with their parts: listed behind them, or added up before "… in all". */
export function totalsOf(facts: SentenceFacts): readonly Total[] {
  const amounts = amountsOf(facts);
  const totals: Total[] = [];
  for (let index = 0; index + 2 < amounts.length; index++) {
    const total = totalAt(facts, amounts, index);
    if (total === undefined) continue;
    totals.push(total);
    index += total.parts.length;
  }
  const added = addedUp(facts, amounts);
  if (added !== undefined) totals.push(added);
  return totals;
}

function totalAt(facts: SentenceFacts, amounts: readonly Amount[], index: number): Total | undefined {
  const { tokens, sentence } = facts;
  const total = amounts[index] as Amount;
  const isBound = total.modifier === 'at-least';
  if (!isCountedTotal(tokens, total) || (total.modifier !== 'none' && !isBound)) return undefined;
  const first = amounts[index + 1] as Amount;
  const opening = beforeFillers(tokens, first.first, sentence.first);
  if (opening <= total.last || opening - total.last > MAX_NOUN) return undefined;
  const isApposed = markAt(tokens, opening) === ',';
  const isOfWhom = isApposed || isWord(tokens, opening, 'whom') || isWord(tokens, opening, 'which');
  if (!OPENING.has(asideAt(tokens, opening)) && !isOfWhom) return undefined;
  for (let at = total.last + 1; at < opening; at++) {
    if (markAt(tokens, at) !== '' && !(isOfWhom && isWhomClause(tokens, at, opening))) return undefined;
  }
  const parts = listFrom(facts, amounts, index + 1);
  if (parts === undefined || !parts.every((part) => part.kind === total.kind && part.unit === total.unit))
    return undefined;
  const last = parts.at(-1) as Amount;
  if (!isApposed && !isOfWhom) {
    const isAlike = parts.every((part) => isCounted(part) || isNamed(tokens, part));
    return isAlike && isClosed(facts, last, false) ? { total, parts, isWhole: true } : undefined;
  }
  if (!isClosed(facts, last, true)) return undefined;
  if (parts.every(isOfPersons) && isOfPeople(total))
    return { total, parts, isWhole: true, ...(isBound ? { isDoubtful: true } : {}) };
  if (isBound) return undefined;
  // "12,400 on Friday, 15,300 on Saturday and 9,800 on Sunday".
  const isRow = (parts[0]?.value ?? 0) > (total.value ?? 0);
  const isLaidOut = !isRow && total.kind === 'cardinal' && layOutOf(tokens, parts) && !isListed(tokens, amounts, index);
  return isLaidOut ? { total, parts, isWhole: false } : undefined;
}

/** Tokens from a total to what opens its parts, and between two parts. */
const MAX_NOUN = 7;

/** The comma of ", of whom 330 are". */
function isWhomClause(tokens: Tokens, at: number, opening: number): boolean {
  return markAt(tokens, at) === ',' && at === opening - 2 && isWord(tokens, at + 1, 'of');
}

/** The amounts from the first part on, joined by commas and at last by "and"; undefined where they are no such list. */
function listFrom(facts: SentenceFacts, amounts: readonly Amount[], from: number): readonly Amount[] | undefined {
  const { tokens, sentence } = facts;
  const parts = [amounts[from] as Amount];
  for (let index = from + 1; index < Math.min(amounts.length, from + MOST_PARTS); index++) {
    const next = amounts[index] as Amount;
    const last = parts.at(-1) as Amount;
    const joint = beforeFillers(tokens, next.first, sentence.first);
    const isAnd = isWord(tokens, joint, 'and');
    if ((!isAnd && markAt(tokens, joint) !== ',') || joint - last.last > MAX_NOUN || !isOneList(tokens, last, next))
      break;
    parts.push(next);
    if (isAnd)
      return parts.every(({ value, modifier }) => value !== null && value > 0 && modifier === 'none')
        ? parts
        : undefined;
  }
  return undefined;
}

/** Longer lists are no parts of a total. */
const MOST_PARTS = 16;

/** "seven men and four women": what a comma may open, for nothing else is so surely a whole. */
function isOfPersons({ noun }: Amount): boolean {
  return noun !== undefined && PERSONS.has(noun);
}

const PERSONS: ReadonlySet<string> = new Set(
  'man woman boy girl adult child civilian soldier policeman officer son daughter brother sister'.split(' '),
);

/** Persons of any sort: "12 soldiers, three children and two women" is a list. */
function isOfPeople({ noun }: Amount): boolean {
  return noun !== undefined && (noun === 'child' || noun === 'sibling' || (noun !== 'soldier' && PEOPLE.has(noun)));
}

/** Persons of any sort. */
export const PEOPLE: ReadonlySet<string> = new Set(
  `people person victim suspect passenger student pupil worker employee member resident casualty hostage prisoner
  protester demonstrator patient player guest visitor delegate juror survivor migrant refugee candidate teacher nurse
  tourist villager dead fatality death other crew adult defendant volunteer participant`.split(/\s+/),
);

const OPENING: ReadonlySet<string> = new Set([':', '(', '–', '—']);

function isCounted({ kind, value, noun, unit }: Amount): boolean {
  return value !== null && value > 0 && (kind === 'cardinal' ? noun !== undefined : kind === 'money' && unit !== null);
}

/** What is counted, and "31 wounded". */
function isCountedTotal(tokens: Tokens, total: Amount): boolean {
  if (isCounted(total)) return true;
  return (
    total.kind === 'cardinal' &&
    total.value !== null &&
    total.value > 0 &&
    HURT.get(tokens, total.last + 1) !== undefined
  );
}

const HURT = wordList('wounded dead injured missing detained arrested');

/** "23 Labour", "nine in Leeds": a word behind the number that is not what happened to them. */
function isNamed(tokens: Tokens, { kind, last, noun }: Amount): boolean {
  const next = last + 1;
  if (kind !== 'cardinal' || noun !== undefined || tokens.kind[next] !== TokenKind.word) return false;
  return BEING.get(tokens, next) === undefined && tokens.kind[next + 1] !== TokenKind.number;
}

/** "80 in Leeds and 50 in York", "are in Leeds … in York", "are girls … boys": each part in the same place of its clause. */
function layOutOf(tokens: Tokens, parts: readonly Amount[]): boolean {
  const places = parts.map(({ last, noun }) => {
    const at = BEING.get(tokens, last + 1) === undefined ? last + 1 : last + 2;
    return noun === undefined && tokens.kind[at + 1] !== TokenKind.number ? at : -1;
  });
  const [first] = places as [number];
  if (places.some((at) => at < 0)) return false;
  if (PLACING.get(tokens, first) !== undefined) {
    const word = tokens.hash[first];
    return places.every((at) => tokens.hash[at] === word);
  }
  return places.every((at) => SEXES.get(tokens, at) !== undefined);
}

const BEING = wordList('are were is was have had will would');

const PLACING = wordList('in at for from to by on');

const SEXES = wordList('men women boys girls male female');

/** The total is itself an item of a list: "200 workers, 80 in Leeds". */
function isListed(tokens: Tokens, amounts: readonly Amount[], index: number): boolean {
  const before = amounts[index - 1];
  return (
    before !== undefined &&
    (amounts[index] as Amount).first - before.last < MAX_NOUN &&
    markAt(tokens, before.last + 1) !== ':'
  );
}

/** Between two parts stand what the first counts and one comma or "and" alone. */
function isOneList(tokens: Tokens, a: Amount, b: Amount): boolean {
  let marks = 0;
  for (let at = a.last + 1; at < b.first; at++) {
    if (markAt(tokens, at) === ',') marks++;
    else if (markAt(tokens, at) !== '' && markAt(tokens, at) !== '-') return false;
    if (OPEN_LIST.get(tokens, at) !== undefined) return false;
  }
  return marks <= 1;
}

/** The list ends with the sentence, or with the bracket, dash or comma that opened it. */
function isClosed({ tokens, sentence }: SentenceFacts, part: Amount, byComma: boolean): boolean {
  for (let at = part.last + 1; at < Math.min(sentence.last, part.last + MAX_NOUN); at++) {
    // "eight men and four women and a baby".
    if (OPEN_LIST.get(tokens, at) !== undefined || isWord(tokens, at, 'and')) return false;
    if (CLOSING.has(asideAt(tokens, at))) return true;
    if (byComma && markAt(tokens, at) === ',') return OPEN_LIST.get(tokens, at + 1) === undefined;
    if (markAt(tokens, at) !== '' && markAt(tokens, at) !== '-') return false;
  }
  return part.last + MAX_NOUN >= sentence.last;
}

const CLOSING: ReadonlySet<string> = new Set(['.', ')', '–', '—', ';']);

/** What shows that a list is not complete, or that it counts something twice. */
const OPEN_LIST = wordList(`
  including among such like especially mostly mainly of them which who more other others another further plus least
  also both either or than per each`);

/** "$10 million, $15 million and $5 million, for a total of $30 million", "12 gold and 8 silver medals, 20 in all". */
function addedUp(facts: SentenceFacts, all: readonly Amount[]): Total | undefined {
  const { tokens } = facts;
  const total = all.at(-1);
  const amounts = total?.kind === 'money' ? all.filter(({ kind }) => kind === 'money') : all;
  if (total === undefined || amounts.length < 3 || total.value === null || !isSaidToBeAll(facts, total))
    return undefined;
  if (amounts.some(({ first }) => isWord(tokens, first - 1, 'at'))) return undefined;
  const isAlso = isBroughtTo(tokens, total.first);
  const listed = isAlso ? undefined : listFrom(facts, amounts, 0);
  const parts = listed?.length === amounts.length - 1 ? listed : toldOneByOne(facts, amounts.slice(0, -1));
  if (parts === undefined) return undefined;
  const last = parts.at(-1) as Amount;
  const isAlike = parts.every(
    (part) =>
      (part.kind === 'cardinal' || part.kind === 'money') &&
      part.kind === total.kind &&
      part.unit === total.unit &&
      (part.noun === undefined || part.noun === last.noun || part === parts[0]) &&
      part.per === undefined,
  );
  if (!isAlike || total.first - last.last > FARTHEST) return undefined;
  const noun = last.noun ?? parts[0]?.noun;
  if (total.noun !== undefined && noun !== undefined && total.noun !== noun) return undefined;
  for (let at = last.last + 1; at < total.first; at++) {
    const isSaid = isWord(tokens, at, 'of') || isWord(tokens, at, 'or') || (isAlso && isWord(tokens, at, 'which'));
    if (OPEN_LIST.get(tokens, at) !== undefined && !isSaid) return undefined;
  }
  return { total, parts, isWhole: true, ...(isAlso ? { isDoubtful: true } : {}) };
}

/** "which brings the total to 500": of what was told here, and perhaps before. */
function isBroughtTo(tokens: Tokens, first: number): boolean {
  const isTotal = isWord(tokens, first - 1, 'to') && isWord(tokens, first - 2, 'total');
  return isTotal && BRINGING.get(tokens, first - 4) !== undefined;
}

const ADDING = wordList('add adds adding added');
const TOGETHER = wordList('together combined');

const BRINGING = wordList('bring brings bringing brought');

/** "In the first year 14 cases were reported, in the second 19 and in the third 27": what is counted is said once. */
function toldOneByOne({ tokens }: SentenceFacts, parts: readonly Amount[]): readonly Amount[] | undefined {
  const [first] = parts;
  const hasNoun = first?.kind !== 'cardinal' || first.noun !== undefined;
  if (!hasNoun || parts.length < 2 || parts.length > MOST_PARTS) return undefined;
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    if (part.modifier !== 'none' || part.value === null || part.value <= 0) return undefined;
    if (before === undefined) continue;
    if (part.kind === 'cardinal' && part.noun !== undefined) return undefined;
    if (part.first - before.last > FARTHEST || !isTold(tokens, before.last + 1, part.first)) return undefined;
  }
  return parts;
}

/** A comma or "and" joins the next part, and nothing says that it is no part of its own. */
function isTold(tokens: Tokens, from: number, to: number): boolean {
  let isJoined = false;
  for (let at = from; at < to; at++) {
    if (OPEN_LIST.get(tokens, at) !== undefined && !isWord(tokens, at, 'another')) return false;
    isJoined ||= markAt(tokens, at) === ',' || isWord(tokens, at, 'and');
  }
  return isJoined;
}

/** Tokens from the last part to the total. */
const FARTHEST = 10;

function isSaidToBeAll({ tokens, sentence }: SentenceFacts, { first, last }: Amount): boolean {
  // "three trips a day … for a weekly total of 20".
  if (isWord(tokens, first - 1, 'of') && isWord(tokens, first - 2, 'total'))
    return PERIODIC.get(tokens, first - 3) === undefined;
  if (isWord(tokens, first - 1, 'to') && isWord(tokens, first - 2, 'up') && ADDING.get(tokens, first - 3) !== undefined)
    return true;
  if (isBroughtTo(tokens, first) || TOGETHER.get(tokens, last + 1) !== undefined) return true;
  const next = last + 1;
  const isTwo =
    (isWord(tokens, next, 'in') && (isWord(tokens, next + 1, 'all') || isWord(tokens, next + 1, 'total'))) ||
    (isWord(tokens, next, 'all') && isWord(tokens, next + 1, 'told'));
  if (!isTwo && !isWord(tokens, next, 'altogether') && !isWord(tokens, next, 'overall')) return false;
  // "in all his games".
  const behind = isTwo ? next + 2 : next + 1;
  return behind >= sentence.last || tokens.kind[behind] === TokenKind.mark;
}

/** Among more figures any sum is found. */
const MOST_TOLD = 24;
const PERIODIC = wordList('daily weekly monthly quarterly annual yearly');

/** Another figure nearby is what the parts add up to, or the part that is lacking: "298 seats in three classes". */
export function isToldElsewhere(facts: SentenceFacts, { total, parts }: Total): boolean {
  const known = new Set([total.start, ...parts.map(({ start }) => start)]);
  const all = sum(parts);
  const incomplete = [parts, ...parts.map((part) => [part])];
  return [facts.before, facts, facts.after].some(
    (near) =>
      near !== undefined &&
      amountsOf(near).length <= MOST_TOLD &&
      amountsOf(near).some((each) => {
        if (known.has(each.start) || each.value === null || each.kind !== total.kind || each.unit !== total.unit)
          return false;
        if (!disagree(all, each)) return true;
        return each.value > 1 && incomplete.some((some) => !disagree(sum([...some, each]), total));
      }),
  );
}

/** True where no values that the words allow make the parts add up to the total. */
export function isMissed({ total, parts, isWhole }: Total): boolean {
  const all = sum(parts);
  if (!disagree(all, total)) return false;
  // "three operators" beside "7.4 million" passengers.
  const room = total.low === null || total.high === null ? 0 : (total.high - total.low) / 2;
  if (parts.length > 1 && parts.some(({ value }) => (value as number) < room)) return false;
  return isWhole || (all.low ?? 0) > (total.high ?? Number.POSITIVE_INFINITY);
}
