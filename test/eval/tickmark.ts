import { createAnalyser } from '../../server/src/core/analysis/analyser.js';
import { type Figure, isNoDay } from '../../server/src/core/figures/figure.js';
import { createSnapshot } from '../../server/src/core/text/snapshot.js';
import type { Answer, Case } from './case.js';
import { secondsOf } from './days.js';

const analyser = createAnalyser({ rules: {} });

/** The figures of a text as `extract` gives them out; `date` is the day it was written. */
export function figuresOf(text: string, date?: string): readonly Figure[] {
  const { figures } = analyser.analyse(createSnapshot('eval:', text, { date }));
  return figures.filter((figure) => !isNoDay(figure));
}

export function answersOf({ input, context }: Case): Answer[] {
  return figuresOf(input, context?.ReferenceDateTime).map((figure) => {
    const { start, end, value, low, high, unit, per, edtf, iso } = figure;
    const kind = figure.kind === 'measure' && TEMPERATURES.has(unit ?? '') ? 'temperature' : figure.kind;
    return {
      start,
      end,
      kind,
      value,
      low,
      high,
      unit,
      per,
      edtf,
      seconds: iso === undefined ? undefined : secondsOf(iso),
    };
  });
}

const TEMPERATURES: ReadonlySet<string> = new Set(['celsius', 'fahrenheit', 'kelvin', 'temperature']);
