import type { ChainedMention, NamedChain } from '../chains/chains.js';
import type { Mention } from '../entities/mention.js';
import type { CivilDay } from '../figures/calendar.js';
import type { Figure } from '../figures/figure.js';
import type { PlaceReading } from '../places/resolve.js';
import type { ArticleMeta, ParagraphKind } from '../segment/paragraph.js';
import type { Sentence } from '../segment/sentences.js';
import type { Tokens } from '../segment/tokens.js';
import type { Markup } from '../text/snapshot.js';
import type { Span } from '../text/span.js';
import type { Edit, Related, Severity } from './finding.js';
import type { Needs } from './needs.js';

/** The group a rule is listed under. */
export const RULE_GROUPS = {
  'incomplete-figures': 'Incomplete figures',
  arithmetic: 'Arithmetic',
  units: 'Units and conversions',
  money: 'Money',
  dates: 'Dates, ages and durations',
  ranges: 'Ranges and counts',
  names: 'Names, titles and acronyms',
  geography: 'Geography',
  sourcing: 'Sourcing',
  hygiene: 'Text hygiene',
  style: 'Style of numbers',
} as const;

export type RuleGroup = keyof typeof RULE_GROUPS;

/** The facts of one paragraph, all spans relative to it. */
export interface ParagraphContext {
  readonly kind: ParagraphKind;
  /** The paragraph's prose: markup is masked, so quote from the snapshot where the reader must see the text itself. */
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Span[];
  readonly figures: readonly Figure[];
  readonly mentions: readonly Mention[];
}

/** A sentence with its own figures and mentions; spans are relative to the paragraph. */
export interface SentenceContext extends ParagraphContext {
  readonly sentence: Sentence;
  /** The sentences beside it in the paragraph. */
  readonly before?: SentenceContext | undefined;
  readonly after?: SentenceContext | undefined;
}

/** The whole article; spans of figures, mentions and paragraphs are document offsets. */
export interface DocumentContext {
  readonly text: string;
  readonly markup: Markup;
  readonly meta: ArticleMeta;
  /** Lines that the desk knows to belong to web pages. */
  readonly residue: readonly string[];
  readonly paragraphs: readonly (Span & { readonly facts: ParagraphContext })[];
  /** The day it was written, where something says so. */
  readonly day: CivilDay | undefined;
  readonly figures: readonly Figure[];
  readonly mentions: readonly ChainedMention[];
  readonly chains: readonly NamedChain[];
  /** The places that chains name, by chain. */
  readonly places: ReadonlyMap<number, PlaceReading>;
}

interface Contexts {
  sentence: SentenceContext;
  paragraph: ParagraphContext;
  document: DocumentContext;
}

export type RuleScope = keyof Contexts;

/** What `check` yields: a span in the offsets of its context, a message by its id, and the fixes that fit. */
export interface Report<MessageId extends string = string, FixId extends string = string> extends Span {
  readonly message: MessageId;
  /** Values for the `{slots}` of the message and of the fixes' titles. */
  readonly data?: Readonly<Record<string, string | number>>;
  readonly related?: readonly Related[];
  /** True where the text may well be meant as it stands: the finding is information at most. */
  readonly isDoubtful?: true;
  /** `safe: false` where a fix that is declared safe needs an eye this time. */
  readonly fixes?: readonly { readonly fix: FixId; readonly edits: readonly Edit[]; readonly safe?: false }[];
}

/** A rule as data: its page, settings, tables and diagnostics are made from it. */
export interface RuleDefinition<
  Scope extends RuleScope = RuleScope,
  MessageId extends string = string,
  FixId extends string = string,
> {
  /** Kebab case; the file, the page, the setting and the diagnostic code have the same name. */
  readonly id: string;
  readonly group: RuleGroup;
  /** Decides what `check` sees and how long its findings are kept: with the paragraph, or for one version of the text. */
  readonly scope: Scope;
  readonly severity: Severity | 'off';
  /** One sentence for the rule table: what it flags. */
  readonly summary: string;
  /** Templates: `{slot}` takes its value from the report's `data`. */
  readonly messages: Readonly<Record<MessageId, string>>;
  readonly fixes: Readonly<Record<FixId, { readonly title: string; readonly safe?: true }>>;
  /** What it flags has no place in the article: editors show it faded. */
  readonly unnecessary?: true;
  /** Sentence and paragraph rules: `check` is asked only where this is met; document rules say it of their readers. */
  readonly needs?: Needs;
  /** Linear in the length of its context. Yields nothing when unsure. */
  readonly check: (context: Contexts[Scope]) => Iterable<Report<MessageId, FixId>>;
}

/** A rule of any scope, as lists hold it. */
export type Rule = { [Scope in RuleScope]: RuleDefinition<Scope> }[RuleScope];

/** Declares a rule; message and fix ids in `check` are held against the declared ones by the compiler. */
export function defineRule<Scope extends RuleScope, MessageId extends string, FixId extends string = never>(
  rule: RuleDefinition<Scope, MessageId, FixId>,
): RuleDefinition<Scope> {
  return rule;
}
