import { type ClientCapabilities, type Connection, DiagnosticSeverity } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { type Analyser, createAnalyser } from '../core/analysis/analyser.js';
import type { Knowledge } from '../core/analysis/knowledge.js';
import { RULES } from '../core/rules/index.js';
import {
  type ConfigProblem,
  mergeSettings,
  readConfig,
  readSettings,
  type StatedSettings,
} from '../core/settings/read.js';
import { CONFIG_NAME, createConfigSearch, type Tree } from '../core/settings/search.js';
import { type Settings, settingsSchema } from '../core/settings/settings.js';
import { createSnapshot } from '../core/text/snapshot.js';
import type { ReadFileResult } from '../protocol/protocol.js';
import { plain, rangeOf, SOURCE } from './convert.js';
import { pathIn } from './gate.js';
import type { Files } from './platform.js';

/** The settings that hold for some documents, and an analyser that follows them. */
export interface Desk {
  readonly settings: Settings;
  readonly analyser: Analyser;
  /**
   * The folder that the globs of the settings are relative to: the configuration file's if it states any, else the
   * workspace folder. Undefined for documents outside all folders.
   */
  readonly root: string | undefined;
  /** What is wrong with what was set, a sentence each. */
  readonly problems: readonly string[];
}

/**
 * The desks of documents. The nearest `tickmark.config.json` upwards holds, as on the command line, and is stronger than
 * the editor's settings; outside the disk the search ends at the workspace folder.
 */
export interface Desks {
  /** URIs of the workspace folders, as `folderUri` writes them. */
  readonly folders: readonly string[];
  setFolders(uris: readonly string[]): void;
  /** For clients that send their settings instead of being asked. */
  setPushed(section: unknown): void;
  /** The workspace folder that a document lies in, the innermost. */
  folderOf(uri: string): string | undefined;
  of(uri: string): Promise<Desk>;
  /** For documents in this very folder. */
  in(folder: string): Promise<Desk>;
  /** Reads all settings anew when they are next needed. */
  forget(): void;
}

/** `watch` is told of each folder outside the workspace folders in which a configuration file would count. */
export function createDesks(
  connection: Connection,
  client: ClientCapabilities,
  files: Files,
  watch: (folder: string) => void,
  knowledge: Knowledge,
): Desks {
  let folders: readonly string[] = [];
  let pushed: unknown;
  /** By the folder that documents lie in. */
  const places = new Map<string, Promise<Desk>>();
  /** By workspace folder and configuration file. */
  const desks = new Map<string, Promise<Desk>>();
  /** Configuration files of which something wrong is shown. */
  const faulty = new Set<string>();
  const tree: Tree<TeamFile> = {
    async configIn(folder) {
      const uri = fileIn(folder, CONFIG_NAME);
      if (folderOf(uri) === undefined) watch(folder);
      const file = await files.readFile(uri);
      const team = teamFile(uri, folder, file);
      await show(uri, 'text' in file ? file.text : '', team?.problems ?? []);
      return team;
    },
    async endsAt(folder) {
      if (!onDisk(folder) && folders.includes(folder)) return true;
      const git = await files.readFile(fileIn(folder, '.git'));
      return 'text' in git || git.missing !== true;
    },
    parentOf(folder) {
      const parent = Utils.dirname(URI.parse(folder)).toString();
      return parent === folder ? undefined : parent;
    },
  };
  let search = createConfigSearch(tree);

  async function find(folder: string | undefined): Promise<Desk> {
    const scope = folder === undefined ? undefined : folderOf(fileIn(folder, CONFIG_NAME));
    const isSearched = folder !== undefined && (scope !== undefined || onDisk(folder));
    const team = isSearched ? await search(folder) : undefined;
    const key = `${scope} ${team?.uri}`;
    const desk = desks.get(key) ?? load(scope, team);
    desks.set(key, desk);
    return await desk;
  }

  async function load(scope: string | undefined, team: TeamFile | undefined): Promise<Desk> {
    const editor = readSettings(ownSettings(await editorSection(scope)), RULE_IDS);
    const settings = mergeSettings(editor.stated, team?.stated ?? {});
    const problems = [
      ...editor.problems.map(({ message }) => `Settings: ${message}`),
      ...(team?.problems ?? []).map(({ message }) => `${team && pathIn(team.uri, scope)}: ${message}`),
    ].map(plain);
    for (const problem of problems) connection.console.warn(problem);
    const statesGlobs = team?.stated.include !== undefined || team?.stated.exclude !== undefined;
    return {
      settings,
      analyser: createAnalyser(settings, knowledge),
      root: statesGlobs ? team.folder : scope,
      problems,
    };
  }

  async function editorSection(scope: string | undefined): Promise<unknown> {
    if (client.workspace?.configuration !== true) return pushed;
    return connection.workspace.getConfiguration({
      section: SOURCE,
      ...(scope !== undefined && { scopeUri: scope }),
    });
  }

  /** What is wrong in a file is shown in the file, until it is mended or gone. */
  async function show(uri: string, text: string, problems: readonly ConfigProblem[]): Promise<void> {
    if (problems.length === 0 && !faulty.delete(uri)) return;
    if (problems.length > 0) faulty.add(uri);
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
  }

  function folderOf(uri: string): string | undefined {
    const { scheme, authority, path } = URI.parse(uri);
    return folders
      .filter((folder) => {
        const at = URI.parse(folder);
        return scheme === at.scheme && authority === at.authority && path.startsWith(`${at.path.replace(/\/$/, '')}/`);
      })
      .reduce<string | undefined>(longer, undefined);
  }

  /** Undefined for documents that lie in no folder, as new ones. */
  function deskIn(folder: string | undefined): Promise<Desk> {
    const key = folder ?? '';
    let desk = places.get(key);
    if (desk === undefined) {
      desk = find(folder).catch((error: unknown) => {
        connection.console.error(`Settings could not be read: ${String(error)}`);
        return defaultDesk(knowledge);
      });
      places.set(key, desk);
    }
    return desk;
  }

  function forget(): void {
    places.clear();
    desks.clear();
    search = createConfigSearch(tree);
    // They may be gone, and perhaps no document asks for them again.
    for (const uri of faulty) void deskIn(Utils.dirname(URI.parse(uri)).toString());
  }

  return {
    get folders() {
      return folders;
    },
    setFolders(uris) {
      folders = uris.map(folderUri);
      forget();
    },
    setPushed(section) {
      pushed = section;
      forget();
    },
    folderOf,
    of(uri) {
      const at = URI.parse(uri);
      return deskIn(at.path.startsWith('/') ? Utils.dirname(at).toString() : undefined);
    },
    in: deskIn,
    forget,
  };
}

/** A folder's URI in the one spelling by which folders are compared. */
export function folderUri(uri: string): string {
  return URI.parse(uri.replace(/\/$/, '')).toString();
}

/** A configuration file that is there. */
interface TeamFile {
  readonly uri: string;
  /** The folder it stands in. */
  readonly folder: string;
  readonly stated: StatedSettings;
  readonly problems: readonly ConfigProblem[];
}

const RULE_IDS = RULES.map(({ id }) => id);

function teamFile(uri: string, folder: string, file: ReadFileResult): TeamFile | undefined {
  if ('text' in file) return { uri, folder, ...readConfig(file.text, RULE_IDS) };
  if (file.missing === true) return undefined;
  return { uri, folder, stated: {}, problems: [{ at: 0, message: `cannot be read: ${file.problem}` }] };
}

function fileIn(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}

function onDisk(uri: string): boolean {
  return uri.startsWith('file:');
}

/** An editor's section holds settings of its own too, as `tickmark.trace.server`; they are not for us to judge. */
function ownSettings(section: unknown): unknown {
  if (section === null || section === undefined) return {};
  if (typeof section !== 'object' || Array.isArray(section)) return section;
  return Object.fromEntries(Object.entries(section).filter(([name]) => Object.hasOwn(settingsSchema.shape, name)));
}

function defaultDesk(knowledge: Knowledge): Desk {
  const settings = mergeSettings();
  return {
    settings,
    analyser: createAnalyser(settings, knowledge),
    root: undefined,
    problems: ['The settings could not be read; the defaults hold.'],
  };
}

function longer(a: string | undefined, b: string): string {
  return a !== undefined && a.length >= b.length ? a : b;
}
