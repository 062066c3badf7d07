import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Span } from '../text/span.js';
import { type Anchor, anchorQuote, createAnchoring } from './anchor.js';

describe('an annotated stretch in a changed text', () => {
  const cases: [name: string, base: string, expected: string][] = [
    ['stays with an unchanged text', 'Avilon sold ⟦three mills⟧ in May.', 'exact: Avilon sold ⟦three mills⟧ in May.'],
    [
      'follows what is added before it',
      'Avilon sold ⟦three mills⟧ in May.',
      'exact: The price is unknown. On Monday Avilon sold ⟦three mills⟧ in May.',
    ],
    [
      'is the same one of several equal ones',
      'Avilon fell. ⟦Avilon⟧ rose. Avilon closed.',
      'exact: Belmar opened. Avilon fell. ⟦Avilon⟧ rose again. Avilon closed.',
    ],
    [
      'is not found in its like when it is gone',
      'Prices fell in Tarvo. Wages in ⟦Tarvo⟧ rose by a tenth. Rents in Tarvo stood still.',
      'orphaned: Prices fell in Tarvo. Rents in Tarvo stood still.',
    ],
    [
      'goes with a deleted sentence that begins like the next',
      'Belmar opened.\n⟦Avilon⟧ rose.\nAvilon closed.\n',
      'orphaned: Belmar opened.\nAvilon closed.\n',
    ],
    [
      'stays with a sentence whose neighbour that begins alike was deleted',
      'Belmar opened.\nAvilon rose.\n⟦Avilon⟧ closed.\n',
      'exact: Belmar opened.\n⟦Avilon⟧ closed.\n',
    ],
    [
      'follows a moved paragraph, to be confirmed',
      'The ⟦Orrin Valley dam⟧ holds 40 million tons.\nIt was built in 1961.\nNobody lives below it.\n',
      'moved: It was built in 1961.\nNobody lives below it.\nThe ⟦Orrin Valley dam⟧ holds 40 million tons.\n',
    ],
    [
      'follows a moved sentence that was edited',
      'Last year the ⟦Orrin Valley dam⟧ held 40 million tons of water. It was built in 1961. Nobody lives below it.',
      'moved: It was built in 1961. Nobody lives below it. Last year the ⟦Orrin Valley dam⟧ held some 40 million tons of water.',
    ],
    [
      'takes in a word that is added inside',
      'He leads the ⟦Port Authority⟧ now.',
      'moved: He leads the ⟦Port and Harbour Authority⟧ now.',
    ],
    [
      'takes in a word that is replaced',
      'It cost ⟦40 million dollars⟧ in all.',
      'moved: It cost ⟦45 million dollars⟧ in all.',
    ],
    ['takes in a figure that is replaced', 'Some ⟦40⟧ people came.', 'moved: Some ⟦57⟧ people came.'],
    [
      'is gone when another word stands there',
      'The mayor of ⟦Tarvo⟧ resigned.',
      'orphaned: The mayor of Belmar resigned.',
    ],
    [
      'does not take in what is added beside it',
      'It lost ⟦40 tons⟧ of coal.',
      'exact: It lost about ⟦40 tons⟧ or so of coal.',
    ],
    [
      'takes in what replaced its first word',
      'Then the ⟦Northern Ferry Company⟧ was sold.',
      'moved: Then the ⟦Southern Ferry Company⟧ was sold.',
    ],
    ['may begin inside a word', 'The anti⟦war⟧ march', 'exact: On Sunday the anti⟦war⟧ march'],
    ['may begin with a blank', 'The⟦ antiwar⟧ march', 'exact: On Sunday. The⟦ antiwar⟧ march'],
    [
      'is the first of a sentence that now stands twice',
      'One. ⟦Two⟧ came. Three.',
      'exact: One. ⟦Two⟧ came. Two came. Three.',
    ],
    ['holds a sign at its end', 'He said: “⟦We leave.⟧” Then', 'exact: Then he said: “⟦We leave.⟧” Then'],
    ['is gone with everything else', 'The ⟦mill⟧ burns.', 'orphaned: '],
    ['finds no other line ends strange', 'One.\r\nThe ⟦mill⟧ burns.\r\n', 'exact: One.\nThe ⟦mill⟧ burns.\n'],
    ['counts emoji and joined characters as they are', '😀 Café ⟦é👩‍🚀⟧ x', 'exact: New: 😀 Café ⟦é👩‍🚀⟧ x'],
  ];
  for (const [name, base, expected] of cases) {
    it(name, () => assert.equal(anchored(base, expected), expected));
  }

  it('is exact at the same place in an equal text', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (text, from, length) => {
        const span = { start: Math.min(from, text.length), end: Math.min(from + length, text.length) };
        assert.deepEqual(createAnchoring(text, text)(span), { anchor: 'exact', ...span });
      }),
    );
  });
  it('always lies in the text, and exact means the same words', () => {
    fc.assert(
      fc.property(words, words, fc.nat(40), fc.nat(20), (base, text, start, length) => {
        const span = { start: Math.min(start, base.length), end: Math.min(start + length, base.length) };
        const found = createAnchoring(base, text)(span);
        if (found.anchor === 'orphaned') return;
        assert.ok(0 <= found.start && found.start <= found.end && found.end <= text.length);
        const same = text.slice(found.start, found.end) === base.slice(span.start, span.end);
        assert.ok(found.anchor !== 'exact' || same);
      }),
      { numRuns: 500 },
    );
  });
  it('is never exact when its own characters were touched', () => {
    fc.assert(
      fc.property(
        words,
        words,
        words,
        fc.constantFrom('7', '41', '3,500'),
        fc.constantFrom('8', '44', '3,600'),
        (before, after, other, old, now) => {
          const anchor = createAnchoring(`${before} ${old} tons ${after}`, `${other} ${before} ${now} tons ${after}`);
          const found = anchor({ start: before.length + 1, end: before.length + 1 + old.length });
          assert.notEqual(found.anchor, 'exact');
        },
      ),
    );
  });
  it('takes time linear in the length of the texts, whatever they are', () => {
    for (const unit of ['The mill lost 3 tons. ', 'a ', 'a', '. ', ' ', 'Avilon rose. Belmar fell.\n', '"']) {
      const time = (length: number): number => {
        const base = unit.repeat(length);
        const text = `Now ${unit.repeat(length / 2)}there ${unit.repeat(length / 2)}`;
        const begun = process.cpuUsage();
        createAnchoring(base, text)({ start: length, end: length + 10 });
        const { user, system } = process.cpuUsage(begun);
        return user + system;
      };
      time(2000);
      const few = Math.max(time(4000), 10_000);
      assert.ok(time(40_000) < 40 * few, unit);
    }
  });
});

describe('a quotation without its base text', () => {
  const cases: [name: string, prefix: string, exact: string, suffix: string, expected: string][] = [
    ['is exact with all of its context', 'sold ', 'three mills', ' in May', 'exact: Avilon sold ⟦three mills⟧ in May.'],
    [
      'is moved with some of it',
      'Avilon sold ',
      'three mills',
      ' in May',
      'moved: Belmar has sold ⟦three mills⟧ in March.',
    ],
    [
      'is orphaned with none',
      'Avilon sold ',
      'three mills',
      ' in May',
      'orphaned: Belmar bought three mills yesterday.',
    ],
    ['wants context on both sides', 'sold ', 'three mills', ' in May', 'orphaned: They sold three mills yesterday.'],
    [
      'chooses the one with its context',
      'in ',
      'Tarvo',
      ' rose',
      'exact: In Tarvo, wages in ⟦Tarvo⟧ rose; Tarvo sleeps.',
    ],
    ['does not choose between two', 'in ', 'Tarvo', ' rose', 'orphaned: Wages in Tarvo rose. Rents in Tarvo rose.'],
    ['is gone with its words', 'in ', 'Tarvo', ' rose', 'orphaned: Wages in Belmar rose.'],
  ];
  for (const [name, prefix, exact, suffix, expected] of cases) {
    it(name, () => {
      const { text } = unmarked(expected.slice(expected.indexOf(': ') + 2));
      assert.equal(shown(text, anchorQuote(text, { exact, prefix, suffix })), expected);
    });
  }
});

const words = fc
  .array(fc.constantFrom('Avilon', 'rose', 'fell', '5', 'tons', '.', '.\n', 'in', 'May', '“', 'é', '😀', ','), {
    maxLength: 40,
  })
  .map((parts) => parts.join(' '));

/** Where the marked stretch of `base` is in the text of `expected`, shown as `expected` is. */
function anchored(base: string, expected: string): string {
  const { text: old, span } = unmarked(base);
  const { text } = unmarked(expected.slice(expected.indexOf(': ') + 2));
  return shown(text, createAnchoring(old, text)(span));
}

function shown(text: string, found: Anchor): string {
  if (found.anchor === 'orphaned') return `orphaned: ${text}`;
  const { anchor, start, end } = found;
  return `${anchor}: ${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
}

function unmarked(marked: string): { text: string; span: Span } {
  const start = marked.indexOf('⟦');
  return { text: marked.replace(/[⟦⟧]/g, ''), span: { start, end: marked.indexOf('⟧') - 1 } };
}
