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
  'data-request-answer': {
    ...issued('（2026）祁法援资字第1号'),
    asker: '李秀兰',
    askedOn: '2026-11-12',
    wanted: '要删掉',
    ground: '案卷的保管期限没有到',
    article: '《个人信息保护法》第四十七条第二款',
    keepUntil: '2056-11-12',
    reason: '案卷还在保管期内，到期以后按规定办理。',
    remedies: ['可以依法向人民法院起诉'],
  },
  'data-copy': {
    on: '2026-11-12',
    parts: [
      { title: '基本情况', lines: [{ label: '姓名', value: '李秀兰' }] },
      { title: '说过的经过', lines: [{ label: '原话', value: '他不给抚养费。\n孩子要上学。' }] },
    ],
    notes: ['住址另外保存，不写在这里。'],
  },
} as const satisfies {
  readonly [Kind in
    | 'objection-decision'
    | 'complaint-answer'
    | 'change-notice'
    | 'data-request-answer'
    | 'data-copy']: PaperData<Kind>;
};
