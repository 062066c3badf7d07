import { t } from '@vscode/l10n';
import type {
  DisagreementsResult,
  PlacedDisagreement,
  PlacedReading,
} from '../../../../server/src/protocol/protocol.js';

/** What people read an article as, and what was decided of it. */
export interface ArticleReview extends DisagreementsResult {
  readonly uri: string;
}

/** A reading, by the name of who gave it. */
export type AuthorReading = PlacedDisagreement['readings'][number];

/** How a row reads: what is seen and, in whole sentences, what is said of it by a screen reader. */
export interface Row {
  readonly label: string;
  readonly description: string;
  readonly spoken: string;
}

export function articleRow({ authors, disagreements, agreed }: ArticleReview, name: string): Row {
  const open = openOf(disagreements).length;
  const state =
    disagreements.length === 0
      ? t('all agree')
      : open === 0
        ? t('all {0} decided', disagreements.length)
        : t('{0} of {1} open', open, disagreements.length);
  const people = authors.join(', ');
  const unsettled = agreed.length === 0 ? '' : ` ${t('{0} agreed and not yet accepted.', agreed.length)}`;
  return {
    label: name,
    description: `${state} · ${people}`,
    spoken: `${name}: ${state}. ${t('By {0}.', people)}${unsettled}`,
  };
}

export function disagreementRow(disagreement: PlacedDisagreement): Row {
  const { words, about, readings } = disagreement;
  const sides = readings.map(({ author, marks }) => `${author} ${briefly(marks, about)}`);
  const state = stateOf(disagreement);
  return {
    label: quoted(words),
    description: `${state === undefined ? '' : `${state} · `}${sides.join(' │ ')}`,
    spoken: `${quoted(words)}. ${differenceOf(about)}. ${state ?? t('open')}. ${readings.map((each, at) => readingRow(each, at).spoken).join(' ')}`,
  };
}

export function readingRow({ author, marks }: AuthorReading, number: number): Row {
  const said = marks.map((mark) => inFull(mark).join(', '));
  const description = said.length === 0 ? t('nothing here') : said.join('; ');
  return {
    label: `${number + 1} ${author}`,
    description,
    spoken: t('{0}, {1}: {2}.', number + 1, author, description),
  };
}

/** The readings in the article itself, where there is little room: numbers for the people, as in the rows. */
export function legendOf({ readings }: PlacedDisagreement): string {
  return readings.map(({ marks }, at) => `${at + 1} ${markedAs(marks)}`).join(' │ ');
}

/** The readings side by side, a column for each person, as a table of Markdown. */
export function readingsTable({ about, readings }: PlacedDisagreement): string {
  const column = (of: (mark: PlacedReading) => string | undefined) =>
    readings.map(({ marks }) => marks.map((mark) => of(mark) ?? '–').join('; ') || '–');
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [t('Label'), column(({ label }) => label)],
    [t('Words'), column(({ words }) => quoted(words))],
    [t('Note'), column(({ note }) => note)],
    [t('Link'), column(({ link }) => link)],
    [t('Score'), column(({ score }) => score?.toFixed(2))],
    [t('Check'), column(({ check }) => check && checkWord(check.state))],
  ];
  const told = rows.filter(([, cells], at) => at < 2 || cells.some((cell) => /[^–; ]/.test(cell)));
  const head = ['', ...readings.map(({ author }, at) => `${at + 1} ${author}`)];
  const lines = [head, head.map(() => '---'), ...told.map(([name, cells]) => [name, ...cells])];
  const [names, rule, ...others] = lines.map(
    (cells, at) => `| ${cells.map(at === 1 ? String : escaped).join(' | ')} |`,
  );
  return `${escaped(differenceOf(about))}\n\n${[names, rule, ...others].join('\n')}`;
}

/** The article with one person's marks written into it, for comparing texts: `⟦words⟧LABEL`. */
export function markedText(text: string, marks: readonly PlacedReading[]): string {
  const edges = marks.flatMap((mark) => {
    const told = markedAs([mark]);
    return mark.spans.flatMap(({ start, end }) => [
      { at: start, text: '⟦', opens: 1, other: end },
      { at: end, text: `⟧${told}`, opens: 0, other: start },
    ]);
  });
  // Where two meet, what ends stands before what begins, and the inner inside the outer.
  edges.sort((a, b) => a.at - b.at || a.opens - b.opens || b.other - a.other);
  let out = '';
  let from = 0;
  for (const edge of edges) {
    out += text.slice(from, edge.at) + edge.text;
    from = edge.at;
  }
  return out + text.slice(from);
}

export function openOf(disagreements: readonly PlacedDisagreement[]): readonly PlacedDisagreement[] {
  return disagreements.filter(({ ruling }) => ruling === undefined);
}

/** Short words in quotation marks, on one line. */
export function quoted(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return `“${line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line}”`;
}

const LONGEST = 60;

/** What was decided; undefined while it is open. */
function stateOf({ ruling }: PlacedDisagreement): string | undefined {
  if (ruling === undefined) return undefined;
  return ruling.right === undefined ? t('neither holds') : t('{0} holds', ruling.right);
}

function differenceOf(about: PlacedDisagreement['about']): string {
  return {
    presence: t('Not everybody marks it'),
    span: t('They differ in where it begins and ends'),
    label: t('They differ in what it is'),
    link: t('They differ in what it means'),
    check: t('They differ in what the check found'),
  }[about];
}

/** The one thing that they differ in. */
function briefly(marks: readonly PlacedReading[], about: PlacedDisagreement['about']): string {
  if (marks.length === 0) return '–';
  return marks
    .map(({ label, link, check, words }) => {
      if (about === 'link') return link ?? '–';
      if (about === 'check') return check === undefined ? '–' : checkWord(check.state);
      return about === 'span' ? [label, quoted(words)].filter(Boolean).join(' ') : (label ?? quoted(words));
    })
    .join('; ');
}

/** Labels and states. */
function markedAs(marks: readonly PlacedReading[]): string {
  if (marks.length === 0) return '–';
  return marks
    .map(({ label, check }) => [label, check && checkWord(check.state)].filter(Boolean).join(', ') || '•')
    .join('; ');
}

function inFull({ label, words, note, link, score, check }: PlacedReading): string[] {
  return [
    [label, quoted(words)].filter(Boolean).join(' '),
    ...(note === undefined ? [] : [t('note: {0}', note.replace(/\s+/g, ' '))]),
    ...(link === undefined ? [] : [link]),
    ...(score === undefined ? [] : [t('score {0}', score.toFixed(2))]),
    ...(check === undefined ? [] : [checkWord(check.state)]),
  ];
}

function checkWord(state: NonNullable<PlacedReading['check']>['state']): string {
  return {
    unchecked: t('unchecked'),
    confirmed: t('confirmed'),
    changed: t('changed'),
    disputed: t('disputed'),
    'needs-source': t('needs a source'),
    opinion: t('opinion'),
    stale: t('stale'),
  }[state];
}

/** Text as Markdown that says the same and nothing else. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
