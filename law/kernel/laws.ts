import { parsePlainDate, type PlainDate } from './plain-date.ts';

/** One law, regulation or official document that a provision may cite. */
export type Law = {
  readonly title: string;
  /** How many articles it has; a citation above this number is an error. */
  readonly articles: number;
  /** 'total': the number of its articles. 'seen': the highest article read so far, the total is not known. */
  readonly count: 'total' | 'seen';
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly number?: string;
};

const day = parsePlainDate;

/** Articles whose totals are marked 'seen' stop at what was read: nothing above it may be cited. */
export const LAWS = {
  legalAidLaw: { title: '法律援助法', articles: 71, count: 'total', from: day('2022-01-01') },
  procedureRules: {
    title: '办理法律援助案件程序规定',
    articles: 46,
    count: 'total',
    from: day('2023-09-01'),
    number: '司法部令第148号',
  },
  shanxiRegulation: { title: '山西省法律援助条例', articles: 42, count: 'total', from: day('2025-01-01') },
  shanxiPlan: {
    title: '“法援惠民生 关爱妇女、未成年人”品牌建设活动实施方案',
    articles: 3,
    count: 'total',
    from: day('2022-06-20'),
    number: '晋司通〔2022〕57号',
  },
  shanxiViolenceMeasures: {
    title: '山西省家庭暴力预防和处置办法',
    articles: 25,
    count: 'total',
    from: day('2021-03-01'),
  },
  minorsLaw: { title: '未成年人保护法', articles: 132, count: 'total', from: day('2021-06-01') },
  violenceLaw: { title: '反家庭暴力法', articles: 38, count: 'total', from: day('2016-03-01') },
  womenLaw: { title: '妇女权益保障法', articles: 86, count: 'total', from: day('2023-01-01') },
  womenWorkers: {
    title: '女职工劳动保护特别规定',
    articles: 16,
    count: 'total',
    from: day('2012-04-28'),
    number: '国务院令第619号',
  },
  childLabour: {
    title: '禁止使用童工规定',
    articles: 14,
    count: 'total',
    from: day('2002-12-01'),
    number: '国务院令第364号',
  },
  youngWorkers: {
    title: '未成年工特殊保护规定',
    articles: 9,
    count: 'seen',
    from: day('1995-01-01'),
    number: '劳部发〔1994〕498号',
  },
  labourContractLaw: { title: '劳动合同法', articles: 98, count: 'total', from: day('2008-01-01') },
  labourArbitrationLaw: { title: '劳动争议调解仲裁法', articles: 54, count: 'total', from: day('2008-05-01') },
  workInjuryRegulation: { title: '工伤保险条例', articles: 67, count: 'total', from: day('2011-01-01') },
  civilCode: { title: '民法典', articles: 1260, count: 'total', from: day('2021-01-01') },
  civilProcedure: { title: '民事诉讼法', articles: 306, count: 'total', from: day('2024-01-01') },
  criminalProcedure: { title: '刑事诉讼法', articles: 308, count: 'total', from: day('2018-10-26') },
  criminalProcedureInterpretation: {
    title: '最高人民法院关于适用刑事诉讼法的解释',
    articles: 655,
    count: 'total',
    from: day('2021-03-01'),
    number: '法释〔2021〕1号',
  },
  administrativeReview: { title: '行政复议法', articles: 90, count: 'total', from: day('2024-01-01') },
  administrativeLitigation: { title: '行政诉讼法', articles: 103, count: 'total', from: day('2017-07-01') },
  peopleMediationLaw: { title: '人民调解法', articles: 35, count: 'total', from: day('2011-01-01') },
  publicOrderLaw: { title: '治安管理处罚法', articles: 144, count: 'total', from: day('2026-01-01') },
  protectionOrderInterpretation: {
    title: '最高人民法院关于办理人身安全保护令案件适用法律若干问题的规定',
    articles: 13,
    count: 'total',
    from: day('2022-08-01'),
    number: '法释〔2022〕17号',
  },
  protectionOrderOpinion: {
    title: '关于加强人身安全保护令制度贯彻实施的意见',
    articles: 14,
    count: 'seen',
    from: day('2022-03-03'),
    number: '法发〔2022〕10号',
  },
  warningLetterOpinion: {
    title: '关于加强家庭暴力告诫制度贯彻实施的意见',
    articles: 20,
    count: 'seen',
    from: day('2024-12-06'),
    number: '公通字〔2024〕34号',
  },
  violenceCrimesOpinion: {
    title: '关于依法办理家庭暴力犯罪案件的意见',
    articles: 15,
    count: 'seen',
    from: day('2015-03-02'),
    number: '法发〔2015〕4号',
  },
  shelterOpinion: {
    title: '关于做好家庭暴力受害人庇护救助工作的指导意见',
    articles: 5,
    count: 'seen',
    from: day('2015-09-24'),
    number: '民发〔2015〕189号',
  },
  mandatoryReportOpinion: {
    title: '关于建立侵害未成年人案件强制报告制度的意见（试行）',
    articles: 23,
    count: 'total',
    from: day('2020-05-07'),
    number: '高检发〔2020〕9号',
  },
  minorsAidGuide: {
    title: '未成年人法律援助服务指引（试行）',
    articles: 37,
    count: 'seen',
    from: day('2020-09-16'),
    number: '司公通〔2020〕12号',
  },
  womensFederationRules: {
    title: '妇联组织受理家庭暴力投诉工作规程',
    articles: 11,
    count: 'seen',
    from: day('2018-01-01'),
  },
  mediationConfirmation: {
    title: '最高人民法院关于人民调解协议司法确认程序的若干规定',
    articles: 13,
    count: 'total',
    from: day('2011-03-30'),
    number: '法释〔2011〕5号',
  },
  civilAidStandard: {
    title: '全国民事行政法律援助服务规范',
    articles: 9,
    count: 'seen',
    from: day('2019-12-26'),
    number: 'SF/T 0058—2019',
  },
  complaintMeasures: { title: '法律援助投诉处理办法', articles: 20, count: 'seen', from: day('2013-11-19') },
  volunteerMeasures: { title: '法律援助志愿者管理办法', articles: 20, count: 'seen', from: day('2021-12-31') },
  serviceRatingOpinion: {
    title: '关于建立政务服务“好差评”制度提高政务服务水平的意见',
    articles: 1,
    count: 'seen',
    from: day('2019-12-03'),
    number: '国办发〔2019〕51号',
  },
  personalInformationLaw: { title: '个人信息保护法', articles: 74, count: 'total', from: day('2021-11-01') },
  minorsNetworkRules: {
    title: '未成年人网络保护条例',
    articles: 38,
    count: 'seen',
    from: day('2024-01-01'),
    number: '国务院令第766号',
  },
  subsistenceRule: { title: '山西省最低生活保障标准制定规则', articles: 1, count: 'seen', from: day('2022-01-01') },
} as const satisfies Readonly<Record<string, Law>>;

export type LawId = keyof typeof LAWS;
