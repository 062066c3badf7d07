import type { Mention } from '../entities/mention.js';
import type { Tokens } from '../segment/tokens.js';
import { type Span, shifted } from '../text/span.js';
import { type Attribute, attributeReader } from './attributes.js';
import { namesBy, type WrittenName } from './forms.js';
import { pronounsOf } from './pronouns.js';
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
  /** Where the article means it by "he", "she" or "the company"; these are no mentions. */
  readonly pronouns: readonly Span[];
}

/** A paragraph at its place in the article, with its mentions; their spans are relative to it. */
export interface Passage extends Span {
  readonly facts: {
    readonly kind: string;
    readonly tokens: Tokens;
    readonly quotations: readonly Span[];
    readonly mentions: readonly Mention[];
  };
}

/** A chain as far as names say. */
export type NamedChain = Pick<Chain, 'id' | 'name' | 'mentions'>;

/** Who is who in an article. */
export interface Who {
  readonly mentions: readonly ChainedMention[];
  readonly named: readonly NamedChain[];
  /** The same chains with what else is said of them; worked out when first asked for. */
  readonly chains: readonly Chain[];
  /** What the chains were made from, mention by mention: the same names in the same order make the same chains. */
  readonly names: readonly NameInText[];
}

/** A mention's name and all that its chain depends on besides. */
interface NameInText {
  readonly name: WrittenName;
  /** It stands alone in brackets behind the mention before it. */
  readonly isBracketed: boolean;
  readonly isInHeading: boolean;
}

/**
 * Who is who: which mentions name one entity. Certain kinds of short forms join the long form that they are of, when
 * there is one that it can be; in doubt they stay apart. `aliases` are names by their other forms. Linear in the number
 * of mentions: forms meet in tables of what they share, never each other. `before` is what was said of an earlier version
 * with the same aliases: where the article still brings up the same names, its chains are taken over.
 */
export function chainsOf(passages: readonly Passage[], aliases: Readonly<Record<string, string>>, before?: Who): Who {
  const read: ReadMention[] = [];
  const starts: number[] = [];
  for (const { start, facts } of passages) {
    for (const mention of readMentions(facts, aliases)) {
      read.push(mention);
      starts.push(start);
    }
  }
  const isSame = before !== undefined && areSame(read, before.names);
  const { named, chainOf } = isSame
    ? { named: before.named, chainOf: (index: number) => (before.mentions[index] as ChainedMention).chain }
    : joined(read);
  const mentions = read.map(({ mention: { start, end, label, score } }, index): ChainedMention => {
    const by = starts[index] as number;
    return { start: start + by, end: end + by, label, score, chain: chainOf(index) };
  });
  let described: readonly Chain[] | undefined;
  return {
    mentions,
    named,
    names: read,
    get chains() {
      return (described ??= describe(passages, mentions, named));
    },
  };
}

function areSame(names: readonly NameInText[], before: readonly NameInText[]): boolean {
  return (
    names.length === before.length &&
    names.every((one, index) => {
      const { name, isBracketed, isInHeading } = before[index] as NameInText;
      return one.name === name && one.isBracketed === isBracketed && one.isInHeading === isInHeading;
    })
  );
}

/** The chains of names, and the chain of each. */
function joined(read: readonly ReadMention[]) {
  const { nameOf, names } = namesOf(read);
  const rootOf = unite(names);
  const ids = new Map<Named, number>();
  const named: { readonly id: number; name: string; readonly mentions: number[] }[] = [];
  const chains = read.map(({ name: { text } }, index) => {
    const root = rootOf(nameOf[index] as Named);
    let id = ids.get(root);
    if (id === undefined) {
      ids.set(root, (id = named.length));
      named.push({ id, name: text, mentions: [] });
    }
    const chain = named[id] as (typeof named)[number];
    if (text !== chain.name && isFuller(text, chain.name)) chain.name = text;
    chain.mentions.push(index);
    return id;
  });
  return { named, chainOf: (index: number) => chains[index] as number };
}

/** The chains with attributes and pronouns. */
function describe(
  passages: readonly Passage[],
  mentions: readonly ChainedMention[],
  named: readonly NamedChain[],
): readonly Chain[] {
  const attributes = named.map((): Chain['attributes'][number][] => []);
  let mention = 0;
  for (const { start, facts } of passages) {
    for (const own of attributesIn(facts)) {
      const { chain } = mentions[mention] as ChainedMention;
      for (const attribute of own) attributes[chain]?.push({ ...shifted(attribute, start), mention });
      mention++;
    }
  }
  const chains = named.map((chain, id) => ({ ...chain, attributes: attributes[id] ?? [], pronouns: [] }));
  const pronouns = pronounsOf(passages, mentions, chains);
  return chains.map((chain, id) => ({ ...chain, pronouns: pronouns[id] ?? [] }));
}

/** The name of each mention, and the names in the order in which the article brings them up. */
function namesOf(read: readonly ReadMention[]) {
  const nameOf: Named[] = [];
  const names = new Map<string, Named>();
  for (const [
    index,
    {
      name: { form },
      isBracketed,
      isInHeading,
    },
  ] of read.entries()) {
    let name = names.get(form.id);
    if (name === undefined) {
      name = { form, initials: new Set(form.initials), at: [], inText: [], brackets: [] };
      names.set(form.id, name);
    } else if (form !== name.form) for (const letters of form.initials) name.initials.add(letters);
    name.at.push(index);
    if (!isInHeading) name.inText.push(index);
    if (isBracketed) name.brackets.push(nameOf[index - 1] as Named);
    nameOf.push(name);
  }
  return { nameOf, names: [...names.values()] };
}

/** What a paragraph alone says of a mention; spans are relative to it. */
interface ReadMention extends NameInText {
  readonly mention: Mention;
}

/** Mentions are read once, as long as their paragraph stays as it is. */
function readMentions(facts: Passage['facts'], aliases: Readonly<Record<string, string>>): readonly ReadMention[] {
  const before = known.get(facts);
  if (before?.aliases === aliases) return before.read;
  const { kind, tokens, mentions } = facts;
  const nameOf = namesBy(aliases);
  const read = mentions.map((mention, index) => ({
    mention,
    isInHeading: kind === 'heading',
    name: nameOf(tokens.text.slice(mention.start, mention.end), mention.label),
    isBracketed: index > 0 && standsInBrackets(tokens.text, (mentions[index - 1] as Mention).end, mention),
  }));
  known.set(facts, { aliases, read });
  return read;
}

const known = new WeakMap<
  Passage['facts'],
  { readonly aliases: Readonly<Record<string, string>>; readonly read: readonly ReadMention[] }
>();

/** What the text says of each mention of a paragraph: read once, as long as the paragraph stays as it is. */
function attributesIn(facts: Passage['facts']): readonly (readonly Attribute[])[] {
  let read = knownAttributes.get(facts);
  if (read === undefined) {
    const attributes = attributeReader(facts.tokens, facts.mentions);
    read = facts.mentions.map((mention) => (mention.label === 'PERSON' ? attributes(mention) : []));
    knownAttributes.set(facts, read);
  }
  return read;
}

const knownAttributes = new WeakMap<Passage['facts'], readonly (readonly Attribute[])[]>();

/** "World Health Organization (WHO)": only the mention stands in the brackets after `end`. */
function standsInBrackets(prose: string, end: number, { start, end: last }: Span): boolean {
  return (
    start - end <= 3 && /^ ?\(["“]?$/.test(prose.slice(end, start)) && /^["”]?\)/.test(prose.slice(last, last + 2))
  );
}

/** Longer, and capitals give way to a name as it is written in the text. */
function isFuller(text: string, name: string): boolean {
  const [shouted, wasShouted] = [isShouted(text), isShouted(name)];
  return shouted === wasShouted ? text.length > name.length : wasShouted && text.length * 2 > name.length;
}

function isShouted(text: string): boolean {
  return text.toUpperCase() === text;
}
