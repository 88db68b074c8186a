import type { Sealer } from '../platform/sealing/seal.ts';
import { checkDigit } from './return-code.records.ts';

/** 取件码: eight random digits and a check digit, made from the row's id with the product's key and stored nowhere. */
export function collectionCodeOf(sealer: Sealer, collectionId: string): string {
  const digest = Buffer.from(sealer.lasting('paperCollections.code.make', collectionId), 'base64url');
  const digits = (digest.readBigUInt64BE(0) % 10n ** 8n).toString().padStart(8, '0'); // 2^64 over 10^8: no bias to speak of
  return `${digits}${checkDigit(digits)}`;
}

/** By the key that outlives every change of keys: a code that waits is found after it. */
export const hashOfCollectionCode = (sealer: Sealer, code: string): string =>
  sealer.lasting('paperCollections.code', code);

export const inThrees = (code: string): string => code.replaceAll(/(\d{3})(?=\d)/g, '$1 ');

export function findCollectionCode(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replaceAll(/[\s-]/g, '');
  return /^\d{9}$/.test(digits) && checkDigit(digits.slice(0, 8)) === digits[8] ? digits : undefined;
}
