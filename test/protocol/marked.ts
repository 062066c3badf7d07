import type { Position, Range, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A text with one stretch of it between « and »: the text without the marks, and the stretch as a range. */
export function marked(source: string): { text: string; range: Range; position: Position } {
  const start = source.indexOf('«');
  const end = source.indexOf('»') - 1;
  const text = source.replace('«', '').replace('»', '');
  const range = { start: positionOf(text, start), end: positionOf(text, end) };
  return { text, range, position: range.start };
}

/** The part of a text that a range covers, by the rules of LSP. */
export function textAt(text: string, range: Range): string {
  return documentOf(text).getText(range);
}

export function applied(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(documentOf(text), [...edits]);
}

function positionOf(text: string, offset: number): Position {
  return documentOf(text).positionAt(offset);
}

function documentOf(text: string): TextDocument {
  return TextDocument.create('memory:text', 'plaintext', 0, text);
}
