import assert from 'node:assert/strict';
import {
  cohenKappa,
  fleissKappa,
  krippendorffAlpha,
  type LabelledSpan,
  onLabel,
  pairwiseF1,
  type Unit,
} from './agreement.js';

describe('agreement', () => {
  describe('pairwise F1', () => {
    // Five spans against four: two the same, one more with another label, one more that only overlaps.
    const a = [
      span(0, 5, 'ORG'),
      span(10, 15, 'PERSON'),
      span(20, 25, 'GPE'),
      span(30, 40, 'ORG'),
      span(50, 52, 'ORG'),
    ];
    const b = [span(0, 5, 'ORG'), span(10, 15, 'PERSON'), span(20, 25, 'ORG'), span(35, 45, 'ORG')];

    it('asks for place and label, for the place alone, or for a common character', () => {
      assert.deepEqual(rounded(pairwiseF1(a, b, 'exact')), { value: 0.444, n: 9 });
      assert.deepEqual(rounded(pairwiseF1(a, b, 'span')), { value: 0.667, n: 9 });
      assert.deepEqual(rounded(pairwiseF1(a, b, 'overlap')), { value: 0.667, n: 9 });
    });
    it('is the same from either side, and 1 between equals', () => {
      for (const by of ['exact', 'span', 'overlap'] as const) {
        assert.deepEqual(pairwiseF1(a, b, by), pairwiseF1(b, a, by));
        assert.deepEqual(pairwiseF1(a, a.toReversed(), by), { value: 1, n: 10 });
      }
    });
    it('lets a span meet one other only', () => {
      const long = [span(0, 30, 'ORG')];
      const short = [span(0, 10, 'ORG'), span(20, 30, 'ORG')];
      assert.deepEqual(rounded(pairwiseF1(long, short, 'overlap')), { value: 0.667, n: 3 });
      assert.deepEqual(pairwiseF1([span(0, 5, 'ORG')], [span(0, 5, 'ORG'), span(0, 5, 'ORG')], 'exact').value, 2 / 3);
    });
    it('pairs what is equal before what merely overlaps', () => {
      const nested = [span(0, 100, 'ORG'), span(1, 3, 'ORG')];
      const other = [span(1, 3, 'ORG'), span(50, 60, 'ORG')];
      assert.equal(pairwiseF1(nested, other, 'overlap').value, 1);
    });
    it('is undefined without any span, and 0 where only one of the two marked any', () => {
      assert.deepEqual(pairwiseF1([], [], 'exact'), { value: undefined, n: 0 });
      assert.deepEqual(pairwiseF1(a, [], 'exact'), { value: 0, n: 5 });
    });
  });

  describe('Cohen’s kappa', () => {
    it('gives what Cohen (1960, page 45) prints', () => {
      const units = table([
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ]);
      assert.deepEqual(rounded(cohenKappa(units)), { value: 0.492, n: 200 });
    });
    it('is below zero where people agree less than chance would (Cohen 1960, page 37)', () => {
      const units = table([
        [25, 12, 3],
        [13, 2, 15],
        [12, 16, 2],
      ]);
      assert.equal(cohenKappa(units).n, 100);
      assert.ok(Math.abs((cohenKappa(units).value ?? 0) - (0.29 - 0.35) / (1 - 0.35)) < 1e-9);
    });
    it('is undefined where only one label was given, and without units', () => {
      assert.deepEqual(cohenKappa([['ORG', 'ORG']]), { value: undefined, n: 1 });
      assert.deepEqual(cohenKappa([]), { value: undefined, n: 0 });
    });
  });

  describe('Fleiss’ kappa', () => {
    // Fleiss 1971, table 1: thirty patients, six psychiatrists; depression, personality disorder, schizophrenia,
    // neurosis, other.
    const rows =
      '00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 ' +
      '00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006';
    const units = rows
      .split(' ')
      .map((row) => row.split('').flatMap((times, label) => Array(Number(times)).fill(`${label}`)));

    it('gives what Fleiss (1971) prints', () => {
      assert.deepEqual(rounded(fleissKappa(units)), { value: 0.43, n: 30 });
    });
    it('is undefined where units were rated by different numbers of people, and where one label was given', () => {
      assert.equal(fleissKappa([...units, ['0', '0']]).value, undefined);
      assert.deepEqual(fleissKappa([['a'], ['b']]), { value: undefined, n: 2 });
      assert.deepEqual(fleissKappa([['a', 'a']]), { value: undefined, n: 1 });
      assert.deepEqual(fleissKappa([]), { value: undefined, n: 0 });
    });
  });

  describe('Krippendorff’s alpha', () => {
    // Krippendorff 2011, section C: four observers, twelve units, gaps.
    const observers = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'];
    const units: Unit[] = Array.from({ length: 12 }, (_, unit) =>
      observers.map((ratings) => ratings.charAt(unit)).filter((rating) => rating !== '.'),
    );

    it('gives what Krippendorff (2011) prints, leaving out the unit that one person rated', () => {
      assert.deepEqual(rounded(krippendorffAlpha(units)), { value: 0.743, n: 11 });
    });
    it('is asked of one label alone', () => {
      const fives = krippendorffAlpha(onLabel(units, '5'));
      assert.deepEqual(rounded(fives), { value: 1, n: 11 });
      const threes = krippendorffAlpha(onLabel(units, '3')).value ?? Number.NaN;
      assert.ok(threes > 0.5 && threes < 1);
    });
    it('is undefined where only one label was given, and without units that two rated', () => {
      assert.deepEqual(krippendorffAlpha([['a', 'a', 'a']]), { value: undefined, n: 1 });
      assert.deepEqual(krippendorffAlpha([['a'], ['b']]), { value: undefined, n: 0 });
    });
  });
});

function span(start: number, end: number, label: string): LabelledSpan {
  return { start, end, label };
}

/** A table of counts as pairs: row is the first person's label, column the second's. */
function table(rows: number[][]): [string, string][] {
  return rows.flatMap((row, first) =>
    row.flatMap((times, second) => Array.from({ length: times }, (): [string, string] => [`${first}`, `${second}`])),
  );
}

function rounded({ value, n }: { value: number | undefined; n: number }): object {
  return { value: value === undefined ? undefined : Math.round(value * 1000) / 1000, n };
}
