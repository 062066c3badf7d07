import type { DataFile } from '../core/analysis/data.js';
import type { Subject } from '../core/annotations/create.js';

/**
 * Tickmark's own messages: their names, and the shapes of what they carry. Client and server share this file and nothing
 * else. A request that a file system alone can answer is made by the server to the client only where the client offered
 * it (`InitializationOptions.files`).
 */

/**
 * The first message to the server in a worker, before the protocol's own: the tables that the extension has for it. It
 * does without those that are not in it.
 */
export type WorkerData = Readonly<Partial<Record<DataFile, Uint8Array>>>;

/** The first message from the server in a worker, which listens now; or why it could not be loaded. */
export interface WorkerLoaded {
  readonly problem?: string;
}

/** `initializationOptions` of the initialize request; all of it may be left out. */
export interface InitializationOptions {
  /** The client answers `tickmark/readFile` and `tickmark/listFiles` (needed in a browser and for virtual folders). */
  readonly files?: boolean;
  /** The client has the command `tickmark.annotateText`; code actions call it then instead of carrying an edit. */
  readonly annotates?: boolean;
}

/** Server to client: the text of a file, decoded as `decodeArticle` does. */
export const READ_FILE = 'tickmark/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/** `problem` says in plain words why there is no text; `missing` tells a file that is not there from an unreadable one. */
export type ReadFileResult = { readonly text: string } | { readonly problem: string; readonly missing?: true };

/**
 * Server to client: the URIs of all files below a folder that may be articles, and of the configuration files, in any
 * order.
 */
export const LIST_FILES = 'tickmark/listFiles';

export interface ListFilesParams {
  readonly folder: string;
  /** Globs, relative to the folder, of files that are wanted whatever their names. */
  readonly include: readonly string[];
}

export type ListFilesResult = readonly string[];

/** Server to client, a notification: what is known of an open document, sent when it changes. */
export const STATUS = 'tickmark/status';

export interface StatusParams {
  readonly uri: string;
  /** Whether the document is read as an article. */
  readonly article: boolean;
  /** Why it is not. */
  readonly reason?: string;
  /** Number of findings by severity. */
  readonly findings: Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>;
  /** Only a first part was read: the article is longer than the limit. */
  readonly truncated?: true;
  /** What is wrong with the settings that hold for this document, a sentence each; empty if nothing. */
  readonly problems: readonly string[];
}

/** Client to server, a notification: read this open document as an article, whatever it looks like, until it is closed. */
export const CHECK_ANYWAY = 'tickmark/checkAnyway';

export interface CheckAnywayParams {
  readonly uri: string;
}

/** The client's command that annotates; its one argument is an `AnnotateArguments`. */
export const ANNOTATE_COMMAND = 'tickmark.annotateText';

/** What to annotate: spans are UTF-16 offsets of this version of the document. */
export interface AnnotateArguments {
  readonly uri: string;
  readonly version: number;
  readonly subject: Subject;
}

/** Client to server: which files change how, if this is annotated. The article must be saved. Nothing is written. */
export const ANNOTATE = 'tickmark/annotate';

export interface AnnotateParams extends AnnotateArguments {
  readonly author: string;
}

/** Files in the order in which they are to be written, or in plain words why there is nothing to write. */
export type AnnotateResult =
  | { readonly changes: readonly FileChange[] }
  | {
      readonly problem: string;
      /** The annotation file that has to be put right first, and the zero-based place in it. */
      readonly at?: { readonly uri: string; readonly line: number; readonly character: number };
    };

export interface FileChange {
  readonly uri: string;
  /** What the file held when the change was worked out; null if it was not there. */
  readonly before: string | null;
  readonly after: string;
}
