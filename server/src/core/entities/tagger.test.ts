import assert from 'node:assert/strict';
import { seeded } from '../../../../test/support/article.js';
import { readData } from '../../node/data.js';
import { sentencesOf } from '../segment/sentences.js';
import { tokenize } from '../segment/tokenize.js';
import { type Tokens } from '../segment/tokens.js';
import { DEFAULT_MIN_SCORE, type Mention } from './mention.js';
import { createTagger, type Tagger } from './tagger.js';

const MODEL = readData('entities.bin') ?? assert.fail('no model');
const tagger = createTagger(MODEL);

function mentionsIn(used: Tagger, tokens: Tokens): readonly Mention[] {
  return used.mentionsOf(tokens, sentencesOf(tokens));
}

/** The text with each mention written as [LABEL name]. */
function marked(text: string): string {
  const tokens = tokenize(text);
  let out = '';
  let at = 0;
  for (const { start, end, label, score } of tagger.mentionsOf(tokens, sentencesOf(tokens))) {
    if (score < DEFAULT_MIN_SCORE) continue;
    out += `${text.slice(at, start)}[${label} ${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

describe('createTagger', () => {
  const examples = [
    'The mill was sold to [ORG Halvorsen Paper Inc.] on Monday',
    'Shares of [ORG Brightwater Holdings] fell in [GPE London] on Monday.',
    'the governor, Secretary-General [PERSON Amadou Ba], Mayor [PERSON Ilse Brandt], and Mr. [PERSON Okafor] agreed',
    'In May she received [NORP Norwegian] Prime Minister [PERSON Jonas Vik]',
    'talks at the [ORG Ministry of Transport] in [GPE New Zealand]',
    'The governor wrote to the [ORG International Monetary Fund] ([ORG IMF]).',
    'President [PERSON Robert Hale] spoke on Monday; [PERSON Hale] said he would stay.',
    'Ms [PERSON Aldane] wants 40 ships. Mr [PERSON Ostrander] agreed.',
    'they flew from [GPE United States of America] to the [LOC Middle East]',
    'the [GPE Mexico]-[GPE Canada] border',
    '[FAC Berlin Wall] and [ORG Air Berlin] and the [ORG Pakistan Muslim League]',
    "[ORG Toyota]'s new [PRODUCT Corolla] sold well in [LOC Europe].",
    'The [LAW Clean Air Act] was debated in the [ORG U.S. Senate].',
    'She spoke [LANGUAGE Arabic] and a little more.',
    'He read [WORK_OF_ART War and Peace] twice.',
    'He won the [WORK_OF_ART Nobel Peace Prize] and saw the [EVENT World Cup].',
    // Names that nobody has heard before.
    'Mayor [PERSON Orsil Tavenko] told strikers in [GPE Velgrad] on Monday.',
    'MILL SOLD IN [GPE LONDON] AFTER STRIKE',
    // Rows of results.
    '[ORG Toronto] 2 [ORG Detroit Tigers] 1',
    '3. [PERSON Robert Hale] ([GPE Kenya]) 31:10.4',
    // A city that plays is a team, where it plays is a place.
    'In [GPE Tampa], [ORG Florida] beat [ORG Calgary] 3-1 behind two goals from [PERSON Ray Sheppard].',
    '[GPE HALMSTAD], [GPE Sweden] 1997-04-12',
    // Cities that open a sentence are no teams.
    '[GPE Leipzig], home to 600,000 people, voted on Sunday.',
    '[GPE Kyiv], under fire for weeks, was dark.',
    // Makers of polls, and surnames after titles alone.
    'A survey by [ORG Gallup] asked 900 people.',
    '“No,” Mayor [PERSON Holm] said.',
    // Posts and comments, where a name may lack its capital.
    'i saw [PERSON david beckham] in the car park lol',
    'so [PERSON Rihanna] is coming to [GPE Leeds] #excited',
    'Ask for [PERSON Yolanda] at [ORG Hampton Inn].',
    // Companies that nobody has heard of.
    'The port has sold its terminal to [ORG Norvik Shipping] in a deal.',
    '[ORG Brandt Logistics] lost 4 percent.',
    // Surnames that open reports of matches.
    '[PERSON Penn] rushed for 120 yards.',
    '[PERSON Voss] beat [PERSON Kerr] 6-3 6-4 on Monday.',
    // Capitals that are no names.
    'Skipper ruled out for six weeks',
    'Regatta brings 4,200 people to the harbour.',
    'Quarry sells its crushers',
    'Port to lose night ferry',
    'Bakery named best in region',
    'The genes MSH3 and PALB2 lie near.',
    'In March and May on a Tuesday',
    'the company fell by 3 percent',
    '',
  ];
  for (const expected of examples) {
    const text = expected.replace(/\[[A-Z_]+ ([^\]]+)\]/g, '$1');
    it(text === '' ? 'nothing in nothing' : text, () => assert.equal(marked(text), expected));
  }

  it('refuses a file of another format', () => {
    assert.throws(() => createTagger(new Uint8Array(64)), /of format 0/);
    assert.throws(() => createTagger(new Uint8Array(0)), /of format 0/);
  });

  it('says how sure it is, in reading order, doubtful names among them', () => {
    const tokens = tokenize('Ms Aldane of the Harbour Board flew to Oslo. Lund was booked in the 34th minute.');
    const mentions = tagger.mentionsOf(tokens, sentencesOf(tokens));
    let at = 0;
    for (const { start, end, score } of mentions) {
      assert.ok(score > 0 && score <= 1, `${score}`);
      assert.ok(start >= at && end > start);
      at = end;
    }
    assert.ok(mentions.some(({ score }) => score > 0.8));
    assert.ok(mentions.some(({ score }) => score < DEFAULT_MIN_SCORE));
  });

  it('says the same of a text whatever was read before, though words share places in what is remembered', () => {
    const random = seeded(3);
    const syllables = 'ka lo mi ren dor sta vel bru tin ash'.split(' ');
    const word = () => {
      const text = Array.from({ length: 3 }, () => syllables[Math.floor(random() * syllables.length)]).join('');
      return text.charAt(0).toUpperCase() + text.slice(1);
    };
    const lines = Array.from({ length: 30 }, () => Array.from({ length: 100 }, word).join(' ')).map(tokenize);
    const forward = createTagger(MODEL);
    const backward = createTagger(MODEL);
    const first = lines.map((tokens) => mentionsIn(forward, tokens));
    const second = lines.toReversed().map((tokens) => mentionsIn(backward, tokens));
    assert.deepEqual(second.toReversed(), first);
  });
  it('reads ten thousand capitals in a row', () => {
    const tokens = tokenize('Germany '.repeat(10_000));
    assert.ok(tagger.mentionsOf(tokens, sentencesOf(tokens)).length > 0);
  });
});
