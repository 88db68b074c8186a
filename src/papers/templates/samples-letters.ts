import type { PaperData } from './index.ts';
import { issued, lawyer, phone } from './samples-people.ts';

const remedy = { bureau: '祁县司法局', objectionDays: 15, reviewBody: '祁县人民政府', court: '祁县人民法院' };

export const letterSamples = {
  'early-acceptance-receipt': {
    ...issued('（2026）祁法援先受字第3号'),
    applicant: '王䶮',
    matter: '支付拖欠的劳动报酬',
    urgency: '距劳动争议仲裁时效届满还有五日',
    receivedOn: '2026-11-16',
    reviewDueOn: '2026-11-23',
    laterItems: [
      { name: '居民身份证', howTo: '补办后拍照上传，或者交到乡镇工作站' },
      { name: '工资支付记录', howTo: '手机银行流水截图即可' },
    ],
    laterDueOn: '2026-12-01',
    returnCode: 'QX7K-39MD-2HTA',
    officer: '赵敏',
  },
  'one-time-notice': {
    ...issued('（2026）祁法援补字第8号'),
    applicant: '王䶮',
    receivedOn: '2026-11-18',
    matter: '离婚及子女抚养',
    items: [
      {
        kind: '材料',
        name: '结婚证或者婚姻登记记录',
        reason: '证明婚姻关系',
        howTo: '原件丢失的，可到婚姻登记机关查询',
      },
      { kind: '材料', name: '子女户口页', reason: '证明亲子关系和年龄', howTo: '拍照上传即可' },
      { kind: '说明', name: '分居开始的时间和原因', reason: '判断感情是否确已破裂', howTo: '电话或者书面说明' },
    ],
    dueOn: '2026-12-08',
    ways: ['网上凭查询码提交', '邮寄', '任一乡镇工作站代交'],
    officer: '赵敏',
  },
  'deemed-withdrawal-notice': {
    ...issued('（2026）祁法援撤告字第2号'),
    applicant: '李秀兰',
    appliedOn: '2026-10-08',
    matter: '请求支付抚养费',
    noticeNumber: '（2026）祁法援补字第5号',
    noticeReachedOn: '2026-10-15',
    noticeReachedBy: '直接送达',
    dueOn: '2026-10-30',
    missing: ['子女出生医学证明', '抚养费约定的说明'],
    ways: ['到任一法律援助工作站', '拨打12348', '网上凭原查询码'],
  },
  'transfer-letter': {
    ...issued('（2026）祁法援移字第1号'),
    toAgency: '平遥县法律援助中心',
    applicant: '王䶮',
    matter: '支付拖欠的劳动报酬',
    receivedOn: '2026-11-18',
    transferredOn: '2026-11-20',
    reason: '该申请为劳动争议，争议处理机关平遥县劳动人事争议仲裁委员会所在地为平遥县。',
    article: '《中华人民共和国法律援助法》第三十八条',
    consented: true,
    contactRule: '只在工作日12时至13时打电话，不发短信',
    items: [
      { name: '法律援助申请表', copies: 1, note: '原件' },
      { name: '考勤记录', copies: 1, note: '复印件6页' },
    ],
    officer: '赵敏',
  },
  'grant-decision': {
    ...issued('（2026）祁法援决字第126号'),
    recipient: '王䶮',
    appliedOn: '2026-11-18',
    matter: '离婚及人身安全保护令',
    aidForm: '民事诉讼代理',
    findings: '你提交的公安机关家庭暴力告诫书、诊断证明等材料，能够初步证明你遭受家庭暴力。',
    meansFinding: '你主张相关权益申请法律援助，不受经济困难条件的限制。',
    basis: ['《中华人民共和国法律援助法》第三十二条第四项', '《中华人民共和国反家庭暴力法》第十九条'],
  },
  'refusal-decision': {
    ...issued('（2026）祁法援不决字第7号'),
    applicant: '李秀兰',
    appliedOn: '2026-11-16',
    matter: '民间借贷纠纷',
    findings: '你请求朋友归还借款三万元，提交了借条和转账记录。',
    reasons: [
      {
        reason: '你请求归还借款，属于民间借贷纠纷，不在可以申请法律援助的民事事项范围内。',
        article: '《中华人民共和国法律援助法》第三十一条',
      },
      { reason: '没有发现你有不受经济困难条件限制的情形。', article: '《中华人民共和国法律援助法》第三十二条' },
    ],
    otherWays:
      '你可以拨打12348获得免费法律咨询，也可以申请人民调解，或者自行向人民法院起诉；交纳诉讼费确有困难的，可以向人民法院申请缓交、减交或者免交。',
    remedy,
  },
  'provisional-aid-decision': {
    ...issued('（2026）祁法援先决字第4号'),
    recipient: '王䶮',
    appliedOn: '2026-11-20',
    matter: '请求支付劳动报酬',
    aidForm: '劳动争议仲裁代理',
    ground: 'limitation',
    facts: '你于2025年11月26日离职，被拖欠工资一万二千元，至今未申请仲裁。',
    periodEndsOn: '2026-11-26',
    completeBy: '2026-12-05',
    toComplete: ['身份证明', '经济困难状况说明表'],
    undertaker: lawyer.undertaker,
    lawyer: lawyer.lawyer,
  },
  'termination-decision': {
    ...issued('（2026）祁法援终决字第2号'),
    recipient: '王䶮',
    matter: '离婚纠纷',
    grantNumber: '（2026）祁法援决字第98号',
    grantedOn: '2026-09-10',
    groundItem: 6,
    facts: '你于2026年11月10日自行委托山西某律师事务所律师担任本案诉讼代理人，并书面告知本机构。',
    handOver: '承办人员应当自收到本决定书之日起三日内，将案件材料移交给你或者你委托的律师。',
    reapply: true,
    remedy,
    copies: [lawyer.undertaker, '祁县人民法院'],
  },
  'assignment-notice': {
    ...issued('（2026）祁法援指字第126号'),
    undertaker: lawyer.undertaker,
    lawyer: lawyer.lawyer,
    recipient: '张小雨',
    matter: '校园欺凌人身损害赔偿纠纷',
    aidForm: '民事诉讼代理',
    stage: '一审',
    caseAuthority: '祁县人民法院',
    decisionNumber: '（2026）祁法援决字第125号',
    contactRule: '只与其外祖母联系，工作日18时后，不在电话中说明来意',
    isMinor: true,
    urgentPeriods: ['举证期限至2026年12月10日', '2026年11月30日前会见受援人'],
    officer: '赵敏',
  },
  'agency-letter': {
    ...issued('（2026）祁法援函字第126号'),
    caseAuthority: '祁县人民法院',
    recipient: '王䶮',
    recipientRole: '原告',
    matter: '离婚纠纷',
    caseNumber: '（2026）晋0727民初888号',
    aidForm: '民事诉讼代理',
    ...lawyer,
    officer: '赵敏',
  },
  'notified-defence-reply': {
    ...issued('（2026）祁法援复字第15号'),
    caseAuthority: '祁县公安局',
    noticeNumber: '祁公（刑）援通字〔2026〕21号',
    noticeReceivedOn: '2026-11-21',
    person: '刘某（未成年犯罪嫌疑人）',
    matter: '涉嫌盗窃罪',
    service: '辩护',
    article: '《中华人民共和国法律援助法》第二十五条第一款第一项',
    ...lawyer,
    isMinor: true,
    officer: '赵敏',
  },
  'representation-agreement': {
    ...issued('（2026）祁法援委字第126号'),
    client: { name: '王䶮', idNumber: '140727199003070022' },
    undertaker: lawyer.undertaker,
    undertakerAddress: '山西省晋中市祁县新建北路18号',
    lawyer: lawyer.lawyer,
    licenceNumber: lawyer.licenceNumber,
    lawyerPhone: phone,
    matter: '离婚纠纷',
    stage: '一审',
    assignmentNumber: '（2026）祁法援指字第126号',
    authority: '特别授权',
    specialPowers: ['代为承认、变更、放弃诉讼请求', '进行和解', '代为申请人身安全保护令'],
    contactRule: '只发短信到约定号码，工作日12时至13时可以打电话',
    risks: ['举证不足可能不被支持', '调解和判决的法律后果不同'],
    signedOn: '2026-11-27',
    signedAt: '祁县昭馀镇法律援助工作站',
  },
} satisfies {
  [Kind in
    | 'early-acceptance-receipt'
    | 'one-time-notice'
    | 'deemed-withdrawal-notice'
    | 'transfer-letter'
    | 'grant-decision'
    | 'refusal-decision'
    | 'provisional-aid-decision'
    | 'termination-decision'
    | 'assignment-notice'
    | 'agency-letter'
    | 'notified-defence-reply'
    | 'representation-agreement']: PaperData<Kind>;
};
