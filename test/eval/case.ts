import { readFileSync } from 'node:fs';
import type { Span } from '../../server/src/core/text/span.js';

/** A line of a suite: a text, and what its peer's own test expects of it. */
export interface Case {
  readonly suite: string;
  readonly model: string;
  readonly input: string;
  readonly id: string;
  readonly context?: { readonly ReferenceDateTime?: string; readonly noReference?: boolean; readonly options?: string };
  /** Nothing is to be found. */
  readonly negative?: true;
  /** Holds only where a bare number may stand for anything. */
  readonly latent?: true;
  readonly expected: readonly Expected[];
}

export interface Expected {
  readonly text: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly type: string | null;
  /** Null where the peer's test looks at the span alone. */
  readonly resolution: Readonly<Record<string, unknown>> | null;
}

/** A figure as any recogniser gives it, in the words of our contract. */
export interface Answer extends Span {
  readonly kind: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly per?: string | undefined;
  readonly edtf?: string | undefined;
  /** Durations. */
  readonly seconds?: number | undefined;
}

/** What is expected, in the words of our contract; a member that is not there is not looked at. */
export interface Wanted {
  /** Undefined where the test gives a value without a place. */
  readonly span: Span | undefined;
  /** The value, or the ends of a range (null: open), in `units[0]`. */
  readonly value?: number;
  readonly low?: number | null;
  readonly high?: number | null;
  /** Any of these is right; null: none is stated. */
  readonly units?: readonly (string | null)[];
  readonly per?: string;
  /** Any of these is right; an empty list: no calendar day at all. */
  readonly days?: readonly Days[];
  readonly seconds?: number;
}

/** Days of the calendar as numbers (1970-01-01 is 0), both included; undefined is not looked at, an infinity is open. */
export interface Days {
  readonly first?: number | undefined;
  readonly last?: number | undefined;
  /** The text does not state the year. */
  readonly anyYear?: boolean;
}

export function readCases(file: URL): Case[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case);
}
