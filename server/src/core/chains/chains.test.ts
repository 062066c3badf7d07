import assert from 'node:assert/strict';
import { markedMentions } from '../../../../test/support/marked-mentions.js';
import { quotationsOf } from '../segment/quotations.js';
import { chainsOf, type Passage } from './chains.js';

/** One paragraph a line, a line that starts with "# " a heading; mentions are written [LABEL name]. */
function passagesOf(marked: string): readonly Passage[] {
  let start = 0;
  return marked.split('\n\n').map((line) => {
    const kind = line.startsWith('# ') ? 'heading' : 'prose';
    const { text, tokens, mentions } = markedMentions(line);
    const passage = {
      start,
      end: start + text.length,
      facts: { kind, tokens, mentions, quotations: quotationsOf(text) },
    };
    start += text.length + 2;
    return passage;
  });
}

/** Chains as "name: form, form". */
function chains(marked: string, aliases: Record<string, string> = {}): string[] {
  const passages = passagesOf(marked);
  const text = passages.map(({ facts }) => facts.tokens.text).join('\n\n');
  const result = chainsOf(passages, aliases);
  return result.chains.map(({ name, mentions: numbers }) => {
    const forms = numbers.map((number) => text.slice(result.mentions[number]?.start, result.mentions[number]?.end));
    return `${name}: ${forms.join(', ')}`;
  });
}

describe('chainsOf', () => {
  it('puts equal names together', () =>
    assert.deepEqual(chains('[GPE Oslo] and [GPE Lisbon], then [GPE Oslo] again'), [
      'Oslo: Oslo, Oslo',
      'Lisbon: Lisbon',
    ]));

  it('keeps a person and a place of one name apart', () =>
    assert.deepEqual(chains('[PERSON Carl Lincoln] in [GPE Lincoln]'), [
      'Carl Lincoln: Carl Lincoln',
      'Lincoln: Lincoln',
    ]));

  it('reads a name across a line end as the same name', () =>
    assert.deepEqual(chains('[LOC Middle\nEast], [LOC Middle East]'), ['Middle East: Middle\nEast, Middle East']));

  it('reads on over a person’s name without a letter', () =>
    assert.deepEqual(chains('[PERSON @] [PERSON Ilse Brandt] wrote'), ['@: @', 'Ilse Brandt: Ilse Brandt']));

  it('names a chain by its fullest form, and not as the headline shouts it', () =>
    assert.deepEqual(
      chains('# SEN. [PERSON BRANDT] VOTES NO\n\nSen. [PERSON Ilse Brandt] and [GPE U.S.] in the [GPE USA]'),
      ['Ilse Brandt: BRANDT, Ilse Brandt', 'U.S.: U.S., USA'],
    ));
});

/** Each line one article, each with the chains of more than one form that are in it. */
function together(lines: readonly (readonly [marked: string, ...chains: string[]])[]): void {
  for (const [marked, ...expected] of lines)
    it(marked, () =>
      assert.deepEqual(
        chains(marked).filter((chain) => chain.includes(', ')),
        expected,
      ),
    );
}

describe('chainsOf makes one of', () => {
  together([
    // People.
    [
      '[PERSON Brandt] said. [PERSON Ilse Brandt] is mayor. [PERSON Brandt] left.',
      'Ilse Brandt: Brandt, Ilse Brandt, Brandt',
    ],
    ['[PERSON Olga M. Reyes] and [PERSON Olga Reyes]', 'Olga M. Reyes: Olga M. Reyes, Olga Reyes'],
    ['[PERSON Timothy Hale], [PERSON Tim Hale], [PERSON Tim]', 'Timothy Hale: Timothy Hale, Tim Hale, Tim'],
    ['[PERSON J. Okafor] is [PERSON Joy Okafor]', 'Joy Okafor: J. Okafor, Joy Okafor'],
    ['[PERSON R. Adam Poulsen] or [PERSON Adam Poulsen]', 'R. Adam Poulsen: R. Adam Poulsen, Adam Poulsen'],
    ['[PERSON Vincent van Gogh], [PERSON van Gogh]', 'Vincent van Gogh: Vincent van Gogh, van Gogh'],
    ['[PERSON Omar al-Hadi] and [PERSON al-Hadi] and [PERSON Hadi]', 'Omar al-Hadi: Omar al-Hadi, al-Hadi, Hadi'],
    ['[PERSON Otto Lund Jr.] and [PERSON Lund]', 'Otto Lund Jr.: Otto Lund Jr., Lund'],
    ['[PERSON José Peña], later [PERSON Pena]', 'José Peña: José Peña, Pena'],
    ['[PERSON Lena Falk]’s van; [PERSON Falk’s] van', 'Lena Falk: Lena Falk, Falk’s'],
    // Places.
    [
      '[GPE Kaluga Oblast] or [GPE Kaluga Region] or [GPE Kaluga Province]',
      'Kaluga Province: Kaluga Oblast, Kaluga Region, Kaluga Province',
    ],
    ['[GPE State of Alaska], [GPE Alaska]', 'State of Alaska: State of Alaska, Alaska'],
    ['[GPE Islamic Republic of Iran], [GPE Iran]', 'Islamic Republic of Iran: Islamic Republic of Iran, Iran'],
    ['([NORP D]-[GPE Md.]) of [GPE Maryland]', 'Maryland: Md., Maryland'],
    ['[GPE U.K.], [GPE Britain], [GPE United Kingdom]', 'United Kingdom: U.K., Britain, United Kingdom'],
    ['in [GPE Washington], [GPE D.C.], and [GPE Washington]', 'Washington: Washington, D.C., Washington'],
    // Peoples and parties.
    [
      'a [NORP Democrat], the [NORP Democrats], [NORP Democratic] and ([NORP D]-Ohio)',
      'Democratic: Democrat, Democrats, Democratic, D',
    ],
    ['an [NORP Iraqi] and two [NORP Iraqis]', 'Iraqis: Iraqi, Iraqis'],
    // Organisations.
    ['[ORG Orrin Foods Inc.], [ORG Orrin Foods]', 'Orrin Foods Inc.: Orrin Foods Inc., Orrin Foods'],
    ['[ORG OAO Severmash] is [ORG Severmash]', 'OAO Severmash: OAO Severmash, Severmash'],
    ['[ORG Marlow & Co.] and [ORG Marlow]', 'Marlow & Co.: Marlow & Co., Marlow'],
    ['[ORG IG BR], [ORG IGBR] and [ORG IG-BR]', 'IG BR: IG BR, IGBR, IG-BR'],
    ['[ORG VW] is [ORG Volkswagen]', 'Volkswagen: VW, Volkswagen'],
    ['[ORG Northern Ports Authority] ([ORG NPA])', 'Northern Ports Authority: Northern Ports Authority, NPA'],
    ['[ORG Nordisk Forbund] ([ORG NFX]); [ORG NFX] said', 'Nordisk Forbund: Nordisk Forbund, NFX, NFX'],
    [
      '[ORG FDA] chiefs. The [ORG Food and Drug Administration]',
      'Food and Drug Administration: FDA, Food and Drug Administration',
    ],
    [
      '[ORG DoE], [ORG Department of Energy], [ORG Energy Department]',
      'Department of Energy: DoE, Department of Energy, Energy Department',
    ],
    [
      '# [ORG PORTS DEPARTMENT] ACTS\n\nThe [ORG Department of Ports], or [ORG DOP]',
      'Department of Ports: PORTS DEPARTMENT, Department of Ports, DOP',
    ],
    [
      '[ORG Department of Inland Waters], [ORG Inland Waters]',
      'Department of Inland Waters: Department of Inland Waters, Inland Waters',
    ],
    ['[ORG U.S. Senate], the [ORG Senate]', 'U.S. Senate: U.S. Senate, Senate'],
    [
      '[ORG Senate Ports Committee]; the [ORG Ports Committee]',
      'Senate Ports Committee: Senate Ports Committee, Ports Committee',
    ],
    ['# [ORG Halden] expands\n\n[ORG Halden Airways] said', 'Halden Airways: Halden, Halden Airways'],
    ['[ORG Pruitt Brothers] fell; [ORG Pruitt] had said', 'Pruitt Brothers: Pruitt Brothers, Pruitt'],
    // Things.
    ['[PRODUCT Vela 450] and [PRODUCT 450]', 'Vela 450: Vela 450, 450'],
    ['one [PRODUCT Kestrel], two [PRODUCT Kestrels]', 'Kestrels: Kestrel, Kestrels'],
    ['[EVENT Hurricane Maude], then [EVENT Maude]', 'Hurricane Maude: Hurricane Maude, Maude'],
    [
      '[LAW Harbour Investment and Renewal (HIRE) Act], [LAW HIRE Act]',
      'Harbour Investment and Renewal (HIRE) Act: Harbour Investment and Renewal (HIRE) Act, HIRE Act',
    ],
  ]);
});

describe('chainsOf keeps apart', () => {
  const lines = [
    // People.
    '[PERSON Ilse Brandt] met [PERSON Tom Brandt]; [PERSON Brandt] smiled',
    '[PERSON George W. Hale] and [PERSON George H. Hale]',
    '[PERSON Otto Lund Jr.] and [PERSON Otto Lund Sr.]',
    '[PERSON Tim] came before [PERSON Tim Hale]',
    '[PERSON Kim Sung-ho] and [PERSON Kim Dae-won], so [PERSON Kim] may be either',
    // A country and its people, a company and its parts, a family of models and one of them.
    '[GPE Norway] and a [NORP Norwegian]',
    '[GPE Kaluga] is the centre of [GPE Kaluga Oblast]',
    '[GPE New York] and [GPE New York City]',
    '[GPE Korea] before [GPE South Korea]',
    '[GPE London] and the [GPE City of London]',
    '([NORP D]-[GPE WA]) flew to [GPE Washington]',
    'the [EVENT Taipei Lamp Festival], a [EVENT Lamp Festival]',
    '[ORG Castell] and [ORG Castell Europe]',
    '[ORG Senate Ports Committee] of the [ORG Senate]',
    '[ORG NPA Pension Trust] and the [ORG NPA]',
    '[ORG Barlow] then [ORG Barlow Rivers]',
    '[ORG House Ports Committee], [ORG Senate Ports Committee], one [ORG Ports Committee]',
    '[PRODUCT Vela] and [PRODUCT Vela 4]',
    '[ORG Nordic Bank], [ORG New Books], [ORG NB]',
    '[ORG Castell] makes the [PRODUCT Castell 9]',
  ];
  for (const marked of lines)
    it(marked, () => {
      const found = chains(marked);
      assert.equal(found.length, marked.split('[').length - 1, found.join('; '));
    });

  it('later namesakes from a short form that was settled before them', () =>
    assert.deepEqual(chains('[PERSON Ilse Brandt] spoke. [PERSON Brandt] left. Her son [PERSON Tom Brandt] stayed.'), [
      'Ilse Brandt: Ilse Brandt, Brandt',
      'Tom Brandt: Tom Brandt',
    ]));
});

describe('aliases of a desk', () => {
  it('make one name of two, whatever their case, spaces and accents', () =>
    assert.deepEqual(chains('[ORG Big-Blue] and [ORG IBM]', { 'big blue': 'IBM' }), ['Big-Blue: Big-Blue, IBM']));

  it('hold for all kinds of names', () =>
    assert.deepEqual(chains('[PERSON The Rock] is [PERSON Otto Lund]; [PERSON Lund]', { 'The Rock': 'Otto Lund' }), [
      'Otto Lund: The Rock, Otto Lund, Lund',
    ]));
});

describe('attributes of a chain', () => {
  it('are those of all its mentions, in order', () => {
    const { chains: all } = chainsOf(
      passagesOf(
        'Mayor [PERSON Ilse Brandt], 51, spoke.\n\nFor Ms. [PERSON Brandt], the head of the party, it was late.',
      ),
      {},
    );
    const said = all.flatMap(({ attributes }) => attributes.map(({ mention, text }) => `${mention} ${text}`));
    assert.deepEqual(said, ['0 Mayor', '0 51', '1 Ms.', '1 the head of the party']);
  });
});

describe('pronouns of a chain', () => {
  const lines = [
    ['[PERSON Ilse Brandt] said she would stay in her house.', 'she', 'her'],
    ['Mayor [PERSON Ilse Brandt] spoke.\n\nShe left early.', 'She'],
    ['# [PERSON Brandt] and [PERSON Lund] differ\n\n[PERSON Otto Lund] said he would not.', 'he'],
    ['[ORG Orrin Foods Inc.] fell. The company, once in [GPE Elm], sold the [ORG Senate] cheese.', 'The company'],
    // Somebody else may be meant.
    ['[PERSON Ilse Brandt] met [PERSON Lena Falk]. She left.'],
    ['[PERSON Otto Lund] and a man from [GPE Elm] met. He left.'],
    ['[PERSON Otto Lund] helps the senator in his work.'],
    ['Ms. [PERSON Brandt] spoke. He left.'],
    ['[PERSON Otto Lund] said he left. She stayed.', 'he'],
    ['“She has left,” [PERSON Ilse Brandt] said. “The company knew.”'],
    ['[ORG Orrin Foods Inc.] and [ORG Halden Motors] met. The company fell.'],
    ['The [ORG Ports Ministry] spoke. The company fell.'],
    ['She left. [PERSON Ilse Brandt] stayed.'],
  ] as const;
  for (const [marked, ...expected] of lines) {
    it(marked, () => {
      const passages = passagesOf(marked);
      const text = passages.map(({ facts }) => facts.tokens.text).join('\n\n');
      const { chains: all } = chainsOf(passages, {});
      const found = all.flatMap(({ pronouns }) => pronouns.map(({ start, end }) => text.slice(start, end)));
      assert.deepEqual(found, expected);
    });
  }
});

describe('chainsOf takes time linear in the mentions', () => {
  const written: Record<string, (number: number) => string> = {
    'that name few': (number) => `[PERSON ${['Ilse Brandt', 'Brandt', 'Tom Brandt'][number % 3]}] said he left. `,
    'that name many': (number) => `[ORG Orrin${number} Sur${number % 97} ${number % 2 ? 'Group' : 'House'}] fell. `,
    'whose words are the same': (number) => `[PERSON Al Brandt Brandt Brandt Brandt B${number}] left. `,
  };
  for (const [kind, write] of Object.entries(written)) {
    it(kind, () => {
      time(2000, write);
      const once = time(2000, write);
      const tenfold = time(20_000, write);
      assert.ok(tenfold < 40 * once + 60, `${once} ms, ${tenfold} ms`);
    }).retries(3);
  }
});

/** Paragraphs of ten sentences. */
function tens(count: number, write: (number: number) => string): string {
  const paragraph = (at: number) => Array.from({ length: 10 }, (_, number) => write(10 * at + number)).join('');
  return Array.from({ length: count / 10 }, (_, at) => paragraph(at)).join('\n\n');
}

/** Milliseconds of processor time for so many mentions. */
function time(count: number, write: (number: number) => string): number {
  const read = passagesOf(tens(count, write));
  const before = process.cpuUsage();
  chainsOf(read, {});
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
