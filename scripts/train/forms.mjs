/**
 * Rows that newswires are full of and running text is not: results, tables, line-ups, datelines, headlines. A word in
 * braces stands for a name or a figure of the kind (`slotsOf`), in capitals or in small letters for one in
 * these.
 */
export const ROWS = `
{Club} {n} {Club} {n}
{Club} {n} {Club} {n} ( halftime {n}-{n} )
{Club} {n}, {Club} {n}
{Country} {n} {Country} {n}
{Country} {n}, {Country} {n}
{Club} beat {Club} {n}-{n} on {day}.
{CLUB} AT {CLUB}
{SIDE} AT {SIDE}
{Side} at {Side}
{SIDE} {nn} {Side} {nn}
{Side} {n} {Side} {n}
{Side} {nn} {nn} .{nnn} {n}
{CLUB} {nn} {nn} .{nnn} {n}
{Club} {n} {n} {n} {n} {nn} {nn} {nn}
{Club} v {Club}
{Country} v {Country}
{Club} ( {Country} ) {nn} {Club} ( {Country} ) {nn}
Scorers: {Person} ({nn}), {Last} ({nn}), {Last} ({nn} penalty)
{Country} - {Person} ({nn}th minute), {Person} ({nn})
{Club} - {Person} {nn}, {Person} {nn}
{n} - {Person} ( {Country} ) beat {Person} ( {Country} ) {n}-{n} {n}-{n}
{Person} ({Country}) beat {n} - {Person} ({Country}) {n}-{n} {n}-{n} {n}-{n}
{Person} ( {Country} ) beat {Person} ( {Country} ) {nn}-{n} {nn}-{n}
{n}. {Person} ({Country}) {n}:{nn}.{n}
{n}. {Person} ( {Country} ) {nn}.{nn} seconds
{n}. {Person}, {Country}, {nn}.{nn}
{nn} {Person} {nn} {nn} {nn} {nn}
{nnn} {Person} ( {Country} ) {nn} {nn} {nn}
{n}. {Country} {nn} {nn} {nn}
{n}. {Club} {nn} {nn} {nn}
{Last} c {Last} b {Last} {nn}
{X} {Last} not out {nn}
{X}. {Last} {nn}, {X}. {Last} {n}-{nn}
Bowling: {Last} {nn}-{n}-{nn}-{n}, {Last} {nn}-{n}-{nn}-{n}
{CITY} {year}-{mm}-{mm}
-- {City} Newsroom +{nn} {nnn} {nnn} {nnn}
-- {Person}, {City} Newsroom +{nn} {nnn} {nnn} {nnn}
{CLUB} {n} {CLUB} {n}
{CLUB} {nn} {nn} .{nnn} {n} 1/2
{CLUB} {n} {n} {n} {nn} {nn} {nn}
{Country} {nn}.{nn}
{nnn} {Person} {nn} {nn} {nn}, {Person} ({Country}) {nn} {nn} {nn}
{Club} {nnn} ( {X}. {Last} {nn} ) v {Club}.
{Country}'s {Person} beat {Country}'s {Person} {n}-{n} {n}-{n} on {day}.
{CITY}, {month} {nn}
{City} {year}-{mm}-{mm}
{Person} ({Country}, {Club})
Teams: {Country} - {Person}, {Person}, {Person}
{Club}: {Person}; {Person}, {Person}, {Last}
{Company} to Close Its Plant in {City}
{Company} Names {Person} as Chief Executive
{Company} Shares Rise After Deal With {Company}
{Company} Sales Up {nn} Percent in {Month}
{Company} Dealers Expect a Better Year in {Country}
{n}. {Person} ( {Country} ) {nn}:{nn}.{n}
{Club} {n} {Club} {n} ( {n}-{n} )
{Country} {n} {Country} {n} ( {n}-{n} )
{Person} {nn}, {Last} {nn}, {Last} {n}
{CLUB} {n} {CLUB} {n} ( {nn} innings )
`;

/**
 * Headlines, and sentences in which makers, models, regions and places are to be known by what stands around them. As many
 * begin with a city or a person as teams begin rows: what stands first is no team for that.
 */
export const SENTENCES = `
{Country} beat {Country} {n}-{n} ( halftime {n}-{n} ) in a World Cup qualifier on {day}.
{X}. {Last} ({Country}), {X}. {Last} ({Country}) and {X}. {Last} ({Country})
{Club} {nnn} and {nnn}-{n}. {Club} {nnn} ({X}. {Last} {nn})
In {City}, {Person} scored {nn} points as the {Club} beat the {Club} {nnn}-{nn}.
{Person} of {Club} scored twice against {Club} on {day}.
{Country} midfielder {Person} has signed for {Club}.
{Country} striker {Person} limped off against {Country}.
{Country} coach {Person} named {Last} and {Last} in his squad for the match in {City}.
{Country}'s {Person} won the toss against {Country}.
{Country} held {Country} to a draw in {City} on {day}.
{City}, {nnn} miles south of {City}, was quiet.
{City}, which has {n} bridges, was quiet on {day}.
{City}, the second city of {Country}, has {n} hospitals.
{City} mayor {Person} said {Last} would open the road.
{City} raised its rents by {n} percent.
{Person}, {nn}, of {City}, was not hurt.
{Last}, who turned {nn} in {month}, declined to say.
{Title} {Person} came on {day}.
{Title} {Last} said the road would open on {day}.
“It is late,” {Title} {Last} said.
A poll by {Company} found that {nn} percent agreed.
A survey by {Company} asked {nnn} people in {City}.
{Person} had {nn} points for {Side}, which beat {Side} {nnn}-{nn}.
{Person} scored {nn} for {Side}.
{Side} won its fourth straight, {n}-{n} over {Side}.
{Side} guard {Person} missed the second half with a sore knee.
{Side} quarterback {Person} threw for {nnn} yards against {Side}.
{Person} homered off {Person} in the ninth as {Side} rallied past {Side}.
{Person} struck out eight for {Side}, winners of five of six.
In {Gate}, {Person} stopped {nn} shots as {Side} beat {Side} {n}-{n}.
At {Gate}, {Person} doubled in the seventh to give {Side} a {n}-{n} win over {Side}.
{Person}, traded to {Side} from {Side} in {month}, was booed in {Gate}.
{Side} lost {Person} for the season.
{Side} leads {Side} by three games with {nn} left.
{Side}'s {Person} was sent off against {Club}.
{Person} turned down {Club} and signed for {Club}.
{Club} goalkeeper {Person} saved a penalty from {Last}.
{Club} coach {Person} said {Last} would be fit for the trip to {Club}.
{Club}, held by {Club} last week, went down {n}-{n} to {Club}.
{Club} midfielder {Person} joined {Club} on loan.
{Person} put {Club} ahead after {nn} minutes.
The fire in {Gate} was out by {day}.
The {Gate} school board met on {day}.
{Person} of {Gate} was {nn}.
{Gate} police held a man of {nn}.
{Gate} said its water was safe.
SOCCER - {CLUB} HOLD {CLUB} TO GOALLESS DRAW.
SOCCER - {DEMONYM} LEAGUE RESULTS.
SOCCER - {DEMONYM} CLUB {CLUB} SACK COACH {LAST}.
ICE HOCKEY - {CLUB} TOP {DEMONYM} LEAGUE.
MOTOR RACING - {LAST} FASTEST IN {CITY} PRACTICE.
TENNIS - {LAST} OUT OF {CITY} WITH INJURY.
CRICKET - {LAST} CENTURY LIFTS {COUNTRY}.
{Demonym} first division result: {Club} {n} {Club} {n} ({n}-{n})
Scorers: {Person} {nn}, {Person} {nn} - {Person} {nn}
{CITY} GOLD ENDS UP.
{COMPANY} SETS DIVIDEND.
{COMPANY} LOAD FACTOR RISES IN {MONTH}.
{COMPANY} SEES LOWER {CITY} SALES.
SOCCER - {COUNTRY} CALL UP {LAST}.
RUGBY - {COUNTRY} NAME UNCHANGED SIDE FOR {COUNTRY} TEST.
BOXING - {LAST} KEEPS TITLE.
TENNIS - RESULTS AT {CITY} OPEN.
BASKETBALL - {CLUB} OUTLAST {CLUB}.
{CITY} SHARES END LOWER, {COMPANY} SLIDES.
{COUNTRY}'S {LAST} SEES LOWER INFLATION.
{COMPANY} PROFIT UP, SEES FLAT YEAR
{COMPANY} CUTS RATE.
SOCCER - {COUNTRY} BEAT {COUNTRY} IN FRIENDLY.
SOCCER - {CLUB} SIGN {LAST} FROM {CLUB}.
TENNIS - {LAST} BEATS {LAST} TO REACH {CITY} FINAL.
GOLF - {LAST} LEADS BY TWO SHOTS IN {CITY}.
CYCLING - {LAST} WINS STAGE, {LAST} KEEPS LEAD.
CRICKET - {COUNTRY} {nnn} ALL OUT V {COUNTRY}.
BASEBALL - {CLUB} EDGE {CLUB} IN EXTRA INNINGS.
ATHLETICS - {LAST} SETS RECORD IN {CITY}.
{LAST} RULES OUT EARLY VOTE
{COUNTRY} SAYS TRADE GAP WIDENED IN {MONTH}.
{COUNTRY}, {COUNTRY} SIGN BORDER PACT.
{COMPANY} TO BUY {COMPANY} UNIT
{COMPANY} SHARES FALL AFTER PROFIT WARNING.
{Company} spokesman {Person} declined to comment.
{Company} shares rose {n} percent on {day} after the results.
Shares of {Company} lost {n}.{n} percent in {City}.
{Company} said on {day} that its first-half loss had widened to {nn} million.
Analysts at {Company} cut their forecast for {Company}.
Regulators fined {Company} and {Company} over fees.
The union at {Company} called a strike for {day}.
{Demonym} brewer {Company} made an offer for its rival {Company}.
{Demonym} lender {Company} raised its dividend.
{Company} hired {Person} from {Company} to run its airline business.
{Company}'s lawyers asked a court in {City} to dismiss the suit.
{Company}, {Company} and {Company} bid for the licence.
{Company}, which bottles water, has {nnn} workers in {City}.
A ferry built by {Company} was delivered to {Company} in {month}.
The airline ordered ten {Model} jets and six {Model} helicopters from {Company}.
The {Model} phone costs less than the {Model} and the {Model}.
The army tested {Model} missiles and a {Model} drone near {Town}.
{Company} recalled its {Model} tablets in {Country}.
Police in {Region} arrested two men on {day}.
Voters in {Region} and {Region} go to the polls on {day}.
{Region} Governor {Person} visited the camp.
Snow closed roads in {Region}, {Country}.
She was born in {Town}, a village in {Region}.
Teachers from {Town} met in {Region}.
The ambulance took him to {Town}.
Crews worked at the {Place} all night.
Trucks queued outside the {Place} near {Town}.
Flights from {Place} were delayed on {day}.
{Region}
{Last} has {n} goals in {nn} games.
{Last} has missed {n} games with a sore knee.
{Last} was booked in the {nn}th minute.
{Last} scored twice and {Last} added a third.
{Last}, who joined in {month}, has made {nn} starts.
{Last} had {nn} points and {n} rebounds.
{Last} hit his {nn}th home run off {Last}.
{Last} rushed for {nnn} yards.
{Last} beat {Last} {n}-{n} {n}-{n} on {day}.
{Last} won the toss and chose to bat.
{Last} replaced {Last} after the break.
{Last} came home in {n}:{nn}, ahead of {Last}.
{Last} is out for six weeks.
{Last} will be {nn} in {month}.
Waiting for {Last} was a crowd of {nnn}.
Police are looking for {Last} and {Last}.
{Firm} lost {n} percent.
{Firm}, which runs {nn} trucks, said sales rose.
{Firm} said on {day} that it would close two depots.
{Firm} has {nnn} workers in {Town}.
{Firm} and {Firm} fell {n} percent each.
{Person} founded {Firm} in {year}.
{Demonym} {Company} vans outsold {Demonym} {Company} trucks in {month}.
Imports of {Demonym} {Company} tractors rose, not of {Demonym} ones.
The dealer sells {Demonym} {Company} buses in {City}.
The hall is lit by {Demonym} {Company} lamps, not by those of {Company}.
Before she joined {Firm}, {Last} taught in {Town}.
{Head} approves budget for {Town} bridge
{Head} to close for repairs
{Head} names {Person} as its head
{Head} says {Last} will stay
{Head} ruled out for six weeks
{Head} wins prize for garden
{Head}, {nn}, found near {Town}
We moved to {Town} {State} last year.
{Person}, {Town}, {State}
Any good dentist in {Town} {State}?
i live in {Town} {State} near the lake
We had dinner at {Shop} on {day}.
{Shop} is the best place in {Town}.
The guys at {Shop} fixed my brakes in an hour.
{Last}'s brother fixed the brakes of {Last}'s truck.
Thanks, {Given}
Thanks {Given}!
Hi {Given}, the file is attached.
{Given}, please send it by {day}.
Please call {Given} at {nnn}-{nnn}{n} if you have questions.
I spoke to {Person} at {Company} about the contract.
{Given} and I met with {Company} on {day}.
Attached is the {Company} agreement for {Given} to sign.
{Company} would like to move the deal to {month}.
Can you set {Given} up with access to the {City} office?
cc: {Person}, {Person}
{Person}, Vice President, {Company}
{Given}
{Person}
{Firm}
- {Given}
I took my car to {Shop} in {Town} and {Given} was very helpful.
{Firm} did a great job on our roof!
I highly recommend {Firm}.
Thank you {Firm}!
Stay away from {Firm}.
We stayed at the {Hotel} in {City}.
The {Hotel} is ten minutes from {Place}.
Dr. {Last} and her staff were great.
{Given} you are the best!
Is there a bus from {City} to {Town}?
How far is {Town} from {City}, and is {Place} any nearer?
Does {Company} still have a store in {City}?
is {city} safe at night
i live in {city} and need a cheap dentist
how do i get from {city} to {town}
going to {country} in july what should i pack
me and {given} went to {city} for the weekend
does anyone know if {company} ships to {country}
i bought it at {company} last week
tell {given} i said hi
is {person} still married
{given} and {given} are both out today
`;
