import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** The wrapper at the edge: a bug in a handler becomes a line in the log, and the server lives on. */
export interface Guard {
  /** For requests: a bug is an error in the answer too. A `ResponseError` is meant for the client and goes through. */
  request<Args extends unknown[], Result>(method: string, handler: Handler<Args, Result>): Wrapped<Args, Result>;
  /** For notifications and for work that nobody asked for. */
  notification<Args extends unknown[]>(method: string, handler: Handler<Args, void>): Wrapped<Args, void>;
}

type Handler<Args extends unknown[], Result> = (...args: Args) => Result | Promise<Result>;
type Wrapped<Args extends unknown[], Result> = (...args: Args) => Promise<Result>;

export function createGuard({ console }: Connection): Guard {
  const log = (method: string, error: unknown) =>
    console.error(`${method}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return {
    request:
      (method, handler) =>
      async (...args) => {
        try {
          return await handler(...args);
        } catch (error) {
          if (error instanceof ResponseError) throw error;
          log(method, error);
          throw new ResponseError(LSPErrorCodes.RequestFailed, `${method} failed: the server's log says why.`);
        }
      },
    notification:
      (method, handler) =>
      async (...args) => {
        try {
          await handler(...args);
        } catch (error) {
          log(method, error);
        }
      },
  };
}

/** The answer to a request about a text that has changed since. */
export function contentModified(): ResponseError {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since.');
}

/** Rejects as soon as the client takes its request back, whatever `work` does then. */
export async function orCancelled<T>(work: Promise<T>, token: CancellationToken): Promise<T> {
  if (token.isCancellationRequested) {
    // Nobody waits for it any more: that it may fail as well must not end the process.
    work.catch(() => undefined);
    throw cancelled();
  }
  let stop: { dispose(): void } | undefined;
  const cancellation = new Promise<never>((_, reject) => {
    stop = token.onCancellationRequested(() => reject(cancelled()));
  });
  try {
    return await Promise.race([work, cancellation]);
  } finally {
    stop?.dispose();
  }
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled by the client.');
}
