import type { Mention } from '../entities/mention.js';
import { NOTHING, type Tokens } from '../segment/tokens.js';
import { type Span, shifted } from '../text/span.js';
import { type Attribute, attributeReader } from './attributes.js';
import { type Aliases, aliasesOf, type Form, formOf } from './forms.js';
import { type Named, unite } from './unite.js';

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
  /** What the text says of a person beside the name, in order. */
  readonly attributes: readonly (Attribute & { readonly mention: number })[];
}

/** A paragraph at its place in the article, with its mentions; their spans are relative to it. */
export interface Passage extends Span {
  readonly facts: { readonly kind: string; readonly tokens: Tokens; readonly mentions: readonly Mention[] };
}

/**
 * Who is who: which mentions name one entity. Certain kinds of short forms join the long form that they are of, when
 * there is one that it can be; in doubt they stay apart. `aliases` are names by their other forms. Linear in the number
 * of mentions: forms meet in tables of what they share, never each other.
 */
export function chainsOf(
  passages: readonly Passage[],
  aliases: Readonly<Record<string, string>>,
): { readonly mentions: readonly ChainedMention[]; readonly chains: readonly Chain[] } {
  const { mentions, names } = namesOf(passages, aliasesOf(aliases));
  const roots = unite(names);
  const ids = new Map<Named, number>();
  const chains: (Chain & { name: string; mentions: number[]; attributes: Chain['attributes'][number][] })[] = [];
  const chained: ChainedMention[] = [];
  for (const [index, { mention, name, text, attributes }] of mentions.entries()) {
    const root = roots(name);
    let id = ids.get(root);
    if (id === undefined) {
      ids.set(root, (id = chains.length));
      chains.push({ id, name: text, mentions: [], attributes: [] });
    }
    const chain = chains[id] as (typeof chains)[number];
    if (isFuller(text, chain.name)) chain.name = text;
    chain.mentions.push(index);
    for (const attribute of attributes) chain.attributes.push({ ...attribute, mention: index });
    chained.push({ ...mention, chain: id });
  }
  return { mentions: chained, chains };
}

/** Each mention with its text and name, and the names in the order in which the article brings them up. */
function namesOf(passages: readonly Passage[], aliases: Aliases) {
  const mentions: { mention: Mention; name: Named; text: string; attributes: readonly Attribute[] }[] = [];
  const names = new Map<string, Named>();
  const known = new Map<string, { form: Form; text: string }>();
  for (const { start, facts } of passages) {
    const { text: prose } = facts.tokens;
    let before: { name: Named; end: number } | undefined;
    const read = attributeReader(facts.tokens, facts.mentions);
    for (const mention of facts.mentions) {
      const raw = prose.slice(mention.start, mention.end);
      const id = `${mention.label} ${raw}`;
      let seen = known.get(id);
      if (seen === undefined) {
        seen = { form: formOf(raw, mention.label, aliases), text: written(raw) };
        known.set(id, seen);
      }
      const { form, text } = seen;
      const key = `${form.family} ${form.key}`;
      let name = names.get(key);
      if (name === undefined) names.set(key, (name = { form, initials: new Set(), at: [], inText: [], brackets: [] }));
      for (const letters of form.initials) name.initials.add(letters);
      name.at.push(mentions.length);
      if (facts.kind !== 'heading') name.inText.push(mentions.length);
      if (before !== undefined && isBracketed(prose, before.end, mention)) name.brackets.push(before.name);
      before = { name, end: mention.end };
      const attributes = mention.label === 'PERSON' ? read(mention) : [];
      mentions.push({
        mention: shifted(mention, start),
        name,
        text,
        attributes: attributes.map((attribute) => shifted(attribute, start)),
      });
    }
  }
  return { mentions, names: [...names.values()] };
}

/** "World Health Organization (WHO)": only the mention stands in the brackets after `end`. */
function isBracketed(prose: string, end: number, { start, end: last }: Span): boolean {
  return (
    start - end <= 3 && /^ ?\(["“]?$/.test(prose.slice(end, start)) && /^["”]?\)/.test(prose.slice(last, last + 2))
  );
}

/** A name that runs over a line's end, or has markup in it, is the same name. */
function written(raw: string): string {
  return raw.replaceAll(NOTHING, '').replace(/\s+/g, ' ');
}

/** Longer, and capitals give way to a name as it is written in the text. */
function isFuller(text: string, name: string): boolean {
  const [shouted, wasShouted] = [isShouted(text), isShouted(name)];
  return shouted === wasShouted ? text.length > name.length : wasShouted && text.length * 2 > name.length;
}

function isShouted(text: string): boolean {
  return text.toUpperCase() === text;
}
