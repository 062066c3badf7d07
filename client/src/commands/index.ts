import { commands, type Disposable } from 'vscode';
import { amendCommands } from './amend.js';
import { annotateCommands } from './annotate.js';
import { articleCommands } from './article.js';
import type { Command, Desk } from './command.js';
import { decideCommands } from './decide.js';
import { exportCommands } from './exporting.js';
import { lostCommands } from './lost.js';
import { mentionCommands } from './mentions.js';
import { relateCommands } from './relate.js';
import { sampleCommands } from './sample.js';
import { serverCommands } from './server.js';
import { tagCommands } from './tag.js';
import { walkCommands } from './walk.js';

/** The commands that need no view, a group a file. */
const COMMANDS: readonly Command[] = [
  ...annotateCommands,
  ...walkCommands,
  ...decideCommands,
  ...tagCommands,
  ...amendCommands,
  ...relateCommands,
  ...lostCommands,
  ...mentionCommands,
  ...articleCommands,
  ...exportCommands,
  ...sampleCommands,
  ...serverCommands,
];

/** With those of the views. */
export function registerCommands(desk: Desk, ofViews: readonly Command[]): Disposable[] {
  return [...COMMANDS, ...ofViews].map((command) =>
    commands.registerCommand(command.id, (...args: unknown[]) => command.run(desk, ...args)),
  );
}
