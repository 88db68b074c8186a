import { provisionsOf } from '../../kernel/citation.ts';
import { periodRule } from '../../kernel/period.ts';

/** 上门服务 for those who cannot come; no rule was found that names days or hours; 待核. */
const standard = provisionsOf('civilAidStandard', {
  source: '标准目次与报道，条文未见',
  verified: 'pending',
  grade: 'M?',
});
export const HOME_VISIT = standard(
  'HOME-VISIT',
  undefined,
  '行动不便的可以上门服务；五个工作日内约好、到了两小时内报平安，为本平台暂定，以本省办法为准',
);

export const homeVisitPeriod = periodRule({
  id: 'DL-67',
  name: '跟她约好上门的时间',
  length: 5,
  unit: 'workingDay',
  startsOn: '她请人上门',
  actor: '法律援助机构',
  consequence: '约好日子、地方和去的人，或者说明为什么不去、改怎么办',
  provision: HOME_VISIT,
});

export const visitSafePeriod = periodRule({
  id: 'DL-68',
  name: '上门的人报平安',
  length: 2,
  unit: 'hour',
  startsOn: '上门的人到了',
  actor: '法律援助机构',
  consequence: '没有报平安的，值班的人打电话找，找不到打 110',
  provision: HOME_VISIT,
});
