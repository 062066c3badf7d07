/** Words that news uses most: some short ones, and of five letters at least by how often it does. */
export const COMMON_WORDS: readonly string[] = `
  the and that with this have they when what said from their
  government after people which killed officials their other country military about election first would least against
  since including three group police during forces between security years million troops called month attacks nuclear
  under state former militants attack several talks could president percent there leader province region world
  economic where before elections report political countries southern saying foreign while statement being capital
  support because through authorities international soldiers official members party program others those violence
  spokesman leaders wounded reports announced economy agency expected released general later rebels federal meeting
  border number recent following early rights minister groups billion power should killing company found fighting
  earlier another peace presidential coalition death second opposition weapons northern place reported major among
  nearly public court suspected began months human today prices known efforts national include agreement insurgents
  accused information continue local system until visit still music member arrested parliament energy around chief
  health charges militant nations financial growth these along control increase across plans suicide workers force
  process market media received shall thousands nation terrorist eastern series large service action third areas
  policy release campaign interest global without trade weeks development children operations largest agreed parties
  seven central outside possible signed small office newspaper within working decision western confirmed virus taken
  women based business blast civilians provide became south remain scheduled detained issued prime further return
  future whether separate production close important already published using island parliamentary prison conference
  trying approved companies crisis candidate discuss television money water officers claimed administration price
  remains increased suspects victims family final eight kilometers operation rebel protests aircraft mission reporters
  effort incident right gunmen order continued intelligence cases results defense ahead calls included allow
  independence fired strike aimed conflict recently constitution research funding comes building elected inflation
  ruling senior making issues investigation record conditions taking summit current become civil north funds injured
  alleged soldier trial demand latest natural clear lawmakers issue urged house responsibility strong district
  ministry caused crimes address hospital given failed protest carried includes fight terrorism similar deadly
  bombings period budget industry legislation again provided sector involved organization expressed prisoners
  sanctions warned named services calling hundreds leading despite opened majority together roadside relations
  investment century attacked explosion launched denied hours problems seats woman situation change occurred currently
  rejected every vehicle asked regional measures deaths bombing response markets bomber relief ordered community storm
  continues school residents programs toward passed special states emergency parts kidnapped center ended concerns
  begin proposed additional activities station points planned likely arrest seized disease homes legal spending
  fighters carrying speech forced ministers strain captured dollars construction independent almost territory reached
  access needed protesters criticized network labor cities result bring joined charged neighboring immediately exports
  returned joint popular birds threat facility medical wanted share facilities event civilian total addition person
  travel added sales better project having armed comments training citizens history great activity terrorists often
  ethnic heavy population candidates supporters believed seeking village served negotiations`
  .trim()
  .split(/\s+/);

/** What a common word becomes by a letter less or two in their other order, where that is a word too. */
export const OTHER_WORDS: ReadonlySet<string> = new Set(
  `
  nad dna sadi form anther busies chares counties county lading lunched medial minster offices planed poplar retuned
  seeing sending solder solders though trough paries partes pates stared staring caring starting reveled raining racing
  alter cation centre fried greta prats singed solider strom suing tarde there three toady trail unclear veery`
    .trim()
    .split(/\s+/),
);

/** Beginnings and endings of common words that stand by themselves, too, as words, names or abbreviations. */
export const OWN_WORDS: ReadonlySet<string> = new Set(
  `
  act ad add addition af again age agree ai aim aimed air al all am an and ant ants any are arm arrest as ask at ate
  ation attack author be bet bill bomb br build bus ca call came camp can candid cap car carry cause ce cent child
  civil claim clear co coal com come con confer confirm construct cord count craft crease critic cu current date dates
  day de dead def dependence dependent der des detain develop di dis disc do dress du ear ease eased east eat eco ect
  ed el elect em emerge en end ending er es est et eve ex expect express fail fed fi fight follow for form formation
  fort ft fun fund ge gene get go govern grow gun ha he heal her his ic ice icy il ill im immediate import in info
  inform ing ins intern invest ion is ist ists it join kid kidnap kill king la lab land large late launch law le lead
  lease leased led leg les like lion ll lo low main major makers man mar mark me meet men meters mi mill mis miss mit
  mon most my na nation national nd ne near need neigh neighbor net new news no nor north nt nu occur of off office on
  open opera or order ore organ other out owing own paper parliament part pas pass per plan politic pop port ports
  posed position pre preside president pressed prison pro product prop protest proved publish raft rain ram rate
  rations rd re reach ready recent red region reign reject rent report reside rest return rig ring road roads rough sa
  san say se sea search sect see seek sever shed si side sign sin sit situ so sold son south spend spite spoke st
  state stem stern story strict su sue sued sues sum sup support suspect ta te tel ten terror test tests th the thin
  ties tion to tow train tries try turn turned un und unity up ups us use used ve vi vice vision wa wan want war ward
  warn we west wing wit with wo work wound ye`
    .trim()
    .split(/\s+/),
);
