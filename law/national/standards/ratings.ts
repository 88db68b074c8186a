import { provisionsOf } from '../../kernel/citation.ts';
import { periodRule } from '../../kernel/period.ts';

/** 好差评: five grades and an answer to each bad one; the number of days is the office's own, 待核. */
const opinion = provisionsOf('serviceRatingOpinion', {
  source: '公开报道，原文和本省办法未核',
  verified: 'pending',
  grade: 'M?',
});
export const RATINGS = opinion(
  'SERVICE-RATINGS',
  undefined,
  '评价分五级，差评须调查、整改并反馈；十五个工作日为本平台暂定，以本省办法为准',
);

export const ratingAnswerPeriod = periodRule({
  id: 'DL-62',
  name: '差评的整改和答复',
  length: 15,
  unit: 'workingDay',
  startsOn: '收到差评',
  actor: '法律援助机构',
  consequence: '查明、整改并答复评价的人',
  provision: RATINGS,
});
