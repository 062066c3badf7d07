import type { Analysis } from '../analysis/analysis.js';
import { describeFigureOf } from '../analysis/describeFigure.js';
import { type Given, verdictText } from './checks.js';
import { type Fact, factsOf, isSettled } from './facts.js';
import type { CheckState, Mark, Source } from './formats/marks.js';
import type { GoneFact, RecordedFacts } from './recordedFacts.js';

/** An article with what people recorded of it. */
export interface ReportedArticle {
  /** Its name, as it is shown. */
  readonly name: string;
  readonly analysis: Analysis;
  readonly recorded: RecordedFacts;
}

/** An article's part of the report, so that no more of it need be kept. */
export interface ReportSection {
  readonly name: string;
  readonly html: string;
}

/**
 * The fact-check report for the desk's records: one HTML file that needs nothing else, no script and no network. Its
 * articles with their facts numbered, what was found of each and by which sources, what the rules say, and the figures
 * by what they measure. Nothing in it is told by colour alone.
 */
export function factReport(sections: readonly ReportSection[]): string {
  const title = sections.length === 1 ? escaped(sections[0]?.name ?? '') : countOf(sections.length, 'article');
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8"/>',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<title>Fact-check report: ${title}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<header><h1>Fact-check report</h1></header>',
    ...(sections.length > 1 ? [contents(sections)] : []),
    '<main>',
    ...sections.map(({ html }) => html),
    '</main>',
    `<footer><p>${FOOTER}</p></footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** `number` is the article's place in the report, from 1. */
export function reportSection({ name, analysis, recorded }: ReportedArticle, number: number): ReportSection {
  const { marks, verdicts, gone } = recorded;
  const id = `a${number}`;
  const facts = factsOf(analysis, marks, verdicts)
    .filter(({ incidental }) => !incidental)
    .map((fact, index) => ({ ...fact, number: index + 1 }));
  const parts = [
    `<article aria-labelledby="${id}">`,
    `<h2 id="${id}">${escaped(name)}</h2>`,
    `<p>${summaryOf(facts, analysis)}</p>`,
    section('Text', id, `<div class="text">\n${passages(analysis.snapshot.text, facts, id)}\n</div>`),
    section('Facts', id, factTable(facts, analysis, id)),
    section('No longer in the text', id, goneTable(gone)),
    section('Findings', id, findingTable(analysis)),
    section('Figures by measure', id, measureTable(facts, analysis, id)),
    '</article>',
  ];
  return { name, html: parts.filter((part) => part !== '').join('\n') };
}

/** A fact with its number in the article's order. */
interface NumberedFact extends Fact {
  readonly number: number;
}

const STATE_NAMES: Readonly<Record<CheckState, string>> = {
  unchecked: '☐ Unchecked',
  confirmed: '☑ Confirmed',
  changed: '✎ Changed',
  disputed: '≠ Disputed',
  'needs-source': '? Needs a source',
  opinion: '“ ” Opinion',
  stale: '↻ Stale: the text has changed since',
};

const STYLE = `
body { font: 1rem/1.5 Georgia, serif; color: #111; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3, table, nav, footer { font-family: system-ui, sans-serif; }
a { color: #00408a; }
.fact { text-decoration: underline dotted; text-underline-offset: 0.2em; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; margin: 0 0 1.5rem; }
caption { text-align: left; padding: 0.3rem 0; }
th, td { border: 1px solid #767676; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; }
td a { overflow-wrap: anywhere; }
ul { margin: 0; padding-left: 1.2rem; }
.text p { white-space: pre-wrap; overflow-wrap: anywhere; }
@media print { body { max-width: none; margin: 0; } article { break-before: page; } article:first-of-type { break-before: auto; } tr { break-inside: avoid; } }
`;

const FOOTER =
  'Made by Tickmark. It says whether figures agree with each other and what people checked, not what is true.';

function contents(sections: readonly ReportSection[]): string {
  const items = sections.map(({ name }, index) => `<li><a href="#a${index + 1}">${escaped(name)}</a></li>`);
  return `<nav aria-label="Articles"><ul>${items.join('')}</ul></nav>`;
}

function section(title: string, id: string, content: string): string {
  if (content === '') return '';
  const own = `${id}-${title.toLowerCase().replaceAll(' ', '-')}`;
  return `<section aria-labelledby="${own}">\n<h3 id="${own}">${title}</h3>\n${content}\n</section>`;
}

function summaryOf(facts: readonly NumberedFact[], { findings }: Analysis): string {
  const counts = new Map<CheckState, number>();
  for (const { check } of facts) counts.set(check.state, (counts.get(check.state) ?? 0) + 1);
  const states = (Object.keys(STATE_NAMES) as CheckState[]).flatMap((state) => {
    const count = counts.get(state);
    return count === undefined ? [] : [`${count} ${state.replace('-', ' ')}`];
  });
  const split = states.length === 0 ? '' : ` (${states.join(', ')})`;
  const settled = facts.filter(({ check }) => isSettled(check.state)).length;
  return `${settled}/${countOf(facts.length, 'fact')} checked${split}; ${countOf(findings.length, 'finding')}.`;
}

/** The text, a paragraph a line, its facts underlined and numbered where they end. */
function passages(text: string, facts: readonly NumberedFact[], id: string): string {
  const changes = new Map<number, number>();
  const ending = new Map<number, string[]>();
  for (const { places, number } of facts) {
    for (const [at, { start, end }] of places.entries()) {
      changes.set(start, (changes.get(start) ?? 0) + 1);
      changes.set(end, (changes.get(end) ?? 0) - 1);
      const link = `<a href="#${id}-f${number}" aria-label="Fact ${number}">${number}</a>`;
      const here = at === 0 ? ` id="${id}-t${number}"` : '';
      ending.set(end, [...(ending.get(end) ?? []), `<sup${here}>${link}</sup>`]);
    }
  }
  const cuts = [...changes.keys()].sort((a, b) => a - b);
  const lines: string[] = [];
  let depth = 0;
  let next = 0;
  for (const { 0: line, index } of `${text}\n`.matchAll(/[^\r\n]*[\r\n]+/g)) {
    const end = index + line.length;
    let at = index;
    let html = '';
    for (; next < cuts.length && (cuts[next] as number) <= end; next++) {
      const cut = cuts[next] as number;
      html += piece(text.slice(at, cut), depth);
      html += (ending.get(cut) ?? []).join('');
      depth += changes.get(cut) ?? 0;
      at = cut;
    }
    html += piece(text.slice(at, end), depth);
    if (html.trim() !== '') lines.push(`<p dir="auto">${html.trimEnd()}</p>`);
  }
  return lines.join('\n');
}

function piece(text: string, depth: number): string {
  if (text === '') return '';
  return depth > 0 ? `<span class="fact">${escaped(text)}</span>` : escaped(text);
}

function factTable(facts: readonly NumberedFact[], analysis: Analysis, id: string): string {
  if (facts.length === 0) return '';
  const hasNotes = facts.some(({ marks }) => marks.some(({ note, link }) => note !== undefined || link !== undefined));
  const rows = facts.map((fact) => {
    const { number, words, figure, marks, check, verdicts } = fact;
    const labels = unique([...marks.map(({ label }) => label), fact.label]);
    const described = figure && describeFigureOf(figure, analysis);
    const worth = described === undefined ? [] : [described.title, ...described.lines];
    return row(`<th scope="row" id="${id}-f${number}"><a href="#${id}-t${number}">${number}</a></th>`, [
      bidi(words),
      labels.map(escaped).join(', '),
      list(worth.map(escaped)),
      STATE_NAMES[check.state],
      list(verdicts.map(verdictCell)),
      list(unique(check.sources.map(sourceLine))),
      ...(hasNotes ? [list([...unique(marks.map(({ note }) => note)).map(bidi), ...linksOf(marks)])] : []),
    ]);
  });
  const columns = ['No.', 'Words', 'Label', 'Read as', 'State', 'By', 'Sources', ...(hasNotes ? ['Notes'] : [])];
  return table('Every fact in the order of the text; the number leads to its place.', columns, rows);
}

function verdictCell(given: Given): string {
  const note = given.note === undefined ? '' : `: <q>${bidi(given.note)}</q>`;
  return `${escaped(verdictText(given))}${note}`;
}

function goneTable(gone: readonly GoneFact[]): string {
  if (gone.length === 0) return '';
  const rows = gone.map(({ words, label, state, verdicts }) =>
    row(`<th scope="row">${bidi(words)}</th>`, [
      escaped(label),
      STATE_NAMES[state],
      list(verdicts.map(verdictCell)),
      list(unique(verdicts.flatMap(({ sources }) => sources).map(sourceLine))),
    ]),
  );
  return table('What was checked before the text changed.', ['Words', 'Label', 'State', 'By', 'Sources'], rows);
}

function linksOf(marks: readonly Mark[]): readonly string[] {
  return unique(marks.map(({ link }) => link)).map((link) => anchor(link));
}

function sourceLine({ url, title, quote, accessed }: Source): string {
  const parts = [anchor(url, title), quote === undefined ? '' : `<q>${bidi(quote)}</q>`];
  if (accessed !== undefined) parts.push(`read ${escaped(accessed)}`);
  return parts.filter((part) => part !== '').join(', ');
}

function findingTable({ findings, snapshot }: Analysis): string {
  if (findings.length === 0) return '';
  const rows = findings.map(({ start, end, severity, message, rule }) =>
    row(`<th scope="row">${bidi(snapshot.text.slice(start, end))}</th>`, [
      severity,
      bidi(message),
      `<code>${escaped(rule)}</code>`,
    ]),
  );
  return table('What the rules say.', ['Words', 'Severity', 'Finding', 'Rule'], rows);
}

function measureTable(
  facts: readonly NumberedFact[],
  { claims, chains, figures, snapshot }: Analysis,
  id: string,
): string {
  if (claims.length === 0) return '';
  const numbers = new Map(
    facts
      .filter(({ kind }) => kind === 'figure')
      .flatMap(({ places, number }) => places.map(({ start }) => [start, number])),
  );
  const sorted = claims
    .map((claim) => ({ claim, whose: chains[claim.subject]?.name ?? '' }))
    .sort(
      (a, b) =>
        compareText(a.claim.measure, b.claim.measure) ||
        compareText(a.whose, b.whose) ||
        compareText(a.claim.period ?? '', b.claim.period ?? ''),
    );
  const rows = sorted.flatMap(({ claim: { measure, period, figure: index, isAffirmed }, whose }) => {
    const figure = figures[index];
    const number = figure && numbers.get(figure.start);
    if (figure === undefined || number === undefined) return [];
    const words = bidi(snapshot.text.slice(figure.start, figure.end));
    return [
      row(`<th scope="row">${escaped(measure)}</th>`, [
        bidi(whose),
        escaped(period ?? ''),
        isAffirmed ? words : `not ${words}`,
        `<a href="#${id}-f${number}">${number}</a>`,
      ]),
    ];
  });
  return table('What the sentences themselves say.', ['Measure', 'Of', 'Period', 'Figure', 'Fact'], rows);
}

function table(caption: string, columns: readonly string[], rows: readonly string[]): string {
  const head = columns.map((column) => `<th scope="col">${column}</th>`).join('');
  return [
    `<table><caption>${caption}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>\n${rows.join('\n')}\n</tbody></table>`,
  ].join('\n');
}

function row(first: string, cells: readonly string[]): string {
  return `<tr>${first}${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function list(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** A link where the address is one of the web; any other stands as text. */
function anchor(url: string, title = url): string {
  const text = title === url ? escaped(title) : `${escaped(title)} (${escaped(url)})`;
  return /^https?:\/\//i.test(url) ? `<a href="${escaped(url)}" rel="noreferrer">${text}</a>` : text;
}

/** Words of the article, in whichever direction they run. */
function bidi(text: string): string {
  return `<bdi>${escaped(text)}</bdi>`;
}

/** Text for elements and attributes; what HTML allows nowhere becomes U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, (sign) => ALLOWED.get(sign) ?? '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Control characters that HTML has a place for; the line end that it does not know is one that it knows. */
const ALLOWED: ReadonlyMap<string, string> = new Map([
  ['\t', '\t'],
  ['\n', '\n'],
  ['\r', '\r'],
  ['\u0085', '\n'],
]);

function unique(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined && value !== ''))] as string[];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
