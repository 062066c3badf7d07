import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { civilDay, dayNumber, daysInMonth, isLeap, weekdayOf } from './calendar.js';

describe('calendar', () => {
  it('knows leap years', () => {
    assert.deepEqual([1900, 2000, 2023, 2024].map(isLeap), [false, true, false, true]);
    assert.equal(daysInMonth(2023, 2), 28);
    assert.equal(daysInMonth(null, 2), 29);
    assert.equal(daysInMonth(2023, 4), 30);
    assert.equal(daysInMonth(2023, 13), 0);
  });

  it('knows weekdays', () => {
    assert.equal(weekdayOf(1970, 1, 1), 4);
    assert.equal(weekdayOf(2023, 5, 5), 5);
    assert.equal(weekdayOf(1815, 6, 18), 7);
  });

  it('goes from days to numbers and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (number) => {
        const { year, month, day } = civilDay(number);
        assert.equal(dayNumber(year, month, day), number);
        assert.ok(day >= 1 && day <= daysInMonth(year, month));
      }),
    );
  });
});
