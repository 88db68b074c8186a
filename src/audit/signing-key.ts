import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keyIdOf } from './verifier.ts';

export type SigningKey = { id: string; publicPem: string; sign(text: string): string };

/**
 * The key that signs checkpoints: `keys/audit` in the data folder, made at first use with mode 0600. A lost key is no
 * lost trail: a new one is made, and the old checkpoints stay checkable by the public key kept in the second place.
 */
export function signingKeyIn(dataDir: string): SigningKey {
  const file = path.join(dataDir, 'keys', 'audit');
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  return signingKeyOf(createPrivateKey(readFileSync(file, 'utf8')));
}

export function signingKeyOf(key: KeyObject): SigningKey {
  const publicKey = createPublicKey(key);
  return {
    id: keyIdOf(publicKey),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64url'),
  };
}
