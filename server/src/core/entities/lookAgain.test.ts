import assert from 'node:assert/strict';
import { tokenize } from '../segment/tokens.js';
import { lookAgain } from './lookAgain.js';
import type { EntityLabel } from './mention.js';

/** A paragraph of one name that the tagger saw so. */
function paragraph(text: string, label: EntityLabel, score: number) {
  const mention = { start: 0, end: text.length, label, score };
  return { tokens: tokenize(text), mentions: score < 0.5 ? [] : [mention], doubtful: score < 0.5 ? [mention] : [] };
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

  it('gives the same paragraph out as long as it sees the same in it', () => {
    const doubtful = paragraph('Skerry', 'PERSON', 0.3);
    const [first] = lookAgain([doubtful, paragraph('Skerry', 'ORG', 0.9)]);
    assert.equal(lookAgain([doubtful, paragraph('Skerry', 'ORG', 0.8)])[0], first);
    assert.notEqual(lookAgain([doubtful, paragraph('Skerry', 'GPE', 0.8)])[0], first);
  });
});
