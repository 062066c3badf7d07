import { knownNames } from './listed.mjs';
import { namesOf } from './names.mjs';

/** How many lines are made of each form, and what each counts. */
const ROW = { each: 10, weight: 0.4 };
const SENTENCE = { each: 8, weight: 0.3 };
/** Inhabitants of a town that is in no list. */
const SMALL = 12_000;
/** Of a city whose name is well known. */
const KNOWN = 30_000;
/** So often is a city named in the marked texts that its name as a team's cannot make it one. */
const OFTEN = 12;

/**
 * Rows that newswires are full of and running text is not: results, tables, line-ups, datelines, headlines. A word in
 * braces stands for a name or a figure of the kind (`slotsOf`), in capitals for one in capitals.
 */
const ROWS = `
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
const SENTENCES = `
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
`;

/** Made lines, the same for the same `random`; `texts` are the marked texts. */
export function madeLines(texts, random) {
  const slots = slotsOf(texts, random);
  const made = (forms, { each, weight }) =>
    forms
      .trim()
      .split('\n')
      .flatMap((form) => Array.from({ length: each }, () => ({ ...filled(form, slots), weight })));
  return [...made(ROWS, ROW), ...made(SENTENCES, SENTENCE)];
}

const LABELS = {
  person: 'PERSON',
  last: 'PERSON',
  country: 'GPE',
  city: 'GPE',
  club: 'ORG',
  side: 'ORG',
  gate: 'GPE',
  company: 'ORG',
  demonym: 'NORP',
  region: 'GPE',
  town: 'GPE',
  place: 'FAC',
  model: 'PRODUCT',
};

function filled(form, slots) {
  const line = { text: '', entities: [], open: [], unsure: [] };
  let from = 0;
  for (const { 0: slot, 1: kind, index } of form.matchAll(/\{(\w+)\}/g)) {
    line.text += form.slice(from, index);
    const isCapital = kind.length > 2 && kind === kind.toUpperCase();
    const name = slots[isCapital ? `${kind[0]}${kind.slice(1).toLowerCase()}` : kind]();
    const label = LABELS[kind.toLowerCase()];
    const start = line.text.length;
    line.text += isCapital ? name.toUpperCase() : name;
    if (label !== undefined) line.entities.push([start, line.text.length, [label]]);
    from = index + slot.length;
  }
  line.text += form.slice(from);
  return line;
}

function slotsOf(texts, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const below = (n) => Math.floor(random() * n);
  const names = namesOf();
  const [given, surnames] = [latin(names.given), latin(names.surnames)];
  const cities = names.cities.filter(({ name }) => /^\p{Lu}[\p{Script=Latin} ]+$/u.test(name));
  const small = cities.filter(({ population }) => population > 0 && population < SMALL).map(({ name }) => name);
  const large = cities.filter(({ population }) => population >= KNOWN).map(({ name }) => name);
  const counts = new Map();
  for (const { text, entities } of texts)
    for (const [start, end, [label]] of entities) {
      const name = text.slice(start, end);
      if (label === 'GPE') counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  const often = large.filter((name) => counts.get(name) >= OFTEN);
  const town = () => pick(random() < 0.5 ? often : small);
  const countries = latin(names.countries);
  const known = knownNames();
  const demonyms = latin(names.demonyms);
  const letter = () => String.fromCharCode(65 + below(26));
  const coined = () => {
    const parts = [
      'ka',
      'vo',
      'lin',
      'tra',
      'mos',
      'dex',
      'ro',
      'sun',
      'gel',
      'ty',
      'ven',
      'bor',
      'al',
      'ne',
      'xi',
      'cor',
      'zu',
      'fer',
      'am',
      'hai',
      'dong',
      'pla',
      'sol',
      'ver',
      'tech',
      'nor',
      'ig',
      'um',
      'ar',
      'lex',
    ];
    let word = '';
    for (let i = 2 + below(2); i > 0; i--) word += pick(parts);
    return `${word[0].toUpperCase()}${word.slice(1)}`;
  };
  const acronym = () => Array.from({ length: 2 + below(3) }, letter).join('');
  const endings = [
    'United',
    'City',
    'FC',
    'Rovers',
    'Athletic',
    'Rangers',
    'Wanderers',
    'Dynamo',
    'Tigers',
    'Kings',
    'Bulls',
  ];
  const last = () => pick(surnames);
  const slots = {
    Person: () => `${pick(given)} ${last()}`,
    Last: last,
    Title: () => pick(TITLES),
    X: letter,
    Country: () => pick(countries),
    Demonym: () => pick(demonyms),
    Town: () => pick(small),
    Region: () => `${town()} ${pick(REGIONS)}`,
    Place: () => `${pick(small)} ${pick(PLACES)}`,
    City: () => pick(large),
    Club: () => {
      const kind = random();
      if (kind < 0.35) return pick(known.club);
      if (kind < 0.7) return town();
      if (kind < 0.8) return `${town()} ${pick(endings)}`;
      return kind < 0.9 ? `${acronym()} ${town()}` : coined();
    },
    Side: () => pick(SIDES),
    Gate: () => pick(SIDES),
    Company: () => {
      const kind = random();
      if (kind < 0.5) return pick(known.company);
      if (kind < 0.65) return coined();
      if (kind < 0.75) return acronym();
      if (kind < 0.85)
        return `${last()} ${pick(['Motors', 'Group', 'Holdings', 'Industries', 'Automotive', 'Energy', 'Auto'])}`;
      return `${coined()} ${coined()}`;
    },
    Model: () => {
      const kind = random();
      if (kind < 0.6) return `${letter()}${random() < 0.3 ? letter() : ''}${1 + below(9)}`;
      return kind < 0.8 ? `${letter()}${letter()}-${1 + below(99)}` : coined();
    },
    n: () => String(below(10)),
    nn: () => String(10 + below(90)),
    nnn: () => String(100 + below(900)),
    mm: () => `0${1 + below(9)}`,
    year: () => String(1988 + below(35)),
    day: () => pick(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']),
    month: () =>
      pick([
        'January',
        'February',
        'March',
        'April',
        'June',
        'July',
        'August',
        'September',
        'October',
        'November',
        'December',
      ]),
  };
  slots.Month = slots.month;
  return slots;
}

/** Cities and states that reports call teams by. */
const SIDES = (
  'Anaheim, Arizona, Atlanta, Baltimore, Boston, Buffalo, Calgary, California, Carolina, Charlotte, Chicago, Cincinnati, ' +
  'Cleveland, Colorado, Columbus, Dallas, Denver, Detroit, Edmonton, Florida, Golden State, Green Bay, Hartford, Houston, ' +
  'Indiana, Indianapolis, Jacksonville, Kansas City, Las Vegas, Los Angeles, Memphis, Miami, Milwaukee, Minnesota, ' +
  'Montreal, Nashville, New England, New Jersey, New Orleans, New York, Oakland, Oklahoma City, Orlando, Ottawa, ' +
  'Philadelphia, Phoenix, Pittsburgh, Portland, Sacramento, San Antonio, San Diego, San Francisco, San Jose, Seattle, ' +
  'St. Louis, Tampa Bay, Tennessee, Texas, Toronto, Utah, Vancouver, Washington, Winnipeg'
).split(', ');
const TITLES = ['Mayor', 'Governor', 'Senator', 'Judge', 'Sheriff', 'Minister', 'President', 'Ambassador', 'Professor'];
const REGIONS = [
  'Oblast',
  'Region',
  'Krai',
  'Province',
  'County',
  'Prefecture',
  'District',
  'Governorate',
  'Voivodeship',
  'Canton',
];
const PLACES = [
  'Special Economic Zone',
  'Free Trade Zone',
  'Industrial Park',
  'International Airport',
  'Airport',
  'Stadium',
  'Bridge',
  'Dam',
  'Nuclear Power Plant',
  'Refinery',
];

/** Names in Latin letters. */
function latin(names) {
  return names.filter((name) => /^\p{Script=Latin}[\p{Script=Latin}' -]{2,}$/u.test(name));
}
