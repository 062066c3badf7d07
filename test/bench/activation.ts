/**
 * What VS Code waits for when it activates the extension, as it ships (`dist/extension.cjs`), with a stub in VS Code's
 * place: each time in a fresh process, without cached code. `node out/test/bench/activation.js` is one of these.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';

const ROUNDS = 7;

/** Milliseconds of the processor, loading included, the median of some rounds. */
export function timeActivation(): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url)], { encoding: 'utf8' });
    return Number(stdout);
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1] as number;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const require = createRequire(import.meta.url);
  const module = { exports: {} as { activate(context: unknown): void } };
  const before = process.cpuUsage();
  const code = readFileSync(new URL('../../../dist/extension.cjs', import.meta.url), 'utf8');
  const load = compileFunction(code, ['exports', 'require', 'module']);
  load(module.exports, (id: string) => (id === 'vscode' ? anything() : require(id)), module);
  module.exports.activate(anything());
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / 1000);
  process.exit();
}

/** Has every member, can be called and constructed, and is nothing. */
function anything(): unknown {
  return new Proxy(function nothing() {}, {
    set: () => true,
    get(_, name) {
      if (name === 'prototype') return {};
      if (name === Symbol.toPrimitive) return () => '';
      if (name === Symbol.iterator) return [][Symbol.iterator];
      return name === 'then' ? undefined : anything();
    },
    apply: () => anything(),
    construct: () => anything() as object,
  });
}
