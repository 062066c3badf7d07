import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { emptyPage, readPage } from './page.js';
import { annotationJsonSchema } from './schema.js';

const TIME = '2026-03-01T09:30:00Z';

/** A page of one annotation with these members. */
function pageWith(members: object): object {
  return { ...emptyPage('anna.json'), items: [{ id: 'urn:x:1', type: 'Annotation', target: 'urn:x:t', ...members }] };
}

describe('the JSON Schema of annotation files', () => {
  // The patterns say what the formats say.
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(annotationJsonSchema());

  const cases: [string, object, boolean][] = [
    ['an empty page', emptyPage('anna.json'), true],
    ['a page of another context', { ...emptyPage('anna.json'), '@context': 'http://schema.org' }, false],
    ['a list of contexts without the W3C’s', { ...emptyPage('anna.json'), '@context': ['http://schema.org'] }, false],
    ['an annotation', pageWith({ motivation: 'tagging', created: TIME, 'other:key': [1] }), true],
    ['an annotation of two types', pageWith({ type: ['Annotation', 'x:Mine'] }), true],
    ['something else', pageWith({ type: 'Note' }), false],
    ['no target', pageWith({ target: [] }), false],
    ['a local time', pageWith({ created: '2026-03-01T09:30:00' }), false],
    ['a body with its text', pageWith({ body: { type: 'TextualBody', value: 'MONEY' } }), true],
    ['a body without text', pageWith({ body: { type: 'TextualBody' } }), false],
    ['a linked body', pageWith({ body: ['urn:x:b', { id: 'urn:x:c', type: 'Dataset' }] }), true],
    ['a quotation without words', pageWith({ target: { selector: { type: 'TextQuoteSelector' } } }), false],
    ['half a position', pageWith({ target: { selector: [{ type: 'TextPositionSelector', start: 1 }] } }), false],
    ['another selector', pageWith({ target: { selector: { type: 'SvgSelector', value: '<svg/>' } } }), true],
  ];
  for (const [name, page, valid] of cases) {
    it(`${valid ? 'takes' : 'refuses'} ${name}, as the program does`, () => {
      assert.equal(validate(page), valid, JSON.stringify(validate.errors));
      assert.equal('page' in readPage(JSON.stringify(page)), valid);
    });
  }
});
