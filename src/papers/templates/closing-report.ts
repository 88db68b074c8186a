import { z } from 'zod';

import { count, day, fen, issue, text, texts } from './fields.ts';
import type { PaperTemplate } from './paper.ts';

/** 法律援助法第五十条：办结后及时报告。三十日内提交立卷材料：司法部令第148号，条号待核。 */
export const closingReport = {
  title: '法律援助案件结案报告表',
  form: { number: 21, verified: false },
  recipients: ['法律援助机构'],
  schema: z.strictObject({
    ...issue,
    recipient: text('受援人'),
    matter: text('案由'),
    aidForm: text('法律援助形式'),
    undertaker: text('承办单位'),
    lawyer: text('承办人员'),
    assignedOn: day('指派日期'),
    agreementOn: day('签订委托代理协议日期'),
    endedOn: day('办理结束日期'),
    caseAuthority: text('办案机关'),
    caseNumber: text('案号'),
    outcomeKind: text('结案方式'),
    work: z
      .array(z.strictObject({ on: day('日期'), what: text('工作内容') }))
      .optional()
      .meta({ title: '承办过程' }),
    summary: text('承办情况小结'),
    outcome: text('办理结果'),
    adopted: text('代理、辩护意见采纳情况'),
    recovered: fen('取得利益或者挽回损失'),
    meetings: count('会见、约见次数'),
    hearings: count('出庭次数'),
    attachments: texts('提交的立卷材料'),
    filedOn: day('提交日期'),
    undertakerOpinion: text('承办单位意见'),
    agencyOpinion: text('法律援助机构审查意见'),
  }),
} as const satisfies PaperTemplate;
