import * as vscode from 'vscode';
import { equal, match } from './support.js';

interface Binding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

/** What cannot be while text is edited, or what our keys leave to VS Code. */
const ELSEWHERE =
  /focusedView|notebook|inQuickInput|inChat|breakpointsFocused|ViewletFocus|terminalChat|terminalFocus|listFocus|findWidgetVisible|inKeybindings|commentEditorFocused/;

describe('keys', () => {
  it('outside the walk and the views take none of VS Code’s own', async () => {
    const defaults = await defaultBindings();
    for (const { key, when = '' } of ownBindings()) {
      if (/\btickmark\.walking &&|focusedView == tickmark\./.test(when)) continue;
      match(when, /editorTextFocus/);
      const taken = defaults.filter((each) => each.key === key && !ELSEWHERE.test(each.when ?? ''));
      equal(taken, []);
    }
  });

  it('of the walk are single ones, while it lasts and text is edited', () => {
    const walking = ownBindings().filter(({ when = '' }) => /\btickmark\.walking &&/.test(when));
    equal(walking.length > 40, true);
    for (const { when = '' } of walking) match(when, /editorTextFocus/);
  });
});

function ownBindings(): readonly Binding[] {
  return vscode.extensions.getExtension('tickmark.tickmark')?.packageJSON.contributes.keybindings ?? [];
}

/** Of all that are built in, without those of extensions. */
async function defaultBindings(): Promise<readonly Binding[]> {
  const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
  const text = (await vscode.workspace.openTextDocument(uri)).getText();
  const bindings: Binding[] = JSON.parse(
    text.slice(text.indexOf('['), text.lastIndexOf(']') + 1).replace(/^\s*\/\/.*$/gm, ''),
  );
  return bindings.filter(({ command }) => !command.startsWith('tickmark.'));
}
