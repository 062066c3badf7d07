import { type Lexicon, wordList } from '../segment/lexicon.js';

/** Words that news is full of, in small letters. */
export const FREQUENT: Lexicon<true> = wordList(`
  abandon abandoned abducted ability able aboard about above abroad abuse abuses accept accepted access accident
  accidents accommodate accommodated accommodation accommodative accord according account accounts accusations
  accuse accused accuses accusing achieve achieved acid acknowledged acquire acquired acquiring acquisition
  acquisitions across acted acting action actions active activist activists activities activity acts actual actually
  added adding addition additional address addressed addresses administration admitted adopted advance advanced
  advantage advertisement advertisements advertiser advertisers advertising advisor affairs affect affected afford
  after afternoon again against agencies agency agenda agent agents aggressive aggressively agree agreed agreement
  agreements agricultural agriculture ahead aide aimed aircraft aired airline airliner airlines airport airstrike
  airstrikes album albums alert algorithm algorithms alive all allegations alleged allegedly alliance allied allies
  allow allowed allowing allows ally almost alone along alongside already also alternative although always
  ambassador ambitions ambush ambushed amendment amid amnesty among amount amounts analysis analyst analysts ancient
  and angered angry animal animals anniversary announce announced announcement annual annually another anticipates
  anyone apartment apparent apparently appeal appealed appeals appear appearance appeared appears application
  applications applied apply appointed appointment approach appropriate approval approve approved approximately are
  area areas argued argument arguments armed arms army around arrest arrested arrests arrive arrived arriving
  article articles artificial artillery artist artists aside asked asking assailants assassinated assassination
  assault assembly assess assessment asset assets assist assistance associated association assumed asteroid
  astronauts asylum athlete athletes atomic attack attacked attacker attackers attacking attacks attempt attempted
  attempting attempts attend attended attending attention attorney attracted auction author authorities authority
  authorized auto autonomy available average avian aviation avoid award awarded awards away bachelor back backed
  backing badly bail balance ballots band bands bank banking bankruptcies bankruptcy banks banned barred barrel
  barrels barrier base based bases basic basis battle battling beat beating became because become becoming beef been
  before began begin beginning begins begun behind being believable believe believed believes belonging below
  beneficial benefit benefits best better between beyond biggest bilateral bill billion billions bills bipartisan
  bird birds birth biscuit black blame blamed blames blast blasts blew bloc block blockade blocked blocking blood
  bloody blow blues board boat boats bodies body bodyguards bomb bombed bomber bombers bombing bombings bombs book
  books boost boosting border bordering borders born both bought boundary boycott boycotted brain break breakaway
  breast bridge brief briefly bring bringing brings broad broadcast broadcaster broadcasters broadcasts broader
  broccoli broke broken brother brought budget build building buildings built burden buried burned burning buses
  business businesses busy but cabinet calendar call called calling calls calm came camp campaign camps canceled
  cancer candidate candidates capabilities capable capacity capita capital capture captured care career cargo
  carried carry carrying cars cartoons case cases cash cast casualties categories category caught cause caused
  causes causing ceasefire celebrate celebrated celebrations cell cells cemetery center centered centers centimeters
  central cents centuries century ceremonies ceremony certain chairman challenge challenges champion chance change
  changed changes channel character charge charged charges charity charter checkpoint chemical chickens chief child
  children choice choose chosen church churches cited cities citing citizen citizens citizenship city civil civilian
  civilians claim claimed claiming claims clash clashed clashes class classification classified clean clear cleared
  cleric clerics climate climbed close closed closely closer closing closure coal coalition coast coastal code
  collapse collapsed colleague colleagues collection college colony combat combination combined come comes coming
  command commander commanders commemorate comment commented comments commercial commission commissioner commitment
  committed committee commodities commodity common communications communist communities community companies company
  compared compensate compensated compensation compete competition competitive competitiveness competitor
  competitors complained complaints complete completed completely complex compound comprehensive compromise computer
  computers concern concerned concerns concert concluded condemned condition conditions conduct conducted conducting
  conference confidence confirm confirmation confirmed conflict conflicts congressional connection conscience
  conscientious conscious consecutive consensus consequently conservative consider considerably considered
  considering considers consistent conspiracy constituency constitution constitutional construction consumer
  consumers contact contain contained contains contested continent continue continued continues continuing
  continuous contract contracted contractors contracts contribute contributed contributions control controlled
  controls controversial controversy convenience convenient convicted convoy cooperate cooperation coordinated
  correspondence correspondent correspondents corruption cost costs could council count counter counterfeit
  counterpart countries country coup couple course court courtesy courts cover coverage covered crackdown crash
  crashed create created creating creation credit creditor creditors crew crime crimes criminal criminals crisis
  critic critical criticise criticised criticism criticized critics crops cross crossed crossing crowd crowded
  crucial crude cultural culture curb currency current currently curriculum custody customers customs cuts cutting
  daily damage damaged danger dangerous data date daughter days dead deadliest deadline deadly deal dealing deals
  death deaths debate debt debtor debtors debut decade decades deceive decide decided decision decisions declaration
  declared decline declined declines declining decrease dedicated deep deeply defeat defeated defend defendants
  defended defense deferred deficit definite definitely degree delay delayed delays delegates delegation deliver
  delivered delivery demand demanded demanding demands democracy democratic demonstrated demonstration
  demonstrations demonstrators denied denies denounced deny denying department departments dependence dependency
  dependent depends deployed deployment deposed deputy descent described design designated designed desperate
  desperately despite destroy destroyed destroying destruction details detained detainees detected detection
  detention determine determined deterrent detonated devastated devastating develop developed developing development
  developments device devices dialogue dictator died diesel differences different difficult digital dilemma diplomat
  diplomatic diplomats direct directed direction directly director disappear disappearance disappeared disappoint
  disappointed disappointing disappointment disarm disaster disasters disastrous disciplinary discipline discount
  discovered discovery discrepancies discrepancy discuss discussed discussing discussions disease diseases dismissed
  displaced display dispute disputed disputes disrupt distribute distributed distribution distributor distributors
  district districts divided dividend dividends division doctor doctors document documents does doing dollar dollars
  domain domestic dominated donations done donor donors double down downturn dozen dozens draft dramatically draw
  drew drinking drive driven driver driving drone drop dropped drought drove drug drugs dual during duties each
  earlier early earned earnings earthquake ease easier easily east eastern economic economies economy editor
  education effect effective effectively effects efficiency efficient effort efforts eight either elected election
  elections electoral electric electricity electronic elements eligible eliminate eliminated eliminating elsewhere
  embargo embarrass embarrassed embarrassing embarrassment embassies embassy emerged emergency emerging emissions
  employed employees employment encourage encouraged ended ending endorsed ends enemy energy enforcement engaged
  engine engineering enhance enough enrichment ensure enter entered entering entire entrepreneur entrepreneurs entry
  environment environmental envoy equal equipment equipped error erupted escape escaped especially establish
  established establishing estimate estimated estimates ethanol ethnic euro evacuated even evening event events
  eventually ever every everything evidence exaggerate exaggerated example exceed exceeded exceeding excellent
  except exchange executed execution executive exercise exercises exhilarating exile existence existing expand
  expanded expanding expansion expect expectations expected expects experience experienced experts exploded
  exploration explosion explosions explosive explosives export exports expressed expression extend extended
  extending extension extensive external extra extraction extradition extraordinary extreme extremely extremist
  extremists face faced faces facilitate facilities facility facing fact faction factions factor factors factory
  failed failing failure fair fall fallen falling familiar families family famous farm farmers farms fascinating
  fast fate father favor fear feared fears feasible feature featured features federal fell fellow female festival
  fiction field fields fierce fifth fight fighter fighters fighting figure figures filed film films final finally
  finance financial find finding findings finished fire fired firefighters firefighting fires firing firm firms
  first fiscal fish fishing five fixed flag fled flee fleet flew flight flights flood flooding floods floor flow
  fluorescent flying focus focused follow followed following follows food foot football force forced forces forcing
  forecasters foreign foreigner foreigners foreseen form formal formally formation formed former formerly forming
  forms forward fought found founded founder founding four fourth fraud free freed freedom freeze frequent
  frequently fresh friend friends from front fuel fulfil fulfilled full fully function fund funding funds funeral
  further future gain gained gains game games gang gangs gasoline gathered gathering gave gene general generally
  generate generation genocide genres getting giant girl girls give given gives giving global goal goals goes going
  gold gone good goods governing government governments governor gradually grant granted grants grateful grave great
  greater greatest grenade grenades grew ground grounds group groups grow growing grown growth guarantee guaranteed
  guarantees guard guardian guards guerrillas guilty gunfire gunmen had half hall halt hand handed handling hands
  happened harass harassment hard harsh has have having head headed heading headquarters heads health heard hearing
  hearings heart heavily heavy height held helicopter helicopters help helped helping here hideout hiding hierarchy
  high higher highest highly highway hijacked himself his historic history hold holding holdings holds holiday holy
  home homeland homeless homes honor hope hoped hopes hoping hospital hospitalized hospitals host hostage hostages
  hosted hostile hotel hour hours house household households houses housing however huge human humanitarian humanity
  humans humorous hundred hundreds hunger hurricane hurt husband hygiene hypocrisy idea ideally identified identify
  identity ignorance illegal illegally illness image images immediate immediately immigrant immigrants immigration
  impact implement implementation implemented import importance important imported imports impose imposed
  impoverished imprisoned improve improved improvement improving inadequate incentives incident incidentally
  incidents include included includes including income incoming increase increased increases increasing increasingly
  incumbent independence independent independently index indicate indicated indicates indicators indicted
  indispensable individual individuals industrial industrialized industries industry infected infection inflation
  influence influenced influential information informed infrastructure initial initially initiative injured injuries
  injuring injury inmates innocent inoculate inquiry inside insisted insists inspectors inspired instability
  installed instead institute institutions insurance insurgency insurgent insurgents integration intelligence
  intended intends intense interest interests interim interior internal international interrupt interrupted
  interview into introduce introduced invasion inventories inventory investigate investigated investigating
  investigation investigators investment investments investors invited involved involvement involves involving
  irregularities irrelevant irresistible island islands issue issued issues items its itself jail jailed jazz jets
  jobs join joined joining joint journal journalist journalists journals judge judgement judges judgment junta jury
  just justice keep keeping kept kidnapped kidnappers kidnapping kidnappings kill killed killing killings kilometers
  kind king kingdom know knowledge known labor laboratories laboratory lack land landed landing landmark lands
  landslide language large largely larger largest last late later latest launch launched launching lawmaker
  lawmakers laws lawsuit lawyer lawyers lead leader leaders leadership leading leads learn learning least leave
  leaves leaving left leftist legal legislation legislative legislature legitimate leisure less letter letters level
  levels liabilities liability liaison liberal licence license licensed lieutenant life lift lifted light lightning
  like likelihood likely limit limited limits line lines link linked linking links list listed little live lived
  lives living loan loans local located location locations long longer look looking looks lose losing loss losses
  lost lower lowest loyal machine made magazine magnificent magnitude main mainland mainly mainstream maintain
  maintained maintaining maintenance major majority make maker makes making managed management manager mandate
  maneuver manoeuvre manufacture manufactured manufacturer manufacturers manufacturing many march marched margin
  mark marked market markets marking marks marriage married mass massacre massive match material materials math
  mathematics matter maximum mayor mean means meant measure measures medal media medical medicine medieval medium
  meet meeting meetings meets member members membership memorial memory mentioned merger message messages metal
  meters method methods middle might migrants militant militants military militia militias millennium million
  millions mine miners mines miniature mining minister ministers ministry minor minority minuscule minute minutes
  miscellaneous mischievous missed missile missiles missing mission missions misspelled mistake mixed mobile model
  models moderate modern moment monarchy monetary money monitor monitoring monitors month months moon more morning
  mortar mortgage mortgages mosque most mostly mother motion motivated mountain mountainous move moved movement
  moves movie moving much mudslides multiple municipal murder museum music musical musicians must name named names
  nation national nationals nations nationwide native natural nature naval navy near nearby nearly necessarily
  necessary need needed needs negative negotiate negotiation negotiations negotiator negotiators neighbor
  neighborhood neighboring neighbors neighbour neighbourhood neighbours neither network networks neural never new
  newly news newspaper newspapers next night nine nominated nomination nominations nominee normal north northeast
  northeastern northern northwest northwestern not notably note noted notes nothing noticeable novel novels nuclear
  nuisance number numbers numerous object objective objects observed observers obtain obtained occasion occasionally
  occupation occupied occurred occurrence occurrences occurring offensive offer offered offering offers office
  officer officers offices official officially officials offshore often omission omissions omitted once one ones
  ongoing online only onto open opened opening operate operated operating operation operations opinion opium
  opponent opponents opportunities opportunity oppose opposed opposes opposition option options orbit order ordered
  orders organization organizations organized original originally other others ousted outbreak outbreaks outgoing
  outlook output outside outstanding over overall overnight overseas overthrow overwhelmingly owned pace package
  packed pact paid pandemic panel paper parallel paralysed paramilitary parents parliament parliamentary part
  participate participating participation particular particularly parties partly partner partners partnership parts
  party pass passage passed passenger passengers passing passport past pastime path patients patrol paying payment
  payments peace peaceful peacekeepers peacekeeping penalty penetrate peninsula people perceive perceived percent
  percentage performance performed performing period permanent permanently permissible permission perseverance
  persistent person personal personally personnel persuade persuaded petition petroleum pharmaceutical
  pharmaceuticals phase phone photographs photos physical physician physicians picked picture pictures piece
  pilgrims pilot pipeline pipelines pirates place placed places plan plane planes planet planets planned planning
  plans plant planted plants platform play played player players playing plays playwright pleaded pleased pledge
  pledged plot plotting plunged poem poems poet point points police policeman policemen policies policy polio
  political politically politician politicians politics poll polling polls pollution pontiff poor poorest pope
  popular popularity population port portion ports pose position positions positive possess possessed possession
  possessions possibilities possibility possible possibly post posted postponed posts potential potentially poultry
  poverty power powerful powers practically practice praised prayers precede preceding predicted preference
  preferred prejudice preliminary preparation prepare prepared preparing prescription presence present presented
  presidency president presidential presidents press pressing pressure pressures prevalent prevent prevented
  preventing prevention previous previously price prices primarily primary prime primitive principal prior
  priorities priority prison prisoner prisoners prisons private privilege privileged privileges prize probably probe
  problem problems proceedings process processing produce produced producer producers producing product production
  products professional professor profit profits program programming programs progress project projects prominent
  promise promised promote promoting prompted prompting pronunciation propaganda properly property proposal
  proposals proposed prosecution prosecutor prosecutors prospects protect protecting protection protein proteins
  protest protested protesters protesting protests provide provided provides providing province provinces provincial
  provisions psychological psychology public publication publicly published pull pulled pullout purchase purchased
  purchases purposes pursue pursued pursuing push pushed putting quake quality quantities quantity quarter question
  questioned questioning questionnaire questions quickly quit quite quote quoted quotes race radical radio raid
  raided raids rail rain rains raise raised raising rallied rally range ransom rape rapid rapidly rare rate rates
  rather rating reach reached reaching reactor read reading ready real really reason reasons rebel rebels rebuild
  rebuilding recall receipt receipts receive received receiving recent recently receptor recession recognition
  recognize recognized recognizes recommend recommendation recommendations recommended recommending reconciliation
  reconstruction record recorded recording records recover recovered recovery reduce reduced reducing reduction
  refer reference referendum referred referring refinance refinancing refineries refinery reflect reform reforms
  refugee refugees refused regarding regime region regional regions registered regular regularly regulations reject
  rejected rejecting related relations relationship relative relatively relatives relay release released releases
  relevant relief relieved religion religious rely remain remained remaining remains remarks remember reminisce
  remote remove removed renaissance renewable renewed repair repeated repeatedly repetition replace replaced replied
  report reported reportedly reporter reporters reporting reports represent representation representative
  representatives represented representing represents republic request requested requests require required
  requirements requires rescission rescue rescued research researchers resemblance reserves reservoir residence
  residents resign resignation resigned resilience resistance resistant resolution resolve resolved resort resource
  resources respect respectively respond responded response responsibility responsible rest restaurant restaurants
  restive restore restored restrictions restructure restructuring result resulted resulting results resume resumed
  retail retired retirement return returned returning returns revealed revenue revenues reverse review revive rhythm
  rice rich ridiculous riding right rights ring riot riots ripped rise risen rising risk risks rival rivals river
  road roads roadside robot robots rock rocket rockets role roles room rose roughly round rounds route routes rule
  ruled rules ruling running runoff runs rural sacrifice safe safety said sale sales same samples sanctions
  satellite satellites save saying says scale scandal scene schedule scheduled school schools science scientific
  scientist scientists scored scores screen search searching season seat seats second seconds secret secretary
  secretly sectarian section sector sectors secure secured securities security seed seeing seek seeking seeks seen
  seized seizing selected selection sell selling senate senator senators send sending senior seniors sense sensitive
  sent sentence sentenced sentences separate separated separately separatist separatists sergeant series serious
  seriously serve served serves service services serving session sets setting settled settlement settlements
  settlers seven seventh several severe severely sexual share shared shareholder shareholders shares sharp sharply
  shelter shepherd ship ships shooting shootout shops short shortage shortages shortly shot shots should show showed
  showing shown shows shrine shut shuttle side sides sign signal signed significant significantly signing signs
  similar similarly simple simply simultaneously since sincerely singer single singles site sites situation sixth
  size skilful slightly slogans slow slowdown slowed slowly small smaller smuggling snow soaring social society
  software soil solar sold soldier soldiers solution some someone something sometimes somewhat song songs soon
  sought sound source sources south southeast southeastern southern southwest southwestern souvenir sovereignty
  space sparked speak speaker speaking special species specific specifically speculation speech speed spend spending
  spent spiritual split spoke spokesman spokeswoman sponsor sponsored sports spread spreading spying square squared
  stability stabilize stable staff stage staged stake stalled stance stand standard standards standing standoff
  stands star stars start started starting state stated statement statements states station stations status stay
  stem step stepped steps still stimulus stock stocks stood stop stopped stopping store stories storm stormed story
  straight strain strained strategic strategies strategy street streets strength strengthen strengthened
  strengthening stressed strictly strike strikes string stroke strong stronger stronghold strongly struck structure
  struggle struggling student students studied studies studio study style styles subject submitted subscriber
  subscribers subsequent subsequently subsidiaries subsidiary subsidies substantial substantially subway succeed
  succeeded success successful successfully successor such suffered suffering sufficient sugar suggested suggests
  suicide summer summit supersede supplies supply support supported supporters supporting supports suppress
  suppressed sure surface surge surgery surprise surprised surprising surrender surrendered surrounded surrounding
  surveillance survey survived survivors susceptible suspect suspected suspects suspend suspended suspension
  suspicion sustainable sustained swept sworn system systems table take taken takes taking talk talks tanker tanks
  tape target targeted targeting targets task taxes teachers team teams technical technique techniques technologies
  technology telecommunications telephone telephones televised television tell tells temperament temperatures
  temporarily temporary tendency tennis tens tensions term terms territorial territories territory terror terrorism
  terrorist terrorists test tested testimony testing tests text than that the their them themselves then theory
  there these they things think third thirty this those though thought thousand thousands threat threatened
  threatening threats three threshold threw through throughout thus tied ties tight time times timetable title today
  together told toll tomorrow tons took tools torch torture total tough tour tourism tourist tourists tournament
  tournaments toward towards town towns track trade trading tradition traditional traditionally traffic trafficking
  tragedy tragic train trained training transfer transferred transferring transit transition transitional
  translation transparent transport transportation trapped travel traveled traveling treated treatment treaty trial
  trials tribal tribunal tried triggered trip troop troops tropical trouble troubled truce truck trucks trying
  tsunami turmoil turn turned turning twelfth twice two type types typically tyranny unable unacceptable unanimous
  unanimously unclear uncovered under underground underlying undermine understand understanding underway underwent
  undoubtedly unemployment unfortunately unharmed unidentified union unions unique unit united units unity
  universities university unknown unless unnamed unnecessary unrest unseasonably until unveiled upcoming upheaval
  upon upper uprising uranium urban urge urged urging used users uses using usually vaccine vaccines vacuum value
  values variety various vast vehicle vehicles vengeance version very vessel veteran veterans veto vice vicious
  victim victims victory video videotape view views village villagers villages violate violating violation
  violations violence violent virus vision visit visited visiting visitors visits vital voice volatile volunteer
  volunteers vote voted voter voters votes voting vowed vulnerable waiting wake walked wall want wanted wants
  warehouse warehouses warming warned warning warplanes warrant wars was watch water waters wave waves ways weak
  wealth weapon weapons wearing weather website week weekend weekly weeks weight welcome welcomed well went were
  west western what when where whether which while white who whole wholly whom whose wide widely widespread wife
  wild will willing winds wing winner winning winter with withdraw withdrawal withdrawing withdrawn withdrew
  withheld withhold within without witness witnesses woman women word words work worked worker workers working works
  world worldwide worried worse worst worth would wounded wounding writer writing written wrong wrote year years
  yesterday young younger your zone`);

/** Other words, of all ways to write English, that one of them becomes by a slip of one letter: "budge" and "budget". */
export const ALIKE: Lexicon<true> = wordList(`
  abandonee abandoner abduced abductee abord accented acceptee accepter accommodates accourts accubations accursing
  accusation achiever achieves acing acknowledge acknowledger acknowledges acme acquiree acquirer acquires acquiting
  acre actin actins activise activises activism activisms acton actons addiction addressee addressees addresser
  addressers addresses adducted admittee admitter adpressed advancer advances advertise advertised advertises
  advertizer advertizers advertizing affair affecter agrement agrements agued airliners aking alays allegation
  allege alligations allis alloying alter alterative altercative alums alway ambition ambitious ambusher ambushes
  analyses analyst anima animas annal announcer announces annul anther anticipate anticipated anyon appal appals
  appealer appearer appeased appel appels appointee appointer approver approves argue argumenta arid aril arise
  arising arrestee arrester arret arriding articled artis assailant assassinate assassinates assemble asses
  associate associates assume asterid astroid astronaut atchieved ation attached attacher attachers attaching
  attasked attasking attempter attendee attender attorned attracter audition authorised authorize authorizer
  authorizes autotomy autre availably avigation aways baked baking baldy bale ballot baned baning bantling bared
  barre barres barrie basses basts bating batteling batting beast believably believer believers belive bellow
  besoming beta beting bets biliteral billon billons binging bings blacking blaes blams blats blinging blockage
  boast boasting bocked bocking bodes bodyguard boinging bombe bombes boosing booth booting boots borde bordes borer
  borers bother bottling bough boycotter brast brattling breaksaway breinging bride bridging brigs brining brins
  broadcasted brough budge bullions bushiness bushinesses busses bustiness bustinesses busyness busynesses butt
  buttling buys campion canceler cancelled cancered caner cannel cantered capturer captures cardoons carer caried
  carnying carter cartons cartoon cartoony cased cashed cashes casing categorise categorises categorizes cation
  cations cats celebrates celebration cental centauries centimeter centimetres centra centrale centre centred
  centres centries centry cerate cerated cerebrate cerebrated cerebrations ceremon ceric chace chainman chairmen
  challenged challenger challengers champaign chang changs chare chared chares cheating chickees chicken choirman
  chose churched cites clam clamming clams classifier classifies cleating cliticise cliticised cliticized coats coed
  coeditor coeditors cola collapses colleague colleagued colon combine combiner combines commanded commandeer
  commandeers commandery commenced commended commender commenders commends commenter commination commissioned
  committer commo commodifies commodify commoditise commoditises commoditizes communication communisations communise
  communism communizations commuter commuters compander companders companied compare comparer compares comparted
  compeared compensates compered competed complainer complains complaint complected completer completes complexed
  compter compters compute computed computes concerted concerts conclude concluder concludes condemner conduced
  conducing confection confidency confider confiders confirmee confirmer conformation conformed congested
  conservatise conservatize considerable considerer constriction consume consumed consumes contacted contactors
  contacts container contemned contented contester conticent contiguous contingent continua continuer continuers
  continuo continuos contractor contrast contrasted contrasts contrat contrats contributes contribution controle
  controller controuled controuls convected convection convo cooperage coordinate coordinates corespondent
  corespondents corps correption correspondency corse cosed cosing costal cots counties countrolled countrols county
  coupe coure cours couter crate crated crating creaking creaming creasing creatin creatine creatins cremating
  cremation crenation cresting cries crimina crims criticise criticised criticiser criticises criticize criticizer
  criticizes crosse crowed curch curches currying curse curtesy custom customer custos decad decads decease decent
  declamation declare declarer declares declawed decliner decliners dedicate dedicatee dedicates deely defat
  defeater defecated defected defection defenced defendant defender defensed deferrer deflated defunded degrease
  deice deices deign deigned dejected dejection delegate delegated delegatee deligation deliverer deliverly delivers
  delver deman demander demanned demanning demans democraty demonstrate demonstrates demonstrator demonstratory
  denegation denes denis denounce denouncer denounces departement departements depend dependance dependant
  dependants depended dependency deplored deployer deportment deportments depose derision derisions desanded
  desanding describe describer describes descried descrived designate designates designee designer desined destained
  destroyer detail detailed detainee detainer detainers detecter detergent determent determiner determines deterred
  detested detonate detonates detrained devastate devastates develope developer developes diaster diasters
  difference differenced differencies dinking diploma diplomas diplomata diplomate diplomates directer discases
  discipling discissions discover discoverer discovers discovert discursions discus discusser discusses discussion
  diseased diseuses dismisses dismount dispaced displace displacer displaces displayed disputer disputers distract
  distracts distributee distributer distributers distributes diver divide divied diving dominate dominates donation
  donee doors dopped dorp dose dotations dought dozes draughter drier droop duing eaned eared earings earning
  earrings easer easter eats economics economise economises economizes eduction efficience ejection ejections
  electorial electron electrons element elidible eligibly eliminates embarrasses emerge emergence emerying emission
  employe employee employer employers employes encourager encourages endorse endorsee endorser endorses endossed
  engage ensue entourage enure equipper erection erections erned erst escapee establisher establishes estivate
  estivated estivates eternal ether ethic evacuate evacuates evaluated evection evections evens evets exaggerates
  exceeder execute executer executes exercised exerciser exercisers exerts exigible exiting exorcise exorcises
  expander expectation expecter expedience expellent expended expending expensive experiencer experiences expert
  experted explode exploder explodes explored expresser expresses exsected extender extensile externat extremest
  extremism extremisms factious facto fallowed fallowing familial familles fared farers farmer fats feare feasibly
  feeze fellowed fellowing femal fere fiance fictions fiend fiends fiere fights filing filled fining finings
  finisher finishes firefighter firelighters flied flighting fling flooring florescent focussed focusses focussing
  follower fonded fonder fonding foods foosball footfall footwall forecaster foreigner fores foresee foreseer
  foresees formably forme forth foundling fouth fractions framers fried fries frighting froward fulfill fulfiller
  funded funder fundings furth ganted gants gaol gasolene gatherer genera generalcy generale genes genre geres
  graceful grans grated grater grund guarantied guaranties guars guerillas guerrilla guilt haded hading handing
  haring headdresses headings headquarter headrings healings heath heatings heavings heled helicopted heling helpe
  herrings hierarch hierarchs hijacker hildings hiss hoing holeless holing holings holly hondling hooped hooping
  hopeless hopped hopping hosed hoses hosing hospitale hospitales hospitalised hospitalize hospitalizes hostie hots
  huger humas hurricano hyldings identifier identifies immigrant impalement imparted implementer importancy importer
  imposted impot impots impoverisher impoverishes imprisoner improv improver improves incentive inceptives
  inconsiderably inconvenience inconvenient increaser increasers increate incudes indefinite indefinitely
  independency indicator indicatory indictee indicter indictors indiscipline indispensably indited individua
  inducted industrialised industrialize industrializes inexistence infeasible infecter infefted inferior infernal
  infested infirmed inflected inflection influencer influences inforced informer injected injection injure injures
  inmate inmigrants inosculate insection insincerely instituto insist insister inspector inspire inspirer inspires installer
  instilled institution insufficient insurgence insuring insusceptible intend intender interess interrupter interval
  introduce introducer introduces inured inuring invected inventor inventoried inventors invertors investigates
  investigator investigatory investor invite involve involver involvers irresistibly jest journalise journalises
  journalism journalisms juts kidlings kidnaped kidnapers kidnaping kidnapings kidnappee kidnappees kidnapper
  kilometer kilometres kiltings kitlings labilities lability laded lader laders lading lager lanch lanched lanching
  lande landside landslid langrage larges larning lats latte latter lauch lauching launced launcher launches
  launcing laves laving lawer layer layers leaning learing lettre leves licenced licensee licenser licenses lief
  lien liens lightening lighting likabilities likability liked liking lined lining lited livabilities livability
  livelihood lobation lobations locate locution locutions loner longe looing loose loosing loses lots lowes lunch
  lunched lunching maid maintainer manage manged manger manly manufacture manufactured manufactures marred massages
  mater materiel materiels maternal mathematic matte measured measurer measurers mediaeval medial medicide meers
  meltings membre mentioner merer merge messaged messuages mete meter metes metho methos meting metres mien miens
  migrant miliary militar miner miniscule ministre minster minsters minuet minuets misfiles missies missises
  missives mobie moble moder moderato modes monarch monarchs monitory mono mortgaged mortgagee mortgagees mortgager
  mortgagers moths motivate motivates mots mudslide mullions multiply multipole musician muts nacional naive natura
  navvy negotiation negotiatory neighbor neighbourhood neighbouring neighbours neral nether nither noels noes nombre
  nominate nominates norma northeaster northeasters norther northers northwester northwesters noticeably noting
  notional nuder objet objets observe observer observes obtainer occupier occupies odes officialty officinal
  officinally officinals offie offies operates opponent oppos ordre organisation organisations organised organize
  organizer organizes orle outdoing outed overdight overlight oversea oversees oversets oversews oversight overthrew
  overtight paced paces palliament paly pandemia panes panned panning panted pants papulation paralyse paralyser
  paralyses paralyzed pardners parent paries parities parity parly parol parter parters partie partiers partis
  partyers passe passibilities passibility passible passibly pastie patents patient patly pats payed payer payers
  peacekeeper peased perceiver perceives percen performer permissibly persona personably personae personalty
  personas personned persuader persuades persuing pervious perviously petroleur phonographs photo photograph
  photography phots pictured piked pilgrim pints pipelike pipelined piperine piperines pirate plaining planed
  planform planing planking planting plated plats platting pleaed please pledgee ploating plotzing plunge plyer
  plyers plying poisoner poisoners polices poling politic politick politicks politico politicos polities pollusion
  pome pomes ponts poplar posed positon positons positron positrons posse posses possesses postpone postponer
  postpones postposed poted potion potions pots potting poursuing practic practicably practick practics practise
  practive praise prat prates prats prayer preasing preassing preassure preassures precented precenting precessing
  precious preciously precoding predicated predicter preferrer preformed preforming premised prents preparer
  prepares prepaved prepaving prepaying preposed presentee presenter presenting preset presse pressured presting
  pretence pretested pretesting pretests prevened prevening preventer previsions pries principial prion prions
  prioritise prioritises prioritizes prised prisoned prissing probable proceeding processional processor produces
  professing programing projecting projection projet projets promisee promiser promises promoing promoted prompter
  proponed propose proposer proposes proscription prosecting prosector prosectors prosects prospect prospectus
  proteans protected protecters protects protei proteids protester protestors protists provably provection provider
  providers provine provined provines provining provision pryers pubic publisher publishes puled purchaser
  purchasers purpose purposed purse pursed pursing quantifies quantify quarer quarte questionee questioner quicky
  quiet radial raisin rams rarest rased rasing rater rathe ratting reacting recal recaptor receiptor receiver
  receives recension recoded recoding recognise recognised recognises recognizee recognizer recognizers recommenced
  recommencing recommendation recommender recorder recorked recorking recoveree recoverer recovers recowered rector
  redaction reding reeching reefer reels reest refect refected refecting refereed referrer refiner refiners
  reflations reflet refuge refuges refuse regained regaining regelations regie reginal registerer regrading regula
  regulation reheated reign reigned reive rejectee rejecter relace relaced relate relation releasee releaser
  releasers relie relied relieve reliever relieves religions relived remailed remailing reman remanned remanning
  remans remark renewably repealed repeater repented replacer replaces replated replayed repled reposted reposting
  repot repots repotted repotting representee representer requered requeres requester requirement requirer requirers
  requited requitements requites rescored resealed researcher researches reseated resect resected resecting reserve
  reserved reserver reservers residency resident resigner resiliency resin resined resole resoled resolver resolves
  resorted resorter resorters resorting resourced responder responsa responsibly restoked restorer restores
  restriction retained retaining retarding retching retied retire retore retorted retorter retorters retorting
  retried rets retuned retuning returfed returfing returnee returner reused revealer reveled revelled revenges
  revenued revenuer revenuers revere reverence reveres revers revie revolution revolved rewarding reworded rewording
  rial rials ridding riped rivas roaching roes roose roots rotes roues roughy routs ruing runds sable sample
  sanction sandal sanding sands sared saring sated satellited sates scarting scedule sceduled scending scheduler
  schedules scientise scientises scientism scientisms scooting score scorers scree searcing secretory sectarial
  securitise securitised securitises securitizes seize seizin selectee sene senor senors sensitise sensitize sente
  sentencer sentencers sentience sentiences separata separates separatism separatisms septarian sered seres sering
  serjeant serous serviced servicer servicers serviles seta setters settle settler settles settlors setts sever
  shard sharpy sharting shending shine shoed shooing shool shooling shools shoot shoots shopping shorting shorty
  shotting shouting showd showdown shred sightly signa signer sined sing singe singed singes singing sings sining
  sinuation sized sizing skillful slarting sloans slogan slopping smarting smooting smugging sneaking snog snogs
  snooting snuggling socks solation solder solders soldiery solider sometime sooting sopped sopping sored sores
  soring sorts souce souces sough souldiers southeaster southeasters souther southers southwester southwesters
  sovereignly sowed sowing spared sparke speaning spearing specie specking speeding spelding spiculation spilt
  spirituel spokesmen spokeswomen sport spots sprad sprained spreazing spred spredding stabilise stain stained stale
  staled stane stanging staning stanking stapping starching stared staring starking starling starning starring
  startling starving statin stating statins stats steep steeps stellite stending steppe stepping sties sting stoke
  stomping stong stoop stooping stoped stoping stoppling stored stores straggle straggling straicht straiked
  strainer straited stranding stranger strategics strategise strategises strategizes straught stree streight
  strengthener stresses stricture strig stringer stropping stroy stuck studenty sturting styes suability submitter
  subscribe subscribed subscribes subsides subsidise subsidises subsidizes substantival substantivally succeeder
  succes sued suer sues sufferer suggest suggester suing supersedeas supples supplied supplier suppliers supporter
  suppresser suppresses surger surpriser surprises surprize surrenderee surrenderer survive surviver survivers
  survives survivor susceptibly suspecter suspender sustainably sustainer suttle swopping taker takin tapped targe
  targes teacher teaches teated technique technologises technologizes teens telecommunication telephoned telephoner
  telephoners telephonies telephony televise televiser televises temperature tension tensons territoried terrorise
  terrorises terrorisms tersions teste thee thees thigs thing thins thorough threatener throughput tide tings tired
  tittle toady topical topically tourisms tourista touristas touristy tow traiking trail trailing trails trameled
  trameling tranny transferrer transferrin transferrins traped trave traveler travelled travelling trayning
  treachers treat treats trined trining troubler troubles trough troule trouled tsar tsars tucks tuned tuning tying
  unacceptably unarmed uncharmed underlay underlaying underline underling underminde underpay undersay unite
  unreasonably unseasonable untied unvailed unveiler unveined unwarmed upraising urns vaccinas vaccinees vales vats
  veer veery versin vesicles victor villae villager villagery violet visied visieing visite visiters visitor vison
  vulnerably waked waled waned waning wared warehoused warehouser warehousers waring warplane warran weer weest
  weigh weka welcomer welcomes wester wether wetnesses wets wheen wight wiling wining withdraws witing witnessed
  witnesser witnessers wrier write wroth`);
