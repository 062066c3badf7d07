import type { PlacedDisagreement, PlacedReading } from '../../../../server/src/protocol/protocol.js';
import { type ArticleReview, type AuthorReading, openOf } from './words.js';

export type Node = ArticleNode | DisagreementNode | ReadingNode | AgreedNode | AgreedMarkNode;

export interface ArticleNode {
  readonly kind: 'article';
  readonly id: string;
  readonly review: ArticleReview;
}

/** A place that people read differently. */
export interface DisagreementNode {
  readonly kind: 'disagreement';
  readonly id: string;
  readonly parent: ArticleNode;
  readonly disagreement: PlacedDisagreement;
}

/** What one of them says there. */
export interface ReadingNode {
  readonly kind: 'reading';
  readonly id: string;
  readonly parent: DisagreementNode;
  readonly number: number;
  readonly reading: AuthorReading;
}

/** What nobody contradicts and nobody has accepted yet. */
export interface AgreedNode {
  readonly kind: 'agreed';
  readonly id: string;
  readonly parent: ArticleNode;
}

export interface AgreedMarkNode {
  readonly kind: 'mark';
  readonly id: string;
  readonly parent: AgreedNode;
  readonly mark: PlacedReading;
}

export function articleNode(review: ArticleReview): ArticleNode {
  return { kind: 'article', id: review.uri, review };
}

export function childrenOf(node: Node): readonly Node[] {
  if (node.kind === 'article') {
    const { disagreements, agreed } = node.review;
    const found: Node[] = disagreements.map((each) => disagreementNode(node, each));
    return agreed.length === 0 ? found : [...found, { kind: 'agreed', id: `${node.id} agreed`, parent: node }];
  }
  if (node.kind === 'disagreement') {
    return node.disagreement.readings.map((reading, number) => ({
      kind: 'reading',
      id: `${node.id} ${number}`,
      parent: node,
      number,
      reading,
    }));
  }
  if (node.kind !== 'agreed') return [];
  return node.parent.review.agreed.map((mark) => ({ kind: 'mark', id: `${node.id} ${mark.id}`, parent: node, mark }));
}

export function disagreementNode(parent: ArticleNode, disagreement: PlacedDisagreement): DisagreementNode {
  return { kind: 'disagreement', id: `${parent.id} ${disagreement.key}`, parent, disagreement };
}

/** The disagreement that a row belongs to. */
export function disagreementOf(node: Node | undefined): DisagreementNode | undefined {
  if (node?.kind === 'disagreement') return node;
  return node?.kind === 'reading' ? node.parent : undefined;
}

/** The URI of the article that a row belongs to. */
export function articleOf(node: Node): string {
  return node.kind === 'article' ? node.id : articleOf(node.parent);
}

/**
 * The open disagreement behind a place, or before it; from the other end where there is none. A place is an article and an
 * offset in it.
 */
export function nextOpen(
  articles: readonly ArticleReview[],
  from: { readonly uri: string; readonly offset: number } | undefined,
  step: 1 | -1,
): DisagreementNode | undefined {
  const open = articles.flatMap((review) => {
    const node = articleNode(review);
    return openOf(review.disagreements).map((each) => disagreementNode(node, each));
  });
  if (from === undefined) return open[0];
  const compare = ({ parent, disagreement }: DisagreementNode) =>
    parent.id === from.uri ? disagreement.start - from.offset : parent.id < from.uri ? -1 : 1;
  return step > 0
    ? (open.find((each) => compare(each) > 0) ?? open[0])
    : (open.findLast((each) => compare(each) < 0) ?? open.at(-1));
}
