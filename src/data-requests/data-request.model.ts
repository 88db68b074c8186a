import { z } from 'zod';
import type { Provision } from '../../law/kernel/citation.ts';
import type { PlainDate } from '../../law/kernel/plain-date.ts';
import {
  MINORS_NETWORK_34,
  PIPL_44,
  PIPL_45_1,
  PIPL_46,
  PIPL_47_1,
  PIPL_47_2,
  PIPL_48,
  PIPL_50_1,
} from '../../law/national/personal-information/provisions.ts';
import type { Keeping } from '../../law/national/standards/archive-term.ts';
import { HandedTo } from '../casework/hand-over.model.ts';
import { DataWanted } from '../intake/data-wanted.model.ts';
import { words } from '../platform/day-field.ts';
import type { Governed } from '../platform/workflow/declare.ts';

export type DataRequestStatus = 'received' | 'met' | 'restricted' | 'lifted' | 'refused' | 'withdrawn';
export const dataRequestStatusLabels = {
  received: '待答复',
  met: '已照办',
  restricted: '限制使用中',
  lifted: '限制已解除',
  refused: '没有照办',
  withdrawn: '已撤回',
} as const satisfies Record<DataRequestStatus, string>;

export const wantedBasis = {
  copy: PIPL_45_1,
  correction: PIPL_46,
  completion: PIPL_46,
  deletion: PIPL_47_1,
  restriction: PIPL_44,
  explanation: PIPL_48,
} as const satisfies Record<DataWanted, Provision>;

/** Why not: each with the words she reads and the article. Nothing here says what is known of whom. */
export const RefusedBecause = z
  .enum(
    ['archiveTerm', 'secret', 'othersData', 'nothingWrong', 'notEntitled', 'childsInterest', 'other'],
    '请选为什么不能照办',
  )
  .meta({ id: 'RefusedBecause', title: '为什么不能照办' });
export type RefusedBecause = z.infer<typeof RefusedBecause>;
export const refusedBecauseLabels = {
  archiveTerm: '案卷的保管期限没有到',
  secret: '法律、行政法规规定应当保密',
  othersData: '那是别人的信息',
  nothingWrong: '核实过，没有发现写错、写漏',
  notEntitled: '核对不出是本人或者有权提出的人',
  childsInterest: '按规定不能提供给代为提出的人',
  other: '别的原因',
} as const satisfies Record<RefusedBecause, string>;
export const refusedBasis = {
  archiveTerm: PIPL_47_2,
  secret: PIPL_45_1,
  othersData: PIPL_45_1,
  nothingWrong: PIPL_46,
  notEntitled: PIPL_50_1,
  childsInterest: MINORS_NETWORK_34,
  other: PIPL_50_1,
} as const satisfies Record<RefusedBecause, Provision>;

/** What can be put right on the record itself. What she told in her own words is never rewritten: it is added to. */
export const Correctable = z
  .enum(['name', 'sex', 'birthDate', 'idNumber', 'phone', 'address', 'note'], '请选改哪一项')
  .meta({ id: 'Correctable', title: '改哪一项' });
export type Correctable = z.infer<typeof Correctable>;
export const correctableLabels = {
  name: '姓名',
  sex: '性别',
  birthDate: '出生日期',
  idNumber: '证件号码',
  phone: '电话',
  address: '住址',
  note: '附记（不改原文，补在后面）',
} as const satisfies Record<Correctable, string>;

/** How many days a granted copy lies ready: a code may be found by somebody else. Our own number. */
export const copyLiesReadyDays = 30;

export type DataRequest = Governed & {
  status: DataRequestStatus;
  applicationId: string;
  personId: string;
  wanted: DataWanted;
  channel: 'byCode' | 'inPerson';
  askedBy: HandedTo | null;
  takenBy: string | null;
  agencyId: string;
  /** Plain in memory, sealed in the row; so is the answer. */
  told: string;
  answer: string | null;
  ground: RefusedBecause | null;
  keepUntil: PlainDate | null;
  copyUntil: PlainDate | null;
  decidedBy: string | null;
  decidedAt: Date | null;
  liftReason: string | null;
  liftedBy: string | null;
  liftedAt: Date | null;
  receivedAt: Date;
  /** As the record has her now: a correction changes it, and the audit keeps a hash of both states. */
  record: Partial<Record<Correctable, string | null>>;
  /** Whether somebody who could hold her code was put on the other side after this was asked. */
  isAskedBeforeParting: boolean;
  keeping: Keeping;
};

export const AskForData = z
  .object({
    wanted: DataWanted,
    told: z.string().trim().max(2000, '请在 2000 字以内').default('').meta({ title: '具体说一说' }),
  })
  .meta({ id: 'AskForData', title: '资料请求' });
export type AskForData = z.infer<typeof AskForData>;

/** At the counter: whoever takes it down has looked at the paper of identity, or knows her otherwise. */
export const AskForDataInPerson = z
  .object({
    wanted: DataWanted,
    told: words('她说的'),
    askedBy: HandedTo.meta({ title: '谁提的' }),
    identityChecked: z.literal(true, '先核对是她本人，或者有权替她提的人').meta({ title: '已经核对身份' }),
  })
  .meta({ id: 'AskForDataInPerson', title: '当面提的资料请求' });
export type AskForDataInPerson = z.infer<typeof AskForDataInPerson>;
