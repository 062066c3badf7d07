import assert from 'node:assert/strict';
import { createSnapshot } from '../text/snapshot.js';
import type { Segments } from './paragraph.js';
import { segment } from './segment.js';
import { tokenize } from './tokenize.js';
import { NOTHING, OBJECT, textOf } from './tokens.js';

function read(text: string): Segments {
  return segment(createSnapshot('x', text, { markup: 'markdown' }));
}

/** Each paragraph as "kind: prose", without what is nothing, line ends as ⏎, a run of objects as ▯. */
function paragraphs(text: string): string[] {
  return read(text).paragraphs.map((paragraph) => {
    assert.equal(paragraph.text.length, paragraph.end - paragraph.start);
    const shown = paragraph.text.replaceAll(NOTHING, '').replace(new RegExp(`${OBJECT}+`, 'g'), '▯');
    return `${paragraph.kind}: ${shown.replaceAll('\n', '⏎')}`;
  });
}

/** The only paragraph's prose. */
function prose(text: string): string {
  const all = paragraphs(text);
  assert.equal(all.length, 1, JSON.stringify(all));
  return (all[0] ?? '').replace(/^\S+: /, '');
}

/** Milliseconds that a text of so many code units takes, the best of three. */
function time(unit: string, length: number): number {
  const text = unit.repeat(length / unit.length);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const before = performance.now();
    read(text);
    best = Math.min(best, performance.now() - before);
  }
  return best;
}

describe('segment, Markdown', () => {
  describe('inside paragraphs', () => {
    const examples: [string, string][] = [
      ['The **last** mill *in* the ~~old~~ _valley_ closed.', 'The last mill in the old valley closed.'],
      ['It was ***in*credible** and un**believ**able.', 'It was incredible and unbelievable.'],
      ['a snake_case_name, 5*3 and ~40 * 2 ** 3', 'a snake_case_name, 5*3 and ~40 * 2 ** 3'],
      ['lost **$18.8** billion', 'lost $18.8 billion'],
      ['lost 18.**8** billion', 'lost 18.8 billion'],
      ['an opening ** never closed and one*', 'an opening ** never closed and one*'],
      ['It cost \\$5 \\*all\\* in.', 'It cost $5 *all* in.'],
      ['Run `npm 5` or ``a ` b 7`` now, and a ` alone.', 'Run ▯ or ▯ now, and a ` alone.'],
      ['See [the 5 million](https://example.com/7_(8) "Title 9") sold.', 'See the 5 million sold.'],
      ['See [the mill][3] and [sic] in [2019].', 'See the mill and [sic] in [2019].'],
      ['![The mill in 1990](mill-1990.jpg) It closed.', '▯ It closed.'],
      ['[![A badge](b.svg)](https://example.com/5) It closed.', '▯ It closed.'],
      ['It closed.[^12] Then <https://example.com/5> and a.b@example.com.', 'It closed. Then ▯ and ▯.'],
      ['a <b>bold</b> <br/>word<!-- 5 million --> and x < 5 > 3', 'a bold ▯word and x < 5 > 3'],
      ['H<sub>2</sub>O and <code>x = 5</code> end', 'H▯2▯O and ▯ end'],
      ['Fish &amp; chips, 5&nbsp;km, &#8220;yes&#x201D;, AT&T', 'Fish & chips, 5\u00A0km, “yes”, AT&T'],
      ['https://example.com/a_b_c*d and www.example.org/_x_y', '▯ and ▯'],
      ['[not a link](with spaces in it) here', '[not a link](with spaces in it) here'],
      ['He (the mayor [of Harwick]) left (at 5).', 'He (the mayor [of Harwick]) left (at 5).'],
      ['`code *with* stars` and *stars `with` code*', '▯ and stars ▯ code'],
    ];
    for (const [text, expected] of examples) {
      it(text, () => assert.equal(prose(text), expected));
    }

    it('leaves words whole under emphasis', () => {
      const text = 'un**believ**able **$18**.8';
      const tokens = tokenize(read(text).paragraphs[0]?.text ?? '');
      assert.deepEqual(
        Array.from({ length: tokens.count }, (_, index) => textOf(tokens, index)),
        ['unbelievable', '$', '18.8'],
      );
    });
  });

  describe('blocks', () => {
    const examples: [name: string, text: string, expected: string[]][] = [
      [
        'paragraphs of several lines',
        'The mill\nclosed on Friday.\n\n  It was old.',
        ['prose: The mill⏎closed on Friday.', 'prose: It was old.'],
      ],
      [
        'headings',
        '# Mill closes\n## The *town* ##\nText.\nTitle\n===\nSub\n---\n#5 in the list',
        ['heading: Mill closes', 'heading: The town', 'heading: Text.⏎Title', 'heading: Sub', 'prose: #5 in the list'],
      ],
      [
        'rules between sections',
        'One.\n\n---\n\nTwo.\n***\nThree.\n* * *\nFour.',
        ['prose: One.', 'prose: Two.', 'prose: Three.', 'prose: Four.'],
      ],
      [
        'fenced code',
        'One.\n```js\nlet x = 5;\n```\nTwo.\n~~~~\n~~~\n5 million\n~~~~\nThree.',
        ['prose: One.', 'prose: Two.', 'prose: Three.'],
      ],
      ['a fence never closed', 'One.\n```\n5 million\n', ['prose: One.']],
      ['indented code', 'One.\n\n    x = 5\n\nTwo\n    goes on.', ['prose: One.', 'prose: Two⏎    goes on.']],
      [
        'lists',
        '- One\n  goes on\n+ Two\n* [x] Three\n\n    Its second paragraph\n\n1. Four\n   - Five\n2) Six',
        [
          'list-item: One⏎  goes on',
          'list-item: Two',
          'list-item: Three',
          'prose: Its second paragraph',
          'list-item: Four',
          'list-item: Five',
          'list-item: Six',
        ],
      ],
      [
        'a number at a wrapped line’s start',
        'The sum was\n14. Then it rose.',
        ['prose: The sum was⏎14. Then it rose.'],
      ],
      [
        'block quotes',
        '> “The mill\n> is *closed*,” she said.\n>\n> > He left.\n\nAll left.',
        ['prose: “The mill⏎  is closed,” she said.', 'prose: He left.', 'prose: All left.'],
      ],
      [
        'tables',
        '| Year | Loss |\n|:-----|-----:|\n| 2022 | $18.8 **bn** |\n| 2023 | a \\| b |\n\nText | here.',
        [
          'cell: Year',
          'cell: Loss',
          'cell: 2022',
          'cell: $18.8 bn',
          'cell: 2023',
          'cell: a | b',
          'prose: Text | here.',
        ],
      ],
      [
        'definitions',
        '[1]: https://example.com/5 "Five"\n[^2]: The note of 5 May.\n\nText.',
        ['prose: The note of 5 May.', 'prose: Text.'],
      ],
      [
        'comments',
        'One.\n\n<!-- 5\n\nmillion -->\nTwo.\n<style>\np { x: 5 }\n</style>\n<div class="a5">\nThree.\n</div>',
        ['prose: One.', 'prose: Two.', 'prose: ▯⏎Three.⏎▯'],
      ],
    ];
    for (const [name, text, expected] of examples) it(name, () => assert.deepEqual(paragraphs(text), expected));
  });

  describe('front matter', () => {
    const examples: [text: string, meta: object, expected: string[]][] = [
      [
        '---\ntitle: "Mill: closes"\ndate: 2024-05-03T10:00:00Z\ntags: [a, 5]\n---\nText.',
        { title: 'Mill: closes', date: '2024-05-03' },
        ['prose: Text.'],
      ],
      [
        "---\r\nTitle: Mill closes # draft\r\ndate: '2024-02-29'\r\n...\r\nText.",
        { title: 'Mill closes', date: '2024-02-29' },
        ['prose: Text.'],
      ],
      [
        '+++\ntitle = "Mill closes"\ndate = 2024-05-03\n+++\nText.',
        { title: 'Mill closes', date: '2024-05-03' },
        ['prose: Text.'],
      ],
      ['---\ntitle: >\n  Folded\ndate: 2023-02-29\n\t{{bad\n---\nText.', {}, ['prose: Text.']],
      ['---\ntitle: never closed\n\nText.', {}, ['prose: title: never closed', 'prose: Text.']],
      ['---', {}, []],
      ['Text.\n---\ntitle: no\n---', {}, ['heading: Text.', 'heading: title: no']],
    ];
    for (const [text, meta, expected] of examples) {
      it(JSON.stringify(text), () => {
        assert.deepEqual(read(text).meta, meta);
        assert.deepEqual(paragraphs(text), expected);
      });
    }
  });

  describe('takes hostile texts in time linear in their length', () => {
    const units = [
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      '<',
      '![',
      '](',
      '[a](',
      '<!--',
      '`a``',
      '*a ',
      '**a*',
      '&',
      '\\',
      '|',
      '> ',
      '- ',
      '@',
      '://',
      'www.',
      "'",
      '"',
      '<a ',
      '\n[a',
      '\n```a',
      '\n|-',
      '\n~~~',
      '~~',
      '[^',
      '(a b](',
      '"a ',
    ];
    for (const unit of units) {
      it(JSON.stringify(unit), () => {
        time(unit, 10_000);
        const once = time(unit, 10_000);
        const tenfold = time(unit, 100_000);
        assert.ok(tenfold < 40 * once + 20, `10,000: ${once} ms, 100,000: ${tenfold} ms`);
        // A busy machine may fail one measurement.
      }).retries(3);
    }
  });
});
