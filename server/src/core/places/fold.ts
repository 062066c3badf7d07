/**
 * The form by which names of places and people are compared: no capitals, no accents, no dots, hyphens as spaces, and
 * "St", "Mt", "Ft" in full. "São Paulo" and "Sao Paulo", "St. Louis" and "Saint Louis" fold to the same.
 */
export function fold(name: string): string {
  let folded = '';
  for (const letter of name.normalize('NFD').toLowerCase()) {
    const code = letter.charCodeAt(0);
    if (isDropped(code)) continue;
    folded += code < 0x80 && code > 0x2d ? letter : (LETTERS[letter] ?? letter);
  }
  return folded
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => WORDS[word] ?? word)
    .join(' ');
}

/** The name of a first-level division without the word for its kind: "Kaluga Oblast" is "Kaluga". */
export function withoutDivision(name: string): string {
  const words = name.split(' ');
  const of = words.indexOf('of');
  if (of > 0 && of < words.length - 1 && isUnit(words[of - 1] as string)) {
    const rest = words.slice(words[of + 1] === 'the' ? of + 2 : of + 1);
    return rest.join(' ');
  }
  let end = words.length;
  while (end > 1 && isDivision(words[end - 1] as string)) end--;
  return words.slice(0, end).join(' ');
}

function isUnit(word: string): boolean {
  return isDivision(word) || UNITS.has(word.toLowerCase());
}

function isDivision(word: string): boolean {
  return DIVISIONS.has(word.toLowerCase());
}

/** Words for first-level divisions that translate each other: an oblast is a region is a province. */
const DIVISIONS: ReadonlySet<string> = new Set(
  (
    'oblast region province krai kray territory republic state prefecture governorate county department departement ' +
    'district canton voivodeship okrug municipality division parish emirate wilaya raion rayon autonomous city'
  ).split(' '),
);

/** What else stands before "of" and a name: "Commonwealth of Australia". */
const UNITS: ReadonlySet<string> = new Set(
  'commonwealth kingdom sultanate principality duchy village town borough'.split(' '),
);

/** Letters that no accent is taken off of. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'a',
  '-': ' ',
  '‐': ' ',
  '‑': ' ',
  '–': ' ',
  '\u00a0': ' ',
  '\n': ' ',
  '\r': ' ',
  '\t': ' ',
};

const WORDS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', mt: 'mount', ft: 'fort' };

/** Accents that stand by themselves, dots, and apostrophes of all kinds. */
function isDropped(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    code === 0x2e ||
    code === 0x27 ||
    code === 0x60 ||
    code === 0x2018 ||
    code === 0x2019 ||
    code === 0x2bb ||
    code === 0x2bc
  );
}
