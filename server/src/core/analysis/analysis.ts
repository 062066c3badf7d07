import type { Chain, ChainedMention } from '../chains/chains.js';
import type { Claim } from '../claims/claims.js';
import type { Mention } from '../entities/mention.js';
import type { Figure } from '../figures/figure.js';
import type { PlaceReading } from '../places/resolve.js';
import type { Finding } from '../rules/finding.js';
import type { ParagraphContext } from '../rules/rule.js';
import type { ArticleMeta } from '../segment/paragraph.js';
import type { Snapshot } from '../text/snapshot.js';
import type { Span } from '../text/span.js';

/** All that is worked out from one paragraph alone; spans are relative to it. */
export interface ParagraphFacts extends ParagraphContext {
  /** Mentions that are likelier wrong than right. */
  readonly doubtful: readonly Mention[];
  readonly findings: readonly Finding[];
}

/** A paragraph's facts at their place in the article. */
export interface PlacedParagraph extends Span {
  readonly facts: ParagraphFacts;
  /** The paragraph's own findings at document offsets. */
  readonly findings: readonly Finding[];
}

/**
 * Everything known about one version of an article. Immutable; spans are document offsets. Figures, mentions, chains
 * and places are put together when they are first asked for, so that an edit does not pay for what nobody looks at.
 */
export interface Analysis {
  readonly snapshot: Snapshot;
  readonly meta: ArticleMeta;
  readonly paragraphs: readonly PlacedParagraph[];
  readonly figures: readonly Figure[];
  readonly mentions: readonly ChainedMention[];
  /** Mentions that are likelier wrong than right, each a chain of its own: for those who ask for more. */
  readonly doubtful: readonly ChainedMention[];
  readonly chains: readonly Chain[];
  /** The places that chains name, by chain. */
  readonly places: ReadonlyMap<number, PlaceReading>;
  /** What the article says of its figures; worked out when first asked for. */
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  /** Where reading stopped because the article is longer than the limit; absent if all was read. */
  readonly truncatedAt?: number;
}
