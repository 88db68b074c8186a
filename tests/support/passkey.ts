import { createHash, createPrivateKey, sign } from 'node:crypto';
import '../../src/accounts/accounts.tables.ts';
import type { Kernel } from '../../src/platform/kernel.ts';

/** One made-up key for every account of a test. It opens nothing but what a test has put it into. */
const key = {
  kty: 'EC',
  crv: 'P-256',
  x: 'Suwt9WrtZE77YvA0nejHGY8GR_f62H7r3a27mMfnBss',
  y: 'D3rQ3NIsSOFE3ATvyLezVxHWd9wJroANy5O9Z3-I9Yw',
  d: 'YOu6Zf0qXtFcjjKYWSsHWUkKriVpBD5wex-4bOnyRKk',
};
const signer = createPrivateKey({ key, format: 'jwk' });
const sha256 = (bytes: string | Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** The row by which an account knows this key: a credential of its own, the key in COSE. */
export const passkeyOf = (login: string): { id: string; publicKey: string } => ({
  id: sha256(login).toString('base64url'),
  publicKey: Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(key.x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(key.y, 'base64url'),
  ]).toString('base64url'),
});

/** Gives accounts their second factor, so that they may sign in any number of times in one second. */
export async function addPasskeys(kernel: Kernel, staff: readonly { staffId: string; login: string }[]): Promise<void> {
  const createdAt = kernel.clock.now();
  const rows = staff.map(({ staffId, login }) => ({ ...passkeyOf(login), staffId }));
  await kernel.db
    .insertInto('passkeys')
    .values(rows.map((row) => ({ ...row, counter: 0, label: '测试', createdAt, lastUsedAt: null })))
    .execute();
}

/** What an authenticator answers to a challenge. `counter` stays 0, as with keys that are kept in a cloud. */
export function assertionOf(login: string, challenge: string, origin: string, counter = 0): object {
  const client = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false }));
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const authenticator = Buffer.concat([sha256(new URL(origin).hostname), Buffer.from([0x05]), count]);
  const { id } = passkeyOf(login);
  return {
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: client.toString('base64url'),
      authenticatorData: authenticator.toString('base64url'),
      signature: sign('sha256', Buffer.concat([authenticator, sha256(client)]), signer).toString('base64url'),
    },
  };
}

export type Send = (path: string, init: RequestInit) => Response | Promise<Response>;
export const cookieOf = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? '';

/** Both steps of a sign-in, as the office's pages do them: password, then passkey. Answers the cookie. */
export async function signInStaff(
  send: Send,
  login: string,
  password: string,
  origin = 'http://localhost',
): Promise<string> {
  const post = async (path: string, cookie: string, body: object): Promise<Response> => {
    const init = {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const response = await send(path, init);
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
    return response;
  };
  const half = cookieOf(await post('/api/session', '', { login, password }));
  const site = half.startsWith('__Host-') ? origin.replace('http:', 'https:') : origin; // served behind HTTPS
  const { challenge } = JSON.parse(await (await post('/api/session/passkey/options', half, {})).text());
  return cookieOf(await post('/api/session/passkey', half, { response: assertionOf(login, challenge, site) }));
}
