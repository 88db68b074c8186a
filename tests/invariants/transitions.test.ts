import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseActOf } from '../../src/casework/case.commands.ts';
import { caseWorkflow, type CaseTransition } from '../../src/casework/case.workflow.ts';
import { applicationWorkflow, type ApplicationTransition } from '../../src/intake/application.workflow.ts';
import type { AnyTransition, Governed, Workflow } from '../../src/platform/workflow/declare.ts';
import { endpointsOf } from '../../src/platform/workflow/endpoints.ts';
import { perform } from '../../src/platform/workflow/perform.ts';
import { Refused } from '../../src/platform/refusal.ts';
import * as cases from '../support/cases.ts';
import { officeOf, type Doer, type Filed, type Office, type Step, type Tale } from '../support/cases.ts';
import { personnel, places, startWorld, type Member, type Reply, type World } from '../support/world.ts';

/** How the record is brought to where the act is done, by whom, with what. `last` is the act itself. */
type Row = {
  before: readonly Step[];
  by: Doer;
  input?: object | ((filed: Filed, office: Office) => object | Promise<object>);
  tale?: Tale;
  more?: object;
  byNotice?: true;
  /** What neither an act of the application nor of the case brings about: an order of the bureau. */
  prepare?: (filed: Filed) => Promise<unknown>;
  /** What brings a reaction about, where it is no act of the application. */
  trigger?: (filed: Filed) => Promise<Reply>;
};
const correctionOrdered = (table: 'applications' | 'cases') => (filed: Filed) =>
  world.kernel.db
    .updateTable(table)
    .set({ correctionOrderedAt: world.clock.now() })
    .where('id', '=', table === 'cases' ? filed.caseId : filed.applicationId)
    .execute();
const { applicationPaths: application, casePaths: matter } = cases;
const inputOf = (step: Step | undefined): Row['input'] & object => (step && 'does' in step ? step.input : {});
const last = (path: readonly Step[]): Row => {
  const act = path.at(-1);
  if (!act || !('does' in act)) throw new Error('a path ends with an act');
  return { before: path.slice(0, -1), by: act.by, input: inputOf(act) };
};
const today = (_: Filed, office: Office) => ({ onDay: office.world.clock.today(), note: '办理情况' });
const reason = { reason: '理由写在这里' };

const applicationRows: Record<ApplicationTransition, Row> = {
  accept: last(application.underReview),
  acceptEarly: { before: [], by: 'clerk', input: { urgency: '她只能今天出来一趟', later: ['identity'], days: 10 } },
  requestDocuments: last(application.awaitingDocuments),
  recordService: last([...application.refused, cases.served('refusal-decision')]),
  supply: { before: application.awaitingDocuments, by: 'her', input: cases.handed('violenceMaterial') },
  handIn: { before: application.underReview, by: 'her', input: cases.handed('caseMaterial') },
  sign: {
    before: [],
    more: { signature: { kind: 'pending' } },
    by: 'clerk',
    input: { signature: 'fingerprint', witness: '在场同事' },
  },
  completeIdentity: { before: [], by: 'clerk', input: { idKind: 'residentId', idNumber: '140105199403080025' } },
  settleDetail: {
    before: [],
    more: { applicant: { name: '苗春花', phone: '没有，找我婶子' } },
    by: 'clerk',
    input: { field: 'phone', value: '0351-7654321', how: '当面问的' },
  },
  offerTransfer: last(application.transferOffered),
  takeTransfer: { before: application.transferOffered, by: 'otherClerk' },
  returnTransfer: { before: application.transferOffered, by: 'otherClerk', input: reason },
  recallTransfer: { before: application.transferOffered, by: 'clerk', input: reason },
  directElsewhere: last(application.directedElsewhere),
  giveOpinion: last(application.awaitingApproval),
  sendBack: { before: application.awaitingApproval, by: 'approver', input: reason },
  grant: last(application.granted),
  refuse: last(application.refused),
  endProvisional: last(application.provisionalEnded),
  grantProvisionally: last(application.provisional),
  reopen: { before: application.refused, prepare: correctionOrdered('applications'), by: 'approver' },
  completeFormalities: { before: application.provisional, by: 'her', input: cases.handed('hardshipStatement') },
  reviewUncompleted: {
    before: [...application.provisional, cases.wait(8)],
    by: 'clerk',
    input: { tried: '约过两次，告知可以代办' },
  },
  withdraw: { before: [], tale: 'wages', by: 'her' },
  askWithdrawal: { before: application.underReview, by: 'her' },
  recordWithdrawal: last(application.withdrawn),
  keepApplication: {
    ...last(application.withdrawn),
    input: { spokenAloneOn: '2026-11-23', note: '单独谈过，她要接着办。' },
  },
  trySafely: {
    before: application.awaitingDocuments,
    by: 'clerk',
    input: { how: '约定时段电话', outcome: '无人接听' },
  },
  proposeDeemedWithdrawal: last(cases.deemedProposed),
  deemWithdrawn: last(application.deemedWithdrawn),
};

/** What reactions alone do is brought about by the act that they answer to. */
const caseRows: Record<CaseTransition, Row> = {
  open: last(application.granted),
  endWithoutAid: last(application.refused),
  endProvisional: last(application.provisionalEnded),
  assign: last(matter.assigned),
  assignOwnStaff: {
    before: matter.awaitingAssignment,
    by: 'assigner',
    input: { personnelId: personnel.inhouse, reasons: '本机构人员熟悉该类案件' },
  },
  receiveAssignment: last(matter.unitReceived),
  recallAssignment: { before: matter.personNamed, by: 'assigner', input: reason },
  namePerson: last(matter.personNamed),
  confirm: { ...last(matter.inProgress), tale: 'child' },
  askReplacement: { before: matter.inProgress, by: 'lawyer', input: { ground: 'illness', reason: '近期住院' } },
  signAgreement: last(cases.agreementSigned),
  logMeeting: { before: matter.inProgress, tale: 'child', by: 'lawyer', input: today },
  tellRisks: { before: matter.inProgress, by: 'lawyer', input: today },
  logHearing: { before: matter.inProgress, by: 'lawyer', input: today },
  logFiling: { before: matter.inProgress, by: 'lawyer', input: today },
  reportProgress: { before: matter.closing, by: 'lawyer', input: today },
  addPiece: { ...last([...matter.closing, cases.piece('written-opinion')]) },
  recordHandOver: {
    before: matter.inProgress,
    by: 'lawyer',
    input: (filed, { world: { clock } }) => ({
      paperId: filed.papers.get('grant-decision'),
      method: 'readAloud',
      toWhom: 'herself',
      servedOn: clock.today(),
      place: '律所接待室',
    }),
  },
  reportClosing: last(matter.closing),
  submitFile: last(matter.fileUnderReview),
  returnFile: { before: matter.fileUnderReview, by: 'archivist', input: reason },
  archive: last(matter.archived),
  proposeTermination: last(matter.terminationProposed),
  rejectTermination: { before: matter.terminationProposed, by: 'approver', input: reason },
  rejectTerminationAndAssign: { before: [...matter.assigned, cases.proposeTermination], by: 'approver', input: reason },
  terminate: last(matter.terminated),
  reopen: { before: application.refused, prepare: correctionOrdered('applications'), by: 'approver' },
  replace: {
    before: matter.inProgress,
    by: 'approver',
    trigger: async (filed) => {
      const her = await office.as('her', filed);
      const { id } = (await her.post('/api/change-requests', { ground: 'noContact' })).body;
      return (await office.as('approver')).post(`/api/change-requests/${id}/approve`, { reason: '另行安排' });
    },
  },
  resume: { before: matter.terminated, prepare: correctionOrdered('cases'), by: 'approver' },
  endNotified: { ...last(matter.endedByOwnCounsel), byNotice: true },
};

type Act = Exclude<Step, { wait: object }>;

let world: World;
let office: Office;
let settled: { application: Filed; case: Filed };
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
  settled = {
    application: await cases.applicationIn(office, 'withdrawn'),
    case: await cases.caseIn(office, 'archived'),
  };
});
afterAll(() => world.close());

const begin = async ({ byNotice, tale = 'hurtByHusband', more, before, prepare }: Row) => {
  const filed = await office.play(byNotice ? await office.notice(more) : await office.submit(tale, more), before);
  await prepare?.(filed);
  return filed;
};
const periodsOf = (subjectId: string) =>
  world.kernel.db.selectFrom('periods').selectAll().where('subjectId', '=', subjectId).orderBy('id').execute();

/** Somebody of the same office whose post does not hold this act. */
function stranger(transition: Pick<AnyTransition<Governed>, 'by'>): Member {
  const found = (['archivist', 'approver', 'assigner', 'clerk'] as const).find(
    (member) => !world.staff[member].roles.some((role) => transition.by.includes(role)),
  );
  if (!found) throw new Error('some post must be without this act');
  return found;
}

function suite<S extends Governed>(workflow: Workflow<S>, rows: Readonly<Record<string, Row>>): void {
  const on: Act['on'] = workflow.subject === 'case' ? 'case' : 'application';
  const recordOf = (id: string) =>
    world.kernel.db
      .selectFrom(on === 'case' ? 'cases' : 'applications')
      .select(['status', 'ownerInstitutionId', 'ownerRole'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
  const idOf = (filed: Filed) => (on === 'case' ? filed.caseId : filed.applicationId);

  it(`every transition of ${workflow.subject} has its row, and no row is without its transition`, () => {
    expect(Object.keys(rows).toSorted()).toEqual(Object.keys(workflow.transitions).toSorted());
  });

  for (const [name, transition] of Object.entries<AnyTransition<S>>(workflow.transitions)) {
    const row = rows[name];
    if (!row) continue; // the test above has failed
    const does = name as ApplicationTransition & CaseTransition; // rows are typed by the declaration
    const byReaction = endpointsOf(transition) === 'none';
    describe(`${workflow.subject}.${name}（${transition.label}）`, () => {
      it('works: position, event, owner, papers, periods and history are as declared', async () => {
        const filed = await begin(row);
        const id = idOf(filed);
        const statusBefore = (await recordOf(id)).status;
        const periodsBefore = await periodsOf(id);
        if (!byReaction && row.by !== 'her' && row.by !== 'station') await isOffered(on, filed, row.by, name);
        const trigger: Act = {
          on: byReaction ? 'application' : on,
          does: byReaction && !row.trigger ? triggerOf(row, name) : does,
          by: row.by,
          input: row.input ?? {},
        };
        const reply = row.trigger ? await row.trigger(filed) : await office.attempt(filed, trigger);
        expect(reply.status, JSON.stringify(reply.body)).toBe(200);

        const after = transition.to === 'same' ? statusBefore : transition.to;
        const event = await world.kernel.db
          .selectFrom('events')
          .selectAll()
          .where('subjectId', '=', id)
          .where('type', '=', transition.event)
          .orderBy('id', 'desc')
          .executeTakeFirstOrThrow();
        expect(event).toMatchObject({
          fromStatus: statusBefore,
          toStatus: after,
          subjectKind: workflow.subject,
          basis: transition.basis?.id ?? null,
          caseId: filed.caseId,
          actorKind: byReaction ? 'system' : row.by === 'her' ? 'applicant' : 'staff',
        });
        expect(transition.from).toContain(statusBefore);
        const record = await recordOf(id);
        expect(record.status).toBe(after);
        expect({ institution: event.ownerInstitutionId, role: event.ownerRole }).toEqual({
          institution: record.ownerInstitutionId,
          role: record.ownerRole,
        });

        const papers = await world.kernel.db
          .selectFrom('papers')
          .select(['kind', 'number'])
          .where('eventId', '=', event.id)
          .execute();
        expect(papers.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...(transition.issues ?? [])]));
        for (const { number } of papers) expect(number).toMatch(/法援.+〔2026〕\d+号$/);
        if (!transition.issues && !transition.issuesBy) expect(papers).toEqual([]);

        await expectPeriods(transition, periodsBefore, await periodsOf(id), event.id);
        const history = await (
          await office.as(name === 'takeTransfer' ? 'otherClerk' : 'clerk')
        ).get(`/api/${on}s/${id}`);
        expect(history.body.history).toContainEqual(
          expect.objectContaining({ id: event.id, label: transition.label, to: workflow.states[after as S['status']] }),
        );
      });

      it('is refused for position with words that name it', async () => {
        const reply = byReaction
          ? await asReaction(settled.case, name)
          : await office.attempt(settled[on], {
              on,
              does,
              by: row.by === 'otherClerk' ? 'clerk' : row.by,
              input: row.input ?? {},
            });
        expect(reply).toMatchObject({ status: 409, body: { code: 'wrongStatus' } });
        expect(reply.body.detail).toMatch(new RegExp(`当前是“.+”，不能${transition.label}`));
      });

      it('is refused for post, before anything about the record is said', async () => {
        const who = stranger(transition);
        if (byReaction) {
          expect((await office.attempt(settled.case, { on, does, by: who, input: {} })).status).toBe(404); // no endpoint at all
          expect(await asReaction(settled.case, name, who)).toMatchObject({ status: 403 });
          return;
        }
        const reply = await office.attempt(settled[on], { on, does, by: who, input: row.input ?? {} });
        expect(reply).toMatchObject({ status: 403, body: { code: 'roleNotAllowed' } });
        expect(reply.body.detail).toMatch(/[一-龥]/);
      });
    });
  }
}

/** The act of the application that the reaction answers to. */
const triggerOf = (_: Row, name: string): ApplicationTransition => {
  const trigger = {
    open: 'grant',
    endWithoutAid: 'refuse',
    endProvisional: 'endProvisional',
    reopen: 'reopen',
  } as const satisfies Record<string, ApplicationTransition>;
  const found = Object.entries(trigger).find(([reaction]) => reaction === name);
  if (!found) throw new Error(`say which act brings about ${name}`);
  return found[1];
};

async function asReaction(filed: Filed, transition: string, member?: Member) {
  const viewer = member ? world.staff[member] : ({ kind: 'system', because: 'test' } as const);
  const refused: unknown = await perform(world.kernel, caseActOf(world.kernel), {
    id: filed.caseId,
    transition,
    input: {},
    viewer,
    requestId: randomUUID(),
  }).catch((error: unknown) => error);
  if (!(refused instanceof Refused)) throw new Error(`${transition} was not refused`);
  return {
    status: refused.refusal.code === 'roleNotAllowed' ? 403 : 409,
    body: { code: refused.refusal.code, detail: refused.refusal.message },
  };
}

async function isOffered(on: 'application' | 'case', filed: Filed, by: Member, name: string): Promise<void> {
  const page = await (await office.as(by)).get(`/api/${on}s/${on === 'case' ? filed.caseId : filed.applicationId}`);
  expect(page.body.actions).toContainEqual(expect.objectContaining({ name, allowed: true }));
}

type Period = Awaited<ReturnType<typeof periodsOf>>[number];
async function expectPeriods<S extends Governed>(
  { starts = [], startsBy, meets = [], pauses = [], resumes = [] }: AnyTransition<S>,
  before: readonly Period[],
  after: readonly Period[],
  eventId: number,
): Promise<void> {
  const open = (rows: readonly Period[], ruleId: string) =>
    rows.filter((row) => row.ruleId === ruleId && (row.state === 'running' || row.state === 'paused'));
  const opened = after.filter((row) => row.openedByEvent === eventId);
  for (const { id } of starts) expect(opened.map(({ ruleId }) => ruleId)).toContain(id);
  if (starts.length === 0 && startsBy) expect(opened, 'the row should show what startsBy starts').not.toEqual([]);
  if (starts.length === 0 && !startsBy) expect(opened).toEqual([]);
  for (const { id } of meets) {
    for (const row of open(before, id))
      expect(after.find((each) => each.id === row.id)).toMatchObject({ state: 'met', closedByEvent: eventId });
    expect(open(after, id).filter((row) => row.openedByEvent !== eventId)).toEqual([]);
  }
  for (const { id } of pauses) expect(open(after, id).map(({ state }) => state)).toEqual(['paused']);
  for (const { id } of resumes) expect(open(after, id).map(({ state }) => state)).toEqual(['running']);
}

suite(applicationWorkflow, applicationRows);
suite(caseWorkflow, caseRows);

it('whoever is of another office is told that there is no such record', async () => {
  const filed = await cases.applicationIn(office, 'received');
  const reply = await office.attempt(filed, { on: 'application', does: 'accept', by: 'otherClerk', input: {} });
  const nothing = await office.attempt(
    { ...filed, applicationId: randomUUID() },
    { on: 'application', does: 'accept', by: 'otherClerk', input: {} },
  );
  expect(reply).toEqual(nothing);
  expect(reply.status).toBe(404);
  expect(places.agency).not.toBe(places.otherAgency);
});
