import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealerOf } from '../platform/sealing/seal.ts';
import { findReturnCode, hashOfReturnCode, inGroups, returnCodeOf } from './return-code.records.ts';

const sealer = sealerOf([{ id: 'k1', secret: Buffer.alloc(32, 5) }]);
const codes = fc.uuid().map((id) => returnCodeOf(sealer, id));

describe('her return code', () => {
  it('is the same for a repeated submission and another for any other', () => {
    const id = randomUUID();
    expect(returnCodeOf(sealer, id)).toBe(returnCodeOf(sealer, id));
    expect(new Set(Array.from({ length: 2000 }, () => returnCodeOf(sealer, randomUUID()))).size).toBe(2000);
    expect(returnCodeOf(sealerOf([{ id: 'k1', secret: Buffer.alloc(32, 6) }]), id)).not.toBe(returnCodeOf(sealer, id));
  });

  it('is read back however it was copied: in groups, full width, with dashes', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^\d{17}$/);
        expect(findReturnCode(inGroups(code))).toBe(code);
        expect(
          findReturnCode(code.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
        ).toBe(code);
        expect(findReturnCode(` ${code.slice(0, 8)}-${code.slice(8)} `)).toBe(code);
      }),
      { numRuns: 40 },
    );
  });

  it('with a wrong digit or two neighbours swapped is noticed before anything is looked up', () => {
    fc.assert(
      fc.property(codes, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (code, at, by) => {
        expect(
          findReturnCode(code.slice(0, at) + String((Number(code[at]) + by) % 10) + code.slice(at + 1)),
        ).toBeUndefined();
      }),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(codes, fc.integer({ min: 0, max: 15 }), (code, at) => {
        const [a = '', b = ''] = [code[at], code[at + 1]];
        fc.pre(a !== b && !(`${a}${b}` === '09' || `${a}${b}` === '90')); // Luhn's one blind spot
        expect(findReturnCode(code.slice(0, at) + b + a + code.slice(at + 2))).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('is stored as a keyed hash that does not tell it', () => {
    const code = returnCodeOf(sealer, randomUUID());
    expect(hashOfReturnCode(sealer, code)).not.toContain(code.slice(0, 6));
    expect(hashOfReturnCode(sealer, code)).toBe(hashOfReturnCode(sealer, findReturnCode(inGroups(code)) ?? ''));
  });
});
