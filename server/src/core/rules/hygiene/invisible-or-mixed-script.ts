import { TokenKind } from '../../segment/tokens.js';
import { Rare, rareIn } from '../characters.js';
import { spanOf } from '../matchers.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'invisible-or-mixed-script',
  group: 'hygiene',
  scope: 'paragraph',
  needs: { characters: Rare.invisible | Rare.foreign },
  severity: 'warning',
  summary: 'A word with letters of two alphabets that look alike, or a character that nobody sees.',
  messages: {
    mixed: '“{word}” has Cyrillic letters among Latin ones.',
    invisible: 'A character stands here that nobody sees ({code}).',
  },
  fixes: {
    latin: { title: 'Write “{latin}” in Latin letters' },
    remove: { title: 'Remove the invisible character' },
  },
  *check({ tokens }) {
    const rare = rareIn(tokens);
    const { text } = tokens;
    if ((rare & Rare.invisible) !== 0) {
      const isRightToLeft = /[\u0590-\u08FF]/.test(text);
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code !== 0x200b && code !== 0xfeff && (isRightToLeft || !isDirection(code))) continue;
        const span = { start: at, end: at + 1 };
        yield {
          ...span,
          message: 'invisible',
          data: { code: `U+${code.toString(16).toUpperCase()}`, latin: '' },
          fixes: [{ fix: 'remove', edits: [{ ...span, newText: '' }] }],
        };
      }
    }
    if ((rare & Rare.foreign) === 0 || !CYRILLIC.test(text)) return;
    for (let index = 0; index < tokens.count; index++) {
      if (tokens.kind[index] !== TokenKind.word) continue;
      const span = spanOf(tokens, index);
      const word = text.slice(span.start, span.end);
      const latin = inLatin(word);
      if (latin === undefined) continue;
      const edits = [{ ...span, newText: latin }];
      yield { ...span, message: 'mixed', data: { word, latin, code: '' }, fixes: [{ fix: 'latin', edits }] };
    }
  },
});

const CYRILLIC = /[\u0400-\u04FF]/;

/** Marks and overrides of direction. */
function isDirection(code: number): boolean {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

/** A Latin word some of whose letters are Cyrillic ones of the same look; undefined for any other word. */
function inLatin(word: string): string | undefined {
  if (!CYRILLIC.test(word) || !/[A-Za-z]/.test(word)) return undefined;
  const latin = Array.from(word, (char) => LOOK_ALIKES.get(char) ?? char).join('');
  return CYRILLIC.test(latin) ? undefined : latin;
}

const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Array.from('аАеЕоОрРсСуУхХВКМНТіІѕЅјЈ', (char, at) => [char, 'aAeEoOpPcCyYxXBKMHTiIsSjJ'[at] as string] as const),
);
