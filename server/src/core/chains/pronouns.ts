import { TITLES } from '../entities/titles.js';
import { createLexicon, wordList } from '../segment/lexicon.js';
import { isWord, type Tokens } from '../segment/tokens.js';
import { KeptOn } from '../text/kept.js';
import { overlapsAny, type Span, shifted } from '../text/span.js';
import type { AttributedChain, ChainedMention, Passage } from './chains.js';
import { foldedWords } from './forms.js';
import { GENERIC, LEGAL_FORMS, PARTS } from './words.js';

/**
 * For each chain where the article means it by "he", "she" or "the company", outside quotations: only where nobody else
 * is named that could be meant, in the paragraph so far or, where it has named nobody yet, in the one before.
 */
export function pronounsOf(
  passages: readonly Passage[],
  mentions: readonly ChainedMention[],
  chains: readonly AttributedChain[],
): readonly (readonly Span[])[] {
  const found = chains.map((): Span[] => []);
  const sexes = chains.map(sexOf);
  const companies = new Map<number, boolean>();
  const isOfCompany = (chain: number) => {
    let is = companies.get(chain);
    if (is === undefined) companies.set(chain, (is = isCompany(chains[chain]?.name ?? '')));
    return is;
  };
  let next = 0;
  let before = candidates(isOfCompany);
  for (const passage of passages) {
    if (passage.facts.kind === 'heading') {
      while ((mentions[next]?.start ?? passage.end) < passage.end) next++;
      continue;
    }
    const named = candidates(isOfCompany);
    for (const spot of spotsIn(passage.facts)) {
      const span = shifted(spot, passage.start);
      for (; (mentions[next]?.start ?? span.start) < span.start; next++) named.add(mentions[next]);
      if (spot.sort === 'other') {
        // "spokesman Abel Moss" is nobody else.
        if ((mentions[next]?.start ?? Number.POSITIVE_INFINITY) > span.end + 2) named.people.add(NOBODY);
        continue;
      }
      const kind = spot.sort === 'company' ? 'companies' : 'people';
      const [chain, other] = named[kind].size > 0 ? named[kind] : before[kind];
      if (chain === undefined || chain === NOBODY || other !== undefined) continue;
      if (spot.sort !== 'company') {
        if (sexes[chain] !== undefined && sexes[chain] !== spot.sort) continue;
        sexes[chain] = spot.sort;
      }
      found[chain]?.push({ start: span.start, end: span.end });
    }
    for (; (mentions[next]?.start ?? passage.end) < passage.end; next++) named.add(mentions[next]);
    before = named;
  }
  return found;
}

/** Stands for somebody without a name. */
const NOBODY = -1;

function candidates(isOfCompany: (chain: number) => boolean) {
  const [people, companies] = [new Set<number>(), new Set<number>()];
  const add = (mention: ChainedMention | undefined) => {
    if (mention?.label === 'PERSON') people.add(mention.chain);
    else if (mention?.label === 'ORG' && isOfCompany(mention.chain)) companies.add(mention.chain);
  };
  return { people, companies, add };
}

type Sort = 'he' | 'she' | 'company' | 'other';

interface Spot extends Span {
  readonly sort: Sort;
}

/** What may stand for a name in a paragraph: looked for once, as long as the paragraph stays as it is. */
function spotsIn(facts: Passage['facts']): readonly Spot[] {
  let spots = known.get(facts);
  if (spots === undefined) known.set(facts, (spots = readSpots(facts.tokens, facts.quotations)));
  return spots;
}

const known = new KeptOn<Passage['facts'], readonly Spot[]>();

function readSpots(tokens: Tokens, quotations: readonly Span[]): readonly Spot[] {
  const spots: Spot[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const isThe = isWord(tokens, at - 1, 'the');
    // "The senator" may be somebody else.
    const sort = WORDS.get(tokens, at) ?? (isThe && TITLES.get(tokens, at) !== undefined ? 'other' : undefined);
    if (sort === undefined || (sort === 'company' && !isThe)) continue;
    const start = tokens.start[sort === 'company' ? at - 1 : at] as number;
    const span = { start, end: tokens.end[at] as number };
    if (!overlapsAny(quotations, span)) spots.push({ ...span, sort });
  }
  return spots;
}

const SORTS: readonly (readonly [Sort, string])[] = [
  ['he', 'he him his himself'],
  ['she', 'she her hers herself'],
  ['company', 'company firm carmaker automaker manufacturer airline bank retailer drugmaker planemaker'],
  [
    'other',
    'man woman boy girl wife husband mother father daughter son sister brother widow widower aunt uncle niece nephew girlfriend ' +
      'boyfriend partner actress actor spokesman spokeswoman suspect victim witness colleague predecessor successor',
  ],
];
const WORDS = createLexicon(SORTS.flatMap(([sort, words]) => words.split(' ').map((word) => [word, sort] as const)));

/** What the titles of a person say. */
function sexOf({ attributes }: AttributedChain): Sort | undefined {
  for (const { kind, text } of attributes) {
    if (kind === 'age') continue;
    const words = foldedWords(text);
    if (words.some((word) => HERS.word(word) !== undefined)) return 'she';
    if (words.some((word) => HIS.word(word) !== undefined)) return 'he';
  }
  return undefined;
}

const HERS = wordList(
  'ms mrs miss lady queen princess dame sister mother congresswoman chairwoman spokeswoman councilwoman actress businesswoman',
);
const HIS = wordList(
  'mr sir lord king prince pope father brother congressman chairman spokesman councilman actor businessman',
);

/** A name that a company may have, and no institution. */
function isCompany(name: string): boolean {
  const words = foldedWords(name);
  if (words.length > 1 && words.some((word, index) => index > 0 && (LEGAL_FORMS.has(word) || GENERIC.has(word))))
    return true;
  return (
    !words.some((word) => PARTS.has(word) || INSTITUTIONS.word(word) !== undefined) && !/^[\p{Lu}.]{2,5}$/u.test(name)
  );
}

const INSTITUTIONS =
  wordList(`ministry senate house congress parliament police army navy forces party government authority treasury supreme
  white pentagon nations reserve guard church team fund embassy nato taliban democrats republicans times post journal gazette`);
