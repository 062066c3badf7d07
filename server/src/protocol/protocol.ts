import type { DataFile } from '../core/analysis/data.js';
import type { Ruling } from '../core/annotations/adjudicate.js';
import type { Given } from '../core/annotations/checks.js';
import type { Command } from '../core/annotations/commands.js';
import type { Subject } from '../core/annotations/create.js';
import type { ExportFormat } from '../core/annotations/exporting.js';
import type { FactKind } from '../core/annotations/facts.js';
import type { Check, CheckState, Relation } from '../core/annotations/formats/marks.js';
import type { GoneFact } from '../core/annotations/recordedFacts.js';
import type { Difference } from '../core/annotations/review.js';
import type { Standing } from '../core/annotations/standing.js';
import type { Span } from '../core/text/span.js';

/**
 * Tickmark's own messages: their names, and the shapes of what they carry. Client and server share this file and nothing
 * else. A request that a file system alone can answer is made by the server to the client only where the client offered
 * it (`InitializationOptions.files`).
 */

/**
 * The first message to the server in a worker, before the protocol's own: the tables that the extension has for it. It
 * does without those that are not in it.
 */
export type WorkerData = Readonly<Partial<Record<DataFile, Uint8Array>>>;

/** The first message from the server in a worker, which listens now; or why it could not be loaded. */
export interface WorkerLoaded {
  readonly problem?: string;
}

/** `initializationOptions` of the initialize request; all of it may be left out. */
export interface InitializationOptions {
  /** The client answers the requests for files (needed in a browser and for virtual folders). */
  readonly files?: boolean;
  /** The client has the command `tickmark.annotateText`; code actions call it then instead of the server's own. */
  readonly annotates?: boolean;
  /** The client has the command `SHOW_MENTIONS` and runs it from hovers. */
  readonly showsMentions?: boolean;
  /** The language of the client's user: by each English text of l10n/bundle.l10n.json, what is said in its place. */
  readonly texts?: Readonly<Record<string, string>>;
}

/** Server to client: the text of a file, decoded as `decodeArticle` does. */
export const READ_FILE = 'tickmark/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/** `problem` says in plain words why there is no text; `missing` tells a file that is not there from an unreadable one. */
export type ReadFileResult = { readonly text: string } | { readonly problem: string; readonly missing?: true };

/**
 * Server to client: the URIs of all files below a folder that may be articles, and of the configuration files, in any
 * order.
 */
export const LIST_FILES = 'tickmark/listFiles';

export interface ListFilesParams {
  readonly folder: string;
  /** Globs, relative to the folder, of files that are wanted whatever their names. */
  readonly include: readonly string[];
}

export type ListFilesResult = readonly string[];

/** Server to client, a notification: what is known of an open document, sent when it changes. */
export const STATUS = 'tickmark/status';

export interface StatusParams {
  readonly uri: string;
  /** Whether the document is read as an article. */
  readonly article: boolean;
  /** Why it is not. */
  readonly reason?: string;
  /** Number of findings by severity. */
  readonly findings: Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>;
  /** Only a first part was read: the article is longer than the limit. */
  readonly truncated?: true;
  /** What is wrong with the settings that hold for this document, a sentence each; empty if nothing. */
  readonly problems: readonly string[];
  /** Another number as soon as what is recorded of any article, or the settings, may have changed. */
  readonly records: number;
}

/** Client to server, a notification: read this open document as an article, whatever it looks like, until it is closed. */
export const CHECK_ANYWAY = 'tickmark/checkAnyway';

export interface CheckAnywayParams {
  readonly uri: string;
}

/** The client's command that annotates; its one argument is an `AnnotateArguments`. */
export const ANNOTATE_COMMAND = 'tickmark.annotateText';

/** The client's command that lists all mentions of a name; its one argument is a `ShowMentionsArguments`. */
export const SHOW_MENTIONS = 'tickmark.showMentions';

/** A place, zero-based, where the name stands. */
export interface ShowMentionsArguments {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** What to annotate: spans are UTF-16 offsets of this version of the document. */
export interface AnnotateArguments {
  readonly uri: string;
  readonly version: number;
  readonly subject: Subject;
}

/**
 * Client to server: does what an author wants done with the annotations of an article, and writes the files. The article
 * must be saved. As a command of `workspace/executeCommand` its one argument is the same, without the author if that is
 * the setting's, and the answer is shown.
 */
export const CHANGE_ANNOTATIONS = 'tickmark.changeAnnotations';

export interface ChangeParams {
  readonly uri: string;
  /** The version that the command's spans are of. */
  readonly version: number;
  readonly author?: string;
  readonly command: Command;
  /** Writes into the adjudicated file, in the author's name. The command `adjudicate` does so whatever is said here. */
  readonly adjudicates?: true;
}

/** The file that was written, or in plain words why none was. */
export type ChangeResult =
  | {
      readonly file: string;
      /** Whether there is a change that can be taken back. */
      readonly canUndo: boolean;
    }
  | {
      readonly problem: string;
      /** The annotation file that has to be put right first, and the zero-based place in it. */
      readonly at?: { readonly uri: string; readonly line: number; readonly character: number };
    };

/**
 * Client to server: writes what the machine would annotate into the machine's file, for people to decide. Proposals that
 * stand there already are kept, decided or not. Answers as `CHANGE_ANNOTATIONS` does.
 */
export const PROPOSE = 'tickmark/propose';

export interface ProposeParams {
  readonly uri: string;
  readonly version: number;
}

/** Client to server: takes the last change back that this server made. Answers as `CHANGE_ANNOTATIONS` does. */
export const UNDO_CHANGE = 'tickmark/undoChange';

/** Client to server: everything that is recorded of an article, where it stands now. */
export const ANNOTATIONS = 'tickmark/annotations';

export interface AnnotationsParams {
  readonly uri: string;
}

export interface AnnotationsResult {
  /** The version of the document that the spans are of. */
  readonly version: number;
  /** As in `StatusParams`: while it says the same, what an edit does not touch follows the edit. */
  readonly records: number;
  readonly annotations: readonly PlacedAnnotation[];
  /** Chains joined and split, and what else leads from one annotation to another. */
  readonly relations: readonly Relation[];
  /** Files that are left out and why, a sentence each. */
  readonly problems: readonly string[];
}

/** An annotation of the text, with what everybody says of it. */
export interface PlacedAnnotation {
  readonly id: string;
  /** The name of its author's file. */
  readonly author: string;
  /** What it is to the desk's author. */
  readonly standing: Standing;
  /** The words that it was made on. */
  readonly words: string;
  readonly anchor: 'exact' | 'moved' | 'orphaned';
  /** In order; none if it is orphaned. */
  readonly spans: readonly Span[];
  readonly label?: string;
  readonly note?: string;
  readonly link?: string;
  /** The latest decision of each author, by the names of their files. */
  readonly decisions: Readonly<Record<string, 'accepted' | 'rejected'>>;
  /** What its checkers found together. */
  readonly check?: Check;
}

/**
 * Client to server: what the people who annotated an article differ in, and what was decided of it. The command
 * `adjudicate` decides; any other with `adjudicates` gives an adjudicator's own reading, and `decide` so accepts what is
 * agreed.
 */
export const DISAGREEMENTS = 'tickmark/disagreements';

export interface DisagreementsParams {
  readonly uri: string;
}

export interface DisagreementsResult {
  /** The version of the document that the spans are of. */
  readonly version: number;
  /** The names of the files that are compared; fewer than two of them agree in everything. */
  readonly authors: readonly string[];
  /** What nobody contradicts and the adjudicated file has no word of, in the order of the text. */
  readonly agreed: readonly PlacedReading[];
  /** In the order of the text. */
  readonly disagreements: readonly PlacedDisagreement[];
}

/** A place that people read differently. */
export interface PlacedDisagreement extends Span {
  /** What the command `adjudicate` knows it by; another one as soon as somebody says something else. */
  readonly key: string;
  readonly about: Difference;
  /** The words that stand there. */
  readonly words: string;
  /** What each author says, in the order of `authors`; some have nothing there. */
  readonly readings: readonly { readonly author: string; readonly marks: readonly PlacedReading[] }[];
  /** Present once it is decided: whose reading holds; without one, none of theirs does. */
  readonly ruling?: Ruling;
}

/** What somebody says of a stretch. */
export interface PlacedReading {
  readonly id: string;
  readonly spans: readonly Span[];
  readonly words: string;
  readonly label?: string;
  readonly note?: string;
  readonly link?: string;
  /** How sure the machine was, from 0 to 1, of a proposal that the author accepted. */
  readonly score?: number;
  readonly check?: Check;
}

/** Client to server: everything in an article that can be checked, and what its checkers found. */
export const FACTS = 'tickmark/facts';

export interface FactsResult {
  /** The version of the document that the spans are of. */
  readonly version: number;
  /** In reading order. */
  readonly facts: readonly ListedFact[];
  /** Facts that are not listed, because there are too many. */
  readonly more: number;
  /** What was checked and stands nowhere in the text any more. */
  readonly gone: readonly GoneFact[];
}

/** Said once or repeated, asked once. */
export interface ListedFact {
  readonly kind: FactKind;
  /** Of a name its fullest form. */
  readonly words: string;
  /** Empty if it has none. */
  readonly label: string;
  /** Where it stands, in order. */
  readonly places: readonly [Span, ...Span[]];
  readonly state: CheckState;
  /** Whether nothing is left to be done about it. */
  readonly settled: boolean;
  readonly verdicts: readonly Given[];
  /** Seldom worth a tick: "second", "now", who wrote the article. */
  readonly incidental?: true;
}

/** Client to server: the fact-check report of an article. */
export const FACT_REPORT = 'tickmark/factReport';

/** One file that needs no other; or in plain words why there is none. */
export type FactReportResult = { readonly html: string } | { readonly problem: string };

/** Client to server: the URIs of the folder's articles that two people or more have annotated, in the folder's order. */
export const COMPARABLE = 'tickmark/comparable';

export type ComparableResult = readonly string[];

/** Client to server: how far the people agree who annotated the folder's articles, as a page of Markdown. */
export const AGREEMENT = 'tickmark/agreement';

export type AgreementResult = string;

/**
 * Client to server: what is recorded of an article, in another tool's format: what was adjudicated, else what the desk's
 * author made and accepted, else everybody's.
 */
export const EXPORT = 'tickmark/export';

export interface ExportParams {
  readonly uri: string;
  readonly format: ExportFormat;
}

export type ExportResult =
  | {
      readonly content: string;
      /** What the file's name ends in. */
      readonly ending: string;
      /** What the format cannot say, a line each. */
      readonly losses: readonly string[];
    }
  | { readonly problem: string };

/** Client to server: where the words of a span stand too. */
export const OCCURRENCES = 'tickmark/occurrences';

export interface OccurrencesParams extends Span {
  readonly uri: string;
  readonly version: number;
}

export type OccurrencesResult = readonly Span[];

/** Client to server: the labels of an article's desk. */
export const LABELS = 'tickmark/labels';

/** Server to client: names of the files in a folder; none if there is no such folder. */
export const LIST_NAMES = 'tickmark/listNames';

/** Server to client: what changes whenever the file does; null if there is no such file. */
export const STAMP_OF = 'tickmark/stampOf';

/** Server to client: writes a file, all of it or nothing, if it still has that stamp. */
export const REPLACE_FILE = 'tickmark/replaceFile';

export interface FileParams {
  readonly uri: string;
}

export interface ReplaceFileParams extends FileParams {
  /** As `STAMP_OF` gave it; null where there must be no such file. */
  readonly stamp: string | null;
  /** Null removes the file, and the two folders around it if nothing else is in them. */
  readonly text: string | null;
}

/** Server to client: moves a folder with all that is in it. */
export const MOVE_FOLDER = 'tickmark/moveFolder';

export interface MoveFolderParams {
  readonly from: string;
  readonly to: string;
}

/** Whether there was such a folder; `problem` says why it stays, as where something has the new name already. */
export type MoveFolderResult = { readonly moved: boolean } | { readonly problem: string };

/** Server to client: puts a folder, if there is one, where its user can get it back. */
export const DISCARD_FOLDER = 'tickmark/discardFolder';

/** `problem` says why it stays, as where there is no trash. */
export type DiscardFolderResult = { readonly discarded: boolean } | { readonly problem: string };

/** The new stamp, null of a file that was removed; `changed` if somebody else has written the file. */
export type ReplaceFileResult =
  | { readonly stamp: string | null }
  | { readonly changed: true }
  | { readonly problem: string };
