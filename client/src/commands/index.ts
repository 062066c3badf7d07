import { commands, type Disposable } from 'vscode';
import { annotateCommands } from './annotate.js';
import { articleCommands } from './article.js';
import type { Command, Desk } from './command.js';
import { sampleCommands } from './sample.js';
import { serverCommands } from './server.js';

/** The commands that need no view, a group a file. */
const COMMANDS: readonly Command[] = [...annotateCommands, ...articleCommands, ...sampleCommands, ...serverCommands];

/** With those of the views. */
export function registerCommands(desk: Desk, ofViews: readonly Command[]): Disposable[] {
  return [...COMMANDS, ...ofViews].map((command) =>
    commands.registerCommand(command.id, (...args: unknown[]) => command.run(desk, ...args)),
  );
}
