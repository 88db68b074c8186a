import { periodRule } from '../../kernel/period.ts';
import * as law from './provisions.ts';

/** The mediation law itself sets no period for mediating; none is invented here. */
export const confirmationApplicationPeriod = periodRule({
  id: 'DL-45',
  name: '申请司法确认',
  length: 30,
  unit: 'calendarDay',
  startsOn: '调解协议生效',
  actor: '双方共同',
  consequence: '向有管辖权的基层法院申请；过期不再受理确认',
  provision: law.CIVIL_PROCEDURE_205,
});
export const confirmationAcceptancePeriod = periodRule({
  id: 'DL-46',
  name: '司法确认的受理',
  length: 3,
  unit: 'calendarDay',
  startsOn: '收到确认申请',
  actor: '法院',
  consequence: '决定是否受理',
  provision: law.CONFIRMATION_4,
});
export const confirmationDecisionPeriod = periodRule({
  id: 'DL-46b',
  name: '司法确认的决定',
  length: 15,
  unit: 'calendarDay',
  startsOn: '受理确认申请',
  actor: '法院',
  consequence: '作出决定，可以延长十日',
  provision: law.CONFIRMATION_5,
});
export const preservationRulingPeriod = periodRule({
  id: 'DL-52',
  name: '诉前保全的裁定',
  length: 48,
  unit: 'hour',
  startsOn: '法院接受诉前保全申请',
  actor: '法院',
  consequence: '作出裁定',
  provision: law.CIVIL_PROCEDURE_104,
});
export const suitAfterPreservationPeriod = periodRule({
  id: 'DL-52b',
  name: '诉前保全后的起诉',
  length: 30,
  unit: 'calendarDay',
  startsOn: '法院采取保全措施',
  actor: '申请人',
  consequence: '不起诉、不申请仲裁的解除保全',
  provision: law.CIVIL_PROCEDURE_104,
});

export const MEDIATION_PERIODS = [
  confirmationApplicationPeriod,
  confirmationAcceptancePeriod,
  confirmationDecisionPeriod,
  preservationRulingPeriod,
  suitAfterPreservationPeriod,
] as const;
