import { parseArgs } from 'node:util';
import { DEFAULT_MIN_SCORE } from '../core/entities/mention.js';
import { suggestion } from '../core/text/suggestion.js';
import {
  CHECK_FORMATS,
  COMMANDS,
  type CommandName,
  EXPORT_FORMATS,
  EXTRACT_FORMATS,
  FAIL_LEVELS,
  IMPORT_FORMATS,
  isCommand,
  isGroup,
  type Option,
  REVIEW_FORMATS,
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

/** Articles in files, and the configuration that applies to them. */
interface Files {
  readonly paths: readonly string[];
  readonly config: string | undefined;
}

export interface AnnotateCommand extends Files {
  readonly command: 'annotate';
  /** Mentions that score less are left out. */
  readonly minScore: number;
}

export interface ExportCommand extends Files {
  readonly command: 'annotations export';
  readonly to: (typeof EXPORT_FORMATS)[number];
  readonly out: string | undefined;
  readonly author: string | undefined;
  readonly url: string;
}

/** `paths` are the files that are read. */
export interface ImportCommand extends Files {
  readonly command: 'annotations import';
  readonly from: (typeof IMPORT_FORMATS)[number];
  readonly author: string | undefined;
  /** Where the articles are. */
  readonly within: string;
  /** What the files have not any more is taken out here too. */
  readonly remove: boolean;
}

export interface ReviewCommand extends Files {
  readonly command: 'annotations verify' | 'annotations agreement';
  readonly format: (typeof REVIEW_FORMATS)[number];
}

export interface RebaseCommand extends Files {
  readonly command: 'annotations rebase';
  /** What has moved is confirmed with it. */
  readonly moved: boolean;
}

/** Three versions of one annotation file, and its name in messages. */
export interface MergeCommand {
  readonly command: 'annotations merge';
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly name: string;
}

export interface ReportCommand extends Files {
  readonly command: 'report';
  readonly out: string | undefined;
}

/** What reads or writes annotation files. */
export type AnnotationCommand =
  | AnnotateCommand
  | ExportCommand
  | ImportCommand
  | ReviewCommand
  | RebaseCommand
  | MergeCommand
  | ReportCommand;

export type CommandLine =
  | CheckCommand
  | ExtractCommand
  | AnnotationCommand
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
  const [name, rest] = commandOf(args);
  if (name === undefined || name === '--help' || name === '-h') return { command: 'help', about: undefined };
  if (name === '--version') return { command: 'version' };
  if (name === 'help') return readHelp(commandOf(rest)[0]);
  if (!isCommand(name)) return { problem: noCommand(name), about: undefined };
  if (rest.includes('--help') || rest.includes('-h')) return { command: 'help', about: name };
  try {
    const words = readWords(COMMANDS[name].options, rest);
    if (name === 'check') return checkCommand(words);
    if (name === 'extract') return extractCommand(words);
    if (name !== 'lsp') return annotationCommand(name, words);
    if (words.switches.has('stdio') && words.paths.length === 0) return { command: 'lsp' };
    throw new UsageError('the language server speaks over standard input and output: tickmark lsp --stdio');
  } catch (error) {
    if (error instanceof UsageError) return { problem: error.message, about: name };
    throw error;
  }
}

function readHelp(about: string | undefined): CommandLine | UsageProblem {
  if (about === undefined || isCommand(about)) return { command: 'help', about };
  return { problem: noCommand(about), about: undefined };
}

/** The command's name, of one word or of two, and the words after it. */
function commandOf(args: readonly string[]): readonly [string | undefined, readonly string[]] {
  const [first, second, ...rest] = args;
  if (first === undefined || second === undefined || !isGroup(first) || /^(?:-h|--help)$/.test(second)) {
    return [first, args.slice(1)];
  }
  return [`${first} ${second}`, rest];
}

function noCommand(name: string): string {
  if (isGroup(name)) {
    const members = Object.keys(COMMANDS).filter((command) => command.startsWith(`${name} `));
    return `"${name}" needs a second word: ${members.join(', ')}`;
  }
  const what = name.startsWith('-') ? 'an option' : 'a command';
  return `"${name}" is not ${what}${suggestion(name, Object.keys(COMMANDS))}`;
}

function annotationCommand(command: AnnotationCommand['command'], words: Words): AnnotationCommand {
  const { paths, values } = words;
  const { config, out, author } = values;
  const files = { paths: paths.length > 0 ? paths : ['.'], config };
  switch (command) {
    case 'annotate':
      return { command, ...files, minScore: minScoreOf(words) };
    case 'annotations export': {
      const to = oneOf(words, 'to', EXPORT_FORMATS);
      return { command, ...files, to, out, author, url: values['url'] ?? '' };
    }
    case 'annotations import': {
      const from = oneOf(words, 'from', IMPORT_FORMATS);
      if (paths.length === 0) throw new UsageError('name the files that are to be read');
      return { command, ...files, from, author, within: values['in'] ?? '.', remove: words.switches.has('remove') };
    }
    case 'annotations verify':
    case 'annotations agreement':
      return { command, ...files, format: oneOf(words, 'format', REVIEW_FORMATS, 'pretty') };
    case 'annotations rebase':
      return { command, ...files, moved: words.switches.has('moved') };
    case 'annotations merge': {
      const [base, ours, theirs, name = ours, ...more] = paths;
      if (base === undefined || ours === undefined || theirs === undefined || name === undefined || more.length > 0) {
        throw new UsageError('a merge needs the common file, ours and theirs: tickmark annotations merge %O %A %B %P');
      }
      return { command, base, ours, theirs, name };
    }
    case 'report':
      break;
  }
  return { command, ...files, out };
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
  return { command: 'extract', source, format, minScore: minScoreOf(words), config: words.values['config'] };
}

function minScoreOf({ values }: Words): number {
  const { 'min-score': score = String(DEFAULT_MIN_SCORE) } = values;
  const minScore = score.trim() === '' ? Number.NaN : Number(score);
  if (minScore >= 0 && minScore <= 1) return minScore;
  throw new UsageError(`--min-score must be a number from 0 to 1, not "${score}"`);
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

/** `otherwise` where the option is left out; one without must be given. */
function oneOf<T extends string>({ values }: Words, name: string, allowed: readonly T[], otherwise?: T): T {
  const given = values[name] ?? otherwise;
  if (given === undefined) throw new UsageError(`--${name} is missing: one of ${allowed.join(', ')}`);
  const found = allowed.find((each) => each === given);
  if (found !== undefined) return found;
  throw new UsageError(`--${name} must be one of ${allowed.join(', ')}, not "${given}"${suggestion(given, allowed)}`);
}
