import { z } from 'zod';

import { flag, issue, text, texts } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

/** 法律援助法第三十六条、第四十三条第一款；办理法律援助案件程序规定第二十四条至第二十七条。 */
export const assignmentNotice = {
  title: '指派通知书',
  form: { number: 11, verified: false },
  recipients: ['承办单位'],
  schema: z.strictObject({
    ...issue,
    undertaker: text('承办单位'),
    lawyer: text('建议的承办人员'),
    recipient: text('受援人'),
    matter: text('案由'),
    aidForm: text('法律援助形式'),
    stage: text('办案阶段'),
    caseAuthority: text('办案机关'),
    decisionNumber: text('给予法律援助决定书文号'),
    /** Absent a grant: the authority's notice on which the assignment rests. */
    noticeNumber: text('办案机关通知文号'),
    /** What her safe-contact plan allows, in words, and nothing more. */
    contactRule: text('与受援人联系的约定'),
    isMinor: flag('受援人是否未成年人'),
    urgentPeriods: texts('需要注意的期限'),
    officer: text('联系人'),
  }),
} as const satisfies PaperTemplate;
