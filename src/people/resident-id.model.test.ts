import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.model.ts';
import { birthDateIn, residentIdFault, sexIn } from './resident-id.model.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** GB 11643 written once more, from the standard, to hold the product's against. */
const withCheck = (first17: string): string =>
  first17 + ('10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(first17[at]), 0) % 11] ?? '');
const numbers = fc
  .record({
    place: fc.constantFrom('140105', '110101', '650102', '810000', '830000'),
    day: fc.date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }),
    order: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ place, day, order }) =>
    withCheck(`${place}${day.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`),
  );

describe('a resident identity number', () => {
  it('that follows the standard holds, however it is typed, and tells day of birth and sex', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(residentIdFault(number)).toBeUndefined();
        expect(residentIdFault(` ${number.slice(0, 6)} ${number.slice(6).toLowerCase()} `)).toBeUndefined();
        expect(birthDateIn(number)?.replaceAll('-', '')).toBe(number.slice(6, 14));
        expect(sexIn(number)).toBe(Number(number[16]) % 2 === 0 ? 'female' : 'male');
      }),
      { numRuns: 60 },
    );
  });

  it('with one wrong digit is always noticed', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const wrong = number.slice(0, at) + String((Number(number[at]) + by) % 10) + number.slice(at + 1);
        expect(residentIdFault(wrong)).toBeDefined();
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['14010519940308002', '18 位'],
    ['1401051994030800255', '18 位'],
    ['ABCDEF199403080025', '18 位'],
    ['990105199403080025', '最后一位'],
    ['000105199403080025', '地区'],
    [withCheck('14010519940230002'), '出生日期'],
    [withCheck('14010519930229002'), '出生日期'],
    ['140105199403080026', '最后一位'],
  ])('%s is refused with words that say what to look at', (number, says) => {
    expect(residentIdFault(number)).toContain(says);
  });
});

describe('one spelling for look-up', () => {
  it('ignores width, case, spaces and the dots of names', () => {
    expect(normalise.name('阿依古丽 · 买买提')).toBe(normalise.name('阿依古丽•买买提'));
    expect(normalise.name('  李　明 ')).toBe('李明');
    expect(normalise.phone('0086 138 0000 0001')).toBe('13800000001');
    expect(normalise.phone('0351-1234567')).toBe('03511234567');
    expect(normalise.phone('8612345')).toBe('8612345'); // no mobile number: nothing is cut off
  });
});
