import type { ExportFormat } from '../core/annotations/exporting.js';
import { DEFAULT_MIN_SCORE } from '../core/entities/mention.js';
import { CONFIG_NAME } from '../core/settings/search.js';

export const CHECK_FORMATS = ['pretty', 'json', 'jsonl', 'sarif', 'github', 'junit'] as const;
export const EXTRACT_FORMATS = ['json', 'jsonl', 'csv'] as const;
/** What is written and read back. */
export const IMPORT_FORMATS = [
  'w3c',
  'recogito',
  'brat',
  'conll2003',
  'iob2',
  'doccano',
  'label-studio',
  'prodigy',
] as const satisfies readonly ExportFormat[];
/** Tables of facts and ClaimReviews are for readers: nothing is read back from them. */
export const EXPORT_FORMATS = [...IMPORT_FORMATS, 'csv', 'claimreview'] as const satisfies readonly ExportFormat[];
export const REVIEW_FORMATS = ['pretty', 'json'] as const;
export const FAIL_LEVELS = ['error', 'warning', 'information', 'never'] as const;

/** An option of a command; without `value` it is a switch. */
export interface Option {
  /** Without the two hyphens. */
  readonly name: string;
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly help: string;
}

export interface Command {
  readonly usage: string;
  readonly summary: string;
  readonly options: readonly Option[];
}

const CONFIG: Option = {
  name: 'config',
  value: 'FILE',
  help: `settings from this file instead of the nearest ${CONFIG_NAME}`,
};
const MIN_SCORE: Option = {
  name: 'min-score',
  value: 'SCORE',
  help: `leave out entities less sure than this; default ${DEFAULT_MIN_SCORE}`,
};
const REVIEW_FORMAT: Option = { name: 'format', value: 'FORMAT', choices: REVIEW_FORMATS, help: 'default pretty' };

const SOURCES: readonly Option[] = [
  { name: 'stdin', help: 'read one article from standard input' },
  { name: 'stdin-filename', value: 'NAME', help: 'its name: decides markup, settings and the name in results' },
  {
    name: 'jsonl-in',
    help: 'read JSON Lines {"id", "text", "date"?} from standard input; one line out for each line in',
  },
  CONFIG,
];

/** The commands with their options: what is read, helped with and documented. */
export const COMMANDS = {
  check: {
    usage: 'check [paths…] [options]',
    summary: 'report numbers that are incomplete or cannot be right',
    options: [
      { name: 'format', value: 'FORMAT', choices: CHECK_FORMATS, help: 'default pretty; jsonl with --jsonl-in' },
      { name: 'fail-on', value: 'LEVEL', choices: FAIL_LEVELS, help: 'exit with 1 from this level on; default error' },
      { name: 'fix', help: 'apply the safe fixes to the files' },
      { name: 'baseline', value: 'FILE', help: 'leave out the findings that FILE knows' },
      { name: 'write-baseline', value: 'FILE', help: 'write all findings of this run to FILE; exit with 0' },
      ...SOURCES,
    ],
  },
  extract: {
    usage: 'extract [paths…] [options]',
    summary: 'print the entities and figures that the articles contain',
    options: [
      { name: 'format', value: 'FORMAT', choices: EXTRACT_FORMATS, help: 'default json; jsonl with --jsonl-in' },
      MIN_SCORE,
      ...SOURCES,
    ],
  },
  annotate: {
    usage: 'annotate [paths…] [options]',
    summary: "write the machine's proposals into the annotation files",
    options: [MIN_SCORE, CONFIG],
  },
  'annotations export': {
    usage: 'annotations export --to FORMAT [paths…]',
    summary: 'write annotations in the format of another tool',
    options: [
      { name: 'to', value: 'FORMAT', choices: EXPORT_FORMATS, help: 'what is written' },
      { name: 'out', value: 'DIR', help: 'into files in this folder; without it one article, to standard output' },
      { name: 'author', value: 'NAME', help: "only this author's; default adjudicated if there is one, else all" },
      { name: 'url', value: 'URL', help: 'claimreview: where the checks are published' },
      CONFIG,
    ],
  },
  'annotations import': {
    usage: 'annotations import --from FORMAT FILE…',
    summary: 'read what another tool wrote into the annotation files',
    options: [
      { name: 'from', value: 'FORMAT', choices: IMPORT_FORMATS, help: 'what is read' },
      { name: 'author', value: 'NAME', help: 'whose annotations they become; default the setting author' },
      { name: 'in', value: 'PATH', help: 'the article, or the folder of the articles; default the current folder' },
      { name: 'remove', help: 'take out what the files could hold and do not hold any more' },
      CONFIG,
    ],
  },
  'annotations verify': {
    usage: 'annotations verify [paths…]',
    summary: 'say where annotations stand today; exit with 1 if one is lost or stale',
    options: [REVIEW_FORMAT, CONFIG],
  },
  'annotations agreement': {
    usage: 'annotations agreement [paths…]',
    summary: 'say how far the authors agree, and where they do not',
    options: [REVIEW_FORMAT, CONFIG],
  },
  'annotations rebase': {
    usage: 'annotations rebase [paths…]',
    summary: 'give annotations new offsets after their article has changed',
    options: [{ name: 'moved', help: 'also those that have moved: this confirms where they stand' }, CONFIG],
  },
  'annotations merge': {
    usage: 'annotations merge BASE OURS THEIRS [NAME]',
    summary: 'merge two versions of an annotation file into OURS, as git asks a merge driver to',
    options: [],
  },
  report: {
    usage: 'report [paths…] [options]',
    summary: 'write the fact-check report, one HTML file',
    options: [{ name: 'out', value: 'FILE', help: 'into this file instead of standard output' }, CONFIG],
  },
  lsp: {
    usage: 'lsp --stdio',
    summary: 'start the language server',
    options: [
      { name: 'stdio', help: 'speak over standard input and output' },
      { name: 'clientProcessId', value: 'PID', help: 'end when this process has ended' },
    ],
  },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof COMMANDS;

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

/** True of the first word of commands that have two. */
export function isGroup(name: string): boolean {
  return Object.keys(COMMANDS).some((command) => command.startsWith(`${name} `));
}

/** The help of one command or of all. */
export function helpText(about?: CommandName): string {
  return about === undefined ? overview() : helpOf(COMMANDS[about]);
}

function overview(): string {
  const commands = Object.entries(COMMANDS).map(([name, { summary }]) => row(name, summary));
  return [
    'Tickmark reads plain-text news articles and checks the figures in them.',
    '',
    'Usage: tickmark <command>',
    '',
    ...commands,
    row('help [command]', 'this text, or the options of a command'),
    '',
    'Paths are files, folders or globs; the current folder if there are none.',
    'Exit status: 0 nothing found, 1 something found, 2 bad usage, unreadable input or a broken configuration.',
    '',
  ].join('\n');
}

function helpOf({ usage, summary, options }: Command): string {
  const rows = options.flatMap(({ name, value, choices, help }) => [
    row(value === undefined ? `--${name}` : `--${name} ${value}`, help),
    ...(choices === undefined ? [] : [row('', choices.join(', '))]),
  ]);
  return [`Usage: tickmark ${usage}`, '', `${summary[0]?.toUpperCase()}${summary.slice(1)}.`, '', ...rows, ''].join(
    '\n',
  );
}

function row(term: string, text: string): string {
  return `  ${term.padEnd(26)}  ${text}`;
}
