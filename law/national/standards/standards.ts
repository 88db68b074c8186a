import { provisionsOf } from '../../kernel/citation.ts';
import { periodRule } from '../../kernel/period.ts';
import { SX_LINES_BY_JUNE } from '../../shanxi/means-standard.ts';

/** Standards and older measures known only in part: every number here is 待核. */
const standard = provisionsOf('civilAidStandard', {
  source: '标准目次与报道，条文未见',
  verified: 'pending',
  grade: 'M?',
});
const complaints = provisionsOf('complaintMeasures', {
  source: '旧版办法，修订后未见',
  verified: 'pending',
  grade: 'M?',
});
const volunteers = provisionsOf('volunteerMeasures', { source: '主管部门解读', verified: 'pending', grade: 'V*' });

export const STANDARD_MEETING = standard('STD-MEETING', undefined, '承办人收到指派五个工作日内约见受援人');
export const COMPLAINT_PERIODS = complaints('COMPLAINT-PERIODS', undefined, '五个工作日内决定是否受理，四十五日内办结');
export const VOLUNTEERS_TERMS = volunteers(
  'VOLUNTEERS',
  undefined,
  '志愿、无偿、协议化；不得营利、收取财物；高校师生限于咨询、代书等',
);

export const civilMeetingPeriod = periodRule({
  id: 'DL-12',
  name: '约见受援人（民事、行政）',
  length: 5,
  unit: 'workingDay',
  startsOn: '收到指派',
  actor: '承办人员',
  consequence: '逾期的由机构督促',
  provision: STANDARD_MEETING,
});
export const complaintAcceptancePeriod = periodRule({
  id: 'DL-57',
  name: '投诉的受理',
  length: 5,
  unit: 'workingDay',
  startsOn: '收到投诉',
  actor: '司法行政部门',
  consequence: '决定是否受理并告知',
  provision: COMPLAINT_PERIODS,
});
export const complaintClosingPeriod = periodRule({
  id: 'DL-57b',
  name: '投诉的办结',
  length: 45,
  unit: 'calendarDay',
  startsOn: '受理投诉',
  actor: '司法行政部门',
  consequence: '书面告知结果',
  provision: COMPLAINT_PERIODS,
});
/** By 30 June each year: a day of the calendar, not a length. Until the new line is loaded the year's figure is missing. */
export const linesUpdatePeriod = periodRule({
  id: 'DL-58',
  name: '低保标准的更新',
  length: undefined,
  wording: '每年6月30日以前，可能追溯到1月1日',
  unit: 'calendarDay',
  startsOn: '新的一年',
  actor: '设区的市',
  consequence: '更新经济困难标准的数据',
  provision: SX_LINES_BY_JUNE,
});

export const STANDARD_PERIODS = [
  civilMeetingPeriod,
  complaintAcceptancePeriod,
  complaintClosingPeriod,
  linesUpdatePeriod,
] as const;
