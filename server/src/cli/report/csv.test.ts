import assert from 'node:assert/strict';
import { checkedArticle, reported } from '../../../../test/support/checked.js';
import type { Figure } from '../../core/figures/figure.js';
import { csvReporter } from './csv.js';
import type { ExtractedArticle } from './reporter.js';

const FIGURE: Omit<Figure, 'start' | 'end'> = {
  kind: 'money',
  label: 'MONEY',
  value: -18_800_000_000,
  low: null,
  high: 1.5,
  unit: 'RUB',
  modifier: 'none',
  given: { value: 'stated', unit: 'inherited' },
};

/** An article with a figure at each mark. */
function withFigures(name: string, marked: string): ExtractedArticle {
  const { analysis, findings } = checkedArticle(name, marked);
  const figures = findings.map(({ start, end }) => ({ ...FIGURE, start, end }));
  return { name, analysis: { ...analysis, figures, mentions: [] } };
}

const rows = (article: ExtractedArticle, minScore = 0.5): string[] =>
  reported(csvReporter(minScore), [article]).split('\r\n').slice(1, -1);

describe('csvReporter', () => {
  it('begins with the names of the columns', () => {
    const [header] = reported(csvReporter(0.5), []).split('\r\n');
    assert.equal(
      header,
      'path,start,end,type,label,text,score,chain,kind,value,low,high,unit,modifier,value_given,unit_given,edtf,iso,noun,per,vague',
    );
  });

  it('gives a row to each figure and mention, in reading order', () => {
    const article = withFigures('a.txt', 'Oslo paid ⟦18 roubles⟧ to Anna Berg');
    const mentions = [
      { start: 24, end: 33, label: 'PERSON', score: 0.75, chain: 1 },
      { start: 0, end: 4, label: 'GPE', score: 0.9, chain: 0 },
      { start: 5, end: 9, label: 'ORG', score: 0.3, chain: 2 },
    ] as const;
    assert.deepEqual(rows({ ...article, analysis: { ...article.analysis, mentions } }), [
      'a.txt,0,4,entity,GPE,Oslo,0.9,0,,,,,,,,,,,,,',
      'a.txt,10,20,figure,MONEY,18 roubles,,,money,-18800000000,,1.5,RUB,none,stated,inherited,,,,,',
      'a.txt,24,33,entity,PERSON,Anna Berg,0.75,1,,,,,,,,,,,,,',
    ]);
  });

  it('quotes commas, quotation marks and line ends', () => {
    assert.match(
      rows(withFigures('a,b.txt', '⟦5 "big"\nones⟧'))[0] ?? '',
      /^"a,b\.txt",0,12,figure,MONEY,"5 ""big""\nones",/,
    );
  });

  it('makes no formulas', () => {
    for (const text of ['=1+1', '+5', '-5', '@a', ' =1', '\t=1', '＝1']) {
      assert.match(rows(withFigures('a.txt', `⟦${text}⟧`))[0] ?? '', new RegExp(`,MONEY,'[${text}]+,`), text);
    }
  });
});
