import { z } from 'zod';

import { count, day, issue, text } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

export const IndexEntry = z.strictObject({
  title: text('材料名称'),
  number: text('文号'),
  author: text('责任者'),
  on: day('日期'),
  fromPage: count('起始页'),
  toPage: count('终止页'),
  note: text('备注'),
});

export const fileIndex = {
  title: '法律援助卷宗目录',
  recipients: ['法律援助机构（入卷）'],
  schema: z.strictObject({
    ...issue,
    fileNumber: text('卷宗号'),
    recipient: text('受援人'),
    matter: text('案由'),
    undertaker: text('承办单位'),
    lawyer: text('承办人员'),
    closedOn: day('结案日期'),
    archivedOn: day('归档日期'),
    retention: text('保管期限'),
    archivist: text('立卷人'),
    checker: text('检查人'),
    entries: z.array(IndexEntry).optional().meta({ title: '卷内材料' }),
  }),
} as const satisfies PaperTemplate;
