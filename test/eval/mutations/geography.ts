import { type Mutation, replacing } from './mutation.js';

export const GEOGRAPHY: readonly Mutation[] = [
  replacing(
    'direction-mismatch',
    '“90 km north of” becomes “90 km south of”',
    /(?<=\d (?:km|miles|kilometers|kilometres) )(?:north|south|east|west)(?= of [A-Z])/g,
    ([direction]) => OPPOSITES.get(direction),
  ),
];

const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['north', 'south'],
  ['south', 'north'],
  ['east', 'west'],
  ['west', 'east'],
]);
