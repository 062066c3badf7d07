import assert from 'node:assert/strict';
import { lowerOf, textOf, tokenize } from './tokens.js';

function words(text: string): string[] {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, index) => textOf(tokens, index));
}

describe('tokenize', () => {
  const examples: [string, string[]][] = [
    ['The mill lost $3.2bn.', ['The', 'mill', 'lost', '$', '3.2', 'bn', '.']],
    ["Oslo's mayor didn't go", ['Oslo', "'s", 'mayor', "didn't", 'go']],
    ['at 5 p.m. in the U.S. today', ['at', '5', 'p.m.', 'in', 'the', 'U.S.', 'today']],
    ['a 225,000-seat hall', ['a', '225,000', '-', 'seat', 'hall']],
    ['2½ km² of S7', ['2½', 'km²', 'of', 'S7']],
    ['for 5,', ['for', '5', ',']],
    ['wait… 😀!', ['wait', '…', '😀', '!']],
    ['keycap 1️⃣ is no number', ['keycap', '1️⃣', 'is', 'no', 'number']],
    ['\uFDD0\uFDD018.8\uFDD0\uFDD0 billion', ['18.8', 'billion']],
    ['in\uFDD0cred\uFDD0ible', ['incredible']],
  ];
  for (const [text, expected] of examples) {
    it(JSON.stringify(text), () => assert.deepEqual(words(text), expected));
  }

  it('reads any case and apostrophe as one word', () => {
    assert.equal(lowerOf(tokenize('DIDN’T'), 0), "didn't");
    assert.equal(tokenize('DIDN’T').hash[0], tokenize("didn't").hash[0]);
  });
});
