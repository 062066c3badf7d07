import * as z from 'zod';

/**
 * Everything a desk can set, under the same names in VS Code (`tickmark.<name>`) and in `tickmark.config.json`. The
 * manifest's settings, the file's JSON Schema and docs/settings.md are generated from this.
 */
export const settingsSchema = z.strictObject({
  author: z
    .string()
    .default('')
    .meta({
      description:
        'Who annotates: your annotations of `story.txt` are kept in `story.txt.annotations/<author>.json`. Asked for at the first annotation if empty.',
      examples: ['mary.jones'],
    }),
  include: z
    .array(z.string())
    .default([])
    .meta({
      description:
        'Globs of files that are always read as articles, whatever their name or look. Paths use `/` and are relative to the workspace folder, or to the folder of the `tickmark.config.json` that has them.',
      examples: [['wire/**/*.log', 'copy/README.txt']],
    }),
  exclude: z
    .array(z.string())
    .default([])
    .meta({
      description:
        'Globs of files that are never read as articles, unless `include` names them. Paths use `/` and are relative to the workspace folder, or to the folder of the `tickmark.config.json` that has them.',
      examples: [['drafts/**', '**/*.notes.txt']],
    }),
  aliases: z
    .record(z.string().trim().min(1), z.string().trim().min(1))
    .default({})
    .meta({
      description:
        'Other forms of names, each with the name it stands for: their mentions are one chain. Case, accents, spaces and hyphens do not count.',
      examples: [{ 'Big Blue': 'IBM', 'the Bund': 'Federal Republic of Germany' }],
    }),
  rules: z
    .record(z.string(), z.enum(['off', 'error', 'warning', 'information', 'hint']))
    .default({})
    .meta({
      description: 'Severities of rules where they differ from the rules’ own, by rule id.',
      examples: [{ 'scraping-residue': 'off', 'missing-amount': 'warning' }],
    }),
});

export type Settings = z.output<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
