import assert from 'node:assert/strict';
import type { Finding } from '../core/rules/finding.js';
import { createSnapshot } from '../core/text/snapshot.js';
import { diagnosticOf, escapeMarkdown, isOf, plain, rangeOf, spanOf } from './convert.js';

describe('plain', () => {
  const examples: [string, string][] = [
    ['sold\r\nthe depot\tfor €2', 'sold  the depot for €2'],
    ['\u001b[31mred\u0007\u0000\u009b', '[31mred'],
    ['right\u202e to left\u2066', 'right to left'],
    ['a lone \ud83e half, a whole 🦞', 'a lone  half, a whole 🦞'],
  ];
  for (const [text, expected] of examples) {
    it(JSON.stringify(text), () => assert.equal(plain(text), expected));
  }
});

describe('escapeMarkdown', () => {
  const examples: [string, string][] = [
    ['[x](command:evil)', '\\[x\\]\\(command\\:evil\\)'],
    ['<img src=x>', '\\<img src\\=x\\>'],
    ['`code` &lt; $(icon)', '\\`code\\` \\&lt\\; \\$\\(icon\\)'],
    ['https://example.org', 'https\\:\\/\\/example\\.org'],
    ['already \\[escaped', 'already \\\\\\[escaped'],
    ['    indented\n# line', 'indented \\# line'],
    ['Łódź, 18.8', 'Łódź\\, 18\\.8'],
  ];
  for (const [text, expected] of examples) it(text, () => assert.equal(escapeMarkdown(text), expected));
});

describe('diagnosticOf', () => {
  const snapshot = createSnapshot('untitled:a', 'One 🦀.\r\nSold for million.');
  const finding: Finding = {
    start: 18,
    end: 25,
    rule: 'scraping-residue',
    severity: 'warning',
    message: 'The “million”\u0007\nis alone.',
    related: [{ start: 0, end: 3, message: 'One\u001b' }],
    fixes: [],
  };

  it('says no more than the client understands', () => {
    assert.deepEqual(diagnosticOf(snapshot, finding, {}), {
      range: { start: { line: 1, character: 9 }, end: { line: 1, character: 16 } },
      severity: 2,
      source: 'tickmark',
      code: 'scraping-residue',
      message: 'The “million” is alone.',
      data: { rule: 'scraping-residue', start: 18, end: 25 },
    });
  });

  it('says all that it does', () => {
    const diagnostic = diagnosticOf(snapshot, finding, {
      textDocument: {
        publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1] } },
      },
    });
    assert.deepEqual(diagnostic.tags, [1]);
    assert.match(diagnostic.codeDescription?.href ?? '', /scraping-residue\.md$/);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
    assert.deepEqual(diagnostic.relatedInformation, [{ location: { uri: 'untitled:a', range }, message: 'One' }]);
  });

  it('is known again as the finding’s, and as no other’s', () => {
    const diagnostic = diagnosticOf(snapshot, finding, {});
    assert.equal(isOf(diagnostic, finding), true);
    assert.equal(isOf(diagnostic, { ...finding, start: 17 }), false);
    assert.equal(isOf({ ...diagnostic, source: 'other' }, finding), false);
    assert.equal(isOf({ range: diagnostic.range, message: '' }, finding), false);
  });
});

describe('rangeOf and spanOf', () => {
  it('go there and back over every place', () => {
    const snapshot = createSnapshot('untitled:a', 'a🦀\r\nb\rc\n\nd');
    for (let end = 0; end <= snapshot.text.length; end++) {
      const start = Math.max(0, end - 2);
      assert.deepEqual(spanOf(snapshot, rangeOf(snapshot, { start, end })), { start, end });
    }
  });
});
