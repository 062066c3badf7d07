import { wordList } from '../../segment/lexicon.js';
import { Gap, isWord, NOTHING, Shape, TokenKind, type Tokens } from '../../segment/tokens.js';
import { KeptOn } from '../../text/kept.js';
import { type Span, shifted } from '../../text/span.js';
import { linesIn } from '../lines.js';
import { markAt, spanOf } from '../matchers.js';
import { foundOf, type Pattern } from '../patterns.js';
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
    button: '“{line}” is a button of a web page: others stand beside it.',
    repeated: '“{line}” stands more than once among the lines of a web page.',
  },
  fixes: { delete: { title: 'Delete the line', safe: true } },
  *check(context) {
    const { text, residue } = context;
    for (const { start: by, value } of noticesOf(context)) {
      for (const { start, end, isDoubtful } of value) {
        const notice = { start: start + by, end: end + by };
        const isParted = text[notice.start - 1] === ' ' && text[notice.end] === ' ';
        const edits = [{ start: notice.start, end: notice.end + (isParted ? 1 : 0), newText: '' }];
        const data = { line: text.slice(notice.start, notice.end) };
        const doubt = isDoubtful === true ? { isDoubtful } : {};
        yield { ...notice, ...doubt, message: 'listed', data, fixes: [{ fix: 'delete', edits, safe: false }] };
      }
    }
    const listed = withDesk(residue);
    const isPage = (line: Line) => line.related || line.isButton || isListed(line, listed);
    // Most articles have no line that begins like one of a web page.
    if (residue.length === 0 && !suspectsOf(context).some(({ value }) => value.some(isPage))) return;
    const lines = linesOf(context).flatMap(({ start, value }) => value.map((line) => shifted(line, start)));
    for (const { start, end, message, isSafe } of residueAmong(lines, listed)) {
      const edits = [{ ...wholeLine(text, start, end), newText: '' }];
      yield {
        start,
        end,
        message,
        data: { line: text.slice(start, end) },
        fixes: [{ fix: 'delete', edits, ...(isSafe ? {} : { safe: false }) }],
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
  /** "Print", "Email": a page's, where others stand beside it. */
  readonly isButton: boolean;
  /** It is made as lines of web pages are. */
  readonly isMade: boolean;
}

/** A line that no article has of its own. */
function isListed(line: Line | undefined, listed: ReadonlySet<string>): boolean {
  return line !== undefined && (line.isMade || listed.has(line.key));
}

/** Longer lines are prose; in UTF-16 code units. */
const MAX_LINE = 160;
/** A shorter line that stands twice might be a name or a row of stars. */
const MIN_REPEATED = 8;

const linesOf = perParagraph({}, readLines);

/** "shook hands ADVERTISEMENT with him", "in May.[citation needed]": a notice of the page that stands in a sentence. */
const noticesOf = perParagraph({ words: () => NOTED, where: mayNote }, ({ text, tokens }) => {
  const found: Notice[] = foundOf(text, NOTICES).map(({ start, end, of }) => ({ start, end, ...of }));
  for (const at of capitalsIn(tokens))
    if (isWord(tokens, at, 'advertisement') && isNotice(tokens, at)) found.push(spanOf(tokens, at));
  return found;
});

interface Notice extends Span {
  readonly isDoubtful?: true;
}

const NOTICES: readonly (Pattern & Omit<Notice, keyof Span>)[] = [
  { pattern: /\[(?:citation needed|clarification needed|by whom\?|edit|read more|embed|gallery)\]/gi },
  {
    pattern: /\((?:(?:click|tap) (?:here|to (?:enlarge|expand|open|view|play))|opens in (?:a )?new (?:window|tab))\)/gi,
  },
  // "in May.[1][2]": what an encyclopaedia refers to.
  { pattern: /(?<=[\p{L}.,;!?”"’)])(?:\[[1-9]\d{0,2}\])+(?=[\s.,]|$)/gu, isDoubtful: true },
];

const NOTED = wordList('advertisement [ (');

function mayNote(tokens: Tokens, at: number): boolean {
  const mark = markAt(tokens, at);
  if (mark === '') return isNotice(tokens, at);
  const next = at + 1;
  if (tokens.kind[next] === TokenKind.number)
    return mark === '[' && tokens.gap[at] === Gap.none && markAt(tokens, next + 1) === ']';
  return NOTES.get(tokens, next) !== undefined;
}

const NOTES = wordList('citation clarification by edit read embed gallery click tap opens');

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
  if (at >= last) return false;
  if (tokens.kind[at] !== TokenKind.number) return OPENERS.get(tokens, at) !== undefined;
  return COUNTED.get(tokens, at + 1) !== undefined || markAt(tokens, at + 1) === ':' || markAt(tokens, at - 1) === '©';
}

function* residueAmong(
  lines: readonly Line[],
  listed: ReadonlySet<string>,
): Iterable<Span & { readonly message: 'listed' | 'button' | 'related' | 'repeated'; readonly isSafe: boolean }> {
  const repeated = repeatedBesideListed(lines, listed);
  for (const [index, line] of lines.entries()) {
    const { start, end, key, related, isButton } = line;
    const next = lines[index + 1];
    const isOfRow = isButton && (lines[index - 1]?.isButton === true || next?.isButton === true);
    // What a pattern knows has words of its own.
    if (isListed(line, listed)) yield { start, end, message: 'listed', isSafe: listed.has(key) };
    else if (isOfRow) yield { start, end, message: 'button', isSafe: false };
    else if (related && (next === undefined || next.related || isListed(next, listed))) {
      yield { start, end, message: 'related', isSafe: false };
    } else if (repeated.has(key)) yield { start, end, message: 'repeated', isSafe: false };
  }
}

/** Lines that stand more than once, once at least right beside a known line of a web page. */
function repeatedBesideListed(lines: readonly Line[], listed: ReadonlySet<string>): ReadonlySet<string> {
  const seen = new Map<string, { times: number; beside: boolean }>();
  for (const [index, { key, stopped }] of lines.entries()) {
    if (key.length < MIN_REPEATED || stopped) continue;
    const beside = isListed(lines[index - 1], listed) || isListed(lines[index + 1], listed);
    const before = seen.get(key);
    seen.set(key, { times: (before?.times ?? 0) + 1, beside: beside || (before?.beside ?? false) });
  }
  const repeated = [...seen].filter(([, { times, beside }]) => times > 1 && beside);
  return new Set(repeated.map(([key]) => key));
}

function readLine(text: string, start: number, end: number): Line {
  if (end - start > MAX_LINE)
    return { start, end, key: '', related: false, stopped: false, isButton: false, isMade: false };
  const words = text.slice(start, end).replaceAll(NOTHING, '').trim().split(/\s+/);
  const line = words.join(' ');
  const stopped = /[.!?…:;,]["”’)]?$/.test(line);
  const key = keyOf(line);
  return {
    start,
    end,
    key,
    isButton: BUTTONS.has(key),
    isMade: PAGE_LINES.some((pattern) => pattern.test(key)),
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
  enable javascript to view this page|listen to this article|gift this article|loading|please wait|image caption
  toggle caption|hide caption|enlarge this image|view image in fullscreen|open in app|view in browser
  add to favorites|add to favourites|report this ad|sponsored content|promoted stories|paid post|from our partners
  more from this section|more from our network|latest news|latest stories|breaking news alerts|top stories|editor's picks
  editors' picks|what to read next|read more stories|more stories|more news|view original article|return to top
  scroll to top|close this dialog|reprints|reuse this content|report a correction|our standards|terms of use
  privacy policy|advertise with us|start your free trial|already a subscriber|log in|sign in|sign up`
    .split(/[|\n]/)
    .map((line) => line.trim()),
);

/** What stands alone in a line of a page where others of them do: each is a word of articles too. */
const BUTTONS: ReadonlySet<string> = new Set(
  'email,e-mail,print,share,save,tweet,facebook,twitter,x,whatsapp,linkedin,reddit,pinterest,telegram,flipboard,copy,home,menu,search,login,log in,sign in,subscribe,comments,close'.split(
    ',',
  ),
);

/** Lines of web pages with something of their own in them, by their keys. */
const PAGE_LINES: readonly RegExp[] = [
  /^\d{1,2} min(?:ute)?s? read$/,
  /^\d+ comments?$|^comments? \(\d+$/,
  /^\d{1,2} (?:minutes?|mins?|hours?|hrs?|days?) ago$/,
  /^\d{1,2}:\d\d ?\/ ?\d{1,2}:\d\d$/,
  /^(?:read more|also read|read also|see also|don't miss|must read|related(?: story| stories| news)?): ?\S.{3,}/,
  /^(?:image|media) caption\b.{2,}/,
  /^image (?:source|copyright|credit)(?:[,:]| (?:getty|reuters|afp|ap|pa|epa|bbc|alamy|shutterstock|istock)\b)/,
  /^(?:article|story) continues (?:below|after)\b/,
  /^(?:advertisement|ad)[^\p{L}\d]{1,4}(?:scroll to|(?:story|article|content) continues|continues? (?:below|reading))\b/u,
  /^(?:to play this video you need|this video can ?not be played|your browser does not support)/,
  /^(?:tap|click) here (?:to|for)\b/,
  /^(?:this (?:web)?site|our (?:web)?site) uses? cookies\b|^we use cookies to (?:improve|give|ensure|personali[sz]e|enhance|provide|offer|make|analy[sz]e)\b|^cookies (?:help|allow) us\b|^by (?:continuing|using) (?:to use |to browse )?(?:this|our) (?:web)?site\b/,
  /^(?:subscribe|sign up)(?: here| today| now)? (?:to|for) (?:our|your|my)\b.{0,60}\b(?:newsletters?|e-?mails?|briefings?|alerts|channel|podcast|updates)\b/,
  /^(?:subscribe|sign up)(?: here| today| now)? (?:to|for) the\b.{0,40}\bnewsletters?$/,
  /^(?:download|get) (?:our|the) .{0,30}\bapp(?: (?:here|now|today|for free))?$/,
  /^(?:follow .{2,40}|find (?:us|me|him|her)) on (?:twitter|x|facebook|instagram|tiktok|youtube|linkedin|threads|bluesky|mastodon|telegram|whatsapp)(?:,? (?:at )?@?\w+)?$/,
  /^(?:join|follow) (?:our|us on) .{0,30}\b(?:whatsapp|telegram)\b/,
  // Marks at its ends are no part of a key.
  /^(?:copyright )?(?:© ?)?(?:19|20)\d\d\b.{0,100}\ball rights reserved\b|^copyright (?:© ?)?(?:19|20)\d\d\b/,
  /^published by .{2,60}, all rights reserved|\ball rights reserved\. this material may not be published\b/,
];

/** The first words of known lines. */
const OPENERS = wordList(
  [
    'related image media article story advertisement ad to this your tap click we our cookies by subscribe sign download get',
    "follow find join copyright published don't must also see",
    ...BUTTONS,
    ...[...RESIDUE_LINES].map((line) => line.slice(0, `${line} `.indexOf(' '))),
  ].join(' '),
);
/** The same behind a number: "5 min read". */
const COUNTED = wordList('min mins minute minutes hour hours hr hrs day days comment comments');
