import { parseArgs } from 'node:util';
import { DEFAULT_MIN_SCORE } from '../core/entities/mention.js';
import { suggestion } from '../core/text/suggestion.js';
import {
  CHECK_FORMATS,
  COMMANDS,
  type CommandName,
  EXTRACT_FORMATS,
  FAIL_LEVELS,
  isCommand,
  type Option,
} from './commands.js';

/** Where articles come from. */
export type Source =
  | { readonly from: 'paths'; readonly paths: readonly string[] }
  | { readonly from: 'stdin'; readonly name: string }
  | { readonly from: 'jsonl' };

interface Common {
  readonly source: Source;
  /** The configuration file that applies whatever stands beside the articles. */
  readonly config: string | undefined;
}

export interface CheckCommand extends Common {
  readonly command: 'check';
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly failOn: (typeof FAIL_LEVELS)[number];
  readonly fix: boolean;
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
}

export interface ExtractCommand extends Common {
  readonly command: 'extract';
  readonly format: (typeof EXTRACT_FORMATS)[number];
  /** Mentions that score less are left out. */
  readonly minScore: number;
}

export type CommandLine =
  | CheckCommand
  | ExtractCommand
  | { readonly command: 'lsp' }
  | { readonly command: 'help'; readonly about: CommandName | undefined }
  | { readonly command: 'version' };

/** What is wrong with a command line, and the command it was meant for as far as that is known. */
export interface UsageProblem {
  readonly problem: string;
  readonly about: CommandName | undefined;
}

/** Reads the words after the program's name. */
export function readCommandLine(args: readonly string[]): CommandLine | UsageProblem {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h') return { command: 'help', about: undefined };
  if (name === '--version') return { command: 'version' };
  if (name === 'help') return readHelp(rest[0]);
  if (!isCommand(name)) {
    const what = name.startsWith('-') ? 'an option' : 'a command';
    return { problem: `"${name}" is not ${what}${suggestion(name, Object.keys(COMMANDS))}`, about: undefined };
  }
  if (rest.includes('--help') || rest.includes('-h')) return { command: 'help', about: name };
  try {
    const words = readWords(COMMANDS[name].options, rest);
    if (name === 'check') return checkCommand(words);
    if (name === 'extract') return extractCommand(words);
    if (words.switches.has('stdio') && words.paths.length === 0) return { command: 'lsp' };
    throw new UsageError('the language server speaks over standard input and output: tickmark lsp --stdio');
  } catch (error) {
    if (error instanceof UsageError) return { problem: error.message, about: name };
    throw error;
  }
}

function readHelp(about: string | undefined): CommandLine | UsageProblem {
  if (about === undefined || isCommand(about)) return { command: 'help', about };
  return { problem: `"${about}" is not a command${suggestion(about, Object.keys(COMMANDS))}`, about: undefined };
}

function checkCommand(words: Words): CheckCommand {
  const source = sourceOf(words);
  const format = oneOf(words, 'format', CHECK_FORMATS, source.from === 'jsonl' ? 'jsonl' : 'pretty');
  const failOn = oneOf(words, 'fail-on', FAIL_LEVELS, 'error');
  const { config, baseline, 'write-baseline': writeBaseline } = words.values;
  const fix = words.switches.has('fix');
  if (fix && source.from !== 'paths')
    throw new UsageError('--fix changes files and cannot be used with standard input');
  if (source.from === 'jsonl') {
    if (format !== 'jsonl') throw new UsageError('--jsonl-in gives JSON Lines: leave out --format');
    for (const name of ['baseline', 'write-baseline']) {
      if (name in words.values) throw new UsageError(`--${name} goes by file names and cannot be used with --jsonl-in`);
    }
  }
  return { command: 'check', source, format, failOn, fix, config, baseline, writeBaseline };
}

function extractCommand(words: Words): ExtractCommand {
  const source = sourceOf(words);
  const format = oneOf(words, 'format', EXTRACT_FORMATS, source.from === 'jsonl' ? 'jsonl' : 'json');
  if (source.from === 'jsonl' && format !== 'jsonl') {
    throw new UsageError('--jsonl-in gives JSON Lines: leave out --format');
  }
  const { config, 'min-score': score = String(DEFAULT_MIN_SCORE) } = words.values;
  const minScore = score.trim() === '' ? Number.NaN : Number(score);
  if (!(minScore >= 0 && minScore <= 1))
    throw new UsageError(`--min-score must be a number from 0 to 1, not "${score}"`);
  return { command: 'extract', source, format, minScore, config };
}

function sourceOf({ paths, values, switches }: Words): Source {
  const name = values['stdin-filename'];
  const ways = [paths.length > 0, switches.has('stdin'), switches.has('jsonl-in')];
  if (ways.filter(Boolean).length > 1) throw new UsageError('use only one of paths, --stdin and --jsonl-in');
  if (name !== undefined && !switches.has('stdin')) throw new UsageError('--stdin-filename needs --stdin');
  if (switches.has('stdin')) return { from: 'stdin', name: name ?? 'stdin.txt' };
  if (switches.has('jsonl-in')) return { from: 'jsonl' };
  return { from: 'paths', paths: paths.length > 0 ? paths : ['.'] };
}

/** A command line's words by what they are. */
interface Words {
  readonly paths: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
}

class UsageError extends Error {}

function readWords(options: readonly Option[], args: readonly string[]): Words {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      options.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' } as const]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const paths: string[] = [];
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => token.rawName === `--${name}`);
    if (option === undefined) {
      const known = options.map(({ name }) => `--${name}`);
      throw new UsageError(`unknown option "${token.rawName}"${suggestion(token.rawName, known)}`);
    }
    if (option.value === undefined) {
      if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value`);
      switches.add(option.name);
    } else if (token.value === undefined || (!token.inlineValue && token.value.startsWith('-'))) {
      throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${option.value}`);
    } else values[option.name] = token.value;
  }
  return { paths, values, switches };
}

function oneOf<T extends string>({ values }: Words, name: string, allowed: readonly T[], otherwise: T): T {
  const given = values[name] ?? otherwise;
  const found = allowed.find((each) => each === given);
  if (found !== undefined) return found;
  throw new UsageError(`--${name} must be one of ${allowed.join(', ')}, not "${given}"${suggestion(given, allowed)}`);
}
