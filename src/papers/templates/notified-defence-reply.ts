import { z } from 'zod';

import { day, flag, issue, text } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

/** 法律援助法第二十五条、第二十八条、第三十六条：收到通知后三日内指派并通知办案机关。没有申请、没有经济审查。 */
export const notifiedDefenceReply = {
  title: '通知辩护/代理复函',
  recipients: ['办案机关'],
  schema: z.strictObject({
    ...issue,
    caseAuthority: text('办案机关'),
    noticeNumber: text('来文文号'),
    noticeReceivedOn: day('收到通知的日期'),
    person: text('犯罪嫌疑人、被告人或者被申请人'),
    matter: text('涉嫌罪名或者案由'),
    service: z.enum(['辩护', '代理']).optional().meta({ title: '通知事项' }),
    article: text('通知依据'),
    undertaker: text('承办单位'),
    lawyer: text('承办律师'),
    licenceNumber: text('执业证号'),
    lawyerPhone: text('承办律师电话'),
    isMinor: flag('是否未成年人'),
    officer: text('联系人'),
  }),
} as const satisfies PaperTemplate;
