import assert from 'node:assert/strict';
import { readMarked } from '../../../../test/support/marked-names.js';
import { MAX_OTHERS } from './resolve.js';

/** Each chain's place, as "Moscow, Idaho, US", with a question mark where the article leaves it open. */
function places(marked: string): readonly string[] {
  const { chains, places: readings } = readMarked(marked);
  return chains.flatMap(({ id }) => {
    const reading = readings.get(id);
    if (reading === undefined) return [];
    const { name, region, code } = reading.place;
    return [[name, region?.name, code].filter(Boolean).join(', ') + (reading.sure ? '' : '?')];
  });
}

describe('placesOf', () => {
  for (const [marked, ...expected] of [
    ['A train left [GPE Paris] on Monday.', 'Paris, Île-de-France, FR'],
    ['A fire broke out in [GPE Paris], [GPE Texas], on Monday.', 'Paris, Texas, US', 'Texas, US'],
    ['Police in [GPE Moscow], Idaho, were called.', 'Moscow, Idaho, US'],
    ['Police in [GPE Moscow] (Idaho) were called.', 'Moscow, Idaho, US'],
    ['The clinic in [GPE Cambridge], Mass., closed.', 'Cambridge, Massachusetts, US'],
    ['The shop in [GPE Portland], Ore., closed.', 'Portland, Oregon, US'],
    ['The shop in [GPE Portland, Maine], closed.', 'Portland, Maine, US'],
    ['A bus from [GPE London], Ontario, was late.', 'London, Ontario, CA'],
    ['A bus from [GPE Valencia], [GPE Venezuela], was late.', 'Valencia, Carabobo, VE', 'Venezuela, VE'],
    ['A bus from [GPE Tripoli], in Lebanon, was late.', 'Tripoli, North Lebanon, LB'],
  ] as const) {
    it(`what stands behind a name says where: ${marked}`, () => assert.deepEqual(places(marked), expected));
  }

  for (const [marked, ...expected] of [
    ['The sale in [GPE Kaluga] went on.', 'Kaluga, Kaluga Oblast, RU'],
    ['[GPE Kaluga Oblast] and [GPE Kaluga] agreed.', 'Kaluga Oblast, RU', 'Kaluga, Kaluga Oblast, RU'],
    ['The [GPE Kaluga Region] agreed.', 'Kaluga Oblast, RU'],
    ['[GPE Kiev] and [GPE Kharkov] were dark.', 'Kyiv, Kyiv City, UA', 'Kharkiv, Kharkiv, UA'],
    ['[GPE Springfield] votes on Tuesday, and so does [GPE Illinois].', 'Springfield, Illinois, US?', 'Illinois, US'],
    ['[GPE Birmingham] votes; the [NORP American] press is there.', 'Birmingham, Alabama, US?', 'United States, US'],
    ['[GPE Birmingham] votes; the [NORP British] press is there.', 'Birmingham, England, GB', 'United Kingdom, GB'],
    ['[GPE San José] votes, and all [GPE Costa Rica] with it.', 'San José, San José, CR?', 'Costa Rica, CR'],
    ['[GPE Washington] votes, and [GPE Seattle] with it.', 'Washington, US?', 'Seattle, Washington, US'],
    ['[GPE China], [GPE Mexico] and [GPE Peru] signed.', 'China, CN', 'Mexico, MX', 'Peru, PE'],
    ['The [GPE Republic of Cyprus] and the [GPE City of Bath] signed.', 'Cyprus, CY', 'Bath, England, GB'],
    ['[GPE Geneva] hosts the [NORP American] envoy.', 'Geneva, Geneva, CH?', 'United States, US'],
    ['[GPE Georgia] sent aid to [GPE Armenia].', 'Georgia, GE', 'Armenia, AM'],
    ['[GPE Washington] warned [GPE Iran].', 'Washington, D.C., District of Columbia, US', 'Iran, IR'],
  ] as const) {
    it(`the article says where: ${marked}`, () => assert.deepEqual(places(marked), expected));
  }

  it('knows no place where the name is no place’s, or another thing’s', () => {
    assert.deepEqual(places('[PERSON Paris] met [ORG Cambridge] in [GPE Qwertyville].'), []);
  });

  it('takes no river or mountain for a town of its name', () => {
    assert.deepEqual(places('The [LOC Volga] and the [LOC Amazon] rose; [LOC Crimea] stayed dry.').length, 1);
  });

  it('keeps a few of the other places of the name', () => {
    const { places: readings } = readMarked('[GPE San José] is warm.');
    assert.equal(readings.get(0)?.others.length, MAX_OTHERS);
  });
});
