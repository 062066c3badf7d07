import { createLexicon } from '../segment/lexicon.js';

/** Well-known acronyms, each with the words of which its long form has one, in whatever spelling and language of English. */
export const WELL_KNOWN = createLexicon<ReadonlySet<string>>(
  `who: health
  wto: trade tourism
  imf: monetary
  opec: petroleum oil
  oecd: economic
  nato: atlantic
  nafta: american
  unesco: educational
  unicef: children's children
  unhcr: refugees
  undp: development
  unep: environment environmental
  iaea: atomic
  ilo: labour labor
  fao: food
  wfp: food
  osce: security
  opcw: chemical
  ecb: central cricket
  ebrd: reconstruction
  asean: asian
  apec: pacific
  fifa: football
  uefa: football
  ioc: olympic
  icrc: red
  icj: justice jurists
  fbi: investigation
  cia: intelligence culinary
  fda: food
  epa: protection
  nasa: aeronautics
  noaa: oceanic
  faa: aviation
  fcc: communications
  ftc: trade
  irs: revenue
  dea: drug
  tsa: transportation
  usda: agriculture
  ntsb: transportation
  nhtsa: highway
  fema: emergency
  aclu: civil
  naacp: colored
  bbc: broadcasting
  nhs: health`
    .trim()
    .split('\n')
    .map((line) => {
      const [acronym = '', words = ''] = line.split(':');
      return [acronym.trim(), new Set(words.trim().split(' '))] as const;
    }),
);
