import type { PaperData } from './index.ts';
import { issued } from './samples-people.ts';

const remedy = { bureau: '祁县司法局', reviewBody: '祁县人民政府', court: '祁县人民法院' };

export const requestSamples = {
  'objection-decision': {
    ...issued('祁县司法局异〔2026〕2号'),
    objector: '王䶮',
    objectedOn: '2026-11-10',
    agencyName: '祁县法律援助中心',
    decisionTitle: '不予法律援助的决定',
    decisionNumber: '祁县法援不〔2026〕4号',
    decidedOn: '2026-11-02',
    isMaintained: true,
    finding: '申请事项不在法律援助范围内，原决定认定事实清楚。',
    remedy,
  },
  'complaint-answer': {
    ...issued('祁县司法局诉〔2026〕1号'),
    complainant: '李秀兰',
    complainedOn: '2026-10-12',
    about: '承办人员长期不联系',
    finding: '属实',
    answer: '经核实，承办人员逾期未约见。已责成其所在单位整改，并更换承办人员。',
    measures: '对该单位予以通报。',
  },
  'change-notice': {
    ...issued('（2026）祁法援换字第1号'),
    recipient: '李秀兰',
    matter: '请求支付抚养费',
    askedOn: '2026-11-12',
    isChanged: true,
    reason: '承办人员未按约定时间会见。',
    newBy: '2026-11-20',
  },
} as const satisfies {
  readonly [Kind in 'objection-decision' | 'complaint-answer' | 'change-notice']: PaperData<Kind>;
};
