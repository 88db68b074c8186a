import { expect, it } from 'vitest';
import { z } from 'zod';
import { newId } from './identifier.ts';
import { sealerOf } from './sealing/seal.ts';

it('makes identifiers of version 7: of their moment, in the order of time, none twice', () => {
  const now = Date.parse('2026-11-23T02:00:00Z');
  const ids = Array.from({ length: 10_000 }, () => newId(now));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids.slice(0, 200)) expect(z.uuidv7().safeParse(id).success, id).toBe(true);
  expect(ids.every((id) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) === now)).toBe(true);
  expect(newId(now) < newId(now + 1)).toBe(true);
});

it('seals the same words differently each time, however many are sealed', () => {
  const sealer = sealerOf([{ id: 'k1', secret: Buffer.alloc(32, 1) }]);
  const ivOf = (sealed: string): string =>
    Buffer.from(sealed.split('.')[3] ?? '', 'base64url')
      .subarray(0, 12)
      .toString('hex');
  expect(new Set(Array.from({ length: 2000 }, () => ivOf(sealer.seal('persons.name', '同一个人', 'row')))).size).toBe(
    2000,
  );
});
