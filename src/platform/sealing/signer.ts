import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';

export type SignatureKind = 'ed25519' | 'sm2';

/** Signs bytes with one key; whoever holds the public key alone can check them. */
export type Signer = {
  readonly kind: SignatureKind;
  /** Hex: 32 bytes for Ed25519, the uncompressed point for SM2. */
  readonly publicKey: string;
  sign(message: Uint8Array): Buffer;
};

/** Of 32 secret bytes, so that a signing key is kept like every other secret. */
export function signerOf(kind: SignatureKind, secret: Buffer): Signer {
  if (secret.length !== 32) throw new Error('a signing key has 32 bytes');
  return kind === 'sm2' ? sm2Signer(secret) : ed25519Signer(secret);
}

/** False for whatever is not a signature of these bytes by that key, malformed ones included. */
export function isSignedBy(
  kind: SignatureKind,
  publicKey: string,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  try {
    return kind === 'sm2'
      ? sm2.doVerifySignature(message, Buffer.from(signature).toString('hex'), publicKey, { hash: true, userId })
      : verify(null, message, ed25519Public(Buffer.from(publicKey, 'hex')), signature);
  } catch {
    return false;
  }
}

const pkcs8Ed25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const spkiEd25519 = Buffer.from('302a300506032b6570032100', 'hex');
const ed25519Public = (bytes: Buffer) =>
  createPublicKey({ key: Buffer.concat([spkiEd25519, bytes]), format: 'der', type: 'spki' });

function ed25519Signer(secret: Buffer): Signer {
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Ed25519, secret]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(spkiEd25519.length);
  return { kind: 'ed25519', publicKey: publicKey.toString('hex'), sign: (message) => sign(null, message, key) };
}

/** GB/T 32918.2 with the user id that the standard gives as default. Node's own signing over SM3 leaves the id out and is not SM2. */
const userId = '1234567812345678';
function sm2Signer(secret: Buffer): Signer {
  const privateKey = secret.toString('hex');
  const publicKey = sm2.getPublicKeyFromPrivateKey(privateKey);
  return {
    kind: 'sm2',
    publicKey,
    sign: (message) => Buffer.from(sm2.doSignature(message, privateKey, { hash: true, publicKey, userId }), 'hex'),
  };
}
