import assert from 'node:assert/strict';
import { KNOWLEDGE } from '../../../../test/support/knowledge.js';
import { readMarked } from '../../../../test/support/marked-names.js';
import { createSnapshot } from '../text/snapshot.js';
import { createAnalyser } from './analyser.js';
import { describeMention } from './describeMention.js';

/** The card of the first mention that reads so. */
function card(name: string, marked: string): readonly string[] {
  const analysis = readMarked(marked);
  const mention = analysis.mentions.find(({ start, end }) => analysis.snapshot.text.slice(start, end) === name);
  assert.ok(mention, `no mention of ${name}`);
  const { title, lines } = describeMention(mention, analysis);
  return [title, ...lines];
}

const FERRY = `[GPE Lisbon] sold 40 ferries to [GPE Porto] for $5 million. In [GPE Portugal] they carry 2% of all freight.

[PERSON Ilse Brandt] called it a mistake; [PERSON Brandt] is 63. [GPE Porto] has paid a third.`;

describe('describeMention', () => {
  it('says what a town is, where it lies, and how far it is from the others', () =>
    assert.deepEqual(card('Porto', FERRY), [
      'Porto',
      'Country, region or town (GPE), 97% sure',
      'Porto, Portugal: seat of its division, population 249,633 (GeoNames, year not given)',
      '41.15° N, 8.61° W; 274 km (170 miles) north of Lisbon in a straight line',
      'Named 2 times in this article',
    ]));

  it('says how many people a country has, according to whom, and its capital', () =>
    assert.deepEqual(card('Portugal', FERRY).slice(2), [
      'Portugal: country, capital Lisbon, population 10,207,200 (Unicode CLDR 48, 2025)',
      'Named once in this article',
      'In the same sentences: 2%',
    ]));

  it('says the seat of a division, whose inhabitants nobody counts here', () =>
    assert.deepEqual(card('Kaluga Region', 'The [GPE Kaluga Region] borders [GPE Tula Region].').slice(0, 3), [
      'Kaluga Region',
      'Country, region or town (GPE), 97% sure',
      'Kaluga Oblast, Russia: first-level division, seat Kaluga',
    ]));

  it('lists the forms of a name, and the figures of sentences that name it first', () =>
    assert.deepEqual(card('Ilse Brandt', FERRY), [
      'Ilse Brandt',
      'Person (PERSON), 97% sure',
      'Named 2 times in this article: Ilse Brandt (1), Brandt (1)',
      'In the same sentences: 63',
    ]));

  it('says when another place of the name may be meant', () =>
    assert.deepEqual(card('Cambridge', 'A bus in [GPE Cambridge] was late.').slice(2, 5), [
      'Probably Cambridge, England, United Kingdom: town, population 158,434 (GeoNames, year not given)',
      '52.20° N, 0.12° E',
      'Or: Cambridge, Ontario, Canada (120,372); Cambridge, Massachusetts, United States (110,402)',
    ]));

  it('measures from no place that it is not sure of, from three at most, and from no country', () => {
    const [, , , near = ''] = card(
      'Oslo',
      '[GPE Oslo], [GPE Bergen], [GPE Norway]: [GPE Cambridge], [GPE Madrid], [GPE Rome], [GPE Vienna], [GPE Kyiv].',
    );
    assert.deepEqual(
      [...near.matchAll(/ of (\w+)/g)].map(([, town]) => town),
      ['Bergen', 'Madrid', 'Rome'],
    );
  });

  it('gives short ways to a tenth of a kilometre', () =>
    assert.match(
      card('Boston', 'From [GPE Boston] to [GPE Cambridge], [GPE Massachusetts].').join('\n'),
      /4\.2 km \(2\.6 miles\) southeast of Cambridge/,
    ));

  it('tells what is said of its figures from what only stands beside it', () => {
    const text =
      'The Norvik Group lost $5.2 million in 2022, when tickets cost $3. The Norvik Group employs 310 people.';
    const analysis = createAnalyser({ rules: {} }, KNOWLEDGE).analyse(createSnapshot('test:a.txt', text));
    const [mention] = analysis.mentions;
    assert.ok(mention !== undefined);
    assert.deepEqual(describeMention(mention, analysis).lines.slice(-2), [
      'Figures: loss $5.2 million (2022); 310 people',
      'In the same sentences: $3',
    ]);
  });

  it('lists no more figures than one reads at a glance', () => {
    const amounts = [1, 2, 3, 4, 5, 6, 7, 8].map((value) => `The [ORG Ferry Board] lost $${value} million.`).join(' ');
    assert.match(card('Ferry Board', amounts).at(-1) ?? '', /^In the same sentences: (\$\d million; ){5}…$/);
  });
});
