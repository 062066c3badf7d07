import type { Analysis } from '../analysis/analysis.js';
import { readingsOf, rulingsOf } from './adjudicate.js';
import { fileNameOf } from './author.js';
import { ADJUDICATED } from './checks.js';
import { writeBrat } from './formats/brat.js';
import { writeClaimReview } from './formats/claimReview.js';
import { writeConll } from './formats/conll.js';
import { writeDoccano } from './formats/doccano.js';
import { writeFactsCsv } from './formats/factsCsv.js';
import { writeLabelStudio } from './formats/labelStudio.js';
import type { Exported, Marks, Tokenised } from './formats/marks.js';
import { writeProdigy } from './formats/prodigy.js';
import { writeRecogito } from './formats/recogito.js';
import { writeW3c } from './formats/w3c.js';
import { decisionsOf, joined, marksOf } from './marks.js';
import type { AnnotatedArticle, Resolved } from './resolve.js';
import { compareReadings } from './review.js';
import { targetsOf } from './targets.js';
import { tokenised } from './tokenised.js';

/** The formats that annotations are written in, with the ending of an article's file; brat wants its texts named `.txt`. */
export const EXPORT_ENDINGS = {
  w3c: '.json',
  recogito: '.json',
  brat: '.ann',
  conll2003: '.conll',
  iob2: '.conll',
  doccano: '.jsonl',
  'label-studio': '.json',
  prodigy: '.jsonl',
  csv: '.csv',
  claimreview: '.json',
} as const;

export type ExportFormat = keyof typeof EXPORT_ENDINGS;

/** What is exported of an article. */
export interface Exporting {
  readonly annotated: AnnotatedArticle;
  readonly resolved: readonly Resolved[];
  /** The name of a file; without one everybody's. */
  readonly author: string | undefined;
  /** For the formats that are made of tokens. */
  readonly analysis: () => Analysis | undefined;
  /** The address that the article is published at; empty if it is not known. */
  readonly url: string;
}

/**
 * Whose annotations are exported where nobody says: what was adjudicated, else those of the person who asks, with what
 * they accepted, else everybody's.
 */
export function exportedAuthor({ pages }: AnnotatedArticle, asking = ''): string | undefined {
  const own = fileNameOf(asking);
  const names = [ADJUDICATED, ...('name' in own ? [own.name] : [])];
  return names.find((name) => pages.some(({ author }) => author === name));
}

/** The file of an article in another tool's format; undefined if that wants tokens and there is no analysis. */
export function exported(
  format: ExportFormat,
  exporting: Exporting,
): (Exported & { readonly marks: Marks }) | undefined {
  const { annotated, resolved, author } = exporting;
  const said = marksOf(annotated, resolved, author);
  const marks = author === undefined ? joined(said) : said;
  const file = written(format, marks, exporting);
  return (
    file && {
      marks,
      content: file.content,
      // The W3C's form says what is orphaned as it says everything else.
      losses: [...undecidedIn(exporting), ...(format === 'w3c' ? [] : orphansOf(exporting)), ...file.losses],
    }
  );
}

function written(format: ExportFormat, marks: Marks, exporting: Exporting): Exported | undefined {
  const { annotated, author, analysis, url } = exporting;
  const inTokens = (form: (sentences: Tokenised) => Exported): Exported | undefined => {
    const read = analysis();
    return read && form(tokenised(read));
  };
  switch (format) {
    case 'w3c':
      return writeW3c(
        annotated.article,
        annotated.pages.filter((page) => author === undefined || page.author === author),
      );
    case 'recogito':
      return writeRecogito(marks);
    case 'brat':
      return writeBrat(marks);
    case 'conll2003':
    case 'iob2':
      return inTokens((sentences) => writeConll(marks, sentences, format));
    case 'doccano':
      return writeDoccano(marks);
    case 'label-studio':
      return writeLabelStudio(marks);
    case 'prodigy':
      return inTokens((sentences) => writeProdigy(marks, sentences));
    case 'csv':
      return writeFactsCsv(marks);
    case 'claimreview':
      break;
  }
  return claimReviews(marks, url);
}

function claimReviews(marks: Marks, url: string): Exported {
  const file = writeClaimReview(marks, url);
  const unsaid =
    'a ClaimReview needs the address of the page that it is published on (on the command line: --url URL).';
  return url !== '' ? file : { ...file, losses: [...file.losses, unsaid] };
}

/** What people say and the adjudicated file has no word of yet. */
function undecidedIn({ annotated, resolved, author }: Exporting): string[] {
  if (author !== ADJUDICATED) return [];
  const names = annotated.pages.map((page) => page.author);
  const readings = readingsOf(annotated, names, resolved);
  if (readings.length < 2) return [];
  const { agreed, disagreements } = compareReadings(readings);
  const rulingOf = rulingsOf(resolved);
  const decisions = decisionsOf(resolved);
  const open = disagreements.filter((each) => rulingOf(each) === undefined).length;
  const unsaid = agreed.filter(({ id = '' }) => decisions.get(id)?.has(ADJUDICATED) !== true).length;
  if (open + unsaid === 0) return [];
  return [
    `What is exported is what was adjudicated: ${open} open disagreements and ${unsaid} agreed annotations that nobody accepted are left out.`,
  ];
}

/** What stands nowhere in the text any more. */
function orphansOf({ resolved, author }: Exporting): string[] {
  return resolved.flatMap((each) => {
    if (each.anchor !== 'orphaned' || each.statement !== undefined) return [];
    if (author !== undefined && each.author !== author) return [];
    const quote = targetsOf(each.annotation.target)[0]?.quote?.exact ?? each.annotation.id;
    return [`“${quote.replace(/\s+/g, ' ')}” (${each.author}) stands nowhere in the text: it is left out.`];
  });
}
