import { knownNames } from './listed.mjs';
import { namesOf } from './names.mjs';

/** Inhabitants of a town that is in no list. */
const SMALL = 12_000;
/** Of a city whose name is well known. */
const KNOWN = 30_000;
/** So often is a city named in the marked texts that its name as a team's cannot make it one. */
const OFTEN = 12;

/** For each kind of slot what draws a name or a figure for it by `random`, from lists and the marked texts' own cities. */
export function slotsOf(texts, random) {
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
    Firm: () => {
      const kind = random();
      const head = kind < 0.6 ? last() : kind < 0.8 ? pick(small) : coined();
      return `${head} ${pick(TRADES)}`;
    },
    Head: () => pick(HEADS),
    State: () => pick(STATES),
    Shop: () => `${random() < 0.5 ? last() : pick(given)}'s${random() < 0.3 ? ` ${pick(SHOPS)}` : ''}`,
    Given: () => pick(given),
    Hotel: () => `${random() < 0.5 ? last() : pick(small)} ${pick(HOTELS)}`,
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
  for (const kind of ['Person', 'Given', 'City', 'Town', 'Country', 'Company'])
    slots[kind.toLowerCase()] = () => slots[kind]().toLowerCase();
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

/** What companies do, at the end of their names. */
const TRADES = (
  'Aerospace, Airlines, Airways, Apparel, Automation, Aviation, Bakery, Beverages, Biotech, Brands, Brewery, Builders, ' +
  'Capital, Chemicals, Construction, Cruises, Dairies, Devices, Diagnostics, Electronics, Engineering, Farms, Foods, ' +
  'Footwear, Freight, Furniture, Gas, Hardware, Haulage, Health, Homes, Hotels, Instruments, Insurance, Laboratories, ' +
  'Logistics, Marine, Markets, Media, Medical, Metals, Minerals, Mining, Mutual, Networks, Packaging, Paper, Partners, ' +
  'Petroleum, Pharma, Pictures, Plastics, Power, Press, Properties, Publishing, Realty, Records, Resorts, Resources, ' +
  'Retail, Robotics, Savings, Seafood, Securities, Seeds, Semiconductor, Shipping, Shipyards, Software, Solar, Steel, ' +
  'Stores, Studios, Systems, Telecom, Textiles, Timber, Tools, Toys, Transport, Trucking, Trust, Vineyards, Water'
).split(', ');
const SHOPS = [
  'Auto',
  'Bakery',
  'Bar',
  'Cafe',
  'Diner',
  'Garage',
  'Grill',
  'Kitchen',
  'Pizza',
  'Plumbing',
  'Pub',
  'Salon',
];
const HOTELS = ['Hotel', 'Inn', 'Lodge', 'Suites', 'Motel', 'Plaza', 'House', 'Cabins', 'Resort'];
/** Nouns that open headlines and are no names there. */
const HEADS = (
  'Academy, Agency, Airline, Airport, Ambassador, Archbishop, Army, Association, Bank, Bishop, Board, Brewery, Captain, ' +
  'Cathedral, Chamber, Charity, Chief, Church, Club, College, Commission, Committee, Company, Congregation, Council, ' +
  'County, Court, Embassy, Factory, Family, Farm, Federation, Festival, Foundation, Gallery, Government, Governor, Hospital, ' +
  'Hotel, Institute, Judge, Jury, Keeper, Laboratory, League, Library, Lifeguard, Mayor, Mill, Mine, Minister, Ministry, ' +
  'Mosque, Museum, Navy, Opera, Orchestra, Orphanage, Palace, Panel, Parliament, Pharmacy, Pilot, Police, Port, Prison, ' +
  'Railway, Regulator, School, Sheriff, Shipyard, Skipper, Society, Stadium, State, Striker, Supermarket, Teacher, Temple, ' +
  'Theatre, Town, Tribunal, Trust, Union, University, Village, Zoo'
).split(', ');
const STATES = (
  'Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho, ' +
  'Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, ' +
  'Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, ' +
  'Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, ' +
  'Washington, West Virginia, Wisconsin, Wyoming, AZ, CA, CO, CT, FL, GA, IL, MA, MD, MI, MN, NC, NJ, NY, OH, OR, PA, TN, TX, ' +
  'VA, WA, Ca, Fla, Ont, Ontario, Alberta, Queensland'
).split(', ');

/** Names in Latin letters. */
function latin(names) {
  return names.filter((name) => /^\p{Script=Latin}[\p{Script=Latin}' -]{2,}$/u.test(name));
}
