import { z } from 'zod';

import { day, issue, must, text, texts } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

/** 法律援助法第四十四条第一款各项。 */
export const ProvisionalGround = z.enum(['limitation', 'preservation', 'other']).meta({ title: '先行提供的情形' });

/** 法律援助法第四十四条；不补办手续或者查明不符合条件的终止：司法部令第148号，条号待核。 */
export const provisionalAidDecision = {
  title: '先行提供法律援助决定书',
  recipients: ['受援人', '承办单位'],
  schema: z.strictObject({
    ...issue,
    recipient: text('受援人'),
    appliedOn: day('申请日期'),
    matter: text('申请事项（案由）'),
    aidForm: text('法律援助形式'),
    ground: ProvisionalGround,
    facts: must('紧急情况的事实'),
    periodEndsOn: day('时效或者期限届满日'),
    completeBy: day('补办手续、补充材料的截止日期'),
    toComplete: texts('需要补办的手续、补充的材料'),
    undertaker: text('承办单位'),
    lawyer: text('承办人员'),
  }),
} as const satisfies PaperTemplate;
