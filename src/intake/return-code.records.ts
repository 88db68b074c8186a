import { birthdayAt, isPlainDate, type PlainDate } from '../../law/kernel/plain-date.ts';
import type { Blind, Sealer } from '../platform/sealing/seal.ts';

/**
 * Her return code: 16 random digits and a check digit. It is made from the request id with the product's key, so a
 * replayed submission shows the same code though it is stored nowhere, only its keyed hash is.
 */
export function returnCodeOf(sealer: Sealer, requestId: string): string {
  const digest = Buffer.from(sealer.lasting('applications.returnCode.make', requestId), 'base64url');
  const number = (digest.readBigUInt64BE(0) ^ digest.readBigUInt64BE(8)) % 10n ** 16n; // 2^64 over 10^16: the bias is below one in a thousand
  const digits = number.toString().padStart(16, '0');
  return `${digits}${checkDigit(digits)}`;
}

/** Whoever filed for a child holds the code until she is grown: her 18th birthday ends it. Unknown birth: no end is known. */
export function endOfReturnCode(birthDate: string | null | undefined): PlainDate | null {
  return isPlainDate(birthDate) ? birthdayAt(birthDate, 18) : null;
}

export function hashOfReturnCode(sealer: Sealer, code: string): Blind {
  return sealer.blind('applications.returnCode', code);
}

/** As it may stand while keys are being changed. */
export function hashesOfReturnCode(sealer: Sealer, code: string): Blind[] {
  return sealer.blinds('applications.returnCode', code);
}

/** Spaces and full-width digits are how people copy it; one wrong digit or a swap of neighbours is noticed. */
export function findReturnCode(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replaceAll(/[\s-]/g, '');
  return /^\d{17}$/.test(digits) && checkDigit(digits.slice(0, 16)) === digits[16] ? digits : undefined;
}

export const inGroups = (code: string): string => code.replaceAll(/(\d{4})(?=\d)/g, '$1 ');

/** Luhn, as on bank cards. */
export function checkDigit(digits: string): string {
  let sum = 0;
  for (let at = digits.length - 1, double = true; at >= 0; at--, double = !double) {
    const doubled = Number(digits[at]) * (double ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return String((10 - (sum % 10)) % 10);
}
