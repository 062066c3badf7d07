/** A page of `docs/rules`, read for its examples. */
export interface RulePage {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
  readonly flagged: readonly PageExample[];
  readonly leftAlone: readonly PageExample[];
}

export interface PageExample {
  /** The article, flagged spans between « and »; a `⏎` of the page is a line end here. */
  readonly marked: string;
  readonly fixed: readonly { readonly fix: string; readonly text: string }[];
}

/**
 * Examples are list items of code spans: `- ` then the marked text, then `→ fix-id: ` and the fixed text for each fix.
 * Throws with the offending item where one is written otherwise.
 */
export function readRulePage(markdown: string): RulePage {
  const [head = '', ...rest] = markdown.split(/^## /m);
  const sections = rest.map((section) => {
    const end = section.indexOf('\n');
    return { heading: section.slice(0, end).trim(), text: section.slice(end + 1) };
  });
  const examples = (heading: string) => examplesOf(sections.find((section) => section.heading === heading)?.text ?? '');
  return {
    title: /^# (.*)$/m.exec(head)?.[1] ?? '',
    sections,
    flagged: examples('Flagged'),
    leftAlone: examples('Left alone'),
  };
}

function examplesOf(text: string): PageExample[] {
  return text
    .split(/^- /m)
    .slice(1)
    .map((item) => {
      const [first, ...fixes] = item.trim().split(/\s*→ /);
      return {
        marked: codeSpan(first ?? '', item),
        fixed: fixes.map((fix) => {
          const colon = fix.indexOf(': ');
          return { fix: fix.slice(0, colon), text: codeSpan(fix.slice(colon + 2), item) };
        }),
      };
    });
}

/** The text of `code`, or of ``code that holds a ` ``. */
function codeSpan(text: string, item: string): string {
  const span = /^(`+)( ?)(.*)\2\1$/s.exec(text.trim());
  if (span === null) throw new Error(`Not an example: ${item}`);
  return (span[3] as string).replaceAll('⏎', '\n');
}
