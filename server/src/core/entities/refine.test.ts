import assert from 'node:assert/strict';
import { markedMentions, markMentions } from '../../../../test/support/marked-mentions.js';
import { refineMentions } from './refine.js';

/** Lines in which mentions are marked as a tagger may find them, and as they should be. */
const REFINED: readonly (readonly [found: string, refined: string])[] = [
  // What is no part of a name.
  ['[PERSON President Ana Ruiz] left', 'President [PERSON Ana Ruiz] left'],
  ['[PERSON Sen. Ilse Brandt] left', 'Sen. [PERSON Ilse Brandt] left'],
  ['[PERSON Rev. Dr. Abel Moss]', 'Rev. Dr. [PERSON Abel Moss]'],
  ['[PERSON Queen Maude] and [PERSON King]', 'Queen [PERSON Maude] and [PERSON King]'],
  ["[GPE Norway's] coast", "[GPE Norway]'s coast"],
  ["[PERSON Falk's] van at [FAC Falk's]", "[PERSON Falk]'s van at [FAC Falk's]"],
  ['a [LOC Europe-wide] ban on [NORP Serb-held] land', 'a [LOC Europe]-wide ban on [NORP Serb]-held land'],
  ['a [NORP pro-Russian] party', 'a pro-[NORP Russian] party'],
  ['[ORG Unity party] leaders in [GPE Tarn province]', '[ORG Unity] party leaders in [GPE Tarn] province'],
  ['the [ORG Nordix 2.8]% rise', 'the [ORG Nordix] 2.8% rise'],
  ['"[ORG "Orrin] is ours"', '""[ORG Orrin] is ours"'],
  ['thanks, [PERSON @][PERSON ilsebrandt]', 'thanks, @[PERSON ilsebrandt]'],
  ['RT @ [PERSON ilse_brandt: Late] again', 'RT @ [PERSON ilse_brandt]: Late again'],
  ['@[PERSON ilse_][ORG brandt2] [PERSON Moss] is late', '@[PERSON ilse_brandt2] [PERSON Moss] is late'],
  ['thanks @[ORG valefoods Moss] is late', 'thanks @[ORG valefoods] Moss is late'],
  // What is.
  ['[PERSON Otto Lund Jr]. left', '[PERSON Otto Lund Jr.] left'],
  ['[PERSON Otto Lund], Jr., left', '[PERSON Otto Lund, Jr.], left'],
  ['[ORG Orrin Foods Inc]. fell', '[ORG Orrin Foods Inc.] fell'],
  ['[ORG Orrin Foods], Inc., and [ORG Vale], LLC', '[ORG Orrin Foods, Inc.], and [ORG Vale, LLC]'],
  ['of [GPE Elm], [GPE Conn]., said', 'of [GPE Elm], [GPE Conn.], said'],
  ['of [GPE Snowmelt], [PERSON Ariz]., said', 'of [GPE Snowmelt], [GPE Ariz.], said'],
  ['[PERSON Kim Dae]-won scored', '[PERSON Kim Dae-won] scored'],
  ['the R. [PERSON Adam Poulsen] papers', 'the [PERSON R. Adam Poulsen] papers'],
  [
    'the [EVENT Tarn-Elm] war and the [EVENT May 9] terrorist attacks',
    'the [EVENT Tarn-Elm war] and the [EVENT May 9 terrorist attacks]',
  ],
  ['the [LAW Clean Harbour] treaty', 'the [LAW Clean Harbour treaty]'],
  ['at [FAC Vale] airport', 'at [FAC Vale airport]'],
  ['in the [EVENT 2014 Norwegian] general election', 'in the [EVENT 2014 Norwegian general election]'],
  ['the [EVENT 2006 Vale Party] leadership elections', 'the [EVENT 2006 Vale Party leadership elections]'],
  ['at the [EVENT Vale Fair] general interest was low', 'at the [EVENT Vale Fair] general interest was low'],
  // Two names, one name.
  ['[GPE Elm, Ohio]', '[GPE Elm], [GPE Ohio]'],
  ['[GPE Elm Ohio] and [GPE North Vale New Jersey]', '[GPE Elm] [GPE Ohio] and [GPE North Vale] [GPE New Jersey]'],
  ['the [ORG Northern Ports Authority (NPA)] said', 'the [ORG Northern Ports Authority] ([ORG NPA]) said'],
  ['the [ORG Northern Ports Authority (NPA]) said', 'the [ORG Northern Ports Authority] ([ORG NPA]) said'],
  ['the [GPE United States] [ORG Department of Ports]', 'the [ORG United States Department of Ports]'],
  ['the [NORP Iraqi] [ORG Ports Ministry]', 'the [ORG Iraqi Ports Ministry]'],
  ['an [ORG Airbus] [PRODUCT A380]', 'an [PRODUCT Airbus A380]'],
  // Places of datelines.
  ['ALDANE, 14 May – The quay', '[GPE ALDANE], 14 May – The quay'],
  ['[PERSON HARWELL], June 3, 2024 - The quay', '[GPE HARWELL], June 3, 2024 - The quay'],
  ['ST. ORRIN, [GPE Minn.] (AP) — The quay', '[GPE ST. ORRIN], [GPE Minn.] (AP) — The quay'],
  ['LES TARNS, [GPE France], 9 March (NSV) – The quay', '[GPE LES TARNS], [GPE France], 9 March (NSV) – The quay'],
  ['[LOC NORTH VALE] (Reuters) -- The quay', '[LOC NORTH VALE] (Reuters) -- The quay'],
  // Model designations.
  ['the [ORG JAC] S3 and S7 crossovers', 'the [PRODUCT JAC S3] and [PRODUCT S7] crossovers'],
  ['the coupe and the [ORG T6] pickup', 'the coupe and the [PRODUCT T6] pickup'],
  ['the [PRODUCT S3], S5 and iEV7S', 'the [PRODUCT S3], [PRODUCT S5] and [PRODUCT iEV7S]'],
  [
    'a coupe, the J7, the T6 pickup and the iEV7S electric crossover',
    'a coupe, the [PRODUCT J7], the [PRODUCT T6] pickup and the [PRODUCT iEV7S] electric crossover',
  ],
];

const LEFT_ALONE = [
  'BREAKING — the quay is shut',
  'UPDATED (AP) — The quay',
  '[PERSON MOSS], [PERSON David], 34 – a plumber',
  '[ORG ELM] ([PERSON Moss]) - [ORG VALE] ([PERSON Lund])',
  'QUAY SHUT ON 14 MAY – and not only then',
  '[PERSON Prince], [PERSON Major] and [PERSON Dean Moss] sang',
  'a [GPE China]-led group and [PERSON Brandt]-era houses',
  '[ORG General Castings] and [ORG Judge Group]',
  "[ORG McDonald's] in [GPE Elm].",
  'in [GPE Albany], [GPE GA].',
  'in [GPE West Virginia], [GPE upstate New York], [GPE Northern California] and the [GPE State of Ohio]',
  'He met [PERSON Otto Lund]. Jr is a bank.',
  'Plan B. [PERSON David Moss] left',
  'the [LAW Harbour Renewal (HIRE) Act]',
  '[WORK_OF_ART The Lamps (Of the Old Town)]',
  'another [ORG Air Norden] [PRODUCT A330]',
  'the [NORP Norwegian] [ORG Halden Bank]',
  "[GPE Egypt]'s [ORG Health Ministry]",
  'the [LAW NPT] treaty',
  'on the A2 and the M25, in B flat, at G20 talks',
  'bus route S7 models itself on',
  'in [GPE Vale], Inc. magazine says',
  'Lund @ [FAC North Harbour] tonight',
  'write to desk@[ORG Vale Foods]',
];

describe('refineMentions', () => {
  for (const [found, refined] of REFINED) it(found, () => assert.equal(refine(found), refined));
  for (const marked of LEFT_ALONE) it(`leaves ${marked}`, () => assert.equal(refine(marked), marked));
  for (const [, refined] of REFINED)
    it(`leaves ${refined} when it is done`, () => assert.equal(refine(refined), refined));
  it('is sure that a handle is somebody', () => {
    const { tokens, mentions } = markedMentions('thanks @[PERSON ilse] and [PERSON otto]');
    const doubtful = mentions.map((mention) => ({ ...mention, score: 0.3 }));
    assert.deepEqual(
      refineMentions(tokens, doubtful).map(({ score }) => score),
      [0.5, 0.3],
    );
  });
});

function refine(marked: string): string {
  const { text, tokens, mentions } = markedMentions(marked);
  return markMentions(text, refineMentions(tokens, mentions));
}
