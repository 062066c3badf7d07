import type { ReadData } from '../core/analysis/data.js';
import type { FilePart } from '../core/annotations/writing.js';
import type { DiscardFolderResult, MoveFolderResult, ReadFileResult, ReplaceFileResult } from '../protocol/protocol.js';

/** Where files come from. URIs are strings as LSP writes them. */
export interface Files {
  /** Never rejects: what cannot be read says why. */
  readFile(uri: string): Promise<ReadFileResult>;
  /**
   * The files below a folder that have an article's name, are configuration files or fit one of the globs, which are
   * relative to the folder. May reject if the folder cannot be read at all.
   */
  listFiles(folder: string, include: readonly string[]): AsyncIterable<string>;
  /** Names of the files in a folder; none if there is no such folder. */
  listNames(folder: string): Promise<readonly string[]>;
  /** What changes whenever the file does; null if there is no such file. */
  stampOf(uri: string): Promise<string | null>;
  /**
   * Writes a file, all of it or nothing, if it still has the stamp (null: if it is not there); makes its folders. Its
   * text comes in parts, one behind the other. Null for these removes it, and the two folders around it if nothing else
   * is in them. Never rejects.
   */
  replaceFile(uri: string, stamp: string | null, parts: readonly FilePart[] | null): Promise<ReplaceFileResult>;
  /** Moves a folder with all that is in it, unless something has the new name. Never rejects. */
  moveFolder(from: string, to: string): Promise<MoveFolderResult>;
  /** Puts a folder where its user can get it back; where that cannot be done, it stays. Never rejects. */
  discardFolder(uri: string): Promise<DiscardFolderResult>;
}

/** What a place to run in hands to the server. */
export interface Platform {
  /** The files of `file:` URIs; absent where there is no disk. */
  readonly files?: Files;
  readonly data: ReadData;
  /** Milliseconds since 1970, UTC. */
  date(): number;
  random(bytes: number): Uint8Array;
  /** SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
  digest(text: string): Promise<string>;
  /** Milliseconds from any fixed moment, never going back. */
  now(): number;
  /** Lets waiting messages and timers have their turn. */
  breathe(): Promise<void>;
  wait(milliseconds: number): Promise<void>;
}
