import type { Mention } from '../entities/mention.js';

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

/** Who is who: mentions of the same name make one chain. `mentions` have document offsets and are in order. */
export function chainsOf(
  text: string,
  mentions: readonly Mention[],
): { mentions: readonly ChainedMention[]; chains: readonly Chain[] } {
  const ids = new Map<string, number>();
  const members: number[][] = [];
  const names: string[] = [];
  const chained = mentions.map((mention, index) => {
    const name = text.slice(mention.start, mention.end);
    let chain = ids.get(name);
    if (chain === undefined) {
      chain = members.length;
      ids.set(name, chain);
      names.push(name);
      members.push([]);
    }
    (members[chain] as number[]).push(index);
    return { ...mention, chain };
  });
  return {
    mentions: chained,
    chains: members.map((numbers, id) => ({ id, name: names[id] as string, mentions: numbers })),
  };
}
