import { type Mutation, replacing } from './mutation.js';

export const GEOGRAPHY: readonly Mutation[] = [
  replacing(
    'direction-mismatch',
    '“90 km north of” becomes “90 km south of”',
    /(?<=\d (?:km|miles|kilometers|kilometres) )(?:north|south|east|west)(?= of [A-Z])/g,
    ([direction]) => OPPOSITES.get(direction),
  ),
  replacing(
    'place-level-mixed',
    '“Hunan Province” stands again as “Hunan Prefecture”',
    /(?<=\b([A-Z][a-z]{2,}) (?:Province|Region|Oblast|Territory)\b[^.\n]*\.)(?=\s)/g,
    ([, name]) => ` ${name} Prefecture agreed.`,
  ),
  replacing(
    'place-outdated',
    'a town or country gets its former name',
    /\b(?:Mumbai|Kolkata|Chennai|Beijing|Yangon|Kyiv|Belarus|Sri Lanka|Benin)\b(?! [A-Z])/g,
    ([name]) => FORMER.get(name),
  ),
  {
    rule: 'unknown-place',
    what: 'a place is written backwards in the middle',
    *sites(text, _random, { mentions }) {
      for (const { start, end, label } of mentions) {
        if (label !== 'GPE' || !/^[A-Z][a-z]{6,}$/.test(text.slice(start, end))) continue;
        yield { start: start + 2, end: end - 2, newText: backwards(text.slice(start + 2, end - 2)) };
      }
    },
  },
];

function backwards(letters: string): string {
  return letters.split('').toReversed().join('');
}

const FORMER: ReadonlyMap<string, string> = new Map([
  ['Mumbai', 'Bombay'],
  ['Kolkata', 'Calcutta'],
  ['Chennai', 'Madras'],
  ['Beijing', 'Peking'],
  ['Yangon', 'Rangoon'],
  ['Kyiv', 'Kiev'],
  ['Belarus', 'Byelorussia'],
  ['Sri Lanka', 'Ceylon'],
  ['Benin', 'Dahomey'],
]);

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['north', 'south'],
  ['south', 'north'],
  ['east', 'west'],
  ['west', 'east'],
]);
