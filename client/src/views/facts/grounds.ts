import { t } from '@vscode/l10n';
import { type Memento, type QuickPickItem, window } from 'vscode';
import type { Source } from '../../../../server/src/core/annotations/formats/marks.js';
import { addressOf, isDay, remembered } from './memory.js';

/** What a checker goes by. */
export interface Grounds {
  readonly sources: readonly Source[];
  /** How it was found out: "confirmed by phone with the ministry". */
  readonly note?: string;
}

/** Asks what a fact was checked by, and remembers the source; undefined if the question was left. */
export type AskForGrounds = (words: string, known: Grounds) => Promise<Grounds | undefined>;

/** The sources given last, kept with the workspace. */
const KEY = 'tickmark.sources';

/**
 * `known` is what the fact goes by already: it may be kept. Of the sources given last for other facts the newest stands
 * first. A note may be added before the source is chosen, and the question comes back with it.
 */
export function groundsPrompt(memory: Memento): AskForGrounds {
  return async (words, known) => {
    const last = memory.get<readonly Source[]>(KEY, []);
    let { note } = known;
    for (;;) {
      const choice = await choose({ words, known: known.sources, last, note, isNoted: note !== known.note });
      if (choice === undefined) return undefined;
      if ('note' in choice) {
        note =
          addressOf(choice.note) === undefined && choice.note !== ''
            ? choice.note.trim()
            : ((await askForNote(words, note)) ?? note);
        note = note?.trim() === '' ? undefined : note;
        continue;
      }
      const more = note === undefined ? {} : { note };
      if ('sources' in choice) return { sources: choice.sources, ...more };
      const source = 'address' in choice ? await described(choice.address, last) : choice.source;
      if (source === undefined) return undefined;
      await memory.update(KEY, remembered(last, source));
      return { sources: [source], ...more };
    }
  };
}

/** What a checker notes; undefined if the question was left. */
export function askForNote(words: string, note: string | undefined): Thenable<string | undefined> {
  return window.showInputBox({
    title: t('Note on “{0}”', words),
    prompt: t('How it was found out, or what is still to be asked. It may be left empty.'),
    value: note ?? '',
    ignoreFocusOut: true,
  });
}

type Choice =
  | { readonly sources: readonly Source[] }
  | { readonly source: Source }
  | { readonly address: string }
  | { readonly note: string };

interface Question {
  readonly words: string;
  readonly known: readonly Source[];
  readonly last: readonly Source[];
  readonly note: string | undefined;
  /** The note was given just now: it may well stand for a source. */
  readonly isNoted: boolean;
}

interface Item extends QuickPickItem {
  readonly choice: Choice;
}

/** What is typed may be the address of a new source, or a note. */
function choose({ words, known, last, note, isNoted }: Question): Promise<Choice | undefined> {
  const keep: Item = {
    label: `$(pinned) ${t('Keep its sources')}`,
    description: known.map(titleOf).join(', '),
    choice: { sources: known },
  };
  const offered = last.map((source): Item => {
    const description = source.title === undefined ? '' : source.url;
    return { label: titleOf(source), description, choice: { source } };
  });
  const none: Item = {
    label: `$(dash) ${t('Without a source')}`,
    description: isNoted ? (note ?? '') : '',
    choice: { sources: [] },
  };
  const itemsFor = (typed: string): Item[] => {
    const added: Item[] = [
      { label: `$(add) ${t('New source…')}`, description: typed, alwaysShow: true, choice: { address: typed } },
      {
        label: `$(comment) ${note === undefined ? t('Add a note…') : t('Change the note…')}`,
        description: typed === '' ? (note ?? '') : typed,
        alwaysShow: true,
        choice: { note: typed },
      },
    ];
    // Words are a note, and one word is an address.
    if (/\S\s+\S/.test(typed.trim())) added.reverse();
    return [
      ...(known.length > 0 ? [keep] : []),
      ...(isNoted ? [none] : []),
      ...offered,
      ...added,
      ...(isNoted ? [] : [none]),
    ];
  };
  const picker = window.createQuickPick<Item>();
  picker.title = t('By Which Source? “{0}”', words);
  picker.placeholder = t('Choose a source, or type the address of a new one, or a note');
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
