import assert from 'node:assert/strict';
import { newForm } from './forms.js';

/** The old name, the new one, then forms as "old form → new form", with "?" where a person has to look. */
const CASES: readonly (readonly [string, string, ...string[]])[] = [
  ['Ilse Brandt', 'Ilse Lind', 'Ilse Brandt → Ilse Lind', 'Brandt → Lind', 'Ilse → Ilse', 'I. Brandt → I. Lind'],
  ['Ilse Brandt', 'Elsa Brandt', 'Brandt → Brandt', 'Ilse → Elsa', 'I. Brandt → I. Brandt'],
  ['Ilse Brandt', 'Anna Lind', 'Brandt → Lind', 'Ilse → Anna', 'BRANDT → LIND'],
  ['Ilse Brandt', 'Anna van den Berg', 'Brandt → van den Berg ?'],
  ['Ilse Brandt', 'Ilse Maria Brandt', 'Brandt → Brandt', 'Ilse → Ilse'],
  ['Brandt', 'Lind', 'Ilse Brandt → Ilse Lind', 'Ilse M. Brandt → Ilse M. Lind'],
  ['BRANDT', 'LIND', 'Ilse Brandt → Ilse LIND ?'],
  ['Halvorsen Paper Inc.', 'Norvik Paper Inc.', 'Halvorsen → Norvik', 'Halvorsen Paper → Norvik Paper'],
  ['World Health Organization', 'Global Health Body', 'WHO → GHB ?', 'W.H.O. → GHB ?'],
  ['Big Blue', 'Big Green', 'IBM → Big Green ?'],
];

describe('newForm', () => {
  for (const [name, newName, ...forms] of CASES) {
    for (const line of forms) {
      it(`${name} becomes ${newName}: ${line}`, () => {
        const form = line.split(' → ')[0] ?? '';
        const { text, isSure } = newForm(form, name, newName);
        assert.equal(`${form} → ${text}${isSure ? '' : ' ?'}`, line);
      });
    }
  }
});
