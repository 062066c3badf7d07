import { resolve } from 'node:path';
import { type DecodedArticle, decodeArticle, MAX_ARTICLE_BYTES, type Problem } from '../core/articles/decode.js';
import { gate } from '../core/articles/gate.js';
import { pathBelow } from '../node/config.js';
import { newDecoder, readArticle } from '../node/files.js';
import type { Source } from './args.js';
import type { Desk, DeskPart } from './desk.js';
import type { Io } from './io.js';
import { type Candidate, filesAt, type Search, slashed } from './paths.js';

/** An article that has been read. */
export interface ArticleInput extends DecodedArticle {
  /** Path as it is shown: as the user wrote it, `/`-separated. */
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  readonly part: DeskPart;
}

/** Sources that give articles with names. */
export type FileSource = Exclude<Source, { from: 'jsonl' }>;

/**
 * The articles of files or of standard input, one after another. A file that the user names is read whatever it is; what
 * is found in folders and by globs must be an article, as in the editor. What cannot be read is told to `onProblem`,
 * beginning with its name, and the others follow.
 */
export async function* articlesOf(
  source: FileSource,
  desk: Desk,
  io: Io,
  onProblem: (problem: string) => void,
): AsyncGenerator<ArticleInput> {
  if (source.from === 'stdin') {
    const file = resolve(source.name);
    const part = await desk.of(file);
    const decoded = await readInput(io.input);
    if ('problem' in decoded) onProblem(`${source.name}: ${decoded.problem}`);
    else yield { ...decoded, name: slashed(source.name), file, part };
    return;
  }
  const { candidates, searches } = await filesAt(source.paths, desk, onProblem);
  const outcomes = new Map(searches.map((search) => [search, { read: 0, refused: [] as string[] }]));
  let done = 0;
  for (const candidate of candidates) {
    io.progress(done++, candidates.length);
    const { name, file, search } = candidate;
    const part = await desk.of(file);
    const decoded = await readArticle(file);
    const outcome = search && outcomes.get(search);
    const reason = reasonAgainst(candidate, 'text' in decoded ? decoded.text : '', part);
    if (reason !== undefined) {
      outcome?.refused.push(`${name} (${reason})`);
      continue;
    }
    if (outcome !== undefined) outcome.read++;
    if ('problem' in decoded) onProblem(`${name}: ${decoded.problem}`);
    else yield { ...decoded, name, file, part };
  }
  io.progress(done, candidates.length);
  for (const [search, { read, refused }] of outcomes) {
    if (read === 0) io.note(`tickmark: ${nothingIn(search, refused)}`);
  }
}

/** Why a file that was only found, and not named, is no article. */
function reasonAgainst({ file, search }: Candidate, text: string, { config }: DeskPart): string | undefined {
  if (search === undefined) return undefined;
  const path = pathBelow(config.root ?? search.folder, file);
  const verdict = gate({ scheme: 'file', path, text }, config.settings);
  return verdict.article ? undefined : verdict.reason;
}

const REFUSED_SHOWN = 3;

function nothingIn({ path }: Search, refused: readonly string[]): string {
  if (refused.length === 0) return `${path}: no articles here (*.txt, *.md, *.markdown, *.article)`;
  const more = refused.length > REFUSED_SHOWN ? ` and ${refused.length - REFUSED_SHOWN} more` : '';
  const shown = refused.slice(0, REFUSED_SHOWN).join(', ');
  return `${path}: no articles here; left out: ${shown}${more}. A file that you name itself is always read`;
}

async function readInput(input: Io['input']): Promise<DecodedArticle | Problem> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of input) {
    parts.push(part);
    length += part.length;
    if (length > MAX_ARTICLE_BYTES) {
      return { problem: `more than ${MAX_ARTICLE_BYTES / 1_000_000} MB is not read: split it` };
    }
  }
  return decodeArticle(Buffer.concat(parts), newDecoder);
}
