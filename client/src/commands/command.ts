import type { Event, ExtensionContext, LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Annotations } from '../annotations/annotations.js';

/** What a command may use of the running extension. */
export interface Desk {
  readonly context: ExtensionContext;
  readonly output: LogOutputChannel;
  /** What is recorded of the articles in sight, and how it is shown. */
  readonly annotations: Annotations;
  /** The client of the running server; undefined while there is none. */
  client(): BaseLanguageClient | undefined;
  /** Told whenever a server has come up. */
  readonly onDidStart: Event<void>;
  /** Ends the server if there is one and starts a new one. Never rejects: the log says what went wrong. */
  restart(): Promise<void>;
}

/** A command as `contributes.commands` lists it, and what it does. */
export interface Command {
  readonly id: `tickmark.${string}`;
  run(desk: Desk, ...args: unknown[]): unknown;
}
