import { commands, type Disposable } from 'vscode';
import { annotateCommands } from './annotate.js';
import { articleCommands } from './article.js';
import type { Command, Desk } from './command.js';
import { sampleCommands } from './sample.js';
import { serverCommands } from './server.js';

/** All commands, a group a file. */
const COMMANDS: readonly Command[] = [...annotateCommands, ...articleCommands, ...sampleCommands, ...serverCommands];

export function registerCommands(desk: Desk): Disposable[] {
  return COMMANDS.map((command) =>
    commands.registerCommand(command.id, (...args: unknown[]) => command.run(desk, ...args)),
  );
}
