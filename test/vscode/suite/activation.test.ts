import * as vscode from 'vscode';
import { equal, fileUri, show } from './support.js';

const ID = 'tickmark.tickmark';

/** Milliseconds that an activation may take here; far more than on a quiet machine, since others work as well. */
const MOST = 1000;

describe('activation', () => {
  it('comes with the first plain-text document', async () => {
    const extension = vscode.extensions.getExtension(ID);
    await show(fileUri('depot.txt'));
    await extension?.activate();
    equal(extension?.isActive, true);
  });

  it('takes little time', function () {
    const [code, ours] = [took('LoadExtensionCode'), took('ActivateExtension')];
    // Printed by the pass, because the machine's load has a say in it.
    if (this.test) this.test.title += `: ${code.toFixed(1)} ms to load the code, ${ours.toFixed(1)} ms to run it`;
    equal(code + ours < MOST, true);
  });

  it('registers every command that the manifest contributes', async () => {
    const { packageJSON } = vscode.extensions.getExtension(ID) ?? {};
    const contributed: string[] = packageJSON.contributes.commands.map(({ command }: vscode.Command) => command);
    const known = new Set(await vscode.commands.getCommands(true));
    equal(
      contributed.filter((command) => !known.has(command)),
      [],
    );
  });
});

/** Milliseconds between two marks that the extension host itself sets. */
function took(what: string): number {
  const at = (when: 'will' | 'did') => {
    const name = `code/extHost/${when}${what}/${ID}`;
    const mark = MonacoPerformanceMarks.getMarks().find((each) => each.name === name);
    if (mark === undefined) throw new Error(`VS Code set no mark “${name}”.`);
    return mark.startTime;
  };
  return at('did') - at('will');
}

/** VS Code's marks, times in milliseconds; a global of its own, in Node and in a worker alike. */
declare const MonacoPerformanceMarks: {
  getMarks(): readonly { readonly name: string; readonly startTime: number }[];
};
