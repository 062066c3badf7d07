import assert from 'node:assert/strict';
import { iriOf } from './knowledgeBase.js';

describe('an id of a knowledge base', () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    Q585: 'https://www.wikidata.org/wiki/Q585',
    ' q585 ': 'https://www.wikidata.org/wiki/Q585',
    'wd:Q585': 'https://www.wikidata.org/wiki/Q585',
    'Wikidata:Q585': 'https://www.wikidata.org/wiki/Q585',
    'geonames:3143244': 'https://www.geonames.org/3143244',
    'https://example.org/desk/oslo': 'https://example.org/desk/oslo',
    'urn:desk:17': 'urn:desk:17',
    Oslo: undefined,
    'geonames:Oslo': undefined,
    'https://example.org/two words': undefined,
    '': undefined,
  };
  for (const [id, iri] of Object.entries(cases)) it(id || 'nothing', () => assert.equal(iriOf(id), iri));
});
