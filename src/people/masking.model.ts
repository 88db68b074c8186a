/** Masks, one for each kind of value, made on the server: the whole value never leaves with a masked one. */

/** 王*, 王*丽: the family name, and the last character of a longer one. */
export function maskName(name: string): string {
  const letters = [...name.normalize('NFKC').replaceAll(/\s/g, '')];
  const [first = '', ...rest] = letters;
  return rest.length > 1 && !/[a-z]/i.test(first) ? `${first}*${letters.at(-1) ?? ''}` : `${first}*`;
}

/** First and last character only: the first six tell the county, the seventeenth the sex, the last four open many a lock. */
export function maskIdNumber(idNumber: string): string {
  return idNumber.length < 4
    ? '*'.repeat(idNumber.length)
    : `${idNumber.slice(0, 1)}${'*'.repeat(idNumber.length - 2)}${idNumber.slice(-1)}`;
}

export function maskPhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '');
  return digits.length < 8 ? '*'.repeat(digits.length) : `${digits.slice(0, 3)}****${digits.slice(-4)}`;
}

/** Down to the county or district; where none is written, nothing of it. */
export function maskAddress(address: string): string {
  const [county] = /^.*?[县区市旗](?!.*[县区旗])/.exec(address) ?? [];
  return county && county.length <= 20 ? `${county}***` : '***';
}
