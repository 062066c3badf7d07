import type { Chain, ChainedMention } from '../chains/chains.js';
import { type Claim, claimsOf } from '../claims/claims.js';
import type { Figure } from '../figures/figure.js';
import type { PlaceReading } from '../places/resolve.js';
import type { Finding } from '../rules/finding.js';
import type { ArticleMeta } from '../segment/paragraph.js';
import type { Snapshot } from '../text/snapshot.js';
import type { Analysis, PlacedParagraph } from './analysis.js';
import type { Article } from './article.js';
import { once } from './once.js';

/** What is known of one version of an article, by the analyser that worked it out. */
export class Version implements Analysis {
  readonly snapshot: Snapshot;
  readonly meta: ArticleMeta;
  readonly paragraphs: readonly PlacedParagraph[];
  readonly findings: readonly Finding[];
  readonly truncatedAt?: number;
  readonly #analyser: object;
  readonly #article: Article;
  readonly #claims: () => readonly Claim[];

  constructor(
    analyser: object,
    snapshot: Snapshot,
    article: Article,
    findings: readonly Finding[],
    truncatedAt: number | undefined,
  ) {
    this.snapshot = snapshot;
    this.meta = article.meta;
    this.paragraphs = article.paragraphs;
    this.findings = findings;
    if (truncatedAt !== undefined) this.truncatedAt = truncatedAt;
    this.#analyser = analyser;
    this.#article = article;
    this.#claims = once(() => claimsOf(article));
  }

  /** The article of an analysis; undefined where another analyser has made it, who may have had other settings. */
  static articleOf(analysis: Analysis, analyser: object): Article | undefined {
    return #article in analysis && analysis.#analyser === analyser ? analysis.#article : undefined;
  }

  get figures(): readonly Figure[] {
    return this.#article.figures;
  }

  get mentions(): readonly ChainedMention[] {
    return this.#article.mentions;
  }

  get doubtful(): readonly ChainedMention[] {
    return this.#article.doubtful;
  }

  get chains(): readonly Chain[] {
    return this.#article.who.chains;
  }

  get places(): ReadonlyMap<number, PlaceReading> {
    return this.#article.places;
  }

  get claims(): readonly Claim[] {
    return this.#claims();
  }
}
