import { normaliseIdNumber } from './resident-id.model.ts';

/** One spelling per person for the blind index: width, case and the spaces people put between characters do not matter. */
export const normaliseName = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[\s·•]/g, '')
    .toLowerCase();

/** Digits only, without the country's code: `+86 138-0000-0000` and `１３８００００００００` are one phone. */
export const normalisePhone = (phone: string): string =>
  phone
    .normalize('NFKC')
    .replaceAll(/\D/g, '')
    .replace(/^(0086|86)(?=1\d{10}$)/, '');

export const normalise = { name: normaliseName, phone: normalisePhone, idNumber: normaliseIdNumber } as const;
