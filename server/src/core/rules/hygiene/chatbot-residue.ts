import { wordList } from '../../segment/lexicon.js';
import { isWord, type Tokens } from '../../segment/tokens.js';
import { markAt, touchesPrevious } from '../matchers.js';
import { foundOf, type Pattern } from '../patterns.js';
import { defineRule } from '../rule.js';

export default defineRule({
  id: 'chatbot-residue',
  group: 'hygiene',
  scope: 'paragraph',
  needs: { words: () => SIGNS, where: maySign },
  severity: 'warning',
  summary: 'What a chatbot says of its own text, such as “As an AI language model” or “:contentReference[oaicite:0]”.',
  messages: {
    mark: '“{residue}” is a mark that a chatbot leaves where it cites.',
    said: '“{residue}” is what a chatbot says of its text.',
  },
  fixes: { remove: { title: 'Remove “{residue}”' } },
  *check({ text }) {
    for (const { start, end, of } of foundOf(text, RESIDUES)) {
      const fixes = of.message === 'mark' ? [{ fix: 'remove' as const, edits: [{ start, end, newText: '' }] }] : [];
      const doubt = of.isDoubtful === true ? { isDoubtful: of.isDoubtful } : {};
      yield { start, end, message: of.message, data: { residue: text.slice(start, end) }, fixes, ...doubt };
    }
  },
});

/** How a sentence goes on, at most. */
const REST = '[^.!?:\\n]{0,120}[.!?:]?';
/** What a chatbot is asked for. */
const TEXT = '(?:article|story|text|passage|paragraph|draft|document|version|piece|report|headlines?|press release)';
const WORKED =
  '(?:prepare|create|make|write|draft|turn|add|generate|expand|adapt|format|summari[sz]e|convert|rewrite|revise|adjust|change|provide|help|also)';

interface Residue extends Pattern {
  readonly message: 'mark' | 'said';
  /** Columns that answer letters are written so too. */
  readonly isDoubtful?: true;
}

const RESIDUES: readonly Residue[] = [
  {
    message: 'mark',
    pattern:
      /:?contentReference\[oaicite:\d+\](?:\{index=\d+\})?|\[?oaicite:\d+\]?|(?:cite)?(?:turn\d+(?:search|news|view|image|file)\d+)+|【\d+†[^】\n]{0,60}】/g,
  },
  said('[Aa]s an? (?:AI|large)(?: language)? (?:model|assistant)\\b'),
  said('[Aa]s of my (?:last|latest|most recent)(?: knowledge)? (?:update|cut-?off|training)\\b'),
  said('[Mm]y knowledge cut-?off\\b'),
  said("I (?:can't|cannot|don't have the ability to) browse the (?:internet|web)\\b"),
  said(
    `(?:Certainly|Sure|Absolutely|Of course)(?: thing)?[!,.] Here(?:'s| is| are) (?:an?|the|your|some)\\b[^.!?:\\n]{0,60}\\b${TEXT}\\b`,
  ),
  said(
    `Here(?:'s| is) (?:an?|the|your|another) (?:more |slightly |much )?(?:rewritten|revised|updated|polished|improved|edited|refined|shorter|concise|condensed|expanded)(?: and \\w+)? (?:version|summary) of (?:the|your|this) ${TEXT}\\b`,
  ),
  said(
    "Here(?:'s| is) (?:an?|the|your) (?:summary|rewrite) of (?:the|your|this) (?:article|text|passage|draft)(?: you\\b|(?=:))",
  ),
  said(`(?:Would you like me to|If you(?:'d like| want| prefer| wish), I can)(?: also)? ${WORKED}\\b`),
  {
    ...said(
      `Let me know if you(?:'d| would)? (?:like|prefer|want|need) (?:me to ${WORKED}|an?y? (?:\\w+ )?(?:changes?|version|${TEXT}))\\b`,
    ),
    isDoubtful: true,
  },
  { ...said('I hope (?:this|that) helps!'), isDoubtful: true },
];

function said(opening: string): Residue {
  const curly = opening.replaceAll("'", "['’]");
  return { message: 'said', pattern: new RegExp(`(?<![\\p{L}\\d])${curly}${REST}`, 'gu') };
}

/** "turn0search1": the first few searches of the first few turns. */
const SEARCHES = Array.from({ length: 40 }, (_, at) => `turn${Math.floor(at / 20)}search${at % 20}`);

/** Words that all of it has one of. */
const SIGNS = wordList(
  [
    'contentreference oaicite helps ai large my browse certainly sure absolutely course here let like if †',
    ...SEARCHES,
    ...SEARCHES.map((search) => `cite${search}`),
  ].join(' '),
);

/** The words that stand by themselves in many texts, where they begin what a chatbot says. */
function maySign(tokens: Tokens, index: number): boolean {
  const next = index + 1;
  if (isWord(tokens, index, 'large')) return isWord(tokens, next, 'language');
  if (isWord(tokens, index, 'ai')) return isWord(tokens, index - 1, 'an');
  if (isWord(tokens, index, 'my')) return isWord(tokens, index - 1, 'of') || isWord(tokens, next, 'knowledge');
  if (isWord(tokens, index, 'browse')) return isWord(tokens, next, 'the');
  if (isWord(tokens, index, 'here')) return isWord(tokens, next, "'s") || isWord(tokens, next, 'is');
  if (isWord(tokens, index, 'let')) return isWord(tokens, next, 'me') && isWord(tokens, next + 1, 'know');
  if (isWord(tokens, index, 'like')) return isWord(tokens, next, 'me');
  if (isWord(tokens, index, 'if')) return isWord(tokens, next, 'you');
  if (OPENERS.get(tokens, index) !== undefined)
    return '!,.'.includes(markAt(tokens, next) || ' ') && touchesPrevious(tokens, next);
  return true;
}

const OPENERS = wordList('certainly sure absolutely course');
