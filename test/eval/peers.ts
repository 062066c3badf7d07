import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import english from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Answer, Case } from './case.js';
import { namedDays } from './days.js';
import { recognizersValue } from './wanted.js';

/** A library that recognises figures, asked in the same process on the same inputs. */
export interface Peer {
  readonly name: string;
  /** Its answer to a case of a suite; undefined where it gives no values of that sort. */
  readonly answers: (example: Case) => Answer[] | undefined;
  /** Everything it finds in a text. */
  readonly spans: (text: string) => readonly { start: number; end: number }[];
}

/** The peers that are installed: their own package keeps them out of the project's dependencies. */
export function installedPeers(): Peer[] {
  const folder = new URL('../../../scripts/eval/', import.meta.url);
  if (!existsSync(new URL('node_modules', folder))) return [];
  const require = createRequire(new URL('package.json', folder));
  return [
    microsoft(require('@microsoft/recognizers-text-suite') as Microsoft),
    chrono(require('chrono-node') as Chrono),
    wink(),
  ];
}

/** What we use of @microsoft/recognizers-text-suite. */
type Microsoft = Readonly<
  Record<`recognize${string}`, (text: string, culture: string, options?: number, now?: Date) => Found[]>
>;

interface Found {
  readonly start: number;
  /** Included. */
  readonly end: number;
  readonly typeName: string;
  readonly resolution: Readonly<Record<string, unknown>> | null;
}

const MODELS = ['Age', 'Currency', 'Dimension', 'Temperature', 'Percentage', 'DateTime', 'Ordinal', 'Number'] as const;

function microsoft(suite: Microsoft): Peer {
  const find = (models: readonly string[], text: string, date?: string): Answer[] => {
    const answers: Answer[] = [];
    for (const model of models) {
      const now = date === undefined ? undefined : new Date(date);
      const found = suite[`recognize${model}`]?.(text, 'en-us', model === 'DateTime' ? 0 : undefined, now) ?? [];
      // A number inside an amount is found again by the model of numbers.
      for (const one of found) {
        const answer = microsoftAnswer(one);
        if (!answers.some((other) => other.start <= answer.start && answer.end <= other.end)) answers.push(answer);
      }
    }
    return answers.sort((a, b) => a.start - b.start);
  };
  return {
    name: 'Microsoft',
    answers: (example) => find(microsoftModels(example), example.input, example.context?.ReferenceDateTime),
    spans: (text) => find(MODELS, text),
  };
}

/** The models that the case is about. */
function microsoftModels({ suite, model }: Case): readonly string[] {
  if (suite === 'chrono' || model.startsWith('DateTime/') || model === 'Duration') return ['DateTime'];
  const one = ['Age', 'Currency', 'Dimension', 'Temperature', 'Percent', 'Ordinal', 'Number'].find((name) =>
    model.includes(`/${name}`),
  );
  if (suite === 'recognizers-text' && one !== undefined) return [one === 'Percent' ? 'Percentage' : one];
  if (suite === 'duckling') {
    if (model.startsWith('AmountOfMoney')) return ['Currency'];
    if (model === 'Ordinal' || model === 'Temperature') return [model];
    return model === 'Numeral' ? ['Number'] : ['Dimension'];
  }
  return MODELS;
}

function microsoftAnswer({ start, end, typeName, resolution }: Found): Answer {
  const { value, low, high, units, days, seconds } = resolution === null ? {} : recognizersValue(typeName, resolution);
  const [range] = days ?? [];
  const { values } = (resolution ?? {}) as { values?: { timex?: string }[] };
  const timex = values?.[0]?.timex ?? '';
  const edtf =
    range === undefined
      ? undefined
      : namedDays(timex, undefined)
        ? timex
        : `${dayText(range.first)}/${dayText(range.last)}`;
  return {
    start,
    end: end + 1,
    kind: KINDS[typeName] ?? typeName,
    value: value ?? null,
    low: low ?? value ?? null,
    high: high ?? value ?? null,
    unit: units?.[0] ?? null,
    edtf,
    seconds,
  };
}

function dayText(day: number | undefined): string {
  return day === undefined || !Number.isFinite(day) ? '..' : new Date(day * 86_400_000).toISOString().slice(0, 10);
}

const KINDS: Readonly<Record<string, string>> = {
  number: 'cardinal',
  percentage: 'percent',
  currency: 'money',
  dimension: 'measure',
  'datetimeV2.date': 'date',
  'datetimeV2.daterange': 'date',
  'datetimeV2.datetime': 'date',
  'datetimeV2.datetimerange': 'date',
  'datetimeV2.time': 'time',
  'datetimeV2.timerange': 'time',
  'datetimeV2.duration': 'duration',
  'datetimeV2.set': 'date',
};

/** What we use of chrono-node. */
interface Chrono {
  readonly parse: (text: string, now?: Date) => { index: number; text: string; start: Parts; end?: Parts | null }[];
}

interface Parts {
  get(name: string): number | null;
  isCertain(name: string): boolean;
}

function chrono({ parse }: Chrono): Peer {
  const find = (text: string, date?: string): Answer[] =>
    parse(text, date === undefined ? undefined : new Date(date)).map(({ index, text: matched, start, end }) => {
      const isDate = ['year', 'month', 'day', 'weekday'].some((name) => start.isCertain(name));
      const days = end == null ? statedDay(start) : `${statedDay(start)}/${statedDay(end)}`;
      return {
        start: index,
        end: index + matched.length,
        kind: isDate ? 'date' : 'time',
        value: null,
        low: null,
        high: null,
        unit: null,
        edtf: isDate ? days : undefined,
      };
    });
  return {
    name: 'chrono',
    answers: ({ suite, model, input, context }) =>
      suite === 'chrono' || (model.startsWith('DateTime/') && !model.includes('Duration'))
        ? find(input, context?.ReferenceDateTime)
        : undefined,
    spans: (text) => find(text),
  };
}

function statedDay(parts: Parts): string {
  const pad = (name: string, length: number) => String(parts.get(name) ?? 0).padStart(length, '0');
  if (parts.isCertain('day') || parts.isCertain('weekday'))
    return `${pad('year', 4)}-${pad('month', 2)}-${pad('day', 2)}`;
  return parts.isCertain('month') ? `${pad('year', 4)}-${pad('month', 2)}` : pad('year', 4);
}

/** wink-nlp gives spans and kinds, and no values. */
function wink(): Peer {
  const { readDoc, its } = winkNLP(english) as unknown as Wink;
  return {
    name: 'wink-nlp',
    answers: () => undefined,
    spans: (text) => {
      const doc = readDoc(text);
      const starts: number[] = [];
      const ends: number[] = [];
      let at = 0;
      const words = doc.tokens().out();
      for (const [index, spaces] of doc.tokens().out(its.precedingSpaces).entries()) {
        starts.push(at + spaces.length);
        at += spaces.length + (words[index] ?? '').length;
        ends.push(at);
      }
      const kinds = doc.entities().out(its.type);
      return doc
        .entities()
        .out(its.span)
        .filter((_, index) => FIGURES.has(kinds[index] ?? ''))
        .map(([first, last]) => ({ start: starts[first] ?? 0, end: ends[last] ?? 0 }));
    },
  };
}

/** What we use of wink-nlp; its own types know less. */
interface Wink {
  readonly readDoc: (text: string) => { readonly tokens: () => Items; readonly entities: () => Items };
  readonly its: {
    readonly precedingSpaces: Its<string>;
    readonly type: Its<string>;
    readonly span: Its<[number, number]>;
  };
}

interface Items {
  readonly out: { (): string[]; <T>(its: Its<T>): T[] };
}

/** Stands for the property of an item that wink-nlp is asked for. */
interface Its<T> {
  readonly property?: T;
}

const FIGURES: ReadonlySet<string> = new Set('DATE ORDINAL CARDINAL MONEY PERCENT TIME DURATION'.split(' '));
