import {
  CancellationToken,
  type DidChangeTextDocumentParams,
  type DidCloseTextDocumentParams,
  type DidOpenTextDocumentParams,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../core/analysis/analysis.js';
import type { Gate } from '../core/articles/gate.js';
import { createSnapshot, type Markup, markupOf, type Snapshot } from '../core/text/snapshot.js';
import type { Desk, Desks } from './desks.js';
import { gateOf, isLookedAt } from './gate.js';
import { contentModified, orCancelled } from './guard.js';
import type { Files, Platform } from './platform.js';
import type { Store } from './store.js';
import { keyOf } from './uri.js';

/** The open documents and what is known of them; closed ones are read and forgotten. */
export interface Documents {
  open(params: DidOpenTextDocumentParams): void;
  change(params: DidChangeTextDocumentParams): void;
  close(params: DidCloseTextDocumentParams): void;
  /** Reads an open document as an article whatever it looks like. */
  checkAnyway(uri: string): void;
  /** Everything is to be analysed anew: the settings have changed. */
  forget(): void;
  /** What is recorded of an article has changed, and may have a say in what is found. */
  reread(uri: string): void;
  isOpen(uri: string): boolean;
  /** The text of an open document. */
  textOf(uri: string): string | undefined;
  uris(): readonly string[];
  /**
   * What is known of the newest version of an open document or of a file in a workspace folder that is looked at;
   * undefined for what is neither. Fails with ContentModified if the text changes meanwhile, with RequestCancelled as soon as `token` is
   * cancelled: a result for an old text is never kept or given out.
   */
  reading(uri: string, token: CancellationToken): Promise<Reading | undefined>;
  /**
   * `reading`, once the document has been left alone for a while; undefined if a later change has taken the place of
   * this one.
   */
  settled(uri: string): Promise<Reading | undefined>;
  /** The analysis of `reading`, if the document is an article. */
  analysis(uri: string, token: CancellationToken): Promise<Analysis | undefined>;
}

/** One version of a document, read. */
export interface Reading {
  readonly snapshot: Snapshot;
  readonly desk: Desk;
  readonly gate: Gate;
  /** Present if it is an article. */
  readonly analysis?: Analysis;
}

interface OpenDocument {
  readonly text: TextDocument;
  readonly anyway: boolean;
  /** Whether it is an article, and how long the text was when that was decided. */
  decision: { readonly gate: Gate; readonly length: number } | undefined;
  /** Replaced with every change: whoever holds an older one is out of date. */
  reading: Promise<Reading> | undefined;
  /** The newest finished analysis by the present settings: the cache of the next. */
  previous: Analysis | undefined;
}

/** Longest time the server works without looking for messages, in milliseconds. */
const SLICE = 5;

/** How long a text must be at rest before anything is said of our own accord, in milliseconds. */
const REST = 200;

export function createDocuments(platform: Platform, files: Files, desks: Desks, store: Store): Documents {
  const documents = new Map<string, OpenDocument>();
  const find = (uri: string) => documents.get(keyOf(uri));
  const set = (uri: string, document: OpenDocument) => documents.set(keyOf(uri), document);

  function read(document: OpenDocument): Promise<Reading> {
    const { uri } = document.text;
    const isCurrent = () => find(uri) === document;
    return (async () => {
      const desk = await desks.of(uri);
      await platform.breathe();
      if (!isCurrent()) throw contentModified();
      const { languageId, version } = document.text;
      const text = document.text.getText();
      const snapshot = createSnapshot(uri, text, { version, markup: markupFor(uri, languageId) });
      const gate = decided(document, text, desk);
      if (!gate.article) return { snapshot, desk, gate };
      const { previous } = document;
      // Where only what is recorded has changed, the text says what it said.
      const isSame = previous?.snapshot.version === version && previous.snapshot.text === text;
      const analysis = isSame ? previous : await work(desk, snapshot, previous, isCurrent);
      document.previous = analysis;
      return { snapshot: analysis.snapshot, desk, gate, analysis: await store.unsuppressed(analysis) };
    })();
  }

  /** Decided anew when the text has become another by its length, so that typing neither waits for it nor flickers. */
  function decided(document: OpenDocument, text: string, desk: Desk): Gate {
    if (document.anyway) return { article: true };
    const { length } = text;
    const last = document.decision;
    if (last !== undefined && Math.abs(length - last.length) * 5 <= last.length) return last.gate;
    const { uri, languageId } = document.text;
    const gate = gateOf(uri, languageId, text, desk);
    document.decision = { gate, length };
    return gate;
  }

  /** A slice at a time, until done or no longer wanted. */
  async function work(
    desk: Desk,
    snapshot: Snapshot,
    previous: Analysis | undefined,
    wanted = () => true,
  ): Promise<Analysis> {
    const steps = desk.analyser.steps(snapshot, previous);
    let pause = platform.now() + SLICE;
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      if (platform.now() < pause) continue;
      await platform.breathe();
      if (!wanted()) throw contentModified();
      pause = platform.now() + SLICE;
    }
  }

  async function readClosed(uri: string, token: CancellationToken): Promise<Reading | undefined> {
    if (desks.folderOf(uri) === undefined) return undefined;
    const desk = await desks.of(uri);
    if (!isLookedAt(uri, desk)) return undefined;
    const file = await files.readFile(uri);
    if ('problem' in file) {
      if (file.missing === true) return undefined;
      throw new UnreadableFile(file.problem);
    }
    const snapshot = createSnapshot(uri, file.text, { markup: markupFor(uri) });
    const gate = gateOf(uri, undefined, file.text, desk);
    if (!gate.article) return { snapshot, desk, gate };
    const analysis = await work(desk, snapshot, undefined, () => !token.isCancellationRequested);
    const left = await store.unsuppressed(analysis);
    store.forget(uri);
    return { snapshot, desk, gate, analysis: left };
  }

  function reading(uri: string, token: CancellationToken): Promise<Reading | undefined> {
    const document = find(uri);
    if (document === undefined) return orCancelled(readClosed(uri, token), token);
    return orCancelled(readOpen(document), token);
  }

  /** What is asked of a text is answered where only the settings have become others since, and by these. */
  async function readOpen(document: OpenDocument): Promise<Reading> {
    const { text } = document;
    const { uri, version } = text;
    if (document.reading === undefined) {
      document.reading = read(document);
      document.reading.catch(() => {
        document.reading = undefined;
      });
    }
    try {
      return await document.reading;
    } catch (error) {
      const now = find(uri);
      if (now === undefined || now === document || now.text !== text || text.version !== version) throw error;
      return readOpen(now);
    }
  }

  return {
    open({ textDocument: { uri, languageId, version, text } }) {
      set(uri, unread(TextDocument.create(uri, languageId, version, text), false));
    },
    change({ textDocument: { uri, version }, contentChanges }) {
      const document = find(uri);
      if (document === undefined) return;
      const text = TextDocument.update(document.text, contentChanges, version);
      set(uri, { ...document, reading: undefined, text });
    },
    close({ textDocument }) {
      documents.delete(keyOf(textDocument.uri));
    },
    checkAnyway(uri) {
      const document = find(uri);
      if (document !== undefined) set(uri, { ...document, reading: undefined, anyway: true });
    },
    forget() {
      for (const [key, { text, anyway }] of documents) documents.set(key, unread(text, anyway));
    },
    reread(uri) {
      const document = find(uri);
      if (document !== undefined) set(uri, { ...document, reading: undefined });
    },
    isOpen: (uri) => documents.has(keyOf(uri)),
    textOf: (uri) => find(uri)?.text.getText(),
    uris: () => [...documents.values()].map(({ text }) => text.uri),
    reading,
    async settled(uri) {
      const document = find(uri);
      await platform.wait(REST);
      if (document === undefined || find(uri) !== document) return undefined;
      try {
        return await reading(uri, CancellationToken.None);
      } catch (error) {
        if (error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified) return undefined;
        throw error;
      }
    },
    analysis: async (uri, token) => (await reading(uri, token))?.analysis,
  };
}

/** A file that is there and cannot be read; the message says why. */
export class UnreadableFile extends Error {}

function unread(text: TextDocument, anyway: boolean): OpenDocument {
  return { text, anyway, decision: undefined, reading: undefined, previous: undefined };
}

function markupFor(uri: string, languageId?: string): Markup {
  if (languageId === 'markdown') return 'markdown';
  return languageId === 'plaintext' || languageId === 'article' ? 'plain' : markupOf(uri);
}
