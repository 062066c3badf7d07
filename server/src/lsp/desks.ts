import { type ClientCapabilities, type Connection, DiagnosticSeverity } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { type Analyser, createAnalyser } from '../core/analysis/analyser.js';
import { RULES } from '../core/rules/index.js';
import {
  type ConfigProblem,
  mergeSettings,
  readConfig,
  readSettings,
  type StatedSettings,
} from '../core/settings/read.js';
import { type Settings, settingsSchema } from '../core/settings/settings.js';
import { createSnapshot } from '../core/text/snapshot.js';
import type { ReadFileResult } from '../protocol/protocol.js';
import { plain, rangeOf, SOURCE } from './convert.js';
import type { Files } from './platform.js';

/** The settings that hold in one workspace folder, and an analyser that follows them. */
export interface Desk {
  readonly settings: Settings;
  readonly analyser: Analyser;
  /** What is wrong with what was set, a sentence each. */
  readonly problems: readonly string[];
}

/** The desks of the workspace folders, and one for documents outside all of them. */
export interface Desks {
  /** URIs of the workspace folders, without a slash at the end. */
  readonly folders: readonly string[];
  setFolders(uris: readonly string[]): void;
  /** For clients that send their settings instead of being asked. */
  setPushed(section: unknown): void;
  /** The folder that a document lies in, the innermost. */
  folderOf(uri: string): string | undefined;
  of(uri: string): Promise<Desk>;
  /** Reads all settings anew when they are next needed. */
  forget(): void;
}

export function createDesks(connection: Connection, client: ClientCapabilities, files: Files): Desks {
  let folders: readonly string[] = [];
  let pushed: unknown;
  const desks = new Map<string | undefined, Promise<Desk>>();

  async function load(folder: string | undefined): Promise<Desk> {
    const editor = readSettings(ownSettings(await editorSection(folder)), RULE_IDS);
    const team = folder === undefined ? NOTHING : await readTeamFile(folder);
    const settings = mergeSettings(editor.stated, team.stated);
    const problems = [
      ...editor.problems.map(({ message }) => `Settings: ${message}`),
      ...team.problems.map(({ message }) => `${CONFIG_FILE}: ${message}`),
    ].map(plain);
    for (const problem of problems) connection.console.warn(problem);
    return { settings, analyser: createAnalyser(settings), problems };
  }

  async function editorSection(folder: string | undefined): Promise<unknown> {
    if (client.workspace?.configuration !== true) return pushed;
    return connection.workspace.getConfiguration({
      section: SOURCE,
      ...(folder !== undefined && { scopeUri: folder }),
    });
  }

  /** What is wrong in the file is shown in the file. */
  async function readTeamFile(folder: string): Promise<TeamSettings> {
    const uri = `${folder}/${CONFIG_FILE}`;
    const file = await files.readFile(uri);
    const text = 'text' in file ? file.text : '';
    const { stated, problems } = teamSettings(file);
    const snapshot = createSnapshot(uri, text);
    await connection.sendDiagnostics({
      uri,
      diagnostics: problems.map(({ at, message }) => ({
        range: rangeOf(snapshot, { start: at, end: at + (/^.*/.exec(text.slice(at))?.[0].length ?? 0) }),
        severity: DiagnosticSeverity.Error,
        source: SOURCE,
        message: plain(message),
      })),
    });
    return { stated, problems };
  }

  const folderOf = (uri: string) => {
    const { scheme, authority, path } = URI.parse(uri);
    return folders
      .filter((folder) => {
        const at = URI.parse(folder);
        return scheme === at.scheme && authority === at.authority && path.startsWith(`${at.path}/`);
      })
      .reduce<string | undefined>(longer, undefined);
  };

  return {
    get folders() {
      return folders;
    },
    setFolders(uris) {
      folders = uris.map((uri) => uri.replace(/\/$/, ''));
      desks.clear();
    },
    setPushed(section) {
      pushed = section;
      desks.clear();
    },
    folderOf,
    of(uri) {
      const folder = folderOf(uri);
      let desk = desks.get(folder);
      if (desk === undefined) {
        desk = load(folder).catch((error: unknown) => {
          connection.console.error(`Settings could not be read: ${String(error)}`);
          return defaultDesk();
        });
        desks.set(folder, desk);
      }
      return desk;
    },
    forget() {
      desks.clear();
    },
  };
}

/** The file in a folder's root that holds a team's settings. They are stronger than the editor's, as on the command line. */
export const CONFIG_FILE = 'tickmark.config.json';

interface TeamSettings {
  readonly stated: StatedSettings;
  readonly problems: readonly ConfigProblem[];
}

const NOTHING: TeamSettings = { stated: {}, problems: [] };

const RULE_IDS = RULES.map(({ id }) => id);

function teamSettings(file: ReadFileResult): TeamSettings {
  if ('text' in file) return readConfig(file.text, RULE_IDS);
  return file.missing === true
    ? NOTHING
    : { stated: {}, problems: [{ at: 0, message: `cannot be read: ${file.problem}` }] };
}

/** An editor's section holds settings of its own too, as `tickmark.trace.server`; they are not for us to judge. */
function ownSettings(section: unknown): unknown {
  if (section === null || section === undefined) return {};
  if (typeof section !== 'object' || Array.isArray(section)) return section;
  return Object.fromEntries(Object.entries(section).filter(([name]) => Object.hasOwn(settingsSchema.shape, name)));
}

function defaultDesk(): Desk {
  const settings = mergeSettings();
  return {
    settings,
    analyser: createAnalyser(settings),
    problems: ['The settings could not be read; the defaults hold.'],
  };
}

function longer(a: string | undefined, b: string): string {
  return a !== undefined && a.length >= b.length ? a : b;
}
