import { createLexicon } from './lexicon.js';

/** What a stop after a word says of the sentence's end. */
export type AbbreviationKind =
  /** Stands before a name: the stop ends no sentence ("Dr. Ruiz"). */
  | 'title'
  /** Stands before a number: ends no sentence there ("No. 5"), and is a plain word elsewhere ("He said no."). */
  | 'numbered'
  /** May end a sentence: it does where a word follows that often starts one ("Acme Inc. The"). */
  | 'inner'
  /** Never ends a sentence ("e.g."). */
  | 'never'
  /** A time of day: goes on before days, months and zones ("5 p.m. Monday"). */
  | 'time';

/** Without their last stop; lower case. */
const WORDS: Readonly<Record<AbbreviationKind, string>> = {
  title:
    'mr mrs ms mx dr sen sens rep reps gov govs gen lt col capt sgt prof profs rev hon pres supt cmdr adm maj cpl pvt messrs mme mlle atty fr sr.a amb del sec asst det insp brig cdr ens msgr st ste mt ft pfc spc det.sgt',
  numbered: 'no nos nr pp p vol vols ch chs sec secs fig figs art arts para paras ex pt bk op cl ver ca c',
  inner:
    'inc corp co cos ltd bros jr sr etc al approx est dept depts ave blvd rd rte hwy bldg assn assoc univ inst intl natl govt mfg esq plc llc pty pte cia mos yrs hrs min mins sq cu oz lb lbs mph tel ext apt jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri ala ariz ark calif colo conn fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nebr nev okla ore penn pa tenn tex va vt wash wis wisc wyo del d.c u.s u.k u.n e.u u.s.a u.s.s.r u.a.e n.y n.j n.c s.c n.d s.d n.h n.m r.i w.va ph.d m.d b.a m.a m.b.a n.v s.a s.p.a a.g b.v',
  never: 'vs v e.g i.e cf viz i.a eg ie',
  time: 'a.m p.m am pm',
};

export const ABBREVIATIONS = createLexicon<AbbreviationKind>(
  (Object.entries(WORDS) as [AbbreviationKind, string][]).flatMap(([kind, words]) =>
    words.split(' ').map((word): [string, AbbreviationKind] => [word, kind]),
  ),
);

/** Titles that only ever stand before a person's name: none of them also ends a street's, a fort's or a son's. */
export const TITLES_BEFORE_NAMES: ReadonlySet<string> = new Set(
  WORDS.title
    .split(' ')
    .filter((word) => !['st', 'ste', 'mt', 'ft', 'sr', 'sr.a', 'fr', 'sec', 'del', 'hon'].includes(word)),
);

/** Words that, with a capital after an abbreviation, start a sentence rather than go on with a name. */
export const STARTERS = createLexicon(
  (
    'the a an in on at it its he she they we you his her their our my i but and or so yet if when while as for from by ' +
    'to with after before since until this that these those there here what who how why where which most many some all ' +
    'both not however meanwhile also although though because during under last more then now still even according ' +
    'each every another other others such let is are do does did have has was were will would can could should only ' +
    'once under despite without among between over about instead nor unlike whether earlier later additionally ' +
    'furthermore moreover nevertheless nonetheless therefore thus finally recently currently today yesterday'
  )
    .split(' ')
    .map((word): [string, true] => [word, true]),
);

/** What goes on after a time of day: days, months, zones. */
export const AFTER_TIME = createLexicon(
  (
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january ' +
    'february march april may june july august september october november december jan feb mar apr jun jul aug sept ' +
    'sep oct nov dec est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet cest ist jst eastern central mountain ' +
    'pacific greenwich'
  )
    .split(' ')
    .map((word): [string, true] => [word, true]),
);

/** Words that a single letter belongs to: "Plan B. Smith" ends at the letter, which is no initial. */
export const LETTERED = createLexicon(
  'plan vitamin grade type class section part hepatitis schedule exhibit appendix group category option title team terminal gate block annex figure table'
    .split(' ')
    .map((word): [string, true] => [word, true]),
);
