import { ROWS, SENTENCES } from './forms.mjs';
import { slotsOf } from './slots.mjs';

/** How many lines are made of each form, and what each counts. */
const ROW = { each: 10, weight: 0.4 };
const SENTENCE = { each: 8, weight: 0.3 };

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
  firm: 'ORG',
  state: 'GPE',
  shop: 'ORG',
  given: 'PERSON',
  hotel: 'FAC',
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
