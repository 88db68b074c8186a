import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as told from '../support/cases.ts';
import { officeOf, type Filed, type Office } from '../support/cases.ts';
import { visitorOf } from '../support/visitor.ts';
import { callerOf, startWorld, type Member, type World } from '../support/world.ts';

let world: World;
let office: Office;
beforeAll(async () => {
  world = await startWorld();
  office = await officeOf(world);
});
afterAll(() => world.close());

const agentOf = async ({ applicationId }: Filed): Promise<string> => {
  const { parties } = (await (await office.as('clerk')).get(`/api/applications/${applicationId}`)).body;
  return parties.find(({ role }: { role: string }) => role === 'applyingAgent').person.id;
};
const wrong = '00000000000000000';

describe('a guardian on the other side learns nothing', () => {
  it('the code ends at once, open sessions with it, and the answer is that of a code that never was', async () => {
    const filed = await office.play(await office.submit('child'), told.applicationPaths.granted);
    await world.papersReady();
    const guardian = await callerOf(world, { code: filed.returnCode });
    expect((await guardian.get('/api/session')).body.kind).toBe('applicant');
    const paper = filed.papers.get('grant-decision') ?? '';
    expect((await guardian.get(`/api/papers/${paper}/pdf`)).status).toBe(200);
    const clerk = await office.as('clerk');
    const marked = { personId: await agentOf(filed), because: 'harmsHer' };
    expect((await clerk.post(`/api/cases/${filed.caseId}/adverse-parties`, marked)).status).toBe(200);
    const stranger = await callerOf(world);
    for (const route of ['/api/session', `/api/papers/${paper}/pdf`, `/api/applications/${filed.applicationId}`]) {
      const [his, nobodys] = [await guardian.get(route), await stranger.get(route)];
      expect(his, route).toEqual(nobodys);
    }
    expect(await stranger.post('/api/session/return-code', { code: filed.returnCode })).toEqual(
      await stranger.post('/api/session/return-code', { code: wrong }),
    );
    const page = visitorOf(world);
    const [his, nobodys] = [
      await page.send('/status', { code: filed.returnCode }),
      await page.send('/status', { code: wrong }),
    ];
    expect(his.status).toBe(nobodys.status);
    expect(his.text.replaceAll(filed.returnCode, '')).toBe(nobodys.text.replaceAll(wrong, ''));
  });

  it('nothing more goes out by the ways that the guardian told', async () => {
    const filed = await office.submit('child', {
      contactPlan: {
        maySms: true,
        mayCall: true,
        callerName: 'agency',
        windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59' }],
      },
    });
    await (
      await office.as('clerk')
    ).post(`/api/cases/${filed.caseId}/adverse-parties`, {
      personId: await agentOf(filed),
      because: 'opposesHer',
    });
    await office.play(filed, told.applicationPaths.granted);
    const sent = await world.kernel.db
      .selectFrom('outgoing')
      .select(['channel', 'state'])
      .where('caseId', '=', filed.caseId)
      .where('personId', 'is not', null)
      .execute();
    expect(sent.filter(({ channel, state }) => channel !== 'desk' && state !== 'held')).toEqual([]);
  });

  it('coming again for the child in the guardian’s name is received like anything, and joins nothing', async () => {
    const filed = await office.submit('child');
    const clerk = await office.as('clerk');
    await clerk.post(`/api/cases/${filed.caseId}/adverse-parties`, {
      personId: await agentOf(filed),
      because: 'harmsHer',
    });
    const again = await office.submit('child');
    expect(again.caseId).not.toBe(filed.caseId);
    expect(Object.keys((await (await callerOf(world, { code: again.returnCode })).get('/api/session')).body)).toContain(
      'applicationId',
    );
    await expect(office.submit('child', { joinCaseId: filed.caseId })).rejects.toThrow('conflictOfInterest');
  });

  it('she herself gets a new code in person; the guardian’s stays worth nothing', async () => {
    const filed = await office.submit('child');
    const clerk = await office.as('clerk');
    await clerk.post(`/api/cases/${filed.caseId}/adverse-parties`, {
      personId: await agentOf(filed),
      because: 'sheAsked',
    });
    const reissue = (body: object, requestId = randomUUID()) =>
      clerk.post(`/api/applications/${filed.applicationId}/return-code`, body, requestId);
    expect((await reissue({ handedTo: 'herself', identitySeen: false })).status).toBe(422);
    const requestId = randomUUID();
    const { returnCode } = (await reissue({ handedTo: 'herself', identitySeen: true }, requestId)).body;
    expect((await reissue({ handedTo: 'herself', identitySeen: true }, requestId)).body).toEqual({ returnCode });
    expect((await (await callerOf(world, { code: returnCode })).get('/api/session')).body.kind).toBe('applicant');
    await expect(callerOf(world, { code: filed.returnCode })).rejects.toThrow('401');
    expect(JSON.stringify(await world.kernel.db.selectFrom('requests').selectAll().execute())).not.toContain(
      returnCode,
    );
  });

  it('on the child’s 18th birthday the code of whoever filed for her ends by itself', async () => {
    const filed = await office.submit('child', {
      applicant: { name: '小满', sex: 'female', birthDate: '2008-11-25' },
    });
    world.clock.advance({ minutes: 20 }); // the wrong codes tried above are forgotten
    const before = await callerOf(world, { code: filed.returnCode });
    expect((await before.get('/api/session')).body.kind).toBe('applicant');
    world.clock.set('2026-11-24T15:50:00Z');
    expect((await (await callerOf(world, { code: filed.returnCode })).get('/api/session')).body.kind).toBe('applicant');
    world.clock.set('2026-11-24T16:10:00Z'); // ten past midnight in Shanxi
    await expect(callerOf(world, { code: filed.returnCode })).rejects.toThrow('401');
    expect((await before.get('/api/session')).body.kind).toBe('visitor');
  });
});

describe('staff who are too near are shut out', () => {
  const routes = ({ applicationId, caseId }: Filed) => [`/api/applications/${applicationId}`, `/api/cases/${caseId}`];
  const listed = async (member: Member): Promise<string> => {
    const caller = await office.as(member);
    return JSON.stringify([
      await caller.get('/api/applications'),
      await caller.get('/api/cases'),
      await caller.get('/api/cases?status=intake'),
      await caller.get('/api/papers'),
      await caller.get('/api/desk'),
      await caller.get('/api/receipts'),
      await caller.post('/api/applications/search', { words: '苗春花', purpose: 'handling' }),
    ]);
  };

  it('who declares it cannot tell afterwards that there is such a case; a colleague stands in', async () => {
    const filed = await office.submit('hurtByHusband');
    const clerk = await office.as('clerk');
    expect(await listed('clerk')).toContain(filed.applicationId);
    const { substitute, elsewhere } = (
      await clerk.post(`/api/cases/${filed.caseId}/conflicts`, { reason: '对方是我表弟' })
    ).body;
    expect([substitute.name, elsewhere]).toEqual(['申审查', []]);
    for (const route of routes(filed))
      expect(await clerk.get(route)).toEqual(await clerk.get(route.replace(/[^/]+$/, randomUUID())));
    const seen = await listed('clerk');
    for (const word of [filed.applicationId, filed.caseId, filed.number]) expect(seen).not.toContain(word);
    for (const id of filed.papers.values()) expect((await clerk.get(`/api/papers/${id}/pdf`)).status).toBe(404);
    expect(await listed('reviewer')).toContain(filed.applicationId);
  });

  it('by her wish anybody at the desk takes it down; by the head’s own will only the head; the head lifts it', async () => {
    const filed = await office.submit('hurtByHusband');
    const { staffId } = world.staff.archivist;
    const clerk = await office.as('clerk');
    const path = `/api/cases/${filed.caseId}/exclusions`;
    expect((await clerk.post(path, { staffId, ground: 'head', reason: '同村' })).body.code).toBe('roleNotAllowed');
    const { id, elsewhere } = (await clerk.post(path, { staffId, ground: 'herWish', reason: '是邻居，不想让他知道' }))
      .body;
    expect(elsewhere.length).toBeGreaterThan(0); // one archivist only: the city, or a neighbour
    expect(elsewhere[0].how).toBe('提级办理');
    expect((await (await office.as('archivist')).get(`/api/cases/${filed.caseId}`)).status).toBe(404);
    expect((await clerk.post(`/api/exclusions/${id}/lift`)).body.code).toBe('roleNotAllowed');
    expect((await (await office.as('archivist')).post(`/api/exclusions/${id}/lift`)).status).toBe(404);
    expect((await (await office.as('approver')).get(path)).body.items[0]).toMatchObject({
      staff: '管归档',
      mayLift: true,
    });
    expect((await (await office.as('approver')).post(`/api/exclusions/${id}/lift`)).status).toBe(200);
    expect((await (await office.as('archivist')).get(`/api/cases/${filed.caseId}`)).status).toBe(200);
  });

  it('nor can an excluded lawyer be named', async () => {
    const filed = await office.play(await office.submit('hurtByHusband'), told.casePaths.unitReceived);
    const { staffId } = world.staff.lawyer;
    await (
      await office.as('reviewer')
    ).post(`/api/cases/${filed.caseId}/exclusions`, {
      staffId,
      ground: 'herWish',
      reason: '律师是他同学',
    });
    const reply = await office.attempt(filed, {
      on: 'case',
      does: 'namePerson',
      by: 'manager',
      input: { personnelId: world.staff.lawyer.personnelId ?? '' },
    });
    expect([reply.status, reply.body.code]).toEqual([409, 'conflictOfInterest']);
  });
});
