/**
 * What names have in common, as data. All words are folded as `foldedWords` (forms.ts) folds them: lower case, no
 * accents, no apostrophes, no stops.
 */

/** Forms that say the same wherever they stand, whole names only: "form: name". */
export const ALIASES: ReadonlyMap<string, string> = table(`
  us: united states
  usa: united states
  united states of america: united states
  america: united states
  uk: united kingdom
  britain: united kingdom
  great britain: united kingdom
  united kingdom of great britain and northern ireland: united kingdom
  uae: united arab emirates
  ussr: soviet union
  union of soviet socialist republics: soviet union
  russian federation: russia
  prc: china
  peoples republic of china: china
  republic of china: taiwan
  rok: south korea
  republic of korea: south korea
  dprk: north korea
  democratic peoples republic of korea: north korea
  drc: democratic republic of congo
  dr congo: democratic republic of congo
  democratic republic of the congo: democratic republic of congo
  burma: myanmar
  holland: netherlands
  czechia: czech republic
  cote divoire: ivory coast
  turkiye: turkey
  east timor: timor leste
  swaziland: eswatini
  cape verde: cabo verde
  fyrom: north macedonia
  kiev: kyiv
  dc: washington dc
  district of columbia: washington dc
  nyc: new york city
  vw: volkswagen
  vw group: volkswagen
  gm: general motors
  ge: general electric
  hp: hewlett packard
  p and g: procter and gamble
  j and j: johnson and johnson
  s and p: standard and poors
  s and p 500: standard and poors 500
  m and s: marks and spencer
  boa: bank of america
  ny times: new york times
  nyt: new york times
  wsj: wall street journal
  eu: european union
  un: united nations
`);

/** Parties by their letters, peoples by what their members are called. */
export const PEOPLES: ReadonlyMap<string, string> = table(`
  gop: republican
  d: democrat
  democratic: democrat
  r: republican
  briton: british
  brit: british
  spaniard: spanish
  dane: danish
  swede: swedish
  finn: finnish
  pole: polish
  turk: turkish
  scot: scottish
  frenchman: french
  englishman: english
  irishman: irish
  dutchman: dutch
`);

/** Given names and what they are shortened to, by the first of their line; what stands in two lines stands for neither. */
export const NICKNAMES: ReadonlyMap<string, string> = nicknames(`
  abraham abe
  albert al bert
  alexander alex alec sasha
  alfred alf fred
  andrew andy drew
  anthony tony
  arthur art
  barbara barb
  benjamin ben benny
  bernard bernie
  catherine kate cathy kathy katie katherine kathleen
  charles charlie chuck
  christopher chris
  clifford cliff
  daniel dan danny
  david dave davey
  deborah debbie debra
  dennis denny
  donald don donnie
  dorothy dot
  douglas doug
  edward ed eddie ted teddy
  elizabeth liz beth betty lizzie
  eugene gene
  frederick fred freddie frederic
  gerald gerry jerry
  gregory greg
  harold hal
  henry hank harry
  jacob jake
  james jim jimmy jamie
  jeffrey jeff geoffrey geoff
  jennifer jen jenny
  john johnny jack jon
  jonathan jon
  joseph joe joey
  joshua josh
  judith judy
  kenneth ken kenny
  lawrence larry laurence
  leonard len lenny
  leon leo
  louis lou
  margaret maggie meg peggy
  martin marty
  matthew matt
  michael mike mick mickey
  mohammed mohamed mohammad muhammad muhammed
  nathaniel nathan nate
  nicholas nick
  pamela pam
  patricia pat patty
  patrick pat
  peter pete
  philip phil phillip
  raymond ray
  rebecca becky
  richard dick rick rich ricky
  robert bob bobby rob robbie
  ronald ron ronnie
  russell russ
  samuel sam sammy
  sergei sergey
  stephen steve steven
  stuart stewart stu
  susan sue susie
  terence terry terrence
  theodore ted
  thomas tom tommy
  timothy tim
  victoria vicky
  vincent vince
  vladimir volodymyr
  walter walt
  william bill billy will willie
  zachary zach
  yuri yury
  dmitry dmitri
  alexei alexey
`);

/** Of companies: left out where they end a name. */
export const LEGAL_FORMS =
  words(`inc incorporated corp corporation co company ltd limited llc llp lp plc gmbh ag se sa nv bv ab asa as oyj
  oy spa srl sas sarl sl kg kgaa ev ooo oao zao pao pjsc jsc ojsc cjsc pty pte sdn bhd kk tbk`);
/** Those that open a name: "OAO". */
export const LEGAL_OPENERS = words('ooo oao zao pao ao pt');

/** What a company's short name leaves out, before and after it, and is still the same company. */
export const GENERIC =
  words(`group holding holdings airways airlines airline motors motor automobile automobiles automotive computer
  computers industries enterprises partners technologies technology systems software pharmaceuticals pharmaceutical pharma
  laboratories labs petroleum stores foods brands communications telecom networks entertainment associates worldwide
  international global bank bancorp newspaper newspapers agency hurricane typhoon tropical storm cyclone uss hms management`);

/** What makes the longer name a part of the shorter one's, or another thing: "GM Europe", "Senate Finance Committee". */
export const PARTS =
  words(`europe asia africa pacific america americas australia china india russia canada japan germany france uk usa north
  south east west latin middle committee subcommittee department office division bureau branch unit research press school
  college hospital council caucus foundation center centre institute museum library court commission administration board
  society association union club league conference services service financial finance securities investments capital ventures
  airplanes aircraft commercial consumer online digital media news radio television tv magazine studios pictures music records
  cup prize award building tower stadium street avenue airport bridge station plant university academy`);

/** Heads that say in which tongue an administrative unit is called, not which: "Kaluga Oblast", "Kaluga Region". */
export const ADMINISTRATIVE = words('oblast region province voivodeship governorate prefecture krai territory');

/** "State of Alaska" is Alaska. */
export const UNITS_OF =
  words(`state commonwealth province region oblast territory republic kingdom village town township city borough
  county municipality island sultanate emirate principality federation`);
/** Before these: "Islamic Republic of Iran". */
export const KINDS_OF_STATE = words(
  'islamic federal federative federated peoples democratic socialist united arab hashemite bolivarian plurinational former',
);

/** Heads that change places with what they are of: "Energy Department", "Department of Energy". */
export const TURNED_HEADS = words('department ministry');

export const SUFFIXES = words('jr sr ii iii iv');
export const PARTICLES = words(
  'de la le van von der den bin bint ibn al el ul da du das dos di del ter ten mac st abu',
);

/** Words that initials may leave out. */
export const SMALL_WORDS = words('of the and for in on at to de la le du des der die und et y e a an');

/** One spelling for two. */
export const SPELLINGS: ReadonlyMap<string, string> = table(`
  defence: defense
  centre: center
  labour: labor
  programme: program
  organisation: organization
  theatre: theater
  harbour: harbor
  amp: and
  intl: international
  natl: national
  dept: department
  univ: university
  assn: association
  saint: st
  mount: mt
  fort: ft
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

function nicknames(lines: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const line of lines.trim().split('\n')) {
    const forms = line.trim().split(' ');
    for (const form of forms) {
      if (names.has(form)) shared.add(form);
      names.set(form, forms[0] as string);
    }
  }
  for (const form of shared) names.delete(form);
  return names;
}

function table(lines: string): ReadonlyMap<string, string> {
  return new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => line.trim().split(': ') as [string, string]),
  );
}
