import { cite } from '../../../law/kernel/citation.ts';
import { decisionPeriod, assignmentPeriod } from '../../../law/national/legal-aid-law/decision-periods.ts';
import { LAL_43_1, LAL_43_2 } from '../../../law/national/legal-aid-law/provisions.ts';
import { LAL_20 } from '../../../law/national/legal-aid-law/duties.ts';
import { REMEDIES } from '../../../law/national/legal-aid-law/remedies.ts';
import type { Guide } from '../guide.model.ts';

export const application: Guide = {
  title: '申请法律援助',
  forWhom: '打官司、仲裁请不起律师，或者遇到家庭暴力、虐待、遗弃的人。',
  tryAt: 'apply',
  startAt: { page: 'home', says: '现在申请' },
  basis: [cite(LAL_43_1), cite(LAL_43_2)],
  within: [
    `收到申请起 ${decisionPeriod.length} 天内书面答复。`,
    `答应给以后 ${assignmentPeriod.length} 天内安排人。`,
    '等着补材料的时间不算在里面。',
  ],
  steps: ['说说遇到的事。', '写怎样联系才安全。', '交上去，拿查询码。', '凭查询码看进展、补材料。'],
  fee: [`一分钱不收，也不能收东西（${cite(LAL_20)}）。`],
  place: ['网上、任何一个站点、县法律援助中心都行，在哪里交都一样。'],
  contact: ['12348，免费。', '身边站点的电话在“身边站点”里查。'],
  material: ['身份证明。', '跟这件事有关的东西，有什么带什么。', '经济困难的情况，写在表里就行；有的情形不用写。'],
  format: ['手机拍照就行，看得清字。', '每份不超过 20 MB。', '写不了字的，说出来也行。'],
  copies: ['一份，不用复印。'],
  issuedBy: ['身份证明：公安机关。', '能由机构查到的，不用自己去开。'],
  cautions: ['没有的点“没有这份材料”，也算答复。', '缺什么会一次说全，不会来回要。', '没有证件也先收下，以后再补。'],
  refused: ['不给的，书面写明理由和依据的条款。'],
  remedies: REMEDIES.map(({ says }) => `${says}。`),
  others: ['正在挨打，先打 110。', '要马上跟打人的人分开，可以同时申请人身安全保护令。'],
};
