import type { ClaimReview } from 'schema-dts';
import type { Exported, Mark, Marks } from './marks.js';

/** Longest claim, as Google asks for, in UTF-16 code units. */
const CLAIM_LENGTH = 75;

/**
 * schema.org's ClaimReview, one for each fact that was found changed or disputed: what readers are to be told of, not
 * every tick. `url` is where the check is published.
 */
export function writeClaimReview({ article, text, marks }: Marks, url: string): Exported {
  const losses: string[] = [];
  const reviewed = marks.filter(({ check }) => check?.state === 'changed' || check?.state === 'disputed');
  const others = marks.length - reviewed.length;
  if (others > 0)
    losses.push(`ClaimReview is for facts found changed or disputed: ${others} other annotations are left out.`);
  const reviews = reviewed.map((mark) => reviewOf(article, text, mark, url));
  return {
    content: `${JSON.stringify({ '@context': 'https://schema.org', '@graph': reviews }, undefined, 1)}\n`,
    losses,
  };
}

function reviewOf(
  article: string,
  text: string,
  { id, spans: [{ start, end }], note, check, author, created }: Mark,
  url: string,
): ClaimReview {
  const quote = text.slice(start, end).replace(/\s+/g, ' ');
  return {
    '@type': 'ClaimReview',
    ...(id !== undefined && { identifier: id }),
    url,
    claimReviewed: quote.length > CLAIM_LENGTH ? `${quote.slice(0, CLAIM_LENGTH - 1)}…` : quote,
    reviewRating: { '@type': 'Rating', alternateName: check?.state === 'changed' ? 'Corrected' : 'Disputed' },
    itemReviewed: { '@type': 'Claim', text: quote, appearance: { '@type': 'CreativeWork', url: article } },
    ...(author !== undefined && { author: { '@type': 'Person', name: author } }),
    ...(created !== undefined && { datePublished: created.slice(0, 10) }),
    ...(note !== undefined && { reviewBody: note }),
    ...(check !== undefined &&
      check.sources.length > 0 && {
        citation: check.sources.map(({ url: source, title }) => ({
          '@type': 'CreativeWork',
          url: source,
          ...(title !== undefined && { name: title }),
        })),
      }),
  };
}
