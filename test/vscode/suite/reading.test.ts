import * as vscode from 'vscode';
import { codeOf, equal, eventually, match, rangeOf } from './support.js';

const TEXT = `# Port buys two cranes

The Vasterby Port Authority (VPA) will buy two cranes, its director, Henrik Salo, said on Monday.

The VPA lost 3.1 million euros in 2023 and 2.2 million in 2024. See https://port.example/cranes.

## Who pays

The bank pays million of it, Mr Salo said. He thanked the bank.
`;

describe('reading an article', () => {
  let document: vscode.TextDocument;
  before(async () => {
    document = await vscode.workspace.openTextDocument({ language: 'markdown', content: TEXT });
    await vscode.window.showTextDocument(document, { preview: false });
  });
  after(async () => {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('colours figures by kind and names by label, in all of it and in a part', async () => {
    const whole = await tokens('vscode.provideDocumentSemanticTokens');
    for (const token of [
      'Vasterby Port Authority: entity-org',
      'Henrik Salo: entity-person',
      '2.2 million: figure-money',
    ])
      equal([token, whole.includes(token)], [token, true]);
    equal(
      whole.filter((token) => token.includes('+missing')),
      ['million: figure-money+missing'],
    );
    const part = await tokens('vscode.provideDocumentRangeSemanticTokens', document.lineAt(4).range);
    equal([part.includes('2.2 million: figure-money'), part.includes('Henrik Salo: entity-person')], [true, false]);
  });

  it('marks all that one name or one claim is said of', async () => {
    equal(await marked('VPA lost'), ['Vasterby Port Authority', 'VPA', 'VPA']);
    equal(await marked('3.1 million'), ['3.1 million euros', '2.2 million']);
  });

  it('goes from an acronym to what it stands for, and from a figure to where its unit is', async () => {
    equal(await led('VPA lost'), ['Vasterby Port Authority']);
    equal(await led('2.2 million'), ['3.1 million euros']);
  });

  it('writes inherited units and changes behind figures once a desk wants that', async () => {
    const settings = vscode.workspace.getConfiguration('tickmark');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    await settings.update('inlayHints', true, vscode.ConfigurationTarget.Workspace);
    const hints = await ask<vscode.InlayHint>('vscode.executeInlayHintProvider', whole);
    await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Workspace);
    equal(
      hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join(''))),
      ['[euros]', '(−29%)'],
    );
  });

  it('folds what stands under headings, and lists it under them', async () => {
    const folds = await ask<vscode.FoldingRange>('vscode.executeFoldingRangeProvider');
    equal(
      folds.map(({ start, end }) => `${start}-${end}`).filter((fold) => fold === '0-8' || fold === '6-8'),
      ['0-8', '6-8'],
    );
    const headings = await ask<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider');
    const ours = headings.find(({ children }) => children.some(({ name }) => name === 'Henrik Salo'));
    equal(ours?.name, 'Port buys two cranes');
  });

  it('makes links of addresses', async () => {
    const links = await ask<vscode.DocumentLink>('vscode.executeLinkProvider');
    equal([...new Set(links.map(({ target }) => target?.toString(true)))], ['https://port.example/cranes']);
  });

  it('has findings that lead to the page of their rule', async () => {
    const [finding] = await eventually(
      'findings',
      () => vscode.languages.getDiagnostics(document.uri).filter((each) => codeOf(each) === 'missing-amount'),
      (all) => all.length > 0,
    );
    const { code } = finding ?? {};
    match(String(typeof code === 'object' && code.target), /rules\/missing-amount\.md$/);
  });

  async function marked(words: string): Promise<readonly string[]> {
    const at = rangeOf(document, words).start;
    const all = await ask<vscode.DocumentHighlight>('vscode.executeDocumentHighlights', at);
    return all.map(({ range }) => document.getText(range));
  }

  async function led(words: string): Promise<readonly string[]> {
    const at = rangeOf(document, words).start;
    const found = await ask<vscode.LocationLink>('vscode.executeDefinitionProvider', at);
    return found.map(({ targetRange }) => document.getText(targetRange));
  }

  /** What a provider answers, once it has an answer. */
  function ask<T>(command: string, ...more: readonly unknown[]): Promise<readonly T[]> {
    return eventually(
      command,
      async () => (await vscode.commands.executeCommand<T[] | undefined>(command, document.uri, ...more)) ?? [],
      (all) => all.length > 0,
    );
  }

  /** `text: type+modifier` of each token. */
  async function tokens(command: string, ...more: readonly unknown[]): Promise<readonly string[]> {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      more.length === 0
        ? 'vscode.provideDocumentSemanticTokensLegend'
        : 'vscode.provideDocumentRangeSemanticTokensLegend',
      document.uri,
      ...more,
    );
    const { data } = await eventually(
      command,
      () => vscode.commands.executeCommand<vscode.SemanticTokens>(command, document.uri, ...more),
      (answer) => answer?.data.length > 0,
    );
    const all: string[] = [];
    let [line, column] = [0, 0];
    for (let at = 0; at < data.length; at += 5) {
      const [lines = 0, columns = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
      column = lines === 0 ? column + columns : columns;
      line += lines;
      const text = document.getText(new vscode.Range(line, column, line, column + length));
      const names = legend.tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0);
      all.push([`${text}: ${legend.tokenTypes[type]}`, ...names].join('+'));
    }
    return all;
  }
});
