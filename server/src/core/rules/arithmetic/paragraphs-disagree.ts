import { numeral } from '../../claims/amounts.js';
import { enumerationsIn } from '../../claims/lists/enumerations.js';
import { hundredOf } from '../../claims/shares/hundreds.js';
import { exceedingOf } from '../../claims/sums/exceeding.js';
import { LEDGER_WORDS, ledgersOf } from '../../claims/sums/ledger.js';
import { isMissed } from '../../claims/sums/totals.js';
import type { FigureKind } from '../../figures/figure.js';
import { FIGURE_WORDS } from '../../figures/words.js';
import { wordList } from '../../segment/lexicon.js';
import { isWord, TokenKind, type Tokens } from '../../segment/tokens.js';
import { KeptOn } from '../../text/kept.js';
import type { Span } from '../../text/span.js';
import { inDocument, type Passage, passageTo } from '../passages.js';
import { perParagraph } from '../readers.js';
import { quoted, reckonedWith } from '../reckoned.js';
import { defineRule, type Report } from '../rule.js';
import { inSentences } from '../sentences.js';

export default defineRule({
  id: 'paragraphs-disagree',
  group: 'arithmetic',
  scope: 'document',
  severity: 'information',
  summary: 'A paragraph whose numbers do not fit those of the one before, as “Five men were held. ⏎ Seven of them …”.',
  messages: {
    sum: 'The parts add up to {computed}, not to {total}.',
    exceeds: '“{part}” is more than “{total}”, of which it is a part.',
    shares: 'The shares add up to {computed}%, though they leave no other.',
    told: '“{total}” are announced, and {computed} are told one by one.',
  },
  fixes: {},
  *check(context) {
    for (const { index } of openingsIn(context)) {
      const before = context.paragraphs[index - 1]?.facts.figures;
      const passage = before?.some(({ kind }) => COUNTED.has(kind)) ? passageTo(context, index) : undefined;
      if (passage === undefined) continue;
      for (const report of reportsOf(passage)) {
        const related = (report.related ?? []).map((each) => ({
          ...each,
          ...inDocument(passage, context, index, each),
        }));
        yield { ...report, ...inDocument(passage, context, index, report), related };
      }
    }
  },
});

/** Words beside which a paragraph's first sentence may go on about what was counted before it. */
const OPENINGS = wordList(
  ['of one first another undecided unsure victims dead suspects', ...LEDGER_WORDS.words]
    .filter((word) => word !== 'the')
    .join(' '),
);

const openingsIn = perParagraph({ words: () => OPENINGS, where: mayGoOn }, ({ kind }) =>
  kind === 'prose' ? true : undefined,
);

/** "Seven of the …", "One was …", "The other two …". */
function mayGoOn(tokens: Tokens, index: number): boolean {
  if (index >= NEAR) return false;
  if (isWord(tokens, index, 'of')) return index === 0 || isNumberBefore(tokens, index);
  return OPENERS.get(tokens, index) === undefined || index < 2;
}

function isNumberBefore(tokens: Tokens, index: number): boolean {
  return tokens.kind[index - 1] === TokenKind.number || FIGURE_WORDS.get(tokens, index - 1)?.cardinal !== undefined;
}

const OPENERS = wordList('one first another these those all victims dead suspects');

const COUNTED: ReadonlySet<FigureKind> = new Set(['cardinal', 'percent']);
/** In tokens, from the paragraph's start. */
const NEAR = 14;

type Found = Report<'sum' | 'exceeds' | 'shares' | 'told'>;

/** What the last paragraph of a passage says at odds with those before it, in the passage's offsets. */
function reportsOf(passage: Passage): readonly Found[] {
  let reports = known.get(passage);
  if (reports === undefined) known.set(passage, (reports = [...disagreementsIn(passage)]));
  return reports;
}

const known = new KeptOn<Passage, readonly Found[]>();

function* disagreementsIn({ facts, start, sentence }: Passage): Iterable<Found> {
  const context = inSentences(facts)[sentence];
  if (context === undefined) return;
  const isBefore = (each: Span) => each.start < start;
  for (const { total, parts } of [...exceedingOf(context), ...ledgersOf(context)].filter(isMissed)) {
    const [part, second] = parts;
    if (part === undefined || ![total, ...parts].some(isBefore)) continue;
    const value = parts.reduce((sum, each) => sum + (each.value ?? 0), 0);
    yield {
      start: total.start,
      end: total.end,
      message: second === undefined ? 'exceeds' : 'sum',
      data: { total: quoted(facts, total), computed: numeral(value, 0), part: quoted(facts, part) },
      related: reckonedWith(facts, ...parts),
    };
  }
  const hundred = hundredOf(context);
  const rest = hundred?.shares.at(-1);
  if (hundred !== undefined && rest !== undefined && hundred.shares.some(isBefore)) {
    yield {
      start: rest.start,
      end: rest.end,
      message: 'shares',
      data: { computed: numeral(hundred.sum, Number.isInteger(hundred.sum) ? 0 : 1) },
      related: reckonedWith(facts, ...hundred.shares),
    };
  }
  for (const { count, told, last, isWhole } of enumerationsIn(facts)) {
    const stated = count.value as number;
    if (!isBefore(count) || isBefore(last) || stated === told || (stated > told && !isWhole)) continue;
    yield {
      start: count.start,
      end: count.end,
      message: 'told',
      data: { total: quoted(facts, count), computed: told },
      related: [{ ...last, message: 'This is the last.' }],
    };
  }
}
