import type { PaperData } from './index.ts';
import type { PaperKind } from './paper.ts';
import { formSamples } from './samples-forms.ts';
import { letterSamples } from './samples-letters.ts';
import { protectionSamples } from './samples-protection.ts';
import { requestSamples } from './samples-requests.ts';

type Samples = { readonly [Kind in PaperKind]: PaperData<Kind> };

/** Every field filled in. */
export const fullSamples: Samples = { ...letterSamples, ...formSamples, ...protectionSamples, ...requestSamples };

/** Only what the paper may not lack: everything else must come out as a blank line. */
export const minimalSamples: Samples = {
  'application-form': {},
  'hardship-statement': {},
  'materials-receipt': {},
  'early-acceptance-receipt': {},
  'one-time-notice': { items: [{ kind: '材料', name: '身份证明' }] },
  'deemed-withdrawal-notice': {},
  'transfer-letter': {},
  'review-form': {},
  'grant-decision': {},
  'refusal-decision': {
    reasons: [{ reason: '申请事项不在范围内。', article: '《中华人民共和国法律援助法》第三十一条' }],
  },
  'provisional-aid-decision': { ground: 'other', facts: '情况紧急。' },
  'termination-decision': { groundItem: 7, facts: '受援人要求终止。' },
  'assignment-notice': {},
  'agency-letter': {},
  'notified-defence-reply': {},
  'representation-agreement': {},
  'closing-report': {},
  'service-return': {},
  'file-index': {},
  'help-record': {
    entries: [{ on: '2026-11-23', what: '在网上申请法律援助' }],
    digest: '0'.repeat(64),
    checkCode: 'ABCD-EFGH-JKMN',
    square: ['10', '01'],
  },
  'protection-petition': {},
  'safety-plan': { parts: [{ title: '要带走的', lines: ['身份证'] }] },
  'objection-decision': { isMaintained: true, finding: '原决定认定事实清楚。' },
  'complaint-answer': { answer: '已经核实并处理。' },
  'change-notice': { isChanged: true, reason: '承办人员未按约定会见。' },
  'data-request-answer': { reason: '案卷还在保管期内。' },
  'data-copy': { parts: [{ title: '基本情况', lines: [{ label: '姓名', value: '李秀兰' }] }] },
};
