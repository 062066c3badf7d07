import assert from 'node:assert/strict';
import { sentencesOf } from '../segment/sentences.js';
import { tokenize } from '../segment/tokens.js';
import { DEFAULT_MIN_SCORE } from './mention.js';
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
    'Shares of [ORG Brightwater Holdings] fell in [GPE London] on Monday.',
    'the governor, Secretary-General [PERSON Amadou Ba], Mayor [PERSON Ilse Brandt], and Mr. [PERSON Okafor] agreed',
    'In May she received [NORP Norwegian] Prime Minister [PERSON Jonas Vik]',
    'talks at the [ORG Ministry of Transport] in [GPE New Zealand]',
    'The [ORG Board of Trade of Eastport] wrote to the [ORG International Monetary Fund] ([ORG IMF]).',
    'President [PERSON Robert Hale] spoke on Monday; [PERSON Hale] said he would stay.',
    'Ms [PERSON Aldane] wants 40 ships. Mr [PERSON Ostrander] agreed.',
    'they flew from [GPE United States of America] to the [LOC Middle East]',
    'the [GPE Mexico]-[GPE Canada] border',
    '[FAC Berlin Wall] and [ORG Air Berlin] and the [ORG Pakistan Muslim League]',
    "[ORG Toyota]'s new [PRODUCT Corolla] sold well in [LOC Europe].",
    'The [LAW Clean Air Act] was debated in the [ORG U.S. Senate].',
    'He won the [WORK_OF_ART Nobel Peace Prize] at the [EVENT World Cup] in the [LANGUAGE English] language.',
    'MILL SOLD IN [GPE LONDON] AFTER STRIKE',
    // Capitals that are no names.
    'In March and May on a Tuesday',
    'the company fell by 3 percent',
    '',
  ];
  for (const expected of examples) {
    const text = expected.replace(/\[[A-Z_]+ ([^\]]+)\]/g, '$1');
    it(text === '' ? 'nothing in nothing' : text, () => assert.equal(marked(text), expected));
  }

  it('says how sure it is, never less sure than even', () => {
    const tokens = tokenize('Ms Aldane of the Harbour Board flew to Oslo with Skerry and the Old Lamp.');
    for (const { score } of mentionsOf(tokens, sentencesOf(tokens)))
      assert.ok(score >= DEFAULT_MIN_SCORE && score <= 1, `${score}`);
  });

  it('reads ten thousand capitals in a row', () => {
    const tokens = tokenize('Oslo '.repeat(10_000));
    assert.ok(mentionsOf(tokens, sentencesOf(tokens)).length > 0);
  });
});
