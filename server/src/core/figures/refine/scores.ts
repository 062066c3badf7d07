import { createDraft, type Draft } from '../draft.js';
import { HYPHENS, type Reader } from '../reader.js';

/** Results such as "a 4-0 win" and "voted 52-35": no range, since a range runs upwards and counts something. */
export function joinScores(drafts: readonly Draft[], reader: Reader): Draft[] {
  const joined: Draft[] = [];
  for (const [index, draft] of drafts.entries()) {
    const before = joined.at(-1);
    if (before !== undefined && arePoints(before, draft, reader)) {
      if (isScore(before, draft, reader) || isAmongSets(joined, drafts, index, reader)) {
        joined[joined.length - 1] = createDraft(before.first, draft.last, 'score');
        continue;
      }
    }
    joined.push(draft);
  }
  return joined;
}

/** "6-4, 3-6, 6-2": a set that is lost stands beside one that is won. */
function isAmongSets(joined: readonly Draft[], drafts: readonly Draft[], index: number, reader: Reader): boolean {
  const [first, draft] = [joined.at(-1) as Draft, drafts[index] as Draft];
  const before = joined.at(-2);
  if (before?.kind === 'score' && isNextSet(before, first, reader)) return true;
  const [next, last] = [drafts[index + 1], drafts[index + 2]];
  if (next === undefined || last === undefined || !isNextSet(draft, next, reader)) return false;
  return arePoints(next, last, reader) && isScore(next, last, reader);
}

function isNextSet(before: Draft, next: Draft, reader: Reader): boolean {
  return next.first === before.last + 1 && reader.isMark(before.last, ',');
}

const LARGEST = 500;

/** Two numbers with a hyphen between them. */
function arePoints(a: Draft, b: Draft, reader: Reader): boolean {
  if (b.first !== a.last + 1 || !reader.isMark(a.last, HYPHENS) || !reader.glued(a.last) || !reader.glued(b.first))
    return false;
  return isPoints(a, reader) && isPoints(b, reader);
}

function isScore(a: Draft, b: Draft, reader: Reader): boolean {
  if ((a.value as number) >= (b.value as number)) return true;
  if (reader.isOneOf(b.last, RESULTS)) return true;
  for (let at = a.first - 1; at >= a.first - 4; at--) if (reader.isOneOf(at, RESULTS)) return true;
  return false;
}

function isPoints(draft: Draft, reader: Reader): boolean {
  if (draft.kind !== 'cardinal' || draft.last !== draft.first + 1) return false;
  // "2-nil".
  if (!reader.isNumber(draft.first) && draft.value !== 0) return false;
  return draft.value !== null && Number.isInteger(draft.value) && draft.value >= 0 && draft.value < LARGEST;
}

const RESULTS: ReadonlySet<string> = new Set(
  'win won wins winning victory beat beats beating defeat defeated loss lost draw drew lead led leading score scored vote voted votes tie tied thrashed trailed'.split(
    ' ',
  ),
);
