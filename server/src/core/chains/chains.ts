import type { Mention } from '../entities/mention.js';
import type { Tokens } from '../segment/tokens.js';
import { KeptOn } from '../text/kept.js';
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

/** A chain as far as names and what stands beside them say. */
export type AttributedChain = Omit<Chain, 'pronouns'>;

/** Who is who in an article. */
export interface Who {
  readonly mentions: readonly ChainedMention[];
  readonly named: readonly NamedChain[];
  /** The same chains with what is said of people beside their names, and their pronouns; worked out when first asked for. */
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
  const { named, chainOf } = isSame ? takenOver(before) : joined(read);
  const mentions = read.map(({ mention: { start, end, label, score } }, index): ChainedMention => {
    const by = starts[index] as number;
    return { start: start + by, end: end + by, label, score, chain: chainOf[index] as number };
  });
  return new WhoIsWho(passages, mentions, named, read);
}

/** Who is who in one version of an article: it keeps nothing of what was said of earlier ones. */
class WhoIsWho implements Who {
  readonly mentions: readonly ChainedMention[];
  readonly named: readonly NamedChain[];
  readonly names: readonly NameInText[];
  readonly #passages: readonly Passage[];
  #chains: readonly Chain[] | undefined;

  constructor(
    passages: readonly Passage[],
    mentions: readonly ChainedMention[],
    named: readonly NamedChain[],
    names: readonly NameInText[],
  ) {
    this.mentions = mentions;
    this.named = named;
    this.names = names;
    this.#passages = passages;
  }

  get chains(): readonly Chain[] {
    return (this.#chains ??= withPronouns(
      this.#passages,
      this.mentions,
      withAttributes(this.#passages, this.mentions, this.named),
    ));
  }
}

function takenOver({ mentions, named }: Who) {
  return { named, chainOf: mentions.map(({ chain }) => chain) };
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
  return { named, chainOf: chains };
}

function withAttributes(
  passages: readonly Passage[],
  mentions: readonly ChainedMention[],
  named: readonly NamedChain[],
): readonly AttributedChain[] {
  const attributes = new Map<number, Chain['attributes'][number][]>();
  let first = 0;
  for (const { start, facts } of passages) {
    for (const { mention, attribute } of attributesIn(facts)) {
      const number = first + mention;
      const { chain } = mentions[number] as ChainedMention;
      const placed = { ...shifted(attribute, start), mention: number };
      const others = attributes.get(chain);
      if (others === undefined) attributes.set(chain, [placed]);
      else others.push(placed);
    }
    first += facts.mentions.length;
  }
  return named.map(({ id, name, mentions: own }) => ({
    id,
    name,
    mentions: own,
    attributes: attributes.get(id) ?? [],
  }));
}

function withPronouns(
  passages: readonly Passage[],
  mentions: readonly ChainedMention[],
  attributed: readonly AttributedChain[],
): readonly Chain[] {
  const pronouns = pronounsOf(passages, mentions, attributed);
  return attributed.map((chain, id) => ({ ...chain, pronouns: pronouns[id] ?? [] }));
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

const known = new KeptOn<
  Passage['facts'],
  { readonly aliases: Readonly<Record<string, string>>; readonly read: readonly ReadMention[] }
>();

/** What a paragraph says of its people, each by the number of its mention there: read once, as long as it stays as it is. */
function attributesIn(facts: Passage['facts']): readonly AttributeAt[] {
  let read = knownAttributes.get(facts);
  if (read === undefined) {
    const attributes = attributeReader(facts.tokens, facts.mentions);
    read = facts.mentions.flatMap((person, mention) =>
      person.label === 'PERSON' ? attributes(person).map((attribute) => ({ mention, attribute })) : [],
    );
    knownAttributes.set(facts, read);
  }
  return read;
}

interface AttributeAt {
  readonly mention: number;
  readonly attribute: Attribute;
}

const knownAttributes = new KeptOn<Passage['facts'], readonly AttributeAt[]>();

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
