import { wordList } from '../segment/lexicon.js';
import { hashOf, hashOfPart } from '../segment/tokens.js';
import { ALIKE, FREQUENT } from './frequent.js';

/** "stand for" for "standfor": a little word and one that news is full of, or two little ones; undefined for other words. */
export function partedWord(word: string): string | undefined {
  const { length } = word;
  if (length < MIN_LETTERS) return undefined;
  // "pastyear".
  if (TIMES.word(word.slice(NEAR)) !== undefined && NEARS.word(word.slice(0, NEAR)) !== undefined)
    return `${word.slice(0, NEAR)} ${word.slice(NEAR)}`;
  for (let letters = 2; letters <= MAX_LITTLE && letters <= length - 2; letters++) {
    // Few words begin or end so.
    if (littleHashes.has(hashOfPart(word, 0, letters))) {
      const [head, behind] = [word.slice(0, letters), word.slice(letters)];
      if (isGlued(head, behind)) return isOne(word) ? undefined : `${head} ${behind}`;
    }
    if (littleHashes.has(hashOfPart(word, length - letters, length))) {
      const [before, tail] = [word.slice(0, -letters), word.slice(-letters)];
      if (isGlued(tail, before)) return isOne(word) ? undefined : `${before} ${tail}`;
    }
  }
  return undefined;
}

function isOne(word: string): boolean {
  return [FREQUENT, ALIKE, OTHERS].some((words) => words.word(word) !== undefined);
}

const MIN_LETTERS = 5;
/** Letters of the longest little word. */
const MAX_LITTLE = 5;

function isGlued(little: string, word: string): boolean {
  if (LITTLE.word(little) !== undefined) return FREQUENT.word(word) !== undefined || LITTLE.word(word) !== undefined;
  if (LOOSE.word(little) === undefined) return false;
  return LITTLE.word(word) !== undefined || (word.length >= MIN_BESIDE && FREQUENT.word(word) !== undefined);
}

/** Letters of a word beside one that many words begin or end with. */
const MIN_BESIDE = 4;

/** Which time, all of so many letters. */
const NEARS = wordList('past last next this each same');
const NEAR = 4;
const TIMES = wordList(
  'year years week weeks month months day days decade decades night century season summer winter spring',
);

const LITTLE = wordList(`
  the of and that was were has have had his their its is are will with from which who they been but than this these said says
  would could to at by it he she an not`);
const LOOSE = wordList('in on as for');
const littleHashes: ReadonlySet<number> = new Set([...LITTLE.words, ...LOOSE.words].map(hashOf));

/** Words of their own that two others would make. */
const OTHERS = wordList(`
  albumin alsoon amidin amis anally anan anas anatomic ancome ancomes anis anno anon anthem anus anuses areally
  areaway arefaction arefactions arenation arenations ascents ascertain aspirates asport asports assaying assays
  assent assign assigned assigning assigns assize assoil assure astable asunder aswing atone atones attask attest
  attested attesting attests attrapped backare bandas bandit bandits bankit bankits bean beare beento behave bestis
  blewits blowby bothan broughtas builtin butties buttons byelection bygone byking bylaws byline bylines bylive
  byname bynames bypass bypassed bypassing bypast bypath byplace byplaces byplay byplays byproduct byproducts byroad
  byroads byroom bystreet bystreets bytalk bytalks byways byword bywords bywork byworks callan callas carryon casein
  classis classon coalas codein confirmand coupon destructionis digitalin digitalis doat doby doctorand doit doits
  dualin electronicas enteron everwhich extrait extraits factis fellas filmis finalis firman flagon forby fordoes
  fordoing fordone forever forfair forgathered forgathering forgave forgetting forgive forgiven forgives forgiving
  forgoes forgoing forgone forjudge forjudges forking formalin format formatter forsaid forsaying forsays forslow
  forslowed forspeak forspeaking forspend forspending forspent forspoke forsworn forthink forthought forties
  forwarned forwarning forwent freewill fronton fullan fundis gainsaid gainsays goat goby goodby goodwill goof
  hadaway halfas hallan hastens havering headdress heare heat hebe heme hereat hereby herefrom herein hereof hereon
  hereto herewith heriot heriots hewing honorand honoris hostas houris housesat housesit housesits inability
  inaction inactions inactive inactivities inactivity inapparent inapparently inappropriate inarmed inarms
  inartificial inattention inbeing inboard inborn inbreak inbring inbringing inbrings inbrought inbuilt inburning
  inby incapabilities incapable incapacity incase incases incenter incenters incents incertain incited inciting
  incivil inclose inclosed incloser inclosing inclosure incomes incompared incomplete incompletely incomprehensive
  inconsecutive inconsistent incontinent incorruption incross incrossed incrossing incurrent indecision indecisions
  indetermined indifferences indifferent indirect indirection indirectly indraft ineducation ineffective
  ineffectively inefficiency inefficient ineligible inexecution inexpectations inexperience inexperienced inexperts
  inextended inextension infall infalling infamous infield infields infight infighter infighters infighting infirm
  infirms infixed inflight inflow inforce inforces inforcing inform informal informally informing informs infought
  infrequent infrequently ingathered ingathering ingenerate ingeneration ingoes ingoing inground ingroup ingroups
  ingrowing ingrown ingrowth inhere inholding inholdings inhuman inhumanity injoint injustice inking inland inlands
  inline inmost innative innumerous inoccupation inoffensive inopportunities inopportunity inorganization
  inorganizations inorganized inpatients inpayment inpayments inphase inputting inroad inroads inruns inscience
  insecure insecurities insecurity insensitive inseparate insets insetting inshelter inship inships inshrine insides
  insignificant insignificantly insource insources instable instance instar instars instate instated instatement
  instatements instates instep insteps instill instressed instroke insubstantial insubstantially insure inswept
  intake intakes intensions intime intitle intown intreated intreatment inturn inturned inversion inviolate invital
  invoice invulnerable inwall inwinds inwith inwork inworked inworking inworks isit islanded islanding itas jetson
  killas lesson longan longas longeron majorat markas massas meare meat notability notable offish oftest onbeat
  onboard oncome oncomes oncoming oncost oncosts onfall onflow onlooking onscreen onsets onsetting onside onsides
  onsite onstage onuses orbitas orby outby outsaid outsays outwill outwith overby partan parton pastas pastis peris
  pilotis plantas playas pollan pooris poorwill portas postin publican reformat republican secretin sellas senseis
  sheas shebeen shewing soare soldan southsaid southsays standby stepson surgeon tellin tenson testas testis teston
  thanas thanking thataway thebe thein theme thereat thereby therefor therefrom therein thereof thereon thereto
  therewith thisaway toby todays toit toits toking tome tonight toon toper torchon torose totable toused tousers
  touses tousing towing turnon undersaid undersays upby wallas wanton wastable waveson weakon wean whatas whatnot
  whenas whereas whereat whereby wherefor wherefrom wherein whereof whereon whereto wherewith whichever whoever
  wholist whoof whoring whoso willable willfully willpower willpowers withheld withhold withholding withholds
  withstand withstanding withstands withstood withwinds`);
