import { wordList } from '../segment/lexicon.js';

/** What stands before a person's name, with a capital, and is no part of it; abbreviations with or without their stop. */
export const COURTESIES =
  wordList(`mr mrs ms miss mx dr drs prof sen sens rep reps gov govs lt col cmdr gen maj sgt cpl capt adm rev revd fr hon sir dame
  lord lady justice pope king queen prince princess saint father mother sister brother general major marshal private honorable
  honourable reverend comandante subcomandante`);

/** The same in any case. */
export const TITLES =
  wordList(`sheikh sheik sultan emir ayatollah imam mullah rabbi cardinal archbishop bishop president premier chancellor
  governor mayor senator senators congressman congresswoman congressmen representative delegate councilman councilwoman
  councillor alderman minister ambassador secretary judge magistrate attorney sheriff professor doctor captain colonel
  lieutenant sergeant corporal commander commodore admiral brigadier officer detective inspector constable
  superintendent commissioner chairman chairwoman chairperson chair speaker taoiseach chief`);

/** Nouns that say what somebody does, besides the titles. */
export const OFFICES =
  wordList(`ceo cfo coo cto founder cofounder owner partner director directors manager executive officer head
  leader member boss deputy vice spokesman spokeswoman spokesperson analyst economist strategist trader broker investor banker
  accountant consultant adviser advisor expert specialist scientist researcher engineer physicist biologist chemist historian
  author writer novelist poet editor publisher journalist reporter correspondent columnist anchor producer actor actress singer
  musician composer artist painter sculptor photographer designer architect lawyer solicitor barrister prosecutor counsel
  teacher lecturer student pupil dean rector principal provost fellow physician surgeon nurse psychologist psychiatrist
  farmer fisherman pilot driver player captain coach trainer striker midfielder defender goalkeeper pitcher quarterback
  activist campaigner organizer organiser candidate lawmaker legislator politician mp mep treasurer administrator
  registrar auditor governor negotiator envoy diplomat diplomats aide assistant employee worker volunteer veteran soldier astronaut
  priest pastor vicar nun monk cleric resident native widow widower philanthropist businessman businesswoman entrepreneur
  tycoon magnate billionaire millionaire industrialist curator librarian king coordinator supervisor controller
  superintendent inspector president chairman intern secretary whip leader nominee justice laureate champion agent`);

/** What goes before them and belongs to them. */
export const OFFICE_OPENERS =
  wordList(`former current then late now new acting interim outgoing incoming retired ranking deputy vice prime
  first second chief executive operating financial senior junior assistant associate managing general foreign finance
  interior defense defence economy economic trade energy health education transport transportation environment agriculture
  labour labor culture housing security intelligence home police fire board bank union party campaign press company team club
  market markets research policy budget majority minority opposition political medical military naval army air force
  state federal district county city town village national regional local group board committee subcommittee department
  communications technology information human resources marketing sales investment independent veteran leading top
  attorney lord lady most right very her his co head lead justice science university college school`);
