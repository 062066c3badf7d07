import { createDraft, type Draft } from '../draft.js';
import { HYPHENS, type Reader } from '../reader.js';

/** Results such as "a 4-0 win" and "voted 52-35": no range, since a range runs upwards and counts something. */
export function joinScores(drafts: readonly Draft[], reader: Reader): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined.at(-1);
    if (before !== undefined && isScore(before, draft, reader)) {
      joined[joined.length - 1] = createDraft(before.first, draft.last, 'score');
    } else joined.push(draft);
  }
  return joined;
}

const LARGEST = 500;

function isScore(a: Draft, b: Draft, reader: Reader): boolean {
  if (b.first !== a.last + 1 || !reader.isMark(a.last, HYPHENS) || !reader.glued(a.last) || !reader.glued(b.first))
    return false;
  if (!isPoints(a, reader) || !isPoints(b, reader)) return false;
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
