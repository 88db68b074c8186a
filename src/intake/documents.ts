import { z } from 'zod';

/**
 * Documents an applicant may be asked for. What the law abolished is not in the list, so no one can ask for it:
 * there is no 经济困难证明 here (法律援助法 41: look-up or commitment instead).
 */
export const documentKinds = {
  identity: {
    label: '身份证明',
    how: '身份证、户口本或者派出所的临时证明，拍照即可',
    replacedBy: '可以由我们向公安机关查询',
  },
  kinship: {
    label: '亲属关系证明',
    how: '户口本、出生证、结婚证，任何一样都可以',
    replacedBy: '可以由我们向民政部门查询',
  },
  authority: {
    label: '代理权证明',
    how: '本人写的委托书，或者监护人的身份证明',
    replacedBy: '本人到场或者电话确认也可以',
  },
  hardshipStatement: {
    label: '经济困难状况说明表（含诚信承诺）',
    how: '由我们帮您填写，您确认后签名',
    replacedBy: '可以当场签，也可以录音确认',
  },
  exemptionStatus: {
    label: '免予核查身份的材料',
    how: '低保证、残疾证、务工证明等，任何一样都可以',
    replacedBy: '可以由我们查询；没有就改用诚信承诺',
  },
  violenceMaterial: {
    label: '遭受家庭暴力、虐待或者遗弃的材料',
    how: '报警回执、告诫书、病历、照片、聊天记录，有什么带什么',
    replacedBy: '可以由我们向公安、医院、妇联调取',
  },
  caseMaterial: {
    label: '与事情有关的材料',
    how: '合同、欠条、判决书、通知书等，有什么带什么',
    replacedBy: '没有也可以先受理，由律师帮助收集',
  },
  authorityLetter: {
    label: '办案机关的文书',
    how: '法院、检察院、公安机关发给您的通知',
    replacedBy: '可以由我们向办案机关询问',
  },
} as const satisfies Record<string, { label: string; how: string; replacedBy: string }>;

export type DocumentKind = keyof typeof documentKinds;
const keys = Object.keys(documentKinds) as [DocumentKind, ...DocumentKind[]]; // the keys of a literal
export const DocumentKind = z.enum(keys).meta({ id: 'DocumentKind', title: '材料' });

/** One document handed in, or an honest "I do not have it", which is a valid reply. */
export const HandedIn = z
  .discriminatedUnion('state', [
    z.object({ kind: DocumentKind, state: z.literal('supplied'), fileId: z.uuid().meta({ title: '文件' }) }),
    z.object({
      kind: DocumentKind,
      state: z.literal('unavailable'),
      note: z.string().trim().max(500, '请在 500 字以内说明').default('').meta({ title: '说明' }),
    }),
    z.object({
      kind: DocumentKind,
      state: z.literal('lookedUp'),
      note: z.string().trim().max(500).default('').meta({ title: '查询结果' }),
    }),
    z.object({
      kind: DocumentKind,
      state: z.literal('committed'),
      note: z.string().trim().max(500).default('').meta({ title: '承诺内容' }),
    }),
  ])
  .meta({ id: 'HandedIn' });
export type HandedIn = z.infer<typeof HandedIn>;
