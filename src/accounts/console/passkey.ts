import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { answered, api, Failure } from '../../web/console/client.ts';

/** Browsers tie a passkey to a name: an address made of figures has none. */
export const mayUsePasskeys = (): boolean => browserSupportsWebAuthn() && !/^[\d.]+$|:/.test(window.location.hostname);

const cancelled = (): never => {
  throw new Failure({ code: 'passkey', detail: '没有用上通行密钥。请再试一次，或者改用动态口令。' });
};

export async function givePasskey(): Promise<void> {
  const optionsJSON = (await answered(api.POST('/api/session/passkey/options'))) as unknown as Parameters<
    typeof startAuthentication
  >[0]['optionsJSON']; // made by the same library on the server
  const response = await startAuthentication({ optionsJSON }).catch(cancelled);
  await answered(
    api.POST('/api/session/passkey', { body: { response: { ...response, response: { ...response.response } } } }),
  );
}

export async function enrolPasskey(label: string): Promise<string[]> {
  const optionsJSON = (await answered(api.POST('/api/session/passkeys/options'))) as unknown as Parameters<
    typeof startRegistration
  >[0]['optionsJSON']; // made by the same library on the server
  const response = await startRegistration({ optionsJSON }).catch(cancelled);
  const body = { label, response: { ...response, response: { ...response.response } } };
  return (await answered(api.POST('/api/session/passkeys', { body }))).recoveryCodes;
}
