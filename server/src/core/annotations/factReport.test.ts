import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createAnalyser } from '../analysis/analyser.js';
import { wholeGraphemes } from '../text/graphemes.js';
import { createSnapshot } from '../text/snapshot.js';
import { factReport, reportSection } from './factReport.js';
import type { Mark } from './formats/marks.js';
import { type GoneFact, NOTHING_RECORDED, type RecordedFacts } from './recordedFacts.js';

const analyser = createAnalyser({ rules: {} });
const TEXT = 'Port Avilon lost $40 million in 2023.\n\nIt sold a shed for million & <b>left</b>.\n';

describe('factReport', () => {
  const source = {
    url: 'https://example.org/a?b=1&c="',
    title: 'Annual <report>',
    quote: 'a loss of $40m',
    accessed: '2026-03-01',
  };
  const loss = mark('$40 million', { id: 'urn:x:1', label: 'MONEY' });

  it('numbers the facts in the text and lists them with states, checkers and sources', () => {
    const given = { author: 'mary', id: 'urn:x:v', state: 'confirmed', sources: [source], fresh: true } as const;
    const verdict = { ...given, created: '2026-03-02T08:00:00.000Z' };
    const port = mark('Port Avilon', { label: 'ORG', note: 'Which port?' });
    const html = report(TEXT, [loss, port], new Map([['urn:x:1', [verdict]]]));
    assert.match(
      html,
      /<p dir="auto"><span class="fact">Port Avilon<\/span><sup id="a1-t1"><a href="#a1-f1" aria-label="Fact 1">1<\/a><\/sup> lost /,
    );
    assert.match(
      html,
      /<th scope="row" id="a1-f2"><a href="#a1-t2">2<\/a><\/th><td><bdi>\$40 million<\/bdi><div class="small">MONEY; 40,000,000 US dollars; Rounded: 39.5–40.5 million<\/div><\/td>/,
    );
    assert.match(
      html,
      /☑ Confirmed<div class="small">mary, 2026-03-02: confirmed<\/div><\/td><td><a href="https:\/\/example\.org\/a\?b=1&amp;c=&quot;" rel="noreferrer">Annual &lt;report&gt;<\/a> \[1\], <q>/,
    );
    assert.match(html, /<p>1\/3 facts checked by mary \(2 unchecked, 1 confirmed\); 3 findings\.<\/p>/);
    assert.match(html, /<div class="small"><q><bdi>Which port\?<\/bdi><\/q><\/div>/);
    assert.match(html, /The amount is missing before “million”\./);
  });

  it('says what each checker found, and whether it was of these words', () => {
    const given = { author: 'sam', id: 'urn:x:v', state: 'needs-source', sources: [], fresh: false } as const;
    const html = report(TEXT, [loss], new Map([['urn:x:1', [given]]]));
    assert.match(
      html,
      /↻ Stale: the text has changed since<div class="small">sam: needs source, of other words<\/div>/,
    );
    assert.match(html, /1 stale/);
  });

  it('quotes the note that a checker left', () => {
    const note = 'by phone with the <ministry>';
    const given = { author: 'sam', id: 'urn:x:v', state: 'confirmed', sources: [], note, fresh: true } as const;
    const html = report(TEXT, [loss], new Map([['urn:x:1', [given]]]));
    assert.match(
      html,
      /<div class="small">sam: confirmed: <q><bdi>by phone with the &lt;ministry&gt;<\/bdi><\/q><\/div>/,
    );
  });

  it('keeps what was checked before the text lost it', () => {
    const given = { author: 'sam', id: 'urn:x:v', state: 'confirmed', sources: [source], fresh: true } as const;
    const gone = {
      id: 'urn:x:2',
      words: '30 <ships>',
      prefix: '',
      suffix: '',
      label: 'CARDINAL',
      state: 'confirmed',
      verdicts: [given],
    } as const;
    const html = report(TEXT, [], new Map(), [gone]);
    assert.match(html, /<h3 id="a1-no-longer-in-the-text">No longer in the text<\/h3>/);
    assert.match(
      html,
      /<th scope="row"><bdi>30 &lt;ships&gt;<\/bdi><div class="small">CARDINAL<\/div><\/th><td>☑ Confirmed</,
    );
    assert.deepEqual(problemsOf(html), []);
  });

  it('marks findings in the text and leads to what they say, and lists addresses once', () => {
    const verdict = { author: 'mary', id: 'urn:x:v', state: 'confirmed', sources: [source], fresh: true } as const;
    const port = mark('Port Avilon', { id: 'urn:x:2', label: 'ORG' });
    const both = new Map(['urn:x:1', 'urn:x:2'].map((id) => [id, [verdict]]));
    const html = report(TEXT, [loss, port], both);
    assert.match(
      html,
      /for <span class="finding">million<\/span><sup id="a1-p1"><a href="#a1-w1" aria-label="Finding 1">▲1<\/a><\/sup>/,
    );
    assert.match(html, /<th scope="row" id="a1-w1"><a href="#a1-p1">▲1<\/a><\/th><td><bdi>million<\/bdi><\/td>/);
    assert.equal(html.match(/>https:\/\/example\.org/g)?.length, 1);
    assert.match(html, /<th scope="row" id="a1-s1">\[1\]<\/th><td>Annual &lt;report&gt;<\/td>/);
    assert.deepEqual(problemsOf(html), []);
  });

  it('leads to pages of the web only', () => {
    const sources = [{ url: 'javascript:alert(1)' }];
    const given = { author: 'mary', id: 'urn:x:v', state: 'confirmed', sources, fresh: true } as const;
    const html = report(TEXT, [loss], new Map([['urn:x:1', [given]]]));
    assert.doesNotMatch(html, /href="javascript/);
    assert.match(html, /<td>javascript:alert\(1\) \[1\]<\/td>/);
  });

  it('has a heading for each article and a list of them', () => {
    const analysis = analyser.analyse(createSnapshot('a.txt', TEXT));
    const html = factReport([
      reportSection({ name: 'a.txt', analysis, recorded: NOTHING_RECORDED }, 1),
      reportSection({ name: 'b&c.txt', analysis, recorded: NOTHING_RECORDED }, 2),
    ]);
    assert.match(
      html,
      /<nav aria-label="Articles"><ul><li><a href="#a1">a\.txt<\/a><\/li><li><a href="#a2">b&amp;c\.txt/,
    );
    assert.deepEqual(problemsOf(html), []);
  });

  it('is well formed, leads nowhere but to places of its own, and shows the whole text, whatever the text', () => {
    const parts = fc.constantFrom(
      '$4 million ',
      '<script>',
      '"\'&',
      '\0',
      '\uD83D',
      '😀',
      'القاهرة ',
      '\r\n',
      '\u2028',
      '12% ',
      'Avilon ',
    );
    const texts = fc.array(parts, { maxLength: 30 }).map((all) => all.join(''));
    const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 6 });
    fc.assert(
      fc.property(texts, spans, (text, places) => {
        const marks = places.flatMap(([start, length]): Mark[] =>
          start + length <= text.length
            ? [{ spans: [wholeGraphemes(text, { start, end: start + length })], label: text.slice(0, 5), note: text }]
            : [],
        );
        const html = report(text, marks);
        assert.deepEqual(problemsOf(html), []);
        const shown = /<div class="text">\n(.*?)\n<\/div>/s.exec(html)?.[1] ?? '';
        const words = unescaped(shown.replace(/<sup.*?<\/sup>/g, '').replace(/<[^>]*>/g, '')).replace(/\s+/g, '');
        assert.equal(words, text.replace(/[\0]|\p{Cs}/gu, '\uFFFD').replace(/\s+/g, ''));
      }),
      { numRuns: 200 },
    );
  });
});

function report(
  text: string,
  marks: readonly Mark[],
  verdicts: RecordedFacts['verdicts'] = new Map(),
  gone: readonly GoneFact[] = [],
): string {
  const analysis = analyser.analyse(createSnapshot('a.txt', text));
  return factReport([reportSection({ name: 'a.txt', analysis, recorded: { marks, verdicts, gone } }, 1)]);
}

function mark(quote: string, more: Partial<Mark>): Mark {
  const start = TEXT.indexOf(quote);
  return { spans: [{ start, end: start + quote.length }], ...more };
}

function unescaped(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** What is wrong with an HTML text written as XML is: elements, ids and places that links lead to. */
function problemsOf(html: string): string[] {
  const problems: string[] = [];
  const open: string[] = [];
  for (const [, close, name = '', rest = ''] of html
    .replace(/<!DOCTYPE html>/, '')
    .matchAll(/<(\/?)([a-z0-9]*)([^>]*)>/g)) {
    if (name === '') problems.push('a bare <');
    else if (close === '/') {
      if (open.pop() !== name) problems.push(`</${name}> closes nothing`);
    } else if (!rest.endsWith('/')) open.push(name);
    if (!/^(?: [a-z-]+="[^"<]*")*\/?$/.test(rest)) problems.push(`<${name}${rest}>`);
    if (['script', 'img', 'link', 'iframe', 'object'].includes(name)) problems.push(`<${name}>`);
  }
  if (open.length > 0) problems.push(`left open: ${open.join(' ')}`);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  if (new Set(ids).size < ids.length) problems.push('an id given twice');
  for (const [, id] of html.matchAll(/href="#([^"]*)"/g)) if (!ids.includes(id)) problems.push(`no place #${id}`);
  for (const [, id] of html.matchAll(/aria-labelledby="([^"]*)"/g))
    if (!ids.includes(id)) problems.push(`no label ${id}`);
  return problems;
}
