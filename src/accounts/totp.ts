import { generateSecret, generateSync, generateURI, verifySync } from 'otplib';
import { renderSVG } from 'uqr';

const seconds = 30;

/** 160 bits in base32, as every authenticator takes it. */
export const newTotpSecret = (): string => generateSecret();

/** The time step of a right code, later than `lastStep`: a code that was used is refused the second time. */
export function stepOfCode(secret: string, code: string, now: Date, lastStep: number): number | undefined {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  // One step of drift either way: telephones are rarely further off.
  const outcome = verifySync({
    secret,
    token,
    epoch: now.getTime() / 1000,
    epochTolerance: seconds,
    ...(lastStep > 0 ? { afterTimeStep: lastStep } : {}),
  });
  return outcome.valid && 'timeStep' in outcome ? outcome.timeStep : undefined;
}

/** The first code that still works: what the demo shows, where no telephone is. */
export function codeToUse(secret: string, now: Date, lastStep = 0): string {
  const step = Math.max(Math.floor(now.getTime() / 1000 / seconds), lastStep + 1);
  return generateSync({ secret, epoch: step * seconds });
}

/** The enrolment code, drawn here: the secret goes to no third party. */
export function enrolmentOf(login: string, secret: string): { uri: string; svg: string } {
  const uri = generateURI({ issuer: '援护', label: login, secret });
  return { uri, svg: renderSVG(uri, { ecc: 'M', border: 2, pixelSize: 6 }) };
}
