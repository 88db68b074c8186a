import { WOMEN_43, WOMEN_48, WOMEN_83 } from './provisions.ts';

/** What an employer may not do in hiring (43) and later (48): a list to check a notice or a contract against. */
export const FORBIDDEN_IN_HIRING = [
  { id: 'maleOnly', label: '限定为男性或者规定男性优先', basis: WOMEN_43 },
  { id: 'askMarriage', label: '除个人基本信息外，进一步询问或者调查婚育情况', basis: WOMEN_43 },
  { id: 'pregnancyTest', label: '把妊娠测试作为入职体检项目', basis: WOMEN_43 },
  { id: 'conditionOnMarriage', label: '把限制结婚、生育或者婚姻、生育状况作为录用条件', basis: WOMEN_43 },
  { id: 'otherDiscrimination', label: '其他以性别为由拒绝录用、差别提高标准的行为', basis: WOMEN_43 },
] as const;

export const FORBIDDEN_FOR_MOTHERHOOD = [
  { id: 'lowerPay', label: '因结婚、怀孕、产假、哺乳降低工资和福利待遇', basis: WOMEN_48 },
  { id: 'noPromotion', label: '因此限制晋职、晋级、评聘职称', basis: WOMEN_48 },
  { id: 'dismissal', label: '因此辞退、单方解除合同', basis: WOMEN_48 },
] as const;

export const DISCRIMINATION_FINE = { says: '拒不改正或者情节严重的，一万元以上五万元以下', basis: WOMEN_83 } as const;
