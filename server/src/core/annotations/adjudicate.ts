import type { Span } from '../text/span.js';
import { RESERVED_AUTHORS } from './author.js';
import { ADJUDICATED } from './checks.js';
import type { Mark } from './formats/marks.js';
import { checkedAt } from './fresh.js';
import { marksOf, saidOf } from './marks.js';
import type { Resolved } from './resolve.js';
import type { Disagreement, Reading } from './review.js';
import { type Statement, VERDICTS } from './statements.js';

/** What each of the people who have a file of the article says of it; `authors` are the names of all files. */
export function readingsOf(
  article: { readonly article: string; readonly text: string },
  authors: readonly string[],
  resolved: readonly Resolved[],
): readonly Reading[] {
  return authors
    .filter((author) => !RESERVED_AUTHORS.includes(author))
    .map((author) => ({ author, marks: marksOf(article, resolved, author).marks }));
}

/**
 * What a disagreement is known by: the same as long as the same people say the same of the same annotations, wherever
 * the text has taken them.
 */
export function keyOf({ about, readings }: Disagreement): string {
  return JSON.stringify([
    about,
    ...readings.map(({ author, marks }) => [
      author,
      ...marks.map(({ id, spans, label, link, check }) => [id, spans.map(lengthOf), label, link, check?.state]),
    ]),
  ]);
}

/**
 * What an adjudicator says of a disagreement: the reading of the author who is right is accepted, and others' that say
 * something else are rejected; where only a link or a check is disputed, that author's holds. Nobody is right: all are
 * rejected. Of annotations that say the same the first is the one accepted, so that a later word does not double it.
 * `text` is the article's.
 */
export function adjudicate(
  text: string,
  { about, readings }: Disagreement,
  right: string | null,
): readonly Statement[] {
  const firsts = new Map<string, Mark>();
  for (const mark of readings.flatMap(({ marks }) => marks)) {
    if (!firsts.has(sayingOf(mark))) firsts.set(sayingOf(mark), mark);
  }
  const chosen = readings.find(({ author }) => author === right)?.marks ?? [];
  const said = new Set(chosen.map(sayingOf));
  const isOfAnnotations = about !== 'link' && about !== 'check';
  const others = isOfAnnotations
    ? readings.flatMap(({ marks }) => marks).filter((mark) => !said.has(sayingOf(mark)))
    : [];
  const statements: Statement[] = [
    ...decisions('rejected', idsOf(others)),
    ...decisions('accepted', idsOf([...said].flatMap((saying) => firsts.get(saying) ?? []))),
  ];
  for (const mark of chosen) {
    const id = firsts.get(sayingOf(mark))?.id;
    if (id === undefined) continue;
    const { spans, link, check } = mark;
    if (about === 'link' && link !== undefined) statements.push({ kind: 'link', iri: link, targets: [id] });
    const state = VERDICTS.find((each) => each === check?.state);
    if (about === 'check' && state !== undefined) {
      statements.push({ kind: 'verdict', state, targets: [checkedAt(id, text, spans)], sources: check?.sources ?? [] });
    }
  }
  return statements;
}

/** What was decided of a disagreement. */
export interface Ruling {
  /** Whose reading holds; absent where none of them does. */
  readonly right?: string;
}

/** What the adjudicated file says of disagreements; undefined of those that are open. */
export function rulingsOf(resolved: readonly Resolved[]): (disagreement: Disagreement) => Ruling | undefined {
  const own = saidOf(resolved.filter(({ author }) => author === ADJUDICATED));
  const verdicts = new Map(
    resolved.flatMap(({ annotation, verdicts: given }) => {
      const last = given.find(({ author, fresh }) => author === ADJUDICATED && fresh);
      return last === undefined ? [] : [[annotation.id, last.state]];
    }),
  );
  return ({ about, readings }) => {
    const marks = readings.flatMap((reading) => reading.marks);
    if (about === 'link' || about === 'check') {
      const holding = about === 'link' ? own.links : verdicts;
      const held = marks.flatMap(({ id = '' }) => holding.get(id) ?? [])[0];
      const valueOf = ({ link, check }: Mark) => (about === 'link' ? link : check?.state);
      return held === undefined
        ? undefined
        : ruling(readings.find((each) => each.marks.some((mark) => valueOf(mark) === held)));
    }
    const accepted = new Set(marks.filter((mark) => own.decisions.get(mark.id ?? '') === 'accepted').map(sayingOf));
    if (!marks.every((mark) => own.decisions.has(mark.id ?? '') || accepted.has(sayingOf(mark)))) return undefined;
    return ruling(
      readings.find(
        (reading) =>
          reading.marks.every((mark) => accepted.has(sayingOf(mark))) &&
          accepted.size === new Set(reading.marks.map(sayingOf)).size,
      ),
    );
  };
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function ruling(reading: Reading | undefined): Ruling {
  return reading === undefined ? {} : { right: reading.author };
}

/** Where a mark stands and what it is: people who say the same are not against each other. */
function sayingOf({ spans, label }: Mark): string {
  return JSON.stringify([label, ...spans.map(({ start, end }) => [start, end])]);
}

function idsOf(marks: readonly Mark[]): string[] {
  return marks.flatMap(({ id }) => id ?? []);
}

function decisions(decision: 'accepted' | 'rejected', ids: readonly string[]): Statement[] {
  const [first, ...others] = new Set(ids);
  return first === undefined ? [] : [{ kind: 'decision', decision, targets: [first, ...others] }];
}
