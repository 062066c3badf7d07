import { t } from '@vscode/l10n';
import { WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Server } from './server.js';

/** How far a piece of work with many steps has come, for whoever watches it. */
export interface Progress {
  step(): void;
  /** Whoever watches has had enough. */
  isCancelled(): boolean;
  done(): void;
}

/**
 * Progress of work that takes `steps`: the one that was `asked` for with a request, else one of the server's own where the
 * client shows such. Nothing is shown of work without steps.
 */
export async function createProgress(
  { client, connection }: Server,
  title: string,
  steps: number,
  asked?: WorkDoneProgressReporter,
): Promise<Progress> {
  if (steps === 0) return UNSEEN;
  if (asked !== undefined && !WorkDoneProgressReporter.isNullInstance(asked))
    return counting(asked, title, steps, () => false);
  if (client.window?.workDoneProgress !== true) return UNSEEN;
  const own = await connection.window.createWorkDoneProgress().catch(() => undefined);
  return own === undefined ? UNSEEN : counting(own, title, steps, () => own.token.isCancellationRequested);
}

const UNSEEN: Progress = { step() {}, isCancelled: () => false, done() {} };

/** Tells of whole percents only: of thousands of steps most are not worth a message. */
function counting(
  reporter: WorkDoneProgressReporter,
  title: string,
  steps: number,
  isCancelled: () => boolean,
): Progress {
  let count = 0;
  let told = 0;
  reporter.begin(title, 0, t('{0} of {1}', 0, steps), true);
  return {
    step() {
      count++;
      const percent = Math.floor((100 * count) / steps);
      if (percent === told) return;
      told = percent;
      reporter.report(percent, t('{0} of {1}', count, steps));
    },
    isCancelled,
    done: () => reporter.done(),
  };
}
