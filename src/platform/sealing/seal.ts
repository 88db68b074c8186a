import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomFillSync,
  type KeyObject,
} from 'node:crypto';

/** Text that left the process only in encrypted form. Plain strings cannot be written to a sealed column. */
export type Sealed = string & { readonly sealed: unique symbol };
/** A keyed hash of one whole normalised value, for lookup by equality. */
export type Blind = string & { readonly blind: unique symbol };

/** `id` travels with each ciphertext, so a key may be replaced while old values stay readable. */
export type MasterKey = { id: string; secret: Buffer };

/**
 * Field encryption. A sealed value is `v1.<suite>.<key id>.<base64url of iv, tag, ciphertext>`;
 * the field's name is bound to it, so a value moved to another column does not open.
 */
export type Sealer = {
  seal(field: string, plain: string): Sealed;
  open(field: string, sealed: Sealed): string;
  blind(field: string, normalised: string): Blind;
  sealBytes(field: string, plain: Uint8Array): Buffer;
  openBytes(field: string, sealed: Uint8Array): Buffer;
};

const suite = 'a256gcm';
const ivLength = 12;
const tagLength = 16;

export function sealerOf(keys: readonly [MasterKey, ...MasterKey[]]): Sealer {
  const [current] = keys;
  const derived = new Map(keys.map((key) => [key.id, derive(key.secret, 'seal')]));
  const blindKey = derive((keys.at(-1) ?? current).secret, 'blind'); // the oldest key: a rotation must not lose the index

  const keyOf = (id: string): KeyObject => {
    const key = derived.get(id);
    if (!key) throw new Error(`sealing key ${id} is not loaded`);
    return key;
  };
  const encrypt = (field: string, plain: Uint8Array): Buffer => {
    const iv = nextIv();
    const cipher = createCipheriv('aes-256-gcm', keyOf(current.id), iv);
    cipher.setAAD(Buffer.from(field));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]);
  };
  const decrypt = (field: string, keyId: string, packed: Buffer): Buffer => {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(keyId), packed.subarray(0, ivLength), {
      authTagLength: tagLength,
    });
    decipher.setAAD(Buffer.from(field));
    decipher.setAuthTag(packed.subarray(ivLength, ivLength + tagLength));
    return Buffer.concat([decipher.update(packed.subarray(ivLength + tagLength)), decipher.final()]);
  };

  return {
    seal: (field, plain) =>
      `v1.${suite}.${current.id}.${encrypt(field, Buffer.from(plain)).toString('base64url')}` as Sealed,
    open: (field, sealed) => {
      const { keyId, packed } = unpack(sealed);
      return decrypt(field, keyId, packed).toString();
    },
    blind: (field, normalised) =>
      createHmac('sha256', blindKey).update(field).update('\0').update(normalised).digest('base64url') as Blind,
    sealBytes: (field, plain) => Buffer.concat([Buffer.from(`v1.${suite}.${current.id}.`), encrypt(field, plain)]),
    openBytes: (field, sealed) => {
      const bytes = Buffer.from(sealed);
      let dots = 0;
      let at = 0;
      for (; dots < 3 && at < bytes.length; at++) if (bytes[at] === 0x2e) dots++;
      const [, , keyId] = bytes.subarray(0, at).toString('latin1').split('.');
      return decrypt(field, keyId ?? '', bytes.subarray(at));
    },
  };
}

/** Random bytes are drawn many at a time, each used once and never kept: one system call for 256 values. */
const drawn = Buffer.alloc(ivLength * 256);
let used = drawn.length;
function nextIv(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const iv = Buffer.from(drawn.subarray(used, used + ivLength));
  used += ivLength;
  return iv;
}

function unpack(sealed: string): { keyId: string; packed: Buffer } {
  const [version, name, keyId, body] = sealed.split('.');
  if (version !== 'v1' || name !== suite || !keyId || !body) throw new Error('not a sealed value of a known suite');
  return { keyId, packed: Buffer.from(body, 'base64url') };
}

/** Made into a key once: handed over as bytes, it would be made anew for every value, at five times the cost of the cipher. */
function derive(secret: Buffer, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `yuanhu ${purpose}`, 32)));
}
