import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as told from '../../tests/support/cases.ts';
import { application, matter, officeOf, wait, type Filed, type Office } from '../../tests/support/cases.ts';
import { personnel, places, startWorld, type World } from '../../tests/support/world.ts';
import { addDays } from '../../law/kernel/plain-date.ts';
import { addAidPersonnel, addInstitutions } from '../network/network.store.ts';
import { stableId } from '../network/stable-id.ts';
import { Refused } from '../platform/refusal.ts';
import { perform } from '../platform/workflow/perform.ts';
import { caseActOf } from './case.commands.ts';
import type { CaseTransition } from './case.workflow.ts';

let world: World;
let office: Office;
const extra = {
  volunteer: stableId('test', 'volunteer'),
  licensed: stableId('test', 'licensed'),
  novice: stableId('test', 'novice'),
  full: stableId('test', 'full'),
  otherFirm: stableId('test', 'otherFirm'),
  opponentsLawyer: stableId('test', 'opponentsLawyer'),
};
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
  await addInstitutions(world.kernel.db, [
    {
      id: extra.otherFirm,
      name: '示例第二律师事务所',
      kind: 'lawFirm',
      level: 'county',
      divisionCode: '140105',
      takesApplications: false,
    },
  ]);
  const person = {
    practiceFields: [],
    languages: ['普通话'],
    yearsOfPractice: 2,
    criminalDefenceYears: 0,
    knowsMinors: false,
    knowsDomesticViolence: false,
    maxOpenCases: 20,
    sex: 'male' as const,
    institutionId: places.firm,
  };
  await addAidPersonnel(world.kernel.db, [
    { ...person, id: extra.volunteer, name: '志愿者甲', qualification: 'volunteer' },
    { ...person, id: extra.licensed, name: '志愿者乙', qualification: 'volunteer', licenceNumber: '11401202610000009' },
    { ...person, id: extra.novice, name: '新律师', qualification: 'lawyer', licenceNumber: '11401202610000010' },
    {
      ...person,
      id: extra.full,
      name: '满律师',
      qualification: 'lawyer',
      licenceNumber: '11401202610000011',
      maxOpenCases: 0,
    },
  ]);
});
afterAll(() => world.close());

const today = () => world.clock.today();
const attempt = (filed: Filed, does: CaseTransition, by: told.Doer, input: object = {}) =>
  office.attempt(filed, { on: 'case', does, by, input });
const rowOf = ({ caseId }: Filed) =>
  world.kernel.db.selectFrom('cases').selectAll().where('id', '=', caseId).executeTakeFirstOrThrow();
const assignTo = (undertakerInstitutionId: string) => ({ undertakerInstitutionId, reasons: '离她近' });
const name = (filed: Filed, personnelId: string) => attempt(filed, 'namePerson', 'manager', { personnelId });
const withUnit = async (tale: told.Tale, more: object = {}) =>
  office.play(await office.submit(tale, more), told.casePaths.unitReceived);
const noticeWithUnit = async (ground: string) =>
  office.play(await office.notice({ ground }), told.fromAssignment.slice(0, 2));

describe('who may be assigned and named', () => {
  it('criminal defence goes to a law firm and a lawyer alone', async () => {
    const defence = await office.notice();
    expect((await attempt(defence, 'assign', 'assigner', assignTo(places.service))).body).toMatchObject({
      code: 'notEligibleUndertaker',
      detail: '刑事辩护只能指派律师事务所。',
    });
    expect(
      (await attempt(defence, 'assignOwnStaff', 'assigner', { personnelId: personnel.inhouse, reasons: '熟悉' })).body,
    ).toMatchObject({ code: 'notEligibleUndertaker', detail: '刑事辩护只能由律师承办。' });
    expect((await attempt(defence, 'assign', 'assigner', assignTo(places.firm))).status).toBe(200);
    const civil = await told.caseIn(office, 'awaitingAssignment');
    expect((await attempt(civil, 'assign', 'assigner', assignTo(places.station))).body.code).toBe(
      'notEligibleUndertaker',
    );
    expect((await attempt(civil, 'assign', 'assigner', assignTo(places.service))).status).toBe(200);
  });

  it('life or death needs three years of criminal defence', async () => {
    const gravest = await noticeWithUnit('lifeOrDeath');
    expect((await name(gravest, extra.novice)).body.detail).toContain('三年以上刑事辩护经历');
    expect((await name(gravest, personnel.lawyer)).status).toBe(200);
  });

  it('a volunteer without a licence represents nobody', async () => {
    const filed = await withUnit('wages');
    expect((await name(filed, extra.volunteer)).body).toMatchObject({
      code: 'notEligibleUndertaker',
      detail: expect.stringContaining('没有执业证的志愿者'),
    });
    expect((await name(filed, extra.licensed)).status).toBe(200);
  });

  it('a child is given somebody who knows children', async () => {
    const filed = await withUnit('child');
    expect((await name(filed, extra.novice)).body.detail).toContain('熟悉未成年人身心特点');
    expect((await name(filed, personnel.lawyer)).status).toBe(200);
  });

  it('nobody is named beyond the load agreed, nor from another unit', async () => {
    const filed = await withUnit('wages');
    expect((await name(filed, extra.full)).body.detail).toContain('上限');
    expect((await name(filed, personnel.worker)).body.errors[0].message).toBe('不属于承办单位');
  });

  it('nobody acts on both sides: whoever works with the other side’s lawyer is refused, without a word about that case', async () => {
    const hers = await office.play(
      await office.submit('wages', { applicant: { name: '甄  对方', sex: 'female' }, opponent: { name: '原告乙' } }),
      told.casePaths.unitReceived,
    );
    const against = await withUnit('wages', {
      applicant: { name: '原告丙', sex: 'female' },
      opponent: { name: '甄对方' },
    });
    const refused = await name(against, personnel.lawyer);
    expect(refused.body).toMatchObject({ status: 409, code: 'conflictOfInterest' });
    expect(JSON.stringify(refused.body)).not.toContain(hers.number);
    await office.play(against, [
      matter('recallAssignment', 'assigner', { reason: '利益冲突' }),
      matter('assign', 'assigner', assignTo(extra.otherFirm)),
    ]);
    expect((await rowOf(against)).offeredToInstitutionId).toBe(extra.otherFirm);
  });

  it('only the person named confirms, and only with the word that there is no conflict', async () => {
    const filed = await told.caseIn(office, 'personNamed');
    expect((await attempt(filed, 'confirm', 'lawyer')).status).toBe(422);
    expect((await attempt(filed, 'confirm', 'inhouse', { noConflict: true })).status).toBe(404);
    expect((await attempt(filed, 'askReplacement', 'lawyer', { ground: 'tired', reason: '太忙' })).status).toBe(422);
    expect(
      (await attempt(filed, 'askReplacement', 'lawyer', { ground: 'conflict', reason: '同所代理过对方' })).body.status,
    ).toBe('unitReceived');
  });
});

describe('the file', () => {
  it('is not archived while a piece is missing: each is named with who owes it', async () => {
    const filed = await office.play(await office.submit('hurtByHusband', { documents: [] }), [
      ...told.casePaths.closing,
      told.piece('result-document'),
      matter('submitFile', 'lawyer'),
    ]);
    const refused = await attempt(filed, 'archive', 'archivist');
    expect(refused.body).toMatchObject({ code: 'fileIncomplete' });
    expect(refused.body.detail).toContain('身份证明（法律援助机构）');
    expect(refused.body.detail).toContain('代理词、起诉状或者其他代理文书（承办人员）');
    expect(refused.body.detail).not.toContain('裁判文书');
    const page = await (await office.as('archivist')).get(`/api/cases/${filed.caseId}`);
    expect(page.body.actions).toContainEqual(
      expect.objectContaining({
        name: 'archive',
        allowed: false,
        refusal: expect.objectContaining({ code: 'fileIncomplete' }),
      }),
    );
    for (const piece of ['identity', 'written-opinion'])
      expect(
        (await attempt(filed, 'addPiece', 'archivist', { piece, fileId: await office.scan('archivist') })).status,
      ).toBe(200);
    expect((await attempt(filed, 'archive', 'archivist')).body).toMatchObject({
      status: 'archived',
      papers: [{ kind: 'file-index' }],
    });
  });

  it('takes no piece that is not on the list, and no file of another case', async () => {
    const [filed, other] = [await told.caseIn(office, 'inProgress'), await told.caseIn(office, 'inProgress', 'wages')];
    expect(
      (await attempt(filed, 'addPiece', 'lawyer', { piece: 'meeting-record', fileId: await office.scan('lawyer') }))
        .status,
    ).toBe(422);
    const fileId = await office.scan('lawyer');
    expect((await attempt(other, 'addPiece', 'lawyer', { piece: 'written-opinion', fileId })).status).toBe(200);
    expect((await attempt(filed, 'addPiece', 'lawyer', { piece: 'written-opinion', fileId })).status).toBe(404);
  });

  it('is not closed before the agreement was signed, and nothing happened tomorrow', async () => {
    const filed = await told.caseIn(office, 'inProgress');
    const closing = { onDay: today(), outcomeKind: 'settled', outcome: '和解' };
    expect((await attempt(filed, 'reportClosing', 'lawyer', closing)).body.code).toBe('fileIncomplete');
    expect((await attempt(filed, 'signAgreement', 'lawyer', { onDay: addDays(today(), 1) })).status).toBe(422);
    await office.play(filed, [matter('signAgreement', 'lawyer', { onDay: today() })]);
    expect((await attempt(filed, 'signAgreement', 'lawyer', { onDay: today() })).status).toBe(409);
    expect((await attempt(filed, 'reportClosing', 'lawyer', closing)).status).toBe(200);
  });
});

describe('the notice path', () => {
  const end = (filed: Filed, because: 'ownCounsel' | 'declined') =>
    attempt(filed, 'endNotified', 'assigner', { because, confirmedHow: '办案机关书面说明' });

  it('of a minor or another mandatory defence is not ended by declining; own counsel ends it', async () => {
    const filed = await office.notice({ ground: 'minor', person: { name: '卫少年', birthDate: '2010-02-02' } });
    expect((await end(filed, 'declined')).status).toBe(409);
    expect((await rowOf(filed)).status).toBe('awaitingAssignment');
    expect((await end(filed, 'ownCounsel')).body.status).toBe('endedByOwnCounsel');
  });

  it('where the court may notify, or in compulsory treatment, she may decline', async () => {
    expect((await end(await office.notice({ ground: 'courtMay' }), 'declined')).status).toBe(200);
    expect((await end(await office.notice({ ground: 'compulsoryTreatment' }), 'declined')).status).toBe(200);
  });

  it('is no way out for a case that she applied for', async () => {
    expect((await end(await told.caseIn(office, 'inProgress'), 'ownCounsel')).status).toBe(409);
  });

  it('answers the authority with the assignment, asks for no agreement, and files without an application', async () => {
    const filed = await office.play(await office.notice(), told.fromAssignment);
    expect([...filed.papers.keys()]).toEqual(
      expect.arrayContaining(['assignment-notice', 'notified-defence-reply', 'agency-letter']),
    );
    expect(
      (
        await attempt(filed, 'reportClosing', 'lawyer', {
          onDay: today(),
          outcomeKind: 'judgment',
          outcome: '判处缓刑',
        })
      ).status,
    ).toBe(200);
    expect(
      await world.kernel.db.selectFrom('applications').select('id').where('caseId', '=', filed.caseId).execute(),
    ).toEqual([]);
  });

  it('is not registered for tomorrow, nor by who only archives', async () => {
    await expect(
      office.notice({ receivedAt: new Date(world.clock.now().getTime() + 60_000).toISOString() }),
    ).rejects.toThrow('422');
    expect(
      (
        await (
          await office.as('archivist')
        ).post('/api/notices', {
          authorityName: '某法院',
          number: '1',
          receivedAt: world.clock.now().toISOString(),
          ground: 'minor',
          person: { name: '某人' },
        })
      ).status,
    ).toBe(403);
  });
});

describe('termination', () => {
  it('is proposed by one and decided by another', async () => {
    const filed = await told.caseIn(office, 'inProgress');
    const viewer = { ...world.staff.approver, roles: ['agency.clerk', 'agency.approver'] as const };
    const act = (transition: CaseTransition, input: object) =>
      perform(world.kernel, caseActOf(world.kernel), {
        id: filed.caseId,
        transition,
        input,
        viewer,
        requestId: randomUUID(),
      });
    await act('proposeTermination', { ground: 'meansChanged', reason: '继承了房产' });
    const refused: unknown = await act('terminate', {}).catch((error: unknown) => error);
    expect(refused instanceof Refused && refused.refusal.code).toBe('samePerson');
    expect((await rowOf(filed)).status).toBe('terminationProposed');
  });

  it('that is rejected goes back to who handles the case, or to the assigner when nobody does', async () => {
    const handled = await told.caseIn(office, 'terminationProposed');
    expect((await attempt(handled, 'rejectTerminationAndAssign', 'approver', { reason: '不成立' })).status).toBe(409);
    await office.play(handled, [matter('rejectTermination', 'approver', { reason: '不成立' })]);
    expect(await rowOf(handled)).toMatchObject({
      status: 'inProgress',
      ownerRole: 'personnel.handler',
      personnelId: personnel.lawyer,
    });

    for (const path of [told.casePaths.awaitingAssignment, told.casePaths.assigned, told.casePaths.personNamed]) {
      const waiting = await office.play(await office.submit('wages'), [...path, told.proposeTermination]);
      expect((await attempt(waiting, 'rejectTermination', 'approver', { reason: '不成立' })).status).toBe(409);
      await office.play(waiting, [matter('rejectTerminationAndAssign', 'approver', { reason: '不成立' })]);
      expect(await rowOf(waiting)).toMatchObject({
        status: 'awaitingAssignment',
        ownerRole: 'agency.assigner',
        personnelId: null,
        undertakerInstitutionId: null,
      });
      expect((await attempt(waiting, 'assign', 'assigner', assignTo(places.firm))).status).toBe(200);
    }
  });
});

describe('thirty women of one workplace (群体性案件)', () => {
  it('have one case and one assignment, and a decision each', async () => {
    const first = await office.submit('wages', { isGroup: true });
    world.clock.advance({ minutes: 1 });
    const second = await office.submit('wages', {
      joinCaseId: first.caseId,
      isGroup: true,
      applicant: { name: '同事乙', sex: 'female' },
    });
    world.clock.advance({ minutes: 1 });
    const third = await office.submit('wages', {
      joinCaseId: first.caseId,
      isGroup: true,
      applicant: { name: '同事丙', sex: 'female' },
    });
    expect(new Set([first.caseId, second.caseId, third.caseId]).size).toBe(1);
    await office.play(first, told.applicationPaths.granted);
    await office.play(second, told.applicationPaths.refused);
    expect((await rowOf(first)).status).toBe('awaitingAssignment');
    await office.play(first, told.casePaths.inProgress.slice(told.casePaths.awaitingAssignment.length));
    await office.play(third, told.applicationPaths.granted); // joins the assignment already made
    const matterRow = await rowOf(first);
    expect(matterRow).toMatchObject({ status: 'inProgress', isGroup: true });
    const statuses = await world.kernel.db
      .selectFrom('applications')
      .select('status')
      .where('caseId', '=', first.caseId)
      .orderBy('id')
      .execute();
    expect(statuses.map(({ status }) => status)).toEqual(['granted', 'refused', 'granted']);
    const assigned = await world.kernel.db
      .selectFrom('papers')
      .select('id')
      .where('caseId', '=', first.caseId)
      .where('kind', '=', 'assignment-notice')
      .execute();
    expect(assigned).toHaveLength(1);
    const page = await (await office.as('lawyer')).get(`/api/cases/${first.caseId}`);
    expect(page.body.applications.map((each: { applicant: string }) => each.applicant)).toEqual(['辛勤', '同事丙']);
  });

  it('nobody joins a case that is over, or of another agency', async () => {
    const over = await told.caseIn(office, 'endedWithoutAid', 'wages');
    await expect(office.submit('wages', { joinCaseId: over.caseId })).rejects.toThrow('404');
    await expect(
      office.submit(
        'wages',
        { joinCaseId: (await office.submit('wages')).caseId, agencyId: places.otherAgency },
        'otherClerk',
      ),
    ).rejects.toThrow('404');
  });
});

it.each(['terminated', 'endedByOwnCounsel', 'archived', 'endedWithoutAid'] as const)(
  '%s leaves no lamp burning',
  async (status) => {
    const filed =
      status === 'endedByOwnCounsel'
        ? await office.play(await office.notice({ ground: 'minor' }), [
            ...told.fromAssignment,
            ...told.casePaths.endedByOwnCounsel,
          ])
        : await told.caseIn(office, status, 'child');
    const open = await world.kernel.db
      .selectFrom('periods')
      .select('ruleId')
      .where('subjectId', '=', filed.caseId)
      .where('state', 'in', ['running', 'paused'])
      .execute();
    expect(open).toEqual([]);
  },
);

it('provisional aid that ends while the lawyer works ends the case, and the decision is not hindered by a case that is over', async () => {
  const running = await office.play(await office.submit('wages'), [
    told.provisional,
    ...told.fromAssignment,
    wait(8),
    application('reviewUncompleted', 'clerk', { tried: '联系过' }),
    told.opinion('endProvisional'),
    application('endProvisional', 'approver'),
  ]);
  expect((await rowOf(running)).status).toBe('terminated');
  const over = await office.play(await office.submit('wages'), [
    told.provisional,
    ...told.fromAssignment,
    told.proposeTermination,
    matter('terminate', 'approver'),
    wait(8),
    application('reviewUncompleted', 'clerk', { tried: '联系过' }),
    told.opinion('endProvisional'),
    application('endProvisional', 'approver'),
  ]);
  expect((await rowOf(over)).status).toBe('terminated');
});
