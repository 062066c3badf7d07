import { commands, type Disposable, type ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type AskForGrounds, groundsPrompt } from './grounds.js';
import { GutterMarks } from './gutter.js';
import { FactList } from './list.js';
import { FactsView } from './view.js';

/** Everything that shows what can be checked in an article. */
export class Facts implements Disposable {
  readonly list: FactList;
  readonly view: FactsView;
  readonly ask: AskForGrounds;
  readonly #gutter: GutterMarks;

  constructor(context: ExtensionContext, client: () => BaseLanguageClient | undefined) {
    this.list = new FactList(client);
    this.view = new FactsView(this.list, context.workspaceState, (nodes) =>
      commands.executeCommand('tickmark.tickFact', nodes[0], nodes),
    );
    this.ask = groundsPrompt(context.workspaceState);
    this.#gutter = new GutterMarks(context, this.list);
  }

  dispose(): void {
    for (const part of [this.#gutter, this.view, this.list]) part.dispose();
  }
}
