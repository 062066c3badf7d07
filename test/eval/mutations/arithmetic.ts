import { between, type Mutation, pick, replacing } from './mutation.js';

const NUMBER = String.raw`[$£€]?\d[\d,.]*\d?(?: (?:million|billion|percent|per cent)|%|m|bn)?`;
const RISE =
  'rose|risen|increased|increase|grew|grown|climbed|jumped|surged|soared|up|fell|fallen|decreased|decrease|dropped|declined|decline|cut|reduced|reduction|down';

/** Both ends of a change: a text that has them and a percentage is where one of the three can be altered. */
const ENDS = String.raw`(?:from ${NUMBER}[^.;\n]{0,40}? to ${NUMBER}|to ${NUMBER}[^.;\n]{0,40}? from ${NUMBER})`;

export const ARITHMETIC: readonly Mutation[] = [
  replacing(
    'percent-change-mismatch',
    'the percentage of a change is doubled or halved',
    new RegExp(
      String.raw`\b(?:${RISE})(?: by| of)?(?: about| nearly| almost| roughly)? (\d[\d.]*)(?:%| percent)[^.;\n]{0,30}?${ENDS}`,
      'g',
    ),
    (match, random) => altered(match[0], match[1] as string, random),
  ),
  replacing(
    'direction-contradiction',
    '“rose from 4 to 9” becomes “fell from 4 to 9”',
    new RegExp(String.raw`\b(rose|increased|grew|up|fell|decreased|down|dropped)\b[^.,;\n\d]{0,30}? ${ENDS}`, 'g'),
    (match) => match[0].replace(match[1] as string, OPPOSITES.get(match[1] as string) as string),
  ),
  replacing(
    'direction-contradiction',
    '“17%, up from 14%” becomes “17%, down from 14%”',
    new RegExp(String.raw`(${NUMBER}[^.;\n\d]{0,30}?, )(up|down)( from ${NUMBER})`, 'g'),
    (match) => `${match[1]}${OPPOSITES.get(match[2] as string)}${match[3]}`,
  ),
  replacing(
    'part-whole-percent-mismatch',
    '“12 of 45 (27%)” takes another percentage',
    /\b\d[\d,]* (?:out )?of (?:the )?\d[\d,]*[^.;\n\d]{0,30}\((\d[\d.]*)(?:%| percent)\)/g,
    (match, random) => altered(match[0], match[1] as string, random),
  ),
  replacing(
    'mean-out-of-range',
    '“between 5 and 9 people” gets an average above',
    /\bbetween (\d[\d,]*) and (\d[\d,]*) ([a-z]+s)\b/g,
    ([whole, , high, noun]) => `${whole}, averaging ${2 * Number(high?.replaceAll(',', ''))} ${noun},`,
  ),
  replacing('vat-reversal', 'a sentence on a tax that went is added to a paragraph', /\.(?=\n)/g, (_match, random) => {
    const tax = between(random, 5, 25);
    return `. The price fell ${tax}% when the ${tax}% VAT was scrapped.`;
  }),
  replacing(
    'equal-compared-as-different',
    '“two hours” is compared with 120 minutes',
    /(?<!\b(?:nearly|about|almost|than|over|least|some|or) )\b(two|three|four|five) (hours|weeks)\b(?! (?:of|ago|later|after|before|earlier|and|or)|,)/g,
    ([whole, count, unit]) =>
      `${(['two', 'three', 'four', 'five'].indexOf(count as string) + 2) * (unit === 'hours' ? 60 : 7)} ${unit === 'hours' ? 'minutes' : 'days'}, compared with ${whole}`,
  ),
  replacing(
    'difference-mismatch',
    'a sentence on a debt that fell by too much is added to a paragraph',
    /\.(?=\n)/g,
    (_match, random) => {
      const [low, high] = [between(random, 21, 39), between(random, 51, 79)];
      return `. Its debt fell by $${high - low + between(random, 3, 9)} million, to $${low} million from $${high} million.`;
    },
  ),
  replacing(
    'shares-exceed-100',
    'a sentence on a vote is added to a paragraph',
    /\.(?=\n)/g,
    (_match, random) =>
      `. Some ${between(random, 45, 60)}% said yes, ${between(random, 38, 45)}% no and ${between(random, 22, 30)}% were undecided.`,
  ),
];

const OPPOSITES = new Map([
  ['rose', 'fell'],
  ['increased', 'decreased'],
  ['grew', 'shrank'],
  ['up', 'down'],
  ['fell', 'rose'],
  ['decreased', 'increased'],
  ['dropped', 'climbed'],
  ['down', 'up'],
]);

function altered(text: string, percent: string, random: () => number): string {
  const value = Number(percent) * pick(random, [0.5, 2]);
  return text.replace(percent, String(Math.round(value * 10) / 10));
}
