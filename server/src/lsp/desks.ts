import { type ClientCapabilities, type Connection, DiagnosticSeverity } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { type Analyser, createAnalyser } from '../core/analysis/analyser.js';
import type { Knowledge } from '../core/analysis/knowledge.js';
import { makesRule } from '../core/house/house.js';
import { RULES } from '../core/rules/index.js';
import { type Layer, mergeLayers } from '../core/settings/layers.js';
import { createOverrides } from '../core/settings/overrides.js';
import { type ConfigProblem, type ReadConfig, readConfig, readSettings } from '../core/settings/read.js';
import { CONFIG_NAME, createConfigSearch, type Tree } from '../core/settings/search.js';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../core/settings/settings.js';
import { createSnapshot } from '../core/text/snapshot.js';
import type { ReadFileResult } from '../protocol/protocol.js';
import { plain, rangeOf, SOURCE } from './convert.js';
import { pathIn } from './gate.js';
import type { Files } from './platform.js';
import type { Watches } from './watches.js';

/** The settings that hold for some documents, and an analyser that follows them. */
export interface Desk {
  readonly settings: Settings;
  readonly analyser: Analyser;
  /**
   * The folder that the globs of the settings are relative to: the topmost of the workspace folder and the folders of
   * configuration files that state any. Undefined for documents outside all folders.
   */
  readonly root: string | undefined;
  /** What is wrong with what was set, a sentence each. */
  readonly problems: readonly string[];
}

/**
 * The desks of documents. The `tickmark.config.json` files upwards hold, the nearest before the others, as on the command
 * line, and are stronger than the editor's settings; outside the disk the search ends at the workspace folder.
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
  /** For documents in this very folder, whatever their names. */
  in(folder: string): Promise<Desk>;
  /** Reads all settings anew when they are next needed. */
  forget(): void;
}

/** Watched are the folders outside the workspace folders in which a configuration file would count, and what is included. */
export function createDesks(
  connection: Connection,
  client: ClientCapabilities,
  files: Files,
  watches: Watches,
  knowledge: Knowledge,
): Desks {
  let folders: readonly string[] = [];
  let pushed: unknown;
  /** By the folder that documents lie in. */
  const places = new Map<string, Promise<DeskRoom>>();
  /** By workspace folder and configuration files. */
  const rooms = new Map<string, Promise<DeskRoom>>();
  /** Configuration files of which something wrong is shown. */
  const faulty = new Set<string>();
  const tree: Tree<TeamFile> = {
    async configIn(folder) {
      const uri = fileIn(folder, CONFIG_NAME);
      if (folderOf(uri) === undefined) watches.config(folder);
      const file = await files.readFile(uri);
      const team = teamFile(uri, file);
      await show(uri, 'text' in file ? file.text : '', team?.problems ?? []);
      return team;
    },
    isRoot: ({ isRoot }) => isRoot,
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

  async function find(folder: string | undefined): Promise<DeskRoom> {
    const scope = folder === undefined ? undefined : folderOf(fileIn(folder, CONFIG_NAME));
    const isSearched = folder !== undefined && (scope !== undefined || onDisk(folder));
    const team = isSearched ? await search(folder) : [];
    const key = [scope, ...team.map(({ uri }) => uri)].join(' ');
    const room = rooms.get(key) ?? load(scope, team);
    rooms.set(key, room);
    return await room;
  }

  async function load(scope: string | undefined, team: readonly TeamFile[]): Promise<DeskRoom> {
    const editor = readSettings(ownSettings(await editorSection(scope)), RULE_IDS);
    const bases = [scope, ...team.map(({ uri }) => Utils.dirname(URI.parse(uri)).toString())];
    const layers = [editor, ...team].map(({ stated }, at): Layer => ({ folder: pathOf(bases[at]), stated }));
    const { root, settings } = mergeLayers(layers);
    const strays = editor.undeclared.filter(({ id }) => !makesRule(settings, id));
    const problems = [...editor.problems, ...strays].map(({ message }) => `Settings: ${message}`);
    for (const [at, file] of team.entries()) {
      const above = mergeLayers(layers.slice(1, at + 2)).settings;
      const undeclared = file.undeclared.filter(({ id }) => !makesRule(above, id));
      if (undeclared.length > 0) await show(file.uri, file.text, [...file.problems, ...undeclared]);
      for (const { message } of [...file.problems, ...undeclared])
        problems.push(`${pathIn(file.uri, scope)}: ${message}`);
    }
    for (const problem of problems) connection.console.warn(plain(problem));
    const base = root === undefined ? scope : bases.find((each) => pathOf(each) === root);
    if (base !== undefined) watches.included(base, settings.include);
    return createRoom(settings, base, problems.map(plain), knowledge);
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
  function roomIn(folder: string | undefined): Promise<DeskRoom> {
    const key = folder ?? '';
    let room = places.get(key);
    if (room === undefined) {
      room = find(folder).catch((error: unknown) => {
        connection.console.error(`Settings could not be read: ${String(error)}`);
        const problem = 'The settings could not be read; the defaults hold.';
        return createRoom(DEFAULT_SETTINGS, undefined, [problem], knowledge);
      });
      places.set(key, room);
    }
    return room;
  }

  function forget(): void {
    places.clear();
    rooms.clear();
    search = createConfigSearch(tree);
    // They may be gone, and perhaps no document asks for them again.
    for (const uri of faulty) void roomIn(Utils.dirname(URI.parse(uri)).toString());
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
    async of(uri) {
      const at = URI.parse(uri);
      const room = await roomIn(at.path.startsWith('/') ? Utils.dirname(at).toString() : undefined);
      return room.of(uri);
    },
    in: async (folder) => (await roomIn(folder)).desk,
    forget,
  };
}

/** A folder's URI in the one spelling by which folders are compared. */
export function folderUri(uri: string): string {
  return URI.parse(uri.replace(/\/$/, '')).toString();
}

/** What holds in a folder, and for its documents one by one. */
interface DeskRoom {
  readonly desk: Desk;
  of(uri: string): Desk;
}

function createRoom(
  settings: Settings,
  root: string | undefined,
  problems: readonly string[],
  knowledge: Knowledge,
): DeskRoom {
  const overridden = createOverrides(settings);
  const desks = new Map<Settings, Desk>();
  const deskFor = (each: Settings): Desk => {
    const desk = desks.get(each) ?? { settings: each, analyser: createAnalyser(each, knowledge), root, problems };
    desks.set(each, desk);
    return desk;
  };
  return { desk: deskFor(settings), of: (uri) => deskFor(overridden(pathIn(uri, root))) };
}

/** A configuration file that is there. */
interface TeamFile extends ReadConfig {
  readonly uri: string;
  readonly text: string;
}

const RULE_IDS = RULES.map(({ id }) => id);

function teamFile(uri: string, file: ReadFileResult): TeamFile | undefined {
  if ('text' in file) return { uri, text: file.text, ...readConfig(file.text, RULE_IDS) };
  if (file.missing === true) return undefined;
  return {
    uri,
    text: '',
    stated: {},
    isRoot: false,
    undeclared: [],
    problems: [{ at: 0, message: `cannot be read: ${file.problem}` }],
  };
}

function fileIn(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}

/** A folder's path as globs and `pathIn` see it. */
function pathOf(folder: string | undefined): string | undefined {
  return folder === undefined ? undefined : URI.parse(folder).path.replace(/\/$/, '');
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

function longer(a: string | undefined, b: string): string {
  return a !== undefined && a.length >= b.length ? a : b;
}
