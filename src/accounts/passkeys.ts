import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Kernel } from '../platform/kernel.ts';
import { Refused } from '../platform/refusal.ts';
import './accounts.tables.ts';
import type { Door } from './device.ts';
import { renewRecoveryCodes, second, type Enrolled } from './second-factor.ts';
import type { Opened } from './session.store.ts';
import type { StaffSession } from './sessions.ts';
import { completeSignIn } from './sign-in.ts';

/** The site a passkey belongs to: the address in the browser's bar. */
export type Site = { origin: string; host: string };

export async function passkeyEnrolmentOptions(kernel: Kernel, session: StaffSession, { host }: Site) {
  const known = await passkeysOf(kernel, session.viewer.staffId);
  const options = await generateRegistrationOptions({
    rpName: '援护',
    rpID: host,
    userName: session.login,
    userID: new TextEncoder().encode(session.viewer.staffId),
    userDisplayName: session.viewer.name,
    attestationType: 'none',
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  });
  await keepChallenge(kernel, session, options.challenge);
  return options;
}

export async function enrolPasskey(
  kernel: Kernel,
  session: StaffSession,
  token: string,
  told: { response: RegistrationResponseJSON; label: string },
  { origin, host }: Site,
  door: Door,
): Promise<Enrolled> {
  const { staffId } = session.viewer;
  const { factors } = session;
  const challenge = await takeChallenge(kernel, session);
  const outcome = await proved(() =>
    verifyRegistrationResponse({
      response: told.response,
      expectedChallenge: challenge ?? '',
      expectedOrigin: origin,
      expectedRPID: host,
      requireUserVerification: false,
    }),
  );
  if (!challenge || !outcome?.verified)
    throw new Refused('wrongSecondFactor', '通行密钥没有登记成功，请再试一次，或者改用动态口令。');
  const { credential } = outcome.registrationInfo;
  const recoveryCodes = await kernel.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('passkeys')
      .values({
        id: credential.id,
        staffId,
        publicKey: Buffer.from(credential.publicKey).toString('base64url'),
        counter: credential.counter,
        label: told.label,
        createdAt: kernel.clock.now(),
        lastUsedAt: null,
      })
      .execute();
    return factors.totp || factors.passkey ? [] : renewRecoveryCodes(trx, kernel, staffId);
  });
  return { opened: await completeSignIn(kernel, session, token, door), recoveryCodes };
}

export async function passkeyOptions(kernel: Kernel, session: StaffSession, { host }: Site) {
  const known = await passkeysOf(kernel, session.viewer.staffId);
  const options = await generateAuthenticationOptions({
    rpID: host,
    allowCredentials: known.map(({ id }) => ({ id })),
    userVerification: 'preferred',
  });
  await keepChallenge(kernel, session, options.challenge);
  return options;
}

/** The second step by passkey. A challenge is good for one answer. */
export async function givePasskey(
  kernel: Kernel,
  session: StaffSession,
  token: string,
  response: AuthenticationResponseJSON,
  { origin, host }: Site,
  door: Door,
): Promise<Opened> {
  const challenge = await takeChallenge(kernel, session);
  return second(kernel, session, token, door, async () => {
    const key = (await passkeysOf(kernel, session.viewer.staffId)).find(({ id }) => id === response.id);
    if (!key || !challenge) return false;
    const outcome = await proved(() =>
      verifyAuthenticationResponse({
        response,
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: host,
        credential: {
          id: key.id,
          publicKey: new Uint8Array(Buffer.from(key.publicKey, 'base64url')),
          counter: key.counter,
        },
        requireUserVerification: false,
      }),
    );
    if (!outcome?.verified) return false;
    await kernel.db
      .updateTable('passkeys')
      .set({ counter: outcome.authenticationInfo.newCounter, lastUsedAt: kernel.clock.now() })
      .where('id', '=', key.id)
      .execute();
    return true;
  });
}

const passkeysOf = ({ db }: Kernel, staffId: string) =>
  db.selectFrom('passkeys').select(['id', 'publicKey', 'counter']).where('staffId', '=', staffId).execute();

async function keepChallenge({ db }: Kernel, { idHash }: StaffSession, challenge: string): Promise<void> {
  await db.updateTable('sessions').set({ challenge }).where('idHash', '=', idHash).execute();
}

/** Taken once: of two answers sent at the same moment one finds nothing to answer. */
async function takeChallenge({ db }: Kernel, { idHash, challenge }: StaffSession): Promise<string | undefined> {
  if (!challenge) return undefined;
  const taken = await db
    .updateTable('sessions')
    .set({ challenge: null })
    .where('idHash', '=', idHash)
    .where('challenge', '=', challenge)
    .returning('idHash')
    .executeTakeFirst();
  return taken && challenge;
}

/** The library throws for what a browser may well send: another site, another challenge, a counter that went back. */
async function proved<T>(verify: () => Promise<T>): Promise<T | undefined> {
  try {
    return await verify();
  } catch {
    return undefined;
  }
}
