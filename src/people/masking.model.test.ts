import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskAddress, maskIdNumber, maskName, maskPhone } from './masking.model.ts';

it.each([
  ['王丽', '王*'],
  ['王小丽', '王*丽'],
  ['阿依古丽·买买提', '阿*提'],
  ['Li Ming', 'L*'],
  ['王', '王*'],
  ['', '*'],
])('the name %s in a list is %s', (name, masked) => expect(maskName(name)).toBe(masked));

it.each([
  ['14010519940308002X', '1****************X'],
  ['E12345678', 'E*******8'],
  ['123', '***'],
])('the number %s is %s: no county, no birthday, no sex', (number, masked) =>
  expect(maskIdNumber(number)).toBe(masked),
);

it.each([
  ['13812341234', '138****1234'],
  ['12348', '*****'],
])('the telephone %s is %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

it.each([
  ['太原市小店区示例里三号楼', '太原市小店区***'],
  ['小店区示例里三号楼', '小店区***'],
  ['示例里三号楼', '***'],
])('the address %s is %s', (address, masked) => expect(maskAddress(address)).toBe(masked));

it('no mask gives back the value, whatever it is', () => {
  const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(value, (text) => {
      expect(maskIdNumber(text)).not.toBe(/^\*+$/.test(text) ? undefined : text);
      if (!text.includes('*'))
        for (const mask of [maskName, maskPhone, maskAddress])
          expect(mask(text)).not.toBe(text === '' ? undefined : text || undefined);
    }),
    { numRuns: 200 },
  );
});
