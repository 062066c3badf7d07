import { t } from '@vscode/l10n';
import { type Memento, type QuickPickItem, window } from 'vscode';
import type { Source } from '../../../../server/src/core/annotations/formats/marks.js';
import { addressOf, isDay, remembered } from './memory.js';

/** Asks by which source a fact was checked, and remembers it; undefined if the question was left. */
export type AskForSources = (words: string, known: readonly Source[]) => Promise<readonly Source[] | undefined>;

/** The sources given last, kept with the workspace. */
const KEY = 'tickmark.sources';

/** `known` are the fact's own sources: they may be kept. Of those given last for other facts the newest stands first. */
export function sourcesPrompt(memory: Memento): AskForSources {
  return async (words, known) => {
    const last = memory.get<readonly Source[]>(KEY, []);
    const choice = await choose(words, known, last);
    if (choice === undefined) return undefined;
    if ('sources' in choice) return choice.sources;
    const source = 'address' in choice ? await described(choice.address, last) : choice.source;
    if (source === undefined) return undefined;
    await memory.update(KEY, remembered(last, source));
    return [source];
  };
}

type Choice = { readonly sources: readonly Source[] } | { readonly source: Source } | { readonly address: string };

interface Item extends QuickPickItem {
  readonly choice: Choice;
}

/** What is typed may be the address of a new source. */
function choose(words: string, known: readonly Source[], last: readonly Source[]): Promise<Choice | undefined> {
  const keep: Item = {
    label: `$(pinned) ${t('Keep its sources')}`,
    description: known.map(titleOf).join(', '),
    choice: { sources: known },
  };
  const offered = last.map((source): Item => {
    const description = source.title === undefined ? '' : source.url;
    return { label: titleOf(source), description, choice: { source } };
  });
  const none: Item = { label: `$(dash) ${t('Without a source')}`, choice: { sources: [] } };
  const itemsFor = (typed: string): Item[] => [
    ...(known.length > 0 ? [keep] : []),
    ...offered,
    { label: `$(add) ${t('New source…')}`, description: typed, alwaysShow: true, choice: { address: typed } },
    none,
  ];
  const picker = window.createQuickPick<Item>();
  picker.title = t('By Which Source? “{0}”', words);
  picker.placeholder = t('Choose one of the last sources, or type the address of a new one');
  picker.matchOnDescription = true;
  // Sources are looked up in other windows.
  picker.ignoreFocusOut = true;
  picker.items = itemsFor('');
  return new Promise((resolve) => {
    picker.onDidChangeValue((typed) => {
      picker.items = itemsFor(typed);
    });
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.choice);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

/** A new source, step by step; what is known of its address is filled in, and all but the address may be left empty. */
async function described(typed: string, last: readonly Source[]): Promise<Source | undefined> {
  const wrong = t('An address is one word with a scheme: https://…, mailto:…, tel:…, doi:…');
  const address =
    addressOf(typed) ??
    (await ask(1, t('Its address'), typed, (text) => (addressOf(text) === undefined ? wrong : undefined)));
  const url = address && addressOf(address);
  if (!url) return undefined;
  const before = last.find((source) => source.url === url);
  const title = await ask(2, t('Its title'), before?.title ?? '');
  if (title === undefined) return undefined;
  const quote = await ask(3, t('The words that bear the fact out'), '');
  if (quote === undefined) return undefined;
  const accessed = await ask(4, t('The day on which it was read'), today(), (text) =>
    text === '' || isDay(text) ? undefined : t('A day such as 2026-03-01'),
  );
  if (accessed === undefined) return undefined;
  return {
    url,
    ...(title.trim() !== '' && { title: title.trim() }),
    ...(quote.trim() !== '' && { quote: quote.trim() }),
    ...(accessed !== '' && { accessed }),
  };
}

function ask(step: number, prompt: string, value: string, validateInput?: (text: string) => string | undefined) {
  return window.showInputBox({
    title: t('New Source ({0} of 4)', step),
    prompt,
    value,
    ignoreFocusOut: true,
    ...(validateInput !== undefined && { validateInput }),
  });
}

function titleOf({ url, title }: Source): string {
  return title ?? url;
}

/** The day where the checker is. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
