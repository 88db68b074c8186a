import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomFillSync,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';

/** `id` travels with each ciphertext, so a key may be replaced while old values stay readable. */
export type SecretKey = { id: string; secret: Buffer };

/** How values are sealed: the international suite by default, the national one where an office must use it. */
export const suiteNames = { aes: 'a256gcm', sm: 'sm4sm3' } as const satisfies Record<string, string>;
export type SuiteChoice = keyof typeof suiteNames;
export type SuiteName = (typeof suiteNames)[SuiteChoice];

/** Everything one secret serves for, each part derived apart so that none tells of another. */
export type LoadedKey = {
  readonly id: string;
  readonly aes: KeyObject;
  readonly sm4: KeyObject;
  readonly mac: KeyObject;
  readonly blind: KeyObject;
  /** The hash of the blind index: fixed when the key is made, for an index of two hashes finds nobody. */
  readonly indexHash: 'sha256' | 'sm3';
};

/** Made into keys once: handed over as bytes they would be made anew for every value, at five times the cost of the cipher. */
export function loadKey({ id, secret }: SecretKey, made: SuiteChoice = 'aes'): LoadedKey {
  const derive = (hash: 'sha256' | 'sm3', purpose: string, length: number): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync(hash, secret, Buffer.alloc(0), `yuanhu ${purpose}`, length)));
  return {
    id,
    aes: derive('sha256', 'seal', 32),
    sm4: derive('sm3', 'seal sm4', 16),
    mac: derive('sm3', 'seal hmac-sm3', 32),
    blind: made === 'sm' ? derive('sm3', 'blind', 32) : derive('sha256', 'blind', 32),
    indexHash: made === 'sm' ? 'sm3' : 'sha256',
  };
}

export type Suite = {
  encrypt(key: LoadedKey, context: Buffer, plain: Uint8Array): Buffer;
  decrypt(key: LoadedKey, context: Buffer, packed: Buffer): Buffer;
};

const tagLength = 16;
const gcmIv = 12;
const aes256gcm: Suite = {
  encrypt: (key, context, plain) => {
    const iv = draw(gcmIv);
    const cipher = createCipheriv('aes-256-gcm', key.aes, iv);
    cipher.setAAD(context);
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]);
  },
  decrypt: (key, context, packed) => {
    const decipher = createDecipheriv('aes-256-gcm', key.aes, packed.subarray(0, gcmIv), { authTagLength: tagLength });
    decipher.setAAD(context);
    decipher.setAuthTag(packed.subarray(gcmIv, gcmIv + tagLength));
    return Buffer.concat([decipher.update(packed.subarray(gcmIv + tagLength)), decipher.final()]);
  },
};

const ctrIv = 16;
const macLength = 32;
/** SM4-CTR, then HMAC-SM3 over the context, the counter and the ciphertext; checked before anything is deciphered. */
const sm4ThenSm3: Suite = {
  encrypt: (key, context, plain) => {
    const iv = draw(ctrIv);
    const cipher = createCipheriv('sm4-ctr', key.sm4, iv);
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([iv, macOf(key, context, iv, body), body]);
  },
  decrypt: (key, context, packed) => {
    const iv = packed.subarray(0, ctrIv);
    const mac = packed.subarray(ctrIv, ctrIv + macLength);
    const body = packed.subarray(ctrIv + macLength);
    if (mac.length !== macLength || !timingSafeEqual(mac, macOf(key, context, iv, body)))
      throw new Error('unable to authenticate data');
    const decipher = createDecipheriv('sm4-ctr', key.sm4, iv);
    return Buffer.concat([decipher.update(body), decipher.final()]);
  },
};

function macOf(key: LoadedKey, context: Buffer, iv: Buffer, body: Buffer): Buffer {
  const length = Buffer.alloc(4); // so that no byte can wander from the context into the counter
  length.writeUInt32BE(context.length);
  return createHmac('sm3', key.mac).update(length).update(context).update(iv).update(body).digest();
}

const suites: ReadonlyMap<string, Suite> = new Map<SuiteName, Suite>([
  ['a256gcm', aes256gcm],
  ['sm4sm3', sm4ThenSm3],
]);

export const findSuite = (name: string): Suite | undefined => suites.get(name);

/** Random bytes are drawn many at a time, each used once and never kept: one system call for 256 values. */
const drawn = Buffer.alloc(ctrIv * 256);
let used = drawn.length;
function draw(length: number): Buffer {
  if (used + length > drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const bytes = Buffer.from(drawn.subarray(used, used + length));
  used += length;
  return bytes;
}
