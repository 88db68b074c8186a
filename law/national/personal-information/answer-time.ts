import { provisionsOf } from '../../kernel/citation.ts';
import type { Parameter } from '../../kernel/parameter.ts';
import { periodRule } from '../../kernel/period.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';

/** The law says 及时 and names no number (45, 46, 50): the days are this platform's own. 待核. */
const law = provisionsOf('personalInformationLaw', {
  source: '法律只说“及时”，天数没有依据',
  verified: 'pending',
  grade: 'M?',
});
export const DATA_REQUEST_DAYS = law(
  'DATA-REQUEST-DAYS',
  50,
  '受理、答复要及时，法律没有写天数；十五个工作日为本平台暂定，以本省办法为准',
);

export const dataRequestDays: Parameter<number> = {
  id: 'DATA-REQUEST-DAYS',
  label: '答复资料请求的天数',
  unit: '个工作日',
  provision: DATA_REQUEST_DAYS,
  values: [{ value: 15, from: parsePlainDate('2021-11-01'), source: '本平台暂定', verified: 'pending' }],
  ask: '省司法厅',
};

export const dataRequestPeriod = periodRule({
  id: 'DL-65',
  name: '答复资料请求',
  length: undefined,
  wording: '“及时”，天数按有日期的参数',
  unit: 'workingDay',
  startsOn: '收到请求',
  actor: '法律援助机构',
  consequence: '同意或者说明理由后拒绝，写在她的页面上',
  provision: DATA_REQUEST_DAYS,
});
