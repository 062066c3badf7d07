import assert from 'node:assert/strict';
import { checkedArticle, reported } from '../../../../test/support/checked.js';
import { junitReporter } from './junit.js';

describe('junitReporter', () => {
  it('makes a suite of each article, a failed case of each finding that fails the run', () => {
    const articles = [
      checkedArticle('a.txt', 'sold for ⟦million⟧'),
      checkedArticle('b.txt', '⟦x⟧', { severity: 'warning', rule: 'dangling-currency-symbol' }),
      checkedArticle('c.txt', 'Nothing.'),
    ];
    assert.equal(
      reported(junitReporter('error'), articles, { problems: ['d.txt: no such file'] }),
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="tickmark">
  <testsuite name="a.txt" tests="1" failures="1" errors="0" skipped="0">
    <testcase classname="a.txt" name="missing-amount at 1:10"><failure type="missing-amount" message="The amount is missing.">a.txt:1:10: error: The amount is missing.</failure></testcase>
  </testsuite>
  <testsuite name="b.txt" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="b.txt" name="dangling-currency-symbol at 1:1"><system-out>b.txt:1:1: warning: The amount is missing.</system-out></testcase>
  </testsuite>
  <testsuite name="c.txt" tests="1" failures="0" errors="0" skipped="0">
    <testcase classname="c.txt" name="nothing found"/>
  </testsuite>
  <testsuite name="not checked" tests="1" failures="0" errors="1" skipped="0">
    <testcase name="d.txt: no such file"><error message="d.txt: no such file"/></testcase>
  </testsuite>
</testsuites>
`,
    );
  });

  it('escapes markup, and what XML cannot say', () => {
    const message = 'a "b" <c> & \u001B[0m \uD800 ]]> \n';
    assert.match(
      reported(junitReporter('error'), [checkedArticle('a.txt', '⟦x⟧', { message })]),
      /message="a &quot;b&quot; &lt;c&gt; &amp; \uFFFD\[0m \uFFFD \]\]&gt; &#10;">/,
    );
  });
});
