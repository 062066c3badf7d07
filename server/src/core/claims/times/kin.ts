import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isCapitalised, isInListBetween, markAt, tokensOf } from '../../segment/marks.js';
import { isWord, type Tokens, tokenAt } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';

/** A birth that a sentence tells beside that of a parent. */
export interface Birth {
  readonly figure: Figure;
  readonly born: number;
  readonly died: number | undefined;
  /** Its tokens, both included. */
  readonly first: number;
  readonly last: number;
}

export interface OddKin {
  readonly child: Birth;
  readonly parent: Birth;
}

/**
 * "Mary Holm (1913–1996), … and their son Karl (born 1894)", "was born in 1904 to Anton Lund (1912–1992) and": a child that
 * is no dozen years younger than a parent, or was born after the parent's death.
 */
export function oddKinIn({ tokens, figures }: SentenceFacts): OddKin | undefined {
  const births: Birth[] = [];
  for (const figure of figures) {
    const birth = figure.kind === 'date' ? birthOf(tokens, figure) : undefined;
    if (birth !== undefined) births.push(birth);
  }
  for (let at = 1; at < births.length; at++) {
    const [one, other] = [births[at - 1] as Birth, births[at] as Birth];
    const [from, to] = [one.last + 1, other.first];
    if (to - from > REACH) continue;
    const kin = childBetween(tokens, from, to);
    if (kin === 'child') {
      // All that are told before are the parents.
      const parent = births.slice(0, at).find((each) => isOdd(each, other));
      if (parent !== undefined) return { child: other, parent };
    } else if (kin === 'parent') {
      const next = births[at + 1];
      const isOther = next !== undefined && isPair(tokens, other.last + 1, next.first);
      const parent = isOdd(other, one) ? other : isOther && isOdd(next, one) ? next : undefined;
      if (parent !== undefined) return { child: one, parent };
    }
  }
  return undefined;
}

function isOdd(parent: Birth, child: Birth): boolean {
  if (child.born - parent.born < YOUNGEST) return true;
  return parent.died !== undefined && child.born > parent.died + 1;
}

/** In years. */
const YOUNGEST = 12;

/** Whose birth the second is: "and their son" has a child's behind it, "to" and "the son of" a parent's. */
function childBetween(tokens: Tokens, from: number, to: number): 'child' | 'parent' | undefined {
  for (let at = from; at < to; at++) {
    if (CHILDREN.get(tokens, at) !== undefined) {
      if (isWord(tokens, at + 1, 'of')) return 'parent';
      return OWNERS.get(tokens, at - 1) !== undefined ? 'child' : undefined;
    }
    if (isWord(tokens, at, 'to') && markAt(tokens, from) !== ')' && isInListBetween(tokens, from - 8, from, BORN))
      return 'parent';
  }
  return undefined;
}

/** ") and Selinde Roos (born": nothing but a name is added. */
function isPair(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const isOfName = isCapitalised(tokens, at) || markAt(tokens, at) !== '';
    if (!isOfName && !isWord(tokens, at, 'and') && BORN.get(tokens, at) === undefined) return false;
  }
  return true;
}

/** True where two dates may be births: a quick look. */
export function mayTellKin(tokens: Tokens, _first: number, _last: number, figures: readonly Figure[]): boolean {
  let births = 0;
  for (const { kind, start } of figures) {
    const first = kind === 'date' ? tokenAt(tokens, start) : 0;
    if (first > 0 && (markAt(tokens, first - 1) === '(' || isInListBetween(tokens, first - 2, first, BORN))) births++;
  }
  return births > 1;
}

/** "(1913–1996)", "(born 1894)", "was born on 17 November 1904". */
function birthOf(tokens: Tokens, figure: Figure): Birth | undefined {
  const { first, last } = tokensOf(tokens, figure);
  const life = /^(\d{4})(?:-\d\d-\d\d)?\/(\d{4})(?:-\d\d-\d\d)?$/.exec(figure.edtf ?? '');
  if (life !== null)
    return markAt(tokens, first - 1) === '(' && markAt(tokens, last + 1) === ')'
      ? { figure, born: Number(life[1]), died: Number(life[2]), first, last }
      : undefined;
  const born = figure.parts?.year;
  return born === undefined || !isInListBetween(tokens, first - 2, first, BORN)
    ? undefined
    : { figure, born, died: undefined, first, last };
}

/** In tokens, from one birth to the next. */
const REACH = 14;

const BORN = wordList('born b');
const CHILDREN = wordList('son sons daughter daughters child children');
const OWNERS = wordList('their his her only eldest oldest youngest elder younger first second a one');
