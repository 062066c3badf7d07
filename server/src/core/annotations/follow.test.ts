import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { editBetween } from '../text/edit.js';
import { createSnapshot } from '../text/snapshot.js';
import { annotationOf } from './create.js';
import { followed } from './follow.js';
import { emptyPage } from './page.js';
import { tag } from './parts.js';
import { type AuthorPage, createResolver, type Texts } from './resolve.js';

/** What stands at «the marks» after the text became another; nothing where the edit touched them. */
function after(marked: string, now: string): string | undefined {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const before = marked.replace(/[«»]/g, '');
  const [span] = followed([{ start, end }], editBetween(before, now), before, now) ?? [];
  return span && now.slice(span.start, span.end);
}

describe('an annotated stretch follows an edit', () => {
  for (const [marked, now] of [
    ['The port lost «$40» in May.', 'Last year the port lost $40 in May.'],
    ['The port lost «$40» in May.', 'The port lost $40 in early May.'],
    ['The port lost «$40» in May.', 'The port lost about $40 in May.'],
    ['The port lost «$40» in May.', 'The port lost $40, in May.'],
    ['«Avilon» and Avilon', 'Avilon, Avilon and Avilon'],
    ['The «Port»', 'The Port Authority'],
  ] as const) {
    it(`${marked} → ${now}`, () => {
      const words = marked.slice(marked.indexOf('«') + 1, marked.indexOf('»'));
      assert.equal(after(marked, now), words);
    });
  }

  for (const [marked, now] of [
    ['The port lost «$40» in May.', 'The port lost $41 in May.'],
    ['The port lost «$40» in May.', 'The port lost $400 in May.'],
    ['The port lost «$40» in May.', 'The port lost $40.5 in May.'],
    ['The port lost $«40» in May.', 'The port lost $1,40 in May.'],
    ['The port lost «$40» in May.', 'The port lost in May.'],
    ['The port lost «$40» in May.', 'The port lost $40m in May.'],
    ['The «Port»', 'The Ports'],
    ['The «port»', 'The airport'],
  ] as const) {
    it(`unless that touches it: ${marked} → ${now}`, () => assert.equal(after(marked, now), undefined));
  }
});

function texts(text: string): Texts {
  return { text, digest: text, bases: new Map() };
}

describe('a resolver after edits', () => {
  const WORDS = ['port', 'Avilon', '40', '$', ' million', '.', ',', '\n\n', ' ', '😀', 'é', 'שלום', '\r\n', '\u2028'];

  it('keeps every stretch that no edit touched at its very place', () => {
    const words = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 40 }).map((parts) => parts.join(''));
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 }), fc.constantFrom('', ...WORDS, ' port Avilon 40 ')), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), edits, (text, from, length, changes) => {
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (length % 9));
        const snapshot = createSnapshot('a.txt', text);
        const stamp = { id: 'urn:x:1', author: 'anna', time: 0, article: 'a.txt', base: text };
        const content = { motivation: 'tagging', body: [tag('ORG')], spans: [{ start, end }] } as const;
        const page = { ...emptyPage('anna.json'), items: [annotationOf(snapshot, content, stamp)] };
        const pages: readonly AuthorPage[] = [{ author: 'anna', page }];
        let resolver = createResolver(texts(text));
        const [first] = resolver.resolve(pages)[0]?.spans ?? [];
        let expected = first;
        let now = text;
        for (const [at, removed, put] of changes) {
          const cut = at % (now.length + 1);
          const next = now.slice(0, cut) + put + now.slice(cut + removed);
          const { start: a, end: b, newEnd } = editBetween(now, next);
          // Well away from it: what is nearer may join.
          if (expected !== undefined && a > expected.end + 2) expected = { ...expected };
          else if (expected !== undefined && b + 2 < expected.start) {
            expected = { start: expected.start + newEnd - b, end: expected.end + newEnd - b };
          } else if (a !== b || a !== newEnd) expected = undefined;
          resolver = resolver.after(texts(next));
          now = next;
          const [found] = resolver.resolve(pages)[0]?.spans ?? [];
          if (expected !== undefined) assert.deepEqual(found, expected);
          else if (found !== undefined)
            assert.ok(0 <= found.start && found.start < found.end && found.end <= now.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds again what was taken out and is written anew, or pasted elsewhere', () => {
    const text = 'The port lost $40 million in May.\n\nAnn Roe left. The board said nothing of it on Monday.\n';
    const base = 'f'.repeat(64);
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const items = ['$40 million', 'Ann Roe left'].map((words, index) =>
      annotationOf(
        createSnapshot('a.txt', text),
        { motivation: 'tagging', body: [tag('X')], spans: [at(words)] },
        { id: `urn:x:${index}`, author: 'anna', time: 0, article: 'a.txt', base },
      ),
    );
    const pages = [{ author: 'anna', page: { ...emptyPage('anna.json'), items } }];
    let resolver = createResolver({ text, digest: base, bases: new Map([[base, text]]) });
    const stands = (now: string) => {
      resolver = resolver.after({ text: now, digest: now, bases: new Map([[base, text]]) });
      return resolver
        .resolve(pages)
        .map(({ anchor, spans: [span] }) => `${anchor} ${span === undefined ? '' : now.slice(span.start, span.end)}`);
    };
    resolver.resolve(pages);
    const [money, roe] = ['exact $40 million', 'exact Ann Roe left'];
    assert.deepEqual(stands(text.replace('$40 million ', '')), ['orphaned ', roe]);
    assert.deepEqual(stands(text.replace('$40 million', '$4')), ['orphaned ', roe]);
    assert.deepEqual(stands(text.replace('$40 million', '$41 million')), ['moved $41 million', roe]);
    assert.deepEqual(stands(text), [money, roe]);
    const without = text.replace('Ann Roe left. ', '');
    assert.deepEqual(stands(without), [money, 'orphaned ']);
    assert.deepEqual(stands(`Ann Roe left. ${without}`), [money, 'exact Ann Roe left']);
  });

  // While somebody types, it stands where the next one to open the article will find it.
  for (const [marked, away, put, found] of [
    ['The «Saint Elmo» will sail on Monday.', 'Elmo', 'Elma', 'moved Saint Elma'],
    ['The «Saint Elmo» will sail on Monday.', 'Elmo', 'Barbara of Turku', 'moved Saint Barbara of Turku'],
    ['The «Saint Elmo» will sail on Monday.', 'Saint Elmo', 'Saint Elma', 'moved Saint Elma'],
    ['The «Saint Elmo» will sail on Monday.', 'Saint Elmo', 'Queen Mary', 'orphaned '],
    ['The «Saint Elmo» will sail on Monday.', 'Elmo ', '', 'moved Saint'],
    ['A spokesman for «Mayor Ann Rowling» said so.', 'Mayor', 'Director', 'moved Director Ann Rowling'],
    ['It cost «$40 million» in May.', '40', '125', 'moved $125 million'],
    ['It cost «$40 million» in May.', '$40 million', '$41 million', 'moved $41 million'],
    ['It cost «$40 million» in May.', '$40 million', 'a lot', 'orphaned '],
  ] as const) {
    it(`“${away}” typed over with “${put}”: ${marked}`, () => {
      const text = `The board met in Turku.\n\n${marked.replace(/[«»]/g, '')} Nobody spoke of it.\n`;
      const start = text.indexOf(marked.slice(marked.indexOf('«') + 1, marked.indexOf('»')));
      const span = { start, end: start + marked.indexOf('»') - marked.indexOf('«') - 1 };
      const base = 'f'.repeat(64);
      const content = { motivation: 'tagging', body: [tag('X')], spans: [span] } as const;
      const stamp = { id: 'urn:x:1', author: 'anna', time: 0, article: 'a.txt', base };
      const items = [annotationOf(createSnapshot('a.txt', text), content, stamp)];
      const pages = [{ author: 'anna', page: { ...emptyPage('anna.json'), items } }];
      const textsNow = (now: string): Texts => ({ text: now, digest: now, bases: new Map([[base, text]]) });
      const at = text.indexOf(away);
      let resolver = createResolver(textsNow(text));
      resolver.resolve(pages);
      let now = text;
      for (let typed = 0; typed <= put.length; typed++) {
        now = text.slice(0, at) + put.slice(0, typed) + text.slice(at + away.length);
        resolver = resolver.after(textsNow(now));
        const stands = resolver.resolve(pages);
        assert.deepEqual(stands, createResolver(textsNow(now)).resolve(pages), now);
        if (typed < put.length) continue;
        const [
          {
            anchor,
            spans: [there],
          } = { anchor: '', spans: [] },
        ] = stands;
        assert.equal(`${anchor} ${there === undefined ? '' : now.slice(there.start, there.end)}`, found);
      }
    });
  }
});
