import assert from 'node:assert/strict';
import { tokenize } from '../segment/tokenize.js';
import { lookAgain } from './lookAgain.js';
import type { EntityLabel } from './mention.js';

/** A paragraph of one name that the tagger saw so. */
function paragraph(text: string, label: EntityLabel, score: number) {
  const mention = { start: 0, end: text.length, label, score };
  return { tokens: tokenize(text), mentions: score < 0.5 ? [] : [mention], doubtful: score < 0.5 ? [mention] : [] };
}

/** A paragraph in which the tagger saw one name, surely enough. */
function seen(text: string, word: string, label: EntityLabel, score = 0.6) {
  const start = text.indexOf(word);
  return { tokens: tokenize(text), mentions: [{ start, end: start + word.length, label, score }], doubtful: [] };
}

describe('lookAgain', () => {
  it('takes a doubtful name for what it surely is elsewhere in the article', () => {
    const [first, second] = lookAgain([paragraph('Skerry', 'PERSON', 0.3), paragraph('Skerry', 'ORG', 0.9)]);
    assert.deepEqual(first?.mentions, [{ start: 0, end: 6, label: 'ORG', score: 0.5 }]);
    assert.deepEqual(first?.doubtful, []);
    assert.equal(second?.mentions[0]?.label, 'ORG');
  });

  it('leaves it doubtful where the article is no surer of it, or writes it otherwise', () => {
    const paragraphs = [
      paragraph('Skerry', 'ORG', 0.3),
      paragraph('Skerry', 'ORG', 0.55),
      paragraph('SKERRY', 'ORG', 0.9),
    ];
    assert.deepEqual(lookAgain(paragraphs), paragraphs);
  });

  it('lets a full name speak for its surname, in quotations and behind titles too', () => {
    const full = paragraph('Ngozi Okwuosa', 'PERSON', 0.9);
    const text =
      'A friend said: “Okwuosa has waited for Minister Okwuosa and Mr. Okwuosa.” Okwuosa Street is in Port Okwuosa.';
    const [, second] = lookAgain([full, { tokens: tokenize(text), mentions: [], doubtful: [] }]);
    assert.deepEqual(
      second?.mentions.map(({ start, label }) => `${label} ${text.slice(0, start).split(' ').length}`),
      ['PERSON 4', 'PERSON 9', 'PERSON 12'],
    );
  });

  it('takes the first word of a sentence, and what only looks like a surname, for what the tagger took them', () => {
    const text = 'Price rises followed. The Price is high, a price too high.';
    const paragraphs = [paragraph('Ann Price', 'PERSON', 0.7), { tokens: tokenize(text), mentions: [], doubtful: [] }];
    assert.deepEqual(lookAgain(paragraphs), paragraphs);
  });

  it('lets a company with its legal form speak for the first word of its name', () => {
    const full = paragraph('Domus Petroleum Ltd.', 'ORG', 0.9);
    const text = 'Domus said so. A bid for Domus is near, Mr. Domus said. Domus Street and General are others.';
    const body = { tokens: tokenize(text), mentions: [], doubtful: [] };
    const [, second] = lookAgain([full, body]);
    assert.deepEqual(
      second?.mentions.map(({ start, label }) => `${label} ${text.slice(0, start).split(' ').length}`),
      ['ORG 1', 'ORG 7', 'ORG 11'],
    );
    const person = seen('The board of Domus met.', 'Domus', 'PERSON');
    assert.equal(lookAgain([full, person])[1]?.mentions[0]?.label, 'ORG');
    const place = seen('The mayor of Domus left.', 'Domus', 'GPE', 0.8);
    const general = paragraph('General Domus Corp.', 'ORG', 0.9);
    assert.deepEqual(lookAgain([full, place]), [full, place]);
    assert.deepEqual(lookAgain([general, body]), [general, body]);
    const named = paragraph('Ann Domus', 'PERSON', 0.9);
    assert.equal(lookAgain([full, named, person])[2]?.mentions[0]?.label, 'PERSON');
  });

  it('doubts a name of one word that opens a sentence and stands elsewhere in small letters alone', () => {
    const heading = seen('Regatta draws 4,200', 'Regatta', 'ORG');
    const body = { tokens: tokenize('The regatta was held on Sunday.'), mentions: [], doubtful: [] };
    const [first] = lookAgain([heading, body]);
    assert.deepEqual(first?.mentions, []);
    assert.deepEqual(first?.doubtful, [{ start: 0, end: 7, label: 'ORG', score: 0.3 }]);
    const inside = seen('The board of Regatta met.', 'Regatta', 'ORG');
    assert.equal(lookAgain([heading, body, inside])[0], heading);
    assert.deepEqual(lookAgain([heading]), [heading]);
    const turkey = seen('Turkey raises rates', 'Turkey', 'GPE', 0.97);
    const farm = { tokens: tokenize('A turkey farm burned down.'), mentions: [], doubtful: [] };
    assert.deepEqual(lookAgain([turkey, farm]), [turkey, farm]);
  });

  it('gives the same paragraph out as long as it sees the same in it', () => {
    const doubtful = paragraph('Skerry', 'PERSON', 0.3);
    const [first] = lookAgain([doubtful, paragraph('Skerry', 'ORG', 0.9)]);
    assert.equal(lookAgain([doubtful, paragraph('Skerry', 'ORG', 0.8)])[0], first);
    assert.notEqual(lookAgain([doubtful, paragraph('Skerry', 'GPE', 0.8)])[0], first);
  });
});
