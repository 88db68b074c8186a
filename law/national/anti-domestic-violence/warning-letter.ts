import { SX_DV_15, WARNING_17, WARNING_6 } from './provisions.ts';

/** When the police must issue a warning letter: in Shanxi "应当" (15), nationally "一般应当" (6). The stricter local word is shown first. */
export const WARNING_SITUATIONS = [
  { id: 'asked', label: '受害人要求出具', basis: SX_DV_15 },
  { id: 'notForgiven', label: '没有得到受害人谅解', basis: SX_DV_15 },
  { id: 'vulnerable', label: '对未成年人、老年人、残疾人、孕期和哺乳期妇女、重病患者施暴', basis: SX_DV_15 },
  { id: 'warnedBefore', label: '曾因家庭暴力被批评教育', basis: SX_DV_15 },
  { id: 'other', label: '其他应当出具的情形', basis: SX_DV_15 },
] as const;

export const NATIONAL_WARNING = { says: '国家意见的措辞是“一般应当”，山西办法是“应当”', basis: WARNING_6 } as const;

/** With a warning letter she gets consultation and drafting at once. */
export const WARNING_LETTER_OPENS = { services: ['consultation', 'drafting'], basis: WARNING_17 } as const;
