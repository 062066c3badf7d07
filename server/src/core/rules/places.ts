import type { Place } from '../places/gazetteer.js';
import type { Span } from '../text/span.js';
import type { DocumentContext } from './rule.js';

/**
 * Finds the place that a mention names, by its span in the article; undefined where it is none or not sure which. The
 * article's places are worked out when the first is asked for.
 */
export function surePlaces(article: DocumentContext): (mention: Span) => Place | undefined {
  let chains: ReadonlyMap<number, number> | undefined;
  return ({ start }) => {
    chains ??= new Map(article.mentions.map((mention) => [mention.start, mention.chain]));
    const reading = article.places.get(chains.get(start) ?? -1);
    return reading?.sure === true ? reading.place : undefined;
  };
}

/** A town, not a country or a division. */
export function isTown({ level }: Place): boolean {
  return level !== 'country' && level !== 'region';
}
