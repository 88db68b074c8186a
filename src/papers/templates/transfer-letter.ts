import { z } from 'zod';

import { day, flag, issue, text } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

export const HandedItem = z.strictObject({
  name: text('材料名称'),
  copies: z.int().nonnegative().optional().meta({ title: '份数' }),
  note: text('备注'),
});

/** 法律援助法第三十八条。告知并经申请人同意后移交，不作出不予决定；两个日期都写明，审查期限从最早收到之日起算（待核）。 */
export const transferLetter = {
  title: '法律援助申请移交函',
  recipients: ['有管辖权的法律援助机构', '申请人'],
  schema: z.strictObject({
    ...issue,
    toAgency: text('有管辖权的法律援助机构'),
    applicant: text('申请人'),
    matter: text('申请事项（案由）'),
    receivedOn: day('本机构收到申请的日期'),
    transferredOn: day('移交日期'),
    reason: text('移交的理由'),
    article: text('管辖依据'),
    consented: flag('申请人是否同意移交'),
    contactRule: text('与申请人联系的约定'),
    items: z.array(HandedItem).optional().meta({ title: '移交的材料' }),
    officer: text('经办人'),
  }),
} as const satisfies PaperTemplate;
