import assert from 'node:assert/strict';
import { emptyPage, MAX_ANNOTATION_FILE_LENGTH, readPage, withAnnotation, withoutAnnotation } from './page.js';
import type { Annotation } from './schema.js';
import { writePage } from './writing.js';

function annotation(id: string, start?: number, more: object = {}): Annotation {
  const selector = { type: 'TextPositionSelector' as const, start: start ?? 0, end: (start ?? 0) + 1 };
  const target = start === undefined ? 'urn:x:other' : { source: '../story.txt', selector: [selector] };
  return { id: `urn:x:${id}`, type: 'Annotation', target, ...more };
}

/** The page of a text that must be readable. */
function pageOf(text: string) {
  const read = readPage(text);
  assert.ok('page' in read, JSON.stringify(read));
  return read.page;
}

/** `place: message` of each problem, the place as the text it points at. */
function problemsOf(text: string): string[] {
  const read = readPage(text);
  assert.ok('problems' in read);
  return read.problems.map(({ start, end, path, message, remedy }) => {
    assert.notEqual(remedy, '');
    return `${path} «${text.slice(start, end).slice(0, 30)}» ${message}`;
  });
}

function pageText(items: string): string {
  return `{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:x:p", "type": "AnnotationPage", "items": [${items}]}`;
}

/** A page of one annotation with these members. */
function itemText(more: string): string {
  return pageText(`{"id": "urn:x:1", "type": "Annotation", ${more}}`);
}

function targetText(more: string): string {
  return itemText(`"target": {"source": "a.txt", ${more}}`);
}

describe('a page', () => {
  it('leaves the rest of the file as it was when an annotation comes and goes', () => {
    const before = writePage([annotation('a', 3), annotation('c', 9)].reduce(withAnnotation, emptyPage('anna.json')));
    const more = writePage(withAnnotation(pageOf(before), annotation('b', 5)));
    assert.notEqual(more, before);
    assert.equal(writePage(withoutAnnotation(pageOf(more), 'urn:x:b')), before);
  });

  it('gives another tool’s page our part of the context', () => {
    const theirs = pageOf(
      '{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "urn:x:p", "type": "AnnotationPage", "items": []}',
    );
    const contexts = withAnnotation(theirs, annotation('a', 1))['@context'];
    assert.deepEqual(contexts, emptyPage('x')['@context']);
    assert.equal(withAnnotation(withAnnotation(theirs, annotation('a', 1)), annotation('b', 1))['@context'].length, 2);
  });
});

describe('readPage', () => {
  const faulty: [string, string, string[]][] = [
    ['nothing', '', [' «» The file is empty.']],
    ['half a file', '{"id": "x"', [' «» This is not valid JSON: the end came too early: "," or "}" was expected.']],
    [
      'a merge conflict',
      '{\n<<<<<<< mine\n}',
      [' «<» This is not valid JSON: a name in double quotes was expected, found "<".'],
    ],
    ['a list', '[]', [' «[]» Invalid input: expected object, received array']],
    [
      'another context',
      pageText('').replace('anno.jsonld', 'oa.jsonld'),
      ['@context «"@context": "http://www.w3.org» “@context” is missing or has none of the forms allowed here.'],
    ],
    [
      'no target',
      itemText('"motivation": "tagging"'),
      ['items[0].target «{"id": "urn:x:1", "type": "Ann» “target” is missing or has none of the forms allowed here.'],
    ],
    [
      'a local time',
      itemText('"target": "urn:x:t", "created": "2026-03-01T09:30:00+01:00"'),
      [
        'items[0].created «"created": "2026-03-01T09:30:0» A time in UTC with “Z” is expected, such as 2026-03-01T09:30:00Z.',
      ],
    ],
    [
      'both bodies',
      itemText('"target": "urn:x:t", "body": "urn:x:b", "bodyValue": "b"'),
      ['items[0].bodyValue «"bodyValue": "b"» Either “body” or “bodyValue”, not both.'],
    ],
    [
      'a body without text',
      itemText('"target": "urn:x:t", "body": [{"type": "TextualBody"}]'),
      ['items[0].body[0].value «{"type": "TextualBody"}» “value” is missing.'],
    ],
    [
      'a quotation without words',
      targetText('"selector": {"type": "TextQuoteSelector", "prefix": "a"}'),
      ['items[0].target.selector.exact «"selector": {"type": "TextQuot» “exact” is missing.'],
    ],
    [
      'half a position',
      targetText('"selector": [{"type": "TextPositionSelector", "start": 1.5, "end": 2}]'),
      ['items[0].target.selector[0].start «"start": 1.5» A whole number is expected.'],
    ],
    [
      'an end before its start',
      targetText('"selector": [{"type": "TextPositionSelector", "start": 5, "end": 2}]'),
      ['items[0].target.selector[0].end «"end": 2» The end lies before the start.'],
    ],
    [
      'two kinds of date',
      targetText(
        '"state": {"type": "TimeState", "sourceDate": "2026-03-01T09:30:00Z", "sourceDateStart": "2026-03-01T09:30:00Z", "sourceDateEnd": "2026-03-01T09:30:00Z"}',
      ),
      [
        'items[0].target.state.sourceDate «"sourceDate": "2026-03-01T09:3» Either “sourceDate” or a start and an end, not both.',
      ],
    ],
    [
      'an id twice',
      pageText(
        '{"id": "urn:x:1", "type": "Annotation", "target": "urn:x:t"}, {"id": "urn:x:1", "type": "Annotation", "target": "urn:x:t"}',
      ),
      ['items[1].id «"id": "urn:x:1"» Another annotation has this id too.'],
    ],
    [
      'a member given twice',
      itemText('"target": "urn:x:t", "body": "urn:x:a", "body": "urn:x:b"'),
      [' «"» This is not valid JSON: a name given twice.'],
    ],
    [
      'a number that would change',
      itemText('"target": "urn:x:t", "x": 12345678901234567890'),
      [' «1» This is not valid JSON: a number too long to keep exactly.'],
    ],
  ];
  for (const [name, text, problems] of faulty) {
    it(`reports ${name}`, () => assert.deepEqual(problemsOf(text), problems));
  }

  it('takes the forms that the standard allows', () => {
    for (const text of [
      itemText('"target": "http://example.com/page"'),
      itemText('"target": ["urn:x:1", {"id": "urn:x:2"}], "motivation": ["tagging", "urn:x:m"], "bodyValue": "note"'),
      itemText('"target": {"id": "urn:x:1"}, "creator": ["urn:x:p", {"type": "Person", "nickname": "pat"}]'),
      itemText('"target": "urn:x:t", "body": {"type": "SpecificResource", "source": "http://example.com/q42"}'),
      itemText('"target": "urn:x:t", "body": {"type": ["TextualBody", "x:Note"], "value": "n", "purpose": "tagging"}'),
      targetText('"selector": {"type": "FragmentSelector", "value": "char=0,4", "refinedBy": {"type": "x"}}'),
      targetText(
        '"state": [{"type": "HttpRequestState", "value": "Accept: text/plain"}, {"type": "TimeState", "cached": "urn:x:c"}]',
      ),
    ]) {
      assert.equal(writePage(pageOf(text)), writePage(pageOf(writePage(pageOf(text)))));
    }
  });

  it('bounds what it reads and what it tells', () => {
    const long = readPage(' '.repeat(MAX_ANNOTATION_FILE_LENGTH + 1));
    assert.ok('problems' in long);
    assert.match(long.problems[0].message, /longer than 20000000 characters/);
    const many = readPage(pageText(Array.from({ length: 50 }, () => '{}').join()));
    assert.ok('problems' in many);
    assert.equal(many.problems.length, 20);
    const nested = Array.from({ length: 300 }).reduce<object>((inner) => ({ a: inner }), {});
    for (const deep of [
      `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
      `${JSON.stringify({ ...pageOf(pageText('')), deep: nested }, undefined, 1)}\n`,
    ]) {
      const read = readPage(deep);
      assert.ok('problems' in read);
      assert.match(read.problems[0].message, /nested too deeply/);
    }
  });
});
