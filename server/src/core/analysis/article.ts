import { type ChainedMention, chainsOf, type NamedChain, type Who } from '../chains/chains.js';
import { lookAgain } from '../entities/lookAgain.js';
import type { CivilDay } from '../figures/calendar.js';
import type { Figure } from '../figures/figure.js';
import { articleDay, resolveDates } from '../figures/resolve.js';
import { type PlaceReading, placesOf } from '../places/resolve.js';
import type { DocumentContext } from '../rules/rule.js';
import type { ArticleMeta } from '../segment/paragraph.js';
import type { Markup, Snapshot } from '../text/snapshot.js';
import { shifted } from '../text/span.js';
import type { PlacedParagraph } from './analysis.js';
import type { Knowledge } from './knowledge.js';
import { once } from './once.js';

/** What is known besides the text. */
export interface Beside {
  readonly aliases: Readonly<Record<string, string>>;
  readonly residue: readonly string[];
  readonly knowledge: Knowledge;
  /** Who is who in the version before. */
  readonly before: Who | undefined;
}

/**
 * An article read paragraph by paragraph; what is asked of it as a whole is worked out then, and kept. A class, for an
 * object written out with getters is of a make of its own to the engine: each is slow to look into, and outlives its use.
 */
export class Article implements DocumentContext {
  readonly text: string;
  readonly markup: Markup;
  readonly meta: ArticleMeta;
  readonly residue: readonly string[];
  readonly paragraphs: readonly PlacedParagraph[];
  readonly #day: () => CivilDay | undefined;
  readonly #figures: () => readonly Figure[];
  readonly #named: () => readonly PlacedParagraph[];
  readonly #who: () => Who;
  readonly #places: () => ReadonlyMap<number, PlaceReading>;
  /** What was known of the version before gives way, so that no article keeps all that were before it. */
  #known: Who | undefined;

  constructor(
    snapshot: Snapshot,
    meta: ArticleMeta,
    paragraphs: readonly PlacedParagraph[],
    { aliases, residue, knowledge, before }: Beside,
  ) {
    this.text = snapshot.text;
    this.markup = snapshot.markup;
    this.meta = meta;
    this.residue = residue;
    this.paragraphs = paragraphs;
    this.#known = before;
    this.#day = once(() => articleDay(meta.date, paragraphs, snapshot.uri));
    this.#figures = once(() =>
      resolveDates(
        paragraphs.flatMap(({ start, facts }) => facts.figures.map((figure) => shifted(figure, start))),
        this.day,
      ),
    );
    this.#named = once(() => withSecondLook(paragraphs));
    this.#who = once(() => (this.#known = chainsOf(this.#named(), aliases, this.#known)));
    this.#places = once(() => placesOf(this.#named(), this.who, knowledge.gazetteer));
  }

  get day(): CivilDay | undefined {
    return this.#day();
  }

  get figures(): readonly Figure[] {
    return this.#figures();
  }

  get mentions(): readonly ChainedMention[] {
    return this.who.mentions;
  }

  /** Each is a chain of its own. */
  get doubtful(): readonly ChainedMention[] {
    const first = this.who.named.length;
    return this.#named()
      .flatMap(({ start, facts }) => facts.doubtful.map((mention) => shifted(mention, start)))
      .map((mention, index) => ({ ...mention, chain: first + index }));
  }

  get chains(): readonly NamedChain[] {
    return this.who.named;
  }

  get places(): ReadonlyMap<number, PlaceReading> {
    return this.#places();
  }

  get who(): Who {
    return this.#who();
  }

  /** Who is who in this version or, as long as nobody has asked, in the one before. */
  get known(): Who | undefined {
    return this.#known;
  }
}

/** The paragraphs with what a second look at their names says, once all are read. */
function withSecondLook(paragraphs: readonly PlacedParagraph[]): readonly PlacedParagraph[] {
  const looked = lookAgain(paragraphs.map(({ facts }) => facts));
  return paragraphs.map((paragraph, index) => {
    const facts = looked[index] ?? paragraph.facts;
    return facts === paragraph.facts ? paragraph : { ...paragraph, facts };
  });
}
