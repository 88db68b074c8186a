import { dayOf, inChinese, instantInChinese } from '../../law/kernel/plain-date.ts';
import { whoLooked } from '../audit/seen.queries.ts';
import { matterName } from '../casework/case-list.queries.ts';
import { cases } from '../casework/case.scope.ts';
import { caseStatusLabels } from '../casework/case-status.model.ts';
import { intakeChannelLabels } from '../intake/application.model.ts';
import { documentLabelOf, documentStateLabels } from '../intake/application.queries.ts';
import { applicationStatusLabels } from '../intake/application-status.model.ts';
import { applications } from '../intake/application.scope.ts';
import { factViews } from '../intake/assessment-view.queries.ts';
import { findDivision } from '../network/division.queries.ts';
import { papersOf } from '../papers/issued.queries.ts';
import { accessNeedWords } from '../people/access-needs.model.ts';
import { maskIdNumber, maskPhone } from '../people/masking.model.ts';
import { contactPlanOf, peopleOf } from '../people/people.queries.ts';
import { idKindLabels, sexLabels } from '../people/person.model.ts';
import { UncertainField, uncertainLabels } from '../people/read-person.model.ts';
import type { Kernel } from '../platform/kernel.ts';
import { purposes } from '../platform/purpose.ts';
import { scoped } from '../platform/scope.ts';
import { roles, type ApplicantViewer } from '../platform/viewer.ts';
import { enclosureLabels } from '../protection/enclosure.model.ts';
import { enclosuresOf } from '../protection/enclosure.queries.ts';
import type { DataCopy, DataCopyPart } from './data-copy.model.ts';
import { raisedByHer } from './raised-by-her.queries.ts';

type Line = readonly [label: string, value: string | null | undefined | false];
const part = (title: string, lines: readonly Line[]): DataCopyPart => ({
  title,
  lines: lines.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
});
const yes = (is: boolean | undefined): string => (is ? '可以' : '不可以');
const day = (at: Date): string => inChinese(dayOf(at.getTime()));

/**
 * Her data and nobody else's: every read goes through her own scope, whoever prints it. The other side, whoever
 * reported, and the names she entrusted to us stand in none of it. `atCounter`: handed over to her in person, by an
 * office that is no party to what she complained of.
 */
export async function dataCopyOf(kernel: Kernel, her: ApplicantViewer, atCounter: boolean): Promise<DataCopy> {
  const now = kernel.clock.now();
  const parts = await Promise.all([
    herself(kernel, her, atCounter),
    herApplication(kernel, her),
    herFacts(kernel, her),
    herDocuments(kernel, her),
    herPlan(kernel, her),
    herCase(kernel, her),
    herPapers(kernel, her),
    raisedByHer(kernel, her, atCounter),
    herEnclosures(kernel, her),
    herMessages(kernel, her),
    whoSaw(kernel, her),
  ]);
  return {
    madeAt: now.toISOString(),
    on: kernel.clock.today(),
    parts: parts.filter(({ lines }) => lines.length > 0),
    notes: [
      '保密的住址、学校、庇护场所另外保存，不写在这里；本人当面核对后可以看。',
      '暗语、可以知道的人、绝不能告诉的人，为了安全不写在这里；本人当面可以看。',
      '别人的信息不写在这里。',
      ...(atCounter
        ? ['投诉、评价、不想让谁知道，不经过办理的机构，凭查询码看。']
        : ['证件号码、电话只写头尾：查询码可能被别人拿到。当面可以看全的。']),
    ],
  };
}

async function herself({ db, sealer }: Kernel, her: ApplicantViewer, atCounter: boolean): Promise<DataCopyPart> {
  const person = (await peopleOf(db, sealer, [her.personId])).get(her.personId);
  if (!person) return part('基本情况', []);
  const { idKind, idNumber, phone } = person;
  return part('基本情况', [
    ['姓名', person.name],
    ['性别', person.sex && sexLabels[person.sex]],
    ['出生日期', person.birthDate],
    ['证件', idKind && idKindLabels[idKind as keyof typeof idKindLabels]], // one of the labels, by CHECK
    ['证件号码', idNumber && (atCounter ? idNumber : maskIdNumber(idNumber))],
    ['电话', phone && (atCounter ? phone : maskPhone(phone))],
    ['住址', person.address],
    ...UncertainField.options.map((field): Line => {
      const typed = person.asTyped[field] ?? person.typedBefore[field];
      return [`${uncertainLabels[field]}（照写的）`, typed && (atCounter ? typed : '写了，当面可以看')];
    }),
  ]);
}

async function herApplication({ db, sealer }: Kernel, her: ApplicantViewer): Promise<DataCopyPart> {
  const row = await scoped(db, her, applications)
    .innerJoin('institutions', 'institutions.id', 'applications.agencyId')
    .select([
      'applications.number',
      'applications.status',
      'applications.channel',
      'applications.receivedAt',
      'applications.decidedAt',
      'applications.narrative',
      'applications.opinionReason',
      'applications.accessNeeds',
      'institutions.name as agency',
    ])
    .where('applications.id', '=', her.applicationId)
    .executeTakeFirstOrThrow();
  return part('申请', [
    ['编号', row.number],
    ['现在', applicationStatusLabels[row.status]],
    ['怎样提交的', intakeChannelLabels[row.channel]],
    ['收到', instantInChinese(row.receivedAt.toISOString())],
    ['由谁办', row.agency],
    ['说过的经过', sealer.open('applications.narrative', row.narrative, her.applicationId)],
    ['需要的便利', accessNeedWords(row.accessNeeds, { isInDanger: false }).join('、')],
    ['作决定', row.decidedAt && day(row.decidedAt)],
    [
      '决定的理由',
      row.decidedAt &&
        row.opinionReason &&
        sealer.open('applications.opinionReason', row.opinionReason, her.applicationId),
    ],
  ]);
}

async function herFacts({ db, sealer }: Kernel, her: ApplicantViewer): Promise<DataCopyPart> {
  const { facts } = await scoped(db, her, applications)
    .select('facts')
    .where('id', '=', her.applicationId)
    .executeTakeFirstOrThrow();
  const told = JSON.parse(sealer.open('applications.facts', facts, her.applicationId)) as Readonly<
    Record<string, unknown>
  >; // written by us, read by name below
  const codes = Object.values(told).filter((value): value is string => /^14\d{4}$/.test(String(value)));
  const places = new Map(
    await Promise.all(codes.map(async (code) => [code, (await findDivision(db, her, code))?.name ?? code] as const)),
  );
  return part(
    '回答过的问题',
    factViews(told, (code) => places.get(code) ?? code).map(({ label, value }): Line => [label, value]),
  );
}

async function herDocuments({ db }: Kernel, her: ApplicantViewer): Promise<DataCopyPart> {
  const rows = await db
    .selectFrom('applicationDocuments')
    .select(['kind', 'state', 'suppliedAt'])
    .where('applicationId', '=', her.applicationId)
    .orderBy('id')
    .execute();
  return part(
    '交过的材料',
    rows.map(
      ({ kind, state, suppliedAt }): Line => [
        documentLabelOf(kind),
        `${documentStateLabels[state]}，${day(suppliedAt)}`,
      ],
    ),
  );
}

async function herPlan({ db, sealer }: Kernel, her: ApplicantViewer): Promise<DataCopyPart> {
  const plan = await contactPlanOf(db, sealer, her.personId);
  return part(
    '约好的联系办法',
    plan
      ? [
          ['打电话', yes(plan.mayCall)],
          ['发短信', yes(plan.maySms)],
          ['发微信', yes(plan.mayWechat)],
          ['发邮件', yes(plan.mayMail)],
          ['留言', yes(plan.mayLeaveMessage)],
          ['寄信', yes(plan.mayPost)],
          ['到哪一天', plan.expiresOn && inChinese(plan.expiresOn)],
        ]
      : [],
  );
}

async function herCase({ db }: Kernel, her: ApplicantViewer): Promise<DataCopyPart> {
  const row = await scoped(db, her, cases)
    .leftJoin('institutions', 'institutions.id', 'cases.undertakerInstitutionId')
    .select(['cases.number', 'cases.status', 'cases.matter', 'cases.assignedAt', 'institutions.name as unit'])
    .where('cases.id', '=', her.caseId)
    .executeTakeFirst();
  if (!row) return part('案件', []);
  return part('案件', [
    ['事项', matterName(row.matter)],
    ['案号', row.number],
    ['现在', caseStatusLabels[row.status]],
    ['承办单位', row.unit],
    ['指派', row.assignedAt && day(row.assignedAt)],
  ]);
}

async function herPapers({ db }: Kernel, her: ApplicantViewer): Promise<DataCopyPart> {
  const papers = await papersOf(db, [her.applicationId]);
  return part(
    '给过的文书',
    papers
      .filter(({ state }) => state === 'rendered')
      .map(({ title, number, issuedAt }): Line => [title, `${number ?? ''}，${inChinese(dayOf(issuedAt))}`]),
  );
}

async function herEnclosures(kernel: Kernel, her: ApplicantViewer): Promise<DataCopyPart> {
  const kept = await enclosuresOf(kernel, her, her.applicationId);
  return part(
    '随申请保存的内容',
    kept.map(({ kind, keptAt }): Line => [enclosureLabels[kind], `${day(keptAt)}保存，内容在进展页里看`]),
  );
}

/** Only what was left for her behind her code: what went by other ways said nothing. */
async function herMessages({ db, sealer }: Kernel, her: ApplicantViewer): Promise<DataCopyPart> {
  const rows = await db
    .selectFrom('outgoing')
    .select(['id', 'createdAt', 'body'])
    .where('caseId', '=', her.caseId)
    .where('personId', '=', her.personId)
    .where('channel', '=', 'desk')
    .where('bodyErasedAt', 'is', null)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return part(
    '留给本人的话',
    rows.map(({ id, createdAt, body }): Line => [day(createdAt), sealer.open('outgoing.body', body, id)]),
  );
}

async function whoSaw({ db }: Kernel, her: ApplicantViewer): Promise<DataCopyPart> {
  const { looks } = await whoLooked(db, her, 1);
  const label = (table: Readonly<Record<string, string>>, key: string | null): string => (key && table[key]) || '';
  return part(
    '最近谁看过（最多五十次）',
    looks.map(
      ({ at, by, office, posts, purpose }): Line => [
        instantInChinese(at.toISOString()),
        by === 'staff'
          ? `${office ?? '办理的单位'}，${posts.map((post) => label(roles, post)).join('、')}，${label(purposes, purpose)}`
          : by === 'helper'
            ? '帮忙的人（凭查看码）'
            : '本人（凭查询码）',
      ],
    ),
  );
}
