import { createLexicon, wordList } from '../../segment/lexicon.js';
import { isInListBetween, markAt } from '../../segment/marks.js';
import { isWord } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';
import type { Length } from './lengths.js';
import { type Moment, momentsOf } from './moments.js';

/**
 * "had been married for 30 years when he died in 2014. They were wed in 1984", "leader for 11 years, stood down in 2021. She
 * took over in 2010": from the one moment beside that begins what lasted to the one of the sentence.
 */
export function tenureEnds(facts: SentenceFacts, length: Length): readonly [Moment, Moment] | undefined {
  const kind = stateBefore(facts, length);
  const [end, more] = momentsOf(facts);
  if (kind === undefined || end === undefined || more !== undefined || end.first < length.last) return undefined;
  const { tokens } = facts;
  if (isWord(tokens, end.first - 1, 'since')) return undefined;
  // Who held an office may have died long after.
  if (kind === 'office' && isInListBetween(tokens, length.last, end.first, DEATHS)) return undefined;
  const begun = [facts.before, facts.after].flatMap((sentence) => {
    const [moment, other] = sentence === undefined ? [] : momentsOf(sentence);
    return sentence === undefined || moment === undefined || other !== undefined || !begins(sentence, moment, kind)
      ? []
      : [moment];
  });
  const [from, other] = begun;
  return from === undefined || other !== undefined ? undefined : [from, end];
}

type State = 'marriage' | 'office' | 'use';

/** What is said to have lasted so long: "been married for", "the party's leader for … ,". */
function stateBefore({ tokens, sentence }: SentenceFacts, { first, last }: Length): State | undefined {
  if (!isWord(tokens, first - 1, 'for')) return undefined;
  const isApposed = markAt(tokens, last + 1) === ',';
  for (let at = first - 2; at >= Math.max(sentence.first, first - REACH); at--) {
    const state = STATES.get(tokens, at);
    if (state === undefined) continue;
    for (let before = at - 1; before >= at - REACH; before--) if (isWord(tokens, before, 'been')) return state;
    return isApposed && at === first - 2 ? state : undefined;
  }
  return undefined;
}

function begins({ tokens, sentence }: SentenceFacts, { first }: Moment, state: State): boolean {
  for (let at = first - 1; at >= Math.max(sentence.first, first - REACH); at--)
    if (BEGINNINGS.get(tokens, at) === state) return true;
  return false;
}

const DEATHS = wordList('died');

/** In tokens. */
const REACH = 6;

function each(words: string, state: State): (readonly [string, State])[] {
  return words.split(' ').map((word) => [word, state] as const);
}

const STATES = createLexicon<State>([
  ...each('married', 'marriage'),
  ...each(
    'leader head chief chairman chairwoman chair president director manager mayor governor minister editor coach king queen captain chancellor power office charge',
    'office',
  ),
  ...each('open service use space operation business orbit', 'use'),
]);

const BEGINNINGS = createLexicon<State>([
  ...each('wed married wedding', 'marriage'),
  ...each('took taken became become elected appointed succeeded named chosen crowned', 'office'),
  ...each('opened launched launch opening built began', 'use'),
]);
