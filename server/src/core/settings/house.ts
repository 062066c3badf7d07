import * as z from 'zod';
import { UNITS } from '../../../data/units.js';
import { ENTITY_LABELS } from '../entities/mention.js';
import { FIGURE_KINDS, FIGURE_LABELS } from '../figures/figure.js';

/** Most words of one form, most steps of one pattern, and most repetitions of a step: what keeps reading linear. */
const MAX_FORM_LENGTH = 200;
const MAX_STEPS = 20;
const MAX_REPEATS = 10;

const form = z.string().trim().min(1).max(MAX_FORM_LENGTH);

export const glossarySchema = z.array(
  z.strictObject({
    avoid: z
      .array(form)
      .min(1)
      .meta({
        description:
          'Words or phrases not to be used. Small letters stand for small and capital ones; a word with capitals is found as it is written and in capitals throughout. Possessives are found too.',
        examples: [['Kiev']],
      }),
    prefer: form.optional().meta({
      description:
        'What to write in their place. Where the text has it, nothing is said, even if it contains an avoided form.',
      examples: ['Kyiv'],
    }),
    except: z
      .array(form)
      .optional()
      .meta({ description: 'Longer forms in which the avoided ones are right.', examples: [['Chicken Kiev']] }),
    message: z.string().trim().min(1).optional().meta({ description: 'What to say in place of the usual words.' }),
    safe: z.boolean().optional().meta({
      description: 'True if the replacement needs no eye: `check --fix` and “Fix all” then make it unasked.',
    }),
  }),
);

const LABELS = [...ENTITY_LABELS, ...FIGURE_LABELS] as const;

/** A token as the text is divided: a word with inner apostrophes or the stops of initials, a number, the 's of a possessive, or one mark. */
const token = z
  .string()
  .regex(/^(?:\p{L}[\p{L}\p{M}\p{N}'’]*(?<!['’][sS])|(?:\p{L}\.){2,}|\p{N}[\p{N}.,]*|['’]s|[^\p{L}\p{N}\s])$/u, {
    error: 'one word, number or mark was expected; give each its own step',
  });

const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1)]);

const stepSchema = z
  .strictObject({
    word: oneOrMore(token)
      .optional()
      .meta({
        description: 'One of these words, numbers or marks, whatever its case.',
        examples: ['said', ['said', 'told']],
      }),
    label: oneOrMore(z.enum(LABELS))
      .optional()
      .meta({
        description: 'A whole name or figure with one of these OntoNotes labels.',
        examples: ['PERSON'],
      }),
    figure: oneOrMore(z.enum(FIGURE_KINDS))
      .optional()
      .meta({
        description: 'A whole figure of one of these kinds.',
        examples: ['money'],
      }),
    any: z.literal(true).optional().meta({ description: 'Any one word, number or mark.' }),
    not: z.boolean().optional().meta({ description: 'With `word`: any one word, number or mark but these.' }),
    optional: z.boolean().optional().meta({ description: 'The step may be left out.' }),
    atMost: z
      .int()
      .min(1)
      .max(MAX_REPEATS)
      .optional()
      .meta({ description: `The step may be taken so many times in a row, up to ${MAX_REPEATS}.` }),
    here: z.boolean().optional().meta({
      description: 'The finding covers this step. Where no step says so, it covers the whole match.',
    }),
  })
  .refine(
    ({ word, label, figure, any }) => [word, label, figure, any].filter((each) => each !== undefined).length === 1,
    {
      error: 'exactly one of "word", "label", "figure" and "any" was expected',
    },
  )
  .refine(({ word, not }) => not !== true || word !== undefined, { error: '"not" goes with "word" only' });

export const patternsSchema = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(/^desk\/[a-z\d]+(?:-[a-z\d]+)*$/, { error: 'an id such as "desk/spokesman-number" was expected' })
      .meta({ description: 'The id of the rule: `desk/` and a name in small letters with hyphens.' }),
    message: z.string().trim().min(1).meta({ description: 'What to say.' }),
    severity: z
      .enum(['error', 'warning', 'information', 'hint'])
      .optional()
      .meta({ description: '`warning` if not set.' }),
    pattern: z
      .array(stepSchema)
      .min(1)
      .max(MAX_STEPS)
      .refine((steps) => steps.some(({ optional, any, not }) => optional !== true && any !== true && not !== true), {
        error: 'at least one step was expected that cannot be left out and says what it looks for',
      })
      .meta({ description: 'What to look for in a sentence, step by step.' }),
    fix: z
      .strictObject({
        replace: z.string().meta({ description: 'What to put in the place of what the finding covers.' }),
        safe: z.boolean().optional().meta({ description: 'True if it needs no eye.' }),
      })
      .optional()
      .meta({ description: 'Offers a replacement.' }),
  }),
);

const CLDR_UNITS: ReadonlySet<string> = new Set(UNITS.map(([id]) => id));

export const unitsSchema = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(/^[a-z\d]+(?:-[a-z\d]+)*$/, { error: 'an id such as "bushel-of-oats" was expected' })
      .refine((id) => !CLDR_UNITS.has(id), { error: 'this is a unit of CLDR already' })
      .meta({ description: 'The id of the unit, in small letters with hyphens: what `extract` says.' }),
    names: z.array(form).min(1).meta({
      description: 'What stands after a number: singular, plural, short forms. Names with capitals keep their case.',
    }),
    unit: z
      .string()
      .refine((id) => CLDR_UNITS.has(id), {
        error: 'the id of a CLDR unit was expected, such as "kilogram" or "square-meter"',
      })
      .meta({ description: 'The CLDR unit that measures the same thing.' }),
    factor: z.number().positive().meta({ description: 'How many of these one of the new unit is.' }),
  }),
);
