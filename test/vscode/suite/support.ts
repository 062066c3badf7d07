// What the tests share. They run in Node and in a web worker, so nothing here is of Node.
import * as vscode from 'vscode';

/** The folder that is open. */
export function workspaceUri(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open.');
  return folder.uri;
}

/** A file of the open folder. */
export function fileUri(...names: string[]): vscode.Uri {
  return vscode.Uri.joinPath(workspaceUri(), ...names);
}

export function reportUri(): vscode.Uri {
  return fileUri('..', 'report.json');
}

/** Opens and shows a document. */
export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** Where `words` stand in the document; they must stand there exactly once. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const text = document.getText();
  const start = text.indexOf(words);
  if (start < 0 || text.indexOf(words, start + 1) >= 0) throw new Error(`“${words}” does not stand there once.`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** Our findings on a document, as `rule “text”`, in reading order. */
export function findings(document: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter((diagnostic) => diagnostic.source === 'tickmark')
    .toSorted((a, b) => a.range.start.compareTo(b.range.start))
    .map((diagnostic) => `${codeOf(diagnostic)} “${document.getText(diagnostic.range)}”`);
}

/** A rule's id: the code is an object when it links to the rule's page. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/**
 * Asks until `done` accepts the answer, and returns it. Providers are asked this way because VS Code cancels a request,
 * and answers with nothing, when another extension registers a provider meanwhile.
 */
export async function eventually<T>(
  what: string,
  ask: () => T | PromiseLike<T>,
  done: (answer: T) => boolean,
): Promise<T> {
  const end = Date.now() + 15_000;
  for (;;) {
    const answer = await ask();
    if (done(answer)) return answer;
    if (Date.now() > end) throw new Error(`${what}: still ${JSON.stringify(answer)} after 15 s`);
    await sleep(100);
  }
}

/** Long enough that a finding, if one were coming, would have come. */
export function settle(): Promise<void> {
  return sleep(1500);
}

export function equal<T>(actual: T, expected: T): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`expected ${b}\nbut got  ${a}`);
}

export function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) throw new Error(`expected ${pattern}\nbut got  ${text}`);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
