import { z } from 'zod';
import { PersonView } from '../people/safe-contact-view.model.ts';

export const HistoryLine = z
  .object({
    id: z.int(),
    at: z.iso.datetime(),
    about: z.enum(['application', 'case', 'request']),
    label: z.string().meta({ title: '事项' }),
    actor: z.string().meta({ title: '谁办的' }),
    institution: z.string().optional().meta({ title: '单位' }),
    from: z.string().optional(),
    to: z.string(),
    basis: z.string().optional().meta({ title: '依据' }),
    note: z.string().optional().meta({ title: '说明' }),
  })
  .meta({ id: 'HistoryLine', title: '经过' });
export type HistoryLine = z.infer<typeof HistoryLine>;

export const PartyView = z
  .object({
    role: z.string(),
    roleLabel: z.string().meta({ title: '身份' }),
    person: PersonView,
    relation: z.string().optional().meta({ title: '关系' }),
    basis: z.string().optional().meta({ title: '根据' }),
    mayFollow: z.boolean().meta({ title: '可以了解进展' }),
  })
  .meta({ id: 'PartyView', title: '当事人' });
export type PartyView = z.infer<typeof PartyView>;

export const partyRoleLabels = {
  applicant: '申请人',
  representedChild: '被代理的未成年人',
  representative: '代表人',
  applyingAgent: '代为申请人',
  scribe: '代填人',
  submitter: '代交人',
  guardian: '监护人',
  conflictedGuardian: '有利益冲突的监护人（不得告知）',
  opponent: '对方当事人',
} as const satisfies Record<string, string>;
