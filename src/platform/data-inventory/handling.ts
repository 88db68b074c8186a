import type { dataInventory } from '../data-inventory.ts';

/** 个人信息保护法 (PIPL) and 法律援助法, to the article: why we may hold it. */
const grounds = {
  duty: '个人信息保护法 13(1)(3)：履行法定职责；法律援助法 41—43：申请与审查',
  sensitiveDuty: '个人信息保护法 28、29、34：特定目的、充分必要、法定职责；法律援助法 21：保密',
  minors: '个人信息保护法 31：未成年人；法律援助法 21：保密',
  service: '个人信息保护法 13(1)(3)；法律援助法 36、46：指派与承办',
  consent: '个人信息保护法 13(1)(1)、14：她自己填写、随时可以离开',
  security: '个人信息保护法 51、54：安全措施与合规审计；网络安全法 21(3)：日志不少于六个月',
  employment: '个人信息保护法 13(1)(2)：人力资源管理；(3)：履行法定职责',
} as const satisfies Record<string, string>;

/** How long, as the office keeps its records; what is erased by itself says so. */
const keeping = {
  caseFile: '随案卷，按法律援助档案的保管期',
  minutes: '30 分钟不动即自动删除（安全浏览 10 分钟）',
  day: '失效满一天自动删除',
  upload: '满一天自动删除，离开时马上删除',
  words: '文字在发出 90 天后自动去掉，发过的记录随案卷',
  file: '没有交进案件的 7 天后自动删除，其余随案卷',
  audit: '只增不改，不少于六个月，按档案要求更久',
  employed: '在岗期间及离岗后按人事档案',
  account: '账号停用前；停用后随账号',
} as const satisfies Record<string, string>;

type AboutPeople = {
  [T in keyof typeof dataInventory]: (typeof dataInventory)[T] extends string ? never : T;
}[keyof typeof dataInventory];
export type Handling = { readonly purpose: string; readonly basis: string; readonly retention: string };

/** For what each table about people is held, by which right and how long. One that is not entered does not compile. */
export const handling = {
  persons: { purpose: '知道她是谁、怎样找到她', basis: grounds.sensitiveDuty, retention: keeping.caseFile },
  contactPlans: { purpose: '按她说的安全方式联系', basis: grounds.sensitiveDuty, retention: keeping.caseFile },
  neverContactNumbers: { purpose: '绝不拨打、不发送的号码', basis: grounds.sensitiveDuty, retention: keeping.caseFile },
  enclosures: { purpose: '随文书装订、须另行保管的内容', basis: grounds.sensitiveDuty, retention: keeping.caseFile },
  drafts: { purpose: '填到一半不丢', basis: grounds.consent, retention: keeping.minutes },
  uploads: { purpose: '网络断了以后接着传材料', basis: grounds.consent, retention: keeping.upload },
  uploadParts: { purpose: '已经传到的部分', basis: grounds.consent, retention: keeping.upload },
  callBacks: { purpose: '按她留的时间回电', basis: grounds.consent, retention: keeping.caseFile },
  childReports: { purpose: '确认已向公安报告、没有报告的再催', basis: grounds.minors, retention: keeping.caseFile },
  applications: { purpose: '受理、审查、决定申请', basis: grounds.sensitiveDuty, retention: keeping.caseFile },
  applicationDocuments: { purpose: '收下并核对材料', basis: grounds.duty, retention: keeping.caseFile },
  followCodes: { purpose: '让她同意的人知道办到哪一步', basis: grounds.service, retention: keeping.caseFile },
  cases: { purpose: '指派、承办、结案、归档', basis: grounds.service, retention: keeping.caseFile },
  caseParties: { purpose: '分清各人的身份和利益，避免冲突', basis: grounds.minors, retention: keeping.caseFile },
  caseActivities: { purpose: '承办过程的记录', basis: grounds.service, retention: keeping.caseFile },
  filePieces: { purpose: '组成案卷', basis: grounds.service, retention: keeping.caseFile },
  papers: { purpose: '出具法律文书', basis: grounds.duty, retention: keeping.caseFile },
  paperServices: { purpose: '证明送达，起算她的期限', basis: grounds.duty, retention: keeping.caseFile },
  periods: { purpose: '守住法定期限', basis: grounds.duty, retention: keeping.caseFile },
  files: { purpose: '保存材料、文书和录音', basis: grounds.sensitiveDuty, retention: keeping.file },
  outgoing: { purpose: '把消息安全地送到', basis: grounds.duty, retention: keeping.words },
  outgoingReleases: { purpose: '两人放行被拦下的消息', basis: grounds.duty, retention: keeping.caseFile },
  helpRecords: { purpose: '出具求助记录证明', basis: grounds.duty, retention: keeping.caseFile },
  protectedAddresses: {
    purpose: '要保密的住址，两人才能打开',
    basis: grounds.sensitiveDuty,
    retention: keeping.caseFile,
  },
  unsealRequests: { purpose: '住址由谁、为何打开', basis: grounds.security, retention: keeping.audit },
  anomalies: { purpose: '谁的查看不寻常，只有次数', basis: grounds.security, retention: keeping.audit },
  anomalyVerdicts: { purpose: '对异常的判断', basis: grounds.security, retention: keeping.audit },
  decoyRequests: { purpose: '诱饵记录由谁提出、谁同意', basis: grounds.security, retention: keeping.audit },
  decoys: { purpose: '哪一件不是真人的案件', basis: grounds.security, retention: keeping.audit },
  breakGlass: { purpose: '紧急时谁看了与己无关的哪一件、为什么', basis: grounds.security, retention: keeping.audit },
  breakGlassReviews: { purpose: '破窗访问的事后复核', basis: grounds.security, retention: keeping.audit },
  dutyShifts: { purpose: '谁在值班，可以应急', basis: grounds.employment, retention: keeping.audit },
  lifeDangerTellings: { purpose: '生命危险时把住址告诉了谁', basis: grounds.sensitiveDuty, retention: keeping.audit },
  lifeDangerReviews: { purpose: '应急告知的事后复核', basis: grounds.security, retention: keeping.audit },
  reporterVault: { purpose: '报告人的身份，办案的人看不到', basis: grounds.sensitiveDuty, retention: keeping.caseFile },
  reporterOpenings: { purpose: '报告人的身份由谁、为何打开', basis: grounds.security, retention: keeping.audit },
  paperCollections: { purpose: '文书放在哪里、凭哪个码领取', basis: grounds.duty, retention: keeping.caseFile },
  serviceTasks: { purpose: '没送到的文书有人接着送', basis: grounds.duty, retention: keeping.caseFile },
  objections: { purpose: '收下并答复异议', basis: grounds.duty, retention: keeping.caseFile },
  exclusions: { purpose: '亲属、熟人回避，看不到这一案', basis: grounds.sensitiveDuty, retention: keeping.caseFile },
  complaints: { purpose: '收下并答复投诉', basis: grounds.duty, retention: keeping.caseFile },
  changeRequests: { purpose: '她要求换人', basis: grounds.service, retention: keeping.caseFile },
  ratings: { purpose: '她评价一步，差评要查、要改、要答复', basis: grounds.duty, retention: keeping.caseFile },
  events: { purpose: '每一步由谁、何时、凭什么办的', basis: grounds.duty, retention: keeping.caseFile },
  requests: { purpose: '同一次提交只办一次', basis: grounds.security, retention: keeping.audit },
  auditEntries: { purpose: '查得出谁看过、办过什么', basis: grounds.security, retention: keeping.audit },
  auditSamples: { purpose: '抽查查看是否正当', basis: grounds.security, retention: keeping.audit },
  auditVerdicts: { purpose: '抽查的结论', basis: grounds.security, retention: keeping.audit },
  staff: { purpose: '工作人员的账号和岗位', basis: grounds.employment, retention: keeping.employed },
  aidPersonnel: { purpose: '选派合格的承办人员', basis: grounds.employment, retention: keeping.employed },
  villageAdvisers: {
    purpose: '村民找得到本村的法律顾问，村里已公示',
    basis: grounds.service,
    retention: keeping.employed,
  },
  sessions: { purpose: '登录', basis: grounds.security, retention: keeping.day },
  attempts: { purpose: '防止猜密码、猜查询码', basis: grounds.security, retention: keeping.day },
  signIns: { purpose: '告诉本人上次登录，发现异常', basis: grounds.security, retention: keeping.audit },
  totpSecrets: { purpose: '第二因素', basis: grounds.security, retention: keeping.account },
  passkeys: { purpose: '第二因素', basis: grounds.security, retention: keeping.account },
  recoveryCodes: { purpose: '丢了第二因素时恢复', basis: grounds.security, retention: keeping.account },
  passwordHistory: { purpose: '不重复用旧密码', basis: grounds.security, retention: keeping.account },
  invitations: { purpose: '开通账号', basis: grounds.employment, retention: keeping.account },
  authorisations: { purpose: '岗位由谁授予', basis: grounds.employment, retention: keeping.audit },
  authorisationDecisions: { purpose: '授予岗位的复核', basis: grounds.employment, retention: keeping.audit },
  departures: { purpose: '离岗、调岗当天收回', basis: grounds.employment, retention: keeping.audit },
} as const satisfies Record<AboutPeople, Handling>;
