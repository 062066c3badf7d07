/**
 * The rules that other tools hold files to, from their documentation and their parsers and independent of our readers.
 * Each function returns what its tool would refuse; `text` is the document that stands beside or in the file.
 */

/** What Python's `str.splitlines` takes for the end of a line; brat and seqeval read lines so. */
const LINE_ENDS = ['\r\n', '\r', '\v', '\f', '\u001C', '\u001D', '\u001E', '\u0085', '\u2028', '\u2029'];

/** What Python's `str.split` takes for white space, besides what `\s` and the ends of lines are. */
const SPACES = [...LINE_ENDS, '\u001F'];

/** brat's standoff format as its server parses it: code points, fragments joined by one blank, ids once, no escapes. */
export function bratProblems(text: string, content: string): string[] {
  const problems: string[] = [];
  const points = Array.from(text);
  const lines = parted(content, LINE_ENDS, '\n');
  if (lines.pop() !== '') problems.push('the last line has no end');
  const ids = new Set<string>();
  for (const line of lines) {
    const match = /^([A-Za-z]+\d+|#[A-Za-z]*\d+|\*)\t([^\t]+)(?:\t(.*))?$/u.exec(line);
    const [, id = '', data = '', tail = ''] = match ?? [];
    if (match === null) problems.push(`no annotation: ${line}`);
    else if (id !== '*' && ids.has(id)) problems.push(`${id} is given twice`);
    ids.add(id);
    const [type = '', ...words] = data.split(' ');
    if (!/^[^\s;|]+$/u.test(type)) problems.push(`${id}: no type`);
    if (id.startsWith('T')) {
      const fragments = words
        .join(' ')
        .split(';')
        .map((fragment) => fragment.split(' ').map(Number));
      let at = 0;
      for (const [start = Number.NaN, end = Number.NaN, ...more] of fragments) {
        if (!(at <= start && start < end && end <= points.length) || more.length > 0)
          problems.push(`${id}: ${words.join(' ')}`);
        at = end;
      }
      const quote = fragments.map(([start, end]) => points.slice(start, end).join('')).join(' ');
      if (quote !== tail) problems.push(`${id}: “${tail}” is not “${quote}”`);
    } else if (id.startsWith('R')) {
      const ends = words.map((word) => /^(Arg[12]):(T\d+)$/.exec(word));
      if (ends.length !== 2 || ends[0]?.[1] !== 'Arg1' || ends[1]?.[1] !== 'Arg2') problems.push(`${id}: ${data}`);
      for (const end of ends) if (!ids.has(end?.[2] ?? '')) problems.push(`${id}: ${end?.[2]} is unknown`);
    } else if (!ids.has(words[0] ?? '')) problems.push(`${id}: ${words[0]} is unknown`);
    if (id.startsWith('N') && !/^\S+ T\d+ [^\s:]+:\S+$/u.test(data)) problems.push(`${id}: ${data}`);
  }
  return problems;
}

/** CoNLL-2003 and two columns: as many fields in every line, a blank line behind each sentence, labels that open before they go on. */
export function conllProblems(content: string, columns: 'conll2003' | 'iob2'): string[] {
  const problems: string[] = [];
  const lines = parted(content, LINE_ENDS, '\n');
  if (lines.pop() !== '') problems.push('the last line has no end');
  if (columns === 'conll2003' && (lines.shift() !== '-DOCSTART- -X- -X- O' || lines.shift() !== ''))
    problems.push('no start');
  let before = 'O';
  for (const line of lines) {
    if (line === '') {
      before = 'O';
      continue;
    }
    // Python's split() parts at every kind of white space.
    const fields = columns === 'conll2003' ? parted(line.replace(/[^\S\uFEFF]+/g, ' '), SPACES, ' ') : line.split('\t');
    if (fields.length !== (columns === 'conll2003' ? 4 : 2) || fields.includes(''))
      problems.push(`fields: ${JSON.stringify(line)}`);
    const [, prefix = '', label = ''] = /^(?:([BI])-(\S+)|O)$/u.exec(fields.at(-1) ?? '') ?? [undefined, undefined];
    if (fields.at(-1) !== 'O' && label === '') problems.push(`label: ${JSON.stringify(line)}`);
    if (prefix === 'I' && before !== label) problems.push(`${line} goes on from nothing`);
    before = label === '' ? 'O' : label;
  }
  return problems;
}

/** doccano's own classes: a line a document, UTF-16 offsets with start before end, labels, relations between entities. */
export function doccanoProblems(text: string, content: string): string[] {
  const problems: string[] = [];
  for (const line of linesOf(content, problems)) {
    const {
      label = [],
      entities = [],
      relations = [],
    } = line as {
      label?: [number, number, string][];
      entities?: { id: number; start_offset: number; end_offset: number; label: string }[];
      relations?: { id: number; from_id: number; to_id: number; type: string }[];
    };
    if (line['text'] !== text) problems.push('another text');
    const spans = [...label, ...entities.map((each) => [each.start_offset, each.end_offset, each.label] as const)];
    for (const [start, end, name] of spans) {
      if (!(0 <= start && start < end && end <= text.length) || name === '')
        problems.push(`span ${start} ${end} ${name}`);
    }
    const ids = new Set(entities.map(({ id }) => id));
    if (ids.size < entities.length) problems.push('an id given twice');
    for (const { from_id, to_id, type } of relations) {
      if (!ids.has(from_id) || !ids.has(to_id) || type === '') problems.push(`relation ${from_id} ${to_id} ${type}`);
    }
  }
  return problems;
}

/** Label Studio's tasks for a `<Labels>` over a `<Text>`: code points, and the text there with line breaks as backslash and n. */
export function labelStudioProblems(text: string, content: string): string[] {
  const problems: string[] = [];
  const points = Array.from(text);
  const [task] = JSON.parse(content) as [
    { data: { text: string }; annotations: [{ result: Record<string, unknown>[] }] },
  ];
  if (task.data.text !== text) problems.push('another text');
  const ids = new Set<unknown>();
  for (const result of task.annotations[0].result) {
    if (result['type'] === 'labels') {
      const {
        start,
        end,
        text: quote,
        labels,
      } = result['value'] as { start: number; end: number; text: string; labels: string[] };
      if (!(0 <= start && start < end && end <= points.length) || labels.length === 0)
        problems.push(`region ${start} ${end}`);
      if (points.slice(start, end).join('').replaceAll('\n', '\\n') !== quote) problems.push(`text of ${start}`);
      if (result['from_name'] !== 'label' || result['to_name'] !== 'text') problems.push('names of tags');
      if (ids.has(result['id'])) problems.push('an id given twice');
      ids.add(result['id']);
    } else if (result['type'] !== 'relation' || !ids.has(result['from_id']) || !ids.has(result['to_id'])) {
      problems.push(`result ${String(result['type'])}`);
    } else if (!['left', 'right', 'bi'].includes(String(result['direction'])) || 'value' in result)
      problems.push('relation');
  }
  return problems;
}

/** Prodigy and spaCy: tokens in order that say their text, spans on tokens with the last one included, none within another. */
export function prodigyProblems(text: string, content: string): string[] {
  const problems: string[] = [];
  const points = Array.from(text);
  for (const line of linesOf(content, problems)) {
    const {
      tokens,
      spans,
      relations = [],
    } = line as {
      tokens: { text: string; start: number; end: number; id: number; ws: boolean }[];
      spans: { start: number; end: number; token_start: number; token_end: number; label: string }[];
      relations?: { head: number; child: number; label: string }[];
    };
    if (line['text'] !== text || line['answer'] !== 'accept') problems.push('another text or answer');
    let at = 0;
    for (const [index, { text: word, start, end, id, ws }] of tokens.entries()) {
      if (id !== index || start < at || points.slice(start, end).join('') !== word) problems.push(`token ${index}`);
      if (ws !== (points[end] === ' ')) problems.push(`ws of ${index}`);
      at = end;
    }
    let last = -1;
    for (const { start, end, token_start, token_end, label } of spans) {
      if (tokens[token_start]?.start !== start || tokens[token_end]?.end !== end || label === '')
        problems.push(`span ${start}`);
      if (token_start <= last) problems.push(`span ${start} overlaps`);
      last = token_end;
    }
    for (const { head, child } of relations) if (!tokens[head] || !tokens[child]) problems.push('relation');
  }
  return problems;
}

function linesOf(content: string, problems: string[]): Record<string, unknown>[] {
  if (!content.endsWith('\n')) problems.push('the last line has no end');
  return content
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** The text's parts between any of these separators, of which `separator` is one. */
function parted(text: string, separators: readonly string[], separator: string): string[] {
  return separators.reduce((all, each) => all.replaceAll(each, separator), text).split(separator);
}
