import type { Analysis } from '../core/analysis/analysis.js';
import { MAX_ARTICLE_BYTES } from '../core/articles/decode.js';
import type { Desk } from './desk.js';
import type { Io } from './io.js';
import type { Problems } from './status.js';

/**
 * Answers JSON Lines with JSON Lines: for each article its `id` with what `describe` makes of it, for each other line
 * what is wrong with it. A line is written before the next is read; the next is not read when nobody reads the answers.
 */
export async function answerLines(
  desk: Desk,
  io: Io,
  problems: Problems,
  describe: (analysis: Analysis) => object,
): Promise<void> {
  const part = await desk.in('.');
  let bad = 0;
  let first = 0;
  const refuse = ({ line, error }: BadLine): object => {
    if (bad++ === 0) first = line;
    return { id: null, line, error };
  };
  for await (const read of articleLines(io.input)) {
    let answer: object;
    if ('error' in read) answer = refuse(read);
    else {
      const { line, id, text, date } = read;
      const analysis = problems.reading(`line ${line}`, () => part.read('', text, date));
      const described = analysis && problems.guard(`line ${line}`, () => describe(analysis));
      answer = described === undefined ? refuse({ line, error: 'could not be analysed' }) : { id, ...described };
    }
    if (!(await io.write(`${JSON.stringify(answer)}\n`))) break;
  }
  if (bad > 0) {
    problems.add(
      `standard input: ${bad === 1 ? '1 line is' : `${bad} lines are`} no article; the first is line ${first}`,
    );
  }
}

/** An article as a line of JSON Lines. */
export interface ArticleLine {
  /** From 1. */
  readonly line: number;
  readonly id: string;
  readonly text: string;
  /** The article's date, ISO 8601. */
  readonly date?: string | undefined;
}

/** A line that is no article. */
export interface BadLine {
  /** From 1. */
  readonly line: number;
  readonly error: string;
}

/** Longest line read, in bytes; a longer one is passed over without being kept. */
export const MAX_LINE_BYTES = MAX_ARTICLE_BYTES;

/** One value for each line of the input, as it comes; holds no more than one line. */
export async function* articleLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<ArticleLine | BadLine> {
  let line = 0;
  for await (const bytes of lines(input)) {
    line++;
    const read = bytes === undefined ? `longer than ${MAX_LINE_BYTES / 1_000_000} MB` : readLine(bytes);
    yield typeof read === 'string' ? { line, error: read } : { line, ...read };
  }
}

/** The bytes of each line without its line feed; undefined for one that is too long. A last line may end without. */
async function* lines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | undefined> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length <= MAX_LINE_BYTES) parts.push(part);
    else parts = [];
  };
  const take = (): Uint8Array | undefined => {
    const whole = length > MAX_LINE_BYTES ? undefined : parts.length === 1 ? parts[0] : Buffer.concat(parts);
    parts = [];
    length = 0;
    return whole;
  };
  for await (const chunk of input) {
    let from = 0;
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, to));
      yield take();
      from = to + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (length > 0) yield take();
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The article, or what is wrong with the line. */
function readLine(bytes: Uint8Array): Omit<ArticleLine, 'line'> | string {
  let json: string;
  try {
    json = utf8.decode(bytes);
  } catch {
    return 'not UTF-8';
  }
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return json.trim() === '' ? 'an empty line' : 'not valid JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'not an object {"id": "…", "text": "…"}';
  const { id, text, date }: { id?: unknown; text?: unknown; date?: unknown } = value;
  if (typeof id !== 'string') return '"id" must be a string';
  if (typeof text !== 'string') return '"text" must be a string';
  if (date !== undefined && !isDate(date)) return '"date" must be a date as in "2026-03-01"';
  return { id, text, date: date?.slice(0, 10) };
}

/** A calendar day, as text that sorts; a time after it is allowed and left out of account. */
function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}(?:$|T)/.test(value)) return false;
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value.slice(0, 10));
}
