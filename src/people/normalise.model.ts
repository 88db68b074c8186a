import { digitsOf, phonesIn } from './phone.model.ts';
import { normaliseIdNumber } from './resident-id.model.ts';

/**
 * One spelling per person for the blind index: width, case, what has no shape, spaces and the many dots that people
 * put between the parts of a name do not matter.
 */
export const normaliseName = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}|[\s·•‧∙⋅・･᛫⸱․.．。\u0387\u2022]/gu, '')
    .toLowerCase();

/**
 * The digits of the first number that can be read, without the country's code or an extension: `+86 138-0000-0000`,
 * `１３８００００００００` and 幺三八零零零零零零零零 are one phone. Words without one are no phone at all.
 */
export function normalisePhone(phone: string): string {
  const [first] = phonesIn(phone).numbers;
  if (first !== undefined) return first.replace(/转.*$/, '').replaceAll(/\D/g, '');
  return digitsOf(phone.normalize('NFKC').replaceAll(/[^\d\s]/g, '')).replace(/^(0086|86)(?=1\d{10}$)/, '');
}

export const normalise = { name: normaliseName, phone: normalisePhone, idNumber: normaliseIdNumber } as const;
