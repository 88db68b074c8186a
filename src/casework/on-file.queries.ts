import { PROVISIONS } from '../../law/catalogue.ts';
import { cite } from '../../law/kernel/citation.ts';
import type { PlainDate } from '../../law/kernel/plain-date.ts';
import { peopleOf } from '../people/people.queries.ts';
import type { PartyKind, SeesPeople } from '../people/disclosure.model.ts';
import { personViewOf } from '../people/safe-contact.queries.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Sealed } from '../platform/sealing/seal.ts';
import type { AnyTransition, Governed } from '../platform/workflow/declare.ts';
import './case.tables.ts';
import { partyRoleLabels, type HistoryLine, type PartyView } from './on-file-view.model.ts';

const known = new Map(PROVISIONS.map((provision) => [provision.id, provision]));

/** The article behind an id kept with an act; an id of an older release still shows as itself. */
export function citationOf(id: string): { id: string; article: string; says: string } {
  const provision = known.get(id);
  return provision ? { id, article: cite(provision), says: provision.says } : { id, article: id, says: '' };
}

type Labels = {
  transitions: Record<string, Pick<AnyTransition<Governed>, 'event' | 'label'>>;
  states: Record<string, string>;
};
/** Beginnings are no transitions: nothing stood before them. */
const beginnings: Readonly<Record<string, string>> = {
  'application.received': '收到申请',
  'application.codeReplaced': '换发查询码',
  'case.noticeRegistered': '登记办案机关通知',
  'case.begun': '立案登记',
  'application.minorSettled': '出生日期改正以后，重新核定是不是未成年人',
  'case.minorSettled': '重新核定有没有未成年人',
  'objection.received': '收到异议',
  'complaint.received': '收到投诉',
  'changeRequest.received': '收到更换申请',
  'rating.received': '收到评价',
  'exclusionWish.received': '收到她的话',
  'destruction.proposed': '提出销毁',
  'dataRequest.received': '收到资料请求',
};

/** What happened to one record, from the one log; the words come from the declaration that made the act possible. */
export async function historyOf(
  db: Database | Trx,
  kernel: Kernel,
  subjectId: string,
  about: HistoryLine['about'],
  labels: Labels,
  withNotes: boolean,
): Promise<HistoryLine[]> {
  const rows = await db
    .selectFrom('events')
    .leftJoin('institutions', 'institutions.id', 'events.actorInstitutionId')
    .select([
      'events.id',
      'type',
      'fromStatus',
      'toStatus',
      'actorKind',
      'actorId',
      'basis',
      'at',
      'input',
      'institutions.name as institution',
    ])
    .where('subjectId', '=', subjectId)
    .orderBy('events.id')
    .execute();
  const names = await staffNames(
    db,
    rows.filter(({ actorKind }) => actorKind === 'staff').map(({ actorId }) => actorId),
  );
  const byEvent = new Map(Object.values(labels.transitions).map(({ event, label }) => [event, label]));
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    about,
    label: byEvent.get(row.type) ?? beginnings[row.type] ?? row.type,
    actor: names.get(row.actorId) ?? actorLabels[row.actorKind] ?? '工作人员',
    ...(row.institution ? { institution: row.institution } : {}),
    ...(row.fromStatus && row.fromStatus !== row.toStatus
      ? { from: labels.states[row.fromStatus] ?? row.fromStatus }
      : {}),
    to: labels.states[row.toStatus] ?? row.toStatus,
    ...(row.basis ? { basis: citationOf(row.basis).article } : {}),
    ...(withNotes ? noteIn(kernel, row) : {}),
  }));
}

export async function staffNames(db: Database | Trx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('staff')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const actorLabels: Readonly<Record<string, string>> = {
  applicant: '申请人本人',
  system: '系统联动',
  visitor: '申请人（网上提交）',
};
/** The words an officer wrote with an act, in the order of telling. */
const wordFields = [
  'reason',
  'urgency',
  'note',
  'how',
  'outcome',
  'told',
  'competent',
  'tried',
  'confirmedHow',
  'reasons',
] as const;

function noteIn(kernel: Kernel, { id, input }: { id: number; input: Sealed | null }): { note?: string } {
  if (input === null) return {};
  const told: unknown = JSON.parse(kernel.sealer.open('events.input', input, String(id)));
  if (typeof told !== 'object' || told === null) return {};
  const entries = new Map<string, unknown>(Object.entries(told));
  const note = wordFields
    .map((field) => entries.get(field))
    .filter((value): value is string => typeof value === 'string' && value !== '')
    .join('；');
  return note ? { note } : {};
}

/** Who is who in a case, opened as far as the viewer's part in it goes. */
export async function partiesOf(
  db: Database | Trx,
  kernel: Kernel,
  caseId: string,
  today: PlainDate,
  relationship: SeesPeople,
  mayCall: boolean,
): Promise<PartyView[]> {
  const rows = await db
    .selectFrom('caseParties')
    .select(['id', 'personId', 'role', 'basis', 'relation', 'mayFollow'])
    .where('caseId', '=', caseId)
    .orderBy('id')
    .execute();
  const people = await peopleOf(
    db,
    kernel.sealer,
    rows.map(({ personId }) => personId),
  );
  return rows.flatMap(({ id, personId, role, basis, relation, mayFollow }) => {
    const person = people.get(personId);
    if (!person) return [];
    return [
      {
        role,
        roleLabel: partyRoleLabels[role],
        person: personViewOf(person, today, { relationship, whom: kindOf(role), mayCall }),
        ...(relation ? { relation: kernel.sealer.open('caseParties.relation', relation, id) } : {}),
        ...(basis ? { basis: basis === 'art40' ? '法律援助法第四十条' : '本人书面委托' } : {}),
        mayFollow,
      },
    ];
  });
}

const kindOf = (role: PartyView['role']): PartyKind =>
  role === 'applicant' || role === 'representedChild' || role === 'applyingAgent' ? 'helped' : 'other';
