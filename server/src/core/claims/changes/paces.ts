import { wordList } from '../../segment/lexicon.js';
import type { Tokens } from '../../segment/tokens.js';
import type { Amount } from '../amounts.js';
import type { Change } from './changes.js';
import { isShare } from './roles.js';

/** "10.9 seconds, faster than the 11.1 of May": of times the faster is the shorter; nobody knows by what percentage. */
export function ofTime(tokens: Tokens, change: Change): Change {
  const { cue, from, by } = change;
  if (from?.kind !== 'duration' || PACES.get(tokens, cue.at) === undefined) return change;
  const direction = cue.direction > 0 ? -1 : 1;
  return { ...change, cue: { at: cue.at, direction }, by: by.filter((each) => !isShare(each)) };
}

/** Of a time they say the other way: the faster is the shorter. */
export const PACES = wordList('faster slower');

/** What can be faster: growth, speeds and times; not how far somebody ran, nor a bare number, which may be a time. */
export function arePaces(from: Amount, to: Amount): boolean {
  const { kind, unit } = to;
  return (
    from.unit === unit &&
    (unit === 'percent' || kind === 'duration' || to.per !== undefined || /-per-/.test(unit ?? ''))
  );
}
