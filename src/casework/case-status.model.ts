import type { CaseStatus } from './case.model.ts';

/** The legal positions of a case, as people say them. */
export const caseStatusLabels = {
  intake: '申请阶段',
  awaitingAssignment: '待指派',
  assigned: '已指派，待单位接收',
  unitReceived: '待安排人员',
  personNamed: '待承办人确认',
  inProgress: '承办中',
  closing: '已办结，待交卷',
  fileUnderReview: '卷宗审查中',
  terminationProposed: '拟终止',
  archived: '已归档',
  terminated: '已终止',
  endedWithoutAid: '未予援助，已结束',
  endedByOwnCounsel: '已由自行委托的律师接办',
} as const satisfies Record<CaseStatus, string>;
