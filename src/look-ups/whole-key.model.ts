import { normalise } from '../people/normalise.model.ts';
import { phonesIn } from '../people/phone.model.ts';
import { residentIdFault } from '../people/resident-id.model.ts';

/** By what one person is found across the province: whole numbers only, never a name. */
export const keyKinds = {
  idNumber: '证件号码',
  phone: '电话',
  number: '申请编号、接收凭证号',
} as const satisfies Record<string, string>;
export type KeyKind = keyof typeof keyKinds;
export type WholeKey = { kind: KeyKind; value: string };

/** What was typed, recognised by its shape; or why it is no whole number, in words that say what to do. */
export function wholeKeyOf(typed: string): WholeKey | { fault: string } {
  const plain = typed.normalize('NFKC').replaceAll(/\s/g, '');
  if (/[〔[(【]\d{4}[〕\])】]/.test(plain)) return { kind: 'number', value: numberOf(plain) };
  const idNumber = normalise.idNumber(typed);
  if (/^\d{17}[\dX]$/.test(idNumber)) {
    const fault = residentIdFault(idNumber);
    return fault ? { fault } : { kind: 'idNumber', value: idNumber };
  }
  if (/^\+?[\d()-]+$/.test(plain) || phonesIn(typed).isWhole) {
    const phone = normalise.phone(typed);
    if (/^(1\d{10}|0\d{9,11})$/.test(phone)) return { kind: 'phone', value: phone };
    return { fault: '号码不完整：手机 11 位，座机带区号，身份证 18 位。' };
  }
  if (/^[A-Z]{1,3}\d{6,12}$/.test(idNumber)) return { kind: 'idNumber', value: idNumber };
  return { fault: '要填完整的证件号码、电话、申请编号或者接收凭证号；姓名不能用来跨机构查找。' };
}

/** Numbers of records are written with 〔2026〕; people type whatever brackets they find. */
const numberOf = (typed: string): string => typed.replace(/[[(【]/, '〔').replace(/[\])】]/, '〕');
