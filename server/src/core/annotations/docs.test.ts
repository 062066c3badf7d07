import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createAnalyser } from '../analysis/analyser.js';
import { createSnapshot } from '../text/snapshot.js';
import { fileNameOf } from './author.js';
import { createAnnotation, type Subject } from './create.js';
import { emptyPage, readPage, withAnnotation } from './page.js';
import { writePage } from './writing.js';

/** The first block of a language on the page. */
function block(language: string): string {
  const page = readFileSync('docs/annotations.md', 'utf8').replaceAll('\r\n', '\n');
  return new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(page)?.[1] ?? '';
}

describe('docs/annotations.md', () => {
  const text = block('article');
  const file = block('json');

  it('shows a valid file as it is written', () => {
    const read = readPage(file);
    assert.ok('page' in read, JSON.stringify(read));
    assert.equal(writePage(read.page), file);
    assert.equal(read.page.items.length, 3);
  });

  it('shows what annotating the text makes', () => {
    const read = readPage(file);
    assert.ok('page' in read);
    const analysis = createAnalyser({ rules: {} }).analyse(createSnapshot('file:///harbour.txt', text));
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const subjects: Subject[] = [
      { kind: 'figure', ...at('$40 million') },
      { kind: 'selection', ...at('an old shed'), comment: 'The one on the north quay?' },
      {
        kind: 'finding',
        ...at('million in May'),
        end: at('million in May').start + 7,
        rule: 'missing-amount',
        missing: true,
      },
    ];
    const base = createHash('sha256').update(text).digest('hex');
    const author = 'Mary.Jones';
    const name = fileNameOf(author);
    assert.ok('name' in name);
    const page = subjects.reduce(
      (before, subject, index) => {
        const { id = '', created = '' } = read.page.items[index] ?? {};
        const stamp = { id, author, time: Date.parse(created), article: 'harbour.txt', base };
        const made = createAnnotation(analysis, subject, stamp);
        assert.ok('annotation' in made, JSON.stringify(made));
        return withAnnotation(before, made.annotation);
      },
      emptyPage(`${name.name}.json`),
    );
    assert.equal(writePage(page), file);
  });
});
