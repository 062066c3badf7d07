import type { Mention } from '../entities/mention.js';
import { NOTHING } from '../segment/tokens.js';

/** A mention that knows its chain: the number of the entity it names in this article. */
export interface ChainedMention extends Mention {
  readonly chain: number;
}

/** An entity of the article: all its mentions. */
export interface Chain {
  readonly id: number;
  /** The fullest form in which the article names it. */
  readonly name: string;
  /** Numbers of its mentions in the analysis, in order. */
  readonly mentions: readonly number[];
}

/**
 * Who is who: mentions of the same name make one chain, and a surname alone goes with the one person who bears it.
 * `text` is the prose, as long as the file; `mentions` have document offsets and are in order. Linear in their number.
 */
export function chainsOf(
  text: string,
  mentions: readonly Mention[],
): { mentions: readonly ChainedMention[]; chains: readonly Chain[] } {
  const names = mentions.map((mention) => nameOf(text, mention));
  const bearers = surnameBearers(mentions, names);
  const ids = new Map<string, number>();
  const chains: { id: number; name: string; mentions: number[] }[] = [];
  const chained = mentions.map((mention, index) => {
    const name = fullName(mention, names[index] as string, bearers);
    const key = `${mention.label} ${name}`;
    let chain = ids.get(key);
    if (chain === undefined) {
      chain = chains.length;
      ids.set(key, chain);
      chains.push({ id: chain, name, mentions: [] });
    }
    (chains[chain] as (typeof chains)[number]).mentions.push(index);
    return { ...mention, chain };
  });
  return { mentions: chained, chains };
}

/** For each surname the full name of the only person who bears it; null where there are two. */
function surnameBearers(mentions: readonly Mention[], names: readonly string[]): ReadonlyMap<string, string | null> {
  const bearers = new Map<string, string | null>();
  mentions.forEach(({ label }, index) => {
    const name = names[index] as string;
    const surname = name.slice(name.lastIndexOf(' ') + 1);
    if (label !== 'PERSON' || surname === name) return;
    const other = bearers.get(surname);
    bearers.set(surname, other === undefined || other === name ? name : null);
  });
  return bearers;
}

function fullName(mention: Mention, name: string, bearers: ReadonlyMap<string, string | null>): string {
  return mention.label === 'PERSON' && !name.includes(' ') ? (bearers.get(name) ?? name) : name;
}

/** A name that runs over a line's end, or has markup in it, is the same name. */
function nameOf(text: string, { start, end }: Mention): string {
  return text.slice(start, end).replaceAll(NOTHING, '').replace(/\s+/g, ' ');
}
