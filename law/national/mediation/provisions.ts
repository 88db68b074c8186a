import { provisionsOf } from '../../kernel/citation.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';

const read = { on: parsePlainDate('2026-11-23'), how: '公开镜像全文；上线前仍须与官方文本再核' } as const;
const law = provisionsOf('peopleMediationLaw', { source: '公开镜像全文', verified: read, grade: 'V' });
const confirmation = provisionsOf('mediationConfirmation', {
  source: '公开镜像全文；管辖以现行民事诉讼法为准',
  verified: read,
  grade: 'V',
});
const civil = provisionsOf('civilProcedure', { source: '2023年修正文本的公开镜像', verified: read, grade: 'V' });

export const MEDIATION_4 = law('MEDIATION-4', 4, '人民调解不收取任何费用');
export const MEDIATION_8 = law('MEDIATION-8', 8, '调解委员会应当有妇女成员');
export const MEDIATION_17 = law('MEDIATION-17', 17, '当事人可以申请，委员会也可以主动调解；一方明确拒绝的不得调解');
export const MEDIATION_18 = law('MEDIATION-18', 18, '法院、公安可以在受理前告知当事人申请人民调解');
export const MEDIATION_19 = law('MEDIATION-19', 19, '当事人可以选择调解员');
export const MEDIATION_23 = law('MEDIATION-23', 23, '当事人可以拒绝、随时要求终止调解');
export const MEDIATION_25 = law('MEDIATION-25', 25, '可能激化或者引起治安、刑事案件的，及时向公安报告');
export const MEDIATION_26 = law('MEDIATION-26', 26, '调解不成的终止，并告知仲裁、行政、司法途径');
export const MEDIATION_27 = law('MEDIATION-27', 27, '记录调解情况，建立调解档案');
export const MEDIATION_29 = law('MEDIATION-29', 29, '书面协议自签名盖印、加盖印章之日起生效');
export const MEDIATION_30 = law('MEDIATION-30', 30, '口头协议自达成之日起生效');
export const MEDIATION_31 = law('MEDIATION-31', 31, '协议有约束力，委员会监督履行');
export const MEDIATION_32 = law('MEDIATION-32', 32, '对协议有争议的可以起诉');
export const MEDIATION_33 = law('MEDIATION-33', 33, '协议生效之日起三十日内双方可以共同申请司法确认');
export const CONFIRMATION_4 = confirmation(
  'CONFIRM-4',
  4,
  '收到申请三日内决定是否受理；身份关系、收养、婚姻关系的确认不受理',
);
export const CONFIRMATION_5 = confirmation('CONFIRM-5', 5, '受理之日起十五日内决定，可以延长十日');
export const CIVIL_PROCEDURE_104 = civil('CPL-104', 104, '诉前保全四十八小时内裁定；三十日内不起诉或者申请仲裁的解除');
export const CIVIL_PROCEDURE_205 = civil('CPL-205', 205, '调解协议生效之日起三十日内双方共同申请司法确认及其管辖');
export const CIVIL_PROCEDURE_206 = civil('CPL-206', 206, '符合的裁定有效、可以执行；不符合的驳回');
