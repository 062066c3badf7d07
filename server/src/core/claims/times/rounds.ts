import type { Figure } from '../../figures/figure.js';
import { wordList } from '../../segment/lexicon.js';
import { isInListBetween, tokensOf } from '../../segment/marks.js';
import { isWord } from '../../segment/tokens.js';
import type { SentenceFacts } from '../amounts.js';
import { type Dated, yearsIn } from './elapsed.js';

/** Two years of what comes round every so many, which are no number of rounds apart. */
export interface Round {
  /** "every four years". */
  readonly figure: Figure;
  readonly from: Dated;
  readonly to: Dated;
}

/** "held every four years, was in Bonn in 2006 and will be in Turin in 2009": just two years, here and in the sentence before. */
export function roundIn(facts: SentenceFacts, before: SentenceFacts | undefined): Round | undefined {
  const { tokens, sentence, figures } = facts;
  const figure = figures.find((each) => isRound(facts, each));
  if (figure === undefined || isInListBetween(tokens, sentence.first, sentence.last, BROKEN)) return undefined;
  const own = yearsIn(tokens, figures);
  const told = own.length < 2 && before !== undefined ? yearsIn(before.tokens, before.figures) : [];
  const [from, to, more] = [...told, ...own].sort((a, b) => a.year - b.year);
  if (from === undefined || to === undefined || more !== undefined || from.year === to.year) return undefined;
  return (to.year - from.year) % (figure.value as number) === 0 ? undefined : { figure, from, to };
}

function isRound({ tokens }: SentenceFacts, figure: Figure): boolean {
  const { kind, unit, value, modifier } = figure;
  if (kind !== 'duration' || unit !== 'year' || modifier !== 'none' || value === null) return false;
  return value > 1 && value <= LONGEST && isWord(tokens, tokensOf(tokens, figure).first - 1, 'every');
}

/** In years: what comes round more seldom is told roughly. */
const LONGEST = 10;

/** What keeps something from its round. */
const BROKEN = wordList(`
  postponed delayed cancelled canceled suspended skipped early snap except but instead until law act pandemic war
  first founded introduced born proposed review reviewed least changed`);
