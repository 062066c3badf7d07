import type { Span } from '../../text/span.js';
import {
  CHECK_STATES,
  type Check,
  type Exported,
  type Imported,
  lostFields,
  type Mark,
  type Marks,
  named,
  type Relation,
} from './marks.js';
import { codePointsOf, offsetsOf } from './offsets.js';

/** The type of a mark without a label: brat knows no span without a type. */
const BARE = 'Highlight';
const CHECK = 'Check';
const OUR_ID = 'TickmarkId';
const NOTE = 'AnnotatorNotes';
/** brat reads lines as Python does, so a span may hold no line ends and separators; nor a tab, which ends a field. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;

/**
 * brat's standoff format (`.ann`): offsets are code points of the text, which stands beside it as `.txt`. What brat does
 * not allow in a span splits it into fragments. Our ids are kept in notes, so that reading it again changes and doubles
 * nothing.
 */
export function writeBrat({ text, marks, relations }: Marks): Exported {
  const losses = lostFields(text, marks, ['figure', 'author', 'created'], 'brat');
  const lines: string[] = [];
  const entityOf = new Map<string, string>();
  const counts = { R: 0, A: 0, N: 0, '#': 0 };
  const next = (kind: keyof typeof counts) => `${kind}${++counts[kind]}`;
  const inCodePoints = codePointsOf(
    text,
    marks.flatMap(({ spans }) => spans.flatMap((span) => unbroken(text, span))),
  );
  for (const [index, mark] of marks.entries()) {
    const fragments = mark.spans.flatMap((span) => unbroken(text, span));
    if (fragments.length === 0) {
      losses.push(`brat has no spans of line breaks alone: ${named(text, mark)} is left out.`);
      continue;
    }
    const type = typeOf(mark.label ?? BARE);
    if (mark.label !== undefined && type !== mark.label)
      losses.push(`brat's types have no blanks or signs: “${mark.label}” is written ${type}.`);
    const entity = `T${index + 1}`;
    if (mark.id !== undefined) entityOf.set(mark.id, entity);
    const places = fragments.map(({ start, end }) => `${inCodePoints(start)} ${inCodePoints(end)}`).join(';');
    const quote = fragments.map(({ start, end }) => text.slice(start, end)).join(' ');
    lines.push(`${entity}\t${type} ${places}\t${quote}`);
    if (mark.check !== undefined) {
      lines.push(`${next('A')}\t${CHECK} ${entity} ${mark.check.state}`);
      if (mark.check.sources.length > 0) losses.push(`brat has no place for sources: lost of ${named(text, mark)}.`);
    }
    if (mark.link !== undefined) lines.push(`${next('N')}\tReference ${entity} ${referenceOf(mark.link)}\t${quote}`);
    if (mark.note !== undefined) {
      const note = mark.note.replace(BREAKS, ' ');
      if (note !== mark.note)
        losses.push(`brat's notes have one line: the line breaks in the note on ${named(text, mark)} are blanks.`);
      lines.push(`${next('#')}\t${NOTE} ${entity}\t${note}`);
    }
    if (mark.id !== undefined) lines.push(`${next('#')}\t${OUR_ID} ${entity}\t${mark.id}`);
  }
  for (const { label, from, to } of relations) {
    const first = entityOf.get(from);
    const second = entityOf.get(to);
    if (first === undefined || second === undefined)
      losses.push(`The relation “${label}” has an end that is not written: it is left out.`);
    else lines.push(`${next('R')}\t${typeOf(label)} Arg1:${first} Arg2:${second}`);
  }
  return { content: lines.map((line) => `${line}\n`).join(''), losses };
}

/** The `annotation.conf` that brat needs to show these marks. */
export function writeBratConfiguration(documents: readonly Marks[]): string {
  const labels = new Set(documents.flatMap(({ marks }) => marks.map(({ label }) => typeOf(label ?? BARE))));
  const relations = new Set(documents.flatMap((marks) => marks.relations.map(({ label }) => typeOf(label))));
  const checked = documents.some(({ marks }) => marks.some(({ check }) => check !== undefined));
  return [
    '[entities]',
    ...[...labels].sort(),
    '[relations]',
    ...[...relations].sort().map((label) => `${label}\tArg1:<ENTITY>, Arg2:<ENTITY>`),
    '[events]',
    '[attributes]',
    ...(checked ? [`${CHECK}\tArg:<ENTITY>, Value:${CHECK_STATES.join('|')}`] : []),
    '',
  ].join('\n');
}

/** What a `.ann` file says of the text. Lines that brat itself would refuse, and events, are dropped and told. */
export function readBrat(text: string, content: string): Imported {
  const dropped: string[] = [];
  const entities = new Map<string, { -readonly [Field in keyof Mark]: Mark[Field] }>();
  const relations: { label: string; from: string; to: string }[] = [];
  const lines = content.split(/\r?\n/);
  const places = lines.map((line) => (line.startsWith('T') ? placesOf(line.split('\t')[1] ?? '') : []));
  const toOffset = offsetsOf(text, places.flat(2));
  for (const [index, line] of lines.entries()) {
    const [id = '', data = '', ...rest] = line.split('\t');
    if (!id.startsWith('T')) continue;
    const drop = (why: string) => dropped.push(`Line ${index + 1}: ${why}`);
    const [type = ''] = data.split(' ');
    const spans = (places[index] ?? []).map(([start, end]) => ({ start: toOffset(start), end: toOffset(end) }));
    const quote = rest.join('\t');
    const [first, ...others] = spans;
    if (type === '' || first === undefined) drop(`“${data}” is no type and span.`);
    else if (spans.map(({ start, end }) => text.slice(start, end)).join(' ') !== quote) {
      drop(`the text at ${data.slice(type.length + 1)} is not “${quote}”.`);
    } else if (entities.has(id)) drop(`${id} is given twice.`);
    else entities.set(id, { spans: [first, ...others], ...(type !== BARE && { label: type }) });
  }
  for (const [index, line] of lines.entries()) {
    const [id = '', data = '', ...rest] = line.split('\t');
    const drop = (why: string) => dropped.push(`Line ${index + 1}: ${why}`);
    const [type = '', ...words] = data.split(' ');
    const target = entities.get(words[0] ?? '');
    // brat adds a tab to such lines whenever it saves them.
    const comment = rest.join('\t').replace(/^\t+/, '');
    if (line.trim() === '' || id.startsWith('T')) continue;
    if (id.startsWith('E')) drop(`${id} is an event, which has no place in an annotation.`);
    else if (id.startsWith('R')) {
      const [from, to] = words.map((word) => word.slice(word.indexOf(':') + 1));
      if (from === undefined || to === undefined || !entities.has(from) || !entities.has(to))
        drop(`“${data}” does not relate two spans.`);
      else relations.push({ label: type, from, to });
    } else if (id === '*') {
      const [first, ...others] = words;
      for (const other of others) {
        if (first !== undefined && entities.has(first) && entities.has(other))
          relations.push({ label: type, from: first, to: other });
        else drop(`“${data}” does not relate spans.`);
      }
    } else if (target === undefined) drop(`${id} is about nothing that was read.`);
    else if (id.startsWith('N')) target.link = linkOf(words[1] ?? '');
    else if (id.startsWith('#') && type === OUR_ID) target.id = comment;
    else if (id.startsWith('#')) target.note = target.note === undefined ? comment : `${target.note}\n${comment}`;
    else if (/^[AM]/.test(id) && type === CHECK && isState(words[1])) target.check = { state: words[1], sources: [] };
    else drop(`“${type}” has no place in an annotation.`);
  }
  const idOf = (entity: string) => entities.get(entity)?.id ?? entity;
  for (const [entity, mark] of entities) mark.id ??= entity;
  return {
    marks: [...entities.values()],
    relations: relations.map(({ label, from, to }): Relation => ({ label, from: idOf(from), to: idOf(to) })),
    dropped,
  };
}

/** The parts of a span that brat can hold. */
function unbroken(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const { 0: breaks, index } of text.slice(start, end).matchAll(BREAKS)) {
    if (start + index > from) parts.push({ start: from, end: start + index });
    from = start + index + breaks.length;
  }
  if (end > from) parts.push({ start: from, end });
  return parts;
}

function typeOf(label: string): string {
  return label.replace(/[^\p{L}\p{N}_-]+/gu, '_');
}

/** `https://www.wikidata.org/wiki/Q90` as `Wikidata:Q90`; another IRI as it stands: its scheme, a colon, the rest. */
function referenceOf(link: string): string {
  return link.startsWith(WIKIDATA) ? `Wikidata:${link.slice(WIKIDATA.length)}` : link;
}

function linkOf(reference: string): string {
  return reference.startsWith('Wikidata:') ? WIKIDATA + reference.slice('Wikidata:'.length) : reference;
}

const WIKIDATA = 'https://www.wikidata.org/wiki/';

/** `0 5;9 12` behind the type: each a start and an end; none where one is not. */
function placesOf(data: string): [number, number][] {
  const places: [number, number][] = [];
  for (const place of data.split(' ').slice(1).join(' ').split(';')) {
    const [, start, end] = /^(\d{1,9}) (\d{1,9})$/.exec(place) ?? [];
    if (start === undefined || Number(start) >= Number(end)) return [];
    places.push([Number(start), Number(end)]);
  }
  return places;
}

function isState(word: string | undefined): word is Check['state'] {
  return CHECK_STATES.some((state) => state === word);
}
