import { z } from 'zod';
import { dayOf } from '../../law/kernel/plain-date.ts';
import { bureauOver } from '../network/bureau.queries.ts';
import { peopleOf } from '../people/people.queries.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Happening } from '../platform/ports.ts';
import { activityLabels, outcomeLabels, TerminationGround, type Stage } from './case.model.ts';
import { fileListOf } from './file-list.store.ts';
import { noticeGrounds } from './register-notice.model.ts';

type Data = Record<string, unknown>;
type Kind =
  | 'assignment-notice'
  | 'agency-letter'
  | 'notified-defence-reply'
  | 'representation-agreement'
  | 'closing-report'
  | 'file-index'
  | 'termination-decision';
type Contents = (trx: Trx, happening: Happening) => Promise<{ institutionId: string; data: Data }>;
type Desk = { provide(subjectKind: string, kind: Kind, contents: Contents): void };

const aidForms = {
  litigation: '民事、行政诉讼代理',
  nonLitigation: '非诉讼代理',
  criminalDefence: '刑事辩护',
  criminalVictim: '刑事代理',
} as const satisfies Record<Stage, string>;
const grounds = TerminationGround.options;

/** What the papers of a case say. */
export function casePapers(desk: Desk, kernel: Kernel, matterLabels: Readonly<Record<string, string>>): void {
  const give = (kind: Kind, says: (told: Told, happening: Happening, trx: Trx) => Data | Promise<Data>): void =>
    desk.provide('case', kind, async (trx, happening) => {
      const told = await toldOf(trx, kernel, happening.caseId, matterLabels);
      return { institutionId: told.row.agencyId, data: await says(told, happening, trx) };
    });

  give('assignment-notice', (told) => ({
    undertaker: told.undertaker,
    lawyer: told.lawyer,
    recipient: told.recipients,
    matter: told.matter,
    aidForm: told.aidForm,
    caseAuthority: told.row.authorityName ?? undefined,
    decisionNumber: told.grantNumber,
    noticeNumber: told.row.noticeNumber ?? undefined,
    isMinor: told.row.minor,
    urgentPeriods: [
      told.row.origin === 'notice' ? '收到指派后及时安排律师会见、阅卷' : '收到指派之日起五日内签订委托代理协议',
      ...(told.row.minor ? ['收到本通知之日起五个工作日内会见受援未成年人（待核）'] : []),
    ],
    contactRule: told.flagged
      ? '联系前须在系统里查看安全联系约定；不得向他人透露受援人求助、住址和联系方式'
      : undefined,
  }));
  give('agency-letter', (told) => ({
    caseAuthority: told.row.authorityName ?? undefined,
    recipient: told.recipients,
    matter: told.matter,
    aidForm: told.aidForm,
    undertaker: told.undertaker,
    lawyer: told.lawyer,
    licenceNumber: told.licence,
    serviceAddress: told.standIn,
  }));
  give('notified-defence-reply', (told) => {
    const ground =
      told.row.noticeGround === null
        ? undefined
        : Object.entries(noticeGrounds).find(([key]) => key === told.row.noticeGround)?.[1];
    return {
      caseAuthority: told.row.authorityName ?? undefined,
      noticeNumber: told.row.noticeNumber ?? undefined,
      noticeReceivedOn: told.row.noticeReceivedAt ? dayOf(told.row.noticeReceivedAt.getTime()) : undefined,
      person: told.recipients,
      matter: told.matter,
      service: told.row.noticeKind === 'representation' ? '代理' : '辩护',
      article: `《中华人民共和国法律援助法》第${told.row.noticeKind === 'representation' ? '二十八' : '二十五'}条${ground ? `（${ground.label}）` : ''}`,
      undertaker: told.undertaker,
      lawyer: told.lawyer,
      licenceNumber: told.licence,
      isMinor: told.row.minor,
    };
  });
  give('representation-agreement', (told) => ({
    client: { name: told.recipients },
    undertaker: told.undertaker,
    lawyer: told.lawyer,
    licenceNumber: told.licence,
    matter: told.matter,
    assignmentNumber: told.assignmentNumber,
    authority: '一般授权',
    signedOn: told.row.agreementSignedOn ?? undefined,
  }));
  give('closing-report', async (told, _happening, trx) => {
    const activities = await trx
      .selectFrom('caseActivities')
      .select(['kind', 'onDay'])
      .where('caseId', '=', told.row.id)
      .orderBy('onDay')
      .orderBy('id')
      .execute();
    return {
      recipient: told.recipients,
      matter: told.matter,
      aidForm: told.aidForm,
      undertaker: told.undertaker,
      lawyer: told.lawyer,
      assignedOn: told.row.assignedAt ? dayOf(told.row.assignedAt.getTime()) : undefined,
      agreementOn: told.row.agreementSignedOn ?? undefined,
      endedOn: told.row.handlingEndedOn ?? undefined,
      caseAuthority: told.row.authorityName ?? undefined,
      outcomeKind: Object.entries(outcomeLabels).find(([key]) => key === told.row.outcomeKind)?.[1],
      work: activities.map(({ kind, onDay }) => ({ on: onDay, what: activityLabels[kind] })),
      outcome:
        told.row.outcome === null ? undefined : kernel.sealer.open('cases.outcome', told.row.outcome, told.row.id),
      recovered: told.row.recoveredFen ?? undefined,
      meetings: activities.filter(({ kind }) => kind === 'meeting').length,
      hearings: activities.filter(({ kind }) => kind === 'hearing').length,
    };
  });
  give('file-index', async (told, { at }, trx) => {
    const pieces = (await fileListOf(trx, told.row)).filter(({ present }) => present);
    const numbers = new Map(
      (
        await trx
          .selectFrom('papers')
          .select(['kind', 'number'])
          .where('caseId', '=', told.row.id)
          .orderBy('id')
          .execute()
      ).map(({ kind, number }) => [kind, number]),
    );
    return {
      fileNumber: told.row.number ?? undefined,
      recipient: told.recipients,
      matter: told.matter,
      undertaker: told.undertaker,
      lawyer: told.lawyer,
      closedOn: told.row.handlingEndedOn ?? undefined,
      archivedOn: dayOf(at.getTime()),
      entries: pieces.map(({ key, label }) => ({ title: label, number: numbers.get(key) })),
    };
  });
  give('termination-decision', (told, { input }) => ({
    recipient: told.recipients,
    matter: told.matter,
    grantNumber: told.grantNumber,
    groundItem: grounds.indexOf(told.row.terminationGround ?? 'otherLegal') + 1,
    facts: told.terminationReason ?? Reason.parse(input).reason ?? '',
    remedy: { bureau: told.bureau, objectionDays: 15 },
  }));
}

const Reason = z.object({ reason: z.string().optional() });

type Told = Awaited<ReturnType<typeof toldOf>>;

async function toldOf(trx: Trx, kernel: Kernel, caseId: string, matterLabels: Readonly<Record<string, string>>) {
  const row = await trx
    .selectFrom('cases')
    .leftJoin('institutions as unit', 'unit.id', 'cases.undertakerInstitutionId')
    .leftJoin('aidPersonnel as person', 'person.id', 'cases.personnelId')
    .select([
      'cases.id',
      'cases.agencyId',
      'cases.number',
      'cases.origin',
      'cases.stage',
      'cases.matter',
      'cases.violence',
      'cases.minor',
      'cases.authorityName',
      'cases.noticeNumber',
      'cases.noticeKind',
      'cases.noticeGround',
      'cases.noticeReceivedAt',
      'cases.assignedAt',
      'cases.agreementSignedOn',
      'cases.handlingEndedOn',
      'cases.outcome',
      'cases.outcomeKind',
      'cases.recoveredFen',
      'cases.terminationGround',
      'unit.name as undertaker',
      'person.name as lawyer',
      'person.licenceNumber as licence',
    ])
    .where('cases.id', '=', caseId)
    .executeTakeFirstOrThrow();
  const parties = await trx
    .selectFrom('caseParties')
    .leftJoin('applications', 'applications.id', 'caseParties.applicationId')
    .select(['caseParties.personId', 'applications.status'])
    .where('caseParties.caseId', '=', caseId)
    .where('role', '=', 'applicant')
    .orderBy('caseParties.id')
    .execute();
  const aided = parties
    .filter(({ status }) => status === null || !notAided.has(status))
    .map(({ personId }) => personId);
  const people = await peopleOf(trx, kernel.sealer, aided);
  const papers = await trx
    .selectFrom('papers')
    .select(['kind', 'number'])
    .where('caseId', '=', caseId)
    .where('kind', 'in', ['grant-decision', 'assignment-notice'])
    .orderBy('id')
    .execute();
  const proposed = await trx
    .selectFrom('events')
    .select(['id', 'input'])
    .where('caseId', '=', caseId)
    .where('type', '=', 'case.terminationProposed')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    row,
    matter: matterLabels[row.matter] ?? row.matter,
    aidForm: aidForms[row.stage],
    flagged: row.violence || row.minor,
    recipients: aided
      .map((id) => people.get(id)?.name)
      .filter((name) => name !== undefined)
      .join('、'),
    /** Only where the address is kept apart: the card then shows where papers are left for her. */
    standIn: aided.map((id) => people.get(id)).find((person) => person?.isAddressProtected)?.address ?? undefined,
    undertaker: row.undertaker ?? undefined,
    lawyer: row.lawyer ?? undefined,
    licence: row.licence ?? undefined,
    bureau: (await bureauOver(trx, row.agencyId))?.name,
    grantNumber: papers.find(({ kind }) => kind === 'grant-decision')?.number,
    assignmentNumber: papers.findLast(({ kind }) => kind === 'assignment-notice')?.number,
    terminationReason: proposed?.input
      ? Reason.parse(JSON.parse(kernel.sealer.open('events.input', proposed.input, String(proposed.id)))).reason
      : undefined,
  };
}

const notAided: ReadonlySet<string> = new Set([
  'refused',
  'directedElsewhere',
  'withdrawn',
  'deemedWithdrawn',
  'provisionalEnded',
]);
