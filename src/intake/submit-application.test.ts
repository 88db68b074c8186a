import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeOf, tales, type Filed, type Office } from '../../tests/support/cases.ts';
import { callerOf, places, startWorld, type World } from '../../tests/support/world.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld({ roles: 'web' });
  office = await officeOf(world);
});
afterAll(() => world.close());

const rowOf = ({ applicationId }: Pick<Filed, 'applicationId'>) =>
  world.kernel.db.selectFrom('applications').selectAll().where('id', '=', applicationId).executeTakeFirstOrThrow();
const barest = {
  agencyId: places.agency,
  channel: 'online',
  applicant: { name: '某某' },
  contactPlan: {},
  matter: 'other',
  stage: 'litigation',
  narrative: '想问问能不能帮我',
};

describe('receiving an application', () => {
  it('is stopped by nothing she lacks: no paper, no number, no telephone, no signature', async () => {
    const reply = await (await callerOf(world)).post('/api/applications', barest);
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      number: expect.stringMatching(/^援申〔2026〕140105-\d{5}$/),
      returnCode: expect.stringMatching(/^\d{17}$/),
      papers: [{ kind: 'materials-receipt' }],
    });
    expect(await rowOf(reply.body)).toMatchObject({
      status: 'received',
      identityPending: true,
      signedAt: null,
      ownerInstitutionId: places.agency,
      ownerRole: 'agency.clerk',
    });
    const plan = await world.kernel.db
      .selectFrom('contactPlans')
      .selectAll()
      .where('personId', '=', (await rowOf(reply.body)).personId)
      .executeTakeFirstOrThrow();
    expect(plan).toMatchObject({
      mayCall: false,
      maySms: false,
      mayLeaveMessage: false,
      mayPost: false,
      callerName: 'neutral',
    }); // silence allows nothing
  });

  it('asks only for who she is and what happened, each with words of its own', async () => {
    const reply = await (
      await callerOf(world)
    ).post('/api/applications', { ...barest, applicant: { name: ' ' }, narrative: '', matter: 'nonsense' });
    expect(reply.status).toBe(422);
    expect(reply.body.errors).toEqual(
      expect.arrayContaining([
        { path: 'applicant.name', message: '请填写姓名' },
        { path: 'narrative', message: '请填写发生了什么' },
        { path: 'matter', message: '请选择要解决的事' },
      ]),
    );
  });

  it('answers a repeated submission with the same number and the same code, once', async () => {
    const her = await callerOf(world);
    const requestId = randomUUID();
    const [first, again] = [
      await her.post('/api/applications', barest, requestId),
      await her.post('/api/applications', barest, requestId),
    ];
    expect(again.body).toEqual(first.body);
    expect(
      await world.kernel.db
        .selectFrom('events')
        .select('id')
        .where('subjectId', '=', first.body.applicationId)
        .execute(),
    ).toHaveLength(1);
    expect((await her.post('/api/applications', { ...barest, narrative: '另一件事' }, requestId)).body.code).toBe(
      'requestIdReused',
    );
  });

  it('opens with the code and with no other, and says the same of a wrong and a strange one', async () => {
    const filed = await office.submit('wages');
    const her = await callerOf(world, { code: filed.returnCode });
    expect((await her.get('/api/session')).body).toEqual({ kind: 'applicant', applicationId: filed.applicationId });
    const stranger = await callerOf(world);
    const [typo, foreign] = [
      await stranger.post('/api/session/return-code', { code: '12345' }),
      await stranger.post('/api/session/return-code', { code: '00000000000000000' }),
    ];
    expect(typo).toEqual(foreign);
    expect(typo.status).toBe(401);
  });
});

describe('who needs care is seen at the door', () => {
  it('a protection order is about violence, whatever box was ticked', async () => {
    expect(await rowOf(await office.submit('wages', { matter: 'protectionOrder' }))).toMatchObject({ violence: true });
    expect(await rowOf(await office.submit('wages', { facts: { isSexualHarmToMinor: true } }))).toMatchObject({
      violence: true,
    });
    expect(await rowOf(await office.submit('wages'))).toMatchObject({ violence: false, minor: false });
  });

  it('a child by her day of birth or her number, before any tick: of age on the birthday itself', async () => {
    const born = (birthDate: string) =>
      office.submit('wages', { applicant: { name: '小某', birthDate }, facts: { isMinor: false } });
    expect(await rowOf(await born('2008-11-24'))).toMatchObject({ minor: true });
    expect(await rowOf(await born('2008-11-23'))).toMatchObject({ minor: false });
    expect(
      await rowOf(
        await office.submit('wages', {
          applicant: { name: '小某', idKind: 'residentId', idNumber: '140105201203080021' },
          facts: {},
        }),
      ),
    ).toMatchObject({ minor: false }); // a number that does not hold tells nothing
  });

  it('her plan is marked, so that nothing goes out without her hours', async () => {
    const plan = async (filed: Filed) =>
      world.kernel.db
        .selectFrom('contactPlans')
        .select('safetyFlagged')
        .where('personId', '=', (await rowOf(filed)).personId)
        .executeTakeFirstOrThrow();
    expect(await plan(await office.submit('hurtByHusband'))).toEqual({ safetyFlagged: true });
    expect(await plan(await office.submit('child'))).toEqual({ safetyFlagged: true });
    expect(await plan(await office.submit('wages'))).toEqual({ safetyFlagged: false });
  });

  it('the inbox puts her first: danger before violence before a child before the rest', async () => {
    const inbox = await startWorld({ roles: 'web' });
    try {
      const there = await officeOf(inbox);
      const order = [];
      for (const [tale, more] of [
        ['wages', {}],
        ['child', {}],
        ['hurtByHusband', {}],
        ['hurtByHusband', { facts: { ...tales.hurtByHusband.facts, inDangerNow: true } }],
      ] as const)
        order.unshift((await there.submit(tale, more)).applicationId);
      const list = await (await there.as('clerk')).get('/api/applications?status=open');
      expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual(order);
    } finally {
      await inbox.close();
    }
  });
});

describe('the day it was received', () => {
  it('is the station’s day when it came from there, and never tomorrow', async () => {
    const filed = await office.submit('wages', { receivedAt: '2026-11-20T15:00:00+08:00' }, 'station');
    expect((await rowOf(filed)).receivedAt).toEqual(new Date('2026-11-20T07:00:00Z'));
    const period = await world.kernel.db
      .selectFrom('periods')
      .select('dueOn')
      .where('subjectId', '=', filed.applicationId)
      .executeTakeFirstOrThrow();
    expect(period.dueOn).toBe('2026-11-27');
    await expect(office.submit('wages', { receivedAt: '2026-12-31T15:00:00+08:00' })).rejects.toThrow('422');
  });

  it('is not hers to move: only staff may say that it came earlier', async () => {
    const reply = await (
      await callerOf(world)
    ).post('/api/applications', { ...barest, receivedAt: '2026-11-01T08:00:00+08:00' });
    expect(reply.body.receivedAt).toBe(world.clock.now().toISOString());
  });
});

describe('helpers are three, never one', () => {
  const helper = (role: string, more: object = {}) => ({
    helper: { role, person: { name: '帮忙人' }, relation: '邻居', ...more },
  });
  const partyOf = (filed: Filed, role: 'scribe' | 'submitter' | 'applyingAgent') =>
    world.kernel.db
      .selectFrom('caseParties')
      .select(['basis', 'mayFollow'])
      .where('caseId', '=', filed.caseId)
      .where('role', '=', role)
      .executeTakeFirst();

  it('who writes or hands over follows nothing unless she says so; who applies for her needs the ground', async () => {
    expect(await partyOf(await office.submit('wages', helper('scribe')), 'scribe')).toEqual({
      basis: null,
      mayFollow: false,
    });
    expect(await partyOf(await office.submit('wages', helper('submitter', { mayFollow: true })), 'submitter')).toEqual({
      basis: null,
      mayFollow: true,
    });
    expect(await partyOf(await office.submit('child'), 'applyingAgent')).toEqual({ basis: 'art40', mayFollow: true });
    await expect(office.submit('child', helper('applyingAgent'))).rejects.toThrow('422');
  });

  it('no file of another case can be handed in', async () => {
    const fileId = await office.scan();
    const documents = [{ kind: 'caseMaterial', state: 'supplied', fileId }];
    await office.submit('wages', { documents });
    await expect(office.submit('wages', { documents })).rejects.toThrow('404');
  });
});
