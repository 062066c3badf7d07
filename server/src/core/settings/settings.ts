import * as z from 'zod';
import { glossarySchema, patternsSchema, unitsSchema } from './house.js';

/** The settings by what they are about, with titles, in the order in which people look for them. */
export const SETTINGS_SECTIONS = {
  articles: 'Which Files Are Articles',
  findings: 'Findings',
  house: 'House Rules',
  names: 'Names',
  annotations: 'Annotations',
  editor: 'Editor',
} as const;

declare module 'zod' {
  interface GlobalMeta {
    section?: keyof typeof SETTINGS_SECTIONS;
  }
}

const levels = z.record(z.string(), z.enum(['off', 'error', 'warning', 'information', 'hint']));

/**
 * Everything a desk can set, under the same names in VS Code (`tickmark.<name>`) and in `tickmark.config.json`. The
 * manifest's settings, the file's JSON Schema and docs/settings.md are generated from this.
 */
export const settingsSchema = z.strictObject({
  author: z
    .string()
    .default('')
    .meta({
      section: 'annotations',
      description:
        'Who annotates: your annotations of `story.txt` are kept in `story.txt.annotations/<author>.json`. Asked for at the first annotation if empty.',
      examples: ['mary.jones'],
    }),
  labelSet: z
    .enum(['ontonotes', 'conll'])
    .default('ontonotes')
    .meta({
      section: 'annotations',
      description:
        'The labels that annotators choose from: the 18 of OntoNotes 5, or the four of CoNLL-2003. `labels` takes their place.',
      examples: ['conll'],
    }),
  labels: z
    .array(
      z.strictObject({
        label: z.string().trim().min(1).max(64).meta({ description: 'The label as it is written to files.' }),
        key: z.string().length(1).optional().meta({ description: 'The key that chooses it: one character.' }),
        color: z
          .string()
          .regex(/^#[0-9a-fA-F]{6}$/)
          .optional()
          .meta({ description: 'Its colour, as `#3366cc`.' }),
        guideline: z.string().max(1000).optional().meta({ description: 'When to choose it, in a sentence.' }),
      }),
    )
    .default([])
    .meta({
      section: 'annotations',
      description: 'The team’s own labels, in the order in which they are offered.',
      examples: [[{ label: 'SHIP', key: 's', color: '#3366cc', guideline: 'A named ship, not its class.' }]],
    }),
  proposalsFrom: z
    .array(z.string().trim().min(1))
    .default(['machine'])
    .meta({
      section: 'annotations',
      description:
        'Whose annotations are shown for you to accept or reject: authors as their files are named. Those of others stay out of sight until they are reviewed, so that readings are independent.',
      examples: [['machine', 'sam']],
    }),
  include: z
    .array(z.string())
    .default([])
    .meta({
      section: 'articles',
      description:
        'Globs of files that are always read as articles, whatever their name or look. Paths use `/` and are relative to the workspace folder, or to the folder of the `tickmark.config.json` that has them.',
      examples: [['wire/**/*.log', 'copy/README.txt']],
    }),
  exclude: z
    .array(z.string())
    .default([])
    .meta({
      section: 'articles',
      description:
        'Globs of files that are never read as articles, unless `include` names them. Paths use `/` and are relative to the workspace folder, or to the folder of the `tickmark.config.json` that has them.',
      examples: [['drafts/**', '**/*.notes.txt']],
    }),
  aliases: z
    .record(z.string().trim().min(1), z.string().trim().min(1))
    .default({})
    .meta({
      section: 'names',
      description:
        'Other forms of names, each with the name it stands for: their mentions are one chain. Case, accents, spaces and hyphens do not count.',
      examples: [{ 'Big Blue': 'IBM', 'the Bund': 'Federal Republic of Germany' }],
    }),
  inlayHints: z
    .boolean()
    .default(false)
    .meta({
      section: 'editor',
      description:
        'Shows behind figures what the text leaves to the reader: units taken from the figure before (“16.6 billion [Russian rubles]”) and changes that are worked out (“(+12.7%)”).',
      examples: [true],
    }),
  rules: levels.default({}).meta({
    section: 'findings',
    description: 'Severities of rules where they differ from the rules’ own, by rule id.',
    examples: [{ 'scraping-residue': 'off', 'missing-amount': 'warning' }],
  }),
  overrides: z
    .array(
      z.strictObject({
        files: z.array(z.string().min(1)).min(1).meta({ description: 'Globs of the files that these levels are for.' }),
        rules: levels.meta({ description: 'Severities of rules in these files, by rule id.' }),
      }),
    )
    .default([])
    .meta({
      section: 'findings',
      description:
        'Severities of rules for some files only. Where more than one fits a file, the later one counts. Paths use `/` and are relative to the workspace folder, or to the folder of the `tickmark.config.json` that has them.',
      examples: [[{ files: ['wire/**', '**/*.draft.txt'], rules: { 'placeholder-left-in': 'hint' } }]],
    }),
  profile: z
    .enum(['none', 'ap', 'bbc', 'guardian'])
    .default('none')
    .meta({
      section: 'house',
      description: 'The style guide whose rules for numbers hold. What else is set is stronger.',
      examples: ['bbc'],
    }),
  glossary: glossarySchema.default([]).meta({
    section: 'house',
    description:
      'Words and phrases that the house writes in another way, or not at all: the rule `glossary-violation`. Files of folders add to those of the folders above.',
    examples: [
      [
        { avoid: ['Kiev'], prefer: 'Kyiv', except: ['Chicken Kiev'] },
        { avoid: ['Acme Widgets'], prefer: 'Acme Widgets Ltd' },
        { avoid: ['amid fears'], message: 'Say who fears what.' },
      ],
    ],
  }),
  words: z
    .array(z.string().trim().min(1))
    .default([])
    .meta({
      section: 'house',
      description: 'Names and words that are right as they are: rules about names and their spelling leave them alone.',
      examples: [['Shapscha', 'IGBR']],
    }),
  residue: z
    .array(z.string().trim().min(1))
    .default([])
    .meta({
      section: 'house',
      description:
        'More lines that belong to a web page and not to an article, for the rule `scraping-residue`. Case and the marks around the words do not count.',
      examples: [['Buy us a coffee', 'Our other papers']],
    }),
  units: unitsSchema.default([]).meta({
    section: 'house',
    description:
      'Units of measure besides those of CLDR, recognised in figures; a hover converts them. Files of folders add to those of the folders above.',
    examples: [
      [
        {
          id: 'bushel-of-oats',
          names: ['bushel of oats', 'bushels of oats', 'bu oats'],
          unit: 'kilogram',
          factor: 14.515,
        },
      ],
    ],
  }),
  patterns: patternsSchema.default([]).meta({
    section: 'house',
    description:
      'Rules of the house’s own: what to look for in a sentence, step by step. Files of folders add to those of the folders above; of two with one id, the nearest counts.',
    examples: [
      [
        {
          id: 'desk/spokesman-number',
          message: 'Ask for the name behind the number.',
          severity: 'hint',
          pattern: [
            { word: ['spokesman', 'spokeswoman'] },
            { word: ['said', 'told'] },
            { any: true, optional: true, atMost: 5 },
            { figure: 'money', here: true },
          ],
        },
      ],
    ],
  }),
});

/** What a `tickmark.config.json` can say: the settings, and whether those of the folders above count too. */
export const configSchema = settingsSchema.extend({
  root: z
    .boolean()
    .default(false)
    .meta({
      description:
        'True if the `tickmark.config.json` files of the folders above do not count here. Without it they are added to, and the nearest is the strongest.',
      examples: [true],
    }),
});

export type Settings = z.output<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
