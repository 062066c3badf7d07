import assert from 'node:assert/strict';
import { sentencesOf } from '../segment/sentences.js';
import { tokenize } from '../segment/tokens.js';
import { mentionsOf } from './mentions.js';

/** The text with each mention written as [LABEL name]. */
function marked(text: string): string {
  const tokens = tokenize(text);
  let out = '';
  let at = 0;
  for (const { start, end, label } of mentionsOf(tokens, sentencesOf(tokens))) {
    out += `${text.slice(at, start)}[${label} ${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

describe('mentionsOf', () => {
  const examples = [
    'The mill was sold to [ORG Halvorsen Paper Inc.] on Monday',
    'Yesterday [ORG Brightwater Holdings] fell in [GPE London]',
    'the governor, Secretary-General [PERSON Amadou Ba], Mayor [PERSON Ilse Brandt], and Mr. [PERSON Okafor] agreed',
    'In May [PERSON Maria de la Cruz] received [NORP Norwegian] Prime Minister [PERSON Jonas Vik]',
    'talks at the [ORG Ministry of Transport] in [GPE New Zealand]',
    'later [PERSON Robert Hale] spoke; [PERSON Hale] left',
    'they flew from [GPE United States of America] to the [LOC Middle East]',
    'the Mexico-Canada border',
    'shares of General Electric and of Royal-Dutch',
    // Nothing is better than half a name or a wrong one.
    'Berlin Wall and Air Berlin and the Pakistan Muslim League',
    'The Company said Our Bank would follow',
    'MILL SOLD IN LONDON AFTER STRIKE',
    'Grand Old Harvest Festival Opens In Paris Today',
    'In March and May on a Tuesday',
  ];
  for (const expected of examples) {
    const text = expected.replace(/\[[A-Z_]+ ([^\]]+)\]/g, '$1');
    it(text, () => assert.equal(marked(text), expected));
  }
});
