import { z } from 'zod';
import { readDay } from './as-typed.model.ts';
import type { PersonTold } from './person.model.ts';
import { digitsOf, phonesIn } from './phone.model.ts';
import { normaliseIdNumber, residentIdFault } from './resident-id.model.ts';

/** What a record keeps in one form, and people write in a hundred. */
export const UncertainField = z.enum(['phone', 'birthDate', 'idNumber'], '请选核实了哪一项').meta({
  id: 'UncertainField',
  title: '核实哪一项',
});
export type UncertainField = z.infer<typeof UncertainField>;
export const uncertainLabels = {
  phone: '电话',
  birthDate: '出生日期',
  idNumber: '证件号码',
} as const satisfies Record<UncertainField, string>;

/** What was written, to the letter, where the record could not read it or could not read all of it. */
export const AsTyped = z.partialRecord(UncertainField, z.string());
export type AsTyped = z.infer<typeof AsTyped>;

export type PersonRead = Omit<PersonTold, 'birthAsTold'> & { asTyped: AsTyped };

/** What is read goes into the record; what was not read whole is kept beside it as it was written. Nothing is refused. */
export function readPerson(told: PersonTold | PersonRead): PersonRead {
  if ('asTyped' in told) return told;
  const { phone, idNumber, idKind, birthDate, birthAsTold, ...rest } = told;
  const asTyped: AsTyped = {};
  const number = phone ? readPhone(phone) : undefined;
  if (phone && !number?.isWhole) asTyped.phone = phone;
  const identity = idNumber ? readIdNumber(idNumber, idKind) : undefined;
  if (idNumber && !identity?.isWhole) asTyped.idNumber = idNumber;
  const day = birthDate ?? (birthAsTold ? readDay(birthAsTold) : undefined);
  if (birthAsTold && readDay(birthAsTold) === undefined) asTyped.birthDate = birthAsTold;
  return {
    ...rest,
    ...(number ? { phone: number.value } : {}),
    ...(identity ? { idKind: identity.kind, idNumber: identity.value } : {}),
    ...(day ? { birthDate: day } : {}),
    asTyped,
  };
}

type Read = { value: string; isWhole: boolean };

export function readPhone(text: string): Read | undefined {
  const { numbers, isWhole } = phonesIn(text);
  return numbers[0] === undefined ? undefined : { value: numbers[0], isWhole };
}

const aroundNumber = /身份证|身份|证件|号码|号|居民|是|为|我的|[:：,，。.()（）\s-]/gu;

/** A resident's number is kept only where it holds; of other papers whatever has letters and digits enough. */
export function readIdNumber(
  text: string,
  kind: PersonTold['idKind'],
): (Read & { kind: NonNullable<PersonTold['idKind']> }) | undefined {
  const words = text.normalize('NFKC');
  for (const candidate of [
    words,
    ...(words.match(/(?<!\d)(?:\d[\s\-—.]*){14,17}[\dXx×](?![\s\-—.]*[\dXx×])/gu) ?? []),
    spokenNumber(words),
  ]) {
    if (residentIdFault(candidate)) continue;
    const rest = candidate === words || candidate === spokenNumber(words) ? '' : words.replace(candidate, '');
    const isOwnKind = kind === undefined || kind === 'residentId';
    return {
      value: normaliseIdNumber(candidate),
      isWhole: rest.replaceAll(aroundNumber, '') === '',
      kind: isOwnKind ? 'residentId' : kind,
    };
  }
  if (kind === undefined || kind === 'residentId') return undefined;
  const value = normaliseIdNumber(words);
  return /^[A-Z0-9()]{4,30}$/.test(value) && /\d{3}/.test(value) ? { value, isWhole: true, kind } : undefined;
}

/** Read out digit by digit: 幺四零幺零五…. Only where nothing else is written. */
const spokenNumber = (words: string): string =>
  /^[\s〇零洞一幺二两三四五六七八九拐勾xX]+$/u.test(words)
    ? digitsOf(words.replaceAll(/[xX]/g, '')) + (/[xX]\s*$/.test(words) ? 'X' : '')
    : '';
