import type { LawId } from './kernel/laws.ts';

/** Articles that the collection of the law names, law by law: each is encoded as a provision or listed below with the reason. */
export const ARTICLES_KNOWN: Readonly<Partial<Record<LawId, readonly number[]>>> = {
  legalAidLaw: [
    12, 13, 14, 15, 16, 17, 18, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50,
    51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 68, 69, 70,
  ],
  procedureRules: [1, 2, 3, 4, 5, 24, 25, 26, 27, 28],
  shanxiRegulation: [1, 2, 3, 4, 5],
  shanxiViolenceMeasures: [11, 12, 13, 14, 15, 16, 17, 19, 20, 21, 22],
  minorsLaw: [2, 4, 11, 16, 17, 21, 22, 23, 39, 40, 61, 62, 92, 93, 94, 97, 101, 102, 103, 104, 106, 107, 108, 110, 111, 112, 114, 117, 130, 131],
  mandatoryReportOpinion: [2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21],
  minorsAidGuide: [1, 2, 3, 4, 6, 32, 36, 37],
  violenceLaw: [2, 14, 15, 16, 17, 19, 20, 21, 23, 24, 25, 27, 28, 29, 30, 31, 32, 34, 35, 37],
  protectionOrderInterpretation: [1, 2, 3, 4, 6, 7, 8, 10, 11, 12],
  protectionOrderOpinion: [4, 8, 12, 13, 14],
  warningLetterOpinion: [3, 6, 8, 9, 11, 12, 14, 17, 20],
  violenceCrimesOpinion: [15],
  womensFederationRules: [11],
  womenLaw: [22, 23, 24, 25, 26, 29, 43, 44, 45, 46, 47, 48, 49, 56, 67, 68, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 83],
  womenWorkers: [4, 5, 6, 7, 8, 9, 11, 13, 14],
  childLabour: [4, 6, 7, 8, 9, 10, 11, 13],
  youngWorkers: [3, 4, 9],
  labourContractLaw: [10, 14, 38, 42, 45, 46, 47, 82, 85, 87],
  labourArbitrationLaw: [21, 25, 27, 29, 43, 44, 47, 48, 49, 50, 53],
  workInjuryRegulation: [17],
  civilCode: [17, 18, 19, 36, 188, 190, 191, 201, 202, 203, 1045],
  criminalProcedure: [39, 46, 105, 230, 278, 280, 281, 282, 285, 286],
  criminalProcedureInterpretation: [43, 49, 50, 564, 565],
  civilProcedure: [104, 205, 206],
  peopleMediationLaw: [4, 8, 17, 18, 19, 23, 25, 26, 27, 28, 29, 30, 31, 32, 33],
  mediationConfirmation: [4, 5],
  publicOrderLaw: [53, 60, 73],
  administrativeReview: [20, 88],
  administrativeLitigation: [45, 46],
};

const GENERAL = '立法目的、适用范围、原则、机制，不是可以判定的规则';
const REPORTING_DUTY = '主管、监督、奖励、联席机制，属于各机关内部职责';

/** Read, and not encoded. */
export const NOT_ENCODED: Readonly<Record<string, string>> = {
  'procedureRules 1': GENERAL, 'procedureRules 2': GENERAL, 'procedureRules 3': GENERAL, 'procedureRules 4': GENERAL, 'procedureRules 5': GENERAL,
  'procedureRules 28': '只见条文开头：监护人、近亲属代为委托的听取本人意见，由通知案件的流程落实',
  'shanxiRegulation 1': GENERAL, 'shanxiRegulation 2': GENERAL, 'shanxiRegulation 3': GENERAL, 'shanxiRegulation 4': GENERAL, 'shanxiRegulation 5': GENERAL,
  'minorsLaw 16': '监护职责十项，由家庭教育和监护评估落实，不影响援助资格',
  'minorsLaw 22': '委托照护的条件，由民政、村居落实；每周联系见第二十三条',
  'minorsLaw 93': '临时监护的安置方式由民政部门决定',
  'minorsLaw 97': '热线的设置，见服务建议',
  'mandatoryReportOpinion 6': '初步核实不是报告的前提，写在强制报告的说明里',
  'mandatoryReportOpinion 7': '医疗机构的病历规范',
  'mandatoryReportOpinion 11': REPORTING_DUTY, 'mandatoryReportOpinion 17': REPORTING_DUTY, 'mandatoryReportOpinion 18': REPORTING_DUTY,
  'mandatoryReportOpinion 19': REPORTING_DUTY, 'mandatoryReportOpinion 20': REPORTING_DUTY, 'mandatoryReportOpinion 21': REPORTING_DUTY,
  'minorsAidGuide 1': GENERAL, 'minorsAidGuide 2': GENERAL, 'minorsAidGuide 4': GENERAL,
  'minorsAidGuide 32': '承办人建议查访，由承办流程落实；查访期限见DL-31至DL-33',
  'protectionOrderInterpretation 4': '共同生活人的范围，作为提问的说明',
  'protectionOrderInterpretation 7': '询问方式，由法院掌握',
  'protectionOrderInterpretation 8': '申请人有过错不影响，由法院掌握',
  'warningLetterOpinion 9': '告诫书一式三份的制作',
  'childLabour 9': '非法单位加倍处罚，由劳动行政部门裁量',
  'childLabour 11': '刑事责任，由办案机关认定',
  'youngWorkers 4': '患病未成年工的另列禁忌，须看体检结论',
  'peopleMediationLaw 28': '可以制作书面协议或者口头协议；生效见第二十九条、第三十条',
  'administrativeReview 88': '复议机关内部“三日、五日、七日、十日”是工作日；申请人的六十日仍是自然日',
};
