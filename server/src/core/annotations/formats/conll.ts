import type { Span } from '../../text/span.js';
import { type Exported, type Imported, lostFields, type Mark, type Marks, named, type Tokenised } from './marks.js';
import { onTokens } from './tokens.js';

/** The file's first line, as most readers of CoNLL-2003 expect it. */
const DOCUMENT = '-DOCSTART- -X- -X- O';

/**
 * Token a line, blank lines between sentences, labels as IOB2. `conll2003` has four columns, of which part of speech and
 * chunk are not known; `iob2` has token and label parted by a tab, the form that doccano reads.
 */
export function writeConll(
  { text, marks, relations }: Marks,
  sentences: Tokenised,
  columns: 'conll2003' | 'iob2',
): Exported {
  const losses = lostFields(text, marks, ['id', 'note', 'link', 'figure', 'check', 'author', 'created'], 'CoNLL');
  if (relations.length > 0) losses.push(`CoNLL has no place for relations: ${relations.length} lost.`);
  const tokens = sentences.flat();
  const tags = tokens.map(() => 'O');
  const sentenceOf = sentences.flatMap((sentence, number) => sentence.map(() => number));
  for (const { mark, label, first, last } of onTokens(text, marks, tokens, losses)) {
    if (sentenceOf[first] !== sentenceOf[last]) {
      losses.push(`A label ends with its sentence: ${named(text, mark)} is left out.`);
      continue;
    }
    const name = label.replace(/\s+/g, '_');
    if (name !== label) losses.push(`CoNLL's labels have no blanks: “${label}” is written ${name}.`);
    tags.fill(`I-${name}`, first, last + 1);
    tags[first] = `B-${name}`;
  }
  const lines = columns === 'conll2003' ? [DOCUMENT, ''] : [];
  let token = 0;
  for (const sentence of sentences) {
    for (const { start, end } of sentence) {
      const word = text.slice(start, end);
      const tag = tags[token++] ?? 'O';
      lines.push(columns === 'conll2003' ? `${word} -X- _ ${tag}` : `${word}\t${tag}`);
    }
    if (sentence.length > 0) lines.push('');
  }
  return { content: lines.map((line) => `${line}\n`).join(''), losses };
}

/**
 * Reads either form, and others with the token in the first and the label in the last column: IOB1, IOB2, IOE, IOBES,
 * BILOU. The tokens are looked for in the text in their order; what is not found there is dropped and told.
 */
export function readConll(text: string, content: string): Imported {
  const dropped: string[] = [];
  const marks: Mark[] = [];
  let at = 0;
  let open: { label: string; span: { start: number; end: number } } | undefined;
  const close = () => {
    if (open !== undefined) marks.push({ spans: [open.span], label: open.label });
    open = undefined;
  };
  for (const [index, line] of content.split(/\r?\n/).entries()) {
    const fields = line.split(line.includes('\t') ? '\t' : / +/);
    const [word = ''] = fields;
    if (word === '' || word === '-DOCSTART-') {
      close();
      continue;
    }
    const found = find(text, word, at);
    if (found === undefined) {
      dropped.push(`Line ${index + 1}: “${word}” does not stand in the text after what was read.`);
      close();
      continue;
    }
    at = found.end;
    const [, prefix = 'O', label = ''] = /^([BIESLU])-(.+)$/.exec(fields.at(-1) ?? '') ?? [];
    // Of the ends E and L only the letter differs, of the single ones S and U as well.
    const begins = prefix === 'B' || prefix === 'S' || prefix === 'U' || (prefix !== 'O' && open?.label !== label);
    if (prefix === 'O' || begins) close();
    if (begins) open = { label, span: found };
    else if (open !== undefined) open = { label, span: { start: open.span.start, end: found.end } };
    if ('ESLU'.includes(prefix)) close();
  }
  close();
  return { marks, relations: [], dropped };
}

/** The next place of the word; far from where it is expected it is another one. */
function find(text: string, word: string, from: number): Span | undefined {
  const start = text.indexOf(word, from);
  return start < 0 || start - from > FAR ? undefined : { start, end: start + word.length };
}

const FAR = 2_000;
