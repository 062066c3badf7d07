/** Seeded pseudo-random numbers in [0, 1) (mulberry32): the same seed gives the same texts everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A news-like text of at least `length` UTF-16 code units: paragraphs of two to five sentences, figures and names in most. */
export function writeArticle(length: number, seed = 1): string {
  const random = seeded(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (_slot, name: string) => {
      switch (name) {
        case 'n':
          return String(between(2, 980));
        case 'd':
          return `${between(1, 90)}.${between(1, 9)}`;
        case 'big':
          return `${between(1, 400)},${String(between(0, 999)).padStart(3, '0')}`;
        case 'year':
          return String(between(1995, 2026));
        case 'day':
          return String(between(1, 28));
        default:
          return pick(WORDS[name as keyof typeof WORDS]);
      }
    });
  const paragraphs: string[] = [];
  for (let size = 0; size < length; ) {
    const paragraph = Array.from({ length: between(2, 5) }, () => fill(pick(SENTENCES))).join(' ');
    paragraphs.push(paragraph);
    size += paragraph.length + 2;
  }
  return `${paragraphs.join('\n\n')}\n`;
}

const WORDS = {
  person: ['Ilse Brandt', 'Mr. Okafor', 'Mayor Tomas Reyes', 'Dr. Helen Marsh', 'Viktor Lund', 'Sen. Amara Diallo'],
  company: [
    'Halvorsen Paper Inc.',
    'Brightwater Holdings',
    'the Norvik Group',
    'Castell Motors',
    'Union Rail plc',
    'KESTREL',
  ],
  place: ['Port Ansel', 'Oslo', 'the northern district', 'Ontario', 'Lisbon', 'the Vale of Orrin', 'Kenya'],
  month: ['January', 'March', 'May', 'June', 'September', 'November'],
  weekday: ['Monday', 'Tuesday', 'Thursday', 'Friday'],
  money: ['million', 'billion'],
  thing: ['ferries', 'turbines', 'school places', 'hectares of forest', 'passengers', 'homes', 'claims'],
} as const;

const SENTENCES = [
  '{company} said on {weekday} that it would spend ${d} {money} on {n} new {thing} in {place} by {year}.',
  'Output rose {d} percent to {big} tonnes in {month} {year}, from {big} a year earlier.',
  '“We have waited {n} days for an answer,” {person} told reporters, “and nobody has called.”',
  'The council in {place} had set aside €{d} {money} for the bridge, which was to open on {day} {month} {year}.',
  'Nobody was hurt, and the road along the harbour was open again before the evening ferry left.',
  '{person} joined the company in {year} and has led it for nearly {n} weeks.',
  'About {n} people live on the island; the nearest hospital is {n} kilometres away.',
  'Its shares fell {d}% to {n}.{n} kroner, the lowest since {month} {year}.',
  'The inquiry, which began after the storm, is expected to say who knew about the cracks and when.',
  'Between {n} and {big} {thing} were counted, according to {company}.',
  'Critics call the plan a gamble, though few of them offer a cheaper way to keep the lights on.',
  'Temperatures reached {n} degrees Celsius in {place}, and {big} homes lost power for {n} hours.',
] as const;
