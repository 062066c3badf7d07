import { DEFAULT_MIN_SCORE } from '../core/entities/mention.js';
import { CONFIG_NAME } from '../core/settings/search.js';

export const CHECK_FORMATS = ['pretty', 'json', 'jsonl', 'sarif', 'github', 'junit'] as const;
export const EXTRACT_FORMATS = ['json', 'jsonl', 'csv'] as const;
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

const SOURCES: readonly Option[] = [
  { name: 'stdin', help: 'read one article from standard input' },
  { name: 'stdin-filename', value: 'NAME', help: 'its name: decides markup, settings and the name in results' },
  {
    name: 'jsonl-in',
    help: 'read JSON Lines {"id", "text", "date"?} from standard input; one line out for each line in',
  },
  { name: 'config', value: 'FILE', help: `settings from this file instead of the nearest ${CONFIG_NAME}` },
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
      {
        name: 'min-score',
        value: 'SCORE',
        help: `leave out entities less sure than this; default ${DEFAULT_MIN_SCORE}`,
      },
      ...SOURCES,
    ],
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

/** The help of one command or of all. */
export function helpText(about?: CommandName): string {
  return about === undefined ? overview() : helpOf(COMMANDS[about]);
}

function overview(): string {
  const commands = Object.values(COMMANDS).map(({ usage, summary }) => row(usage, summary));
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
