/** A page as JSON has it. */
type Page = Readonly<Record<string, unknown>>;

/** Makes a page of one version of the format a page of the next; whatever it does not know it keeps. */
export type Step = (page: Page) => Page;

/** The key by which a page says which version of the format it has; the first version has none. */
export const VERSION_KEY = 'tickmark:version';

/** A step for each version but the first, in their order. The first is the only one so far. */
const STEPS: readonly Step[] = [];

/** The page in today's version of the format; a version that is not known is never guessed at. */
export function migrated(
  page: Page,
  steps: readonly Step[] = STEPS,
): { readonly page: Page } | { readonly problem: string; readonly remedy: string } {
  const { [VERSION_KEY]: version = 1 } = page;
  const newest = steps.length + 1;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return {
      problem: `${JSON.stringify(version)} is no version of the format of annotation files: they are whole numbers from 1 to ${newest}.`,
      remedy: 'Restore the file from version control; until then it is left as it is.',
    };
  }
  if (version > newest) {
    return {
      problem: `The file has version ${version} of the format, and this Tickmark reads versions up to ${newest}.`,
      remedy: 'Update Tickmark; until then the file is left as it is.',
    };
  }
  if (version === newest) return { page };
  const made = steps.slice(version - 1).reduce((older, step) => step(older), page);
  return { page: { ...made, [VERSION_KEY]: newest } };
}
