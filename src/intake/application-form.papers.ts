import { z } from 'zod';
import { dayOf } from '../../law/kernel/plain-date.ts';
import { peopleOf, contactPlanOf, type PlanCard } from '../people/people.queries.ts';
import { idKindLabels, sexLabels } from '../people/person.model.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Happening } from '../platform/ports.ts';
import { serviceMethodLabels, ServiceMethod } from './application.model.ts';
import { matterLabels } from './submit-application.model.ts';

type Contents = (trx: Trx, happening: Happening) => Promise<{ institutionId: string; data: Record<string, unknown> }>;
type Desk = {
  provide(subjectKind: string, kind: 'application-form' | 'service-return', contents: Contents): void;
};

const manners = { drawn: '签名', fingerprint: '按指印', recording: '宣读后录音确认', pending: '待本人确认' } as const;
const returned = {
  inPerson: '直接送达',
  atStation: '转交送达',
  byLawyer: '转交送达',
  readAloud: '直接送达',
  post: '邮寄送达',
  online: '电子送达',
} as const satisfies Record<z.infer<typeof ServiceMethod>, string>;
const idKinds: Readonly<Record<string, string>> = idKindLabels;
const Served = z.object({ paperId: z.uuid(), method: ServiceMethod, servedOn: z.string(), note: z.string() });

/** 申请表 as accepted, and the return that proves a paper reached her. */
export function formPapers(desk: Desk, kernel: Kernel): void {
  desk.provide('application', 'application-form', async (trx, { subjectId }) => {
    const row = await trx
      .selectFrom('applications')
      .innerJoin('cases', 'cases.id', 'applications.caseId')
      .select(['applications.agencyId', 'applications.caseId', 'applications.personId', 'applications.receivedAt'])
      .select(['applications.narrative', 'applications.signature', 'applications.signedAt', 'cases.matter'])
      .select(['applications.violence', 'applications.minor'])
      .where('applications.id', '=', subjectId)
      .executeTakeFirstOrThrow();
    const { caseId } = row;
    const parties = await trx
      .selectFrom('caseParties')
      .selectAll()
      .where('caseId', '=', caseId)
      .orderBy('id')
      .execute();
    const people = await peopleOf(trx, kernel.sealer, [row.personId, ...parties.map(({ personId }) => personId)]);
    const inRole = (role: string) => parties.find((each) => each.role === role && each.applicationId === subjectId);
    const nameOf = (role: string) => people.get(inRole(role)?.personId ?? '')?.name;
    const isFlagged = row.violence || row.minor;
    const agent = inRole('applyingAgent');
    const relation = agent?.relation ? kernel.sealer.open('caseParties.relation', agent.relation, agent.id) : undefined;
    const data = {
      receivedOn: dayOf(row.receivedAt.getTime()),
      applicant: cardOf(people.get(row.personId), isFlagged),
      ...(agent ? { applyingAgent: { ...cardOf(people.get(agent.personId), isFlagged), relation } } : {}),
      opponent: nameOf('opponent'),
      scribe: nameOf('scribe'),
      submitter: nameOf('submitter'),
      matter: matterLabels[row.matter] ?? row.matter,
      story: kernel.sealer.open('applications.narrative', row.narrative, subjectId),
      contactRule: ruleOf(await contactPlanOf(trx, kernel.sealer, row.personId)),
      signature: { manner: manners[row.signature], on: row.signedAt ? dayOf(row.signedAt.getTime()) : undefined },
    };
    return { institutionId: row.agencyId, data };
  });

  desk.provide('application', 'service-return', async (trx, { subjectId, input }) => {
    const served = Served.parse(input);
    const row = await trx
      .selectFrom('applications')
      .innerJoin('papers', 'papers.subjectId', 'applications.id')
      .select(['applications.agencyId', 'applications.personId', 'papers.number'])
      .where('applications.id', '=', subjectId)
      .where('papers.id', '=', served.paperId)
      .executeTakeFirstOrThrow();
    const addressee = (await peopleOf(trx, kernel.sealer, [row.personId])).get(row.personId)?.name;
    const data = {
      addressee,
      manner: returned[served.method],
      papers: [{ number: row.number, copies: 1 }],
      receivedOn: served.servedOn,
      evidence: serviceMethodLabels[served.method],
      remark: served.note || undefined,
    };
    return { institutionId: row.agencyId, data };
  });
}

type Card = Awaited<ReturnType<typeof peopleOf>> extends ReadonlyMap<string, infer Each> ? Each : never;

/** Of whoever must not be found the form carries the stand-in: the address itself lies in the vault. */
function cardOf(person: Card | undefined, isFlagged: boolean) {
  if (!person) return undefined;
  return {
    name: person.name,
    gender: person.sex ? sexLabels[person.sex] : undefined,
    birthDate: person.birthDate ?? undefined,
    idType: person.idKind ? idKinds[person.idKind] : undefined,
    idNumber: person.idNumber ?? undefined,
    address: isFlagged && !person.isAddressProtected ? '受保护，不载入' : (person.address ?? undefined),
    phone: isFlagged ? '受保护，不载入' : (person.phone ?? undefined),
  };
}

function ruleOf(plan: PlanCard | undefined): string | undefined {
  if (!plan) return undefined;
  const ways = [plan.mayCall && '电话', plan.maySms && '短信', plan.mayPost && '信件'].filter((way) => way !== false);
  return ways.length > 0
    ? `只用${ways.join('、')}，在约定时段，${plan.callerName === 'neutral' ? '不说明来意' : '可以自称法律援助机构'}`
    : '不主动联系，由本人凭查询码查看';
}
