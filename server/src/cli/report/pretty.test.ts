import assert from 'node:assert/strict';
import { checkedArticle, reported } from '../../../../test/support/checked.js';
import { prettyReporter } from './pretty.js';
import type { CheckedArticle } from './reporter.js';

const print = (articles: CheckedArticle[], { colors = false, columns = 80 } = {}): string =>
  reported(prettyReporter({ colors, columns }), articles);

/** The lines of text and underline. */
const excerptOf = (marked: string, columns = 80): string[] =>
  print([checkedArticle('a.txt', marked)], { columns })
    .split('\n')
    .slice(2, 4);

describe('prettyReporter', () => {
  it('prints place, message, rule and the line underlined, and sums up', () => {
    const article = checkedArticle('wire/a.txt', 'Depot sold\n\nThe council sold it for ⟦million⟧ in March.\n');
    assert.equal(
      print([article, checkedArticle('b.txt', 'Nothing here.')]),
      [
        'wire/a.txt',
        '  3:25  error  The amount is missing.  missing-amount',
        '    The council sold it for million in March.',
        '                            ~~~~~~~',
        '',
        '1 error in 2 articles.',
        '',
      ].join('\n'),
    );
  });

  it('counts by severity and says what --fix can do', () => {
    const warned = checkedArticle('a.txt', '⟦a⟧ ⟦b⟧', { severity: 'warning' });
    const fixable = checkedArticle('b.txt', '⟦a⟧', { fixes: [{ id: 'x', title: 'X', safe: true, edits: [] }] });
    assert.match(print([fixable, warned]), /1 error, 2 warnings in 2 articles; --fix repairs 1 of them\.\n$/);
  });

  it('says when nothing was found, and what the baseline knows', () => {
    const text = reported(prettyReporter({ colors: false, columns: 80 }), [checkedArticle('a.txt', 'x')], { known: 3 });
    assert.equal(text, 'Nothing found in 1 article; 3 known from the baseline.\n');
  });

  it('shows related places', () => {
    const related = [{ start: 0, end: 3, message: 'first said here' }];
    assert.match(print([checkedArticle('a.txt', 'One ⟦two⟧', { related })]), /\n {4}1:1 {2}first said here\n/);
  });

  it('underlines after wide characters, combining marks and tabs', () => {
    assert.deepEqual(excerptOf('東京 ⟦million⟧'), ['    東京 million', '         ~~~~~~~']);
    assert.deepEqual(excerptOf('cafe\u0301 ⟦million⟧'), ['    cafe\u0301 million', '         ~~~~~~~']);
    assert.deepEqual(excerptOf('👩‍👩‍👧 ⟦million⟧'), ['    👩‍👩‍👧 million', '       ~~~~~~~']);
    assert.deepEqual(excerptOf('\tsold\t⟦million⟧'), ['    sold million', '         ~~~~~~~']);
    assert.deepEqual(excerptOf('a ⟦七百万⟧'), ['    a 七百万', '      ~~~~~~']);
  });

  it('cuts long lines on both sides of the finding', () => {
    const [line = '', underline = ''] = excerptOf(`${'before '.repeat(40)}⟦million⟧${' after'.repeat(40)}`, 60);
    assert.ok(line.length <= 62, line);
    assert.match(line, /^ {4}….* million .*…$/);
    assert.equal(line.slice(underline.indexOf('~'), underline.length), 'million');
  });

  it('takes a line of a million characters', () => {
    const [line = ''] = excerptOf(`${'x'.repeat(1_000_000)}⟦million⟧${'y'.repeat(1_000_000)}`);
    assert.ok(line.length < 90);
  });

  it('shows the first line of a finding over several', () => {
    assert.deepEqual(excerptOf('sold ⟦for\nmillion⟧ in'), ['    sold for', '         ~~~']);
    assert.deepEqual(excerptOf('sold\n⟦\n⟧'), ['    ', '    ~']);
  });

  it('lets no control character of text, message or name reach the terminal', () => {
    const hostile = '\u001B]0;owned\u0007\u009B31m\u202E\u0000';
    const text = print([checkedArticle(`${hostile}.txt`, `${hostile} ⟦x⟧`, { message: hostile })]);
    assert.doesNotMatch(text, /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u);
    assert.match(text, /�]0;owned��31m��/);
  });

  it('colours on terminals only', () => {
    assert.ok(print([checkedArticle('a.txt', '⟦x⟧')], { colors: true }).includes('\u001B[31merror\u001B[39m'));
    assert.ok(!print([checkedArticle('a.txt', '⟦x⟧')]).includes('\u001B'));
  });
});
