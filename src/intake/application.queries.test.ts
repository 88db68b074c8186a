import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from 'kysely';
import { applicationIn, notice, officeOf, served, type Filed, type Office } from '../../tests/support/cases.ts';
import { onEachDatabase } from '../../tests/support/database.ts';
import { startWorld, type World } from '../../tests/support/world.ts';
import { inbox } from './application-list.queries.ts';

onEachDatabase('what the office reads of applications', (fresh) => {
  let world: World;
  let office: Office;
  let wages: Filed;
  let hurt: Filed;
  beforeAll(async () => {
    world = await startWorld({ database: await fresh('network'), roles: 'web' });
    office = await officeOf(world);
    wages = await office.submit('wages');
    hurt = await office.submit('hurtByHusband');
  }, 60_000);
  afterAll(() => world.close());

  const numbers = (body: { items: { number: string }[] }): string[] => body.items.map(({ number }) => number);

  it('the inbox puts violence before what came earlier, says why, and shows the period that runs', async () => {
    const { body } = await (await office.as('clerk')).get('/api/applications?status=open');
    expect(numbers(body)).toEqual([hurt.number, wages.number]);
    expect(body.total).toBe(2);
    expect(body.items[0]).toMatchObject({
      applicant: '苗*花',
      isMine: true,
      priorityReasons: ['遭受家庭暴力、虐待、遗弃', '妇女'],
      due: { name: '审查决定', lamp: 'normal', dueOn: '2026-11-30', left: '还剩 7 天' },
    });
  });

  it('a person is found by the whole name, telephone or number, and by no part of them', async () => {
    const clerk = await office.as('clerk');
    const find = async (words: string) =>
      numbers((await clerk.post('/api/applications/search', { words, purpose: 'handling' })).body);
    expect(await find('苗春花')).toEqual([hurt.number]);
    expect(await find(' 138 0000 0001 ')).toEqual([hurt.number]);
    expect(await find(wages.number)).toEqual([wages.number]);
    expect(await find('苗春')).toEqual([]);
    expect(await find('春花')).toEqual([]);
  });

  it('another agency, a firm and a lawyer find nothing in it, and cannot tell it from what does not exist', async () => {
    for (const stranger of ['otherClerk', 'manager', 'lawyer', 'inhouse'] as const) {
      const caller = await office.as(stranger);
      expect((await caller.get('/api/applications')).body).toMatchObject({ items: [], total: 0 });
      expect(
        (await caller.post('/api/applications/search', { words: '苗春花', purpose: 'handling' })).body,
      ).toMatchObject({
        items: [],
        total: 0,
      });
      const known = await caller.get(`/api/applications/${hurt.applicationId}`);
      const unknown = await caller.get('/api/applications/01900000-0000-7000-8000-000000000000');
      expect([known.status, known.body]).toEqual([404, unknown.body]);
    }
  });

  it('a station has the receipt of what it received: number, day, plain words, and nothing about her', async () => {
    const filed = await office.submit('wages', { channel: 'station' }, 'station');
    const station = await office.as('station');
    const { body } = await station.get('/api/receipts');
    expect(body.items).toMatchObject([{ number: filed.number, receivedOn: '2026-11-23', status: '已收到，等待受理' }]);
    expect(Object.keys(body.items[0]).toSorted()).toEqual(['actions', 'id', 'number', 'receivedOn', 'status']);
    expect(JSON.stringify(body)).not.toContain('辛勤');
    expect((await station.get(`/api/applications/${filed.applicationId}`)).status).toBe(404);
    expect((await station.get('/api/applications')).body.items).toEqual([]);
  });

  it('the review shows her plan, each ground with its article, what is missing, and the acts that may be done', async () => {
    const { body } = await (await office.as('clerk')).get(`/api/applications/${hurt.applicationId}`);
    expect(body.person).toMatchObject({
      name: '苗春花',
      phone: '13800000001',
      address: '送达代收点：太原市小店区法律援助中心',
    });
    expect(body.contact).toMatchObject({
      agreed: true,
      safetyFlagged: true,
      mayCall: true,
      maySms: false,
      callerName: 'neutral',
      withinWindow: true,
    });
    expect(body.flags).toContain('涉及暴力');
    expect(body.assessment.eligible).toBe('yes');
    expect(body.assessment.means.because).toContainEqual(
      expect.objectContaining({ id: 'LAL-32-4', article: '《法律援助法》第三十二条第（四）项', answer: 'yes' }),
    );
    expect(body.assessment.mediation.allowed).toBe('no');
    expect(body.periods).toMatchObject([
      {
        name: '审查决定',
        article: '《法律援助法》第四十三条第一款',
        length: '7 日',
        lamp: 'normal',
        dueOn: '2026-11-30',
      },
    ]);
    expect(body.parties).toContainEqual(
      expect.objectContaining({
        role: 'opponent',
        relation: '丈夫',
        person: expect.objectContaining({ name: '施大力' }),
      }),
    );
    expect(body.actions).toContainEqual(expect.objectContaining({ name: 'accept', allowed: true }));
    expect(body.history).toMatchObject([
      { label: '收到申请', actor: '郝受理', to: '待受理', basis: '《法律援助法》第四十三条第一款' },
    ]);
  });

  it('an unknown fact is asked for in the words of the question', async () => {
    const filed = await office.submit('wages', { facts: { service: 'representation' } });
    const { body } = await (await office.as('clerk')).get(`/api/applications/${filed.applicationId}`);
    expect(body.assessment.eligible).toBe('unknown');
    expect(body.assessment.missing.length).toBeGreaterThan(0);
    expect(body.assessment.missing[0].question).toMatch(/？/);
  });

  it('who may not do an act is told why beside it: one person does not both propose and refuse', async () => {
    const filed = await applicationIn(office, 'awaitingApproval');
    const { body } = await (await office.as('approver')).get(`/api/applications/${filed.applicationId}`);
    expect(body.opinion).toMatchObject({ label: '建议给予法律援助', by: '申审查', grounds: [{ id: 'LAL-32-4' }] });
    expect(body.actions).toContainEqual(expect.objectContaining({ name: 'grant', allowed: true }));
    const refuse = body.actions.find(({ name }: { name: string }) => name === 'refuse');
    expect(refuse).toMatchObject({ allowed: false, refusal: { code: 'recommendedOtherwise' } });
  });

  it('while she gathers papers the decision waits, and her own days run only from proven receipt', async () => {
    const filed = await office.play(await office.submit('wages'), [notice]);
    const clerk = await office.as('clerk');
    const before = (await clerk.get(`/api/applications/${filed.applicationId}`)).body;
    expect(before.periods).toMatchObject([{ name: '审查决定', lamp: 'paused' }]);
    expect(before.notice).toMatchObject({ kinds: [{ kind: 'violenceMaterial' }], days: 7 });
    await office.play(filed, [served('one-time-notice')]);
    const after = (await clerk.get(`/api/applications/${filed.applicationId}`)).body;
    expect(after.periods.find(({ ruleId }: { ruleId: string }) => ruleId === 'DL-06')).toMatchObject({
      length: '7 日',
      lamp: 'normal',
      dueOn: '2026-11-30',
    });
    expect(after.papers.find(({ kind }: { kind: string }) => kind === 'one-time-notice').services).toMatchObject([
      { method: 'inPerson', reached: true },
    ]);
  });

  it('the desk counts what the lists hold, and each of its items is in them', async () => {
    const clerk = await office.as('clerk');
    const { body } = await clerk.get('/api/desk');
    for (const { about, status, count } of body.counts)
      expect((await clerk.get(`/api/${about}s?status=${status}`)).body.total, status).toBe(count);
    expect(body.counts.length).toBeGreaterThan(1);
    const lamps = [
      ...(await clerk.get('/api/applications?status=open')).body.items,
      ...(await clerk.get('/api/cases?status=open')).body.items,
    ].map(({ due }: { due?: { lamp: string } }) => due?.lamp);
    expect(body.lamps).toEqual({
      overdue: lamps.filter((lamp) => lamp === 'overdue').length,
      near: lamps.filter((lamp) => lamp === 'near').length,
    });
    const mine = (await clerk.get('/api/applications?mine=true')).body;
    expect(body.mine.filter(({ about }: { about: string }) => about === 'application')).toHaveLength(mine.total);
  });

  it('the page of one status is read through the inbox index, in its order', async () => {
    const { kernel, staff } = world;
    const page = inbox(kernel.db, staff.clerk, { status: 'received' }, undefined)
      .select('applications.id')
      .orderBy('applications.priority')
      .orderBy('applications.receivedAt')
      .limit(30);
    const plan = await kernel.db.transaction().execute(async (trx) => {
      await sql`set local enable_seqscan = off`.execute(trx);
      return (await sql<{ 'QUERY PLAN': string }>`explain ${page}`.execute(trx)).rows
        .map((row) => row['QUERY PLAN'])
        .join('\n');
    });
    expect(plan).toMatch(/applications_(inbox|by_offer)/);
  });
});
