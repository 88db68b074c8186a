import { cite } from '../../../law/kernel/citation.ts';
import { LAL_20, LAL_21, LAL_55, LAL_56 } from '../../../law/national/legal-aid-law/duties.ts';
import { complaintAcceptancePeriod, complaintClosingPeriod } from '../../../law/national/standards/standards.ts';
import type { Guide } from '../guide.model.ts';

export const complaint: Guide = {
  title: '投诉',
  forWhom: '被要钱、事被说出去、没人管的人。',
  startAt: { page: 'tell', says: '去投诉' },
  basis: [LAL_20, LAL_21, LAL_55, LAL_56, complaintAcceptancePeriod.provision].map(cite),
  within: [
    `${complaintAcceptancePeriod.length} 个工作日内决定受不受理（待核）。`,
    `受理后 ${complaintClosingPeriod.length} 天内答复（待核）。`,
  ],
  steps: ['选是什么事、投诉谁。', '写发生了什么。', '交上去；没留名字的记下码。', '看结果。'],
  fee: ['不收钱。'],
  place: ['网上，或者县司法局。'],
  contact: ['12348。'],
  material: ['说清楚时间、人、事。有转账、聊天记录的留着。'],
  format: ['几句话就行。'],
  copies: ['一份。'],
  issuedBy: ['不用开证明。'],
  cautions: ['可以不留名字。', '有答复以前，被投诉的人看不到。', '没有证据也能说，由司法局去查。'],
  refused: ['不受理的，写明为什么、该找谁。'],
  remedies: ['对答复不满意，可以向上一级司法局再说。'],
  others: ['被打、被威胁，先打 110。', '只想换个律师的，用“换人”。'],
};
