import { wordList } from '../segment/lexicon.js';
import { markAt } from '../segment/marks.js';
import { isWord, type Tokens } from '../segment/tokens.js';
import { type Amount, amountsOf, beforeFillers, type SentenceFacts } from './amounts.js';

/** "13 people: eight adults and four children": a total and all of its parts. */
export interface Total {
  readonly total: Amount;
  readonly parts: readonly Amount[];
}

/** The totals of a sentence whose parts are listed in full: after a colon, a dash or a bracket, joined by "and". */
export function totalsOf(facts: SentenceFacts): readonly Total[] {
  const amounts = amountsOf(facts);
  const totals: Total[] = [];
  for (let index = 0; index + 2 < amounts.length; index++) {
    const total = amounts[index] as Amount;
    const parts = partsAfter(facts, total, amounts, index + 1);
    if (parts === undefined) continue;
    totals.push({ total, parts });
    index += parts.length;
  }
  return totals;
}

function partsAfter(
  facts: SentenceFacts,
  total: Amount,
  amounts: readonly Amount[],
  from: number,
): Amount[] | undefined {
  const { tokens, sentence } = facts;
  if (!isCounted(total) || total.modifier !== 'none') return undefined;
  const first = amounts[from] as Amount;
  const opening = beforeFillers(tokens, first.first, sentence.first);
  const isAfterComma = markAt(tokens, opening) === ',' && isOfPersons(first);
  if (!OPENING.has(markAt(tokens, opening)) && !isAfterComma) return undefined;
  if (opening - total.last > 6 || opening <= total.last) return undefined;
  for (let at = total.last + 1; at < opening; at++) if (markAt(tokens, at) !== '') return undefined;
  const parts: Amount[] = [first];
  let isJoined = false;
  for (const next of amounts.slice(from + 1)) {
    const last = parts.at(-1) as Amount;
    const joint = beforeFillers(tokens, next.first, sentence.first);
    const isAnd = isWord(tokens, joint, 'and');
    if ((!isAnd && markAt(tokens, joint) !== ',') || joint - last.last > 7 || !isOneList(tokens, last, next)) break;
    parts.push(next);
    if (isAnd) {
      isJoined = true;
      break;
    }
  }
  const alike = parts.every(
    (part) =>
      isCounted(part) && (!isAfterComma || isOfPersons(part)) && part.kind === total.kind && part.unit === total.unit,
  );
  return isJoined && alike && isClosed(facts, parts.at(-1) as Amount, isAfterComma) ? parts : undefined;
}

/** "seven men and four women": what a comma may open, for nothing else is so surely a whole. */
function isOfPersons({ noun }: Amount): boolean {
  return noun !== undefined && PERSONS.has(noun);
}

const PERSONS: ReadonlySet<string> = new Set(
  'man woman boy girl adult child civilian soldier policeman officer'.split(' '),
);

const OPENING: ReadonlySet<string> = new Set([':', '(', '–', '—']);

function isCounted({ kind, value, noun, unit }: Amount): boolean {
  return value !== null && value > 0 && (kind === 'cardinal' ? noun !== undefined : kind === 'money' && unit !== null);
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
  for (let at = part.last + 1; at < Math.min(sentence.last, part.last + 7); at++) {
    if (OPEN_LIST.get(tokens, at) !== undefined) return false;
    if (CLOSING.has(markAt(tokens, at))) return true;
    if (byComma && markAt(tokens, at) === ',') return OPEN_LIST.get(tokens, at + 1) === undefined;
    if (markAt(tokens, at) !== '' && markAt(tokens, at) !== '-') return false;
  }
  return part.last + 7 >= sentence.last;
}

const CLOSING: ReadonlySet<string> = new Set(['.', ')', '–', '—', ';']);

/** What shows that a list is not complete, or that it counts something twice. */
const OPEN_LIST = wordList(`
  including among such like especially mostly mainly of them which who more other others another further plus least
  also both either or than per each`);
