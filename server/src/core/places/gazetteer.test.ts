import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { KNOWLEDGE } from '../../../../test/support/knowledge.js';
import { createGazetteer, type Gazetteer, type Place, WordKind } from './gazetteer.js';

const gazetteer = KNOWLEDGE.gazetteer as Gazetteer;

/** "Kaluga, Kaluga Oblast, RU (region seat)". */
function shown({ name, level, region, code }: Place): string {
  return `${[name, region?.name, code].filter(Boolean).join(', ')} (${level})`;
}

function first(name: string): string | undefined {
  const place = gazetteer.named(name)[0];
  return place && shown(place);
}

function codes(people: string): readonly string[] {
  return gazetteer.people(people).map(({ code }) => code);
}

describe('the gazetteer', () => {
  it('knows a town, its division, its country and what it is the seat of', () => {
    assert.equal(first('Kaluga'), 'Kaluga, Kaluga Oblast, RU (region seat)');
    assert.equal(first('Lisbon'), 'Lisbon, Lisbon, PT (capital)');
    assert.equal(gazetteer.named('Kaluga')[0]?.country.name, 'Russia');
    assert.equal(gazetteer.named('Portugal')[0]?.seat?.name, 'Lisbon');
    assert.equal(gazetteer.named('Texas')[0]?.seat?.name, 'Austin');
  });

  it('finds a division by any word for its kind', () => {
    for (const name of ['Kaluga Oblast', 'Kaluga Region', 'Kaluga Province', 'Kaluga oblast']) {
      assert.equal(first(name), 'Kaluga Oblast, RU (region)', name);
    }
    assert.equal(first('Province of Utrecht'), 'Utrecht, NL (region)');
    assert.equal(first('Helmand'), 'Helmand, AF (region)');
    assert.equal(first('Anbar province')?.endsWith('IQ (region)'), true);
  });

  it('finds names whatever their accents, capitals, dots and hyphens', () => {
    for (const [name, same] of [
      ['Sao Paulo', 'São Paulo'],
      ['SÃO PAULO', 'São Paulo'],
      ['Lodz', 'Łódź'],
      ['St. Louis', 'Saint Louis'],
      ['Port au Prince', 'Port-au-Prince'],
      ['N’Djamena', "N'Djamena"],
      ['Xi’an', 'Xian'],
    ] as const) {
      assert.deepEqual(gazetteer.named(name), gazetteer.named(same), name);
      assert.notEqual(gazetteer.named(name).length, 0, name);
    }
  });

  it('finds places by their names in English, of today and of before', () => {
    for (const [name, same] of [
      ['Kyiv', 'Kiev'],
      ['Cologne', 'Köln'],
      ['Mumbai', 'Bombay'],
      ['Kolkata', 'Calcutta'],
      ['Astana', 'Nur-Sultan'],
      ['Gothenburg', 'Göteborg'],
      ['Yangon', 'Rangoon'],
      ['Burma', 'Myanmar'],
      ['Czechia', 'Czech Republic'],
      ['U.S.', 'United States'],
    ] as const) {
      assert.equal(gazetteer.named(name)[0], gazetteer.named(same)[0], name);
      assert.notEqual(gazetteer.named(name)[0], undefined, name);
    }
  });

  it('reads the states as AP writes them', () => {
    assert.equal(first('Calif.'), 'California, US (region)');
    assert.equal(first('N.Y.'), 'New York, US (region)');
    assert.equal(first('W.Va.'), 'West Virginia, US (region)');
    assert.equal(first('Ont.'), 'Ontario, CA (region)');
  });

  it('puts those first that most writers mean', () => {
    assert.equal(first('Moscow'), 'Moscow, Moscow, RU (capital)');
    assert.equal(first('Paris')?.endsWith('FR (capital)'), true);
    assert.equal(first('Washington')?.endsWith('US (capital)'), true);
    assert.equal(first('New York')?.startsWith('New York City'), true);
    assert.equal(first('Georgia'), 'Georgia, GE (country)');
    assert.equal(first('Quebec'), 'Quebec, CA (region)');
  });

  it('gives the same object for the same place', () => {
    assert.equal(gazetteer.named('Kyiv')[0], gazetteer.named('Kiev')[0]);
    assert.equal(gazetteer.named('Kyiv')[0]?.country, gazetteer.named('Ukraine')[0]);
  });

  it('knows peoples and their countries', () => {
    assert.deepEqual(codes('Russian'), ['RU']);
    assert.deepEqual(codes('Russians'), ['RU']);
    assert.deepEqual(codes('Congolese'), ['CD', 'CG']);
    assert.deepEqual(codes('Martian'), []);
  });

  it('says what a word may be part of', () => {
    assert.equal(gazetteer.kindsOf('Olga') & WordKind.givenName, WordKind.givenName);
    assert.equal(gazetteer.kindsOf('Kuznetsov') & WordKind.surname, WordKind.surname);
    assert.equal(gazetteer.kindsOf('Lima') & WordKind.town, WordKind.town);
    assert.equal(gazetteer.kindsOf('Swede') & WordKind.people, WordKind.people);
    assert.equal(gazetteer.kindsOf('Peru') & WordKind.country, WordKind.country);
    assert.equal(gazetteer.kindsOf('notwithstanding'), 0);
  });

  it('has nothing for a name that is none', () => {
    for (const name of ['', ' ', '.', 'Zzyzx Quorum', '\u{1F600}', 'Oblast'])
      assert.deepEqual(gazetteer.named(name), [], name);
  });

  it('finds each of its places by its own name', () => {
    for (const name of ['Aarhus', 'Zürich', 'Ōsaka', 'Abu Dhabi', 'Zagreb', '’s-Hertogenbosch', 'A Coruña']) {
      for (const place of gazetteer.named(name)) assert.ok(gazetteer.named(place.name).includes(place), name);
    }
  });

  it('says nothing of bytes that are none of its own, and bears any name', () => {
    assert.equal(createGazetteer(new Uint8Array(0)), undefined);
    assert.equal(createGazetteer(new Uint8Array(4096)), undefined);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => createGazetteer(bytes) === undefined));
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => Array.isArray(gazetteer.named(name))));
  });
});
