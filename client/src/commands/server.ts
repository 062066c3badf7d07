import type { Command } from './command.js';

/** The server and its log. */
export const serverCommands: readonly Command[] = [
  { id: 'tickmark.restartServer', run: (desk) => desk.restart() },
  { id: 'tickmark.showOutput', run: (desk) => desk.output.show() },
];
