import * as vscode from 'vscode';
import { equal, eventually, fileUri, match, rangeOf, show } from './support.js';

/** The annotator's commands, in both hosts; test/vscode/journeys/annotator.ts has the keys and what is seen. */
describe('annotating', () => {
  it('proposes what is recognised, and walks the proposals one word each', async () => {
    const editor = await show(fileUri('breakwater.txt'));
    await eventually('an article', () => run('tickmark.annotateArticle').then(() => read('machine')), isThere);
    const places = await proposed(editor.document);
    await arrived(editor, places[0]);
    await run('tickmark.acceptAnnotation');
    await arrived(editor, places[1]);
    await run('tickmark.labelProposal', 't');
    await arrived(editor, places[2]);
    await run('tickmark.rejectAnnotation');
    await arrived(editor, places[3]);
    await run('tickmark.nextProposal');
    await run('tickmark.nextProposal');
    await run('tickmark.previousProposal');
    await arrived(editor, places[4]);
    await run('tickmark.stopWalk');
    equal(await said(), ['moderating: accepted', 'moderating: rejected', 'moderating: rejected', 'tagging: TIME']);
  });

  it('takes one decision back at a time', async () => {
    await show(fileUri('breakwater.txt'));
    await run('tickmark.undoAnnotation');
    equal(await said(), ['moderating: accepted', 'moderating: rejected', 'tagging: TIME']);
    await run('tickmark.undoAnnotation');
    equal(await said(), ['moderating: accepted']);
  });

  it('keys pressed in a row are answered in turn', async () => {
    const editor = await show(fileUri('breakwater.txt'));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('tickmark.walkProposals');
    await Promise.all([1, 2, 3].map(() => run('tickmark.acceptAnnotation')));
    await arrived(editor, (await proposed(editor.document))[4]);
    await run('tickmark.stopWalk');
    equal(await said(), Array(4).fill('moderating: accepted'));
    for (let step = 0; step < 3; step++) await run('tickmark.undoAnnotation');
  });

  it('labels have any key, and what else is typed is typed', async () => {
    const settings = vscode.workspace.getConfiguration('tickmark');
    await settings.update(
      'labels',
      [
        { label: 'MONEY', key: 'é' },
        { label: 'TIME', key: 'T' },
      ],
      true,
    );
    const editor = await show(fileUri('breakwater.txt'));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const places = await proposed(editor.document);
    await eventually(
      'the labels',
      async () => {
        await run('tickmark.stopWalk');
        editor.selection = new vscode.Selection(0, 0, 0, 0);
        await run('tickmark.walkProposals');
        await run('type', { text: 'é' });
        return said();
      },
      (all) => all.includes('tagging: MONEY'),
    );
    await run('type', { text: 'T' });
    await run('tickmark.stopWalk');
    match((await said()).join(), /tagging: MONEY,tagging: TIME/);
    equal(editor.document.isDirty, false);
    for (let step = 0; step < 2; step++) await run('tickmark.undoAnnotation');
    equal((await proposed(editor.document)).length, places.length);
    await settings.update('labels', undefined, true);
  });

  it('an edit ends the walk', async () => {
    const editor = await show(fileUri('breakwater.txt'));
    await run('tickmark.walkProposals');
    const before = caret(editor);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'X'));
    await run('tickmark.nextProposal');
    await run('undo');
    equal(editor.document.isDirty, false);
    match(`${before} ${caret(editor)}`, /^\S+ \S+$/);
    equal(await said(), ['moderating: accepted']);
  });

  it('tags what is selected, each of several selections, once', async () => {
    const editor = await show(fileUri('breakwater.txt'));
    const { document } = editor;
    const pier = rangeOf(document, 'rebuilds the north pier');
    const again = rangeOf(document, 'rebuild the north pier ');
    editor.selections = [
      new vscode.Selection(pier.start.translate(0, 13), pier.end),
      new vscode.Selection(again.start.translate(0, 12), again.end),
    ];
    equal(await run('tickmark.tagSelection', 'FAC'), true);
    equal(await said(), ['moderating: accepted', 'tagging: FAC', 'tagging: FAC']);
    equal(await run('tickmark.tagSelection', 'FAC'), false);
    equal(await run('tickmark.undoAnnotation'), true);
    equal(await said(), ['moderating: accepted']);
  });

  it('tags all occurrences that are left ticked', async () => {
    const editor = await show(fileUri('breakwater.txt'));
    const pier = rangeOf(editor.document, 'rebuilds the north pier');
    editor.selection = new vscode.Selection(pier.start.translate(0, 13), pier.end);
    equal(await run('tickmark.tagSelection', 'FAC'), true);
    const done = run('tickmark.tagOccurrences');
    await acceptPicker(done);
    equal(await done, true);
    equal(await said(), ['moderating: accepted', 'tagging: FAC', 'tagging: FAC']);
  });

  it('changes the span to the selection, and deletes one’s own', async () => {
    const editor = await show(fileUri('breakwater.txt'));
    const pier = rangeOf(editor.document, 'rebuilds the north pier');
    editor.selection = new vscode.Selection(pier.start.translate(0, 9), pier.end);
    equal(await run('tickmark.resizeAnnotation'), true);
    match(JSON.stringify(await read('vera')), /"exact":"the north pier"/);
    editor.selection = new vscode.Selection(pier.end.translate(0, -2), pier.end.translate(0, -2));
    equal(await run('tickmark.deleteAnnotation'), true);
    equal(await said(), ['moderating: accepted', 'tagging: FAC']);
  });

  it('accepts in bulk only what is in sight', async () => {
    const editor = await show(fileUri('breakwater.txt'));
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    editor.revealRange(new vscode.Range(0, 0, 0, 0));
    equal(await run('tickmark.acceptShown'), true);
    const page = await read('vera');
    const decision = page?.items.at(-1) ?? {};
    equal(Array.isArray(decision.target) && decision.target.length > 5, true);
    await run('tickmark.undoAnnotation');
  });

  it('confirms what has moved', async () => {
    const editor = await show(fileUri('breakwater.txt'));
    const pier = rangeOf(editor.document, 'rebuild the north pier');
    await editor.edit((edit) => edit.replace(new vscode.Range(pier.end.translate(0, -1), pier.end), 's'));
    await editor.document.save();
    editor.selection = new vscode.Selection(pier.end.translate(0, -3), pier.end.translate(0, -3));
    await eventually(
      'a moved annotation to confirm',
      () => run('tickmark.acceptAnnotation'),
      (done) => done === true,
    );
    match(JSON.stringify(await read('vera')), /"exact":"north pies"/);
  });

  it('takes the labels of the team, by their keys, and colleagues’ annotations as proposals', async () => {
    const editor = await show(fileUri('breakwater.txt'));
    const director = rangeOf(editor.document, 'its director').start.translate(0, 4);
    await configured({ author: 'sam' }, async () => {
      editor.selection = new vscode.Selection(director, director.translate(0, 8));
      equal(await run('tickmark.tagSelection', 'ROLE'), true);
    });
    const labels = [{ label: 'OFFICE', key: 's', color: '#aa3366', guideline: 'What somebody is.' }];
    await configured({ proposalsFrom: ['Sam'], labels }, async () => {
      editor.selection = new vscode.Selection(director, director);
      await eventually(
        'a colleague’s proposal',
        () =>
          run('tickmark.walkProposals')
            .then(() => run('tickmark.labelProposal', 's'))
            .then(said),
        (all) => all.includes('tagging: OFFICE'),
      );
    });
    await run('tickmark.undoAnnotation');
    await run('tickmark.undoAnnotation');
    equal(await read('sam'), undefined);
  });

  it('takes everything back', async () => {
    await show(fileUri('breakwater.txt'));
    for (let step = 0; step < 30; step++) await run('tickmark.undoAnnotation');
    equal([await read('vera'), await read('machine')], [undefined, undefined]);
  });
});

const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(command, ...args);

/** A selection that a window at work tells of late may stand in the way of the one that was set. */
async function arrived(editor: vscode.TextEditor, place: string | undefined): Promise<void> {
  await eventually(
    `the caret at ${place}`,
    () => caret(editor),
    (at) => at === place,
  );
}

function caret({ selection: { active } }: vscode.TextEditor): string {
  return `${active.line}:${active.character}`;
}

/** Where the machine's proposals begin, in the order of the text. */
async function proposed(document: vscode.TextDocument): Promise<string[]> {
  const items = (await read('machine'))?.items ?? [];
  const starts = items.flatMap(({ target }) => /"start":(\d+)/.exec(JSON.stringify(target))?.[1] ?? []).map(Number);
  return starts
    .sort((a, b) => a - b)
    .map((start) => {
      const { line, character } = document.positionAt(start);
      return `${line}:${character}`;
    });
}

const isThere = (value: unknown) => value !== undefined;

/** Works with settings of the folder, which are then what they were. */
async function configured(settings: Readonly<Record<string, unknown>>, work: () => Promise<void>): Promise<void> {
  await configure(settings);
  try {
    await work();
  } finally {
    await configure(Object.fromEntries(Object.keys(settings).map((name) => [name, undefined])));
  }
}

async function configure(settings: Readonly<Record<string, unknown>>): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('tickmark');
  for (const [name, value] of Object.entries(settings)) {
    await configuration.update(name, value, vscode.ConfigurationTarget.Workspace);
  }
}

interface Item {
  readonly motivation?: string;
  readonly body?: readonly { readonly value?: string }[];
  readonly target?: unknown;
}

/** What Vera has said (the harness sets the name), in order of what. */
async function said(): Promise<string[]> {
  const items = (await read('vera'))?.items ?? [];
  return items.map(({ motivation, body }) => `${motivation}: ${body?.[0]?.value}`).sort();
}

async function read(author: string): Promise<{ readonly items: readonly Item[] } | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(fileUri('breakwater.txt.annotations', `${author}.json`));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** Answers a list as it stands, as soon as it is there. */
async function acceptPicker(done: Thenable<unknown>): Promise<void> {
  let isDone = false;
  void done.then(() => {
    isDone = true;
  });
  await eventually(
    'the list',
    () => run('workbench.action.acceptSelectedQuickOpenItem').then(() => isDone),
    (answered) => answered,
  );
}
