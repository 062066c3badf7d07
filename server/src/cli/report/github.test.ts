import assert from 'node:assert/strict';
import { checkedArticle, reported } from '../../../../test/support/checked.js';
import { githubReporter } from './github.js';

describe('githubReporter', () => {
  it('gives a command for each finding, with line and columns from 1', () => {
    const article = checkedArticle('wire/a.txt', 'One\nsold for ⟦million⟧ in', { severity: 'information' });
    assert.equal(
      reported(githubReporter(), [article]),
      '::notice file=wire/a.txt,line=2,endLine=2,col=10,endColumn=17,title=tickmark missing-amount::The amount is missing.\n',
    );
  });

  it('leaves out columns over several lines', () => {
    assert.match(
      reported(githubReporter(), [checkedArticle('a.txt', '⟦a\nb⟧')]),
      /^::error file=a\.txt,line=1,endLine=2,title=/,
    );
  });

  it('lets neither names nor messages break out of the command', () => {
    const article = checkedArticle('a,b:100%\n.txt', '⟦x⟧', { message: '100%\r\n::error::no \u001B[31mred' });
    assert.equal(
      reported(githubReporter(), [article]),
      '::error file=a%2Cb%3A100%25%0A.txt,line=1,endLine=1,col=1,endColumn=2,title=tickmark missing-amount::100%25  ::error::no �[31mred\n',
    );
  });
});
