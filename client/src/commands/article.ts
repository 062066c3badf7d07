import { window } from 'vscode';
import { CHECK_ANYWAY, type CheckAnywayParams } from '../../../server/src/protocol/protocol.js';
import type { Command } from './command.js';

/** What the active document is read as. */
export const articleCommands: readonly Command[] = [
  {
    id: 'tickmark.checkAnyway',
    async run(desk) {
      const document = window.activeTextEditor?.document;
      if (document === undefined) return;
      const params: CheckAnywayParams = { uri: document.uri.toString() };
      await desk.client()?.sendNotification(CHECK_ANYWAY, params);
    },
  },
];
