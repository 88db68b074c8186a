import { cite } from '../../../law/kernel/citation.ts';
import { LAL_20, LAL_21 } from '../../../law/national/legal-aid-law/duties.ts';
import { LAL_55 } from '../../../law/national/legal-aid-law/duties.ts';
import type { Guide } from '../guide.model.ts';

export const consultation: Guide = {
  title: '法律咨询',
  forWhom: '有事想问的人，谁都可以，不看收入。',
  startAt: { page: 'help', says: '找人问' },
  basis: [cite(LAL_21), cite(LAL_55)],
  within: ['电话和当面，当时就答。', '要查一查的，说好哪天再答。'],
  steps: ['打 12348，或者到站点。', '说遇到的事，可以不说名字。', '听懂了再挂；没听懂就让人再说一遍。'],
  fee: [`不收钱（${cite(LAL_20)}）。`],
  place: ['电话、网上、任何一个站点。'],
  contact: ['12348，白天晚上都有人接。'],
  material: ['什么都不用。手边有合同、判决的，放在旁边说得清楚些。'],
  format: ['说出来就行。'],
  copies: ['不用交。'],
  issuedBy: ['不用开证明。'],
  cautions: ['怕人听见的，换个电话打，打完会留在通话记录里。', '说的事不会告诉别人；孩子有危险的，依法要报告。'],
  refused: ['咨询没有不给的。不是法律的事，会说该找谁。'],
  remedies: ['答得不清楚，可以换人再问。', '态度不好的，可以投诉。'],
  others: ['问完想请律师的，接着申请法律援助。', '有危险先打 110。'],
};
