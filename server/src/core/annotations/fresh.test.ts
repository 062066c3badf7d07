import assert from 'node:assert/strict';
import { editBetween } from '../text/edit.js';
import { createSnapshot } from '../text/snapshot.js';
import { annotationOf } from './create.js';
import { checkedAt } from './fresh.js';
import { emptyPage } from './page.js';
import { tag } from './parts.js';
import { createResolver, resolveArticle } from './resolve.js';
import { createStatement } from './statements.js';

const BASE = 'f'.repeat(64);

/**
 * What becomes of a verdict on «the marked words» when the text becomes another: as it is found when the article is opened
 * again, and as it is while the editor is open, the text being typed at once or a character at a time.
 */
function verdictAfter(marked: string, now: string): string[] {
  const start = marked.indexOf('«');
  const text = marked.replace(/[«»]/g, '');
  const span = { start, end: marked.indexOf('»') - 1 };
  const maker = { id: 'urn:x:1', author: 'anna', time: 0, article: 'a.txt', base: BASE };
  const fact = annotationOf(
    createSnapshot('a.txt', text),
    { motivation: 'tagging', body: [tag('MONEY')], spans: [span] },
    maker,
  );
  const verdict = createStatement(
    { kind: 'verdict', state: 'confirmed', targets: [checkedAt('urn:x:1', text, [span])], sources: [] },
    { ...maker, id: 'urn:x:2' },
  );
  const pages = [{ author: 'anna', page: { ...emptyPage('anna.json'), items: [fact, verdict] } }];
  const of = (today: string) => ({
    article: 'a.txt',
    text: today,
    digest: today === text ? BASE : '',
    pages,
    bases: new Map([[BASE, text]]),
  });
  const typed = (steps: readonly string[]) => {
    let resolver = createResolver(of(text));
    resolver.resolve(pages);
    for (const step of steps) {
      resolver = resolver.after(of(step));
      resolver.resolve(pages);
    }
    return resolver.resolve(pages)[0]?.check ?? '';
  };
  const at = editBetween(text, now).start;
  const slowly = Array.from(now.slice(at), (_, index) => now.slice(0, at + index + 1) + text.slice(at));
  return [resolveArticle(of(now))[0]?.check ?? '', typed([now]), typed([...slowly, now])];
}

describe('a verdict on a figure', () => {
  for (const [marked, ...touched] of [
    [
      'The port lost «$40» in May.',
      'The port lost $41 in May.',
      'The port lost $4 in May.',
      'The port lost $400 in May.',
      'The port lost $140 in May.',
      'The port lost $40.5 in May.',
      'The port lost $40,000 in May.',
      'The port lost $40 million in May.',
      'The port lost $40bn in May.',
      'The port lost $40-50 in May.',
      'The port lost €40 in May.',
      'The port lost 40 in May.',
      'The port lost in May.',
    ],
    [
      'Some «40» people came.',
      'Some 40 % of people came.',
      'Some 40% people came.',
      'Some $40 people came.',
      'Some 40,000 people came.',
      'Some 1,40 people came.',
      'Some 40 thousand people came.',
      'Some 4 0 people came.',
      'Some forty people came.',
    ],
    [
      'A loss of «18.8 billion rubles» in 2022.',
      'A loss of 18.8 million rubles in 2022.',
      'A loss of 8.8 billion rubles in 2022.',
      'A loss of 118.8 billion rubles in 2022.',
      'A loss of 18.8 billion euros in 2022.',
      'A loss of 18.85 billion rubles in 2022.',
      'A loss of 18 billion rubles in 2022.',
    ],
    ['It meets on March «3», she said.', 'It meets on March 3 million, she said.', 'It meets on March 31, she said.'],
    ['«1 May 2023»', '2 May 2023', '11 May 2023', '1 May 2024', '1 June 2023', 'May 2023'],
  ] as const) {
    for (const now of touched) {
      it(`is stale: ${marked} → ${now}`, () =>
        assert.deepEqual(verdictAfter(marked, now), ['stale', 'stale', 'stale']));
    }
  }

  for (const [marked, now] of [
    ['The port lost «$40» in May.', 'In 2019 the port lost $40 in May, the board said.'],
    ['The port lost «$40» in May.', 'The harbour spent $40 in early May.'],
    ['The port lost «$40» in May.', 'The port lost $40.'],
    ['The port lost «$40» in May.', 'The port lost “$40”, it said.'],
    ['Some «40» people came.', 'Some 40 guests came.'],
    ['Some «40» people came.', 'On Monday some 40 people came.'],
    ['«Avilon» sold 40 cars.', 'Avilon sold 41 cars.'],
  ] as const) {
    it(`stays fresh: ${marked} → ${now}`, () =>
      assert.deepEqual(verdictAfter(marked, now), ['fresh', 'fresh', 'fresh']));
  }
});
