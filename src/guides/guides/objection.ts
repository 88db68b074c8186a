import { cite } from '../../../law/kernel/citation.ts';
import { objectionPeriod, objectionReviewPeriod } from '../../../law/national/legal-aid-law/decision-periods.ts';
import { LAL_49_1, LAL_49_2 } from '../../../law/national/legal-aid-law/provisions.ts';
import { REMEDIES } from '../../../law/national/legal-aid-law/remedies.ts';
import type { Guide } from '../guide.model.ts';

export const objection: Guide = {
  title: '提出异议',
  forWhom: '不给援助、终止援助，自己不同意的人。',
  startAt: { page: 'status/object', says: '提出异议' },
  basis: [cite(LAL_49_1), cite(LAL_49_2), cite(objectionPeriod.provision)],
  within: [
    `收到决定后 ${objectionPeriod.length} 天内提（待核）；晚了也收。`,
    `司法局收到后 ${objectionReviewPeriod.length} 天内答复。`,
  ],
  steps: ['写查询码进去。', '写为什么不同意。', '交上去。', '凭查询码看结果。'],
  fee: ['不收钱。'],
  place: ['网上凭查询码，或者到设立这个机构的司法局。'],
  contact: ['12348，或者决定书上写的司法局。'],
  material: ['理由。有新材料的可以带上。'],
  format: ['几句话就行，说出来让人记也行。'],
  copies: ['一份。'],
  issuedBy: ['原来的决定书：法律援助机构，网上能直接看到。'],
  cautions: ['决定书丢了不要紧，系统里有。', '审查的人不是原来作决定的人。', '撤回以后还能再提。'],
  refused: ['维持原决定的，书面写明理由。'],
  remedies: REMEDIES.filter(({ id }) => id !== 'objection').map(({ says }) => `${says}。`),
  others: ['先提异议，再复议或者起诉。', '对律师不满意的，用“换人”或者“投诉”。'],
};
