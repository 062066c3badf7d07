import assert from 'node:assert/strict';
import { tokenize } from './tokenize.js';
import { Gap, hashOf, lowerOf, TokenKind, textOf } from './tokens.js';

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
    ['\uFDD0\uFDD01\uFDD0\uFDD08.8', ['18.8']],
    ['at 5 p.m.Monday', ['at', '5', 'p.m.', 'Monday']],
    ['the U.S.A today', ['the', 'U.S.A', 'today']],
    ['vitamin B.The', ['vitamin', 'B', '.', 'The']],
    ['co\u00ADoperate\uFEFF now', ['cooperate', 'now']],
    ['a zero-width\u200Bspace', ['a', 'zero', '-', 'width', 'space']],
    ['ten\u00A0per\u2009cent', ['ten', 'per', 'cent']],
    ['𝐁old 𐐀𐐁 𝐱', ['𝐁old', '𐐀𐐁', '𝐱']],
    ['lone \uD83D and \uDE00.', ['lone', '\uD83D', 'and', '\uDE00', '.']],
    ['Cafe\u0301s, naïve', ['Cafe\u0301s', ',', 'naïve']],
    ['5\'10" tall', ["5'10", '"', 'tall']],
    ["the '90s", ['the', "'", '90', 's']],
    ['\u0301 alone', ['\u0301', 'alone']],
    ['see \uFFFC\uFFFC\uFFFC, all', ['see', '\uFFFC\uFFFC\uFFFC', ',', 'all']],
    ['', []],
  ];
  for (const [text, expected] of examples) {
    it(JSON.stringify(text), () => assert.deepEqual(words(text), expected));
  }

  it('reads any case and apostrophe as one word', () => {
    assert.equal(lowerOf(tokenize('DIDN’T'), 0), "didn't");
    assert.equal(tokenize('DIDN’T').hash[0], tokenize("didn't").hash[0]);
  });

  it('hashes every word as word lists do', () => {
    const tokens = tokenize('Łódź, DON’T U.S. 𐐀𐐁 Straße in\uFDD0side');
    for (let index = 0; index < tokens.count; index++) {
      if (tokens.kind[index] === TokenKind.word) assert.equal(tokens.hash[index], hashOf(lowerOf(tokens, index)));
    }
  });

  it('says what stands before a token', () => {
    assert.deepEqual(
      [...tokenize('a-b c\nd \r\n e').gap],
      [Gap.none, Gap.none, Gap.none, Gap.space, Gap.line, Gap.line],
    );
  });
});
