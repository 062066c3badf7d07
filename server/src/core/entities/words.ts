import type { EntityLabel } from './mention.js';

/**
 * What names give themselves away by. Small on purpose: each list holds words that mean one thing in news, and a name
 * without any such sign is left alone.
 */

/** Last word of a name that says what it is, lower case, with its stop left out. */
export const HEADS: readonly (readonly [EntityLabel, string])[] = [
  [
    'ORG',
    'inc incorporated corp corporation co company ltd limited llc llp plc gmbh ag se sa nv bv ab asa oyj spa oao pao ooo zao pjsc jsc kgaa group holding holdings ' +
      'motors airlines airways bank bancorp university college institute ministry department committee commission agency authority bureau ' +
      'association federation foundation union council senate parliament congress court party army navy police secretariat ' +
      'laboratories partners associates industries pharmaceuticals technologies telecom newspapers',
  ],
  ['FAC', 'airport bridge stadium highway motorway expressway tower cathedral'],
  ['LOC', 'river sea ocean mountain mountains lake desert peninsula gulf bay island islands valley strait'],
  ['LAW', 'act treaty constitution convention'],
  ['GPE', 'oblast krai'],
  ['EVENT', 'olympics'],
];

/** First words that open a name of the form "Ministry of Finance". */
export const HEADS_BEFORE_OF =
  'ministry department bank university college institute bureau office chamber council court house academy association federation';

/** Words before a name that only people bear; with their stop where they have one. */
export const TITLES =
  'mr mrs ms dr prof attorney commander sen rep gov col lt sgt capt rev hon sir dame lord lady president chairman chairwoman chairperson ' +
  'chancellor governor mayor senator congressman congresswoman representative minister ambassador secretary judge ' +
  'professor doctor captain colonel lieutenant sergeant admiral bishop archbishop pope ' +
  'spokesman spokeswoman spokesperson ceo analyst economist coach';

/** Words that go before a title and belong to it: "Prime Minister". */
export const TITLE_OPENERS = 'prime vice deputy former foreign finance defense defence interior assistant';

/** Given names borne by people and hardly anything else. */
export const GIVEN_NAMES =
  'aaron adam ahmed alan albert alberto alex alexander alexei ali alice amanda amy andrea andrei andrew angela anna anne anthony ' +
  'antonio arthur barbara benjamin bernard betty bill bob boris brian bruce carl carlos carol caroline catherine charles ' +
  'christine christopher claire claudia daniel david deborah dennis diana diane dmitri dmitry donald dorothy douglas edward elena ' +
  'elizabeth emily emma eric erik eva evgeny fatima felix fernando francesco francois frank frederick gary george gerald gerhard giovanni ' +
  'giuseppe gordon gregory hannah hans harold hassan heather helen henry howard hugo ian ibrahim igor ilya ingrid irina ivan jack james ' +
  'jane janet jean jeffrey jennifer jessica jim joan joe john jonathan jorge jose joseph juan julia karen karl katherine kathleen keith ' +
  'kenneth kevin khalid larry laura lawrence leonid lewis linda lisa louis lucy luis maria marie mario martha martin mary ' +
  'matthew maxim mehmet michael michel mikhail mohamed mohammad mohammed monica natalia nancy nicholas nicolas nikolai nina oleg olga ' +
  'oliver omar pablo patricia patrick paul pavel pedro peter philip pierre rachel ralph raymond rebecca richard robert roberto roger ' +
  'ronald ruth ryan samuel sandra sarah scott sean sergei sergey sharon simon sofia sophie stephen steven stuart susan svetlana ' +
  'tatiana thomas timothy tony ursula valentina vasily vera victor viktor vincent virginia vladimir vladislav walter wendy william xavier yuri yuki yusuf';

/** Countries with the adjective and noun of their people. */
export const COUNTRIES =
  'Afghanistan:Afghan|Albania:Albanian|Algeria:Algerian|Angola:Angolan|Argentina:Argentine,Argentinian|Armenia:Armenian|' +
  'Australia:Australian|Austria:Austrian|Azerbaijan:Azerbaijani|Bahrain:Bahraini|Bangladesh:Bangladeshi|Belarus:Belarusian|' +
  'Belgium:Belgian|Bolivia:Bolivian|Botswana:|Brazil:Brazilian|Britain:British|Bulgaria:Bulgarian|Burma:Burmese|Cambodia:Cambodian|' +
  'Cameroon:Cameroonian|Canada:Canadian|Chile:Chilean|China:Chinese|Colombia:Colombian|Congo:Congolese|Costa Rica:Costa Rican|' +
  'Croatia:Croatian|Cuba:Cuban|Cyprus:Cypriot|Czech Republic:Czech|Denmark:Danish|Ecuador:Ecuadorian|Egypt:Egyptian|England:English|' +
  'Estonia:Estonian|Ethiopia:Ethiopian|Finland:Finnish|France:French|Germany:German|Ghana:Ghanaian|Greece:Greek|Guatemala:Guatemalan|' +
  'Haiti:Haitian|Honduras:Honduran|Hungary:Hungarian|Iceland:Icelandic|India:Indian|Indonesia:Indonesian|Iran:Iranian|Iraq:Iraqi|' +
  'Ireland:Irish|Israel:Israeli|Italy:Italian|Jamaica:Jamaican|Japan:Japanese|Kazakhstan:Kazakh|Kenya:Kenyan|Kosovo:Kosovar|' +
  'Kuwait:Kuwaiti|Kyrgyzstan:Kyrgyz|Laos:Laotian|Latvia:Latvian|Lebanon:Lebanese|Liberia:Liberian|Libya:Libyan|Lithuania:Lithuanian|' +
  'Luxembourg:|Malaysia:Malaysian|Malta:Maltese|Mexico:Mexican|Moldova:Moldovan|Mongolia:Mongolian|Montenegro:Montenegrin|' +
  'Morocco:Moroccan|Mozambique:Mozambican|Myanmar:|Namibia:Namibian|Nepal:Nepalese|Netherlands:Dutch|New Zealand:|Nicaragua:Nicaraguan|' +
  'Nigeria:Nigerian|North Korea:North Korean|Norway:Norwegian|Oman:Omani|Pakistan:Pakistani|Panama:Panamanian|Paraguay:Paraguayan|' +
  'Peru:Peruvian|Philippines:Filipino|Poland:|Portugal:Portuguese|Qatar:Qatari|Romania:Romanian|Russia:Russian|Rwanda:Rwandan|' +
  'Saudi Arabia:Saudi|Scotland:Scottish|Senegal:Senegalese|Serbia:Serbian|Singapore:Singaporean|Slovakia:Slovak|Slovenia:Slovenian|' +
  'Somalia:Somali|South Africa:South African|South Korea:South Korean|Spain:Spanish|Sri Lanka:Sri Lankan|Sudan:Sudanese|' +
  'Sweden:Swedish|Switzerland:Swiss|Syria:Syrian|Taiwan:Taiwanese|Tajikistan:Tajik|Tanzania:Tanzanian|Thailand:Thai|Tunisia:Tunisian|' +
  'Turkmenistan:Turkmen|Uganda:Ugandan|Ukraine:Ukrainian|United Arab Emirates:Emirati|United Kingdom:|United States:|' +
  'Uruguay:Uruguayan|Uzbekistan:Uzbek|Venezuela:Venezuelan|Vietnam:Vietnamese|Wales:Welsh|Yemen:Yemeni|Zambia:Zambian|Zimbabwe:Zimbabwean';

/** Other names that mean one thing, as written. */
export const NAMES: readonly (readonly [EntityLabel, string])[] = [
  [
    'GPE',
    'United States of America|West Bank|Gaza Strip|Soviet Union|U.S.|U.S.A.|USA|U.K.|UK|UAE|Beijing|Berlin|Brussels|Budapest|Cairo|Copenhagen|Damascus|Delhi|Dubai|Dublin|Frankfurt|Geneva|Helsinki|' +
      'Hong Kong|Istanbul|Jakarta|Jerusalem|Johannesburg|Kabul|Karachi|Kyiv|Lagos|Lisbon|London|Los Angeles|Madrid|Manila|Melbourne|Mexico City|' +
      'Moscow|Mumbai|Munich|Nairobi|New Delhi|New York|New York City|Oslo|Paris|Prague|Rome|San Francisco|Seoul|Shanghai|St. Petersburg|Stockholm|' +
      'Sydney|Tehran|Tel Aviv|Tokyo|Toronto|Vienna|Warsaw|Zurich|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Florida|' +
      'Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|' +
      'Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|' +
      'South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|West Virginia|Wisconsin|Wyoming',
  ],
  [
    'LOC',
    'Africa|Antarctica|Asia|Europe|Eurasia|Middle East|North America|South America|Latin America|Central Asia|Southeast Asia|Balkans|Siberia',
  ],
  [
    'ORG',
    'NATO|OPEC|UNESCO|UNICEF|IMF|WTO|NASA|FBI|CIA|BBC|CNN|European Union|United Nations|World Bank|European Commission|European Central Bank|' +
      'International Monetary Fund|World Health Organization|World Trade Organization|Federal Reserve|Associated Press|Reuters|Interfax|Red Cross|' +
      'Supreme Court|State Department|State Duma',
  ],
  [
    'NORP',
    'American|Americans|European|Europeans|African|Africans|Asian|Asians|Muslim|Muslims|Christian|Christians|Jewish|Republicans|Democrats',
  ],
];

/** Capitalised for another reason than being a name: none begins with one, nor is one. */
export const NOT_NAMES =
  'i a an the this that these those my our your his her its their he she it we they you one some many most all both each no not ' +
  'in on at by for from to of with about after before during since until under over between into against through as like than ' +
  'and but or nor so yet if when while where because although though once however meanwhile instead also then there here now ' +
  'today yesterday tomorrow earlier later last next new former what who which how why is are was were has have had will would january february march april may june july august september october november december monday tuesday wednesday thursday ' +
  'friday saturday sunday';
