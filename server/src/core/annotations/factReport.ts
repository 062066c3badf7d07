import type { Analysis } from '../analysis/analysis.js';
import { describeFigureOf } from '../analysis/describeFigure.js';
import { bidi, escaped } from '../text/html.js';
import { type Given, verdictText } from './checks.js';
import { type Fact, factsOf, isSettled } from './facts.js';
import type { CheckState, Source } from './formats/marks.js';
import type { GoneFact, RecordedFacts } from './recordedFacts.js';
import { FINDING_MARK, type Noted, passages } from './reportText.js';

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
  const sources = sourcesOf(facts, gone);
  const parts = [
    `<article aria-labelledby="${id}">`,
    `<h2 id="${id}">${escaped(name)}</h2>`,
    `<p>${summaryOf(facts, analysis)}</p>`,
    section(
      'Text',
      id,
      `<div class="text">\n${passages(analysis.snapshot.text, notedIn(facts, analysis), id)}\n</div>`,
    ),
    section('Findings', id, findingTable(analysis, id)),
    section('Facts', id, factTable(facts, analysis, id, sources)),
    section('No longer in the text', id, goneTable(gone, sources)),
    section('Sources', id, sourceTable(sources, id)),
    section('Figures by measure', id, measureTable(facts, analysis, id)),
    '</article>',
  ];
  return { name, html: parts.filter((part) => part !== '').join('\n') };
}

/** The places of facts and findings. */
function notedIn(facts: readonly NumberedFact[], { findings }: Analysis): readonly Noted[] {
  return [
    ...facts.flatMap(({ places, number }) =>
      places.map((place, index): Noted => ({ ...place, kind: 'fact', number, isFirst: index === 0 })),
    ),
    ...findings.map(
      ({ start, end }, index): Noted => ({ start, end, kind: 'finding', number: index + 1, isFirst: true }),
    ),
  ];
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
:root { color-scheme: light; }
body { font: 1rem/1.5 Georgia, serif; color: #111; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3, table, nav, footer { font-family: system-ui, sans-serif; }
h2 { overflow-wrap: anywhere; }
a { color: #00408a; }
.fact { text-decoration: underline dotted; text-underline-offset: 0.2em; }
.finding { text-decoration: underline wavy #b00020; text-underline-offset: 0.2em; }
sup { line-height: 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; margin: 0 0 1.5rem; }
caption { text-align: left; padding: 0.3rem 0; }
th, td { border: 1px solid #767676; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th[scope="row"] { white-space: nowrap; }
.plain th[scope="row"] { white-space: normal; }
.facts, .findings, .sources { table-layout: fixed; }
.facts th:first-child, .findings th:first-child, .sources th:first-child { width: 2.8rem; }
.facts th:nth-child(2), .findings th:nth-child(2) { width: 29%; }
.facts th:nth-child(3) { width: 30%; }
.small { font-size: 0.85em; color: #444; }
ul { margin: 0; padding-left: 1.2rem; }
.text p { white-space: pre-wrap; overflow-wrap: anywhere; }
@media screen and (max-width: 40rem) {
  table, caption, thead, tbody, tr, th, td { display: block; }
  thead { display: none; }
  tr { border: 1px solid #767676; margin-bottom: 0.5rem; }
  th, td { border: 0; }
  td:empty { display: none; }
}
@page { margin: 16mm; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; }
  a { color: inherit; }
  h2, h3, caption { break-after: avoid; }
  article { break-before: page; }
  article:first-of-type { break-before: auto; }
  tr { break-inside: avoid; }
}
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
  const authors = unique(facts.flatMap(({ verdicts }) => verdicts.map(({ author }) => author))).sort();
  const by = authors.length === 0 ? '' : ` by ${authors.map(escaped).join(', ')}`;
  return `${settled}/${countOf(facts.length, 'fact')} checked${by}${split}; ${countOf(findings.length, 'finding')}.`;
}

function factTable(facts: readonly NumberedFact[], analysis: Analysis, id: string, sources: Sources): string {
  if (facts.length === 0) return '';
  const rows = facts.map(({ number, words, figure, label, marks, check, verdicts }) => {
    const described = figure && describeFigureOf(figure, analysis);
    const worth = described === undefined ? [] : [described.title, ...described.lines];
    const labels = unique([...marks.map((mark) => mark.label), label]);
    const about = [labels.join(', '), ...worth].filter((part) => part !== '').map(escaped);
    const notes = unique(marks.map(({ note }) => note)).map((note) => `<q>${bidi(note)}</q>`);
    const links = unique(marks.map(({ link }) => link)).map((link) => anchor(link));
    return row(`<th scope="row" id="${id}-f${number}"><a href="#${id}-t${number}">${number}</a></th>`, [
      [
        `<bdi>${escaped(words)}</bdi>`,
        small(about.length === 0 ? [] : [about.join('; ')]),
        small([...notes, ...links]),
      ].join(''),
      verdictsCell(check.state, verdicts),
      list(unique(check.sources.map((source) => sourceLine(source, sources)))),
    ]);
  });
  return table(
    'Every fact in the order of the text; the number leads to its place.',
    ['No.', 'Fact', 'State', 'Sources'],
    rows,
    'facts',
  );
}

function goneTable(gone: readonly GoneFact[], sources: Sources): string {
  if (gone.length === 0) return '';
  const rows = gone.map(({ words, label, state, verdicts }) =>
    row(`<th scope="row">${bidi(words)}${small(label === '' ? [] : [escaped(label)])}</th>`, [
      verdictsCell(state, verdicts),
      list(unique(verdicts.flatMap((given) => given.sources).map((source) => sourceLine(source, sources)))),
    ]),
  );
  return table('What was checked before the text changed.', ['Fact', 'State', 'Sources'], rows);
}

function verdictsCell(state: CheckState, verdicts: readonly Given[]): string {
  return STATE_NAMES[state] + small(verdicts.map(verdictLine));
}

function verdictLine(given: Given): string {
  const note = given.note === undefined ? '' : `: <q>${bidi(given.note)}</q>`;
  return `${escaped(verdictText(given))}${note}`;
}

/** The addresses of an article's sources, in the order in which its facts name them: rows give their numbers. */
type Sources = ReadonlyMap<string, { readonly number: number; readonly title: string }>;

function sourcesOf(facts: readonly NumberedFact[], gone: readonly GoneFact[]): Sources {
  const found = new Map<string, { number: number; title: string }>();
  const all = [...facts.map(({ check }) => check), ...gone.flatMap(({ verdicts }) => verdicts)];
  for (const { url, title = '' } of all.flatMap((each) => each.sources)) {
    const known = found.get(url);
    if (known === undefined) found.set(url, { number: found.size + 1, title });
    else if (known.title === '') known.title = title;
  }
  return found;
}

/** Addresses in full stand here and nowhere else, for those who read on paper. */
function sourceTable(sources: Sources, id: string): string {
  if (sources.size === 0) return '';
  const rows = [...sources].map(([url, { number, title }]) =>
    row(`<th scope="row" id="${id}-s${number}">[${number}]</th>`, [escaped(title), anchor(url)]),
  );
  return table('What facts were checked by.', ['No.', 'Title', 'Address'], rows, 'sources');
}

function sourceLine({ url, title, quote, accessed }: Source, sources: Sources): string {
  const number = sources.get(url)?.number ?? '';
  const parts = [`${anchor(url, title)} [${number}]`, ...(quote === undefined ? [] : [`<q>${bidi(quote)}</q>`])];
  if (accessed !== undefined) parts.push(`read ${escaped(accessed)}`);
  return parts.join(', ');
}

function findingTable({ findings, snapshot }: Analysis, id: string): string {
  if (findings.length === 0) return '';
  const rows = findings.map(({ start, end, severity, message, rule }, index) => {
    const number = index + 1;
    const mark = `${FINDING_MARK}${number}`;
    return row(`<th scope="row" id="${id}-w${number}"><a href="#${id}-p${number}">${mark}</a></th>`, [
      bidi(snapshot.text.slice(start, end)),
      bidi(message) + small([`${severity}, <code>${escaped(rule)}</code>`]),
    ]);
  });
  return table('What the rules say.', ['No.', 'Words', 'Finding'], rows, 'findings');
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

/** `kind` gives columns their widths. */
function table(caption: string, columns: readonly string[], rows: readonly string[], kind = 'plain'): string {
  const head = columns.map((column) => `<th scope="col">${column}</th>`).join('');
  return [
    `<table class="${kind}"><caption>${caption}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>\n${rows.join('\n')}\n</tbody></table>`,
  ].join('\n');
}

function row(first: string, cells: readonly string[]): string {
  return `<tr>${first}${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** Lines under what a cell is about. */
function small(lines: readonly string[]): string {
  return lines.map((line) => `<div class="small">${line}</div>`).join('');
}

function list(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** A link where the address is one of the web; any other stands as text. */
function anchor(url: string, title = url): string {
  const text = escaped(title);
  return /^https?:\/\//i.test(url) ? `<a href="${escaped(url)}" rel="noreferrer">${text}</a>` : text;
}

function unique(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined && value !== ''))] as string[];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
