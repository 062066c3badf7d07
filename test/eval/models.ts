import type { Case } from './case.js';

/** How a model of a suite is judged. */
export interface Model {
  /** The row in the table: "recognizers-text Number". */
  readonly name: string;
  /** Figures of these kinds that no expectation asks for make a case wrong. */
  readonly kinds: ReadonlySet<string>;
  /** The place counts as well as the value. */
  readonly spans: boolean;
  /** What is to be reached, in percent of cases right. */
  readonly bar?: number;
}

/** The model of a case; undefined where its test is about something else. */
export function modelOf(example: Case): Model | undefined {
  const { suite, model, latent } = example;
  const [first = '', second = ''] = model.split('/');
  switch (suite) {
    case 'recognizers-text':
      return first === 'DateTime' ? dateModel(example, second) : { ...numberModel(second), name: model };
    case 'duckling':
      if (latent === true) return undefined;
      return { name: first, kinds: AMOUNTS, spans: false, ...(first in DUCKLING_BARS ? { bar: 90 } : {}) };
    case 'quantulum3':
      return { name: 'quantities and spellout', kinds: new Set(), spans: false, bar: 85 };
    case 'chrono':
      if (model === 'negative') return { name: 'negative', kinds: new Set(['date', 'time']), spans: false, bar: 95 };
      return isAbsoluteChrono(example)
        ? { name: 'date, absolute', kinds: new Set(), spans: false, bar: 90 }
        : { name: 'date, other', kinds: new Set(), spans: false };
    case 'words-to-numbers':
      return model === 'number' ? { name: model, kinds: new Set(['cardinal', 'ordinal']), spans: true } : undefined;
    case 'grobid-quantities':
      return { name: model, kinds: new Set(), spans: true };
    default:
      return undefined;
  }
}

const AMOUNTS: ReadonlySet<string> = new Set(['cardinal', 'money', 'measure', 'duration', 'multiple', 'percent']);
const DUCKLING_BARS: Readonly<Record<string, true>> = {
  Numeral: true,
  AmountOfMoney: true,
  Duration: true,
  Distance: true,
  Temperature: true,
  Volume: true,
};

function numberModel(model: string): Omit<Model, 'name'> {
  if (model.startsWith('Ordinal')) return { kinds: new Set(['ordinal']), spans: true, bar: 85 };
  if (model.startsWith('Percent')) return { kinds: new Set(['percent']), spans: true, bar: 95 };
  if (model.startsWith('NumberRange')) return { kinds: new Set(), spans: true };
  if (model === 'AgeModel') return { kinds: new Set(['age']), spans: true, bar: 100 };
  if (model === 'CurrencyModel') return { kinds: new Set(['money']), spans: true, bar: 90 };
  if (model === 'DimensionModel') return { kinds: new Set(['measure']), spans: true, bar: 90 };
  if (model === 'TemperatureModel') return { kinds: new Set(['temperature']), spans: true, bar: 95 };
  return { kinds: new Set(['cardinal', 'multiple']), spans: true, bar: 92 };
}

function dateModel(example: Case, model: string): Model {
  const spans = true;
  const name = `DateTime/${model}`;
  if (model.startsWith('Duration')) return { name, kinds: new Set(['duration']), spans, bar: 92 };
  if (model === 'DateTimeModel') {
    const kinds = new Set(['date', 'time', 'duration']);
    return isAbsolute(example)
      ? { name: `${name}, absolute`, kinds, spans, bar: 85 }
      : { name: `${name}, other`, kinds, spans };
  }
  if (/^Date(?:Period)?(?:Extractor|Parser)$/.test(model)) return { name, kinds: new Set(['date']), spans };
  if (/^Time(?:Period)?(?:Extractor|Parser)$/.test(model)) return { name, kinds: new Set(['time']), spans };
  return { name, kinds: new Set(['date', 'time', 'duration']), spans };
}

/** Dates and ranges of dates that need no clock: a stated year or month, and no word that looks from today. */
function isAbsolute({ expected }: Case): boolean {
  return (
    expected.length > 0 &&
    expected.every(
      ({ type, text }) => /\.date(?:range)?$/.test(type ?? '') && NAMED.test(text ?? '') && !RELATIVE.test(text ?? ''),
    ) &&
    expected.every(
      ({ resolution }) => !/"timex":"(?:XXXX-WXX|XXXX-XX|PRESENT|FUTURE|PAST)/.test(JSON.stringify(resolution)),
    )
  );
}

/** A year, numbers of a date, the name of a month. */
const NAMED =
  /\d{4}|\d[/.~-]\d|'\d\d|\b(?:nineteen|two thousand|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b/i;
const RELATIVE =
  /\b(?:this|next|last|past|previous|coming|upcoming|following|same|current|ago|later|today|tomorrow|yesterday|tonight|now|from now|to date|hence|rest of|date|recent|early|few)\b/i;

/** The text states the year, and looks from no other day. */
function isAbsoluteChrono({ expected }: Case): boolean {
  return expected.every(({ resolution, text }) => {
    const { certain } = (resolution?.['start'] ?? { certain: {} }) as { certain: Record<string, number> };
    const { year, month } = certain;
    if (year === undefined || month === undefined || RELATIVE.test(text ?? '')) return false;
    return (text ?? '').includes(String(year % 100).padStart(2, '0'));
  });
}
