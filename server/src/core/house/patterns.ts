import type { Severity } from '../rules/finding.js';
import type { Needs } from '../rules/needs.js';
import { defineRule, type Rule, type SentenceContext } from '../rules/rule.js';
import { NOTHING, OBJECT } from '../segment/tokens.js';
import { createMatcher, type PatternElement } from './matcher.js';

/** A rule of the desk's own, as data. */
export interface HousePattern {
  /** Begins with `desk/`. */
  readonly id: string;
  readonly message: string;
  readonly severity?: Severity | undefined;
  readonly pattern: readonly PatternElement[];
  /** Replaces what the finding covers. */
  readonly fix?: { readonly replace: string; readonly safe?: boolean | undefined } | undefined;
}

/** A rule that looks for the pattern in each sentence. */
export function patternRule({ id, message, severity = 'warning', pattern, fix }: HousePattern): Rule {
  const matcher = createMatcher(pattern);
  return defineRule({
    id,
    group: 'style',
    scope: 'sentence',
    severity,
    summary: message,
    needs: needsOf(pattern),
    messages: { own: '{own}' },
    fixes: { replace: { title: fix?.replace === '' ? 'Delete' : 'Replace with “{replace}”', safe: true } },
    *check(context: SentenceContext) {
      for (const { start, end } of matcher(context)) {
        const found = context.text.slice(start, end);
        const isPlain = !found.includes(NOTHING) && !found.includes(OBJECT);
        const edits = [{ start, end, newText: fix?.replace ?? '' }];
        yield {
          start,
          end,
          message: 'own',
          data: { own: message, replace: fix?.replace ?? '' },
          ...(fix !== undefined &&
            isPlain && {
              fixes: [fix.safe === true ? { fix: 'replace', edits } : { fix: 'replace', edits, safe: false }],
            }),
        };
      }
    },
  });
}

/** What a sentence must have for the pattern to fit: of its parts that cannot be left out, the rarest sort. */
function needsOf(pattern: readonly PatternElement[]): Needs {
  const asked = pattern.filter(({ optional }) => optional !== true);
  const words = asked.find(({ word, not }) => word !== undefined && not !== true)?.word;
  if (words !== undefined) return { words: [words].flat().join(' ').toLowerCase().replaceAll('’', "'") };
  const kinds = asked.find(({ figure }) => figure !== undefined)?.figure;
  return kinds === undefined ? {} : { kinds: typeof kinds === 'string' ? [kinds] : kinds };
}
