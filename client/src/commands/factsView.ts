import { t } from '@vscode/l10n';
import { window } from 'vscode';
import type { FactsView } from '../views/facts/view.js';
import { lookOf, STATE_ORDER } from '../views/facts/words.js';
import type { Command } from './command.js';

/** How the view *Facts* shows them. */
export function factsViewCommands(view: FactsView): readonly Command[] {
  return [
    { id: 'tickmark.groupFactsByState', run: () => group(view, true) },
    { id: 'tickmark.listFactsInOrder', run: () => group(view, false) },
    { id: 'tickmark.filterFacts', run: () => filter(view) },
  ];
}

function group(view: FactsView, byState: boolean): void {
  view.showing = { ...view.showing, byState };
}

async function filter(view: FactsView): Promise<void> {
  const { hidden } = view.showing;
  const choices = [
    ...STATE_ORDER.map((state) => ({ id: state, ...lookOf(state) })),
    { id: 'figure' as const, icon: 'symbol-numeric', name: t('Figures') },
    { id: 'name' as const, icon: 'person', name: t('Names') },
    { id: 'mark' as const, icon: 'bookmark', name: t('What people marked') },
    {
      id: 'incidental' as const,
      icon: 'ellipsis',
      name: t('Incidental ones'),
      meaning: t('“second”, “today”, “a year earlier”, who wrote the article'),
    },
  ];
  const items = choices.map(({ id, icon, name, ...more }) => ({
    id,
    label: `$(${icon}) ${name}`,
    ...('meaning' in more && { description: more.meaning }),
    picked: !hidden.has(id),
  }));
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    title: t('Which Facts Are Shown?'),
    placeHolder: t('Clear what is to be left out'),
  });
  if (chosen === undefined) return;
  const shown = new Set(chosen.map(({ id }) => id));
  view.showing = { ...view.showing, hidden: new Set(items.map(({ id }) => id).filter((id) => !shown.has(id))) };
}
