import type { Sentence } from '../../segment/sentences.js';
import type { Draft } from '../draft.js';
import { isoOf } from '../durations.js';
import type { Reader } from '../reader.js';

/**
 * Units that a parallel figure states: "5, 6 and 7 percent" (from the right), "aged three, nine and 12" and "17.4 billion
 * rubles in 2021, 12.9 billion in 2022" (from the left). Marked as inherited.
 */
export function inheritUnits(drafts: Draft[], reader: Reader, sentences: readonly Sentence[]): void {
  for (let index = drafts.length - 2; index >= 0; index--) {
    const draft = drafts[index] as Draft;
    const right = drafts[index + 1] as Draft;
    if (
      isBare(draft) &&
      right.value !== null &&
      FROM_RIGHT.has(right.kind) &&
      isListed(draft, right, drafts, index, reader)
    ) {
      takeUnit(draft, right);
    }
  }
  for (let index = 1; index < drafts.length; index++) {
    const draft = drafts[index] as Draft;
    if (isOtherAge(draft, drafts[index - 1] as Draft, drafts[index + 1], reader))
      takeUnit(draft, drafts[index - 1] as Draft);
  }
  let at = 0;
  let money: Draft | undefined;
  for (const draft of drafts) {
    while (at < sentences.length && draft.first >= (sentences[at] as Sentence).last) {
      at++;
      money = undefined;
    }
    if (draft.kind === 'money' && draft.unit !== null) money = draft;
    else if (money !== undefined && isElided(draft, money, reader)) takeUnit(draft, money);
  }
}

const FROM_RIGHT: ReadonlySet<string> = new Set(['percent', 'measure', 'duration', 'money']);

function isBare(draft: Draft): boolean {
  return draft.kind === 'cardinal' && draft.unit === null && draft.value !== null && draft.noun === undefined;
}

/** Joined by "and", "or", or a comma inside such a list; or "10 of the past 16 years". */
function isListed(draft: Draft, right: Draft, drafts: readonly Draft[], index: number, reader: Reader): boolean {
  const between = right.first - draft.last;
  const word = reader.lower(draft.last);
  if (between === 1) {
    if (word === 'and' || word === 'or') return !bySign(right, reader);
    return word === ',' && right.given.unit === 'inherited' && !bySign(drafts[index + 1] as Draft, reader);
  }
  if (between === 2) {
    // "5, 6, and 7 percent", but not "5,000, or 9 percent".
    const before = drafts[index - 1];
    const isSeries =
      before !== undefined && isBare(before) && before.last + 1 === draft.first && reader.lower(before.last) === ',';
    const joint = reader.lower(draft.last + 1);
    return isSeries && word === ',' && (joint === 'and' || joint === 'or') && !bySign(right, reader);
  }
  const isPart = between === 3 && word === 'of' && reader.lower(draft.last + 1) === 'the' && right.kind === 'duration';
  return isPart && (reader.lower(draft.last + 2) === 'past' || reader.lower(draft.last + 2) === 'last');
}

/** A further one of those who are "aged three, nine and 12". */
function isOtherAge(draft: Draft, before: Draft, next: Draft | undefined, reader: Reader): boolean {
  if (before.kind !== 'age' || !isBare(draft) || draft.vague === true || (draft.value ?? OLDEST) >= OLDEST)
    return false;
  const isFirst = reader.lower(before.first) === 'aged';
  if ((!isFirst && before.given.unit !== 'inherited') || reader.lower(draft.last) === 'of') return false;
  const joint = reader.lower(before.last);
  if (draft.first - before.last !== 1) return false;
  if (joint !== ',' && JOINTS.has(joint)) return true;
  const isJoined = next !== undefined && isBare(next) && next.first - draft.last === 1;
  return joint === ',' && isJoined && reader.isOneOf(draft.last, JOINTS);
}

const OLDEST = 120;
const JOINTS: ReadonlySet<string> = new Set(['and', 'or', ',']);

/** "5 and $6" are two things. */
function bySign(draft: Draft, reader: Reader): boolean {
  return draft.kind === 'money' && !reader.isNumber(draft.first) && reader.word(draft.first) === undefined;
}

/** A large number that counts nothing, after an amount of money in the same sentence. */
function isElided(draft: Draft, money: Draft, reader: Reader): boolean {
  if (!isBare(draft) || draft.scale < 1e6 || draft.vague === true || money.scale < 1e6) return false;
  if (reader.isMark(draft.first - 1, '#')) return false;
  const after = draft.last;
  return !reader.isWord(after) || reader.isOneOf(after, AFTER_ELIDED);
}

const AFTER_ELIDED: ReadonlySet<string> = new Set(
  'in on at by from to for of and or but with as after before during since the a last this next earlier over under through while compared versus against up down more less'.split(
    ' ',
  ),
);

function takeUnit(draft: Draft, from: Draft): void {
  draft.kind = from.kind;
  draft.unit = from.unit;
  draft.given.unit = 'inherited';
  if (from.kind === 'duration' && draft.value !== null && from.unit !== null) {
    const iso = isoOf(draft.value, from.unit);
    if (iso !== undefined) draft.iso = iso;
  }
  if (
    from.kind === 'money' &&
    draft.scale === 1 &&
    from.scale !== 1 &&
    draft.value !== null &&
    draft.first < from.first &&
    draft.value < 1000
  ) {
    draft.value = Number((draft.value * from.scale).toPrecision(15));
    draft.step *= from.scale;
    draft.scale = from.scale;
    draft.given.value = 'inherited';
  }
}
