import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Span } from '../../text/span.js';
import { readBrat, writeBrat, writeBratConfiguration } from './brat.js';
import { writeClaimReview } from './claimReview.js';
import { readConll, writeConll } from './conll.js';
import { readDoccano, writeDoccano } from './doccano.js';
import { writeFactsCsv } from './factsCsv.js';
import { readLabelStudio, writeLabelStudio, writeLabelStudioConfiguration } from './labelStudio.js';
import type { Imported, Mark, Marks, Relation } from './marks.js';
import { readProdigy, writeProdigy } from './prodigy.js';
import { readRecogito, writeRecogito } from './recogito.js';

/** Everything that has broken offsets before: signs beyond U+FFFF, marks that join, all line ends, tabs, right to left. */
const TEXT =
  '\uFEFFCafé 😀 lost $40\u00A0million.\r\nالقاهرة and\tNew\nYork\u2028met e\u0301lan\u0085Corp. on 👩‍🚀 Monday, twice.\n';

describe('formats of other tools', () => {
  const port = mark('Café', 'ORG', 'urn:uuid:1');
  const loss = mark('$40\u00A0million', 'MONEY', 'urn:uuid:2', { note: 'The one in the report?' });
  const city = mark('القاهرة', 'GPE', 'urn:uuid:3', { link: 'https://www.wikidata.org/wiki/Q85' });
  const relation = { label: 'loses', from: 'urn:uuid:1', to: 'urn:uuid:2' };

  describe('brat', () => {
    it('counts in code points and keeps labels, notes, links, states, relations and ids', () => {
      const checked = { ...port, check: { state: 'confirmed', sources: [] } } as const;
      const { content, losses } = writeBrat(marksOf([checked, loss, city], [relation]));
      assert.equal(
        content,
        [
          'T1\tORG 1 5\tCafé',
          'A1\tCheck T1 confirmed',
          '#1\tTickmarkId T1\turn:uuid:1',
          'T2\tMONEY 13 24\t$40\u00A0million',
          '#2\tAnnotatorNotes T2\tThe one in the report?',
          '#3\tTickmarkId T2\turn:uuid:2',
          'T3\tGPE 27 34\tالقاهرة',
          'N1\tReference T3 Wikidata:Q85\tالقاهرة',
          '#4\tTickmarkId T3\turn:uuid:3',
          'R1\tloses Arg1:T1 Arg2:T2',
          '',
        ].join('\n'),
      );
      assert.deepEqual(losses, []);
      assert.deepEqual(readBrat(TEXT, content), { marks: [checked, loss, city], relations: [relation], dropped: [] });
    });
    it('divides a span at line breaks and tabs, as brat must have it', () => {
      const { content } = writeBrat(marksOf([mark('and\tNew\nYork\u2028met', 'EVENT', 'urn:uuid:4')]));
      assert.equal(content.split('\n')[0], 'T1\tEVENT 35 38;39 42;43 47;48 51\tand New York met');
      assert.deepEqual(
        readBrat(TEXT, content).marks[0]?.spans.map(({ start, end }) => TEXT.slice(start, end)),
        ['and', 'New', 'York', 'met'],
      );
    });
    it('reads what brat itself writes: tabs added to notes, old modifications, equivalences', () => {
      const content = [
        'T1\tORG 1 5\tCafé',
        'T2\tGPE 27 34\tالقاهرة',
        'N1\tReference T2 Wikidata:Q85\t\t\tالقاهرة',
        '#1\tAnnotatorNotes T1\t\t\tclosed since',
        '*\tEquiv T1 T2',
        'M1\tNegation T1',
        'E1\tLoss:T1 Theme:T2',
        '',
      ].join('\n');
      const { marks, relations, dropped } = readBrat(TEXT, content);
      assert.deepEqual(
        marks.map(({ note, link }) => note ?? link),
        ['closed since', 'https://www.wikidata.org/wiki/Q85'],
      );
      assert.deepEqual(relations, [{ label: 'Equiv', from: 'T1', to: 'T2' }]);
      assert.deepEqual(dropped, [
        'Line 6: “Negation” has no place in an annotation.',
        'Line 7: E1 is an event, which has no place in an annotation.',
      ]);
    });
    it('drops what does not fit the text', () => {
      assert.deepEqual(readBrat(TEXT, 'T1\tORG 2 5\tCafé\nT2\tORG 5 2\tCafé\nT3\tORG x\tCafé\n').dropped, [
        'Line 1: the text at 2 5 is not “Café”.',
        'Line 2: “ORG 5 2” is no type and span.',
        'Line 3: “ORG x” is no type and span.',
      ]);
    });
    it('says what brat has no words for', () => {
      const odd = { ...mark('Café', 'night club', 'urn:uuid:5', { note: 'one\ntwo' }), author: 'mary' };
      assert.deepEqual(writeBrat(marksOf([odd], [{ ...relation, to: 'urn:uuid:9' }])).losses, [
        'brat has no place for authors: lost of “Café” at 1.',
        "brat's types have no blanks or signs: “night club” is written night_club.",
        "brat's notes have one line: the line breaks in the note on “Café” at 1 are blanks.",
        'The relation “loses” has an end that is not written: it is left out.',
      ]);
    });
    it('has a configuration with all four sections', () => {
      assert.equal(
        writeBratConfiguration([marksOf([port, loss], [relation])]),
        '[entities]\nMONEY\nORG\n[relations]\nloses\tArg1:<ENTITY>, Arg2:<ENTITY>\n[events]\n[attributes]\n',
      );
    });
  });

  describe('CoNLL', () => {
    const text = 'Port Avilon sold Belmar Ltd.\nShe left.\n';
    const sentences = sentencesOf(text);
    const sold = { ...marksOf([markIn(text, 'Port Avilon', 'ORG'), markIn(text, 'Belmar Ltd', 'ORG')]), text };
    it('has four columns and a first line, or two columns with a tab', () => {
      assert.equal(
        writeConll(sold, sentences, 'conll2003').content,
        '-DOCSTART- -X- -X- O\n\nPort -X- _ B-ORG\nAvilon -X- _ I-ORG\nsold -X- _ O\nBelmar -X- _ B-ORG\nLtd -X- _ I-ORG\n. -X- _ O\n\n' +
          'She -X- _ O\nleft -X- _ O\n. -X- _ O\n\n',
      );
      assert.match(writeConll(sold, sentences, 'iob2').content, /^Port\tB-ORG\nAvilon\tI-ORG\nsold\tO\n/);
    });
    it('ends a label with its sentence', () => {
      const over = markIn(text, 'Belmar Ltd.\nShe', 'ORG');
      const { content, losses } = writeConll({ ...sold, marks: [over] }, sentences, 'iob2');
      assert.doesNotMatch(content, /ORG/);
      assert.deepEqual(losses, ['A label ends with its sentence: “Belmar Ltd. She” at 17 is left out.']);
    });
    it('leaves out what tokens cannot say, and says so', () => {
      const marks = [markIn(text, 'Port Avilon', 'ORG'), markIn(text, 'Avilon', 'GPE'), markIn(text, 'elmar', 'ORG')];
      assert.deepEqual(writeConll({ ...sold, marks }, sentences, 'iob2').losses, [
        'It begins or ends inside a token: “elmar” at 18 is left out.',
        'It overlaps another: “Avilon” at 5 (GPE) is left out.',
      ]);
    });
    for (const [scheme, tags] of [
      ['IOB1', 'I-ORG I-ORG O I-ORG B-ORG O'],
      ['IOB2', 'B-ORG I-ORG O B-ORG B-ORG O'],
      ['IOE2', 'I-ORG E-ORG O E-ORG E-ORG O'],
      ['IOBES', 'B-ORG E-ORG O S-ORG S-ORG O'],
      ['BILOU', 'B-ORG L-ORG O U-ORG U-ORG O'],
    ] as const) {
      it(`reads ${scheme}`, () => {
        const words = 'Port Avilon sold Belmar Ltd .'.split(' ');
        const content = words.map((word, index) => `${word} -X- -X- ${tags.split(' ')[index]}`).join('\n');
        assert.deepEqual(quotes(text, readConll(text, content)), ['Port Avilon ORG', 'Belmar ORG', 'Ltd ORG']);
      });
    }
    it('tells of words that are not in the text', () => {
      assert.deepEqual(readConll(text, 'Port B-ORG\nBelville I-ORG\nsold O\n').dropped, [
        'Line 2: “Belville” does not stand in the text after what was read.',
      ]);
    });
  });

  describe('doccano', () => {
    it('counts in UTF-16 and numbers entities where there are relations', () => {
      const { content } = writeDoccano(marksOf([port, loss], [relation]));
      const line = JSON.parse(content) as { entities: unknown; relations: unknown };
      assert.deepEqual(line.entities, [
        { id: 0, start_offset: 1, end_offset: 5, label: 'ORG' },
        { id: 1, start_offset: 14, end_offset: 25, label: 'MONEY' },
      ]);
      assert.deepEqual(line.relations, [{ id: 0, from_id: 0, to_id: 1, type: 'loses' }]);
    });
    it('reads its exports and drops what is no stretch', () => {
      const content = `${JSON.stringify({
        id: 7,
        text: TEXT,
        label: [
          [1, 5, 'ORG'],
          [9, 9, 'ORG'],
        ],
        Comments: [],
      })}\n{"text": 5}\nno\n`;
      const { marks, dropped } = readDoccano(TEXT, content);
      assert.deepEqual(marks, [{ id: 'doccano:1-5-ORG', spans: [{ start: 1, end: 5 }], label: 'ORG' }]);
      assert.equal(dropped.length, 3);
    });
    it('knows ours again by their places, whatever doccano took out or relabelled', () => {
      const { label, ...line } = JSON.parse(writeDoccano(marksOf([port, loss])).content) as { label: unknown[] };
      const read = (labels: unknown[]) => readDoccano(TEXT, JSON.stringify({ ...line, label: labels })).marks;
      assert.deepEqual(
        read([[14, 25, 'LOSS'], ...label.slice(2)]).map(({ id }) => id),
        ['urn:uuid:2'],
      );
      assert.deepEqual(
        read([[27, 34, 'GPE'], ...label.toReversed()]).map(({ id }) => id),
        ['doccano:27-34-GPE', 'urn:uuid:2', 'urn:uuid:1'],
      );
    });
    it('takes what programs made for it, which count in code points, and projects that count in graphemes', () => {
      const text = '👩‍🚀 Ann Roe flew. 😀 Port Avilon\r\npaid her.';
      const words = ['Ann Roe', 'Port Avilon', 'paid'];
      const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
      for (const [unit, parts] of [
        ['code points', Array.from(text)],
        ['graphemes', characters],
      ] as const) {
        const lengthIn = (until: number) => {
          let length = 0;
          for (let at = 0; at < until; at += (parts[length++] ?? '').length);
          return length;
        };
        const label = words.map((word) => {
          const start = text.indexOf(word);
          return [lengthIn(start), lengthIn(start + word.length), 'X'];
        });
        assert.deepEqual(
          quotes(text, readDoccano(text, JSON.stringify({ text, label: [...label, [3, 900, 'X'], [900, 901, 'X']] }))),
          [
            ...words.map((word) => `${word} X`),
            `Line 1: its offsets are read as ${unit}, since they would part words as UTF-16.`,
            'Line 1: 3–900 is no stretch of the text.',
            'Line 1: 900–901 is no stretch of the text.',
          ],
        );
      }
    });
    it('says that overlaps want a project that allows them', () => {
      const over = mark('Café 😀', 'ORG', 'urn:uuid:6');
      assert.match(writeDoccano(marksOf([port, over])).losses.join(), /refuses spans that overlap/);
    });
  });

  describe('Label Studio', () => {
    it('counts in code points and writes line breaks as it does', () => {
      const broken = mark('New\nYork', 'GPE', 'urn:uuid:7');
      const [task] = JSON.parse(writeLabelStudio(marksOf([broken])).content) as [
        { annotations: [{ result: [{ value: unknown }] }] },
      ];
      assert.deepEqual(task.annotations[0].result[0].value, {
        start: 39,
        end: 47,
        text: 'New\\nYork',
        labels: ['GPE'],
      });
    });
    it('reads old exports, which counted in UTF-16', () => {
      const region = {
        id: 'a',
        type: 'labels',
        value: { start: 14, end: 25, text: '$40\u00A0million', labels: ['MONEY'] },
      };
      const content = JSON.stringify([{ data: { text: TEXT }, annotations: [{ result: [region] }] }]);
      assert.deepEqual(quotes(TEXT, readLabelStudio(TEXT, content)), ['$40\u00A0million MONEY']);
    });
    it('goes by a region’s place, however its blanks are shown', () => {
      const text = 'Port Avilon\r\nof\u00A0Turku fell.';
      const value = { start: 0, end: 21, text: 'Port Avilon\\nof Turku', labels: ['ORG'] };
      const content = JSON.stringify([
        {
          data: { text },
          annotations: [{ result: [{ id: 'a', type: 'labels', value }] }],
          predictions: [{ result: [] }],
        },
      ]);
      assert.deepEqual(quotes(text, readLabelStudio(text, content)), [
        'Port Avilon\r\nof\u00A0Turku ORG',
        '1 predictions are left out: nobody has accepted them.',
      ]);
    });
    it('turns relations that point left around, and tells of what it does not know', () => {
      const regions = [
        { id: 'a', type: 'labels', value: { start: 1, end: 5, labels: ['ORG', 'GPE'] } },
        { id: 'b', type: 'labels', value: { start: 13, end: 24, labels: ['MONEY'] } },
        { type: 'relation', from_id: 'a', to_id: 'b', direction: 'left', labels: ['lost by'] },
        { type: 'choices', value: {} },
      ];
      const content = JSON.stringify([{ data: { text: TEXT }, annotations: [{ result: regions }] }]);
      const { relations, dropped } = readLabelStudio(TEXT, content);
      assert.deepEqual(relations, [{ label: 'lost by', from: 'b', to: 'a' }]);
      assert.deepEqual(dropped, [
        'Region a: of its labels only ORG is kept.',
        '1 results are neither labels nor relations.',
      ]);
    });
    it('has a labelling configuration', () => {
      const configuration = writeLabelStudioConfiguration([marksOf([{ ...port, label: 'A&B "x"' }], [relation])]);
      assert.match(configuration, /<Label value="A&amp;B &quot;x&quot;"\/>/);
      assert.match(configuration, /<Relation value="loses"\/>/);
    });
  });

  describe('Prodigy', () => {
    it('counts in code points, and takes the last token in', () => {
      const text = '😀 Port Avilon fell.';
      const marks = { ...marksOf([markIn(text, 'Port Avilon', 'ORG')]), text };
      const task = JSON.parse(writeProdigy(marks, sentencesOf(text)).content) as { spans: unknown; tokens: unknown[] };
      assert.deepEqual(task.spans, [{ start: 2, end: 13, token_start: 1, token_end: 2, label: 'ORG' }]);
      assert.deepEqual(task.tokens[1], { text: 'Port', start: 2, end: 6, id: 1, ws: true });
    });
    it('reads only what was accepted of this text', () => {
      const { marks, dropped } = readProdigy(
        TEXT,
        [taskLine('accept', 'other'), taskLine('reject', TEXT), taskLine('accept', TEXT)].join('\n'),
      );
      assert.equal(marks.length, 1);
      assert.deepEqual(dropped, ['Line 2: its answer is “reject”.']);
    });
    it('takes the spans though a relation is between tokens alone', () => {
      const text = 'Port Avilon sold a ship.';
      const seller = { start: 0, end: 11, token_start: 0, token_end: 1, label: 'ORG' };
      const ship = { start: 19, end: 23, token_start: 4, token_end: 4, label: 'PRODUCT' };
      const sold = { ...seller, start: 12, end: 16, label: null };
      const relations = [
        { head: 1, child: 4, label: 'sells', head_span: seller, child_span: ship },
        { head: 2, child: 4, label: 'what', head_span: sold, child_span: ship },
        { head: 2, child: 4, label: 'what' },
      ];
      const read = readProdigy(text, JSON.stringify({ text, spans: [seller, ship, { start: 1 }], relations }));
      assert.deepEqual(quotes(text, read), [
        'Port Avilon ORG',
        'ship PRODUCT',
        'Line 1: 1 spans have no place or no label.',
        'Line 1: a relation does not relate two spans.',
        'Line 1: a relation does not relate two spans.',
      ]);
      assert.deepEqual(read.relations, [{ label: 'sells', from: 'prodigy:0-11-ORG', to: 'prodigy:19-23-PRODUCT' }]);
    });
  });

  describe('Recogito', () => {
    it('counts in UTF-16, with a quotation and a position for each part of a stretch in pieces', () => {
      const [first, second] = [mark('New', 'GPE', 'urn:uuid:8'), mark('York', 'GPE', 'urn:uuid:8')];
      const pieces: Mark = { ...first, spans: [first.spans[0], second.spans[0]] };
      const { content } = writeRecogito(marksOf([pieces]));
      const [item] = JSON.parse(content) as { target: { selector: Record<string, unknown>[] }[] }[];
      assert.deepEqual(
        item?.target.map(({ selector: [quote, position] }) => [
          quote?.['exact'],
          position?.['start'],
          position?.['end'],
        ]),
        [
          ['New', 40, 43],
          ['York', 44, 48],
        ],
      );
      assert.deepEqual(readRecogito(TEXT, content).marks, [pieces]);
    });
    it('keeps everything that people say of a fact', () => {
      const sources = [{ url: 'https://example.org/a', title: 'Report', quote: '$40m', accessed: '2026-03-01' }];
      const full: Mark = {
        ...loss,
        link: 'https://www.wikidata.org/wiki/Q85',
        figure: { kind: 'money', value: 40e6 },
        check: { state: 'confirmed', sources },
        author: 'Mary',
        created: '2026-03-01T09:30:00.000Z',
      };
      const { content, losses } = writeRecogito(marksOf([port, full], [relation]));
      assert.deepEqual(losses, []);
      assert.deepEqual(readRecogito(TEXT, content), { marks: [port, full], relations: [relation], dropped: [] });
    });
    it('tells of what is not valid and of what does not stand in the text', () => {
      const content = JSON.stringify([
        { id: 'a', type: 'Annotation', target: quoted('Nowhere') },
        { id: 'b', type: 'Annotation', created: 'yesterday', target: quoted('Café') },
      ]);
      assert.deepEqual(readRecogito(TEXT, content).dropped, [
        'Annotation 2: created: A time in UTC with “Z” is expected, such as 2026-03-01T09:30:00Z.',
        'a: “Nowhere” does not stand in the text.',
      ]);
      assert.deepEqual(readRecogito(TEXT, '{"a": 1}').dropped, [
        'This is no annotation and no collection, page or list of annotations.',
      ]);
    });
  });

  it('give back what they were given, on any text', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const sentences = sentencesOf(document.text);
        const whole = document.marks.map(({ id = '', spans, label = '' }) => ({ id, spans, label }));
        const bare = { ...document, marks: whole };
        const plain = { marks: whole, relations: document.relations, dropped: [] };
        const brat = writeBrat(document);
        assert.deepEqual(readBrat(document.text, brat.content), { ...plain, marks: document.marks });
        assert.deepEqual(brat.losses, []);
        const recogito = writeRecogito(document);
        assert.deepEqual(readRecogito(document.text, recogito.content), { ...plain, marks: document.marks });
        assert.deepEqual(recogito.losses, []);
        for (const [write, read] of [
          [writeDoccano, readDoccano],
          [writeLabelStudio, readLabelStudio],
          [(marks: Marks) => writeProdigy(marks, sentences), readProdigy],
        ] as const) {
          const written = write(bare);
          assert.deepEqual(written.losses, []);
          assert.deepEqual(read(document.text, written.content), plain);
        }
        for (const columns of ['conll2003', 'iob2'] as const) {
          const { content } = writeConll({ ...bare, relations: [] }, sentences, columns);
          const expected = document.marks.map(({ spans, label }) => ({ spans, label }));
          assert.deepEqual(readConll(document.text, content), { marks: expected, relations: [], dropped: [] });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('write a table of facts, a row for each source', () => {
    const sources = [{ url: 'https://example.org/a', title: '=Report, "final"' }, { url: 'https://example.org/b' }];
    const { content } = writeFactsCsv(
      marksOf([
        {
          ...loss,
          figure: { kind: 'money', value: 40e6, low: 39.5e6, high: 40.5e6, unit: 'USD' },
          check: { state: 'confirmed', sources },
        },
      ]),
    );
    const [, first, second] = content.split('\r\n');
    assert.equal(
      first,
      `urn:uuid:2,13,24,$40\u00A0million,MONEY,money,40000000,39500000,40500000,USD,,,The one in the report?,confirmed,,https://example.org/a,"'=Report, ""final""",,,,`,
    );
    assert.match(second ?? '', /confirmed,,https:\/\/example\.org\/b,,,,,$/);
  });

  it('write a ClaimReview for what was found changed or disputed', () => {
    const check = { state: 'disputed', sources: [{ url: 'https://example.org/a', title: 'Report' }] } as const;
    const { content, losses } = writeClaimReview(
      marksOf([port, { ...loss, check, author: 'Mary', created: '2026-03-01T09:30:00.000Z' }]),
      'https://example.org/checks',
    );
    const { '@graph': reviews } = JSON.parse(content) as { '@graph': Record<string, unknown>[] };
    assert.deepEqual(reviews, [
      {
        '@type': 'ClaimReview',
        identifier: 'urn:uuid:2',
        url: 'https://example.org/checks',
        claimReviewed: '$40 million',
        reviewRating: { '@type': 'Rating', alternateName: 'Disputed' },
        itemReviewed: {
          '@type': 'Claim',
          text: '$40 million',
          appearance: { '@type': 'CreativeWork', url: 'story.txt' },
        },
        author: { '@type': 'Person', name: 'Mary' },
        datePublished: '2026-03-01',
        reviewBody: 'The one in the report?',
        citation: [{ '@type': 'CreativeWork', url: 'https://example.org/a', name: 'Report' }],
      },
    ]);
    assert.equal(losses.length, 1);
  });
});

const words = fc.constantFrom(
  'Avilon',
  'élan',
  'e\u0301',
  '😀',
  '👩‍🚀',
  'القاهرة',
  'שלום',
  '\u202Eabc\u202C',
  '\u0301',
  '$',
  '40',
  ',',
  'don’t',
  'U+',
  '“',
  '-DOC',
  'O',
  'B-ORG',
);
const gaps = fc.constantFrom(' ', '\n', '\r\n', '\r', '\t', '\f', '\u2028', '\u2029', '\u0085', '\u00A0', '\uFEFF', '');

/** Texts of odd words with labelled tokens and relations between neighbours. */
const documents: fc.Arbitrary<Marks> = fc
  .array(fc.tuple(words, gaps, fc.option(fc.constantFrom('ORG', 'GPE', 'x-1'), { nil: undefined })), {
    minLength: 1,
    maxLength: 25,
  })
  .chain((parts) =>
    fc.record({
      parts: fc.constant(parts),
      related: fc.array(fc.nat(20), { maxLength: 3 }),
      note: fc.option(words, { nil: undefined }),
    }),
  )
  .map(({ parts, related, note }) => {
    const text = parts.map(([word, gap]) => word + gap).join('');
    const tokens = sentencesOf(text).flat();
    const marks: Mark[] = [];
    for (const [index, span] of tokens.entries()) {
      const label = parts[index % parts.length]?.[2];
      if (label === undefined) continue;
      marks.push({ id: `urn:uuid:${index}`, spans: [span], label, ...(note !== undefined && { note }) });
    }
    const relations = related.flatMap((at): Relation[] => {
      const [from, to] = [marks[at]?.id, marks[at + 1]?.id];
      return from === undefined || to === undefined ? [] : [{ label: 'of', from, to }];
    });
    return { article: 'story.txt', text, marks, relations: relations.filter((_, at) => at === 0) };
  });

function marksOf(marks: Mark[], relations: Relation[] = []): Marks {
  return { article: 'story.txt', text: TEXT, marks, relations };
}

function mark(quote: string, label: string, id: string, more: Partial<Mark> = {}): Mark {
  return { id, ...markIn(TEXT, quote, label), ...more };
}

function quoted(exact: string): object {
  return { selector: [{ type: 'TextQuoteSelector', exact }] };
}

function markIn(text: string, quote: string, label: string): Mark {
  const start = text.indexOf(quote);
  return { spans: [{ start, end: start + quote.length }], label };
}

function taskLine(answer: string, text: string): string {
  return JSON.stringify({ text, spans: [{ start: 1, end: 5, label: 'ORG' }], answer });
}

/** Lines of words and signs: no two tokens of one line touch without one of them being a sign. */
function sentencesOf(text: string): Span[][] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: sentence, index }) =>
    [...sentence.matchAll(/[\p{L}\p{N}\p{M}’]+|[^\s\u0085]/gu)].map(({ 0: word, index: at }) => ({
      start: index + at,
      end: index + at + word.length,
    })),
  );
}

function quotes(text: string, { marks, dropped }: Imported): string[] {
  return [...marks.map(({ spans: [{ start, end }], label }) => `${text.slice(start, end)} ${label}`), ...dropped];
}
