/** Why somebody looked or acted, in words that she may read too. */
export const purposes = {
  handling: '办理这件事',
  arranging: '安排工作、看期限',
  finding: '按姓名或者编号查找',
  answering: '本人来问，答复她',
  handingOver: '转接给正在办的机构',
  sameMatter: '核对同一件事有没有向别处申请',
  assigning: '挑选承办人员',
  supervising: '监督检查',
  verifyingIdentity: '核对身份',
  writingPaper: '填写对外文书',
  own: '本人办理',
  auditing: '审计',
  protecting: '保护她的安全',
  service: '送达文书、材料',
  visit: '安全探访',
  protectionOrder: '申请、执行人身安全保护令',
  enforcement: '申请强制执行',
  relocation: '安置、转移',
  breakGlass: '紧急查看，负责人已经知道',
  lifeInDanger: '生命危险，告诉 110、120',
} as const satisfies Record<string, string>;
export type Purpose = keyof typeof purposes;

/** For what somebody may look for a person among the own records: said with each search, and written down with it. */
export const searchPurposes = ['handling', 'answering', 'sameMatter', 'supervising'] as const satisfies Purpose[];
export type SearchPurpose = (typeof searchPurposes)[number];
