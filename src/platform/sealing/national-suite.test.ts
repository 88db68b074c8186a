import { execFileSync } from 'node:child_process';
import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSignedBy, signerOf } from './signer.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(/\s/g, ''), 'hex');

describe('the published vectors', () => {
  it('SM3, GB/T 32905 appendix A', () => {
    const sm3 = (text: string) => createHash('sm3').update(text).digest('hex');
    expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
    expect(sm3('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732');
  });

  const key = hex('0123456789abcdeffedcba9876543210');
  it('SM4, GB/T 32907 appendix A: one block, and a million times over', () => {
    const ecb = createCipheriv('sm4-ecb', key, null).setAutoPadding(false);
    expect(ecb.update(key, undefined, 'hex')).toBe('681edf34d206965e86b3e94f536e4246');
    // Chained zeros are the block enciphered again and again.
    const chain = createCipheriv('sm4-cbc', key, key).setAutoPadding(false);
    expect(chain.update(Buffer.alloc(16_000_000)).subarray(-16).toString('hex')).toBe(
      '595298c7c6fd271f0402f804c33d3f66',
    );
  });

  it('SM4 in counter mode, GB/T 17964', () => {
    const cipher = createCipheriv('sm4-ctr', key, hex('000102030405060708090a0b0c0d0e0f'));
    const plain = hex(
      'aa'.repeat(8) +
        'bb'.repeat(8) +
        'cc'.repeat(8) +
        'dd'.repeat(8) +
        'ee'.repeat(8) +
        'ff'.repeat(8) +
        'aa'.repeat(8) +
        'bb'.repeat(8),
    );
    expect(cipher.update(plain, undefined, 'hex')).toBe(
      'ac3236cb970cc20791364c395a1342d1a3cbc1878c6f30cd074cce385cdd70c7f234bc0e24c11980fd1286310ce37b926e02fcd0faa0baf38b2933851d824514',
    );
  });

  it('SM2 with the default user id, GB/T 32918.5 appendix A', () => {
    const signer = signerOf('sm2', hex('3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8'));
    expect(signer.publicKey).toBe(
      '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
    );
    const published = hex(
      'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
    );
    const message = Buffer.from('message digest');
    expect(isSignedBy('sm2', signer.publicKey, message, published)).toBe(true);
    expect(isSignedBy('sm2', signer.publicKey, Buffer.from('message digesu'), published)).toBe(false);
  });

  it('Ed25519, RFC 8032 section 7.1', () => {
    const signer = signerOf('ed25519', hex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'));
    expect(signer.publicKey).toBe('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
    expect(signer.sign(hex('72')).toString('hex')).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    );
  });
});

describe.each(['ed25519', 'sm2'] as const)('a signature by %s', (kind) => {
  const signer = signerOf(kind, randomBytes(32));
  const message = randomBytes(200);
  it('is that of these bytes and of this key alone', () => {
    const signature = signer.sign(message);
    expect(isSignedBy(kind, signer.publicKey, message, signature)).toBe(true);
    expect(isSignedBy(kind, signer.publicKey, message.subarray(1), signature)).toBe(false);
    expect(isSignedBy(kind, signerOf(kind, randomBytes(32)).publicKey, message, signature)).toBe(false);
    expect(isSignedBy(kind, signer.publicKey, message, Buffer.alloc(3))).toBe(false);
    const changed = Buffer.from(signature);
    changed.writeUInt8(changed.readUInt8(9) ^ 1, 9);
    expect(isSignedBy(kind, signer.publicKey, message, changed)).toBe(false);
  });
});

const openssl = (args: readonly string[], input?: Uint8Array): Buffer =>
  execFileSync('openssl', args, { ...(input ? { input } : {}), stdio: ['pipe', 'pipe', 'pipe'] });
const hasNational = ((): boolean => {
  try {
    return /sm3/i.test(openssl(['list', '-digest-algorithms']).toString());
  } catch {
    return false;
  }
})();
if (!hasNational)
  process.stdout.write('openssl with SM2, SM3, SM4 is not on this machine: the comparison with it is skipped\n');

describe.runIf(hasNational)('the openssl program agrees', () => {
  it('on SM3, HMAC-SM3 and SM4-CTR, for random bytes', () => {
    for (const size of [1, 15, 16, 17, 55, 56, 64, 1000]) {
      const [bytes, key, iv] = [randomBytes(size), randomBytes(16), randomBytes(16)];
      expect(openssl(['dgst', '-sm3', '-binary'], bytes)).toEqual(createHash('sm3').update(bytes).digest());
      const secret = randomBytes(32);
      expect(
        openssl(['dgst', '-sm3', '-mac', 'HMAC', '-macopt', `hexkey:${secret.toString('hex')}`, '-binary'], bytes),
      ).toEqual(createHmac('sm3', secret).update(bytes).digest());
      expect(openssl(['enc', '-sm4-ctr', '-K', key.toString('hex'), '-iv', iv.toString('hex')], bytes)).toEqual(
        createCipheriv('sm4-ctr', key, iv).update(bytes),
      );
    }
  });

  it('on a signature by SM2: ours is one to it', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'yh-sm2-'));
    try {
      const file = (name: string, body: Uint8Array | string): string => {
        writeFileSync(path.join(folder, name), body);
        return path.join(folder, name);
      };
      const signer = signerOf('sm2', randomBytes(32));
      const message = randomBytes(100);
      const spki = hex(`3059301306072a8648ce3d020106082a811ccf5501822d034200${signer.publicKey}`);
      const pem = `-----BEGIN PUBLIC KEY-----\n${spki.toString('base64')}\n-----END PUBLIC KEY-----\n`;
      const check = (signed: Buffer): string =>
        openssl(
          `pkeyutl -verify -pubin -inkey ${file('public.pem', pem)} -rawin -digest sm3 -pkeyopt distid:1234567812345678 -in ${file('message', message)} -sigfile ${file('signature', signed)}`.split(
            ' ',
          ),
        ).toString();
      const signature = signer.sign(message);
      expect(check(asDer(signature))).toContain('Verified Successfully');
      signature.writeUInt8(signature.readUInt8(40) ^ 1, 40);
      expect(() => check(asDer(signature))).toThrow('Command failed');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** r and s as a sequence of two positive integers. */
function asDer(signature: Buffer): Buffer {
  const integer = (bytes: Buffer): Buffer => {
    const from = bytes.findIndex((byte) => byte !== 0);
    const short = bytes.subarray(Math.max(from, 0));
    const body = (short[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.of(0), short]) : short;
    return Buffer.concat([Buffer.of(2, body.length), body]);
  };
  const body = Buffer.concat([integer(signature.subarray(0, 32)), integer(signature.subarray(32))]);
  return Buffer.concat([Buffer.of(0x30, body.length), body]);
}
