import assert from 'node:assert/strict';
import type { EntityLabel, Mention } from '../entities/mention.js';
import { chainsOf } from './chains.js';

/** Chains of a text whose mentions are written [LABEL name], as "name: form, form". */
function chains(marked: string): string[] {
  const mentions: Mention[] = [];
  let text = '';
  for (const part of marked.split(/(\[[A-Z_]+ [^\]]+\])/)) {
    const [, label, name] = /^\[([A-Z_]+) ([^\]]+)\]$/.exec(part) ?? [];
    const start = text.length;
    text += name ?? part;
    if (label !== undefined) mentions.push({ start, end: text.length, label: label as EntityLabel, score: 1 });
  }
  const result = chainsOf(text, mentions);
  return result.chains.map(({ name, mentions: numbers }) => {
    const forms = numbers.map((number) => text.slice(result.mentions[number]?.start, result.mentions[number]?.end));
    return `${name}: ${forms.join(', ')}`;
  });
}

describe('chainsOf', () => {
  it('puts equal names together', () =>
    assert.deepEqual(chains('[GPE Oslo] and [GPE Lisbon], then [GPE Oslo] again'), [
      'Oslo: Oslo, Oslo',
      'Lisbon: Lisbon',
    ]));

  it('gives a surname to the one who bears it, before and after', () =>
    assert.deepEqual(chains('[PERSON Brandt] said. [PERSON Ilse Brandt] is mayor. [PERSON Brandt] left.'), [
      'Ilse Brandt: Brandt, Ilse Brandt, Brandt',
    ]));

  it('leaves a surname alone that two people bear', () =>
    assert.deepEqual(chains('[PERSON Ilse Brandt] met [PERSON Tom Brandt]; [PERSON Brandt] smiled'), [
      'Ilse Brandt: Ilse Brandt',
      'Tom Brandt: Tom Brandt',
      'Brandt: Brandt',
    ]));

  it('keeps a person and a place of one name apart', () =>
    assert.deepEqual(chains('[PERSON Carl Lincoln] in [GPE Lincoln]'), [
      'Carl Lincoln: Carl Lincoln',
      'Lincoln: Lincoln',
    ]));

  it('reads a name across a line end as the same name', () =>
    assert.deepEqual(chains('[LOC Middle\nEast], [LOC Middle East]'), ['Middle East: Middle\nEast, Middle East']));
});
