import { type Lexicon, wordList } from '../segment/lexicon.js';

/** Words that news is full of, in small letters. */
export const FREQUENT: Lexicon<true> = wordList(`
  abandon abandoned abducted ability able aboard about above abroad abuse abuses accept accepted access accident
  accidents accommodation accommodative accord according account accounts accusations accuse accused accuses
  accusing achieve achieved acid acknowledged across acted acting action actions active activist activists
  activities activity acts actual actually added adding addition additional address addressed administration
  admitted adopted advance advanced advantage advisor affairs affect affected afford after afternoon again against
  agencies agency agenda agent agents aggressive agree agreed agreement agreements agricultural agriculture ahead
  aide aimed aircraft aired airline airliner airlines airport airstrike airstrikes album albums alert algorithm
  algorithms alive all allegations alleged allegedly alliance allied allies allow allowed allowing allows ally
  almost alone along alongside already also alternative although always ambassador ambitions ambush ambushed
  amendment amid amnesty among amount amounts analysis analysts ancient and angered angry animal animals anniversary
  announce announced announcement annual annually another anticipates anyone apartment apparent apparently appeal
  appealed appeals appear appearance appeared appears application applications applied apply appointed appointment
  approach appropriate approval approve approved approximately are area areas argued armed arms army around arrest
  arrested arrests arrive arrived arriving article articles artificial artillery artist artists aside asked asking
  assailants assassination assault assembly assess assessment asset assets assist assistance associated association
  assumed asteroid astronauts asylum atomic attack attacked attacker attackers attacking attacks attempt attempted
  attempting attempts attend attended attending attention attorney attracted auction author authorities authority
  authorized auto autonomy available average avian aviation avoid award awarded awards away back backed backing
  badly bail balance ballots band bands bank banking bankruptcy banks banned barred barrel barrels barrier base
  based bases basic basis battle battling beat beating became because become becoming beef been before began begin
  beginning begins begun behind being believe believed believes belonging below benefit benefits best better between
  beyond biggest bilateral bill billion billions bills bipartisan bird birds birth black blame blamed blames blast
  blasts blew bloc block blockade blocked blocking blood bloody blow blues board boat boats bodies body bodyguards
  bomb bombed bomber bombers bombing bombings bombs book books boost boosting border bordering borders born both
  bought boycott boycotted brain break breakaway breast bridge brief briefly bring bringing brings broad broadcast
  broadcasts broader broke broken brother brought budget build building buildings built burden buried burned burning
  buses business businesses busy but cabinet call called calling calls calm came camp campaign camps canceled cancer
  candidate candidates capabilities capable capacity capita capital capture captured care career cargo carried carry
  carrying cars cartoons case cases cash cast casualties caught cause caused causes causing ceasefire celebrate
  celebrated celebrations cell cells center centered centers centimeters central cents centuries century ceremonies
  ceremony certain chairman challenge challenges champion chance change changed changes channel character charge
  charged charges charity charter checkpoint chemical chickens chief child children choice choose chosen church
  churches cited cities citing citizen citizens citizenship city civil civilian civilians claim claimed claiming
  claims clash clashed clashes class classification classified clean clear cleared cleric clerics climate climbed
  close closed closely closer closing closure coal coalition coast coastal code collapse collapsed colleagues
  collection college colony combat combination combined come comes coming command commander commanders comment
  commented comments commercial commission commitment committed committee common communications communist
  communities community companies company compared compensation compete competition competitive complained
  complaints complete completed completely complex compound comprehensive compromise computer computers concern
  concerned concerns concert concluded condemned condition conditions conduct conducted conducting conference
  confidence confirm confirmation confirmed conflict conflicts congressional connection consecutive conservative
  consider considered considering considers consistent conspiracy constituency constitution constitutional
  construction consumer consumers contact contain contained contains contested continent continue continued
  continues continuing contract contracted contractors contracts contribute contributed contributions control
  controlled controls controversial convicted convoy cooperate cooperation coordinated corruption cost costs could
  council count counter counterpart countries country coup couple course court courts cover coverage covered
  crackdown crash crashed create created creating creation credit crew crime crimes criminal criminals crisis critic
  critical criticism criticized critics crops cross crossed crossing crowd crowded crucial crude cultural culture
  curb currency current currently custody customers customs cuts cutting daily damage damaged danger dangerous data
  date daughter days dead deadliest deadline deadly deal dealing deals death deaths debate debt debut decade decades
  decide decided decision decisions declaration declared decline declined declines declining decrease dedicated deep
  deeply defeat defeated defend defendants defended defense deficit degree delay delayed delays delegates delegation
  deliver delivered delivery demand demanded demanding demands democracy democratic demonstrated demonstration
  demonstrations demonstrators denied denies denounced deny denying department departments dependence dependent
  depends deployed deployment deposed deputy descent described design designated designed despite destroy destroyed
  destroying destruction details detained detainees detected detection detention determine determined detonated
  devastated devastating develop developed developing development developments device devices dialogue dictator died
  diesel differences different difficult digital diplomat diplomatic diplomats direct directed direction directly
  director disappeared disarm disaster disasters discount discovered discovery discuss discussed discussing
  discussions disease diseases dismissed displaced display dispute disputed disputes disrupt distribution district
  districts divided division doctor doctors document documents does doing dollar dollars domain domestic dominated
  donations done donor donors double down downturn dozen dozens draft dramatically draw drew drinking drive driven
  driver driving drone drop dropped drought drove drug drugs dual during duties each earlier early earned earnings
  earthquake ease easier easily east eastern economic economies economy editor education effect effective
  effectively effects efficiency efficient effort efforts eight either elected election elections electoral electric
  electricity electronic elements eligible eliminate elsewhere embargo embassies embassy emerged emergency emerging
  emissions employed employees employment encourage encouraged ended ending endorsed ends enemy energy enforcement
  engaged engine engineering enhance enough enrichment ensure enter entered entering entire entry environment
  environmental envoy equal equipment error erupted escape escaped especially establish established establishing
  estimate estimated estimates ethanol ethnic euro evacuated even evening event events eventually ever every
  everything evidence example except exchange executed execution executive exercise exercises exile existing expand
  expanded expanding expansion expect expectations expected expects experience experienced experts exploded
  exploration explosion explosions explosive explosives export exports expressed expression extend extended
  extending extension extensive external extra extraction extradition extremely extremist extremists face faced
  faces facilities facility facing fact faction factions factor factors factory failed failing failure fair fall
  fallen falling families family famous farm farmers farms fast fate father favor fear feared fears feature featured
  features federal fell fellow female festival fiction field fields fierce fifth fight fighter fighters fighting
  figure figures filed film films final finally finance financial find finding findings finished fire fired
  firefighters firefighting fires firing firm firms first fiscal fish fishing five fixed flag fled flee fleet flew
  flight flights flood flooding floods floor flow flying focus focused follow followed following follows food foot
  football force forced forces forcing forecasters foreign foreseen foreigners form formal formally formation formed former
  formerly forming forms forward fought found founded founder founding four fourth fraud free freed freedom freeze
  frequent frequently fresh friend friends from front fuel full fully function fund funding funds funeral further
  future gain gained gains game games gang gangs gasoline gathered gathering gave gene general generally generate
  generation genocide genres getting giant girl girls give given gives giving global goal goals goes going gold gone
  good goods governing government governments governor gradually grant granted grants grave great greater greatest
  grenade grenades grew ground grounds group groups grow growing grown growth guard guards guerrillas guilty gunfire
  gunmen had half hall halt hand handed handling hands happened hard harsh has have having head headed heading
  headquarters heads health heard hearing hearings heart heavily heavy held helicopter helicopters help helped
  helping here hideout hiding high higher highest highly highway hijacked himself his historic history hold holding
  holdings holds holiday holy home homeland homeless homes honor hope hoped hopes hoping hospital hospitalized
  hospitals host hostage hostages hosted hostile hotel hour hours house houses housing however huge human
  humanitarian humanity humans hundred hundreds hunger hurricane hurt husband idea identified identify identity
  illegal illegally illness image images immediate immediately immigrants immigration impact implement
  implementation implemented import importance important imported imports impose imposed impoverished imprisoned
  improve improved improvement improving inadequate incentives incident incidents include included includes
  including income incoming increase increased increases increasing increasingly incumbent independence independent
  index indicate indicated indicates indicators indicted individual individuals industrial industrialized industries
  industry infected infection inflation influence influenced influential information informed infrastructure initial
  initially initiative injured injuries injuring injury inmates innocent inquiry inside insisted insists inspectors
  inspired instability installed instead institutions insurance insurgency insurgent insurgents integration
  intelligence intended intends intense interest interests interim interior internal international interview into
  introduced invasion investigate investigated investigating investigation investigators investment investments
  investors invited involved involvement involves involving irregularities island islands issue issued issues items
  its itself jail jailed jazz jets jobs join joined joining joint journal journalist journalists journals judge
  judges junta jury just justice keep keeping kept kidnapped kidnappers kidnapping kidnappings kill killed killing
  killings kilometers kind king kingdom know knowledge known labor laboratory lack land landed landing landmark
  lands landslide language large largely larger largest last late later latest launch launched launching lawmaker
  lawmakers laws lawsuit lawyer lawyers lead leader leaders leadership leading leads learn learning least leave
  leaves leaving left leftist legal legislation legislative legislature less letter letters level levels liberal
  license life lift lifted light like likelihood likely limit limited limits line lines link linked linking links
  list listed little live lived lives living loan loans local located location locations long longer look looking
  looks lose losing loss losses lost lower lowest loyal machine made magazine magnitude main mainland mainly
  mainstream maintain maintained maintaining major majority make maker makes making managed management manager
  mandate manufacturer manufacturing many march marched margin mark marked market markets marking marks married mass
  massacre massive match material materials math matter maximum mayor mean means meant measure measures medal media
  medical medicine medium meet meeting meetings meets member members membership memorial memory mentioned merger
  message messages metal meters method methods middle might migrants militant militants military militia militias
  million millions mine miners mines mining minister ministers ministry minor minority minute minutes missed missile
  missiles missing mission missions mistake mixed mobile model models moderate modern moment monarchy monetary money
  monitor monitoring monitors month months moon more morning mortar mortgage mosque most mostly mother motion
  motivated mountain mountainous move moved movement moves movie moving much mudslides multiple municipal murder
  museum music musical musicians must name named names nation national nationals nations nationwide native natural
  nature naval navy near nearby nearly necessary need needed needs negative negotiate negotiations negotiator
  negotiators neighborhood neighboring neighbors neither network networks neural never new newly news newspaper
  newspapers next night nine nominated nomination nominations nominee normal north northeast northeastern northern
  northwest northwestern not notably note noted notes nothing novel novels nuclear number numbers numerous object
  objective objects observed observers obtain obtained occupation occupied occurred offensive offer offered offering
  offers office officer officers offices official officially officials offshore often once one ones ongoing online
  only onto open opened opening operate operated operating operation operations opinion opium opponents
  opportunities opportunity oppose opposed opposes opposition option options orbit order ordered orders organization
  organizations organized original originally other others ousted outbreak outbreaks outgoing outlook output outside
  outstanding over overall overnight overseas overthrow overwhelmingly owned pace package packed pact paid pandemic
  panel paper paramilitary parents parliament parliamentary part participate participating participation particular
  particularly parties partly partner partners partnership parts party pass passage passed passenger passengers
  passing passport past path patients patrol paying payment payments peace peaceful peacekeepers peacekeeping
  penalty peninsula people percent percentage performance performed performing period permanent permission person
  personal personnel petition petroleum phase phone photographs photos physical picked picture pictures piece
  pilgrims pilot pipeline pirates place placed places plan plane planes planet planets planned planning plans plant
  planted plants platform play played player players playing plays pleaded pleased pledge pledged plot plotting
  plunged poem poems poet point points police policeman policemen policies policy polio political politically
  politician politicians politics poll polling polls pollution pontiff poor poorest pope popular popularity
  population port portion ports pose position positions positive possession possibility possible possibly post
  posted postponed posts potential potentially poultry poverty power powerful powers practice praised prayers
  predicted preliminary prepare prepared preparing presence present presented presidency president presidential
  presidents press pressing pressure pressures prevent prevented preventing prevention previous previously price
  prices primarily primary prime principal prior priorities priority prison prisoner prisoners prisons private prize
  probably probe problem problems proceedings process processing produce produced producer producers producing
  product production products professional professor profit profits program programming programs progress project
  projects prominent promise promised promote promoting prompted prompting properly property proposal proposals
  proposed prosecution prosecutor prosecutors prospects protect protecting protection protein proteins protest
  protested protesters protesting protests provide provided provides providing province provinces provincial
  provisions public publication publicly published pull pulled pullout purchase purchased purchases purposes pursue
  pursuing push pushed putting quake quality quarter question questioned questioning questions quickly quit quite
  quote quoted quotes race radical radio raid raided raids rail rain rains raise raised raising rallied rally range
  ransom rape rapid rapidly rare rate rates rather rating reach reached reaching reactor read reading ready real
  really reason reasons rebel rebels rebuild rebuilding recall receive received receiving recent recently receptor
  recession recognition recognize recognized recognizes recommendations recommended reconciliation reconstruction
  record recorded recording records recover recovered recovery reduce reduced reducing reduction refer referendum
  referred refineries refinery reflect reform reforms refugee refugees refused regarding regime region regional
  regions registered regular regularly regulations reject rejected rejecting related relations relationship relative
  relatively relatives relay release released releases relief religion religious rely remain remained remaining
  remains remarks remote remove removed renewable renewed repair repeated repeatedly replace replaced replied report
  reported reportedly reporter reporters reporting reports represent representation representative representatives
  represented representing represents republic request requested requests require required requirements requires
  rescission rescue rescued research researchers reserves residence residents resign resignation resigned resistance resolution
  resolve resolved resort resource resources respect respectively respond responded response responsibility
  responsible rest restive restore restored restrictions restructuring result resulted resulting results resume
  resumed retail retired retirement return returned returning returns revealed revenue revenues reverse review
  revive rice rich riding right rights ring riot riots ripped rise risen rising risk risks rival rivals river road
  roads roadside robot robots rock rocket rockets role roles room rose roughly round rounds route routes rule ruled
  rules ruling running runoff runs rural safe safety said sale sales same samples sanctions satellite save saying
  says scale scandal scene schedule scheduled school schools science scientific scientist scientists scored scores
  screen search searching season seat seats second seconds secret secretary secretly sectarian section sector
  sectors secure secured securities security seed seeing seek seeking seeks seen seized selected selection sell
  selling senate senator senators send sending senior seniors sense sensitive sent sentence sentenced sentences
  separate separatist separatists series serious seriously serve served serves service services serving session sets
  setting settled settlement settlements settlers seven seventh several severe sexual share shared shares sharp
  sharply shelter ship ships shooting shootout shops short shortage shortages shortly shot shots should show showed
  showing shown shows shrine shut shuttle side sides sign signal signed significant significantly signing signs
  similar simple simply since singer single singles site sites situation sixth size slightly slogans slow slowed
  slowly small smaller smuggling snow soaring social society software soil solar sold soldier soldiers solution some
  someone something sometimes somewhat song songs soon sought sound source sources south southeast southeastern
  southern southwest southwestern sovereignty space sparked speak speaker speaking special species specific
  specifically speculation speech speed spend spending spent spiritual split spoke spokesman spokeswoman sponsored
  sports spread spreading spying square squared stability stabilize stable staff stage staged stake stalled stance
  stand standard standards standing standoff stands star stars start started starting state stated statement
  statements states station stations status stay stem step stepped steps still stimulus stock stocks stood stop
  stopped stopping store stories storm stormed story straight strain strained strategic strategy street streets
  strength strengthen strengthening stressed strike strikes string stroke strong stronger stronghold strongly struck
  structure struggle struggling student students studied studies studio study style styles subject submitted
  subsequent subsequently subsidies substantial substantially subway succeed succeeded success successful
  successfully successor such suffered suffering sugar suggested suggests suicide summer summit supplies supply
  support supported supporters supporting supports sure surface surge surgery surprise surrender surrendered
  surrounded surrounding surveillance survey survived survivors suspect suspected suspects suspend suspended
  suspension suspicion sustainable sustained swept sworn system systems table take taken takes taking talk talks
  tanker tanks tape target targeted targeting targets task taxes teachers team teams technical techniques
  technologies technology telecommunications telephone televised television tell tells temperatures temporarily
  temporary tennis tens tensions term terms territorial territories territory terror terrorism terrorist terrorists
  test tested testimony testing tests text than that the their them themselves then theory there these they things
  think third this those though thought thousand thousands threat threatened threatening threats three threw through
  throughout thus tied ties tight time times timetable title today together told toll tons took tools torch torture
  total tough tour tourism tourist tourists tournament toward towards town towns track trade trading tradition
  traditional traffic trafficking train trained training transfer transferred transit transition transitional
  translation transport transportation trapped travel traveled traveling treated treatment treaty trial trials
  tribal tribunal tried triggered trip troop troops tropical trouble troubled truce truck trucks trying tsunami
  turmoil turn turned turning twice two type types typically unable unacceptable unanimously unclear uncovered under
  underground underlying undermine understand understanding underway underwent unemployment unharmed unidentified
  union unions unique unit united units unity universities university unknown unless unnamed unrest until unveiled
  upcoming upon upper uprising uranium urban urge urged urging used users uses using usually vaccine value values
  variety various vast vehicle vehicles version very vessel veteran veterans veto vice victim victims victory video
  videotape view views village villagers villages violate violating violation violations violence violent virus
  vision visit visited visiting visitors visits vital voice volatile vote voted voter voters votes voting vowed
  vulnerable waiting wake walked wall want wanted wants warming warned warning warplanes warrant wars was watch
  water waters wave waves ways weak wealth weapon weapons wearing weather website week weekend weekly weeks weight
  welcome welcomed well went were west western what when where whether which while white who whole whom whose wide
  widely widespread wife wild will willing winds wing winner winning winter with withdraw withdrawal withdrawing
  withdrawn withdrew within without witness witnesses woman women word words work worked worker workers working
  works world worldwide worried worse worst worth would wounded wounding writer writing written wrong wrote year
  years yesterday young younger your zone`);

/** Other words, of all ways to write English, that one of them becomes by a slip of one letter: "budge" and "budget". */
export const ALIKE: Lexicon<true> = wordList(`
  abandonee abandoner abduced abductee abord accented acceptee accepter accourts accubations accursing accusation
  achiever achieves acing acknowledge acknowledger acknowledges acme acre actin actins activise activises activism
  activisms acton actons addiction addressee addresser addresses adducted admittee admitter adpressed advancer
  advances affair affecter agrement agrements agued airliners aking alays allegation allege alligations allis
  alloying alter alterative altercative alums alway ambition ambitious ambusher ambushes analyses analyst anima
  animas annal announcer announces annul anther anticipate anticipated anyon appal appals appealer appearer appeased
  appel appels appointee appointer approver approves argue arid aril arise arising arrestee arrester arret arriding
  articled artis assailant assemble asses associate associates assume asterid astroid astronaut atchieved ation
  attached attacher attachers attaching attasked attasking attempter attendee attender attorned attracter audition
  authorised authorize authorizer authorizes autotomy autre availably avigation aways baked baking baldy bale ballot
  baned baning bantling bared barre barres barrie basses basts bating batteling batting beast believer believers
  belive bellow besoming beta beting bets biliteral billon billons binging bings blacking blaes blams blats blinging
  blockage boast boasting bocked bocking bodes bodyguard boinging bombe bombes boosing booth booting boots borde
  bordes borer borers bother bottling bough boycotter brast brattling breaksaway breinging bride bridging brigs
  brining brins brough budge bullions bushiness bushinesses busses bustiness bustinesses busyness busynesses butt
  buttling buys campion canceler cancelled cancered caner cannel cantered capturer captures cardoons carer caried
  carnying carter cartons cartoon cartoony cased cashed cashes casing cation cations cats celebrates celebration
  cental centauries centimeter centimetres centra centrale centre centred centres centries centry cerate cerated
  cerebrate cerebrated cerebrations ceremon ceric chace chainman chairmen challenged challenger challengers
  champaign chang changs chare chared chares cheating chickees chicken choirman chose churched cites clam clamming
  clams classifier classifies cleating cliticized coats coed cola collapses colleague colleagued colon combine
  combiner combines commanded commandeer commandeers commandery commenced commended commender commenders commends
  commenter commination committer commo communication communisations communise communism communizations commuter
  commuters compander companders companied compare comparer compares comparted compeared compered competed
  complainer complains complaint complected completer completes complexed compter compters compute computed computes
  concerted concerts conclude concluder concludes condemner conduced conducing confection confidency confider
  confiders confirmee confirmer conformation conformed congested conservatise conservatize considerer constriction
  consume consumed consumes contacted contactors contacts container contemned contented contester conticent
  contingent continua continuer continuers continuo continuos contractor contrast contrasted contrasts contrat
  contrats contributes contribution controle controller controuled controuls convected convection convo cooperage
  coordinate coordinates corps correption corse cosed cosing costal cots counties countrolled countrols county coupe
  coure cours couter crate crated crating creaking creaming creasing creatin creatine creatins cremating cremation
  crenation cresting cries crimina crims criticise criticised criticize criticizer criticizes crosse crowed curch
  curches currying curse custom customer custos decad decads decease decent declamation declare declarer declares
  declawed decliner decliners dedicate dedicatee dedicates deely defat defeater defecated defected defection
  defenced defendant defender defensed deflated defunded degrease deice deices deign deigned dejected dejection
  delegate delegated delegatee deligation deliverer deliverly delivers delver deman demander demanned demanning
  demans democraty demonstrate demonstrates demonstrator demonstratory denegation denes denis denounce denouncer
  denounces departement departements depend dependance dependant dependants depended dependency deplored deployer
  deportment deportments depose derision derisions desanded desanding describe describer describes descried
  descrived designate designates designee designer desined destained destroyer detail detailed detainee detainer
  detainers detecter determiner determines detested detonate detonates detrained devastate devastates develope
  developer developes diaster diasters difference differenced differencies dinking diploma diplomas diplomata
  diplomate diplomates directer discases discissions discover discoverer discovers discovert discursions discus
  discusser discusses discussion diseased diseuses dismisses dismount dispaced displace displacer displaces
  displayed disputer disputers distract distracts diver divide divied diving dominate dominates donation donee doors
  dopped dorp dose dotations dought dozes draughter drier droop duing eaned eared earings earning earrings easer
  easter eats economics economise economises economizes eduction efficience ejection ejections electorial electron
  electrons element elidible eligibly emerge emergence emerying emission employe employee employer employers
  employes encourager encourages endorse endorsee endorser endorses endossed engage ensue entourage enure erection
  erections erned erst escapee establisher establishes estivate estivated estivates eternal ether ethic evacuate
  evacuates evaluated evection evections evens evets execute executer executes exercised exerciser exercisers exerts
  exigible exiting exorcise exorcises expander expectation expecter expedience expended expending expensive
  experiencer experiences expert experted explode exploder explodes explored expresser expresses exsected extender
  extensile externat extremest extremism extremisms factious facto fallowed fallowing familles fared farers farmer
  fats feare feeze fellowed fellowing femal fere fiance fictions fiend fiends fiere fights filing filled fining
  finings finisher finishes firefighter firelighters flied flighting fling flooring follower fonded fonder fonding
  foods foosball footfall footwall forecaster foreigner fores formably forme forth foundling fouth fractions framers
  fried fries frighting froward funded funder fundings furth ganted gants gaol gasolene gatherer genera generalcy
  generale genes genre geres grans grated grater grund guars guerillas guerrilla guilt haded hading handing haring
  headings headquarter headrings healings heath heatings heavings heled helicopted heling helpe herrings hijacker
  hildings hiss hoing holeless holing holings holly hondling hooped hooping hopeless hopped hopping hosed hoses
  hosing hospitale hospitales hospitalised hospitalize hospitalizes hostie hots huger humas hurricano hyldings
  identifier identifies immigrant impalement imparted implementer importancy importer imposted impot impots
  impoverisher impoverishes imprisoner improv improver improves incentive inceptives increaser increasers increate
  incudes independency indicator indicatory indictee indicter indictors indited individua inducted industrialised
  industrialize industrializes infecter infefted inferior infernal infested infirmed inflected inflection influencer
  influences inforced informer injected injection injure injures inmate inmigrants insection insist insister
  inspector inspire inspirer inspires installer instilled institution insurgence insuring intend intender interess
  interval introduce introducer introduces inured inuring invected inventors invertors investigates investigator
  investigatory investor invite involve involver involvers jest journalise journalises journalism journalisms juts
  kidlings kidnaped kidnapers kidnaping kidnapings kidnappee kidnappees kidnapper kilometer kilometres kiltings
  kitlings laded lader laders lading lager lanch lanched lanching lande landside landslid langrage larges larning
  lats latte latter lauch lauching launced launcher launches launcing laves laving lawer layer layers leaning
  learing lettre leves licensee lief lien liens liked liking lined lining lited livelihood lobation lobations locate
  locution locutions loner longe looing loose loosing loses lots lowes lunch lunched lunching maid maintainer manage
  manged manger manly manufacture manufactured manufactures marred massages mater materiel materiels maternal matte
  measured measurer measurers medial medicide meers meltings membre mentioner merer merge messaged messuages mete
  meter metes metho methos meting metres mien miens migrant miliary militar miner ministre minster minsters minuet
  minuets misfiles missies missises missives mobie moble moder moderato modes monarch monarchs monitory mono
  mortgagee moths motivate motivates mots mudslide mullions multiply multipole musician muts naive natura navvy
  negotiation negotiatory neighbor neighbourhood neighbouring neighbours neral nether nither noels noes nombre
  nominate nominates norma northeaster northeasters norther northers northwester northwesters noting notional nuder
  objet objets observe observer observes obtainer occupier occupies odes officialty officinal officinally officinals
  offie offies operates opponent oppos ordre organisation organisations organised organize organizer organizes orle
  outdoing outed overdight overlight oversea oversees oversets oversews oversight overthrew overtight paced paces
  palliament paly pandemia panes panned panning panted pants papulation pardners parent paries parly parol parter
  parters partie partiers partis partyers passe passibility passible passibly patents patient patly pats payed payer
  payers peacekeeper peased percen performer persona personae personas personned persuing pervious perviously
  petroleur phonographs photo photograph photography phots pictured piked pilgrim pints pipelike piperine pirate
  plaining planed planform planing planking planting plated plats platting pleaed please pledgee ploating plotzing
  plunge plyer plyers plying poisoner poisoners polices poling politic politick politicks politico politicos
  polities pollusion pome pomes ponts poplar posed positon positons positron positrons posse postpone postponer
  postpones postposed poted potion potions pots potting poursuing practic practick practics practise practive praise
  prat prates prats prayer preasing preassing preassure preassures precented precenting precessing precious
  preciously predicated predicter preformed preforming premised prents preparer prepares prepaved prepaving
  prepaying preposed presentee presenter presenting preset presse pressured presting pretence pretested pretesting
  pretests prevened prevening preventer previsions pries principial prion prions prioritise prioritises prioritizes
  prised prisoned prissing probable proceeding processional processor produces professing programing projecting
  projection projet projets promisee promiser promises promoing promoted prompter proponed propose proposer proposes
  prosecting prosector prosectors prosects prospect prospectus proteans protected protecters protects protei
  proteids protester protestors protists provably provection provider providers provine provined provines provining
  provision pryers pubic publisher publishes puled purchaser purchasers purpose purposed purse pursing quarer quarte
  questionee questioner quicky quiet radial raisin rams rarest rased rasing rater rathe ratting reacting recal
  recaptor receiptor receiver receives recension recoded recoding recognise recognised recognises recognizee
  recognizer recognizers recommenced recommendation recommender recorder recorked recorking recoveree recoverer
  recovers recowered rector redaction reding reeching reefer reels reest refect refected refecting refereed referrer
  refiner refiners reflations reflet refuge refuges refuse regained regaining regelations regie reginal registerer
  regrading regula regulation reheated reign reigned reive rejectee rejecter relace relaced relate relation releasee
  releaser releasers relie relied religions remailed remailing reman remanned remanning remans remark renewably
  repealed repeater repented replacer replaces replated replayed repled reposted reposting repot repots repotted
  repotting representee representer requered requeres requester requirement requirer requirers requited requitements
  requites rescored resealed researcher researches reseated resect resected resecting reserve reserved reserver
  reservers residency resident resigner resin resined resole resoled resolver resolves resorted resorter resorters
  resorting resourced responder responsa responsibly restoked restorer restores restriction retained retaining
  retarding retching retied retire retore retorted retorter retorters retorting retried rets retuned retuning
  returfed returfing returnee returner reused revealer reveled revelled revenges revenued revenuer revenuers revere
  reveres revers revie revolution revolved rewarding reworded rewording rial rials ridding riped rivas roaching roes
  roose roots rotes roues roughy routs ruing runds sable sample sanction sandal sanding sands sared saring sated
  sates scarting scedule sceduled scending scheduler schedules scientise scientises scientism scientisms scooting
  score scree searcing secretory sectarial securitises securitizes seize selectee sene senor senors sensitise
  sensitize sente sentencer sentencers sentience sentiences separata separatism separatisms septarian sered seres
  sering serous serviced servicer servicers serviles seta setters settle settler settles settlors setts sever shard
  sharpy sharting shending shine shoed shooing shool shooling shools shoot shoots shopping shorting shorty shotting
  shouting showd shred sightly signa signer sined sing singe singed singes singing sings sining sinuation sized
  slarting sloans slogan slopping smarting smooting smugging sneaking snog snogs snooting snuggling socks solation
  solder solders soldiery solider sometime sooting sopped sopping sored sores soring sorts souce souces sough
  souldiers southeaster southeasters souther southers southwester southwesters sovereignly sowed sowing spared
  sparke speaning spearing specie specking speeding spelding spiculation spilt spirituel spokesmen spokeswomen sport
  spots sprad sprained spreazing spred spredding stabilise stain stained stale staled stane stanging staning
  stanking stapping starching stared staring starking starling starning starring startling starving statin stating
  statins stats steep steeps stellite stending steppe stepping sties sting stoke stomping stong stoop stooping
  stoped stoping stoppling stored stores straggle straggling straicht straiked strainer straited stranding stranger
  straught stree streight stresses stricture strig stringer stropping stroy stuck studenty sturting styes suability
  submitter subsides subsidise subsidises subsidizes substantival substantivally succeeder succes sued suer sues
  sufferer suggest suggester suing supples supplied supplier suppliers supporter surger surprize surrenderee
  surrenderer survive surviver survivers survives survivor suspecter suspender sustainably sustainer suttle swopping
  taker takin tapped targe targes teacher teaches teated technique technologises technologizes teens
  telecommunication telephony televise televiser televises temperature tension tensons territoried terrorise
  terrorises terrorisms tersions teste thee thees thigs thing thins thorough threatener throughput tide tings tired
  tittle toady topical topically tourisms tourista touristas touristy tow traiking trail trailing trails trameled
  trameling transferrer traped trave traveler travelled travelling trayning treachers treat treats trined trining
  troubler troubles trough troule trouled tsar tsars tucks tuned tuning tying unacceptably unarmed uncharmed
  underlay underlaying underline underling underminde underpay undersay unite untied unvailed unveiler unveined
  unwarmed upraising urns vales vats veer veery versin vesicles victor villae villager villagery violet visied
  visieing visite visiters visitor vison vulnerably waked waled waned waning wared waring warplane warran weer weest
  weigh weka welcomer welcomes wester wether wetnesses wets wheen wight wiling wining withdraws witing witnessed
  witnesser witnessers wrier write wroth scorers
  focussed focusses focussing nacional parities parity securitise securitised securitises`);
