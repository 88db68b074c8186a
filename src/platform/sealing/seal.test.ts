import { createCipheriv, hkdfSync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../people/normalise.model.ts';
import { keyFor } from './purpose.ts';
import { headerOf, sealerOf, sealerOver, type Ring, type Sealed } from './seal.ts';
import { findSuite, loadKey } from './suites.ts';
import type { MasterKey } from './envelope.ts';

const key = (id: string, fill: number): MasterKey => ({ id, secret: Buffer.alloc(32, fill) });
const sealer = sealerOf([key('k1', 1)]);
const refused = /unable to authenticate|not a sealed value|is not loaded/;

describe.each(['aes', 'sm'] as const)('a sealed value of the suite %s', (suite) => {
  const sealer = sealerOf([key('k1', 1)], suite);

  it('opens to exactly what was sealed, and shows nothing of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 4, maxLength: 60 }), (plain) => {
        const sealed = sealer.seal('persons.name', plain, 'row');
        expect(sealer.open('persons.name', sealed, 'row')).toBe(plain);
        expect(sealed).not.toContain(plain);
        expect(sealed).not.toContain(Buffer.from(plain).toString('base64url'));
      }),
      { numRuns: 50 },
    );
  });

  it('is another text each time: equal values cannot be seen to be equal', () => {
    expect(sealer.seal('persons.name', '苗春花', 'row')).not.toBe(sealer.seal('persons.name', '苗春花', 'row'));
  });

  it('is bound to its field: moved to another column it does not open', () => {
    const sealed = sealer.seal('persons.address', '小店区示例里', 'row');
    expect(() => sealer.open('persons.name', sealed, 'row')).toThrow('unable to authenticate');
    expect(sealer.open('persons.address', sealed, 'row')).toBe('小店区示例里');
  });

  it('does not open when one bit of it was changed', () => {
    const bytes = sealer.sealBytes('files', Buffer.from('一页材料'), 'row');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => sealer.openBytes('files', changed, 'row'), String(at)).toThrow(refused);
    }
    expect(sealer.openBytes('files', bytes, 'row').toString()).toBe('一页材料');
  });

  it('has one spelling: another text of the same bytes is not it', () => {
    const sealed = sealer.seal('persons.name', '苗春花', 'row'); // a length that leaves bits over in the last letter
    for (const changed of [`${sealed}=`, `${sealed.slice(0, -4)} ${sealed.slice(-4)}`, `${sealed}A`])
      expect(() => sealer.open('persons.name', changed as typeof sealed, 'row')).toThrow(refused);
    for (let at = 0; at < sealed.length; at++) {
      for (const letter of ['A', 'B', '-', '+', '.', '=']) {
        if (sealed[at] === letter) continue;
        const changed = (sealed.slice(0, at) + letter + sealed.slice(at + 1)) as typeof sealed;
        expect(() => sealer.open('persons.name', changed, 'row'), `${at} ${letter}`).toThrow(refused);
      }
    }
  });

  it('is bound to its row: in another row, or called unbound, it does not open', () => {
    const sealed = sealer.seal('persons.address', '小店区示例里', 'row-1');
    expect(sealer.open('persons.address', sealed, 'row-1')).toBe('小店区示例里');
    expect(() => sealer.open('persons.address', sealed, 'row-2')).toThrow('unable to authenticate');
    const unbound = sealed.replace('v2r.', 'v2.') as typeof sealed;
    expect(() => sealer.open('persons.address', unbound, 'row-1')).toThrow('unable to authenticate');
  });

  it('of another suite or version, or in plain text, is refused', () => {
    const [version, , id, body] = sealer.seal('persons.name', '某人', 'row').split('.');
    // The strings stand for rows that somebody wrote past the sealer.
    const foreign = ['某人', `${version}.none.${id}.${body}`, `v9.a256gcm.${id}.${body}`, ''] as ReturnType<
      typeof sealer.seal
    >[];
    for (const text of foreign) expect(() => sealer.open('persons.name', text, 'row')).toThrow('not a sealed value');
  });
});

it('the suites are read side by side, and none opens what the other sealed under its name', () => {
  const national = sealerOf([key('k1', 1)], 'sm');
  const [a, b] = [sealer.seal('persons.name', '某人', 'row'), national.seal('persons.name', '某人', 'row')];
  expect([a.split('.')[1], b.split('.')[1]]).toEqual(['a256gcm', 'sm4sm3']);
  expect([national.open('persons.name', a, 'row'), sealer.open('persons.name', b, 'row')]).toEqual(['某人', '某人']);
  expect(() => sealer.open('persons.name', b.replace('sm4sm3', 'a256gcm') as typeof b, 'row')).toThrow(refused);
});

it('what the first version sealed stays readable', () => {
  const first = sealedByTheFirstVersion('persons.name', '苗春花');
  expect(sealer.open('persons.name', first, 'row')).toBe('苗春花');
  expect(sealer.open('persons.name', first, 'row-1')).toBe('苗春花');
  expect(() => sealer.open('persons.phone', first, 'row')).toThrow('unable to authenticate');
  expect(sealer.isCurrent(headerOf(first))).toBe(false);
});

describe('a new key', () => {
  it('seals from now on, opens what the old one sealed, and finds people by the same index', () => {
    const old = sealer.seal('persons.phone', '13800000001', 'row');
    const rotated = sealerOf([key('k2', 2), key('k1', 1)]);
    expect(rotated.open('persons.phone', old, 'row')).toBe('13800000001');
    expect(rotated.seal('persons.phone', '13800000001', 'row')).toContain('.k2.');
    expect(rotated.blind('persons.phone', '13800000001')).not.toBe(sealer.blind('persons.phone', '13800000001'));
    expect(rotated.blinds('persons.phone', '13800000001')).toEqual([
      rotated.blind('persons.phone', '13800000001'),
      sealer.blind('persons.phone', '13800000001'),
    ]);
    expect(rotated.lasting('code', 'request')).toBe(sealer.lasting('code', 'request'));
  });

  it('alone opens nothing of the old one, and says which key is missing', () => {
    expect(() =>
      sealerOf([key('k2', 2)]).open('persons.phone', sealer.seal('persons.phone', '1', 'row'), 'row'),
    ).toThrow('k1');
    expect(() =>
      sealerOf([key('k1', 3)]).open('persons.phone', sealer.seal('persons.phone', '1', 'row'), 'row'),
    ).toThrow('unable to authenticate'); // same id, another secret
  });
});

describe('the blind index', () => {
  it('finds a person however her name, phone or number was written', () => {
    const same = (field: 'name' | 'phone' | 'idNumber', a: string, b: string) =>
      expect(sealer.blind(`persons.${field}`, normalise[field](a)), `${a} = ${b}`).toBe(
        sealer.blind(`persons.${field}`, normalise[field](b)),
      );
    same('name', '苗 春花', '苗春花');
    same('name', '阿依古丽·买买提', '阿依古丽买买提');
    same('name', 'ＬｉＭｉｎｇ', 'li ming');
    same('phone', '+86 138-0000-0001', '１３８００００００ ０１');
    same('idNumber', '14010519940308002x', '１４０１０５ 19940308 002X');
  });

  it('tells nothing without the key, and fields do not match each other', () => {
    const other = sealerOf([{ id: 'k1', secret: randomBytes(32) }]);
    expect(other.blind('persons.name', '苗春花')).not.toBe(sealer.blind('persons.name', '苗春花'));
    expect(sealer.blind('persons.name', '1')).not.toBe(sealer.blind('persons.phone', '1'));
    expect(sealer.blind('persons.name', '苗春花')).not.toContain('苗');
  });
});

/** The first version, written out once more: no suite of today writes it. */
function sealedByTheFirstVersion(field: string, plain: string): Sealed {
  const secret = Buffer.from(hkdfSync('sha256', Buffer.alloc(32, 1), Buffer.alloc(0), 'yuanhu seal', 32));
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', secret, iv);
  cipher.setAAD(Buffer.from(field));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return `v1.a256gcm.k1.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}` as Sealed;
}

describe('what lies in a vault', () => {
  const [old, next] = [
    { id: 'k1', secret: Buffer.alloc(32, 1) },
    { id: 'k2', secret: Buffer.alloc(32, 2) },
  ];
  it('is under a key of its own: the record’s key, as it is, does not open it, nor one vault’s the other’s', () => {
    const key = loadKey(old);
    const suite = findSuite('a256gcm');
    const context = Buffer.from('context');
    const packed =
      suite?.encrypt(keyFor(key, 'protectedAddresses.address'), context, Buffer.from('井边')) ?? Buffer.alloc(0);
    for (const field of ['persons.address', 'reporterVault.reporter', 'journal'])
      expect(() => suite?.decrypt(keyFor(key, field), context, packed), field).toThrow('unable to authenticate');
    expect(suite?.decrypt(keyFor(key, 'protectedAddresses.address'), context, packed).toString()).toBe('井边');
  });

  it('a line of the journal opens after every change of keys, for no change reaches a file', () => {
    const lasting = loadKey({ id: 'lasting', secret: Buffer.alloc(32, 3) });
    const ringWith = (key: typeof old): Ring => ({
      current: loadKey(key),
      live: [loadKey(key)],
      lasting,
      suite: 'aes',
    });
    const line = sealerOver(() => ringWith(old)).seal('journal', '持刀', 'row');
    expect(sealerOver(() => ringWith(next)).open('journal', line, 'row')).toBe('持刀');
    const kept = sealerOver(() => ringWith(old)).seal('protectedAddresses.address', '井边', 'row');
    expect(() => sealerOver(() => ringWith(next)).open('protectedAddresses.address', kept, 'row')).toThrow(
      'not loaded',
    );
  });
});
