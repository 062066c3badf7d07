import { wordList } from '../../segment/lexicon.js';
import { Gap, isWord, NOTHING, Shape, TokenKind, type Tokens } from '../../segment/tokens.js';
import { KeptOn } from '../../text/kept.js';
import { type Span, shifted } from '../../text/span.js';
import { linesIn } from '../lines.js';
import { spanOf } from '../matchers.js';
import { perParagraph } from '../readers.js';
import { defineRule, type ParagraphContext } from '../rule.js';
import { capitalsIn } from '../sights.js';

export default defineRule({
  id: 'scraping-residue',
  group: 'hygiene',
  scope: 'document',
  severity: 'warning',
  unnecessary: true,
  summary: 'A line that belongs to the web page the text was taken from, such as “Read more” or “Previous Article”.',
  messages: {
    listed: '“{line}” belongs to a web page, not to the article.',
    related: '“{line}” is a web page’s heading: nothing stands under it.',
    repeated: '“{line}” stands more than once among the lines of a web page.',
  },
  fixes: { delete: { title: 'Delete the line', safe: true } },
  *check(context) {
    const { text, residue } = context;
    for (const { start: by, value } of noticesOf(context)) {
      for (const { start, end } of value) {
        const notice = { start: start + by, end: end + by };
        const edits = [{ start: notice.start, end: notice.end + 1, newText: '' }];
        const data = { line: text.slice(notice.start, notice.end) };
        yield { ...notice, message: 'listed', data, fixes: [{ fix: 'delete', edits, safe: false }] };
      }
    }
    const listed = withDesk(residue);
    const isPage = ({ key, related }: Line) => related || listed.has(key);
    // Most articles have no line that begins like one of a web page.
    if (residue.length === 0 && !suspectsOf(context).some(({ value }) => value.some(isPage))) return;
    const lines = linesOf(context).flatMap(({ start, value }) => value.map((line) => shifted(line, start)));
    for (const { start, end, message } of residueAmong(lines, listed)) {
      const edits = [{ ...wholeLine(text, start, end), newText: '' }];
      yield {
        start,
        end,
        message,
        data: { line: text.slice(start, end) },
        fixes: [message === 'listed' ? { fix: 'delete', edits } : { fix: 'delete', edits, safe: false }],
      };
    }
  },
});

interface Line extends Span {
  /** Lower case, without markup and the marks around the words; empty for a line too long to be residue. */
  readonly key: string;
  /** "Related Recipes for the Harbour": the words after the first are capitalised, and no stop ends them. */
  readonly related: boolean;
  /** It ends as a sentence does. */
  readonly stopped: boolean;
}

/** Longer lines are prose; in UTF-16 code units. */
const MAX_LINE = 80;
/** A shorter line that stands twice might be a name or a row of stars. */
const MIN_REPEATED = 8;

const linesOf = perParagraph({}, readLines);

/** "shook hands ADVERTISEMENT with him": a notice of the page that stands in a sentence. */
const noticesOf = perParagraph({ words: 'advertisement', where: isNotice }, ({ tokens }) => {
  const found: Span[] = [];
  for (const at of capitalsIn(tokens))
    if (isWord(tokens, at, 'advertisement') && isNotice(tokens, at)) found.push(spanOf(tokens, at));
  return found;
});

function isNotice({ shape, gap }: Tokens, at: number): boolean {
  const isShouted = shape[at] === (Shape.capital | Shape.innerCapital);
  return (
    isShouted &&
    gap[at] === Gap.space &&
    gap[at + 1] === Gap.space &&
    shape[at - 1] === Shape.lower &&
    shape[at + 1] === Shape.lower
  );
}

/** The lines of paragraphs in which one begins as a known line does. */
const suspectsOf = perParagraph({ glance: opensLikePage }, readLines);

function readLines({ text }: ParagraphContext): readonly Line[] {
  return linesIn(text).flatMap((line) => {
    let { start, end } = line;
    while (start < end && isBlank(text, start)) start++;
    while (end > start && isBlank(text, end - 1)) end--;
    return start < end ? [readLine(text, start, end)] : [];
  });
}

function opensLikePage(tokens: Tokens, first: number, last: number): boolean {
  const { text, start, end, gap } = tokens;
  if (!text.includes('\n') && !text.includes('\r'))
    return (end[last - 1] as number) - (start[first] as number) <= MAX_LINE && opensLine(tokens, first, last);
  for (let at = first; at < last; at++)
    if ((at === first || gap[at] === Gap.line) && opensLine(tokens, at, last)) return true;
  return false;
}

/** The first word of the line that starts at `from` is one with which known lines begin. */
function opensLine(tokens: Tokens, from: number, last: number): boolean {
  let at = from;
  while (at < last && tokens.kind[at] === TokenKind.mark) at++;
  return at < last && OPENERS.get(tokens, at) !== undefined;
}

function* residueAmong(
  lines: readonly Line[],
  listed: ReadonlySet<string>,
): Iterable<Span & { message: 'listed' | 'related' | 'repeated' }> {
  const repeated = repeatedBesideListed(lines, listed);
  for (const [index, { start, end, key, related }] of lines.entries()) {
    const next = lines[index + 1];
    if (listed.has(key)) yield { start, end, message: 'listed' };
    else if (related && (next === undefined || next.related || listed.has(next.key))) {
      yield { start, end, message: 'related' };
    } else if (repeated.has(key)) yield { start, end, message: 'repeated' };
  }
}

/** Lines that stand more than once, once at least right beside a known line of a web page. */
function repeatedBesideListed(lines: readonly Line[], listed: ReadonlySet<string>): ReadonlySet<string> {
  const seen = new Map<string, { times: number; beside: boolean }>();
  for (const [index, { key, stopped }] of lines.entries()) {
    if (key.length < MIN_REPEATED || stopped) continue;
    const beside = listed.has(lines[index - 1]?.key ?? '') || listed.has(lines[index + 1]?.key ?? '');
    const before = seen.get(key);
    seen.set(key, { times: (before?.times ?? 0) + 1, beside: beside || (before?.beside ?? false) });
  }
  const repeated = [...seen].filter(([, { times, beside }]) => times > 1 && beside);
  return new Set(repeated.map(([key]) => key));
}

function readLine(text: string, start: number, end: number): Line {
  if (end - start > MAX_LINE) return { start, end, key: '', related: false, stopped: false };
  const words = text.slice(start, end).replaceAll(NOTHING, '').trim().split(/\s+/);
  const line = words.join(' ');
  const stopped = /[.!?…:;,]["”’)]?$/.test(line);
  return {
    start,
    end,
    key: keyOf(line),
    related: !stopped && words[0] === 'Related' && words.length > 2 && words.slice(1).every(isTitleWord),
    stopped,
  };
}

function keyOf(line: string): string {
  return line
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}\d]{1,4}/u, '')
    .replace(/[^\p{L}\d]{1,4}$/u, '');
}

/** The known lines with those of the desk. */
function withDesk(residue: readonly string[]): ReadonlySet<string> {
  if (residue.length === 0) return RESIDUE_LINES;
  let known = withResidue.get(residue);
  if (known === undefined) {
    known = new Set([...RESIDUE_LINES, ...residue.map((line) => keyOf(line.trim().split(/\s+/).join(' ')))]);
    withResidue.set(residue, known);
  }
  return known;
}

const withResidue = new KeptOn<readonly string[], ReadonlySet<string>>();

/** Capitalised, or a small word that titles leave so. */
function isTitleWord(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /^(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)$/.test(word);
}

/** From the start of the line that holds the span to the start of the next; the marks of a list or heading go with it. */
function wholeLine(text: string, start: number, end: number): Span {
  let from = start;
  while (from > 0 && text[from - 1] !== '\n' && text[from - 1] !== '\r') from--;
  let to = end;
  while (to < text.length && text[to] !== '\n' && text[to] !== '\r') to++;
  if (text[to] === '\r' && text[to + 1] === '\n') to++;
  return { start: from, end: Math.min(to + 1, text.length) };
}

function isBlank(text: string, at: number): boolean {
  const char = text[at] as string;
  return char === NOTHING || char.trim() === '';
}

/** Whole lines, as `Line.key`, that no article has of its own. */
const RESIDUE_LINES: ReadonlySet<string> = new Set(
  `previous article|next article|previous story|next story|previous post|next post|back to top|back to article
  skip to content|skip to main content|skip to navigation|skip advertisement|return to homepage
  no time to read|get a summary
  read more|read next|read also|also read|read the full story|read full story|read the full article|read full article
  continue reading|continue reading the main story|keep reading|show more|load more|see more|view more|view all
  click here to read more|click here to subscribe|read more about this story
  related articles|related stories|related posts|related news|related topics|related content|related coverage
  related reading|related links|related videos|you may also like|you might also like|you may also be interested in
  recommended for you|recommended stories|recommended articles|more from this author|more on this story
  more on this topic|more like this|most read|most popular|most viewed|most shared|trending now|trending stories
  share this article|share this story|share this post|share this page|share this|share on facebook|share on twitter
  share on x|share on linkedin|share on whatsapp|share on telegram|share via email|email this article|email this story
  print this article|print this page|print this story|tweet this|copy link|link copied|save article|save for later
  save this article|save this story|bookmark this article
  follow us on twitter|follow us on facebook|follow us on instagram|follow us on x|follow us on telegram|follow us on
  subscribe now|sign up now|sign up for our newsletter|sign up to our newsletter|subscribe to our newsletter
  get our newsletter|sign up for free|log in to comment|sign in to comment|leave a comment|leave a reply
  post a comment|view comments|show comments|join the conversation|no comments|no comments yet|comments are closed
  advertisement|advertisement continues below|story continues below|article continues below
  story continues below advertisement|article continues below advertisement|article continues after advertisement
  accept all cookies|accept cookies|cookie settings|manage cookies|we use cookies|this site uses cookies
  all rights reserved|watch video|watch the video|play video|this video cannot be played|please enable javascript
  enable javascript to view this page|listen to this article|gift this article`
    .split(/[|\n]/)
    .map((line) => line.trim()),
);

/** The first words of known lines. */
const OPENERS = wordList(
  ['related', ...[...RESIDUE_LINES].map((line) => line.slice(0, `${line} `.indexOf(' ')))].join(' '),
);
