import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addStaff } from '../../src/accounts/staff.commands.ts';
import { applicationActOf } from '../../src/intake/application.commands.ts';
import { nextNumber } from '../../src/platform/numbering.ts';
import { Refused, refusals } from '../../src/platform/refusal.ts';
import type { StaffViewer } from '../../src/platform/viewer.ts';
import { perform } from '../../src/platform/workflow/perform.ts';
import { applicationPaths, offered, officeOf, tales, type Filed, type Office } from '../support/cases.ts';
import { onEachDatabase } from '../support/database.ts';
import { places, startWorld, type Reply, type World } from '../support/world.ts';

const chinese = /[\u4e00-\u9fff]/;
const created = (agencyId: string, more: object = {}) => ({
  agencyId,
  channel: 'window',
  signature: { kind: 'drawn' },
  ...tales.wages,
  ...more,
});

onEachDatabase('many hands at once', (fresh) => {
  let world: World;
  let office: Office;
  beforeAll(async () => {
    world = await startWorld({ database: await fresh('network'), roles: 'web' });
    office = await officeOf(world);
  });
  afterAll(() => world.close());

  const eventsOf = (filed: Pick<Filed, 'applicationId'>, type: string) =>
    world.kernel.db
      .selectFrom('events')
      .select(['id', 'actorId'])
      .where('subjectId', '=', filed.applicationId)
      .where('type', '=', type)
      .execute();
  const rowOf = (filed: Pick<Filed, 'applicationId'>) =>
    world.kernel.db
      .selectFrom('applications')
      .selectAll()
      .where('id', '=', filed.applicationId)
      .executeTakeFirstOrThrow();

  it('lets one of two officers give the opinion, and tells the other in Chinese why not', async () => {
    for (let round = 0; round < 5; round++) {
      const filed = await office.play(await office.submit('wages'), applicationPaths.underReview);
      const path = `/api/applications/${filed.applicationId}/giveOpinion`;
      const [clerk, reviewer] = [await office.as('clerk'), await office.as('reviewer')];
      const replies = await Promise.all(
        [clerk, reviewer].map((officer) =>
          officer.post(path, { opinion: 'grant', grounds: ['LAL-32-4'], reason: '符合条件。' }),
        ),
      );
      expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
      const refused = replies.find(({ status }) => status === 409);
      expect(refused?.body).toMatchObject({ code: 'wrongStatus', detail: expect.stringContaining('待审批') });
      expect(await eventsOf(filed, 'application.opinionGiven')).toHaveLength(1);
    }
  });

  it('lets one of two deciders decide, whichever comes first, and the row says what the one event says', async () => {
    const approver = world.staff.approver;
    const [id = ''] = await addStaff(world.kernel.db, world.kernel, [
      {
        institutionId: places.agency,
        roles: ['agency.approver'],
        name: '任副职',
        login: 'secondapprover',
        passwordHash: '-',
      },
    ]);
    const other: StaffViewer = { ...approver, staffId: id, name: '任副职' };
    const act = applicationActOf(world.kernel);
    for (let round = 0; round < 5; round++) {
      const filed = await office.play(await office.submit('wages'), applicationPaths.awaitingApproval);
      const decide = (viewer: StaffViewer, transition: string, input: object) =>
        perform(world.kernel, act, { id: filed.applicationId, transition, input, viewer, requestId: randomUUID() });
      const outcomes = await Promise.allSettled([
        decide(approver, 'grant', {}),
        decide(other, round % 2 ? 'grant' : 'sendBack', { reason: '再核一次' }),
      ]);
      const [why] = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(why).toBeInstanceOf(Refused);
      const { refusal } = why instanceof Refused ? why : { refusal: undefined };
      expect(refusal && refusals[refusal.code].status).toBe(409);
      expect(refusal?.message).toMatch(chinese);
      const decided = [
        ...(await eventsOf(filed, 'application.granted')),
        ...(await eventsOf(filed, 'application.sentBack')),
      ];
      expect(decided).toHaveLength(1);
      const winner = outcomes[0].status === 'fulfilled' ? approver : other;
      expect(decided[0]?.actorId).toBe(winner.staffId);
      expect((await rowOf(filed)).status).toBe(
        outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.status] : []))[0],
      );
    }
  });

  it('acts once on a request id sent ten times in parallel and again later, and answers the same each time', async () => {
    const clerk = await office.as('clerk');
    const submitted = created(places.agency);
    const creation = randomUUID();
    const replies: Reply[] = await Promise.all(
      Array.from({ length: 10 }, () => clerk.post('/api/applications', submitted, creation)),
    );
    const [first] = replies;
    expect(replies.map(({ status }) => status)).toEqual(Array(10).fill(200));
    for (const reply of replies) expect(reply.body).toEqual(first?.body);
    const filed = first?.body;
    expect(await eventsOf(filed, 'application.received')).toHaveLength(1);

    const acts = [
      { path: `/api/applications/${filed.applicationId}/accept`, id: randomUUID(), body: {} },
      {
        path: `/api/applications/${filed.applicationId}/giveOpinion`,
        id: randomUUID(),
        body: { opinion: 'grant', grounds: ['LAL-32-4'], reason: '符合条件。' },
      },
    ];
    for (const { path, id, body } of acts) {
      const same = await Promise.all(Array.from({ length: 10 }, () => clerk.post(path, body, id)));
      expect(
        new Set(same.map(({ status, body: answer }) => JSON.stringify([status, answer]))).size,
        JSON.stringify(same),
      ).toBe(1);
      expect(same[0]?.status).toBe(200);
    }
    // Long after, and in another order: the record has moved on, the answers are those of the first time.
    const [accept, opinion] = acts;
    const again = [opinion, accept, opinion].map((act) => clerk.post(act?.path ?? '', act?.body, act?.id));
    for (const reply of await Promise.all([...again, clerk.post('/api/applications', submitted, creation)]))
      expect(reply.status).toBe(200);
    expect((await clerk.post('/api/applications', submitted, creation)).body).toEqual(first?.body);
    expect(await eventsOf(filed, 'application.accepted')).toHaveLength(1);
    expect(await eventsOf(filed, 'application.opinionGiven')).toHaveLength(1);
  });

  it('refuses a request id borrowed for another input, another act or by another person', async () => {
    const clerk = await office.as('clerk');
    const id = randomUUID();
    const filed = await office.submit('wages');
    const path = `/api/applications/${filed.applicationId}`;
    expect((await clerk.post(`${path}/accept`, {}, id)).status).toBe(200);
    const borrowed = [
      await clerk.post(`${path}/giveOpinion`, { opinion: 'grant', grounds: ['LAL-32-4'], reason: '符合条件。' }, id),
      await clerk.post('/api/applications', created(places.agency), id),
      await (await office.as('reviewer')).post(`${path}/accept`, {}, id),
    ];
    for (const { status, body } of borrowed)
      expect({ status, code: body.code, chinese: chinese.test(body.detail) }).toEqual({
        status: 409,
        code: 'requestIdReused',
        chinese: true,
      });
    expect((await rowOf(filed)).status).toBe('underReview');
  });

  it('numbers sixty papers issued at once without a gap or a twin', async () => {
    const clerk = await office.as('otherClerk');
    const replies = await Promise.all(
      Array.from({ length: 60 }, () => clerk.post('/api/applications', created(places.otherAgency))),
    );
    expect(replies.map(({ status }) => status)).toEqual(Array(60).fill(200));
    const papers = await world.kernel.db
      .selectFrom('papers')
      .select(['sequence', 'number'])
      .where('institutionId', '=', places.otherAgency)
      .where('kind', '=', 'materials-receipt')
      .execute();
    expect(papers.map(({ sequence }) => sequence).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 60 }, (_, at) => at + 1),
    );
    expect(new Set(papers.map(({ number }) => number)).size).toBe(60);
    expect(new Set(replies.map(({ body }) => body.number)).size).toBe(60);
  });

  it('gives a number back when its transaction fails, also while others wait for the next', async () => {
    const { db } = world.kernel;
    const took = await Promise.allSettled(
      Array.from({ length: 60 }, (_, at) =>
        db.transaction().execute(async (trx) => {
          const number = await nextNumber(trx, places.agency, 'of-this-test', 2026);
          if (at % 3 === 0) throw new Error('thought better of it');
          return number;
        }),
      ),
    );
    const numbers = took.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  });

  it('keeps the sender the owner of what it hands over until the other office has taken it', async () => {
    const filed = await office.play(await office.submit('hurtByHusband'), [offered]);
    const ownership = async () => {
      const { ownerInstitutionId, offeredToInstitutionId } = await rowOf(filed);
      return { owner: ownerInstitutionId, offeredTo: offeredToInstitutionId };
    };
    expect(await ownership()).toEqual({ owner: places.agency, offeredTo: places.otherAgency });
    // Taken here and called back there at the same moment: one of the two holds, and there is one owner.
    const [sender, receiver] = [await office.as('clerk'), await office.as('otherClerk')];
    const [taken, recalled] = await Promise.all([
      receiver.post(`/api/applications/${filed.applicationId}/takeTransfer`),
      sender.post(`/api/applications/${filed.applicationId}/recallTransfer`, { reason: '材料又找到了' }),
    ]);
    const won = taken.status === 200 ? places.otherAgency : places.agency;
    expect([taken.status, recalled.status].filter((status) => status === 200)).toHaveLength(1);
    const refused = taken.status === 200 ? recalled : taken;
    expect([403, 404, 409]).toContain(refused.status);
    expect(refused.body.detail).toMatch(chinese);
    expect(await ownership()).toEqual({ owner: won, offeredTo: null });
    const moves = [
      ...(await eventsOf(filed, 'application.transferTaken')),
      ...(await eventsOf(filed, 'application.transferRecalled')),
    ];
    expect(moves).toHaveLength(1);
  });
});
