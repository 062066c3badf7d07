/**
 * All terms of http://www.w3.org/ns/anno.jsonld with what they stand for, so that tests need no network: the context of
 * the W3C's Web Annotation Vocabulary (Recommendation of 23 February 2017, appendix A), which the W3C publishes under its
 * Software and Document Licence. What is written of it here are its terms, ordered by their kind; a key that we write and
 * that is none of them makes expansion in safe mode fail.
 */
export const ANNO_CONTEXT = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    dctypes: 'http://purl.org/dc/dcmitype/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    skos: 'http://www.w3.org/2004/02/skos/core#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    iana: 'http://www.iana.org/assignments/relation/',
    owl: 'http://www.w3.org/2002/07/owl#',
    as: 'http://www.w3.org/ns/activitystreams#',
    schema: 'http://schema.org/',

    id: { '@type': '@id', '@id': '@id' },
    type: { '@type': '@id', '@id': '@type' },

    ...named(
      'oa',
      'Annotation Choice CssSelector DataPositionSelector FragmentSelector HttpRequestState Motivation RangeSelector',
      'ResourceSelection SpecificResource SvgSelector TextPositionSelector TextQuoteSelector TextualBody TimeState',
      'XPathSelector',
    ),
    CssStylesheet: 'oa:CssStyle',
    Audio: 'dctypes:Sound',
    Dataset: 'dctypes:Dataset',
    Image: 'dctypes:StillImage',
    Text: 'dctypes:Text',
    Video: 'dctypes:MovingImage',
    Organization: 'foaf:Organization',
    Person: 'foaf:Person',
    Software: 'as:Application',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    Audience: 'schema:Audience',

    ...named(
      'oa',
      'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating',
      'questioning replying reviewing tagging',
    ),
    auto: 'oa:autoDirection',
    ltr: 'oa:ltrDirection',
    rtl: 'oa:rtlDirection',

    ...typed('@id', {
      body: 'oa:hasBody',
      target: 'oa:hasTarget',
      source: 'oa:hasSource',
      selector: 'oa:hasSelector',
      state: 'oa:hasState',
      scope: 'oa:hasScope',
      startSelector: 'oa:hasStartSelector',
      endSelector: 'oa:hasEndSelector',
      stylesheet: 'oa:styledBy',
      cached: 'oa:cachedSource',
      ...named('oa', 'canonical refinedBy renderedVia via'),
      ...named('dcterms', 'conformsTo creator rights'),
      ...named('as', 'first generator last next partOf prev'),
      homepage: 'foaf:homepage',
      audience: 'schema:audience',
    }),
    items: { '@type': '@id', '@id': 'as:items', '@container': '@list' as const },
    ...typed('@vocab', {
      motivation: 'oa:motivatedBy',
      purpose: 'oa:hasPurpose',
      textDirection: 'oa:textDirection',
    }),

    ...named('oa', 'bodyValue exact prefix processingLanguage styleClass suffix'),
    ...named('dc', 'format language'),
    value: 'rdf:value',
    label: 'rdfs:label',
    name: 'foaf:name',
    nickname: 'foaf:nick',
    email: 'foaf:mbox',
    email_sha1: 'foaf:mbox_sha1sum',
    accessibility: 'schema:accessibilityFeature',
    ...typed('xsd:dateTime', {
      ...named('dcterms', 'created modified'),
      generated: 'dcterms:issued',
      ...named('oa', 'sourceDate sourceDateEnd sourceDateStart'),
    }),
    ...typed('xsd:nonNegativeInteger', {
      ...named('oa', 'start end'),
      total: 'as:totalItems',
      startIndex: 'as:startIndex',
    }),
  },
};

/** Terms that a vocabulary calls as they are called here. */
function named(vocabulary: string, ...lines: readonly string[]): Record<string, string> {
  return Object.fromEntries(lines.flatMap((line) => line.split(' ')).map((term) => [term, `${vocabulary}:${term}`]));
}

function typed(
  type: string,
  terms: Readonly<Record<string, string>>,
): Record<string, { '@id': string; '@type': string }> {
  return Object.fromEntries(Object.entries(terms).map(([term, iri]) => [term, { '@id': iri, '@type': type }]));
}
