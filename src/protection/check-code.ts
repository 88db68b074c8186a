import { createHash } from 'node:crypto';
import type { Sealer } from '../platform/sealing/seal.ts';

/** No 0, 1, I, O: read aloud or copied by hand they are taken for each other. Thirty-two signs, five bits each. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 12;

/** 核对码 of a certificate: sixty bits made from its id under a key that lasts, stored nowhere. */
export function checkCodeOf(sealer: Sealer, id: string): string {
  const bytes = createHash('sha256').update(sealer.lasting('helpRecords.checkCode', id)).digest();
  const code = [...bytes.subarray(0, LENGTH)].map((byte) => signs.charAt(byte % signs.length)).join('');
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

const halfWidth = (typed: string): string =>
  typed.replaceAll(/[\uFF01-\uFF5E]/g, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0));
/** As typed by hand or read from the square: spaces, dashes, small letters and wide ones do not matter. */
export const plainCode = (typed: string): string =>
  halfWidth(typed)
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '');
/** 〔2026〕 is on no telephone's keyboard. */
export const plainNumber = (typed: string): string =>
  halfWidth(typed)
    .replaceAll(/\s/g, '')
    .replace(/[([{【［〔]\s*(\d{4})\s*[)\]}】］〕]/, '〔$1〕');
