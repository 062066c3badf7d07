import { wordList } from '../segment/lexicon.js';
import { Gap, TokenKind, type Tokens, tokenAt } from '../segment/tokens.js';
import type { Mention } from './mention.js';

/**
 * The first token of a company's name that ends in its legal form, "Quantum" of "Quantum Corp": what an article goes on to
 * call it. -1 for other names, and for those whose first word says nothing alone ("General Motors Corp").
 */
export function shortNameOf(tokens: Tokens, { start, end, label }: Mention): number {
  if (label !== 'ORG') return -1;
  const [first, closing] = [tokenAt(tokens, start), tokenAt(tokens, end - 1)];
  const last = tokens.kind[closing] === TokenKind.mark ? closing - 1 : closing;
  if (last <= first || FORMS.get(tokens, last) === undefined || tokens.kind[first] !== TokenKind.word) return -1;
  const isShort = (tokens.end[first] as number) - (tokens.start[first] as number) < SHORTEST;
  const isHung = tokens.gap[first + 1] !== Gap.space;
  return isShort || isHung || GENERAL.get(tokens, first) !== undefined ? -1 : first;
}

/** In letters. */
const SHORTEST = 3;

const FORMS = wordList(`
  inc incorporated corp corporation co company ltd limited llc llp plc gmbh ag se sa nv bv ab asa as oyj oy spa srl kg kgaa pjsc
  pty pte bhd kk n.v s.a s.p.a`);

/** What many companies' names begin with. */
const GENERAL = wordList(`
  the first second third general national american international united new royal standard federal central great global world
  north south east west northern southern eastern western pacific atlantic bank city state public consolidated allied associated
  union universal continental european asian african british german french japanese canadian australian chinese indian russian
  swiss dutch italian spanish swedish home home's san santa los las st saint old big best good air water power gas oil
  electric steel motor motors energy news press media capital trust financial insurance investment development industrial
  commercial mutual merchants farmers people's peoples citizens community county january february march april may june july
  august september october november december monday tuesday wednesday thursday friday saturday sunday`);

/** What a company that opens a sentence is followed by: "Quantum said". */
export const ACTING = wordList(`
  said says has had is was will would also plans expects reported announced agreed declined makes sells owns bought sold posted
  employs operates`);
