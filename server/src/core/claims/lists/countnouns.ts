/** "issues", "reasons": what is listed in more words than things are. Nouns are lower case, singular. */
export function isToldOf(noun: string | undefined): boolean {
  return TOLD_OF.has(noun ?? '');
}

/** What is counted where a family is several. */
export function isOfPeople(noun: string | undefined): boolean {
  return PEOPLE.has(noun ?? '');
}

/** Who may be a man, a woman or a child. */
export function isAnyone(noun: string | undefined): boolean {
  return ANYONE.has(noun ?? '');
}

/** "the five boroughs of Arden, Bexley and …". */
export function isSortOfPlace(noun: string | undefined): boolean {
  return PLACES.has(noun ?? '');
}

/** "three Olympics": each has a place of its own. */
export function isPlaced(noun: string | undefined): boolean {
  return PLACES.has(noun ?? '') || PLACED.has(noun ?? '');
}

const TOLD_OF = setOf(`
  issue reason thing factor area condition goal aim priority topic theme cause part aspect component option choice offence
  offense charge task problem stage phase form version purpose demand proposal question role kind type sort evil mistake`);
const PEOPLE = setOf(`
  person people man woman child victim passenger guest survivor visitor resident relative suspect mourner dead soldier
  troop officer policeman worker employee hostage tourist pilgrim journalist detainee prisoner`);
const ANYONE = setOf('person people suspect victim survivor passenger hostage guest tourist pilgrim resident');
const PLACES = setOf('city town country nation state province district county borough village island republic');
const PLACED = setOf(`
  olympic museum hospital plant factory site store shop branch office mine school airport station port flight train stop`);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
