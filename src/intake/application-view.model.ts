import { z } from 'zod';
import { PartyView, HistoryLine } from '../casework/on-file-view.model.ts';
import { PaperView } from '../papers/issued-view.model.ts';
import { PersonView, SafeContactView } from '../people/safe-contact-view.model.ts';
import { DueView, PeriodView } from '../periods/due-view.model.ts';
import { OfferedActionAnswer } from '../platform/workflow/endpoints.ts';

export const ApplicationRow = z
  .object({
    id: z.uuid(),
    caseId: z.uuid(),
    number: z.string().meta({ title: '申请编号' }),
    applicant: z.string().meta({ title: '申请人' }),
    matter: z.string().meta({ title: '事项' }),
    channel: z.string().meta({ title: '来源' }),
    status: z.string(),
    statusLabel: z.string().meta({ title: '状态' }),
    receivedAt: z.iso.datetime().meta({ title: '收到时间' }),
    priority: z.int(),
    priorityReasons: z.array(z.string()).meta({ title: '优先的理由' }),
    due: DueView.optional(),
    isMine: z.boolean().meta({ description: '轮到我的岗位办' }),
    offeredToUs: z.boolean().meta({ description: '移交给本机构，等待接收' }),
  })
  .meta({ id: 'ApplicationRow', title: '申请' });
export type ApplicationRow = z.infer<typeof ApplicationRow>;

export const ApplicationList = z
  .object({ items: z.array(ApplicationRow), total: z.int(), page: z.int(), size: z.int() })
  .meta({ id: 'ApplicationList' });

const Ground = z.object({ id: z.string(), label: z.string(), article: z.string(), answer: z.string() });
const Line = z.object({ depth: z.int(), answer: z.enum(['yes', 'no', 'unknown', 'officer']), text: z.string() });
const Part = z.object({
  answer: z.string(),
  says: z.string(),
  because: z.array(Ground),
  officerMay: z.array(Ground),
  lines: z.array(Line),
});

/** What the law says of the facts on file, line by line. Never a decision: a person decides. */
export const AssessmentView = z
  .object({
    on: z.iso.date(),
    figures: z.string().meta({ description: '所用标准、放假安排的指纹' }),
    eligible: z.enum(['yes', 'no', 'unknown', 'officer', 'notInForce']),
    scope: Part.meta({ title: '援助范围' }),
    means: Part.extend({ route: z.string(), threshold: z.string().optional() }).meta({ title: '经济状况' }),
    mandatory: Part.meta({ title: '应当通知指派的情形' }),
    provisionalAid: Part.meta({ title: '先行提供的情形' }),
    whoMayApply: z.object({
      answer: z.string(),
      persons: z.array(z.object({ label: z.string(), answer: z.string(), article: z.string(), note: z.string() })),
      shutOut: z.array(z.object({ label: z.string(), article: z.string() })),
    }),
    jurisdiction: z.object({
      answer: z.string(),
      says: z.string(),
      articles: z.array(z.string()),
      places: z.array(z.object({ name: z.string(), because: z.string() })),
    }),
    mediation: z.object({ allowed: z.string(), says: z.string() }),
    papersNeeded: z.array(
      z.object({ kind: z.string(), label: z.string(), article: z.string(), replacedBy: z.array(z.string()) }),
    ),
    missing: z
      .array(z.object({ fact: z.string(), label: z.string(), question: z.string(), why: z.string() }))
      .meta({ title: '还没有问清' }),
  })
  .meta({ id: 'AssessmentView', title: '法律审查' });
export type AssessmentView = z.infer<typeof AssessmentView>;

export const DocumentView = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    label: z.string(),
    state: z.enum(['supplied', 'unavailable', 'lookedUp', 'committed']),
    stateLabel: z.string(),
    note: z.string().optional(),
    fileId: z.uuid().optional(),
    suppliedAt: z.iso.datetime(),
  })
  .meta({ id: 'DocumentView', title: '材料' });

/** Everything an officer needs to decide, on one screen. */
export const ApplicationView = z
  .object({
    today: z.iso.date(),
    id: z.uuid(),
    caseId: z.uuid(),
    number: z.string(),
    status: z.string(),
    statusLabel: z.string(),
    owner: z
      .object({ institution: z.string(), role: z.string(), offeredTo: z.string().optional() })
      .meta({ title: '现在由谁办' }),
    person: PersonView,
    contact: SafeContactView,
    parties: z.array(PartyView),
    matter: z.string(),
    matterLabel: z.string(),
    stageLabel: z.string(),
    channel: z.string(),
    receivedAt: z.iso.datetime(),
    receivedBy: z.string(),
    priorityReasons: z.array(z.string()),
    flags: z.array(z.string()).meta({ title: '特别注意' }),
    accessNeeds: z.array(z.string()).meta({ title: '需要的便利' }),
    narrative: z.string().meta({ title: '她说的经过' }),
    voices: z.array(z.uuid()).meta({ title: '她的录音', description: '文件，按先后' }),
    facts: z
      .array(z.object({ name: z.string(), label: z.string(), value: z.string() }))
      .meta({ title: '已问清的情况' }),
    assessment: AssessmentView,
    documents: z.array(DocumentView),
    notice: z
      .object({
        kinds: z.array(z.object({ kind: z.string(), label: z.string() })),
        givenAt: z.iso.datetime(),
        servedOn: z.iso.date().optional(),
        days: z.int().optional(),
        dueOn: z.iso.date().optional(),
      })
      .optional()
      .meta({ title: '一次性告知' }),
    signature: z.object({ label: z.string(), signedAt: z.iso.datetime().optional() }),
    opinion: z
      .object({
        label: z.string(),
        grounds: z.array(z.object({ id: z.string(), article: z.string(), says: z.string() })),
        reason: z.string(),
        by: z.string(),
        at: z.iso.datetime(),
      })
      .optional()
      .meta({ title: '审查意见' }),
    decision: z.object({ by: z.string(), at: z.iso.datetime(), servedOn: z.iso.date().optional() }).optional(),
    transfer: z.object({ from: z.string(), takenAt: z.iso.datetime().optional() }).optional(),
    periods: z.array(PeriodView),
    papers: z.array(PaperView),
    history: z.array(HistoryLine),
    actions: z.array(OfferedActionAnswer),
  })
  .meta({ id: 'ApplicationView', title: '申请审查' });
export type ApplicationView = z.infer<typeof ApplicationView>;

/** All that a station sees of what it received: its receipt. */
export const ReceiptView = z
  .object({
    id: z.uuid(),
    number: z.string(),
    receivedOn: z.iso.date(),
    status: z.string(),
    actions: z.array(OfferedActionAnswer),
  })
  .meta({ id: 'ReceiptView', title: '接收凭证' });
export type ReceiptView = z.infer<typeof ReceiptView>;
