import { SymbolKind } from 'vscode-languageserver';
import type { EntityLabel } from '../core/entities/mention.js';
import type { FigureLabel } from '../core/figures/figure.js';

/** What editors show for our labels: they know programs only. */
export const SYMBOL_KINDS: Readonly<Record<EntityLabel | FigureLabel, SymbolKind>> = {
  PERSON: SymbolKind.Class,
  NORP: SymbolKind.Interface,
  FAC: SymbolKind.Module,
  ORG: SymbolKind.Package,
  GPE: SymbolKind.Namespace,
  LOC: SymbolKind.Namespace,
  PRODUCT: SymbolKind.Object,
  EVENT: SymbolKind.Event,
  WORK_OF_ART: SymbolKind.File,
  LAW: SymbolKind.Key,
  LANGUAGE: SymbolKind.TypeParameter,
  DATE: SymbolKind.Constant,
  TIME: SymbolKind.Constant,
  PERCENT: SymbolKind.Number,
  MONEY: SymbolKind.Number,
  QUANTITY: SymbolKind.Number,
  ORDINAL: SymbolKind.Number,
  CARDINAL: SymbolKind.Number,
};
