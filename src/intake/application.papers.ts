import { z } from 'zod';
import { dayOf, type PlainDate } from '../../law/kernel/plain-date.ts';
import { citationOf } from '../eligibility/citation.model.ts';
import { assessmentOf } from '../eligibility/eligibility.queries.ts';
import { bureauOver } from '../network/bureau.queries.ts';
import { peopleOf } from '../people/people.queries.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Kernel } from '../platform/kernel.ts';
import type { Happening } from '../platform/ports.ts';
import { provisionalGroundLabels, ProvisionalGround } from './application.model.ts';
import { DocumentKind, documentKinds } from './documents.ts';
import { matterLabels } from './submit-application.model.ts';

type Data = Record<string, unknown>;
type Contents = (trx: Trx, happening: Happening) => Promise<{ institutionId: string; data: Data }>;
type Kind =
  | 'materials-receipt'
  | 'early-acceptance-receipt'
  | 'one-time-notice'
  | 'grant-decision'
  | 'refusal-decision'
  | 'provisional-aid-decision'
  | 'termination-decision'
  | 'transfer-letter'
  | 'deemed-withdrawal-notice';
type Desk = { provide(subjectKind: string, kind: Kind, contents: Contents): void };

/** What the papers of an application say. Each reads the record as the act has just left it. */
export function applicationPapers(desk: Desk, kernel: Kernel): void {
  const provide = (kind: Kind, says: (facts: Told, happening: Happening) => Data | Promise<Data>) =>
    desk.provide('application', kind, async (trx, happening) => {
      const told = await toldOf(trx, kernel, happening.subjectId);
      return { institutionId: told.issuerId(kind), data: await says(told, happening) };
    });

  provide('materials-receipt', (told) => ({
    ...told.heading,
    receivedOn: told.receivedOn,
    reviewDueOn: told.decisionDueOn,
    items: told.documents.map((name) => ({ name, copies: 1 })),
  }));
  provide('early-acceptance-receipt', (told, { input }) => {
    const given = Early.parse(input);
    return {
      ...told.heading,
      urgency: given.urgency,
      receivedOn: told.receivedOn,
      reviewDueOn: told.decisionDueOn,
      laterItems: given.later.map((kind) => ({ name: documentKinds[kind].label, howTo: documentKinds[kind].how })),
      laterDueOn: told.row.supplementDueOn ?? undefined,
    };
  });
  provide('one-time-notice', (told, { input }) => {
    const given = Notice.parse(input);
    return {
      ...told.heading,
      receivedOn: told.receivedOn,
      items: given.missing.map(({ kind, why }) => ({
        kind: '材料',
        name: documentKinds[kind].label,
        reason: why,
        howTo: `${documentKinds[kind].how}；${documentKinds[kind].replacedBy}`,
      })),
      days: given.days,
      ways: ['用手机凭查询码上传', '到工作站或者窗口递交', '没有这份材料的，请直接说明'],
    };
  });
  provide('grant-decision', (told) => ({
    recipient: told.name,
    appliedOn: told.receivedOn,
    matter: told.matter,
    aidForm: told.aidForm,
    basis: told.grounds,
    findings: told.reason,
    meansFinding: told.means,
  }));
  provide('refusal-decision', (told) => ({
    applicant: told.name,
    appliedOn: told.receivedOn,
    matter: told.matter,
    findings: told.reason,
    reasons: told.grounds.map((article) => ({ reason: told.reason, article })),
    otherWays: '可以继续免费咨询（12348）；情况有变化的，可以重新申请，以前交过的材料不用再交。',
    remedy: { bureau: told.bureau, objectionDays: 15 },
  }));
  provide('provisional-aid-decision', (told, { input }) => {
    const given = Provisional.parse(input);
    return {
      recipient: told.name,
      appliedOn: told.receivedOn,
      matter: told.matter,
      aidForm: told.aidForm,
      ground: ({ limitationNear: 'limitation', preservationNeeded: 'preservation', otherLegal: 'other' } as const)[
        given.ground
      ],
      facts: `${provisionalGroundLabels[given.ground]}。${given.reason}`,
      periodEndsOn: given.limitationOn,
      completeBy: told.row.formalitiesDueOn ?? undefined,
      toComplete: told.documents.length > 0 ? ['补办申请手续，补交尚缺的材料'] : ['身份证明', '与事情有关的材料'],
    };
  });
  provide('termination-decision', (told) => ({
    recipient: told.name,
    matter: told.matter,
    grantedOn: told.row.provisionalAt ? dayOf(told.row.provisionalAt.getTime()) : undefined,
    groundItem: 8,
    facts: `先行提供法律援助后，${told.reason}`,
    reapply: true,
    remedy: { bureau: told.bureau, objectionDays: 15 },
  }));
  provide('transfer-letter', (told, { input, at }) => {
    const given = Transfer.parse(input);
    return {
      toAgency: told.offeredTo,
      applicant: told.name,
      matter: told.matter,
      receivedOn: told.receivedOn,
      transferredOn: dayOf(at.getTime()),
      reason: given.reason,
      article: '《中华人民共和国法律援助法》第三十八条',
      consented: true,
      items: told.documents.map((name) => ({ name, copies: 1 })),
    };
  });
  provide('deemed-withdrawal-notice', (told) => ({
    ...told.heading,
    appliedOn: told.receivedOn,
    noticeNumber: told.noticeNumber,
    noticeReachedOn: told.row.noticeServedOn ?? undefined,
    dueOn: told.row.supplementDueOn ?? undefined,
    missing: told.row.noticeKinds.map((kind) => documentKinds[kind].label),
    ways: ['随时可以重新申请，以前交过的材料不用再交', '拨打 12348，或者到就近的工作站'],
  }));
}

const Early = z.object({ urgency: z.string(), later: z.array(DocumentKind) });
const Notice = z.object({ missing: z.array(z.object({ kind: DocumentKind, why: z.string() })), days: z.int() });
const Provisional = z.object({ ground: ProvisionalGround, reason: z.string(), limitationOn: z.string().optional() });
const Transfer = z.object({ reason: z.string() });

type Told = Awaited<ReturnType<typeof toldOf>>;

async function toldOf(trx: Trx, kernel: Kernel, id: string) {
  const { sealer } = kernel;
  const row = await trx
    .selectFrom('applications')
    .innerJoin('cases', 'cases.id', 'applications.caseId')
    .leftJoin('institutions as offered', 'offered.id', 'applications.offeredToInstitutionId')
    .select([
      'applications.personId',
      'applications.agencyId',
      'applications.receivedByInstitutionId',
      'applications.receivedAt',
      'applications.facts',
      'applications.noticeKinds',
      'applications.noticeServedOn',
      'applications.supplementDueOn',
      'applications.formalitiesDueOn',
      'applications.provisionalAt',
      'applications.opinionReason',
      'applications.opinionGrounds',
      'cases.matter',
      'cases.stage',
      'offered.name as offeredTo',
    ])
    .where('applications.id', '=', id)
    .executeTakeFirstOrThrow();
  const [people, documents, period, notice] = [
    await peopleOf(trx, sealer, [row.personId]),
    await trx
      .selectFrom('applicationDocuments')
      .select('kind')
      .distinct()
      .where('applicationId', '=', id)
      .where('state', '=', 'supplied')
      .execute(),
    await trx
      .selectFrom('periods')
      .select('dueOn')
      .where('subjectId', '=', id)
      .where('ruleId', '=', 'DL-05')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
    await trx
      .selectFrom('papers')
      .select('number')
      .where('subjectId', '=', id)
      .where('kind', '=', 'one-time-notice')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  ];
  const name = people.get(row.personId)?.name;
  const matter = matterLabels[row.matter] ?? row.matter;
  const receivedOn: PlainDate = dayOf(row.receivedAt.getTime());
  return {
    row,
    name,
    matter,
    receivedOn,
    heading: { applicant: name, matter },
    documents: documents.map(({ kind }) => documentKinds[kind].label),
    decisionDueOn: period?.dueOn ?? undefined,
    noticeNumber: notice?.number,
    offeredTo: row.offeredTo ?? undefined,
    bureau: (await bureauOver(trx, row.agencyId))?.name,
    aidForm: {
      litigation: '民事、行政诉讼代理',
      nonLitigation: '非诉讼代理',
      criminalDefence: '刑事辩护',
      criminalVictim: '刑事代理',
    }[row.stage],
    grounds: row.opinionGrounds.map(citationOf),
    reason: row.opinionReason === null ? '' : sealer.open('applications.opinionReason', row.opinionReason, id),
    means: assessmentOf(
      sealer.open('applications.facts', row.facts, id),
      kernel.clock.today(),
      kernel.ports.figures.current(),
    ).means.says,
    /** The receipt is given by the office that received; everything else by the one that decides. */
    issuerId: (kind: string) => (kind === 'materials-receipt' ? row.receivedByInstitutionId : row.agencyId),
  };
}
