import assert from 'node:assert/strict';
import { markedMentions } from '../../../../test/support/marked-mentions.js';
import { attributeReader } from './attributes.js';

describe('attributeReader', () => {
  const lines = [
    // Before the name.
    ['President [PERSON Ana Ruiz] left', 'title President'],
    ['said Sen. [PERSON Brandt]', 'title Sen.'],
    ['[NORP Norwegian] economy minister [PERSON Jonas Vik]', 'title Norwegian economy minister'],
    ['former [ORG Castell] CEO [PERSON Otto Lund] sold', 'title former Castell CEO'],
    ['the late Rev. Dr. [PERSON Abel Moss]', 'title late Rev. Dr.'],
    ['[ORG Halden]’s co-founder [PERSON Lena Falk]', 'title Halden’s co-founder'],
    ['President of the [GPE United States] [PERSON Ana Ruiz]', 'title President of the United States'],
    ['the deputy prime minister, [PERSON Jonas Vik], and', 'office the deputy prime minister'],
    [
      'The general secretary of the [ORG Union of Dockers], [PERSON Abel Moss], left',
      'office The general secretary of the Union of Dockers',
    ],
    ['a 49-year-old [PERSON Abel Moss]', 'age 49-year-old'],
    // Behind it.
    ['[PERSON Lena Falk], the head of research at [ORG Orrin], left', 'office the head of research at Orrin'],
    ['[PERSON Lena Falk], 49, a teacher, left', 'age 49', 'office a teacher'],
    ['[PERSON Lena Falk] (49) left', 'age 49'],
    [
      'Sen. [PERSON Ilse Brandt] ([NORP D]-[GPE Ohio]), chairwoman of the [ORG Ports Committee], said',
      'title Sen.',
      'office chairwoman of the Ports Committee',
    ],
    ['[PERSON Lena Falk], the mayor of [GPE Elm] said', 'office the mayor of Elm'],
    ['[PERSON Lena Falk] died on Monday aged 81.', 'age aged 81'],
    ['[PERSON Lena Falk] died at the age of 81.', 'age at the age of 81'],
    ['named [PERSON Lena Falk] as its new chief executive.', 'office its new chief executive'],
    // Nothing is said of them.
    ['[PERSON Lena Falk], President [PERSON Ana Ruiz] and others', ''],
    ['They miss [PERSON Lena Falk], and the mayor left', ''],
    ['[PERSON Lena Falk], who met the mayor, left', ''],
    ['[PERSON Lena Falk], 49% of whose shares', ''],
    ['In a letter to the president, [PERSON Lena Falk] said no', ''],
    ['[PERSON Lena Falk] met [PERSON Abel Moss], who died at the age of 81', ''],
    ['[PERSON Lena Falk] (2003) left', ''],
  ] as const;
  for (const [marked, ...expected] of lines) {
    it(marked, () => {
      const { text, tokens, mentions } = markedMentions(marked);
      const read = attributeReader(tokens, mentions);
      const person = mentions.find(({ label }) => label === 'PERSON');
      const found = person === undefined ? [] : read(person);
      assert.deepEqual(
        found.map((attribute) => `${attribute.kind} ${attribute.text}`),
        expected.filter((line) => line !== ''),
      );
      for (const attribute of found) assert.equal(text.slice(attribute.start, attribute.end), attribute.text);
    });
  }

  const shared = [
    ['Sens. [PERSON Ilse Brandt] and [PERSON Otto Lund] left', 'title Sens.', 'title Sens.'],
    [
      '[GPE U.S.] Senators [PERSON Falk] ([NORP D]-[GPE Ohio]), [PERSON Moss], and [PERSON Hale] left',
      'title U.S. Senators',
      'title U.S. Senators',
      'title U.S. Senators',
    ],
    ['Sens. [PERSON Falk] and [PERSON Moss] and Rep. [PERSON Hale]', 'title Sens.', 'title Sens.', 'title Rep.'],
    ['Sen. [PERSON Falk], [PERSON Moss] and [PERSON Hale]', 'title Sen.', '', ''],
    ['Sens. [PERSON Falk] met [PERSON Moss]', 'title Sens.', ''],
  ] as const;
  for (const [marked, ...expected] of shared) {
    it(`gives each of a list its title: ${marked}`, () => {
      const { tokens, mentions } = markedMentions(marked);
      const read = attributeReader(tokens, mentions);
      const found = mentions
        .filter(({ label }) => label === 'PERSON')
        .map((person) =>
          read(person)
            .map(({ kind, text }) => `${kind} ${text}`)
            .join(),
        );
      assert.deepEqual(found, expected);
    });
  }
});
