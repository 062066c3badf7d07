import type { EntityLabel } from '../entities/mention.js';
import type { FigureKind, FigureLabel } from '../figures/figure.js';
import type { SentenceContext } from '../rules/rule.js';
import { lowerOf, type Tokens } from '../segment/tokens.js';
import { KeptOn } from '../text/kept.js';
import type { Span } from '../text/span.js';

/** A step of a pattern: one token or one recognised thing. Exactly one of `word`, `label`, `figure` and `any` is there. */
export interface PatternElement {
  /** One of these words or marks, whatever its case. */
  readonly word?: string | readonly string[] | undefined;
  /** A whole name or figure of one of these labels. */
  readonly label?: PatternLabel | readonly PatternLabel[] | undefined;
  /** A whole figure of one of these kinds. */
  readonly figure?: FigureKind | readonly FigureKind[] | undefined;
  /** Any one token. */
  readonly any?: true | undefined;
  /** With `word`: any one token but these. */
  readonly not?: boolean | undefined;
  readonly optional?: boolean | undefined;
  /** Up to so many of it in a row. */
  readonly atMost?: number | undefined;
  /** The finding covers only the elements that say so; all of the match where none does. */
  readonly here?: boolean | undefined;
}

export type PatternLabel = EntityLabel | FigureLabel;

/**
 * Finds a pattern in sentences: the leftmost match, of those the longest, then on from its end. All ways to go on are
 * followed side by side and never more than once from one token in one state, so no pattern and no text makes it slow.
 */
export function createMatcher(pattern: readonly PatternElement[]): (context: SentenceContext) => Iterable<Span> {
  const states = pattern.flatMap((element): readonly State[] => {
    const step = stepOf(element);
    const here = element.here === true || !pattern.some((each) => each.here === true);
    return Array.from({ length: element.atMost ?? 1 }, (_, copy) => ({
      step,
      here,
      canSkip: copy > 0 || element.optional === true,
    }));
  });

  return function* matches(context) {
    const { first, last } = context.sentence;
    const things = thingsOf(context);
    for (let from = first; from < last; ) {
      const match = nextMatch(states, context.tokens, things, from, last);
      if (match === undefined) return;
      if (match.hereStart >= 0) {
        yield {
          start: context.tokens.start[match.hereStart] as number,
          end: context.tokens.end[match.hereEnd - 1] as number,
        };
      }
      from = Math.max(match.end, from + 1);
    }
  };
}

/** A place in a pattern: what it takes to get to the next. */
interface State {
  readonly step: Step;
  readonly canSkip: boolean;
  readonly here: boolean;
}

/** Where the text goes on after the step; -1 where it does not fit. */
type Step = (tokens: Tokens, things: Things, at: number) => number;

/** Names and figures by the offset at which they begin, with the token after them. */
type Things = ReadonlyMap<number, readonly { readonly label: string; readonly kind?: string; readonly end: number }[]>;

interface Match {
  readonly start: number;
  readonly end: number;
  /** First token and the one after the last of what the finding covers; -1 where that was left out. */
  readonly hereStart: number;
  readonly hereEnd: number;
}

/** The way to a state: where it began, and what of it the finding covers. */
type Thread = Omit<Match, 'end'>;

function nextMatch(
  states: readonly State[],
  tokens: Tokens,
  things: Things,
  from: number,
  last: number,
): Match | undefined {
  /** Threads by the token they wait at, then by state. */
  const waiting = new Map<number, (Thread | undefined)[]>();
  let best: Match | undefined;
  const put = (at: number, state: number, thread: Thread): void => {
    let threads = waiting.get(at);
    if (threads === undefined) {
      threads = [];
      waiting.set(at, threads);
    }
    const there = threads[state];
    if (there === undefined || thread.start < there.start) threads[state] = thread;
  };
  const opening = states[0];
  const canBegin = (at: number): boolean =>
    opening !== undefined && (opening.canSkip || opening.step(tokens, things, at) !== -1);
  for (let at = from; at <= last; at++) {
    if (best === undefined) {
      if (at < last && canBegin(at)) put(at, 0, { start: at, hereStart: -1, hereEnd: -1 });
    } else if (waiting.size === 0) break;
    const threads = waiting.get(at);
    if (threads === undefined) continue;
    for (let number = 0; number <= states.length; number++) {
      const thread = threads[number];
      if (thread === undefined || (best !== undefined && thread.start > best.start)) continue;
      const state = states[number];
      if (state === undefined) {
        if (at > thread.start) best = { ...thread, end: at };
        continue;
      }
      if (state.canSkip) put(at, number + 1, thread);
      const next = at < last ? state.step(tokens, things, at) : -1;
      if (next !== -1 && next <= last) {
        put(next, number + 1, {
          start: thread.start,
          hereStart: state.here && thread.hereStart === -1 ? at : thread.hereStart,
          hereEnd: state.here ? next : thread.hereEnd,
        });
      }
    }
    waiting.delete(at);
  }
  return best;
}

function stepOf({ word, label, figure, not }: PatternElement): Step {
  if (word !== undefined) {
    const words = new Set([word].flat().map((each) => each.toLowerCase().replaceAll('’', "'")));
    return (tokens, _, at) => (words.has(lowerOf(tokens, at)) === (not !== true) ? at + 1 : -1);
  }
  if (label !== undefined) {
    const labels = new Set<string>([label].flat());
    return (tokens, things, at) => endOf(tokens, things, at, (thing) => labels.has(thing.label));
  }
  if (figure !== undefined) {
    const kinds = new Set<string | undefined>([figure].flat());
    return (tokens, things, at) => endOf(tokens, things, at, ({ kind }) => kinds.has(kind));
  }
  return (_tokens, _things, at) => at + 1;
}

function endOf(
  tokens: Tokens,
  things: Things,
  at: number,
  fits: (thing: { readonly label: string; readonly kind?: string }) => boolean,
): number {
  return things.get(tokens.start[at] as number)?.find(fits)?.end ?? -1;
}

/** The same for all patterns that look at a sentence. */
function thingsOf(context: SentenceContext): Things {
  const things = known.get(context) ?? thingsByStart(context);
  known.set(context, things);
  return things;
}

const known = new KeptOn<SentenceContext, Things>();

function thingsByStart({ figures, mentions, tokens, sentence }: SentenceContext): Things {
  const things = new Map<number, { label: string; kind?: string; end: number }[]>();
  let at = sentence.first;
  for (const thing of [...figures, ...mentions].sort((a, b) => a.end - b.end)) {
    while (at < sentence.last && (tokens.end[at] as number) < thing.end) at++;
    const entry = { label: thing.label, end: at + 1, ...('kind' in thing && { kind: thing.kind }) };
    const there = things.get(thing.start);
    if (there === undefined) things.set(thing.start, [entry]);
    else there.push(entry);
  }
  return things;
}
