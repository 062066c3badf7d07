import type { WorkerData, WorkerLoaded } from '../protocol/protocol.js';

declare const self: DedicatedWorkerGlobalScope;

// VS Code starts a worker with a script that is no module, and the server comes in parts, which only modules can: this is
// the script, and imports nothing but them.
self.addEventListener(
  'message',
  ({ data: tables }: MessageEvent<WorkerData>) => {
    import('./serve.js').then(
      ({ serve }) => {
        serve(tables);
        say({});
      },
      (error: unknown) => say({ problem: String(error) }),
    );
  },
  { once: true },
);

function say(loaded: WorkerLoaded): void {
  self.postMessage(loaded, []);
}
