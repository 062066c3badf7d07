import * as z from 'zod';
import { VERSION_KEY } from './version.js';

/** What every annotation file names as its context, so that clients of the W3C standard read it as it is. */
export const W3C_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * Our own part of the context: keys under `tickmark:` are kept by JSON-LD tools, and a figure travels as the same JSON
 * that `tickmark extract` prints.
 */
export const OWN_CONTEXT = {
  tickmark: 'urn:tickmark:',
  'tickmark:figure': { '@id': 'tickmark:figure', '@type': '@json' },
} as const;

export const MOTIVATIONS = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
] as const;

/** More annotations than this in one file are not read. */
export const MAX_ANNOTATIONS = 100_000;
/** Longest IRI kept, in UTF-16 code units. */
export const MAX_IRI_LENGTH = 4_000;
/** Longest value of a body and longest quoted text, in UTF-16 code units. */
export const MAX_VALUE_LENGTH = 1_000_000;

// The likelier form of a union stands first, which is the quicker.
// Every object is loose: keys of other tools are theirs, and are written back as they were read.

const iri = z
  .string()
  .max(MAX_IRI_LENGTH)
  .regex(/^[^\s<>"{}|\\^`]+$/, { error: 'An IRI is expected: one word without spaces.', abort: true });
const text = z.string().max(MAX_VALUE_LENGTH);
const time = z.iso.datetime({ error: 'A time in UTC with “Z” is expected, such as 2026-03-01T09:30:00Z.' });
const position = z.int({ error: 'A whole number is expected.' }).nonnegative();

const agent = z.union([
  z.looseObject({ id: iri.optional(), type: oneOrMore(z.string()).optional(), name: oneOrMore(text).optional() }),
  iri,
]);

/** Who made it, when, with what. */
const provenance = {
  creator: oneOrMore(agent).optional(),
  created: time.optional(),
  modified: time.optional(),
  generator: oneOrMore(agent).optional(),
  generated: time.optional(),
};

const body = z.union([
  z.looseObject({
    type: typed('TextualBody'),
    value: text,
    purpose: oneOrMore(z.string()).optional(),
    format: oneOrMore(z.string()).optional(),
    language: oneOrMore(z.string()).optional(),
    ...provenance,
  }),
  z.looseObject({
    id: iri.optional(),
    type: oneOrMore(otherThan('TextualBody')).optional(),
    purpose: oneOrMore(z.string()).optional(),
    source: z.union([iri, z.looseObject({ id: iri })]).optional(),
    ...provenance,
  }),
  iri,
]);

const selector = z.union([
  z.looseObject({
    type: z.literal('TextQuoteSelector'),
    exact: text,
    prefix: text.optional(),
    suffix: text.optional(),
  }),
  z
    .looseObject({ type: z.literal('TextPositionSelector'), start: position, end: position })
    .refine(({ start, end }) => start <= end, { path: ['end'], error: 'The end lies before the start.' }),
  z.looseObject({ type: otherThan('TextQuoteSelector', 'TextPositionSelector') }),
  iri,
]);

const state = z.union([
  z
    .looseObject({
      type: z.literal('TimeState'),
      sourceDate: oneOrMore(time).optional(),
      sourceDateStart: time.optional(),
      sourceDateEnd: time.optional(),
      cached: oneOrMore(iri).optional(),
    })
    .refine((given) => (given.sourceDateStart === undefined) === (given.sourceDateEnd === undefined), {
      path: ['sourceDateStart'],
      error: '“sourceDateStart” and “sourceDateEnd” go together.',
    })
    .refine((given) => given.sourceDate === undefined || given.sourceDateStart === undefined, {
      path: ['sourceDate'],
      error: 'Either “sourceDate” or a start and an end, not both.',
    }),
  z.looseObject({ type: otherThan('TimeState') }),
  iri,
]);

const target = z.union([
  z.looseObject({
    id: iri.optional(),
    source: z.union([iri, z.looseObject({ id: iri })]).optional(),
    selector: oneOrMore(selector).optional(),
    state: oneOrMore(state).optional(),
  }),
  iri,
]);

export const annotationSchema = z
  .looseObject({
    id: iri,
    type: typed('Annotation'),
    motivation: oneOrMore(z.string())
      .optional()
      .describe(`Why it was made, one or more of: ${MOTIVATIONS.join(', ')}; or an IRI.`),
    ...provenance,
    body: oneOrMore(body).optional(),
    bodyValue: text.optional(),
    target: oneOrMore(target),
  })
  .refine((annotation) => annotation.body === undefined || annotation.bodyValue === undefined, {
    path: ['bodyValue'],
    error: 'Either “body” or “bodyValue”, not both.',
  });

/** One author's annotations of one article: a W3C AnnotationPage. */
export const annotationPageSchema = z.looseObject({
  '@context': z.union([
    z.literal(W3C_CONTEXT),
    z
      .array(z.union([z.string(), z.looseObject({})]))
      .refine((contexts) => contexts.includes(W3C_CONTEXT), { error: `The context ${W3C_CONTEXT} is missing.` })
      .meta({ contains: { const: W3C_CONTEXT } }),
  ]),
  id: iri,
  type: typed('AnnotationPage'),
  [VERSION_KEY]: z.int().min(1).optional().describe('The version of this format; without one it is the first.'),
  items: z.array(annotationSchema).max(MAX_ANNOTATIONS),
});

export type Annotation = z.output<typeof annotationSchema>;
export type AnnotationPage = z.output<typeof annotationPageSchema>;

/** The JSON Schema of annotation files, for editors and scripts. */
export function annotationJsonSchema(): object {
  return {
    ...z.toJSONSchema(annotationPageSchema, { target: 'draft-7', reused: 'ref' }),
    title: 'Tickmark annotation file',
    description:
      'One author’s annotations of one article: a W3C Web Annotation page (JSON-LD). See docs/annotations.md.',
  };
}

function oneOrMore<Item extends z.ZodType>(item: Item) {
  return z.union([z.array(item).min(1), item]);
}

/** A `type` that is the name, or a list that holds it. */
function typed(name: string) {
  return z.union([
    z.literal(name),
    z
      .array(z.string())
      .refine((types) => types.includes(name), { error: `The type “${name}” is missing.` })
      .meta({ contains: { const: name } }),
  ]);
}

function otherThan(...names: string[]) {
  return z.string().regex(new RegExp(`^(?!(?:${names.join('|')})$)`), { abort: true });
}
