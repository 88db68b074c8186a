import { z } from 'zod';
import { PaperView } from '../papers/issued-view.model.ts';
import { SafeContactView } from '../people/safe-contact-view.model.ts';
import { DueView, PeriodView } from '../periods/due-view.model.ts';
import { OfferedActionAnswer } from '../platform/workflow/endpoints.ts';
import { HistoryLine, PartyView } from './on-file-view.model.ts';

export const CaseRow = z
  .object({
    id: z.uuid(),
    number: z.string().optional().meta({ title: '案号' }),
    recipients: z.array(z.string()).meta({ title: '受援人' }),
    matter: z.string().meta({ title: '案由' }),
    stage: z.string().meta({ title: '办理方式' }),
    origin: z.string().meta({ title: '来源' }),
    status: z.string(),
    statusLabel: z.string().meta({ title: '状态' }),
    undertaker: z.string().optional().meta({ title: '承办单位' }),
    personnel: z.string().optional().meta({ title: '承办人员' }),
    createdAt: z.iso.datetime(),
    priorityReasons: z.array(z.string()),
    due: DueView.optional(),
    isMine: z.boolean(),
    offeredToUs: z.boolean(),
  })
  .meta({ id: 'CaseRow', title: '案件' });
export type CaseRow = z.infer<typeof CaseRow>;

export const CaseList = z
  .object({ items: z.array(CaseRow), total: z.int(), page: z.int(), size: z.int() })
  .meta({ id: 'CaseList' });

export const PieceView = z
  .object({
    key: z.string(),
    label: z.string().meta({ title: '材料' }),
    owedBy: z.string().meta({ title: '由谁提供' }),
    present: z.boolean().meta({ title: '已有' }),
    mayScan: z.boolean().meta({ title: '可以扫描补入' }),
  })
  .meta({ id: 'PieceView', title: '卷宗材料' });

export const CaseView = z
  .object({
    today: z.iso.date(),
    id: z.uuid(),
    number: z.string().optional(),
    origin: z.string(),
    originLabel: z.string(),
    status: z.string(),
    statusLabel: z.string(),
    owner: z.object({ institution: z.string(), role: z.string(), offeredTo: z.string().optional() }),
    agency: z.object({ id: z.uuid(), name: z.string(), divisionCode: z.string() }),
    matterLabel: z.string(),
    stage: z.string(),
    stageLabel: z.string(),
    flags: z.array(z.string()),
    priorityReasons: z.array(z.string()),
    contacts: z
      .array(
        z.object({
          personId: z.uuid(),
          name: z.string(),
          contact: SafeContactView,
          accessNeeds: z.array(z.string()).meta({ title: '需要的便利' }),
        }),
      )
      .meta({ title: '受援人怎样联系' }),
    parties: z.array(PartyView),
    applications: z.array(
      z.object({
        id: z.uuid(),
        number: z.string(),
        applicant: z.string(),
        status: z.string(),
        receivedAt: z.iso.datetime(),
      }),
    ),
    narratives: z.array(z.string()).meta({ title: '案情' }),
    undertaker: z.object({ id: z.uuid(), name: z.string() }).optional(),
    personnel: z.object({ id: z.uuid(), name: z.string() }).optional(),
    assignmentReasons: z.string().optional(),
    wish: z.string().optional().meta({ title: '受援人的愿望' }),
    notice: z
      .object({ authority: z.string(), kind: z.string(), number: z.string().optional(), receivedAt: z.iso.datetime() })
      .optional()
      .meta({ title: '办案机关通知' }),
    dates: z.array(z.object({ label: z.string(), at: z.string() })),
    outcome: z.object({ kind: z.string(), words: z.string(), recoveredFen: z.int().optional() }).optional(),
    activities: z.array(
      z.object({
        id: z.uuid(),
        kind: z.string(),
        label: z.string(),
        onDay: z.iso.date(),
        note: z.string().optional(),
        fileId: z.uuid().optional(),
        by: z.string(),
      }),
    ),
    fileList: z.array(PieceView),
    periods: z.array(PeriodView),
    papers: z.array(PaperView),
    toServe: z.array(PaperView).meta({ title: '还没有送到本人的文书，只给承办的人' }),
    history: z.array(HistoryLine),
    actions: z.array(OfferedActionAnswer),
  })
  .meta({ id: 'CaseView', title: '案件' });
export type CaseView = z.infer<typeof CaseView>;
