import { type Lexicon, wordList } from '../segment/lexicon.js';

/** Words that news is full of, in small letters. */
export const FREQUENT: Lexicon<true> = wordList(`
  abducted able about abuse access accused across action activists activities activity added addition additional
  address administration affected after again against agencies agency agreed agreement ahead aimed aircraft airport
  album albums all allegations alleged allegedly alliance allow allowed almost along already also although
  ambassador amid among and anniversary announced announcement annual another appeared approval approved are area
  areas armed arms army around arrest arrested arrived asked assassination assistance attack attacked attacks
  attempt attend authorities available awarded away back band bank banks banned barrel base based battle became
  because become been before began begin beginning begun behind being believe believed below best better between
  bill billion bird birds blamed blast board bodies body bomb bomber bombing bombings bombs boost border both bring
  broadcast broke brought budget build building business businesses but cabinet call called calling calls came camp
  campaign cancer candidate candidates capital captured care carried carrying cars case cases casualties cause
  caused center central century ceremony chairman change changes charge charged charges chief children cities
  citizens city civil civilian civilians claim claimed claims clash clashes clear close closed coalition coast
  combat come comes coming commander comment comments commission committee common communities community companies
  company computer concern concerned concerns condemned condition conditions conference confirmed conflict
  connection consider considered constitution constitutional construction contact continue continued continues
  continuing control controversial convicted convoy cooperation corruption cost costs could countries country court
  crackdown create created crimes crisis critical criticism criticized crude current currently custody cuts damage
  data date days dead deadly deal death deaths debt decades decided decision declared declined defeated defense
  delegation demand demanding demands democracy democratic demonstrations demonstrators denied denies deputy
  described designed despite destroyed details detained detainees detention develop developed developing development
  died different diplomatic direct director discovered discuss disease dispute district does dollar dollars domestic
  down dozens dropped drug during each earlier early earthquake east eastern economic economy education effort
  efforts eight either elected election elections electoral electricity embassy emergency employees ended ending
  energy enough enrichment ensure entered equipment especially established estimated ethnic even event every
  evidence exchange executive expand expected experts exploded explosion explosives export exports expressed face
  faces facilities facility facing failed fall families family farm federal fell field fight fighters fighting filed
  film final financial find fire fired firm first fiscal five fled focus followed following food force forced forces
  foreign form formed former forward found four fourth fraud free freed freedom from fuel full fund funding funds
  further future gathered gave general give given global goal going good government governments governor great
  greater group groups growing growth guilty gunmen had half hand hard has have having head health heavy held
  helicopter help helped helping high higher highest highly himself his history hold holding holiday home homes hope
  hopes hospital hour hours house housing however human humanitarian hundreds hurricane hurt identified illegal
  immediate immediately impact important improve incident include included includes including income increase
  increased increasing independence independent index industrial industry infected inflation information
  infrastructure injured injuries inside instead insurgency insurgent insurgents intelligence interest interim
  international interview into introduced invasion investigating investigation investment involved involvement
  island islands issue issued issues its jobs join joined joint journalist journalists judge just keep kidnapped
  kill killed killing kilometers know known labor lack land language large largely largest last late later latest
  launch launched lawmakers lead leader leaders leadership leading learning least leave leaving left legal
  legislation legislative less letter level levels life like likely limited line linked list little live lives
  living local located long longer loss lost lower made main mainly maintain major majority make making many market
  markets mass massive match maximum measure measures media medical meet meeting member members membership message
  might militant militants military million millions minister ministers ministry missile missiles missing mission
  money month months more morning mosque most mostly move moved movement much murder music must name named nation
  national nations natural near nearby nearly necessary need needed needs negotiations neighboring network never new
  news newspaper next night nine nomination north northern northwest northwestern not novel nuclear number numerous
  occurred offensive offer offered office officer officers offices official officials often once one ongoing only
  open opened opening operating operation operations opposition order ordered organization organizations other
  others ousted outbreak outside over pace paid parliament parliamentary part particularly parties parts party
  passed past patrol peace peaceful peacekeepers peacekeeping people percent period person personnel place plan
  plane planned planning plans plant play played pledged point points police policemen policies policy political
  poll polls poor popular population port position positive possible post potential poultry power presence president
  presidential press pressure prevent previous previously price prices prime prison prisoners private probe problem
  problems process produce produced production products program programs progress project projects promised proposal
  proposed protect protest protesters protests provide provided provides providing province provinces provincial
  public published quoted quotes radio raid raise raised rally range rate rates reach reached ready rebel rebels
  receive received recent recently recognition record recovery reduce referendum reform reforms refugees refused
  region regional rejected related relations release released relief religious remain remains replace report
  reported reporters reports request rescue research residents resolution resources response responsibility
  responsible result results resume return returned review right rights rise rising risk rival road roadside rock
  rocket role rose round rule ruled ruling running safe safety said sales same sanctions saying says scheduled
  school schools scientists search season seat seats second secret sector secure securities security seek seeking
  seen seized send senior sent separate series serious serve served service services seven several share ship short
  shot should show showed shows sides sign signed significant similar since single site situation small social
  soldier soldiers some soon source sources south southeastern southern space special speech spending spent spoke
  spokesman spread stability staff start started state statement states station step still stock stop storm strain
  strike strikes strong struck students study success such suffered suicide summit supplies supply support supported
  supporters suspect suspected suspects suspended system systems take taken taking talks target targeted targets
  team technology television term territory terror terrorism terrorist terrorists test tests than that the their
  them then there these they third this those though thousands threat threatened three through throughout ties time
  times today together told toll took total tour toward town trade trading train training travel traveling treatment
  trial tribal tribunal tried trip troops trying tsunami turned two under unemployment unit until upon uranium urged
  used using value various vehicle vehicles very victims victory video village violence violent virus visit visited
  vote voted voters votes voting want wanted wants warned warning was water weapons weather week weeks well went
  were west western what when where whether which while who whose will with withdrawal within without woman women
  work worked workers working works world worldwide would wounded wounding wrote year years young your`);

/** Other words, of all ways to write English, that one of them becomes by a slip of one letter: "budge" and "budget". */
export const ALIKE: Lexicon<true> = wordList(`
  abduced abductee accuse acme acre actin activises activisms activist acton addiction adducted affecter agree
  agrement allegation allege alligations alter alums annal announce announcer announces annul anther appealed
  appearer appeased approve approver approves arid arise arrestee arrester arret arrive ation attached attacker
  attasked audition autre availably bale baned barre believer believes belive bellow bets billon blame blats bodes
  bombe booth boots borde borer bought brough budge bushiness bushinesses bustiness bustinesses busyness busynesses
  butt caner capita capture capturer captures caried carnying cased cashes cation cental centra centrale centre
  centry cerate cerated ceremon chainman chairmen champaign chang changs chare chared chares choirman cites citizen
  clams cliticized coats commanded commandeer commender commends committed committer commo commuter compander
  companied compter compute computed computes concerted concerts condemner confection confider confirmee confirmer
  conformed considerer constriction contemned continua continuer continuers continuo continuos convected convection
  convo correption cosed cots counties county crate crated cries crime crims criticise criticised criticize
  criticizer criticizes currying decade decads decide declare declarer declares declawed decline decliner declines
  defeater defecated defected deflated deigned deligation deman demanning demans democraty demonstration
  demonstrator demonstratory denegation denes denis derision desanding describe describer describes descried
  descrived designee designer desined destained destroyer detail detailed detainee detainer detainers detection
  detrained develope developer developes directer discoverer discus distract dopped dose dozen dozes duing easter
  eats eduction ejection ejections electorial electron electrons emergence employee employers employes ensue enure
  erection erections establisher establishes estimate estimates estivated ether ethic evection evections exerts
  expecter expert experted explode exploder explodes explored explosive expresser expresses exsected fallowed
  fallowing familles fellowed fellowing fere fighter filled flied flighting follower fores forme forth fouth fried
  frighting froward furth gaol gatherer genera grater guilt heath heled helicopted heling helpe hiss holing hosing
  hundred hurricano identifier identifies improv increaser increases increate incudes independency infecter infefted
  infested inflected injected injure injures insurgence interess introduce introducer introduces inured invected
  involve involver involves journalise journalises journalism journalisms juts kidnaped kidnappee kidnapper
  kilometer kilometres lader laders lading lanch lanched langrage larges larning lats latte latter lauch launced
  launcher launches laving lawmaker leaning learing lettre leves lief lien liked lined locate loner longe lots lunch
  lunched maid manly measured measurer measurers medial membre mete meting miliary militar ministre minster minsters
  misfiles missies missises missives moths mots mullions muts natura negotiation neighbouring nombre norther
  northers northwester northwesters notional nuder odes officinal officinals offie offies ordre organisation
  organisations orle outed palliament paly panned panning papulation paries parol partie partis passe passible pats
  payed peacekeeper percen personned pervious perviously pints plaining planed planing planking planting pledge
  poisoners policeman polices polities ponts poplar positon positron possibly pots prat prats preassure precious
  preciously premised preposed presse pretence pretests pries prion prisoner producer produces product projet
  projets promise promisee promiser promises proponed propose proposer proposes prosects protecters protects
  protester protestors protists provider providers provine provined provines provining pubic publisher publishes
  quote rams rarest rased receiver receives recover recovers reels refected reflations refugee refuges refuse
  reginal rejectee rejecter relace relate relation releasee releaser releases relie religions reman remans reporter
  reposted repot repots repotted resected resident resorted resorters resource resourced responsa responsibly
  retorted retorters retuned returfed returnee returner reused revie revolution roes roose ruing sanction sates
  sceduled scending schedule scheduler schedules scientises scientisms scientist securitises securitizes seeing
  seize sending sene senor separata sered seres serous serviced servicer servicers serviles seta shending shoed
  shool shools shoot showd sined sing singe singed sinuation sized solder solders soldiery solider souce souces
  souldiers southeaster southeasters souther southers sowed speeding spelding spokesmen sprad spred stain stared
  stated statin stats steep stending stong stoop stuck student studenty suability succes sued sufferer suing supples
  supplied supplier suppliers supporter suspecter suspender takin targe targes terrorise terrorises terrorisms thee
  thees thorough thousand threatener throughput tired toady tough tow traiking trail trailing trameling trave travelling
  trayning treat trining troop trough tuned tying unclear veery vesicles victim victor villae violet visied visite
  voter waned waning wared waring weapon weer weest wester wether wets wheen worker`);
