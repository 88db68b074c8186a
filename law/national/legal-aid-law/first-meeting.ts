import { provisionsOf } from '../../kernel/citation.ts';
import { periodRule } from '../../kernel/period.ts';

const guide = provisionsOf('minorsAidGuide', {
  source: '未成年人法律援助服务指引（试行）的公开节选',
  verified: 'pending',
  grade: 'V',
});
export const MINORS_GUIDE_6 = guide(
  'MINORS-GUIDE-6',
  6,
  '收到指派通知书之日起五个工作日内会见受援未成年人及其法定代理人、监护人或者近亲属',
);

/** A guideline, not a regulation: the lamp warns, nothing is void. */
export const minorsMeetingPeriod = periodRule({
  id: 'DL-11',
  name: '会见受援未成年人',
  length: 5,
  unit: 'workingDay',
  startsOn: '收到指派通知书',
  actor: '承办人员',
  consequence: '逾期的由机构督促',
  provision: MINORS_GUIDE_6,
});
