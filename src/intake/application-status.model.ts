import type { ApplicationStatus } from './application.model.ts';

/** The legal positions of an application, as people say them. */
export const applicationStatusLabels = {
  received: '待受理',
  awaitingDocuments: '待补正',
  underReview: '审查中',
  awaitingApproval: '待审批',
  transferOffered: '移交中',
  provisional: '先行提供中',
  granted: '给予援助',
  refused: '不予援助',
  directedElsewhere: '已告知另行申请',
  withdrawn: '已撤回',
  deemedWithdrawn: '视为撤回',
  provisionalEnded: '先行提供已终止',
} as const satisfies Record<ApplicationStatus, string>;
