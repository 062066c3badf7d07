import type { Mention } from '../../entities/mention.js';
import type { Place } from '../../places/gazetteer.js';
import { isWord, type Tokens, tokenAt } from '../../segment/tokens.js';
import { type Span, shifted } from '../../text/span.js';
import { chainAt, markAt } from '../matchers.js';
import { perParagraph } from '../readers.js';
import { type DocumentContext, defineRule, type ParagraphContext } from '../rule.js';

export default defineRule({
  id: 'capital-mismatch',
  group: 'geography',
  scope: 'document',
  severity: 'warning',
  summary: 'A town called the capital of a country whose capital is another.',
  messages: { other: '{country}: the gazetteer has {capital} as its capital, not “{town}”.' },
  fixes: { replace: { title: 'Write “{capital}”' } },
  *check(context) {
    for (const { start, facts, value } of claimsOf(context)) {
      for (const claim of value) {
        const placeAt = (mention: Span) => sure(context.places.get(chainAt(context.mentions, start + mention.start)));
        const town = placeAt(claim.town);
        const country = placeAt(claim.country);
        if (town === undefined || country?.level !== 'country' || !contradicts(town, country)) continue;
        const span = shifted({ start: claim.town.start, end: claim.town.end }, start);
        const capital = country.seat?.name ?? '';
        const data = { country: country.name, capital, town: facts.text.slice(claim.town.start, claim.town.end) };
        yield { ...span, message: 'other', data, fixes: [{ fix: 'replace', edits: [{ ...span, newText: capital }] }] };
      }
    }
  },
});

/** "Sydney, Australia’s capital": a town that is called the capital of a country or people. */
interface Claim {
  readonly town: Mention;
  readonly country: Mention;
}

/** Capitals beside the one that the gazetteer has: by law, in fact, until lately, or of a namesake. */
const OTHER_CAPITALS: Readonly<Record<string, string>> = {
  BI: 'Bujumbura',
  BJ: 'Cotonou',
  BO: 'La Paz',
  CD: 'Brazzaville',
  CG: 'Kinshasa',
  CI: 'Abidjan',
  CL: 'Valparaíso',
  DE: 'Bonn',
  GE: 'Kutaisi',
  GQ: 'Ciudad de la Paz|Oyala',
  ID: 'Nusantara',
  KP: 'Seoul',
  KR: 'Sejong|Pyongyang',
  KZ: 'Almaty',
  LK: 'Sri Jayewardenepura Kotte',
  LY: 'Tobruk|Benghazi',
  ME: 'Cetinje',
  MM: 'Yangon',
  MY: 'Putrajaya',
  NG: 'Lagos',
  NL: 'The Hague',
  PH: 'Quezon City',
  PK: 'Karachi|Rawalpindi',
  PW: 'Koror',
  SZ: 'Lobamba',
  TZ: 'Dar es Salaam',
  YE: 'Aden',
  ZA: 'Cape Town|Bloemfontein',
};

/** Of these it is disputed which town is the capital. */
const DISPUTED = new Set(['IL', 'PS']);

const claimsOf = perParagraph({ words: 'capital' }, (facts): readonly Claim[] => {
  const { tokens } = facts;
  const claims: Claim[] = [];
  for (let at = 1; at < tokens.count; at++) {
    const claim = isWord(tokens, at, 'capital') ? (claimOfOwner(facts, at) ?? claimOf(facts, at)) : undefined;
    if (claim !== undefined) claims.push(claim);
  }
  return claims;
});

/** "Australia’s capital, Sydney", "the Australian capital Sydney", "Sydney, the Australian capital,". */
function claimOfOwner(facts: ParagraphContext, capital: number): Claim | undefined {
  const { tokens } = facts;
  const isPossessive = isWord(tokens, capital - 1, "'s");
  const country = endingAt(facts, isPossessive ? capital - 2 : capital - 1);
  if (country === undefined || (country.label === 'NORP') === isPossessive) return undefined;
  const after = isWord(tokens, capital + 1, 'city') ? capital + 2 : capital + 1;
  const isApart = markAt(tokens, after) === ',';
  const behind = startingAt(facts, isApart || isWord(tokens, after, 'of') ? after + 1 : after);
  if (behind !== undefined) {
    const end = tokenAt(tokens, behind.end);
    return !isApart || (closes(tokens, end) && !continuesList(facts, end)) ? { town: behind, country } : undefined;
  }
  const first = tokenAt(tokens, country.start);
  const before = townBefore(facts, isWord(tokens, first - 1, 'the') ? first - 2 : first - 1);
  return before !== undefined && closes(tokens, after) ? { town: before, country } : undefined;
}

/** "Sydney is the capital of Australia", "Sydney, the capital of Australia,". */
function claimOf(facts: ParagraphContext, capital: number): Claim | undefined {
  const { tokens } = facts;
  if (!isWord(tokens, capital + 1, 'of')) return undefined;
  const country = startingAt(facts, isWord(tokens, capital + 2, 'the') ? capital + 3 : capital + 2);
  if (country === undefined || country.label === 'NORP') return undefined;
  const end = tokenAt(tokens, country.end);
  const before = isWord(tokens, capital - 1, 'the') ? capital - 2 : capital - 1;
  const subject = isWord(tokens, before, 'is') ? endingAt(facts, before - 1) : undefined;
  if (subject !== undefined) return isWord(tokens, end, "'s") ? undefined : { town: subject, country };
  const town = townBefore(facts, before);
  return town !== undefined && closes(tokens, end) ? { town, country } : undefined;
}

/** The mention before a comma at `comma`. */
function townBefore(facts: ParagraphContext, comma: number): Mention | undefined {
  return markAt(facts.tokens, comma) === ',' ? endingAt(facts, comma - 1) : undefined;
}

/** An apposition ends here. */
function closes(tokens: Tokens, at: number): boolean {
  const mark = markAt(tokens, at);
  return at >= tokens.count || (mark !== '' && ',.;)'.includes(mark));
}

/** "the Russian capital, Minsk, Kyiv and Riga" names four towns. */
function continuesList(facts: ParagraphContext, at: number): boolean {
  return isWord(facts.tokens, at + 1, 'and') || startingAt(facts, at + 1) !== undefined;
}

function endingAt({ tokens, mentions }: ParagraphContext, at: number): Mention | undefined {
  const end = tokens.end[at];
  return mentions.find((mention) => mention.end === end);
}

function startingAt({ tokens, mentions }: ParagraphContext, at: number): Mention | undefined {
  const start = tokens.start[at];
  return mentions.find((mention) => mention.start === start);
}

function sure(reading: ReturnType<DocumentContext['places']['get']>): Place | undefined {
  return reading?.sure === true ? reading.place : undefined;
}

function contradicts(town: Place, { code, seat }: Place): boolean {
  if (seat === undefined || town === seat || town.name === seat.name || DISPUTED.has(code)) return false;
  if (town.level === 'country' || town.level === 'region') return false;
  return OTHER_CAPITALS[code]?.split('|').includes(town.name) !== true;
}
