import { GLOSSARY_RULE_ID } from '../rules/page.js';
import { defineRule, type Rule } from '../rules/rule.js';
import { NOTHING, OBJECT, type Tokens } from '../segment/tokens.js';
import { createPhraseTree } from './phrases.js';

/** What a desk says of a word or phrase. */
export interface GlossaryEntry {
  /** Forms that are not to be used. */
  readonly avoid: readonly string[];
  /** What is to be used in their place. */
  readonly prefer?: string | undefined;
  /** Longer forms in which the avoided ones are right: "Chicken Kiev". */
  readonly except?: readonly string[] | undefined;
  /** What to say in place of the rule's own words. */
  readonly message?: string | undefined;
  /** The replacement needs no eye. */
  readonly safe?: boolean | undefined;
}

/** The rule that a desk's glossary makes. */
export function glossaryRule(glossary: readonly GlossaryEntry[]): Rule {
  const tree = createPhraseTree(
    glossary.flatMap((entry) => [
      ...entry.avoid.map((form) => ({ form, value: { entry, avoided: true } })),
      ...[...(entry.except ?? []), ...(entry.prefer === undefined ? [] : [entry.prefer])].map((form) => ({
        form,
        value: { entry, avoided: false },
      })),
    ]),
  );
  return defineRule({
    id: GLOSSARY_RULE_ID,
    group: 'style',
    scope: 'paragraph',
    severity: 'warning',
    summary: 'A word or phrase that the house’s glossary says not to use.',
    needs: { words: tree.firsts.join(' ') },
    messages: {
      prefer: 'The house’s glossary says “{prefer}”, not “{found}”.',
      avoid: 'The house’s glossary says not to use “{found}”.',
      own: '{own}',
    },
    fixes: { replace: { title: 'Replace with “{prefer}”', safe: true } },
    *check({ tokens }) {
      for (const { entry, form, first, next } of violations(tokens)) {
        const start = tokens.start[first] as number;
        const end = tokens.end[next - 1] as number;
        const found = tokens.text.slice(start, end);
        const prefer = entry.prefer === undefined ? '' : inCaseOf(found, form, entry.prefer);
        const isPlain = !found.includes(NOTHING) && !found.includes(OBJECT);
        const edits = [{ start, end, newText: prefer }];
        yield {
          start,
          end,
          message: entry.message === undefined ? (prefer === '' ? 'avoid' : 'prefer') : 'own',
          data: { found: found.replaceAll(NOTHING, ''), prefer, own: entry.message ?? '' },
          ...(prefer !== '' &&
            isPlain && {
              fixes: [entry.safe === true ? { fix: 'replace', edits } : { fix: 'replace', edits, safe: false }],
            }),
        };
      }
    },
  });

  /** The longest avoided form at each place, but for those inside an exception of their entry. */
  function* violations(tokens: Tokens) {
    /** Where the exceptions of an entry end that began at or before the token. */
    const excepted = new Map<GlossaryEntry, number>();
    let free = 0;
    for (let first = 0; first < tokens.count; first++) {
      const found = tree.at(tokens, first);
      for (const { value, next } of found) {
        if (!value.avoided) excepted.set(value.entry, Math.max(next, excepted.get(value.entry) ?? 0));
      }
      if (first < free) continue;
      const hit = found.findLast(({ value, next }) => value.avoided && next > (excepted.get(value.entry) ?? 0));
      if (hit === undefined) continue;
      yield { entry: hit.value.entry, form: hit.form, first, next: hit.next };
      free = hit.next;
    }
  }
}

/** The preferred form in capitals, or with a capital, where the text has them and the avoided form does not ask for them. */
function inCaseOf(found: string, form: string, prefer: string): string {
  if (found !== form && found === found.toUpperCase() && found !== found.toLowerCase() && found.length > 1) {
    return prefer.toUpperCase();
  }
  const isRaised = found[0] !== form[0] && found[0]?.toLowerCase() === form[0];
  return isRaised ? `${prefer[0]?.toUpperCase()}${prefer.slice(1)}` : prefer;
}
