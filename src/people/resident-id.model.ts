import { isPlainDate, type PlainDate } from '../../law/kernel/plain-date.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';
/** GB 11643: mainland provinces, and 81–83 residence permits of Hong Kong, Macao and Taiwan; 9 begins a foreigner's permit. */
const region = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|8[1-3]|9\d)/;

/** Full-width digits, spaces and a small x are how people write it, and 15 digits how it once was; they mean the same number. */
export function normaliseIdNumber(text: string): string {
  const number = text
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}|[\s\-—–_.·]/gu, '')
    .replaceAll(/[×✕✖Χχхх]/gu, 'X')
    .toUpperCase();
  return /^\d{15}$/.test(number) && region.test(number) ? ofFifteen(number) : number;
}

/** Before 1999: two digits of the year and no check digit. What has no such birthday is another kind of number. */
function ofFifteen(old: string): string {
  const number = `${old.slice(0, 6)}19${old.slice(6)}`;
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return isPlainDate(day) ? `${number}${checkDigitOf(number)}` : old;
}

const checkDigitOf = (number: string): string =>
  checkDigits[weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0) % 11] ?? '';

/** Why this is no resident identity number, in words that say what to do; nothing when it holds. */
export function residentIdFault(text: string): string | undefined {
  const number = normaliseIdNumber(text);
  if (!/^\d{17}[\dX]$/.test(number)) return '身份证号码应为 18 位，请对照证件再看一遍。';
  if (!region.test(number)) return '身份证号码开头的地区不对，请对照证件再看一遍。';
  if (!birthDateIn(number)) return '身份证号码里的出生日期不存在，请对照证件再看一遍。';
  return checkDigitOf(number) === number[17]
    ? undefined
    : '身份证号码最后一位对不上，可能抄错了一位，请对照证件再看一遍。';
}

export function birthDateIn(text: string): PlainDate | undefined {
  const number = normaliseIdNumber(text);
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return isPlainDate(day) ? day : undefined;
}

export function sexIn(text: string): 'female' | 'male' | undefined {
  const digit = Number(normaliseIdNumber(text)[16]);
  return Number.isInteger(digit) ? (digit % 2 === 0 ? 'female' : 'male') : undefined;
}
