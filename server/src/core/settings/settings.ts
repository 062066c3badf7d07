import { z } from 'zod';

/**
 * Everything a desk can set, under the same names in VS Code (`tickmark.<name>`) and in `tickmark.config.json`. The
 * manifest's settings, the file's JSON Schema and docs/settings.md are generated from this.
 */
export const settingsSchema = z.strictObject({
  author: z
    .string()
    .default('')
    .describe(
      'Who annotates. Names the file your annotations are kept in; asked for at the first annotation if empty.',
    ),
  include: z
    .array(z.string())
    .default([])
    .describe('Globs of files that are always read as articles, whatever their name or look, e.g. `wire/**/*.log`.'),
  exclude: z
    .array(z.string())
    .default([])
    .describe('Globs of files that are never read as articles, e.g. `drafts/**`.'),
  rules: z
    .record(z.string(), z.enum(['off', 'error', 'warning', 'information', 'hint']))
    .default({})
    .describe('Severity of rules that differ from their own, by rule id, e.g. `{ "scraping-residue": "off" }`.'),
});

export type Settings = z.output<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
