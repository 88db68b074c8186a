import { z } from 'zod';
import { FACTS } from '../../law/facts.ts';
import { Stage } from '../casework/case.model.ts';
import { AccessNeed } from '../people/access-needs.model.ts';
import { ContactPlanTold, PersonTold } from '../people/person.model.ts';
import { words } from '../platform/day-field.ts';
import { IntakeChannel, Signature } from './application.model.ts';
import { HandedIn } from './documents.ts';

/** The roles of somebody who is beside her when the application is handed in. */
export const handingIn = ['scribe', 'submitter', 'applyingAgent'] as const;

export const matterLabels: Readonly<Record<string, string>> = Object.fromEntries(
  FACTS.matter.choices.map(({ value, label }) => [value, label]),
);
export const Matter = z
  .string()
  .max(100)
  .refine((value) => Object.hasOwn(matterLabels, value), { error: '请选择要解决的事' })
  .meta({ id: 'Matter', title: '要解决的事' });

/**
 * Three helpers, never one: the scribe writes and she confirms; the submitter hands over and sees the receipt only;
 * the applying agent stands in her place (art. 40, or her written authority).
 */
export const Helper = z
  .object({
    role: z.enum(handingIn).meta({ title: '怎样帮忙' }),
    person: PersonTold,
    relation: words('与申请人的关系', 50),
    basis: z.enum(['art40', 'writtenAuthority']).optional().meta({ title: '代为申请的根据' }),
    mayFollow: z.boolean().default(false).meta({ title: '申请人同意其了解进展' }),
  })
  .refine(({ role, basis }) => role !== 'applyingAgent' || basis !== undefined, {
    path: ['basis'],
    error: '代为申请的，请说明是法定代理人、近亲属，还是有本人书面委托',
  })
  .meta({ id: 'Helper' });
export const helperRoleLabels = {
  scribe: '代填（只帮写，本人确认）',
  submitter: '代交（只帮递交）',
  applyingAgent: '代为申请',
} as const satisfies Record<z.infer<typeof Helper>['role'], string>;

export const SubmitApplication = z
  .object({
    agencyId: z.uuid({ error: '请选择办理的法律援助机构' }).meta({ title: '法律援助机构' }),
    channel: IntakeChannel,
    applicant: PersonTold,
    contactPlan: ContactPlanTold,
    /** Where violence or a minor is concerned it is kept apart in any case. */
    protectAddress: z.boolean().default(false).meta({ title: '住址要保密' }),
    /** Facts in the law's vocabulary (`FACTS`); what is not told is absent, never false. */
    facts: z.record(z.string().max(100), z.unknown()).default({}).meta({ title: '情况' }),
    matter: Matter,
    stage: Stage,
    narrative: words('发生了什么', 5000),
    /** Told by voice, in pieces: files of hers, in their order. */
    voices: z.array(z.uuid()).max(10).default([]).meta({ title: '她的录音' }),
    documents: z.array(HandedIn).max(60).default([]).meta({ title: '材料' }),
    signature: z
      .object({ kind: Signature, fileId: z.uuid().optional(), witness: z.string().trim().max(50).optional() })
      .default({ kind: 'pending' })
      .meta({ title: '签名' }),
    commitmentRead: z.boolean().default(false).meta({ title: '已读诚信承诺' }),
    accessNeeds: z.array(AccessNeed).default([]).meta({ title: '需要的便利' }),
    helper: Helper.optional(),
    opponent: z
      .object({
        name: words('对方姓名', 50),
        relation: z.string().trim().max(50).optional().meta({ title: '与申请人的关系' }),
      })
      .optional(),
    wish: z
      .object({
        personnelId: z.uuid().optional(),
        womanWished: z.boolean().optional(),
        words: z.string().trim().max(300).optional(),
      })
      .optional()
      .meta({ title: '选律师的愿望' }),
    isGroup: z.boolean().default(false).meta({ title: '群体性案件' }),
    /** Another applicant of the same case: each has an own decision. Staff only. */
    joinCaseId: z.uuid().optional(),
    previousApplicationId: z.uuid().optional(),
    /** When it was first received at a station without network; never later than now. Staff only. */
    receivedAt: z.iso.datetime({ offset: true }).optional().meta({ title: '最早收到的时间' }),
  })
  .meta({ id: 'SubmitApplication', title: '法律援助申请' });
export type SubmitApplication = z.infer<typeof SubmitApplication>;

export const Submitted = z
  .object({
    applicationId: z.uuid(),
    caseId: z.uuid(),
    number: z.string(),
    receivedAt: z.string(),
    returnCode: z.string(),
    papers: z.array(z.object({ id: z.uuid(), kind: z.string(), number: z.string() })),
  })
  .meta({ id: 'Submitted', description: '已收到：编号、时间、查询码、接收凭证' });
export type Submitted = z.infer<typeof Submitted>;
